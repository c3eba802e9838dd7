import { type Day, daysBetween } from './day.ts';
import { checkInsInOrder, isHeardOf, type KeyResult, keeps, lastHeard, lastValued } from './keyResult.ts';
import type { Ambition, Objective } from './objective.ts';
import type { Organisation } from './organisation.ts';
import { elapsedShare, isDated, type Period } from './period.ts';
import { progressAt, score } from './score.ts';

/** How something stands in a running period, from the worst to the best. `unsaid`: something was heard, but too little to tell. */
export type StatusWord = (typeof statusWords)[number];
export const statusWords = ['off-track', 'at-risk', 'no-data', 'unsaid', 'on-track', 'done'] as const;

/** A metric's landing tells how it stands once this share of the period is gone. */
export const earliestLanding = 0.25;

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
	/** Whether the last value keeps a limit, where that told how it stands. */
	kept?: boolean;
}

/** The words that tell how something stands; the others say why that cannot be told. */
const tellingWords = statusWords.filter((word) => word !== 'no-data' && word !== 'unsaid');

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
 * - A limit whose last word is a value without a confidence: on track while the value keeps it, else off track.
 * - Everything else by its last confidence: 7 and up on track, 4 to 6 at risk, below that off track.
 * - Unsaid where something was heard and no confidence was said. No check-in at all, and no step done, is no data.
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
	const kept = keepsItsLimit(keyResult);
	if (kept !== undefined) return { word: kept ? 'on-track' : 'off-track', stale, ...facts, kept };
	if (confidence !== undefined) return { word: byFloors(confidence, sure), stale, ...facts };
	return { word: isHeardOf(keyResult) ? 'unsaid' : 'no-data', stale, ...facts };
}

/** Whether the last word on a limit keeps it, where that is a value without a confidence; `undefined` for everything else. */
function keepsItsLimit(keyResult: KeyResult): boolean | undefined {
	if (keyResult.kind !== 'limit') return undefined;
	const last = checkInsInOrder(keyResult)
		.filter(({ value, confidence }) => value !== undefined || confidence !== undefined)
		.at(-1);
	return last?.value === undefined || last.confidence !== undefined ? undefined : keeps(keyResult, last.value);
}

/**
 * How an objective stands: as most of its undropped weight does that has a status, ties going to the worse, when that is
 * at least half of it. Weights of 2 off track, 1 on track and 3 without data: off track. With less it is unsaid; and no
 * data where nothing was heard of any key result.
 */
export function objectiveStatus(objective: Objective, moment: Moment): Status {
	const kept = objective.keyResults.filter((keyResult) => !keyResult.dropped);
	const words = kept.map((keyResult) => keyResultStatus(keyResult, objective.ambition, moment).word);
	const weightOf = (...some: readonly StatusWord[]) => {
		const weights = kept.map(({ weight }, i) => (some.includes(words[i] as StatusWord) ? weight : 0));
		// Rounded, so that 0.1 + 0.2 ties with 0.3.
		return Number(weights.reduce((sum, weight) => sum + weight, 0).toFixed(9));
	};
	const told = weightOf(...tellingWords);
	const untold = weightOf('no-data', 'unsaid');
	const most = Math.max(...tellingWords.map((one) => weightOf(one)));
	const telling = told > 0 && told >= untold ? tellingWords.find((one) => weightOf(one) === most) : undefined;
	const word = telling ?? (words.every((one) => one === 'no-data') ? 'no-data' : 'unsaid');
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
	return elapsed < earliestLanding || way === undefined ? undefined : way / elapsed;
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
