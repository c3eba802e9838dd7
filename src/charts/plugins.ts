import type { ChartArea, Scale } from 'chart.js';
import { drawPoint } from 'chart.js/helpers';
import { apart, inLines } from './labels.ts';
import type { Look } from './look.ts';

/** What a plugin sees of a chart, of whatever type it is. */
export interface Drawing {
	ctx: CanvasRenderingContext2D;
	chartArea: ChartArea;
	scales: Record<string, Scale>;
	width: number;
	data: { datasets: readonly { data: readonly unknown[] }[] };
	getDatasetMeta(set: number): { data: readonly { x: number; y: number }[] };
}

/** Something drawn behind the lines and bars of a chart, or before them. */
interface Drawn {
	id: string;
	beforeDatasetsDraw?(drawing: Drawing): void;
	afterDatasetsDraw?(drawing: Drawing): void;
}

/** A zone behind everything, from one value to another, with its edges; open to the end of the chart where one is missing. */
export function shaded({ from, to }: { from?: number; to?: number }, look: Look): Drawn {
	return {
		id: 'shaded',
		beforeDatasetsDraw: ({ ctx, chartArea, scales }) => {
			const y = scales.y;
			if (!y) return;
			const top = to === undefined ? chartArea.top : y.getPixelForValue(to);
			const bottom = from === undefined ? chartArea.bottom : y.getPixelForValue(from);
			ctx.save();
			ctx.fillStyle = look.zone;
			if (!look.forced) ctx.fillRect(chartArea.left, top, chartArea.width, bottom - top);
			ctx.strokeStyle = look.zoneEdge;
			ctx.lineWidth = 1;
			const edges = [...(to === undefined ? [] : [top]), ...(from === undefined ? [] : [bottom])];
			for (const edge of edges) stroke(ctx, chartArea.left, edge, chartArea.right, edge);
			ctx.restore();
		},
	};
}

/** Straight lines from one place to another in the values of the chart: a limit, the way to go, a year above its quarters. */
export interface Stretch {
	from: { x: number; y: number };
	to: { x: number; y: number };
	colour: string;
	width: number;
	dash: readonly number[];
}

export function stretches(all: readonly Stretch[]): Drawn {
	return {
		id: 'stretches',
		beforeDatasetsDraw: ({ ctx, scales, chartArea }) => {
			const { x, y } = scales;
			if (!x || !y) return;
			ctx.save();
			ctx.beginPath();
			ctx.rect(chartArea.left, chartArea.top - 2, chartArea.width, chartArea.height + 4);
			ctx.clip();
			for (const { from, to, colour, width, dash } of all) {
				ctx.strokeStyle = colour;
				ctx.lineWidth = width;
				ctx.setLineDash([...dash]);
				stroke(
					ctx,
					x.getPixelForValue(from.x),
					y.getPixelForValue(from.y),
					x.getPixelForValue(to.x),
					y.getPixelForValue(to.y),
				);
			}
			ctx.restore();
		},
	};
}

/** A name beside what it names, at the right edge of the chart. */
export interface Label {
	text: string;
	colour: string;
	/** What it names looks like this. */
	mark?: { shape: 'circle' | 'triangle' | 'rect' | 'rectRot'; fill: string | CanvasPattern };
	/** The height it wants, in pixels; none where its line has no point. */
	at(chart: Drawing): number | undefined;
}

const lineHeight = 15;
/** A mark before a name, and the room it takes. */
const markRadius = 5;
const markRoom = 14;

