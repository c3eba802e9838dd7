import type { ChartOptions } from 'chart.js';
import type { Look } from './look.ts';

/** What stands at a point: the words of the table. */
export interface Read {
	text?: string;
}

/** What all charts have in common: no animation, quiet lines, no box over the points. */
export function baseOptions(look: Look, language: string, room: number) {
	const ticks = { color: look.quiet, font: { family: look.font, size: 12 } };
	return {
		animation: false,
		responsive: true,
		maintainAspectRatio: false,
		locale: language === 'sv' ? 'sv-SE' : 'en-GB',
		layout: { padding: { top: 24, right: room, left: 0 } },
		events: [],
		scales: {
			x: {
				border: { color: look.quiet },
				grid: { display: false },
				ticks: { ...ticks, maxRotation: 0, autoSkipPadding: 12 },
			},
			y: { border: { display: false }, grid: { color: look.line }, ticks: { ...ticks, maxTicksLimit: 6 } },
		},
	} satisfies ChartOptions<'line'> & ChartOptions<'bar'>;
}
