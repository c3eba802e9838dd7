import type { Day } from '../okr/day.ts';
import type { Language } from '../okr/organisation.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';
import type { Words } from './words.ts';

/** The words, numbers and days of a language. */
export interface Locale {
	words: Words;
	/** `1,234.5`; a true minus sign. */
	number(value: number): string;
	/** A number with its unit behind it: `5 meetings`, `60%`. */
	measure(value: number, unit: string | undefined): string;
	/** A whole percentage: 60 is `60%`. */
	percent(percentage: number): string;
	/** `15 October 2026` */
	day(day: Day | string): string;
	/** `15 October` */
	dayOfYear(day: Day): string;
	/** `15 Oct` */
	shortDay(day: Day): string;
	/** `1 July – 31 December 2026` */
	range(from: Day, to: Day): string;
	/** `a, b and c` */
	list(items: readonly string[]): string;
	/** Orders names as the language does. */
	compare(a: string, b: string): number;
}

/** The words of each language. */
export const words: Record<Language, Words> = { en, sv };
const tags: Record<Language, string> = { en: 'en-GB', sv: 'sv-SE' };

/** Says the same value once: a site says the same days and figures many thousand times. */
function saidOnce<T>(say: (value: T) => string): (value: T) => string {
	const said = new Map<T, string>();
	return (value) => {
		const known = said.get(value) ?? say(value);
		said.set(value, known);
		return known;
	};
}

/** The locale of a language. Every formatter is made once. */
export function localeOf(language: Language): Locale {
	const tag = tags[language];
	const days = (options: Intl.DateTimeFormatOptions) => {
		const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
		return saidOnce((day: string) => format.format(Date.parse(day)));
	};
	const numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: 3, signDisplay: 'negative' });
	const percents = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0, signDisplay: 'negative' });
	const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
	const collator = new Intl.Collator(tag, { numeric: true });
	const ranges = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
	const number = saidOnce((value: number) => numbers.format(value).replace('-', '\u2212'));
	return {
		words: words[language],
		number,
		measure: (value, unit) =>
			unit === undefined
				? number(value)
				: `${number(value)}${unit === '%' && language === 'en' ? '' : '\u00a0'}${unit}`,
		percent: saidOnce((percentage: number) => percents.format(percentage / 100).replace('-', '\u2212')),
		day: days({ day: 'numeric', month: 'long', year: 'numeric' }),
		dayOfYear: days({ day: 'numeric', month: 'long' }),
		shortDay: days({ day: 'numeric', month: 'short' }),
		range: (from, to) => ranges.formatRange(Date.parse(from), Date.parse(to)),
		list: (items) => lists.format(items),
		compare: collator.compare,
	};
}
