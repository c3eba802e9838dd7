import { edge, gap, size } from './box.ts';
import type { Layout } from './layout.ts';

/** A strip of a picture, in units. */
export interface Strip {
	y: number;
	width: number;
	height: number;
	/** The parts of boxes that stand whole on another strip. */
	cut: readonly { x: number; y: number; height: number }[];
}

/** The size of landscape pages between their margins, in CSS pixels, without what the heading needs. */
export const papers = { A4: { width: 1040, height: 490 }, A3: { width: 1500, height: 880 } };
/** A whole A4 page is higher than the one with the heading. */
const wholePage = 690;

/** How many times larger a picture must get by being cut once more. */
const enough = 1.2;

type Drawn = Pick<Layout, 'width' | 'height' | 'boxes'>;

/** A large picture in strips from its top, one for each A4 page, none enlarged. */
export function sheetsOf(layout: Drawn): Strip[] {
	const unit = Math.max(layout.width, papers.A4.width) / papers.A4.width;
	return stripsOf(layout, Math.floor(papers.A4.height * unit), Math.floor(wholePage * unit));
}

/**
 * A picture on one page: as many strips side by side as make it much larger, and the smaller of the two papers on which its
 * letters can still be read.
 */
export function onePageOf(layout: Drawn): { strips: Strip[]; paper: 'A4' | 'A3' } {
	const scaleOn = (strips: readonly Strip[], { width, height }: { width: number; height: number }) => {
		const wide = strips.reduce((sum, strip) => sum + strip.width + gap.section, -gap.section);
		return Math.min(1, width / wide, height / Math.max(...strips.map((strip) => strip.height)));
	};
	const ways = [1, 2, 3, 4].map((count) => {
		let high = Math.ceil(layout.height / count);
		let strips = stripsOf(layout, high, high);
		for (; strips.length > count; high += 20) strips = stripsOf(layout, high, high);
		return strips;
	});
	// A picture in one piece is easier to read than one that is cut for a little more size.
	const strips = ways.reduce((best, way) => (scaleOn(way, papers.A3) > enough * scaleOn(best, papers.A3) ? way : best));
	return { strips, paper: scaleOn(strips, papers.A4) >= 0.7 ? 'A4' : 'A3' };
}

/**
 * A picture in strips from its top, the first and the others no higher than so many units. A strip ends where it goes
 * through the fewest boxes, and those stand whole on the next one.
 */
function stripsOf({ height, boxes }: Drawn, first: number, other: number): Strip[] {
	const strips: Strip[] = [];
	for (let y = 0; y < height; ) {
		const most = strips.length === 0 ? first : other;
		const through = (at: number) => boxes.filter((box) => box.y < at && box.y + box.height > at);
		const ends = boxes.map((box) => box.y + box.height + 1).filter((at) => at > y + most * 0.6 && at <= y + most);
		const best = (ends.length > 0 ? ends : [y + most]).reduce((best, at) => {
			const more = through(at).length - through(best).length;
			return more < 0 || (more === 0 && at > best) ? at : best;
		});
		const end = y + most >= height ? height : best;
		const shown = boxes.filter((box) => box.y < end + edge && box.y + box.height > y - edge);
		const whole = shown.filter((box) => (box.y >= y && box.y + box.height <= end) || box.height > most);
		const cut = shown.filter((box) => !whole.includes(box)).map(({ x, y, height }) => ({ x, y, height }));
		strips.push({ y, width: Math.max(0, ...whole.map((box) => box.x)) + size.width, height: end - y, cut });
		// A box that is higher than a page cannot stand whole on one: what was cut goes on.
		const next = Math.min(end, ...through(end).map((box) => box.y - 1));
		y = next > y ? next : end;
	}
	return strips;
}
