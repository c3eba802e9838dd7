import type { Day } from './day.ts';
import type { PersonId } from './person.ts';
import type { TeamId } from './team.ts';

/** `<objective id>#<key result id>`: how a key result is named from elsewhere. */
export type KeyResultReference = string;

/** A dated word on how a key result stands. */
export interface CheckIn {
	date: Day;
	/** The measured value, for a metric or a limit. */
	value?: number;
	/** The id of the level reached, for levels. */
	level?: string;
	/** How sure the lead is of getting there, 1 to 10. */
	confidence?: number;
	/** Inline Markdown. */
	note?: string;
}

/** What was dropped, when, and why. */
export interface Dropped {
	date?: Day;
	why: string;
}

/** One way to tell that an objective was reached. */
export type KeyResult = Metric | Limit | Milestones | Levels | Judged;
export type Kind = KeyResult['kind'];

interface Common {
	/** Unique in its objective. */
	id: string;
	/** Inline Markdown. */
	title: string;
	/** The key result as it stands in the goal's sentence. */
	phrase?: string;
	lead?: PersonId;
	/** Other teams that take part. */
	alongside: readonly TeamId[];
	/** How much it counts beside the others; above 0, 1 unless said. */
	weight: number;
	priority?: string;
	/** Inline Markdown. */
	note?: string;
	/** What came of it; inline Markdown. */
	outcome?: string;
	/** Given by hand, any finite number; it wins over the computed one. */
	score?: number;
	dropped?: Dropped;
	checkIns: readonly CheckIn[];
	/** On a company key result: the team key results it was made from. */
	drawnFrom: readonly KeyResultReference[];
}

/** A number on its way from one value to another, up or down. */
export interface Metric extends Common {
	kind: 'metric';
	/** Left out while it is not measured. */
	from?: number;
	to: number;
	unit?: string;
}

/** A number to keep on one side of a limit, or between two; equality keeps it. */
export interface Limit extends Common {
	kind: 'limit';
	keep: 'above' | 'below' | 'between';
	/** One number; the lower and the upper one for `between`. */
	limit: number | readonly [number, number];
	unit?: string;
}

/** Steps to take. A yes/no result has one. */
export interface Milestones extends Common {
	kind: 'milestones';
	steps: readonly Step[];
}

export interface Step {
	title: string;
	/** Above 0, 1 unless said. */
	weight: number;
	/** The day it was done, or whether it is; left out while nobody says anything. */
	done?: Day | boolean;
}

/** Levels in words, written before the period starts. */
export interface Levels extends Common {
	kind: 'levels';
	levels: readonly Level[];
}

export interface Level {
	id: string;
	title: string;
	/** What reaching this level counts, usually 0 to 1. */
	score: number;
}

/** Nothing to measure: people judge how it went. */
export interface Judged extends Common {
	kind: 'judged';
}

/** Check-ins from the oldest to the newest; of two on one day the later in the list is the newer. */
export function checkInsInOrder(keyResult: KeyResult): CheckIn[] {
	return [...keyResult.checkIns].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The newest check-in that carries a value. */
export function lastValued(keyResult: KeyResult): (CheckIn & { value: number }) | undefined {
	return checkInsInOrder(keyResult).filter(hasValue).at(-1);
}

function hasValue(checkIn: CheckIn): checkIn is CheckIn & { value: number } {
	return checkIn.value !== undefined;
}

/** The last day anything was heard of a key result: its newest check-in, or the day of its last step. */
export function lastHeard(keyResult: KeyResult): Day | undefined {
	const days = keyResult.checkIns.map((checkIn) => checkIn.date);
	if (keyResult.kind === 'milestones')
		for (const { done } of keyResult.steps) if (typeof done === 'string') days.push(done);
	return days.sort().at(-1);
}

/** Whether anything was ever heard of a key result: it has a check-in, or a step that is done. */
export function isHeardOf(keyResult: KeyResult): boolean {
	const stepped = keyResult.kind === 'milestones' && keyResult.steps.some((step) => step.done);
	return stepped || lastHeard(keyResult) !== undefined;
}

/** Whether a value keeps a limit; equality keeps it. */
export function keeps({ keep, limit }: Pick<Limit, 'keep' | 'limit'>, value: number): boolean {
	const [low, high] = typeof limit === 'number' ? [limit, limit] : limit;
	return (keep === 'below' || value >= low) && (keep === 'above' || value <= high);
}
