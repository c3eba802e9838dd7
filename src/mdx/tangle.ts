import type { Refusal } from './refusal.ts';

/** Beyond these no text is meant to be read, and the parser takes minutes over it. */
const most = { nested: 100, brackets: 2000, signs: 200 };

/** Where a text becomes too tangled to be read: quotes and lists in quotes and lists, or the same sign over and over. */
export function tangled(source: string): Refusal | undefined {
	const lines = source.split('\n');
	const repeated = new RegExp(`([*_~\`!<>{}()\\[\\]])\\1{${most.signs},}`);
	const line = lines.findIndex((one) => nesting(one) > most.nested || repeated.test(one));
	if (line >= 0) return { ...tooTangled, line: line + 1, column: 1 };
	return source.split('[').length > most.brackets ? { ...tooTangled, line: 1, column: 1 } : undefined;
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
