import { checkInsInOrder, type KeyResult, keeps, lastValued } from './keyResult.ts';

/** A limit with fewer check-ins than this says nothing yet. */
export const fewestForALimit = 3;

/**
 * How far a key result has come: 0 at the start, 1 at the goal, and below or above where it went there.
 * `undefined` where nothing says.
 *
 * - metric: (value − from) ÷ (to − from) of its newest value. From 12 to 20, now 18: 6 ÷ 8 = 0.75. From 30 down to 10, now 25: −5 ÷ −20 = 0.25.
 * - limit: the share of valued check-ins that kept it. Kept in 3 of 4: 0.75. Nothing with fewer than three.
 * - milestones: the weight that is done. Steps of 1, 1 and 2, the last one done: 2 ÷ 4 = 0.5. Nothing while no step says anything.
 * - levels: the score of the level last named.
 * - judged: nothing.
 */
export function progress(keyResult: KeyResult): number | undefined {
	switch (keyResult.kind) {
		case 'metric': {
			const value = lastValued(keyResult)?.value;
			return value === undefined ? undefined : progressAt(keyResult, value);
		}
		case 'limit': {
			const values = keyResult.checkIns.flatMap(({ value }) => value ?? []);
			if (values.length < fewestForALimit) return undefined;
			return values.filter((value) => keeps(keyResult, value)).length / values.length;
		}
		case 'milestones': {
			const { steps } = keyResult;
			if (steps.every((step) => step.done === undefined)) return undefined;
			const weight = (some: typeof steps) => some.reduce((sum, step) => sum + step.weight, 0);
			return weight(steps.filter((step) => step.done)) / weight(steps);
		}
		case 'levels': {
			const named = checkInsInOrder(keyResult).flatMap(({ level }) => level ?? []);
			return keyResult.levels.find((level) => level.id === named.at(-1))?.score;
		}
		case 'judged':
			return undefined;
	}
}

/** How far a metric is at a value; `undefined` while where it started is not measured. */
export function progressAt(metric: { from?: number; to: number }, value: number): number | undefined {
	return metric.from === undefined ? undefined : (value - metric.from) / (metric.to - metric.from);
}

/** What a key result closes on: the score given by hand, else its progress. Shown as it is, so −0.17 and 15 occur. */
export function score(keyResult: KeyResult): number | undefined {
	return keyResult.score ?? progress(keyResult);
}

/** What a score counts in a mean: itself, but no less than 0 and no more than 1. */
export function counted(score: number): number {
	return Math.min(1, Math.max(0, score));
}
