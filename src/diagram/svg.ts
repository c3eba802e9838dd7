import { escapeHtml } from '../mdx/marks.ts';
import type { Bar } from '../views/bar.ts';
import type { CascadeNode } from '../views/cascadeGraph.ts';
import { edge, gap, size } from './box.ts';
import type { Layout, Placed } from './layout.ts';
import { papers, type Strip, sheetsOf } from './sheets.ts';

/** Words in and about a picture. */
export interface PictureWords {
	/** What the picture is, for those who hear it. */
	label: string;
	/** The name of the place of goals on their own grounds. */
	own: string;
	/** What the drawing is called where it is shown again, strip by strip. */
	id?: string;
}

/** The picture of a layout. Colours and fonts come from the style sheet; every box is a link. */
export function svg(layout: Layout, words: PictureWords): string {
	const at = new Map(layout.boxes.map(({ node }, i) => [node.id, i]));
	const lines = layout.lines.map(
		({ line, path }) =>
			`<path class="line${line.drawn ? ' drawn' : ''}" data-from="${at.get(line.from)}" data-to="${at.get(line.to)}" d="${path}"/>`,
	);
	const [width, height] = [layout.width + 2 * edge, layout.height + 2 * edge];
	return [
		`<svg class="cascade-picture" xmlns="http://www.w3.org/2000/svg" viewBox="${-edge} ${-edge} ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${escapeHtml(words.label)}">`,
		// What is drawn is styled by this group, not by the picture: a copy of it has no other parent.
		`<g class="drawing"${words.id ? ` id="${words.id}"` : ''}>`,
		...lines,
		layout.own === undefined ? '' : `<text class="place" x="0" y="${layout.own - 12}">${escapeHtml(words.own)}</text>`,
		...(layout.notes ?? []).map(
			({ x, y, text }) => `<text class="place" x="${x}" y="${y + 12}">${escapeHtml(text)}</text>`,
		),
		...layout.boxes.map(boxSvg),
		'</g></svg>',
	].join('');
}

/** The same drawing once more, for print: in strips, each on a page of its own. */
export function sheetsSvg(layout: Layout, id: string): string {
	const width = Math.max(layout.width, papers.A4.width);
	return sheetsOf(layout)
		.map((strip) => sheetSvg([{ ...strip, width }], id))
		.join('');
}

/** Strips side by side, at the size they have on screen or smaller. What a reader has filtered and folded is so here too. */
export function sheetSvg(strips: readonly Strip[], id: string): string {
	let x = 0;
	const shown = strips.map(({ y, width, height, cut }) => {
		const [wide, high] = [width + 2 * edge, height + 2 * edge];
		const strip = `<svg x="${x}" width="${wide}" height="${high}" viewBox="${-edge} ${y - edge} ${wide} ${high}"><use href="#${id}"/>${cut.map(cover).join('')}</svg>`;
		x += wide + gap.section;
		return strip;
	});
	const height = Math.max(...strips.map((strip) => strip.height)) + 2 * edge;
	const width = x - gap.section;
	return `<svg class="sheet" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMinYMin" aria-hidden="true">${shown.join('')}</svg>`;
}

function cover({ x, y, height }: { x: number; y: number; height: number }): string {
	return `<rect class="cover" x="${x - 2}" y="${y - 2}" width="${size.width + 4}" height="${height + 4}"/>`;
}

function boxSvg({ node, x, y, height, titleLines, byline, verdict, rows, head }: Placed): string {
	const { width, padding, title, titleLine, smallLine, row } = size;
	const bylineAt = padding + titleLines.length * titleLine + 10;
	const verdictAt = bylineAt + smallLine + 2;
	const kinds = { past: node.past, dropped: node.dropped, own: node.ownGrounds, here: node.here };
	const classes = ['goal', ...Object.entries(kinds).flatMap(([name, is]) => (is ? name : []))].join(' ');
	const text = (kind: string, x: number, y: number, words: string, whole = '') =>
		`<text class="${kind}" x="${x}" y="${y}">${whole && `<title>${escapeHtml(whole)}</title>`}${escapeHtml(words)}</text>`;
	return [
		`<a class="${classes}" href="${escapeHtml(node.href)}" transform="translate(${x} ${y})" data-id="${escapeHtml(node.id)}" data-team="${node.ownerId}"${node.status ? ` data-status="${node.status.word}"` : ''}>`,
		`<title>${escapeHtml(nameOf(node))}</title>`,
		`<rect class="box" width="${width}" height="${height}" rx="3"/>`,
		...titleLines.map((line, i) => text('title', padding, padding + title - 1 + i * titleLine, line)),
		text('by', padding, bylineAt, byline),
		node.status ? statusSvg(node.status.word, width - padding - 16, bylineAt - 9) : '',
		node.dropped ? '' : barSvg(node.bar, padding, verdictAt - 4),
		text('by', node.dropped ? padding : padding + size.bar + 8, verdictAt, verdict),
		...rows.map(({ result, title: words }, i) => {
			const at = head + i * row;
			return [
				`<path class="rule" d="M0 ${at}H${width}"/>`,
				text(result.dropped ? 'by dropped' : 'by', padding, at + 14, words, words === result.title ? '' : result.title),
				result.figure && text('by figure', width - padding, at + 14, result.figure),
			].join('');
		}),
		'</a>',
	].join('');
}

/** How a box is called: everything that it shows, and its title in full. */
function nameOf({ title, owner, lead, period, bar, status }: CascadeNode): string {
	const verdict = [bar.figure, bar.word].filter((part) => part !== '').join(' ');
	return [title, owner, lead, period, verdict, status?.label].filter((part) => part).join(' · ');
}

function barSvg({ mark, zone, soFar }: Bar, x: number, y: number): string {
	const at = (percent: number) => Math.round(x + (percent / 100) * size.bar);
	const parts: string[] = [];
	if (zone)
		parts.push(
			`<rect class="zone" x="${at(zone.from)}" y="${y - 5}" width="${at(zone.to) - at(zone.from)}" height="10"/>`,
		);
	parts.push(`<path class="track${mark === undefined ? ' none' : ''}" d="M${x} ${y}H${x + size.bar}"/>`);
	if (mark !== undefined && mark > 0)
		parts.push(`<path class="way${soFar ? ' so-far' : ''}" d="M${x} ${y}H${at(mark)}"/>`);
	if (mark !== undefined) parts.push(`<path class="mark" d="M${at(mark)} ${y - 6}V${y + 6}"/>`);
	return parts.join('');
}

/** The shape of a status, in a square of ten units. */
function statusSvg(word: string, x: number, y: number): string {
	const shapes: Record<string, string> = {
		done: '<circle cx="5" cy="5" r="5"/><path class="tick" d="m2 5 2 2 4-4"/>',
		'on-track': '<circle cx="5" cy="5" r="4.5"/>',
		'at-risk': '<path d="M5 0 10 9.5H0Z"/>',
		'off-track': '<path d="M5 0 10 5 5 10 0 5Z"/>',
		'no-data': '<circle cx="5" cy="5" r="4"/>',
		unsaid: '<circle cx="5" cy="5" r="4"/>',
	};
	return `<g class="mark-of ${word}" transform="translate(${x} ${y})">${shapes[word]}</g>`;
}
