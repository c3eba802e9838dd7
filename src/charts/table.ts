/** What a chart reads from the table under it, so that the two cannot disagree. */
export interface PeriodsTable {
	/** In the order of the table, the youngest first. */
	columns: readonly Column[];
	rows: readonly Row[];
}

export interface Column {
	id: string;
	title: string;
	/** Where the period begins and ends on the axis, in days; none without dates. */
	from?: number;
	to?: number;
	/** It encloses others, and is drawn above them. */
	wide: boolean;
	/** Time was left out before it. */
	gap: boolean;
}

export interface Row {
	id: string;
	name: string;
	headline: string;
	cells: readonly Cell[];
}

export interface Cell {
	/** A percentage; none where the table has a reason instead. */
	value?: number;
	soFar: boolean;
	/** What the table says. */
	text: string;
}

/** Reads the table of teams × periods. */
export function readPeriods(table: HTMLTableElement): PeriodsTable {
	const columns = [...table.querySelectorAll<HTMLElement>('thead th[data-period]')].map((head) => ({
		id: head.dataset.period as string,
		title: textOf(head),
		from: numberOf(head.dataset.from),
		to: numberOf(head.dataset.to),
		wide: head.dataset.wide !== undefined,
		gap: head.dataset.gap !== undefined,
	}));
	const rows = [...table.querySelectorAll<HTMLElement>('tbody tr[data-row]')].map((row) => ({
		id: row.dataset.row as string,
		name: textOf(row.querySelector('th') as HTMLElement),
		headline: row.dataset.headline ?? '',
		cells: [...row.querySelectorAll<HTMLElement>('td')].map((cell) => ({
			value: numberOf(cell.dataset.value),
			soFar: cell.dataset.soFar !== undefined,
			text: textOf(cell),
		})),
	}));
	return { columns, rows };
}

/** A table whose rows are periods and whose columns are counted. */
export interface CountsTable {
	series: readonly { id: string; name: string }[];
	/** In the order of the table, the youngest first. */
	rows: readonly { title: string; counts: readonly number[] }[];
}

/** Reads the columns that are counted; the others stay in the table only. */
export function readCounts(table: HTMLTableElement): CountsTable {
	const heads = [...table.querySelectorAll<HTMLElement>('thead th[data-series]')];
	return {
		series: heads.map((head) => ({ id: head.dataset.series as string, name: textOf(head) })),
		rows: [...table.querySelectorAll<HTMLElement>('tbody tr[data-row]')].map((row) => ({
			title: textOf(row.querySelector('th') as HTMLElement),
			counts: [...row.querySelectorAll<HTMLElement>('td[data-count]')].map((cell) => Number(cell.dataset.count)),
		})),
	};
}

/** Check-ins with what they measured. */
export interface Measured {
	/** Days since 1970. */
	day: number;
	value: number;
	text: string;
}

/** Reads the check-ins that say how far it is, from the oldest to the newest. */
export function readCheckIns(table: HTMLTableElement): Measured[] {
	return [...table.querySelectorAll<HTMLElement>('tbody tr[data-value]')]
		.map((row) => ({
			day: dayNumber(row.querySelector('time')?.dateTime as string),
			value: Number(row.dataset.value),
			text: [...row.querySelectorAll<HTMLElement>('td')]
				.map(textOf)
				.filter((text) => text !== '')
				.join(' · '),
		}))
		.reverse();
}

/** Days since 1970. */
export function dayNumber(day: string): number {
	return Date.parse(day) / 86_400_000;
}

function numberOf(text: string | undefined): number | undefined {
	return text === undefined ? undefined : Number(text);
}

/** The words of an element, white space folded. */
export function textOf(element: HTMLElement): string {
	return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
