import type { Chart, ChartType } from 'chart.js';
import type { Read } from './base.ts';

interface At {
	datasetIndex: number;
	index: number;
}

/**
 * Says in words what the pointer is near, or what the arrow keys have moved to: what the table says, in a line under
 * the chart, where it covers nothing and is read aloud.
 */
export function readAloud(chart: Chart<ChartType>, canvas: HTMLCanvasElement, said: HTMLElement): void {
	let at: At | undefined;
	const show = (next: At | undefined) => {
		at = next;
		chart.setActiveElements(next ? [next] : []);
		chart.render();
		said.textContent = next ? wordsAt(chart, next) : '';
	};
	const set = () => at?.datasetIndex ?? 0;
	const other = (datasetIndex: number): At | undefined => {
		const points = readable(chart, datasetIndex);
		return place(datasetIndex, points.find((index) => index >= (at?.index ?? 0)) ?? points.at(-1));
	};
	canvas.addEventListener('keydown', (event) => {
		const points = readable(chart, set());
		const here = points.indexOf(at?.index ?? -1);
		const sets = chart.data.datasets.length;
		const moves: Record<string, () => At | undefined> = {
			ArrowRight: () => place(set(), points[Math.min(points.length - 1, here + 1)]),
			ArrowLeft: () => place(set(), points[here < 0 ? points.length - 1 : Math.max(0, here - 1)]),
			ArrowDown: () => other(at ? (at.datasetIndex + 1) % sets : 0),
			ArrowUp: () => other((set() + sets - 1) % sets),
			Escape: () => undefined,
		};
		if (!Object.hasOwn(moves, event.key)) return;
		event.preventDefault();
		show(moves[event.key]?.());
	});
	canvas.addEventListener('blur', () => show(undefined));
	canvas.addEventListener('pointermove', (event) => {
		const near = chart.getElementsAtEventForMode(event, 'nearest', { intersect: false }, false);
		show(near.find(({ datasetIndex, index }) => readable(chart, datasetIndex).includes(index)));
	});
	canvas.addEventListener('pointerleave', () => show(undefined));
}

function place(datasetIndex: number, index: number | undefined): At | undefined {
	return index === undefined ? undefined : { datasetIndex, index };
}

/** The points of a line that have something to say. */
function readable(chart: Chart<ChartType>, set: number): number[] {
	const points = (chart.data.datasets[set]?.data ?? []) as unknown as (Read | number)[];
	return points.flatMap((one, i) => (typeof one === 'number' || one.text ? [i] : []));
}

function wordsAt(chart: Chart<ChartType>, { datasetIndex, index }: At): string {
	const set = chart.data.datasets[datasetIndex];
	const one = set?.data[index] as unknown as Read | number;
	const name = set?.label ?? '';
	const label = [chart.data.labels?.[index] ?? ''].flat().join(' ');
	const text = typeof one === 'number' ? `${label}: ${one}` : (one.text ?? '');
	return name === '' ? text : `${name}. ${text}`;
}
