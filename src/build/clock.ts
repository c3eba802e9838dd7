import { type Day, day } from '../okr/day.ts';
import type { Organisation } from '../okr/organisation.ts';

/**
 * The day that everything is seen from: the one the organisation has frozen, else `OKR_TODAY` (for builds that
 * are to give the same bytes again), else the day it is now in the organisation's time zone. The only place
 * that reads the clock.
 */
export function today({ asOf, timezone }: Pick<Organisation, 'asOf' | 'timezone'>): Day {
	if (asOf) return asOf;
	if (process.env.OKR_TODAY) return day(process.env.OKR_TODAY);
	const parts = new Intl.DateTimeFormat('en', {
		timeZone: timezone,
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
	}).formatToParts(new Date());
	const part = (type: string) => parts.find((one) => one.type === type)?.value;
	return day(`${part('year')}-${part('month')}-${part('day')}`);
}

/** The time it is, in milliseconds since 1970, for what is published: nothing on a page comes from it. */
export function now(): number {
	return Date.now();
}
