import type { PeriodsTable, Row } from './table.ts';

/** A row of the table as a line over time. */
export interface Line {
	id: string;
	name: string;
	/** From the oldest to the youngest; where there is no figure, or time was left out, the line is broken. */
	places: readonly Place[];
	/** Periods that enclose others: a stroke as long as the period. */
	strokes: readonly Stroke[];
}

export interface Place {
	/** The middle of the period, in days. */
	x: number;
	y: number | null;
	soFar: boolean;
	/** The period and what the table says; empty where nothing is to be read. */
	text: string;
	/** Why there is no figure, where the table says so. */
	reason?: string;
}

export interface Stroke extends Place {
	y: number;
	from: number;
	to: number;
}

/** What a reader chose: rows, and the first and the last period; everything where nothing is said. */
export interface Chosen {
	rows: readonly string[];
	from?: string;
	to?: string;
}

/** More lines cannot be told apart. */
export const mostLines = 4;

/** The columns of a range, in the order of the table. Its ends may stand in either order, and need not exist. */
export function columnsBetween(
	{ columns }: PeriodsTable,
	{ from, to }: Pick<Chosen, 'from' | 'to'>,
): PeriodsTable['columns'] {
	const find = (id: string | undefined) => columns.find((column) => column.id === id);
	const [first, last] = [find(from), find(to)];
	const begins = Math.min(first?.from ?? -Infinity, last?.from ?? Infinity);
	const ends = Math.max(last?.to ?? Infinity, first?.to ?? -Infinity);
	return columns.filter(
		(column) => column.from !== undefined && column.to !== undefined && column.from >= begins && column.to <= ends,
	);
}

/** The chosen rows as lines; the first row with a figure where none is chosen or known. */
export function lines(table: PeriodsTable, chosen: Chosen): Line[] {
	const known = table.rows.filter((row) => chosen.rows.includes(row.id)).slice(0, mostLines);
	const first = table.rows.find((row) => row.cells.some(({ value }) => value !== undefined)) ?? table.rows[0];
	const rows = known.length > 0 || !first ? known : [first];
	return rows.map((row) => line(table, row, chosen));
}

function line(table: PeriodsTable, row: Row, chosen: Chosen): Line {
	const places: Place[] = [];
	const strokes: Stroke[] = [];
	for (const column of [...columnsBetween(table, chosen)].reverse()) {
		const cell = row.cells[table.columns.indexOf(column)];
		const [from, to] = [column.from as number, column.to as number];
		const x = (from + to) / 2;
		const y = cell?.value ?? null;
		const text = y === null ? '' : `${column.title}: ${cell?.text}`;
		const soFar = cell?.soFar ?? false;
		if (!column.wide) {
			if (column.gap && places.length > 0) places.push({ x: from, y: null, soFar: false, text: '' });
			places.push({ x, y, soFar, text, ...(y === null && { reason: cell?.text }) });
		} else if (y !== null) strokes.push({ x, y, from, to, soFar, text });
	}
	return { id: row.id, name: row.name, places, strokes };
}
