import { applied, type Edit } from './mergeEdit.ts';
import { lineStart, nextLine } from './mergeNode.ts';

/** A key or an item that has lines of its own. */
interface Piece {
	/** Where the comments directly above it begin, on a line of their own; else where its line, or it itself, begins. */
	lead: number;
	/** Where it begins itself: its key or hyphen. */
	from: number;
	/** Behind the line end of its last line, and of comments below that are indented further. */
	to: number;
}

/** What is to stand in a map or list: something old with edits in it, or new lines, of which all but the first are indented. */
export type Wanted = { old: number; edits: readonly Edit[] } | { lines: readonly string[] };

export interface Block {
	/** Where its keys or items begin and end, in order. At least one. */
	parts: readonly { from: number; to: number }[];
	/** Where the lines above the first of them may begin. */
	above: number;
	/** Whether empty lines between old items are made between new ones too. */
	spaced: boolean;
	/** Comments between old items are not indented further than these, so that they cannot become part of a text above them. */
	isCareful?: boolean;
}

/**
 * The edits that make a map or list of lines into what it is to be. Comments directly above a key or item go where it goes,
 * and go when it goes; those with an empty line below them stay where they are.
 */
export function blockEdits(
	text: string,
	{ parts, above, spaced, isCareful }: Block,
	wanted: readonly Wanted[],
): Edit[] {
	const order = wanted.map((one) => ('old' in one ? one.old : -1));
	if (order.length === parts.length && order.every((old, i) => old === i))
		return wanted.flatMap((one) => ('old' in one ? one.edits : []));

	const pieces = piecesOf(text, parts, above);
	const [first, last] = [pieces[0] as Piece, pieces.at(-1) as Piece];
	const indent = ' '.repeat(first.from - lineStart(text, first.from));
	const isShared = text.slice(lineStart(text, first.from), first.from).trim() !== ''; // with the hyphen of the item whose keys these are
	const begin = isShared ? first.from : first.lead;

	const { head, gaps } = gapsAround(text, pieces, new Set(order));
	const usual = spaced && usualGap(text, pieces) ? '\n' : '';
	const between = (gap: string) => (isCareful ? gap.replaceAll(/^[ \t]+(?=#)/gm, indent) : gap);
	let result = isShared ? '' : head;
	for (const [i, one] of wanted.entries()) {
		const [lead, body] = linesOf(text, pieces, one, indent);
		const isFirst = i === 0 && isShared;
		result += isFirst ? lead.trimStart() + (lead === '' ? '' : indent) + body : lead + indent + body;
		if (isFirst) result += head;
		const next = order[i + 1];
		const behind = order.slice(0, i + 1).findLast((old) => old >= 0);
		if (next === undefined) result += between(endGap(behind === undefined ? '' : (gaps[behind] ?? '')));
		else if (next < 0) result += usual;
		else result += between((behind === undefined ? undefined : gaps[behind]) ?? usual);
	}
	return [{ from: begin, to: last.to, text: result }];
}

function piecesOf(text: string, parts: Block['parts'], above: number): Piece[] {
	let floor = above;
	return parts.map(({ from, to }) => {
		const own = lineStart(text, from);
		const column = from - own;
		const isShared = text.slice(own, from).trim() !== '';
		let lead = isShared ? from : own;
		while (!isShared && lead > floor) {
			const before = lineStart(text, lead - 1);
			if (before < floor || !isComment(text, before)) break;
			lead = before;
		}
		let end = nextLine(text, to);
		while (isComment(text, end) && commentColumn(text, end) > column) end = nextLine(text, end);
		floor = end;
		return { lead, from, to: end };
	});
}

function isComment(text: string, at: number): boolean {
	return /^[ \t]*#/.test(text.slice(at, nextLine(text, at)));
}

function commentColumn(text: string, at: number): number {
	return text.slice(at, nextLine(text, at)).search(/#/);
}

/** What stands between the pieces that stay: behind each its own gap; nothing is known behind the last of all. */
function gapsAround(text: string, pieces: readonly Piece[], stays: ReadonlySet<number>) {
	let head = '';
	const gaps: (string | undefined)[] = pieces.map((piece, i) => {
		const next = pieces[i + 1];
		return next && text.slice(piece.to, next.lead);
	});
	for (const [i, gap = ''] of gaps.entries()) {
		if (stays.has(i)) continue;
		const before = [...pieces.keys()].findLast((j) => j < i && stays.has(j));
		if (before === undefined) head += gap.trim() === '' ? '' : gap;
		else if (gap.trim() !== '' || gaps[before] === '') gaps[before] = (gaps[before] ?? '') + gap;
	}
	return { head, gaps };
}

/** Whether most items have an empty line between them. */
function usualGap(text: string, pieces: readonly Piece[]): boolean {
	const gaps = pieces.slice(1).map(({ lead }, i) => text.slice((pieces[i] as Piece).to, lead));
	return gaps.filter((gap) => gap !== '').length * 2 > gaps.length;
}

/** What may stand behind the last of all: comments, without empty lines below them. */
function endGap(gap: string): string {
	return gap.trim() === '' ? '' : `${gap.trimEnd()}\n`;
}

/** The comments above something, and its lines from where it begins itself. */
function linesOf(text: string, pieces: readonly Piece[], one: Wanted, indent: string): [string, string] {
	if ('lines' in one) {
		const [first = '', ...rest] = one.lines;
		return ['', `${[first, ...rest.map((line) => (line === '' ? '' : indent + line))].join('\n')}\n`];
	}
	const { lead, from, to } = pieces[one.old] as Piece;
	const own = Math.max(lead, lineStart(text, from));
	return [text.slice(lead, own), applied(text, one.edits, from, to)];
}
