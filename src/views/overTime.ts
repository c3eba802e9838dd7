import { type CheckIn, checkInsInOrder, type KeyResult, type Milestones } from '../okr/keyResult.ts';
import type { Objective } from '../okr/objective.ts';
import { isDated } from '../okr/period.ts';
import type { Site } from './site.ts';

/** A key result over time, drawn from a table under it. */
export interface OverTime {
	/** The way to go, from the first day to the day it is due. */
	way?: { from: number; to: number };
	/** The first day of the period, and the day the goal is due. */
	start?: string;
	end?: string;
	/** What a limit keeps to, one number or two, and the side that keeps it; open where no end is given. */
	limits: readonly number[];
	kept?: { from?: number; to?: number };
	/** Levels in the order of their scores. */
	levels: readonly { score: number; title: string }[];
	/** Where the axis ends, for what has ends of its own: 0 to 100 per cent of the steps, 1 to 10 of confidence. */
	ends?: { from: number; to: number; step: number };
	/** What is drawn holds until the next word: a level, or the steps done. */
	stepped: boolean;
}

/** The chart of a key result. */
export interface OverTimeFigure {
	/** What is drawn: "Confidence, 1 to 10", "in customers"; may be empty. */
	measure: string;
	/** What the chart needs beside the table, as JSON. */
	setting: string;
	/** The steps by the day they were done, where those are drawn; else its check-ins are. */
	steps: readonly StepDone[];
	/** The name of the table when it is saved. */
	file: string;
}

/** A step, and how much was done with it, in per cent of the weight of all. */
export interface StepDone {
	date: string;
	day: string;
	title: string;
	share: number;
	figure: string;
}

/**
 * What a check-in puts into the chart: a value in the unit of its key result, the score of a level, and where nothing
 * is measured the confidence, 1 to 10.
 */
export function drawnOf(keyResult: KeyResult, { value, level, confidence }: CheckIn): number | undefined {
	if (keyResult.kind === 'levels') return keyResult.levels.find(({ id }) => id === level)?.score;
	return keyResult.kind === 'metric' || keyResult.kind === 'limit' ? value : confidence;
}

/** The steps in the order in which they were done, with the share that was done by then; none where a day is missing. */
export function stepsByDay(site: Site, { steps }: Milestones): StepDone[] {
	const total = steps.reduce((sum, { weight }) => sum + weight, 0);
	const done = steps.flatMap((step) => (typeof step.done === 'string' ? { ...step, done: step.done } : []));
	if (steps.some((step) => step.done === true)) return [];
	let sum = 0;
	return done
		.sort((a, b) => (a.done < b.done ? -1 : a.done > b.done ? 1 : 0))
		.map(({ title, weight, done }) => {
			sum += weight;
			const share = Math.round((sum / total) * 100);
			const { day, percent } = site.locale;
			return { date: done, day: day(done), title: site.inline(title), share, figure: percent(share) };
		});
}

/** Steps and confidence make a line from three days on; the list says fewer just as well. */
const fewestWords = 3;

/** The chart of a key result; nothing where fewer than two values say how far it is, or three words how sure one is. */
export function overTime(site: Site, goal: Objective, keyResult: KeyResult): OverTimeFigure | undefined {
	const { words } = site.locale;
	const { kind } = keyResult;
	const dated = kind === 'milestones' ? stepsByDay(site, keyResult) : [];
	const steps = dated.length >= fewestWords ? dated : [];
	const told = checkInsInOrder(keyResult).filter((checkIn) => drawnOf(keyResult, checkIn) !== undefined);
	const measured = kind !== 'milestones' && kind !== 'judged';
	if (steps.length === 0 && told.length < (measured ? 2 : fewestWords)) return undefined;
	const unit = kind === 'metric' || kind === 'limit' ? keyResult.unit : undefined;
	const unsaid = measured ? (kind === 'levels' ? '' : words.term.value) : words.history.confidence;
	const measure = steps.length > 0 ? words.history.stepsDone : unit === undefined ? unsaid : words.history.inUnit(unit);
	const { wayTo, limit } = words.history;
	const drawn = { ...shape(site, goal, keyResult, steps.length > 0), names: { way: wayTo, limit } };
	const file = `${goal.id.replaceAll('/', '-')}-${keyResult.id}.csv`;
	return { measure, setting: JSON.stringify(drawn), steps: steps.toReversed(), file };
}

function shape(site: Site, goal: Objective, keyResult: KeyResult, steps: boolean): OverTime {
	const period = site.period(goal.period);
	const { kind } = keyResult;
	const measured = kind !== 'milestones' && kind !== 'judged';
	const confidence = measured ? undefined : { from: 1, to: 10, step: 3 };
	return {
		...(isDated(period) && { start: period.start, end: goal.due ?? period.end }),
		way: kind === 'metric' && keyResult.from !== undefined ? { from: keyResult.from, to: keyResult.to } : undefined,
		limits: kind === 'limit' ? [keyResult.limit].flat() : [],
		kept: kind === 'limit' ? keptSide(keyResult) : undefined,
		levels:
			kind === 'levels'
				? [...keyResult.levels]
						.sort((a, b) => a.score - b.score)
						.map(({ score, title }) => ({ score, title: site.plain(title) }))
				: [],
		ends: steps ? { from: 0, to: 100, step: 25 } : confidence,
		stepped: steps || kind === 'levels',
	};
}

function keptSide({ keep, limit }: Extract<KeyResult, { kind: 'limit' }>): OverTime['kept'] {
	const [low, high] = typeof limit === 'number' ? [limit, limit] : limit;
	return { ...(keep !== 'below' && { from: low }), ...(keep !== 'above' && { to: high }) };
}
