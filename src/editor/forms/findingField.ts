import { cutFrontMatter } from '../../source/frontMatter.ts';
import { pathAt } from '../client/place.ts';

/**
 * The field of the form of a new goal that a place of its file came from, by its name; `undefined` where it came from none.
 * `places` has the place in the form for each key result of the file.
 */
export function findingField(
	text: string,
	{ line, column }: { line: number; column: number },
	places: readonly number[],
): string | undefined {
	const cut = cutFrontMatter(text, '');
	if ('rule' in cut) return undefined;
	const [key, at, field, item] = pathAt(cut.yaml, line - cut.yamlLine + 1, column);
	if (key !== 'keyResults') return fieldOf[String(key)];
	const place = `results.${places[Number(at)]}`;
	if (field === 'levels') return `${place}.levels.${item ?? 0}`;
	if (field === 'limit' && item === 1) return `${place}.upperLimit`;
	return `${place}.${field === undefined || field === 'id' ? 'title' : field}`;
}

/** Fields of the form by the keys of the file that are made from them. */
const fieldOf: Readonly<Record<string, string>> = {
	title: 'title',
	phrase: 'phrase',
	period: 'period',
	team: 'owner',
	person: 'owner',
	visibility: 'owner',
	lead: 'lead',
	due: 'due',
	supports: 'supports',
};
