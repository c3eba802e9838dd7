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
	const colour = (i: number) => look.parts[i] as string | CanvasPattern;
	return {
		type: 'bar',
		data: {
			labels: oldestFirst.map(({ title }) => inLines(title, 12)),
			datasets: series.map(({ name }, i) => ({
				label: name,
				data: oldestFirst.map(({ counts }) => counts[i] ?? 0),
				backgroundColor: colour(i),
				borderColor: look.forced ? look.ink : look.paper,
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
			// From the top of a bar to its foot, as the bars are.
			directLabels(
				series
					.map(({ name }, i) => ({ text: name, colour: look.ink, mark: { shape: 'rect' as const, fill: colour(i) } }))
					.reverse()
					.map((label, down) => ({ ...label, at: ({ chartArea }) => chartArea.top + down })),
				look,
			),
			figures(
				series.flatMap((_, i) =>
					oldestFirst.map(({ counts }, at) => ({
						text: String(counts[i] ?? 0),
						colour: readable(colour(i), look),
						...(look.forced && i < 3 && { halo: look.paper }),
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

/** Ink or paper, whichever is farther from a fill in lightness. */
function readable(fill: string | CanvasPattern, { ink, paper }: Look): string {
	if (typeof fill !== 'string') return ink;
	return Math.abs(lightness(fill) - lightness(ink)) > Math.abs(lightness(fill) - lightness(paper)) ? ink : paper;
}

/** How light a colour looks, 0 to 255, of its red, green and blue as a browser writes them. */
function lightness(colour: string): number {
	const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
	return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** The middle of a bar that is large enough for a figure. */
function inside(bar: unknown): { x: number; y: number } | undefined {
	const box = bar as Box;
	return box.base - box.y < 15 || box.width < 14 ? undefined : { x: box.x, y: (box.y + box.base) / 2 };
}
