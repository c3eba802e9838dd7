import type { Edit } from './mergeEdit.ts';

/** The edits that make the text of a file, which begins at `from` and goes to its end, into another; empty lines around it are not part of it. */
export function textEdits(file: string, from: number, text: string): Edit[] {
	const wanted = text
		.replaceAll(/\r\n?/g, '\n')
		.replace(/^\s*\n/, '')
		.trimEnd();
	const old = file.slice(from);
	const above = /^(?:[^\S\n]*\n)*/.exec(old)?.[0] ?? '';
	const there = old.slice(above.length).trimEnd();
	if (there === wanted) return [];
	if (wanted === '') return [{ from, to: file.length, text: '' }];
	if (there === '') return [{ from, to: file.length, text: `\n${wanted}\n` }];
	const start = from + above.length;
	return [{ from: start, to: start + there.length, text: wanted }];
}
