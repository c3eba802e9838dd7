import type { ChartConfiguration } from 'chart.js';
import { baseOptions } from './base.ts';
import { inLines } from './labels.ts';
import type { Look } from './look.ts';
import { directLabels, figures, roomFor } from './plugins.ts';
import type { CountsTable } from './table.ts';

/** Counts by period, one upon the other: goals by band, or reflections by cause. */
export function countsChart(
	{ series, rows }: CountsTable,
	look: Look,
	{ language, width }: { language: string; width: number },
): ChartConfiguration<'bar', number[]> {
	const oldestFirst = [...rows].reverse();
	const base = baseOptions(
		look,
		language,
		roomFor(
			series.map(({ name }) => name),
			look,
			width,
		),
	);
	const colour = (i: number) => look.parts[i] as string;
	const last = (i: number) => oldestFirst.findLastIndex(({ counts }) => (counts[i] ?? 0) > 0);
	return {
		type: 'bar',
		data: {
			labels: oldestFirst.map(({ title }) => inLines(title, 12)),
			datasets: series.map(({ name }, i) => ({
				label: name,
				data: oldestFirst.map(({ counts }) => counts[i] ?? 0),
				backgroundColor: colour(i),
				borderColor: look.paper,
				borderWidth: 1,
				maxBarThickness: 56,
			})),
		},
		options: {
			...base,
			scales: {
				x: { ...base.scales.x, stacked: true },
				y: { ...base.scales.y, stacked: true, beginAtZero: true, ticks: { ...base.scales.y.ticks, precision: 0 } },
			},
		},
		plugins: [
			directLabels(
				series.map(({ name }, i) => ({
					text: name,
					colour: look.ink,
					at: (chart) => middleOf(chart.getDatasetMeta(i).data[last(i)]),
				})),
				look,
			),
			figures(
				series.flatMap((_, i) =>
					oldestFirst.map(({ counts }, at) => ({
						text: String(counts[i] ?? 0),
						colour: i === 2 || i === 3 || look.forced ? look.paper : look.ink,
						at: (chart) => inside(chart.getDatasetMeta(i).data[at]),
					})),
				),
				look,
			),
		],
	};
}

/** The box of a bar, as Chart.js lays it out. */
interface Box {
	x: number;
	y: number;
	base: number;
	width: number;
}

function middleOf(bar: unknown): number | undefined {
	const box = bar as Box | undefined;
	return box && (box.y + box.base) / 2;
}

/** The middle of a bar that is large enough for a figure. */
function inside(bar: unknown): { x: number; y: number } | undefined {
	const box = bar as Box;
	return box.base - box.y < 15 || box.width < 14 ? undefined : { x: box.x, y: (box.y + box.base) / 2 };
}
