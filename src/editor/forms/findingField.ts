import { cutFrontMatter } from '../../source/frontMatter.ts';
import { pathAt } from '../client/place.ts';

/**
 * The field of the form of a new goal that a place of its file came from, by its name; `undefined` where it came from none.
 * `places` has the place in the form for each key result of the file.
 */
export function findingField(
	text: string,
	at: { line: number; column: number },
	places: readonly number[],
): string | undefined {
	const [key, result, field, item] = keysAt(text, at);
	if (key !== 'keyResults') return fieldOf[String(key)];
	const place = `results.${places[Number(result)]}`;
	if (field === 'levels') return `${place}.levels.${item ?? 0}`;
	if (field === 'limit' && item === 1) return `${place}.upperLimit`;
	return `${place}.${field === undefined || field === 'id' ? 'title' : field}`;
}

/** The keys and list positions that lead to a place in a goal's file; none where it has no data. */
export function keysAt(text: string, { line, column }: { line: number; column: number }): (string | number)[] {
	const cut = cutFrontMatter(text.replaceAll('\r\n', '\n'), '');
	return 'rule' in cut ? [] : pathAt(cut.yaml, line - cut.yamlLine + 1, column);
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
