import type { ChartConfiguration } from 'chart.js';
import type { OverTime } from '../views/overTime.ts';
import { baseOptions } from './base.ts';
import { inLines } from './labels.ts';
import type { Look } from './look.ts';
import { directLabels, type Label, roomFor, type Stretch, shaded, stretches } from './plugins.ts';
import { dayNumber, type Measured } from './table.ts';

/** What the figure of a key result says besides its table. */
export interface OverTimeSetting extends OverTime {
	names: { way: string; limit: string };
	language: string;
	width: number;
}

/** A key result over time, in its own unit: its check-ins, the way to go as a thin line, the limit or the levels. */
export function overTimeChart(
	checkIns: readonly Measured[],
	look: Look,
	setting: OverTimeSetting,
): ChartConfiguration<'line', { x: number; y: number; text: string }[]> {
	const { way, limits, kept, levels, ends, stepped, names, language, width } = setting;
	const days = checkIns.map(({ day }) => day);
	const first = Math.min(...days, ...(setting.start ? [dayNumber(setting.start)] : []));
	const last = Math.max(...days, ...(setting.end ? [dayNumber(setting.end)] : []));
	const goal = setting.start && setting.end ? { x1: dayNumber(setting.start), x2: dayNumber(setting.end) } : undefined;
	const labels = [
		...(way && goal ? [names.way] : []),
		...limits.map((limit) => `${names.limit} ${number(limit, language)}`),
	];
	const base = baseOptions(look, language, labels.length > 0 ? roomFor(labels, look, width) : 16);
	const values = [
		...checkIns.map(({ value }) => value),
		...limits,
		...(way ? [way.from, way.to] : []),
		...levels.map(({ score }) => score),
		...(ends ? [ends.from, ends.to] : []),
	];
	return {
		type: 'line',
		data: {
			datasets: [
				{
					label: '',
					data: checkIns.map(({ day, value, text }) => ({ x: day, y: value, text })),
					borderColor: look.ink,
					borderWidth: 2,
					pointRadius: 4,
					pointHoverRadius: 6,
					pointBackgroundColor: look.ink,
					stepped: stepped ? 'before' : false,
					clip: 8, // a point at the edge is drawn whole
				},
			],
		},
		options: {
			...base,
			scales: {
				x: {
					...base.scales.x,
					type: 'linear',
					min: first,
					max: Math.max(last, first + 1),
					afterBuildTicks: (scale) => {
						scale.ticks = months(first, last).map((value) => ({ value }));
					},
					ticks: { ...base.scales.x.ticks, callback: (value) => month(Number(value), language) },
				},
				y: {
					...base.scales.y,
					...(ends && { min: ends.from, max: ends.to }),
					suggestedMin: Math.min(...values),
					suggestedMax: Math.max(...values),
					afterBuildTicks: (scale) => {
						if (levels.length > 0) scale.ticks = levels.map(({ score }) => ({ value: score }));
					},
					ticks: {
						...base.scales.y.ticks,
						...(ends && { stepSize: ends.step }),
						...(values.every(Number.isInteger) && { precision: 0 }), // there is no fifth of a customer
						...(levels.length > 0 && {
							callback: (value) => inLines(levels.find(({ score }) => score === value)?.title ?? '', 24).slice(0, 2),
						}),
					},
				},
			},
		},
		plugins: [
			...(kept ? [shaded(kept, look)] : []),
			stretches([
				...(way && goal ? [wayLine(way, goal, look)] : []),
				...limits.map(
					(y): Stretch => ({ from: { x: first, y }, to: { x: last, y }, colour: look.zoneEdge, width: 1.5, dash: [] }),
				),
			]),
			directLabels(
				[
					...(way && goal ? [nameAt(names.way, way.to, look)] : []),
					...limits.map((limit) => nameAt(`${names.limit} ${number(limit, language)}`, limit, look)),
				],
				look,
			),
		],
	};
}

function wayLine(way: { from: number; to: number }, { x1, x2 }: { x1: number; x2: number }, look: Look): Stretch {
	return { from: { x: x1, y: way.from }, to: { x: x2, y: way.to }, colour: look.quiet, width: 1, dash: [2, 3] };
}

function nameAt(text: string, value: number, look: Look): Label {
	return { text, colour: look.quiet, at: ({ scales }) => scales.y?.getPixelForValue(value) };
}

/** The first days of months between two days, both counted from 1970. */
export function months(first: number, last: number): number[] {
	const begin = new Date(first * 86_400_000);
	const days: number[] = [];
	for (let i = 0; ; i++) {
		const day = Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + i, 1) / 86_400_000;
		if (day > last) return days;
		if (day >= first) days.push(day);
	}
}

function month(day: number, language: string): string {
	return new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { month: 'short', timeZone: 'UTC' }).format(
		new Date(day * 86_400_000),
	);
}

function number(value: number, language: string): string {
	return new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB').format(value).replace('-', '\u2212');
}
