import { daysBetween } from '../okr/day.ts';
import { isGap, isWide } from '../okr/history.ts';
import type { Objective } from '../okr/objective.ts';
import { isDated, type Period } from '../okr/period.ts';
import type { LinkView } from './goal.ts';
import type { Site } from './site.ts';

/** A period as the column of a table and a place on the axis of its chart. */
export interface PeriodColumn extends LinkView {
	id: string;
	/** Its first and last day on the axis, counted from the first day of all; none without dates. */
	from?: number;
	to?: number;
	/** It encloses other periods, as a year its quarters: it is drawn above them. */
	wide: boolean;
	/** Time was left out before it. */
	gap: boolean;
}

/**
 * The periods of a history: from the first one with goals to the last, also those without goals in between, the
 * youngest first; then those without dates. Ideas are no history.
 */
export function columnsOf(site: Site, goals: readonly Objective[]): Period[] {
	const used = new Set(goals.map((goal) => goal.period));
	const dated = site.periods.filter(isDated);
	const first = dated.findIndex(({ id }) => used.has(id));
	const last = dated.findLastIndex(({ id }) => used.has(id));
	const undated = site.periods.filter(
		(period) => !isDated(period) && period.phase !== 'backlog' && used.has(period.id),
	);
	return [...dated.slice(Math.max(0, first), last + 1).reverse(), ...undated];
}

/** "First half of 2024 to second half of 2026". */
export function spanOf(site: Site, columns: readonly Period[]): string {
	const dated = columns.filter(isDated);
	const [youngest, oldest] = [dated[0], dated.at(-1)];
	return youngest && oldest ? site.locale.words.history.spanOf(oldest.title, youngest.title) : '';
}

/** Periods, the youngest first, as columns with their places on the axis. */
export function periodColumns(site: Site, periods: readonly Period[]): PeriodColumn[] {
	const dated = periods.filter(isDated);
	const origin = dated.map(({ start }) => start).sort()[0];
	const narrow = dated.filter((period) => !isWide(period, dated));
	return periods.map((period) => {
		const at = narrow.findIndex(({ id }) => id === period.id);
		const before = at < 0 ? undefined : narrow[at + 1];
		const placed = isDated(period) && origin !== undefined;
		return {
			id: period.id,
			text: period.title,
			href: site.addresses.period(period.id),
			from: placed ? daysBetween(origin, period.start) : undefined,
			to: placed ? daysBetween(origin, period.end) + 1 : undefined,
			wide: isWide(period, dated),
			gap: before !== undefined && isGap(before, period),
		};
	});
}