/** Names at the right edge, in lines where there is little room, moved apart where they would cover each other. */
export function directLabels(labels: readonly Label[], look: Look): Drawn {
	return {
		id: 'directLabels',
		afterDatasetsDraw: (chart) => {
			const { ctx, chartArea, width } = chart;
			ctx.save();
			ctx.font = `13px ${look.font}`;
			ctx.textBaseline = 'middle';
			const shift = labels.some(({ mark }) => mark) ? markRoom : 0;
			const room = width - chartArea.right - 12 - shift;
			const broken = labels.map(({ text }) => broad(ctx, text, room));
			const height = lineHeight * Math.max(1, ...broken.map((lines) => lines.length));
			const wanted = labels.flatMap((label, i) => {
				const y = label.at(chart);
				return y === undefined ? [] : [{ ...label, y, lines: broken[i] as string[] }];
			});
			const half = (height - lineHeight) / 2;
			for (const { lines, colour, mark, y } of apart(wanted, height, chartArea.top + half, chartArea.bottom - half)) {
				if (mark) {
					ctx.fillStyle = mark.fill;
					ctx.strokeStyle = colour;
					drawPoint(ctx, { pointStyle: mark.shape, radius: markRadius, borderWidth: 1 }, chartArea.right + 15, y);
				}
				ctx.fillStyle = colour;
				lines.forEach((line, i) => {
					const down = (i - (lines.length - 1) / 2) * lineHeight;
					ctx.fillText(fitted(ctx, line, room), chartArea.right + 10 + shift, y + down);
				});
			}
			ctx.restore();
		},
	};
}

/** A text in three lines at the most, each as broad as the room where words allow it. */
function broad(ctx: CanvasRenderingContext2D, text: string, room: number): string[] {
	if (ctx.measureText(text).width <= room) return [text];
	return inLines(text, Math.floor(room / (ctx.measureText(text).width / text.length))).slice(0, 3);
}

/** Reasons, written upwards where a figure is missing. */
export function reasons(all: readonly { x: number; text: string }[], look: Look): Drawn {
	return {
		id: 'reasons',
		afterDatasetsDraw: ({ ctx, scales, chartArea }) => {
			ctx.save();
			ctx.font = `12px ${look.font}`;
			ctx.fillStyle = look.quiet;
			ctx.textBaseline = 'middle';
			for (const { x, text } of all) {
				ctx.save();
				ctx.translate(scales.x?.getPixelForValue(x) ?? 0, chartArea.bottom - 8);
				ctx.rotate(-Math.PI / 2);
				ctx.fillText(fitted(ctx, text, chartArea.height - 16), 0, 0);
				ctx.restore();
			}
			ctx.restore();
		},
	};
}

/** Figures beside points or in bars. */
export interface Figure {
	text: string;
	colour: string;
	/** Behind the figure, where a pattern would make it hard to read. */
	halo?: string;
	at(chart: Drawing): { x: number; y: number } | undefined;
}

export function figures(all: readonly Figure[], look: Look): Drawn {
	return {
		id: 'figures',
		afterDatasetsDraw: (chart) => {
			const { ctx } = chart;
			ctx.save();
			ctx.font = `600 13px ${look.font}`;
			ctx.textAlign = 'center';
			ctx.textBaseline = 'middle';
			ctx.lineWidth = 6;
			ctx.lineJoin = 'round';
			for (const { text, colour, halo, at } of all) {
				const place = at(chart);
				if (!place) continue;
				if (halo) {
					ctx.strokeStyle = halo;
					ctx.strokeText(text, place.x, place.y);
				}
				ctx.fillStyle = colour;
				ctx.fillText(text, place.x, place.y);
			}
			ctx.restore();
		},
	};
}

/** How much room names need at the right, at most a share of the whole. */
export function roomFor(texts: readonly string[], look: Look, width: number): number {
	const ctx = document.createElement('canvas').getContext('2d');
	if (!ctx) return 0;
	ctx.font = `13px ${look.font}`;
	const widest = Math.max(0, ...texts.map((text) => ctx.measureText(text).width));
	return Math.min(widest + 16 + markRoom, width * 0.32);
}

function fitted(ctx: CanvasRenderingContext2D, text: string, room: number): string {
	if (ctx.measureText(text).width <= room) return text;
	let length = text.length;
	while (length > 1 && ctx.measureText(`${text.slice(0, length)}…`).width > room) length -= 1;
	return `${text.slice(0, length).trimEnd()}…`;
}

function stroke(ctx: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number): void {
	ctx.beginPath();
	ctx.moveTo(x1, y1);
	ctx.lineTo(x2, y2);
	ctx.stroke();
}
