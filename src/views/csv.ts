/** What stands in a cell of a CSV file; empty where there is nothing. */
export type CsvCell = string | number | undefined;

/** A beginning that a spreadsheet would take for a formula. */
const formula = /^[=+\-@\t\r]/;
const plainNumber = /^-?\d+(\.\d+)?$/;

/**
 * A table as CSV (RFC 4180), with a mark that it is UTF-8. Numbers have a point, whatever the language. A text that a
 * spreadsheet would run gets an apostrophe before it: `=1+1` is written `'=1+1`, and `-17` stays a number.
 */
export function csv(rows: readonly (readonly CsvCell[])[]): string {
	return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(content: CsvCell): string {
	const text = String(content ?? '');
	const safe = formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
