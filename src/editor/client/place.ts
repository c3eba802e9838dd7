import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { editorWords } from '../../i18n/editorWords.ts';
import type { Language } from '../../okr/organisation.ts';
import type { ContentKind } from '../../source/contentFile.ts';
import { cutFrontMatter } from '../../source/frontMatter.ts';
import { type CmsField, cmsFields } from '../cms/fields.ts';

/**
 * Where in its form a place of a file is, by the words of the form: "Key results 2 › Check-ins 1 › Date". Empty for the top of
 * the file; the name of the text where the place is in the text.
 */
export function fieldAt(kind: ContentKind, language: Language, file: string, line: number, column: number): string {
	const hasText = kind !== 'person' && kind !== 'organisation';
	const cut = hasText
		? cutFrontMatter(file.replaceAll('\r\n', '\n'), kind)
		: { yaml: file, yamlLine: 1, textLine: Number.POSITIVE_INFINITY };
	if ('rule' in cut) return '';
	const editor = editorWords[language];
	const texts = { objective: editor.text, period: editor.retrospective, team: editor.purpose };
	if (line >= cut.textLine) return texts[kind as keyof typeof texts].label;
	return labelsOf(cmsFields(kind, language), pathAt(cut.yaml, line - cut.yamlLine + 1, column)).join(' › ');
}

/** The keys and list positions that lead to a place in some YAML. */
export function pathAt(yaml: string, line: number, column: number): (string | number)[] {
	const lines = new LineCounter();
	const document = parseDocument(yaml, { lineCounter: lines, schema: 'core', logLevel: 'silent' });
	const offset = (lines.lineStarts[line - 1] ?? 0) + column - 1;
	const path: (string | number)[] = [];
	let node: unknown = document.contents;
	for (;;) {
		if (isMap(node)) {
			const pair = node.items.findLast((one) => isPair(one) && isScalar(one.key) && startOf(one.key) <= offset);
			if (!pair || !isScalar(pair.key)) return path;
			path.push(String(pair.key.value));
			node = pair.value;
		} else if (isSeq(node)) {
			const at = node.items.findLastIndex((one) => startOf(one) <= offset);
			if (at < 0) return path;
			path.push(at);
			node = node.items[at];
		} else return path;
	}
}

function startOf(node: unknown): number {
	return (node as { range?: [number, number, number] | null }).range?.[0] ?? Number.POSITIVE_INFINITY;
}

function labelsOf(fields: readonly CmsField[], [key, ...rest]: readonly (string | number)[]): string[] {
	const field = fields.find(({ name }) => name === key);
	if (!field) return key === undefined ? [] : [String(key)];
	const [at, ...inside] = rest;
	const isItem = typeof at === 'number';
	const below = (field.fields ?? ownFields(field)) as readonly CmsField[] | undefined;
	const name = field.label ?? field.name;
	const label = isItem && below ? `${name} ${at + 1}` : name;
	return [label, ...(below ? labelsOf(below, isItem ? inside : rest) : [])];
}

/** The fields of every kind of an item together: a label does not depend on the kind. */
function ownFields({ types }: CmsField): CmsField[] | undefined {
	return (types as { fields: CmsField[] }[] | undefined)?.flatMap(({ fields }) => fields);
}
