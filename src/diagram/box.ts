import type { CascadeNode, CascadeResult } from '../views/cascadeGraph.ts';
import { fit, wrap } from './text.ts';

/** Every measure of a box, in units; a unit is a pixel where the picture is neither enlarged nor shrunk. */
export const size = {
	width: 244,
	padding: 12,
	title: 13,
	/** How much wider letters are in the weight of titles. */
	bold: 1.12,
	titleLine: 17,
	small: 11,
	smallLine: 16,
	row: 20,
	bar: 72,
};

/** What is kept free between columns, between boxes above each other, between those side by side, and around sections. */
export const gap = { column: 56, row: 16, beside: 24, section: 56 };

/** Room around a picture, in units, so that outlines are not cut off. */
export const edge = 4;

/** No picture is made wider than this, in units, by what could as well stand in rows. */
export const widest = 1600;

const inner = size.width - 2 * size.padding;

/** A goal with its texts broken into lines, and how high that makes it. */
export interface Box {
	node: CascadeNode;
	titleLines: readonly string[];
	/** Its period where that is another one, whose goal it is, and its lead. */
	byline: string;
	/** What the bar says. */
	verdict: string;
	rows: readonly { result: CascadeResult; title: string }[];
	/** Without its key results. */
	head: number;
	height: number;
}

/** Which key results are drawn: all, or those at which a line ends. */
export type Rows = 'all' | 'supported';

export function boxOf(node: CascadeNode, rows: Rows): Box {
	const { padding, title, bold, titleLine, small, smallLine, row, bar } = size;
	const titleLines = wrap(node.title, inner, title * bold, 3);
	const byline = [node.period, node.owner, node.lead].filter((part) => part !== '').join(' · ');
	const words = [node.bar.figure, node.bar.word].filter((part) => part !== '').join(' ');
	const shown = node.results.filter((result) => rows === 'all' || result.supported);
	const head = padding + titleLines.length * titleLine + 2 * smallLine + 8;
	return {
		node,
		titleLines,
		byline: fit(byline, node.status ? inner - 24 : inner, small),
		verdict: fit(words, inner - bar - 8, small),
		rows: shown.map((result) => ({ result, title: fit(result.title, inner - (result.figure ? 36 : 0), small) })),
		head,
		height: head + (shown.length === 0 ? 0 : shown.length * row + 4),
	};
}

/** How far below the top of a box a line leaves it: at a key result, else in the middle of what is above them. */
export function exitOf(box: Box, result: string | undefined): number {
	const at = result === undefined ? -1 : box.rows.findIndex((row) => row.result.reference === result);
	return at < 0 ? box.head / 2 : box.head + (at + 0.5) * size.row;
}
