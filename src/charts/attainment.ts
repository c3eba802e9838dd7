import type { ChartConfiguration } from 'chart.js';
import { baseOptions } from './base.ts';
import { inLines } from './labels.ts';
import { type Chosen, columnsBetween, type Line, lines, type Place } from './lines.ts';
import type { Look } from './look.ts';
import { type Drawing, directLabels, figures, reasons, roomFor, type Stretch, shaded, stretches } from './plugins.ts';
import type { PeriodsTable } from './table.ts';

/** What the chart of attainment is drawn with. */
export interface AttainmentSetting {
	zone: { from: number; to: number };
	language: string;
	width: number;
}

/** A figure wants so much room, in pixels; where points stand closer, the figures stay in the table. */
const figureRoom = 36;
/** A letter of a period's name takes about so much. */
const letter = 6.5;
const shapes = ['circle', 'triangle', 'rect', 'rectRot'] as const;

/** Attainment by period: a line for each chosen row, the sound zone behind, 0 to 100. */
export function attainmentChart(
	table: PeriodsTable,
	chosen: Chosen,
	look: Look,
	{ zone, language, width }: AttainmentSetting,
): ChartConfiguration<'line', Place[]> {
	const all = lines(table, chosen);
	const columns = columnsBetween(table, chosen);
	const narrow = columns.filter((column) => !column.wide);
	// The line of the whole table needs no name; any other does.
	const named = all.length > 1 || all[0]?.id !== table.rows[0]?.id;
	const colour = (i: number) => look.series[i] as string;
	const room = named
		? roomFor(
				all.map(({ name }) => name),
				look,
				width,
			)
		: 24;
	const base = baseOptions(look, language, room);
	const ends = columns.flatMap(({ from, to }) => [from as number, to as number]);
	/** Pixels for each day, as good as it can be known before the axis is laid out. */
	const wide = (width - room - 40) / (Math.max(...ends) - Math.min(...ends));
	return {
		type: 'line',
		data: { datasets: all.map((line, i) => dataset(line, i, colour(i), look, narrow.length > 20 ? 3 : 5)) },
		options: {
			...base,
			scales: {
				x: {
					...base.scales.x,
					type: 'linear',
					min: Math.min(...ends),
					max: Math.max(...ends),
					afterBuildTicks: (scale) => {
						scale.ticks = [...(narrow.length > 0 ? narrow : columns)].reverse().map(({ title, from, to }) => ({
							value: ((from as number) + (to as number)) / 2,
							label: inLines(title, Math.max(4, Math.floor((((to as number) - (from as number)) * wide) / letter))),
						}));
					},
					ticks: { ...base.scales.x.ticks, callback: (_, i, ticks) => ticks[i]?.label as string[] },
				},
				y: { ...base.scales.y, suggestedMin: 0, suggestedMax: 100, ticks: { ...base.scales.y.ticks, stepSize: 20 } },
			},
		},
		plugins: [
			shaded(zone, look),
			stretches(all.flatMap((line, i) => strokesOf(line, colour(i)))),
			...(named
				? [
						directLabels(
							all.map((line, i) => labelOf(line, i, colour(i))),
							look,
						),
					]
				: []),
			...(all.length === 1 && all[0] ? [figuresOf(all[0], look, width), reasonsOf(all[0], look, width)] : []),
		],
	};
}

function dataset({ name, places, strokes }: Line, i: number, colour: string, look: Look, radius: number) {
	// A year has its point in the middle of its stroke, in a set of points of its own kind.
	const data: Place[] = [...places];
	const hollow = (place: Place | undefined) => (place?.soFar ? look.paper : colour);
	return {
		label: name,
		data: strokes.length > 0 ? [...data, ...apartFromLine(strokes)] : data,
		borderColor: colour,
		borderWidth: 2,
		pointStyle: shapes[i],
		pointRadius: radius,
		pointHoverRadius: 7,
		pointBorderColor: colour,
		pointBorderWidth: 2,
		pointBackgroundColor: ({ raw }: { raw: unknown }) => hollow(raw as Place | undefined),
		spanGaps: false,
		segment: {
			borderDash: ({ p1 }: { p1: unknown }) => ((p1 as { raw?: Place }).raw?.soFar ? [5, 4] : undefined),
		},
	};
}

/** Points with a break before each, so that no line leads to them. */
function apartFromLine(strokes: Line['strokes']): Place[] {
	return strokes.flatMap((stroke) => [{ x: stroke.x, y: null, soFar: false, text: '' }, stroke]);
}

function strokesOf({ strokes }: Line, colour: string): Stretch[] {
	return strokes.map(({ from, to, y, soFar }) => ({
		from: { x: from, y },
		to: { x: to, y },
		colour,
		width: 2,
		dash: soFar ? [5, 4] : [],
	}));
}

function labelOf({ name }: Line, i: number, colour: string) {
	return {
		text: name,
		colour,
		mark: { shape: shapes[i] as (typeof shapes)[number], fill: colour },
		at: (chart: Drawing) => {
			const points = chart.getDatasetMeta(i).data;
			const places = (chart.data.datasets[i]?.data ?? []) as readonly Place[];
			const at = places.findLastIndex(({ y }) => y !== null);
			return points[at]?.y;
		},
	};
}

function reasonsOf({ places }: Line, look: Look, width: number) {
	const all = places.flatMap(({ x, reason }) => (reason ? [{ x, text: reason }] : []));
	return reasons(width / places.length < figureRoom ? [] : all, look);
}

/** Each figure above its point; below it where the line comes from above and goes there again. */
function figuresOf({ places, strokes }: Line, look: Look, width: number) {
	const inLine = places.map((place, i) => ({ ...place, below: isDip(places[i - 1]?.y, place.y, places[i + 1]?.y) }));
	const shown = [...inLine, ...strokes.map((stroke) => ({ ...stroke, below: false }))].filter(({ y }) => y !== null);
	return figures(
		(width / shown.length < figureRoom ? [] : shown).map(({ x, y, below }) => ({
			text: String(y),
			colour: look.ink,
			at: ({ scales }) =>
				scales.x && {
					x: scales.x.getPixelForValue(x),
					y: (scales.y?.getPixelForValue(y as number) ?? 0) + (below ? 16 : -15),
				},
		})),
		look,
	);
}

/** Whether a value lies below both of its neighbours, and not so low that nothing fits under it. */
function isDip(before: number | null | undefined, value: number | null, after: number | null | undefined): boolean {
	return value !== null && value > 10 && (before ?? -1) > value && (after ?? before ?? -1) > value;
}
