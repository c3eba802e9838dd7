import type { Refusal } from './refusal.ts';

/** Beyond these no text is meant to be read, and the parser takes minutes over it. */
const most = { nested: 100, brackets: 2000, signs: 200, marks: 1500, bars: 3000, underlined: 500, components: 200 };

/**
 * Where a text becomes too tangled to be read: quotes and lists in quotes and lists, the same sign over and over, or a
 * paragraph of nothing but signs.
 */
export function tangled(source: string): Refusal | undefined {
	const lines = source.split('\n');
	const repeated = new RegExp(`([*_~\`!<>{}()\\[\\]])\\1{${most.signs},}`);
	const line = lines.findIndex((one) => nesting(one) > most.nested || repeated.test(one));
	if (line >= 0) return { ...tooTangled, line: line + 1, column: 1 };
	const isTooMuch =
		count(source, /\[/g) >= most.brackets ||
		count(source, /<[A-Z]/g) > most.components ||
		count(source, /^[ \t>]*[=-]+[ \t]*$/gm) > most.underlined;
	return isTooMuch ? { ...tooTangled, line: 1, column: 1 } : crowded(lines);
}

/** Where the paragraph begins in which there are more marks than words: the parser tries each of them with every other. */
function crowded(lines: readonly string[]): Refusal | undefined {
	let [start, marks, bars] = [0, 0, 0];
	for (const [at, line] of lines.entries()) {
		if (line.trim() === '') [start, marks, bars] = [at + 1, 0, 0];
		marks += count(line, /[*_~@&]/g);
		bars += count(line, /\|/g);
		if (marks > most.marks || bars > most.bars) return { ...tooTangled, line: start + 1, column: 1 };
	}
	return undefined;
}

function count(text: string, sign: RegExp): number {
	return text.match(sign)?.length ?? 0;
}

/** How many quotes and lists a line opens. */
function nesting(line: string): number {
	const opening = /^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)]))+/.exec(line)?.[0] ?? '';
	return opening.match(/[>*+]|-(?!-)|\d+[.)]/g)?.length ?? 0;
}

/** What is said of such a text. */
export const tooTangled = {
	rule: 'mdx-syntax' as const,
	what: 'The text cannot be read: something in it is not closed, or nested too deeply.',
	cure: 'Close the component that was opened, or write \\< for the sign itself.',
};
