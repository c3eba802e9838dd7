import type { Attainment, GroupAttainment } from '../okr/attainment.ts';
import { bandOf, committedPercentage, percentage } from '../okr/band.ts';
import type { Ambition } from '../okr/objective.ts';
import type { Period } from '../okr/period.ts';
import type { Site } from './site.ts';

/** What the attainment bar shows: a track from 0 to 100 with the sound zone, and a mark where something landed. */
export interface Bar {
	/** Where the mark stands, 0 to 100; no mark where there is nothing to say. */
	mark?: number;
	/** The sound zone, in per cent. */
	zone: { from: number; to: number };
	/** `60%`; empty where there is no mark. */
	figure: string;
	/** What it means: the band, "so far", "met"; or why there is no figure. */
	word: string;
	/** The period is not closed: no verdict. */
	soFar: boolean;
	/** "2 of 3 scored, 1 dropped", where it is not all; may be empty. */
	note: string;
}

/** A score as it is shown: not clamped, and for a committed goal 100 only when it is met. */
function shown(value: number, ambition: Ambition): number {
	return ambition === 'committed' ? committedPercentage(value) : percentage(value);
}

/** The bar of a goal. */
export function goalBar(site: Site, attainment: Attainment, ambition: Ambition, period: Period, learned = false): Bar {
	const { words } = site.locale;
	const { value } = attainment;
	if (value === undefined && ambition === 'learning' && learned)
		return wordBar(site, attainment, words.verdict.learned);
	return bar(
		site,
		attainment,
		period,
		(percent) => {
			if (ambition === 'stretch') return words.band[bandOf(percent, site.almanac.organisation.bands)];
			if (ambition === 'committed') return (value ?? 0) >= 1 ? words.verdict.met : words.verdict.notMet;
			return learned ? words.verdict.learned : words.verdict.notLearned;
		},
		ambition,
	);
}

/** The bar of a team or a period, which is about its stretch goals. */
export function groupBar(site: Site, attainment: GroupAttainment, period: Period): Bar {
	return bar(
		site,
		attainment,
		period,
		(percent) => site.locale.words.band[bandOf(percent, site.almanac.organisation.bands)],
		'stretch',
	);
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
	const attainment: Attainment = { value: score, scored: score === undefined ? 0 : 1, of: 1, dropped: 0, byHand };
	if (score === undefined) return wordBar(site, { ...attainment, scored: 1 }, words.notScored);
	return bar(
		site,
		attainment,
		period,
		(percent) => {
			if (ambition === 'stretch') return words.band[bandOf(percent, site.almanac.organisation.bands)];
			return ambition === 'committed' ? (score >= 1 ? words.verdict.met : words.verdict.notMet) : '';
		},
		ambition,
	);
}

function bar(
	site: Site,
	attainment: Attainment,
	period: Period,
	verdict: (percent: number) => string,
	ambition: Ambition,
): Bar {
	const { words, percent } = site.locale;
	const { value, scored, of } = attainment;
	if (value === undefined)
		return wordBar(
			site,
			{ ...attainment, scored: of },
			of === 0 ? words.nothingToScore : words.tooLittleScored(scored, of),
		);
	const figure = shown(value, ambition);
	const soFar = period.phase !== 'closed';
	const word = soFar ? words.soFar : verdict(figure);
	const note = noteOf(site, attainment);
	return {
		mark: Math.min(100, Math.max(0, figure)),
		zone: zone(site),
		figure: percent(figure),
		word,
		soFar,
		note,
	};
}

/** A bar without a mark. */
function wordBar(site: Site, attainment: Attainment, word: string): Bar {
	return { zone: zone(site), figure: '', word, soFar: false, note: noteOf(site, attainment) };
}

function noteOf(site: Site, { scored, of, dropped, byHand }: Attainment): string {
	const { words } = site.locale;
	const parts: string[] = [];
	if (byHand) parts.push(words.byHand);
	else if (scored < of) parts.push(words.scoredOf(scored, of));
	if (dropped > 0) parts.push(words.droppedCount(dropped));
	return parts.join(', ');
}

function zone({ almanac }: Site): Bar['zone'] {
	return { from: almanac.organisation.bands.sound, to: almanac.organisation.bands.beyond };
}
