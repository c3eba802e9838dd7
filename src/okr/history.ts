import { attainment, type GroupAttainment, groupAttainment } from './attainment.ts';
import { type Band, type BandFloors, bandOf, percentage } from './band.ts';
import { addDays } from './day.ts';
import type { Objective } from './objective.ts';
import { encloses, inOrder, isDated, lengthInDays, type Period } from './period.ts';

/**
 * What stands at a place in a history. `closed`: an attainment, with its band. `so-far`: an attainment of a period that
 * is not over, so without a verdict. `too-little`: stretch goals, and too few of them scored. `no-stretch`: other goals
 * only, or dropped ones. `absent`: no goals at all.
 */
export type PointState = 'closed' | 'so-far' | 'too-little' | 'no-stretch' | 'absent';

/** What the goals of somebody came to in one period. */
export interface Point {
	period: Period;
	state: PointState;
	/** The mean, and how much of it is scored. */
	attainment: GroupAttainment;
	/** The median of the same goals; there is one when there is a mean. */
	median?: number;
	spread: Spread;
	/** How many goals of every kind, dropped ones too. */
	goals: number;
}

/** How many stretch goals landed in each band, how many are too little scored to say, and how many were dropped. */
export type Spread = Record<Band, number> & { unscored: number; dropped: number };

/** The history of some goals: a point for every period, from the oldest to the youngest. */
export function history(goals: readonly Objective[], periods: readonly Period[], floors: BandFloors): Point[] {
	const byPeriod = Map.groupBy(goals, (goal) => goal.period);
	return inOrder(periods).map((period) => pointOf(byPeriod.get(period.id) ?? [], period, floors));
}

/** What the goals of one period came to. */
export function pointOf(goals: readonly Objective[], period: Period, floors: BandFloors): Point {
	const attained = groupAttainment(goals);
	const landed = landings(goals);
	return {
		period,
		state: stateOf(goals, attained, period),
		attainment: attained,
		median: attained.value === undefined ? undefined : median(landed),
		spread: spreadOf(goals, floors),
		goals: goals.length,
	};
}

function stateOf(goals: readonly Objective[], { value, of }: GroupAttainment, period: Period): PointState {
	if (value !== undefined) return period.phase === 'closed' ? 'closed' : 'so-far';
	if (of > 0) return 'too-little';
	return goals.length > 0 ? 'no-stretch' : 'absent';
}

/** The attainments of the stretch goals that have one, dropped goals left out. */
function landings(goals: readonly Objective[]): number[] {
	return goals
		.filter((goal) => goal.ambition === 'stretch' && !goal.dropped)
		.flatMap((goal) => attainment(goal).value ?? []);
}

/** How stretch goals spread over the bands, each read from the percentage that is shown: 0.495 is 50 %, and sound. */
export function spreadOf(goals: readonly Objective[], floors: BandFloors): Spread {
	const stretch = goals.filter((goal) => goal.ambition === 'stretch');
	const landed = landings(stretch);
	const dropped = stretch.filter((goal) => goal.dropped).length;
	const spread: Spread = {
		...{ lesson: 0, start: 0, sound: 0, beyond: 0 },
		...{ unscored: stretch.length - dropped - landed.length, dropped },
	};
	for (const value of landed) spread[bandOf(percentage(value), floors)] += 1;
	return spread;
}

/**
 * The value in the middle: 0.2, 0.6 and 1 give 0.6; of an even number the mean of the two in the middle, so 0.2 and
 * 0.6 give 0.4. One goal at 0 among four at 0.7 moves a mean to 0.56 and leaves the median at 0.7. None of nothing.
 */
export function median(values: readonly number[]): number | undefined {
	if (values.length === 0) return undefined;
	const sorted = [...values].sort((a, b) => a - b);
	const half = sorted.length / 2;
	const [low, high] = [sorted[Math.ceil(half) - 1] as number, sorted[Math.floor(half)] as number];
	// Rounding may carry the middle of 0.1 and 0.5 a hair past 0.3.
	return Number(((low + high) / 2).toFixed(9));
}

/** Whether a period encloses one of the others, as a year does its quarters: it is drawn above them, not among them. */
export function isWide(period: Period, periods: readonly Period[]): boolean {
	return periods.some((other) => encloses(period, other));
}

/**
 * Whether time was left out between two periods that follow each other: more days than half the shorter of the two.
 * A week between two quarters is none; a quarter without goals between two others is one. Unknown without days: none.
 */
export function isGap(before: Period, after: Period): boolean {
	if (!isDated(before) || !isDated(after)) return false;
	const shorter = Math.min(lengthInDays(before), lengthInDays(after));
	return addDays(before.end, Math.floor(shorter / 2) + 1) < after.start;
}
