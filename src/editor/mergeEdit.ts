/** A part of a text, by offsets, and what is to stand there instead. */
export interface Edit {
	from: number;
	to: number;
	text: string;
}

/** A part of a text with the edits that fall into it. */
export function applied(text: string, edits: readonly Edit[], from = 0, to = text.length): string {
	let at = from;
	let result = '';
	for (const edit of inOrder(edits)) {
		result += text.slice(at, edit.from) + edit.text;
		at = edit.to;
	}
	return result + text.slice(at, to);
}

export function inOrder(edits: readonly Edit[]): Edit[] {
	return [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The same edit without what stays as it is at its beginning and end. */
export function trimmed(text: string, edit: Edit): Edit {
	const old = text.slice(edit.from, edit.to);
	const least = Math.min(old.length, edit.text.length);
	let head = 0;
	while (head < least && old[head] === edit.text[head]) head += 1;
	let tail = 0;
	while (tail < least - head && old[old.length - 1 - tail] === edit.text[edit.text.length - 1 - tail]) tail += 1;
	return { from: edit.from + head, to: edit.to - tail, text: edit.text.slice(head, edit.text.length - tail) };
}
