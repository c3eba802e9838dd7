import { applied, type Edit, trimmed } from './mergeEdit.ts';

/** A file with plain line ends, no byte order mark and a line end at its end; what it had instead is remembered. */
export interface PlainSource {
	text: string;
	/** The file with edits of the plain text made in it. What no edit touches keeps its bytes. */
	edited(edits: readonly Edit[]): string;
}

/** Takes the line ends of a file out of the way. */
export function plainSource(source: string): PlainSource {
	const mark = source.startsWith('\ufeff') ? '\ufeff' : '';
	const whole = source.slice(mark.length);
	const lineEnd = usualLineEnd(whole);
	const isOpen = !/[\r\n]$/.test(whole);
	const ended = isOpen ? whole + lineEnd : whole;
	const text = ended.replaceAll(/\r\n?/g, '\n');
	const place = placesIn(ended, text);
	return {
		text,
		edited: (edits) => {
			const own = edits
				.map((edit) => trimmed(text, edit))
				.filter(({ from, to, text }) => from < to || text !== '')
				.map(({ from, to, text }) => ({
					from: place(from),
					to: place(to),
					text: text.replaceAll('\n', lineEnd),
				}));
			if (own.length === 0) return source;
			const result = mark + applied(ended, own);
			return isOpen && result.endsWith(lineEnd) ? result.slice(0, -lineEnd.length) : result;
		},
	};
}

/** The line end that most lines have. */
function usualLineEnd(source: string): string {
	const counts = new Map<string, number>();
	for (const [end] of source.matchAll(/\r\n?|\n/g)) counts.set(end, (counts.get(end) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '\n';
}

/** Where a place of the plain text is in the file. */
function placesIn(source: string, plain: string): (offset: number) => number {
	if (source.length === plain.length) return (offset) => offset;
	const dropped: number[] = []; // places of the plain text behind which the file has one sign more
	for (const { index } of source.matchAll(/\r\n/g)) dropped.push(index - dropped.length);
	return (offset) => {
		let [low, high] = [0, dropped.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((dropped[middle] as number) < offset) low = middle + 1;
			else high = middle;
		}
		return offset + low;
	};
}
