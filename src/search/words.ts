/**
 * Stands between the parts of a compound in what is indexed. Pagefind then finds the whole word at its full
 * weight, and each part at half of it, all at one place; before a text is shown the mark is taken out.
 */
export const seam = '\u00ad-';

/** Puts a text together again. */
export const unsplit = (text: string) => text.replaceAll(seam, '');

const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', apos: "'", nbsp: '\u00a0' };

/** What some safe HTML says: its words without markup, a space where one block ends and the next begins. */
export function wordsOf(html: string): string {
	return readEntities(
		html
			.replaceAll(/<\/?(?:em|b|i|a|strong|span|code|del|sub|sup)\b[^>]*>/g, '')
			.replaceAll(/<[^>]*>/g, ' ')
			.replaceAll(/\s+/g, ' '),
	).trim();
}

/** Reads `&lt;`, `&#39;` and the like as the signs they stand for. */
export function readEntities(text: string): string {
	return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
		if (name !== undefined) return signs[name as string] ?? whole;
		const code = hex === undefined ? Number(decimal) : Number.parseInt(hex as string, 16);
		return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
	});
}

/** Whether there is a word in a text at all. */
export function hasWords(text: string): boolean {
	return /[\p{L}\p{N}]/u.test(text);
}

/** Words of a text as they are compared: lower case, without diacritics, the marks between compound parts gone. */
export function folded(text: string): string {
	return unsplit(text)
		.normalize('NFD')
		.replaceAll(/[\u0300-\u036f]/g, '')
		.toLowerCase();
}
