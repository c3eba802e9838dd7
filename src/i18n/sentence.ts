import type { Locale } from './locale.ts';

/** A piece of a sentence: words of its own, or a blank that is filled in. */
export interface Part {
	text: string;
	blank: boolean;
}

/**
 * The sentence of the method: "We want to ___, and we know that we have succeeded when ___, ___ and ___.
 * We intend to be done with this before ___." Without a day its second half is left out. There is at least one result.
 */
export function sentence(
	{ words, list }: Pick<Locale, 'words' | 'list'>,
	{ goal, results, day }: { goal: string; results: readonly string[]; day: string },
): Part[] {
	const { begin, measure, end, stop } = words.sentence;
	const own = (text: string): Part => ({ text, blank: false });
	const blank = (text: string): Part => ({ text, blank: true });
	// The list is joined with stand-ins, so that each result stays a part of its own.
	const joined = list(results.map((_, i) => `\u0000${i}\u0000`)).split('\u0000');
	const middle = joined
		.map((text, i) => (i % 2 === 1 ? blank(bare(results[Number(text)] as string)) : own(text)))
		.filter((part) => part.text !== '');
	const due = day === '' ? [] : [own(end), blank(day)];
	return [own(begin), blank(bare(goal)), own(measure), ...middle, ...due, own(stop)];
}

/** Without a full stop at its end, which the sentence has itself. */
function bare(text: string): string {
	return text.replace(/\s*\.$/, '');
}
