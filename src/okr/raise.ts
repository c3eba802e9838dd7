import { attainment, groupAttainment } from './attainment.ts';
import { percentage } from './band.ts';
import type { Objective } from './objective.ts';
import type { Limits } from './organisation.ts';
import type { Period } from './period.ts';
import { inARow } from './streak.ts';

/**
 * Whether a team is due to raise the bar: its attainment was at the limit (95 %) or more in each of its last
 * (three) closed periods running, with at least two fully scored stretch goals in each and none dropped.
 * One period at 100 % says nothing; a period without goals of the team breaks the row, but a year does not break a row
 * of quarters, nor its quarters a row of years: see `inARow`.
 */
export function dueToRaiseTheBar(
	goals: readonly Objective[],
	periods: readonly Period[],
	limits: Pick<Limits, 'raiseTheBar'>,
): boolean {
	const points = periods.map((period) => ({ period, goals: goals.filter((goal) => goal.period === period.id).length }));
	const closed = inARow(points).filter(({ period }) => period.phase === 'closed');
	const last = closed.slice(-limits.raiseTheBar.periods);
	return (
		last.length === limits.raiseTheBar.periods &&
		last.every(({ period }) => {
			const stretch = goals.filter((goal) => goal.period === period.id && goal.ambition === 'stretch');
			const full = stretch.filter(isFullyScored);
			const value = groupAttainment(stretch).value ?? 0;
			return (
				full.length >= 2 && stretch.every((goal) => !goal.dropped) && percentage(value) >= limits.raiseTheBar.attainment
			);
		})
	);
}

function isFullyScored(goal: Objective): boolean {
	const { scored, of } = attainment(goal);
	return of > 0 && scored === of;
}
