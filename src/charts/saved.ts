import { csv } from '../views/csv.ts';
import { textOf } from './table.ts';

/** The table of a figure as CSV: days and numbers as plain ones, whatever the language. */
export function tableCsv(table: HTMLTableElement): string {
	return csv([...table.rows].map((row) => [...row.cells].map(plain)));
}

function plain(cell: HTMLTableCellElement): string {
	return cell.dataset.raw ?? cell.querySelector('time')?.dateTime ?? textOf(cell);
}

/** Gives the link that saves a table its file, where no address has it. */
export function offerFile(figure: HTMLElement, table: HTMLTableElement): void {
	const link = figure.querySelector<HTMLAnchorElement>('a[data-saved]:not([href])');
	if (!link) return;
	link.download = link.dataset.saved ?? '';
	link.href = URL.createObjectURL(new Blob([tableCsv(table)], { type: 'text/csv' }));
}
