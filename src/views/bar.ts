import type { Attainment, GroupAttainment } from '../okr/attainment.ts';
import { bandOf, committedPercentage, percentage } from '../okr/band.ts';
import type { Ambition } from '../okr/objective.ts';
import { hasBegun, type Period } from '../okr/period.ts';
import type { Site } from './site.ts';

/** What the attainment bar shows: a track from 0 to 100 with the sound zone, and a mark where something landed. */
export interface Bar {
	/** Where the mark stands, 0 to 100; no mark where there is nothing to say. */
	mark?: number;
	/** The sound zone, in per cent; only stretch goals have one. */
	zone?: { from: number; to: number };
	/** `60%`; empty where there is no mark. */
	figure: string;
	/** What it means: the band, "so far", "met"; or why there is no figure. */
	word: string;
	/** The period is not closed: no verdict. */
	soFar: boolean;
	/** "2 of 3 scored, 1 dropped", where it is not all; may be empty. */
	note: string;
}

/** The bar of a goal. A learning goal is learned once its reflection is written. */
export function goalBar(site: Site, attainment: Attainment, ambition: Ambition, period: Period, learned: boolean): Bar {
	const { verdict } = site.locale.words;
	if (ambition === 'learning' && learned && attainment.value === undefined)
		return bare(site, ambition, verdict.learned, noteOf(site, attainment));
	return landed(site, attainment, ambition, period, learned ? verdict.learned : verdict.notLearned);
}

/** The bar of a team or a period, which is about its stretch goals. */
export function groupBar(site: Site, attainment: GroupAttainment, period: Period): Bar {
	const { words } = site.locale;
	const none = attainment.of === 0 && attainment.dropped === 0;
	return none ? bare(site, 'stretch', words.noStretchGoals, '') : landed(site, attainment, 'stretch', period, '');
}

/** The bar of a key result, on a score that may lie outside 0 to 100 %. */
export function scoreBar(
	site: Site,
	score: number | undefined,
	ambition: Ambition,
	period: Period,
	byHand: boolean,
): Bar {
	const { words } = site.locale;
	if (score === undefined) return bare(site, ambition, hasBegun(period) ? words.notScored : words.notYetRunning, '');
	return landed(site, { value: score, scored: 1, of: 1, dropped: 0, byHand }, ambition, period, '');
}

/** A bar with its mark; or the reason why there is none. */
function landed(site: Site, attainment: Attainment, ambition: Ambition, period: Period, learned: string): Bar {
	const { words, percent } = site.locale;
	const { value, scored, of, dropped } = attainment;
	if (value === undefined) {
		const none = of === 0 ? words.nothingToScore : words.tooLittleScored(scored, of);
		const reason = hasBegun(period) ? none : words.notYetRunning;
		return bare(site, ambition, reason, dropped > 0 ? words.droppedCount(dropped) : '');
	}
	// The figure is not clamped, and a committed goal says 100 only when it is met.
	const figure = ambition === 'committed' ? committedPercentage(value) : percentage(value);
	const verdicts: Record<Ambition, string> = {
		stretch: words.band[bandOf(figure, site.almanac.organisation.bands)],
		committed: value >= 1 ? words.verdict.met : words.verdict.notMet,
		learning: learned,
	};
	const soFar = period.phase !== 'closed';
	return {
		mark: Math.min(100, Math.max(0, figure)),
		zone: zoneOf(site, ambition),
		figure: percent(figure),
		word: soFar ? words.soFar : verdicts[ambition],
		soFar,
		note: noteOf(site, attainment),
	};
}

function bare(site: Site, ambition: Ambition, word: string, note: string): Bar {
	return { zone: zoneOf(site, ambition), figure: '', word, soFar: false, note };
}

function noteOf(site: Site, { scored, of, dropped, byHand }: Attainment): string {
	const { words } = site.locale;
	const parts: string[] = [];
	if (byHand) parts.push(words.byHand);
	else if (scored < of) parts.push(words.scoredOf(scored, of));
	if (dropped > 0) parts.push(words.droppedCount(dropped));
	return parts.join(', ');
}

function zoneOf({ almanac }: Site, ambition: Ambition): Bar['zone'] {
	const { sound, beyond } = almanac.organisation.bands;
	return ambition === 'stretch' ? { from: sound, to: beyond } : undefined;
}
