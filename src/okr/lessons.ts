import { attainment } from './attainment.ts';
import { type Band, type BandFloors, bandOf, percentage } from './band.ts';
import type { Lineage } from './lineage.ts';
import { type Cause, causes, type Objective, type Reflection } from './objective.ts';
import { inOrder, type Period } from './period.ts';

/** A goal that was reflected on. */
export type Reflected = Objective & { reflection: Reflection };

/** Goals with a reflection, those of the youngest period first, in the order of the almanac within one. */
export function reflected(goals: readonly Objective[], periods: readonly Period[]): Reflected[] {
	const order = new Map(inOrder(periods).map((period, i) => [period.id, i]));
	const at = (goal: Objective) => order.get(goal.period) as number;
	return goals.filter((goal): goal is Reflected => goal.reflection !== undefined).sort((a, b) => at(b) - at(a));
}

/** How often each cause was named, how many reflections name none, and how many reflections there are. */
export type CauseCounts = Record<Cause, number> & { none: number; reflections: number };

/** Counts causes. A reflection with two causes counts once in each, so the causes may add up to more than the reflections. */
export function countCauses(goals: readonly Reflected[]): CauseCounts {
	const counts: CauseCounts = { mindset: 0, events: 0, wording: 0, focus: 0, none: 0, reflections: goals.length };
	for (const { reflection } of goals) {
		for (const cause of new Set(reflection.causes)) counts[cause] += 1;
		if (reflection.causes.length === 0) counts.none += 1;
	}
	return counts;
}

/** The cause named oftener than any other; none where two share the first place, or where nothing is named. */
export function mostCommonCause(counts: Record<Cause, number>): Cause | undefined {
	const [first, second] = [...causes].sort((a, b) => counts[b] - counts[a]) as [Cause, Cause];
	return counts[first] > counts[second] ? first : undefined;
}

/** The causes that every one of some reflections names; none of nothing. */
export function sharedCauses(goals: readonly Reflected[]): Cause[] {
	return goals.length === 0
		? []
		: causes.filter((cause) => goals.every((goal) => goal.reflection.causes.includes(cause)));
}

/** The band of a closed stretch goal that counts; none for other goals, open periods, and what is too little scored. */
export function bandOfGoal(goal: Objective, period: Period, floors: BandFloors): Band | undefined {
	const { value } = attainment(goal);
	const counts = goal.ambition === 'stretch' && !goal.dropped && period.phase === 'closed' && value !== undefined;
	return counts ? bandOf(percentage(value), floors) : undefined;
}

/**
 * Whether what was to come next really came. `continued`: it was to be continued or changed, and a later goal continues
 * it. `not-continued`: it was to be continued, and none does. `not-yet`: neither, and no later period has begun.
 * `continued-anyway`: it was to stop. Nothing to say where nothing was decided, or where a change has no successor.
 */
export type FollowUp = 'continued' | 'not-continued' | 'not-yet' | 'continued-anyway';

export function followUp(goal: Reflected, lineage: Lineage, periods: readonly Period[]): FollowUp | undefined {
	const { next } = goal.reflection;
	if (next === undefined) return undefined;
	if (lineage.after(goal).length > 0) return next === 'stop' ? 'continued-anyway' : 'continued';
	if (next !== 'continue') return undefined;
	const ordered = inOrder(periods);
	const later = ordered.slice(ordered.findIndex((period) => period.id === goal.period) + 1);
	return later.some((period) => period.phase === 'running' || period.phase === 'closed') ? 'not-continued' : 'not-yet';
}

/** Whether a closed goal is far from the sound band, a lesson or a stretch goal at the whole way, and nobody has said why. */
export function wantsReflection(goal: Objective, period: Period, floors: BandFloors): boolean {
	const { value } = attainment(goal);
	if (period.phase !== 'closed' || goal.reflection || goal.dropped || value === undefined) return false;
	const percent = percentage(value);
	return bandOf(percent, floors) === 'lesson' || (percent >= 100 && goal.ambition === 'stretch');
}
