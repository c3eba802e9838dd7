const narrow = /[iljI.,:;'’|!]/;
const slim = /[ftr()[\]\-/"“”*]/;
const wide = /[mwMW@%—]/;

/**
 * About how wide a text is drawn, in units, at a size in units. Nobody knows at build time which font a reader has, so
 * this is on the wide side for the usual ones.
 */
export function widthOf(text: string, size: number): number {
	let em = 0;
	for (const letter of text) em += ofLetter(letter);
	return em * size;
}

function emOf(letter: string): number {
	if (letter === ' ') return 0.28;
	if (narrow.test(letter)) return 0.3;
	if (slim.test(letter)) return 0.42;
	if (wide.test(letter)) return 0.92;
	if (/[a-zåäöéüß\d]/.test(letter)) return 0.56;
	return (letter.codePointAt(0) as number) < 0x2e80 ? 0.7 : 1.05;
}

/** How wide each letter is, in ems: a site has a picture for every goal, and looks at each letter once. */
const ems = new Map<string, number>();

function ofLetter(letter: string): number {
	const known = ems.get(letter);
	if (known !== undefined) return known;
	const em = emOf(letter);
	ems.set(letter, em);
	return em;
}

/** A text on one line, cut with an ellipsis where it does not fit. */
export function fit(text: string, width: number, size: number): string {
	if (widthOf(text, size) <= width) return text;
	const room = width / size - ofLetter('…');
	let kept = '';
	let em = 0;
	for (const letter of text) {
		em += ofLetter(letter);
		if (em > room) break;
		kept += letter;
	}
	return `${kept.trimEnd()}…`;
}

/** A text on at most so many lines, broken between words and inside those that are longer than a line. */
export function wrap(text: string, width: number, size: number, most: number): string[] {
	const lines: string[] = [];
	let line = '';
	const rest = text.trim().split(/\s+/);
	for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (widthOf(longer, size) <= width) {
			line = longer;
			continue;
		}
		if (lines.length === most - 1) {
			line = fit([longer, ...rest].join(' '), width, size);
			break;
		}
		if (line === '') {
			const head = headOf(word, width, size);
			lines.push(head);
			if (head !== word) rest.unshift(word.slice(head.length));
		} else {
			lines.push(line);
			line = '';
			rest.unshift(word);
		}
	}
	return line === '' ? lines : [...lines, line];
}

/** As much of a long word as fits on a line. */
function headOf(word: string, width: number, size: number): string {
	let head = '';
	for (const letter of word) {
		if (head !== '' && widthOf(head + letter, size) > width) break;
		head += letter;
	}
	return head;
}
