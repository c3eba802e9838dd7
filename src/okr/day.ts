declare const calendar: unique symbol;

/**
 * A calendar day, written `2026-10-15`. It is not an instant: it has no time and no time zone.
 * Days compare as text, so `a < b` means that `a` comes before `b`.
 */
export type Day = string & { readonly [calendar]: true };

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsADay = 86_400_000;

/** Whether a text is a day that the calendar has: `2024-02-29` is one, `2026-02-30` is not. */
export function isDay(text: string): text is Day {
	const parts = shape.exec(text);
	if (!parts) return false;
	const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
	return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The number of days in a month; months count from 1. */
export function daysInMonth(year: number, month: number): number {
	const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A text as a day. Throws a RangeError when it is none. */
export function day(text: string): Day {
	if (!isDay(text)) throw new RangeError(`${text} is not a day of the calendar`);
	return text;
}

/** Whole days from one day to another: `daysBetween('2026-10-01', '2026-10-15')` is 14; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
	return (Date.parse(to) - Date.parse(from)) / millisecondsADay;
}

/** The day that lies `days` after another; a negative number goes back. */
export function addDays(from: Day, days: number): Day {
	return day(new Date(Date.parse(from) + days * millisecondsADay).toISOString().slice(0, 10));
}
