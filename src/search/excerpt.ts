import { readEntities, unsplit } from './words.ts';

/** A text, and which parts of it were looked for. Never markup. */
export type Marked = readonly { text: string; found: boolean }[];

/** The words that Pagefind has marked, bare of the signs around them. */
export function marks(excerpt: string): string[] {
	return marked(excerpt)
		.filter(({ found }) => found)
		.map(({ text }) => text.toLowerCase())
		.filter((word) => word.length < 60);
}

/** Pagefind's excerpt is escaped HTML with `<mark>`; this is what it says, as text. The signs around a word are not marked. */
export function marked(excerpt: string): Marked {
	return excerpt
		.split(/(<mark>.*?<\/mark>)/s)
		.flatMap((part) => {
			const text = unsplit(readEntities(part.replaceAll(/<\/?mark>/g, '')));
			const word = part.startsWith('<mark>') ? /[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}])?/su.exec(text) : null;
			if (!word) return [{ text, found: false }];
			const [before, after] = [text.slice(0, word.index), text.slice(word.index + word[0].length)];
			return [
				{ text: before, found: false },
				{ text: word[0], found: true },
				{ text: after, found: false },
			];
		})
		.filter(({ text }) => text !== '');
}

/** A text with its words marked. */
export function markWords(text: string, found: readonly string[]): Marked {
	return text
		.split(/([\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*)/u)
		.filter((part) => part !== '')
		.map((part) => ({ text: part, found: found.includes(part.toLowerCase()) }));
}

/**
 * An excerpt of a written text as it is shown under a title. It often begins with the title, or with its last words; they stand above
 * it already. Where it begins or ends within a sentence it says so.
 */
export function beside(excerpt: string, title: string, written: string): Marked {
	const parts = marked(excerpt);
	const whole = textOf(parts);
	const start = whole.startsWith(title) ? title.length : endOf(title, whole);
	let left = start;
	const rest = parts.map(({ text, found }) => {
		const cut = Math.min(left, text.length);
		left -= cut;
		return { text: text.slice(cut), found };
	});
	if (start > 0 && rest.length > 0) {
		const at = rest.findIndex(({ text }) => text !== '');
		const first = rest[at];
		if (first) rest[at] = { ...first, text: first.text.replace(/^[.\s]+/, '') };
	}
	const shown = rest.filter(({ text }) => text !== '');
	if (shown.length === 0) return [];
	const { begins, ends } = edges(whole, written);
	const dots = { text: '…', found: false };
	return [...(start > 0 || begins ? [] : [dots]), ...shown, ...(ends ? [] : [dots])];
}

/** Whether a part of a text begins where a sentence does, and ends where one does. */
function edges(part: string, whole: string): { begins: boolean; ends: boolean } {
	const at = whole.indexOf(part);
	if (at < 0) return { begins: true, ends: true };
	const end = /[.!?…:]["”’»)]*$/;
	const [before, after] = [whole.slice(0, at).trim(), whole.slice(at + part.length).trim()];
	return { begins: before === '' || end.test(before), ends: after === '' || end.test(part.trim()) };
}

/** The content of a page as it was written, one space between two words. */
export function writtenText(content: string): string {
	return textOf(marked(content)).replaceAll(/\s+/g, ' ');
}

const textOf = (parts: Marked) => parts.map(({ text }) => text).join('');

/** How much of an excerpt is the end of the title, as where the excerpt begins in the middle of it; 0 for nothing. */
function endOf(title: string, excerpt: string): number {
	const words = title.split(' ');
	const ends = words.map((_, at) => words.slice(at).join(' '));
	return ends.find((end) => excerpt === end || excerpt.startsWith(`${end}.`))?.length ?? 0;
}
