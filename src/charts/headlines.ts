import type { Chosen } from './lines.ts';

/**
 * Says the finding of each chosen row, as the table carries it. What is found is about the youngest periods, so it is
 * not said when they are not shown; the headline is then what the chart is about.
 */
export function showHeadlines(figure: HTMLElement, table: HTMLTableElement, { rows, to }: Chosen): void {
	const headline = figure.querySelector<HTMLElement>('figcaption h2');
	const more = figure.querySelector<HTMLElement>('figcaption .findings-more');
	if (!headline || !more) return;
	const own = headline.dataset.own ?? headline.textContent ?? '';
	headline.dataset.own = own;
	const all = [...table.querySelectorAll<HTMLElement>('tbody tr[data-row]')];
	const first = all[0]?.dataset.row;
	const chosen = all.filter((row) => rows.includes(row.dataset.row as string));
	const alone = chosen.length === 0 || (chosen.length === 1 && chosen[0]?.dataset.row === first);
	const findings = to ? [] : chosen.flatMap((row) => row.dataset.headline || []);
	const plain = figure.dataset.label ?? '';
	headline.textContent = alone && !to ? own : (findings[0] ?? plain);
	more.textContent = alone
		? ''
		: findings
				.slice(1)
				.map((finding) => `${finding}.`)
				.join(' ');
}
