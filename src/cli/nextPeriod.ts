import { addDays, type Day, day, daysBetween, daysInMonth } from '../okr/day.ts';
import { type DatedPeriod, inOrder, isDated, type Period } from '../okr/period.ts';

/** The first and last day of a period. */
export type Span = Pick<DatedPeriod, 'start' | 'end'>;

/** The days that follow a period: as many months where it is made of whole ones, else as many days. July to December is followed by January to June. */
export function spanAfter({ start, end }: Span): Span {
	const next = addDays(end, 1);
	const months = wholeMonths({ start, end });
	if (months === undefined) return { start: next, end: addDays(next, daysBetween(start, end)) };
	const last = monthOf(next) + months - 1;
	const [year, month] = [Math.floor(last / 12), (last % 12) + 1];
	const two = (number: number) => String(number).padStart(2, '0');
	return { start: next, end: day(`${year}-${two(month)}-${two(daysInMonth(year, month))}`) };
}

/** What a period of the calendar is called in ids: `2027`, `2027-h1`, `2027-q3`, `2027-t2`; `undefined` for any other. */
export function calendarId(span: Span): string | undefined {
	const months = wholeMonths(span);
	const letter = { 12: '', 6: 'h', 4: 't', 3: 'q' }[months ?? 0];
	const first = monthOf(span.start) % 12;
	if (letter === undefined || first % (months as number) !== 0) return undefined;
	const year = span.start.slice(0, 4);
	return letter === '' ? year : `${year}-${letter}${first / (months as number) + 1}`;
}

/** What a period may be called, as the others are: like the one a year before, else in the usual form that the last of its kind has; `undefined` where they show none. */
export function titleLike(span: Span, periods: readonly Period[]): string | undefined {
	return titleAfterYear(span, periods) ?? usualTitle(span, periods);
}

/** The title of the period that was the same a year before, with the year gone on by one; without such a period nothing. */
function titleAfterYear({ start, end }: Span, periods: readonly Period[]): string | undefined {
	const before = periods.filter(isDated).find((one) => yearLater(one.start) === start && yearLater(one.end) === end);
	const [then, now] = [start, end].map((one) => Number(one.slice(0, 4))) as [number, number];
	if (!before) return undefined;
	return before.title.replaceAll(/\d{4}/g, (year) =>
		Number(year) === then - 1 || Number(year) === now - 1 ? String(Number(year) + 1) : year,
	);
}

/** The title in the form of the last period that has a usual one for as many months. */
function usualTitle(span: Span, periods: readonly Period[]): string | undefined {
	const titles = usualTitles(span);
	for (const period of inOrder(periods).filter(isDated).reverse()) {
		const form = wholeMonths(period) === wholeMonths(span) ? usualTitles(period).indexOf(period.title) : -1;
		if (form >= 0) return titles[form];
	}
	return undefined;
}

/** The forms in which a part of a calendar year is usually called, each at the same place for every part of as many months. */
function usualTitles(span: Span): string[] {
	const [, year, letter = '', number = ''] = /^(\d{4})-([hqt])(\d)$/.exec(calendarId(span) ?? '') ?? [];
	if (year === undefined) return [];
	const short = letter.toUpperCase() + number;
	const half = (first: string, second: string) => (letter === 'h' ? [number === '1' ? first : second] : []);
	return [
		`${short} ${year}`,
		`${year} ${short}`,
		`${year}-${letter}${number}`,
		...half(`First half of ${year}`, `Second half of ${year}`),
		...half(`Första halvåret ${year}`, `Andra halvåret ${year}`),
	];
}

/** The number of months in a span that begins on the first of one and ends on the last of one. */
function wholeMonths({ start, end }: Span): number | undefined {
	const isWhole = start.endsWith('-01') && addDays(end, 1).endsWith('-01');
	return isWhole ? monthOf(end) - monthOf(start) + 1 : undefined;
}

/** Months since the year 0. */
function monthOf(one: Day): number {
	return Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7)) - 1;
}

function yearLater(one: Day): string {
	return `${Number(one.slice(0, 4)) + 1}${one.slice(4)}`;
}
