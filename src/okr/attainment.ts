import { isDraft, type Objective } from './objective.ts';
import { counted, score } from './score.ts';

/** How much of something was attained (måluppfyllnad), and what the figure was made from. */
export interface Attainment {
	/** 0 to 1; `undefined` where too little is scored to say. */
	value?: number;
	/** How many of the undropped parts are scored. */
	scored: number;
	/** How many undropped parts there are. */
	of: number;
	/** How many parts were dropped, and so do not count. */
	dropped: number;
	/** Given by hand instead of computed. */
	byHand: boolean;
}

/** What a team or a period attained: its stretch goals, and beside them, never mixed in, the others. */
export interface GroupAttainment extends Attainment {
	/** Committed goals, dropped ones left out. */
	committed: { met: number; of: number };
	/** Learning goals, dropped ones left out. */
	learning: { learned: number; of: number };
}

/**
 * The attainment of an objective: its own score, else the weighted mean of its scored key results, when at
 * least half of the undropped weight is scored.
 *
 * Scores 1, 0 and 0.8 of equal weight: (1 + 0 + 0.8) ÷ 3 = 0.6. With weights 2, 1 and 1: (2 + 0 + 0.8) ÷ 4 = 0.7.
 * One of five scored is too little; a score of 15 counts as 1.
 */
export function attainment(objective: Pick<Objective, 'keyResults' | 'score'>): Attainment {
	const known = computed.get(objective) ?? compute(objective);
	computed.set(objective, known);
	return known;
}

/** Goals never change, and each is asked about on many pages. */
const computed = new WeakMap<object, Attainment>();

function compute(objective: Pick<Objective, 'keyResults' | 'score'>): Attainment {
	const kept = objective.keyResults.filter((keyResult) => !keyResult.dropped);
	const parts = kept.map((keyResult) => ({ weight: keyResult.weight, score: score(keyResult) }));
	const mean = weightedMean(parts);
	return {
		value: objective.score === undefined ? mean : counted(objective.score),
		scored: parts.filter((part) => part.score !== undefined).length,
		of: parts.length,
		dropped: objective.keyResults.length - kept.length,
		byHand: objective.score !== undefined,
	};
}

/**
 * The attainment of a team or a period: the mean over its stretch objectives, each counting once, when at
 * least half of them have one; dropped objectives do not count, and drafts not before they are published. Goals at 0.6, 0.2 and one too little scored: 0.4, of 2 of 3.
 */
export function groupAttainment(objectives: readonly Objective[]): GroupAttainment {
	const published = objectives.filter((objective) => !isDraft(objective));
	const kept = published.filter((objective) => !objective.dropped);
	const of = (ambition: Objective['ambition']) => kept.filter((objective) => objective.ambition === ambition);
	const stretch = of('stretch').map((objective) => ({ weight: 1, score: attainment(objective).value }));
	return {
		value: weightedMean(stretch),
		scored: stretch.filter((part) => part.score !== undefined).length,
		of: stretch.length,
		dropped: published.filter((objective) => objective.dropped && objective.ambition === 'stretch').length,
		byHand: false,
		committed: { met: of('committed').filter(isMet).length, of: of('committed').length },
		learning: { learned: of('learning').filter(isLearned).length, of: of('learning').length },
	};
}

/** A committed goal is met when its attainment is 1. */
export function isMet(objective: Objective): boolean {
	return (attainment(objective).value ?? 0) >= 1;
}

/** A learning goal is learned once its reflection is written. */
export function isLearned(objective: Objective): boolean {
	return objective.reflection !== undefined;
}

/** Without what binary fractions leave behind: 0.1 + 0.7 is 0.8. */
function round(sum: number): number {
	return Number(sum.toFixed(9));
}

/** The mean of the scored parts by weight, when they are at least half of all the weight. */
function weightedMean(parts: readonly { weight: number; score?: number }[]): number | undefined {
	const total = parts.reduce((sum, part) => sum + part.weight, 0);
	let weight = 0;
	let sum = 0;
	for (const part of parts) {
		if (part.score === undefined) continue;
		weight += part.weight;
		sum += part.weight * counted(part.score);
	}
	// Rounding may carry a mean of ones a hair past 1, and a goal that is met must say so.
	return weight === 0 || round(weight * 2) < round(total) ? undefined : Math.min(1, round(sum / weight));
}
