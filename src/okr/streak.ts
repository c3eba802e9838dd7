import { type Band, type BandFloors, bandOf, percentage } from './band.ts';
import type { Point } from './history.ts';
import { encloses, inOrder, isDated, type Period } from './period.ts';

/** One band, closed period after closed period, up to the last one. */
export interface Streak {
	band: Band;
	/** How many periods running; 1 or more. */
	periods: number;
	/** The last of them. */
	last: Period;
}

/**
 * The row of one band that the last closed period ends: sound, sound, a start, sound, sound gives sound, 2, in whatever
 * order the points are given. Periods that are not closed say nothing yet. A closed period without an attainment breaks the row, so there is no streak when it
 * is the last. Years are not counted among their quarters: see `inARow`.
 */
export function streak(points: readonly Point[], floors: BandFloors): Streak | undefined {
	const closed = inARow(points).filter(({ period }) => period.phase === 'closed');
	const last = closed.at(-1);
	const band = last && bandAt(last, floors);
	if (!last || !band) return undefined;
	const other = closed.findLastIndex((point) => bandAt(point, floors) !== band);
	return { band, periods: closed.length - 1 - other, last: last.period };
}

/** The band of a closed period; none where it has no attainment. */
export function bandAt({ state, attainment }: Point, floors: BandFloors): Band | undefined {
	return state === 'closed' ? bandOf(percentage(attainment.value as number), floors) : undefined;
}

/**
 * What stands in a row, from the oldest to the youngest: periods with days, without a year that encloses quarters in
 * which there were goals, and without the empty quarters of a year in which there were. `goals` says how many there were.
 */
export function inARow<T extends { period: Period; goals: number }>(points: readonly T[]): T[] {
	const present = points.filter((point) => point.goals > 0);
	const order = inOrder(points.map(({ period }) => period));
	return points
		.filter(
			({ period, goals }) =>
				isDated(period) &&
				!present.some((other) => encloses(period, other.period)) &&
				(goals > 0 || !present.some((other) => encloses(other.period, period))),
		)
		.sort((a, b) => order.indexOf(a.period) - order.indexOf(b.period));
}
