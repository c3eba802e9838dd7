import { type Day, daysBetween } from './day.ts';
import { checkInsInOrder, type KeyResult, lastHeard, lastValued } from './keyResult.ts';
import type { Ambition, Objective } from './objective.ts';
import type { Organisation } from './organisation.ts';
import { elapsedShare, isDated, type Period } from './period.ts';
import { progressAt, score } from './score.ts';

/** How something stands in a running period, from the worst to the best. */
export type StatusWord = (typeof statusWords)[number];
export const statusWords = ['off-track', 'at-risk', 'no-data', 'on-track', 'done'] as const;

export interface Status {
	word: StatusWord;
	/** Nothing was heard for as many days as the organisation's limit, or longer. */
	stale: boolean;
	/** The last day anything was heard. */
	lastHeard?: Day;
	/** Where a metric is heading: 1 is the whole way. */
	landing?: number;
	/** The last confidence, 1 to 10. */
	confidence?: number;
}

/** What a status is read against. */
export interface Moment {
	period: Period;
	today: Day;
	organisation: Pick<Organisation, 'bands' | 'limits'>;
}

/**
 * How a key result stands.
 *
 * - Done at progress 1, or a score of 1 given by hand. A limit that was kept so far is not done before the period is.
 * - A metric whose last value was taken when a quarter of the period was gone: by its landing, which is progress ÷
 *   elapsed share on that day. A stretch goal is on track from the floor of the sound band and at risk from the
 *   floor above a lesson; a committed one from 1 and 0.7. Half the way at 107 of 184 days: 0.5 ÷ 0.58 = 0.86, on track.
 * - Everything else by its last confidence: 7 and up on track, 4 to 6 at risk, below that off track.
 * - No check-in at all is no data.
 */
export function keyResultStatus(keyResult: KeyResult, ambition: Ambition, moment: Moment): Status {
	const { confidence: sure } = moment.organisation.limits;
	const heard = lastHeard(keyResult);
	const confidence = checkInsInOrder(keyResult)
		.flatMap((checkIn) => checkIn.confidence ?? [])
		.at(-1);
	const landing = landingOf(keyResult, moment.period);
	const facts = { lastHeard: heard, landing, confidence };
	const reached = keyResult.kind === 'limit' ? keyResult.score : score(keyResult);
	if ((reached ?? 0) >= 1) return { word: 'done', stale: false, ...facts };
	const stale = isStale(heard, moment);
	if (landing !== undefined) return { word: byFloors(landing, landingFloors(ambition, moment)), stale, ...facts };
	if (confidence !== undefined) return { word: byFloors(confidence, sure), stale, ...facts };
	return { word: 'no-data', stale, ...facts };
}

/** How an objective stands: as most of its undropped weight does, ties going to the worse. */
export function objectiveStatus(objective: Objective, moment: Moment): Status {
	const kept = objective.keyResults.filter((keyResult) => !keyResult.dropped);
	const weights = new Map<StatusWord, number>();
	for (const keyResult of kept) {
		const { word } = keyResultStatus(keyResult, objective.ambition, moment);
		// Rounded, so that 0.1 + 0.2 ties with 0.3.
		weights.set(word, Number(((weights.get(word) ?? 0) + keyResult.weight).toFixed(9)));
	}
	let word: StatusWord = 'no-data';
	for (const candidate of statusWords) if ((weights.get(candidate) ?? 0) > (weights.get(word) ?? 0)) word = candidate;
	const most = weights.get(word);
	word = statusWords.find((candidate) => most !== undefined && weights.get(candidate) === most) ?? 'no-data';
	const heard = kept
		.flatMap((keyResult) => lastHeard(keyResult) ?? [])
		.sort()
		.at(-1);
	return { word, stale: word !== 'done' && isStale(heard, moment), lastHeard: heard };
}

/** Where a metric is heading at the pace up to its last value; none while less than a quarter of the period was gone on that day. */
export function landingOf(keyResult: KeyResult, period: Period): number | undefined {
	const last = lastValued(keyResult);
	if (keyResult.kind !== 'metric' || !last || !isDated(period)) return undefined;
	const elapsed = elapsedShare(period, last.date);
	const way = progressAt(keyResult, last.value);
	return elapsed < 0.25 || way === undefined ? undefined : way / elapsed;
}

function landingFloors(ambition: Ambition, { organisation: { bands, limits } }: Moment) {
	return ambition === 'committed' ? limits.committed : { onTrack: bands.sound / 100, atRisk: bands.start / 100 };
}

function byFloors(figure: number, floors: { onTrack: number; atRisk: number }): StatusWord {
	if (figure >= floors.onTrack) return 'on-track';
	return figure >= floors.atRisk ? 'at-risk' : 'off-track';
}

function isStale(heard: Day | undefined, { today, organisation }: Moment): boolean {
	return heard !== undefined && daysBetween(heard, today) >= organisation.limits.staleAfterDays;
}
