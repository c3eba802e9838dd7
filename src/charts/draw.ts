import {
	BarController,
	BarElement,
	CategoryScale,
	Chart,
	type ChartConfiguration,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
} from 'chart.js';
import { attainmentChart } from './attainment.ts';
import { followChoices } from './choices.ts';
import { countsChart } from './counts.ts';
import { showHeadlines } from './headlines.ts';
import type { Chosen } from './lines.ts';
import { type Look, lookOf } from './look.ts';
import { overTimeChart } from './overTime.ts';
import { readAloud } from './reading.ts';
import { offerFile } from './saved.ts';
import { readCheckIns, readCounts, readPeriods } from './table.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, LineController, LineElement, PointElement);

/** What draws each figure anew. */
const drawn = new Map<HTMLElement, () => void>();
let onPaper = false;
/** A chart on paper is as wide as a page of A4 between its margins, in CSS pixels, whatever the screen. */
const paperWidth = 680;

/** Draws the chart of a figure from its table, and draws it anew when colours or choices change. */
export function drawFigure(figure: HTMLElement): void {
	const plot = figure.querySelector<HTMLElement>('.plot');
	const table = figure.querySelector('table');
	if (!plot || !table || drawn.has(figure)) return;
	const form = figure.querySelector('form');
	let chosen: Chosen = { rows: [] };
	let chart: Chart | undefined;
	const redraw = () => {
		chart?.destroy();
		const canvas = document.createElement('canvas');
		canvas.tabIndex = 0;
		canvas.setAttribute('role', 'img');
		canvas.setAttribute('aria-label', `${figure.dataset.label ?? ''} ${figure.dataset.keys ?? ''}`.trim());
		const said = document.createElement('p');
		said.className = 'reading';
		said.setAttribute('aria-live', 'polite');
		plot.replaceChildren(canvas, said);
		const look = lookOf(figure, onPaper);
		const width = onPaper ? paperWidth : plot.clientWidth;
		if (onPaper) {
			canvas.width = paperWidth;
			canvas.height = plot.clientHeight;
		}
		const made = configuration(figure, table, chosen, look, width) as ChartConfiguration;
		const onScreen = { responsive: !onPaper, ...(onPaper && { devicePixelRatio: 3 }) };
		chart = new Chart(canvas, { ...made, options: { ...made.options, ...onScreen } });
		readAloud(chart, canvas, said);
		figure.dispatchEvent(new CustomEvent('drawn', { bubbles: true, detail: chart }));
	};
	if (form)
		chosen = followChoices(form, (next) => {
			chosen = next;
			showHeadlines(figure, table, chosen);
			redraw();
		});
	if (form) showHeadlines(figure, table, chosen);
	redraw();
	drawn.set(figure, redraw);
	offerFile(figure, table);
}

function configuration(
	figure: HTMLElement,
	table: HTMLTableElement,
	chosen: Chosen,
	look: Look,
	width: number,
): unknown {
	const { chart, zoneFrom, zoneTo, setting } = figure.dataset;
	const language = document.documentElement.lang;
	if (chart === 'counts') return countsChart(readCounts(table), look, { language, width });
	if (chart === 'over-time')
		return overTimeChart(readCheckIns(table), look, { ...JSON.parse(setting ?? '{}'), language, width });
	const zone = { from: Number(zoneFrom), to: Number(zoneTo) };
	return attainmentChart(readPeriods(table), chosen, look, { zone, language, width });
}

/** Draws figures as they go to paper, those too that were never near the screen. */
export function drawOnPaper(figures: readonly HTMLElement[]): void {
	drawAll(true);
	for (const figure of figures) drawFigure(figure);
}

function drawAll(paper: boolean): void {
	onPaper = paper;
	for (const draw of drawn.values()) draw();
}

addEventListener('afterprint', () => drawAll(false));
for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
	matchMedia(query).addEventListener('change', () => drawAll(onPaper));
new MutationObserver(() => drawAll(onPaper)).observe(document.documentElement, { attributeFilter: ['data-theme'] });
