/** The rules a text can break. */
export type MarkupRule =
	| 'mdx-syntax'
	| 'mdx-import'
	| 'mdx-expression'
	| 'mdx-html'
	| 'mdx-component'
	| 'unsafe-address'
	| 'picture-place'
	| 'hidden-direction';

/** Something in a text that is not published: what it is, where it stands in the text, and what to do. */
export interface Refusal {
	rule: MarkupRule;
	/** A full sentence. */
	what: string;
	/** A full sentence. */
	cure: string;
	/** Of an address that leads from the file of the text to another one: the address. */
	path?: string;
	/** 1-based, in the text that was given. */
	line: number;
	/** 1-based, counted in UTF-16 units. */
	column: number;
}

/** A reference from a text to something that other files must hold. */
export interface Mention {
	/** A goal's or key result's id; a page's address from the root of the site, or a place in the page itself, which begins with #; or a picture's path below the goal's own folder. */
	to: string;
	line: number;
	column: number;
}

/** A text that was read: safe HTML with marks in it (see marks.ts), what it mentions, and what was refused. */
export interface Markup {
	html: string;
	goals: Mention[];
	pages: Mention[];
	pictures: Mention[];
	refusals: Refusal[];
}

/** Names that Unicode uses to turn the reading direction without being seen. */
const direction = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g;

/** Whether a text has hidden direction marks in it. */
export function isTurned(text: string): boolean {
	return text.search(direction) >= 0;
}

/** Hidden direction marks in a text: with them, what a reader sees is not what the file says. */
export function hiddenDirection(text: string): Refusal[] {
	return [...text.matchAll(direction)].map((match) => {
		const before = text.slice(0, match.index);
		const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
		return {
			rule: 'hidden-direction',
			what: `There is a hidden mark here that turns the reading direction (U+${code}).`,
			cure: 'Delete it: put the cursor behind it and press backspace, or type the line anew.',
			line: before.split(/\r\n|\r|\n/).length,
			column: before.length - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')),
		};
	});
}
