import type { Scalar } from 'yaml';
import { isBlock, isUnsafe, scalarText } from '../source/yamlText.ts';

/** A single value in the quotation marks that the old one has, where those can say it. */
export function scalarLike({ type }: Scalar, value: unknown, inFlow: boolean): string {
	if (typeof value !== 'string') return scalarText(value, inFlow);
	if (type === 'QUOTE_SINGLE' && !isUnsafe(value) && !value.includes('\n')) return `'${value.replaceAll("'", "''")}'`;
	if (type === 'QUOTE_DOUBLE' && !isUnsafe(value)) return JSON.stringify(value);
	return scalarText(value, inFlow);
}

/**
 * The lines of a text that stands as a block, `|` or `>`, when it is changed: those that say what they said stay as they are.
 * Not indented. `undefined` when the text cannot stand as such a block.
 */
export function blockLines({ type }: Scalar, old: readonly string[], value: string): string[] | undefined {
	const text = value.trim();
	const isSound = text !== '' && !isUnsafe(text) && (isBlock(text) || !text.includes('\n'));
	if (!isSound) return undefined;
	if (type === 'BLOCK_LITERAL') return text.split('\n');
	const paragraphs = text.split('\n');
	if (paragraphs.some((one) => /^[ \t]/.test(one))) return undefined; // an indented line is not folded
	const width = Math.max(60, ...old.map((line) => line.length));
	return paragraphs.flatMap((paragraph, i) => [...(i > 0 ? [''] : []), ...folded(paragraph, old, width)]);
}

/** A paragraph in lines: the old ones where they say the same words, else as wide as those were. */
function folded(paragraph: string, old: readonly string[], width: number): string[] {
	const lines: string[] = [];
	let rest = paragraph;
	while (rest !== '') {
		const line = old.find((one) => begins(rest, one)) ?? newLine(rest, old, width);
		lines.push(line);
		rest = rest.slice(line.length).replace(/^ /, '');
	}
	return lines;
}

function begins(text: string, line: string): boolean {
	return (
		line !== '' &&
		text.startsWith(line) &&
		(text.length === line.length || / \S/.test(text.slice(line.length, line.length + 2)))
	);
}

function newLine(text: string, old: readonly string[], width: number): string {
	let end = text.length;
	for (const { index } of text.matchAll(/(?<=\S) (?=\S)/g)) {
		if (end < text.length && index > width) break;
		end = index;
		if (old.some((line) => begins(text.slice(index + 1), line))) break;
		if (index > width) break;
	}
	const isLast =
		text.length <= width &&
		!old.some((line) => text.includes(` ${line}`) && begins(text.slice(text.indexOf(` ${line}`) + 1), line));
	return isLast ? text : text.slice(0, end);
}
