import { percentage } from '../okr/band.ts';
import { fewestForALimit } from '../okr/score.ts';
import { earliestLanding, type StatusWord, statusWords } from '../okr/status.ts';
import type { Bar } from './bar.ts';
import { type Frame, frame } from './frame.ts';
import type { Site } from './site.ts';

/** What the page on the method says of this organisation. */
export interface MethodPage {
	frame: Frame;
	/** The floors of the bands, as percentages. */
	bands: { start: string; sound: string; beyond: string };
	companyObjectives: number;
	keyResults: readonly [number, number];
	/** A bar at 60 %, to show what one looks like. */
	example: Bar;
	/** Every status with its word. */
	statuses: Record<StatusWord, { word: StatusWord; label: string }>;
	/** From where a key result is on track and at risk: by its landing in a stretch and a committed goal, and by confidence. */
	floors: Record<'stretch' | 'committed' | 'confidence', { onTrack: string; atRisk: string }>;
	/** The share of a period after which a landing counts. */
	earliestLanding: string;
	staleAfterDays: number;
	/** A limit is scored from so many valued check-ins on. */
	fewestForALimit: number;
}

export function methodPage(site: Site): MethodPage {
	const { percent, number, words } = site.locale;
	const share = (one: number) => percent(percentage(one));
	const { bands, limits, name } = site.almanac.organisation;
	return {
		frame: frame(site, { title: words.menu.method, description: words.methodDescription(name), section: 'method' }),
		bands: { start: percent(bands.start), sound: percent(bands.sound), beyond: percent(bands.beyond) },
		companyObjectives: limits.companyObjectives,
		keyResults: limits.keyResults,
		example: {
			mark: 60,
			zone: { from: bands.sound, to: bands.beyond },
			figure: percent(60),
			word: words.band.sound,
			soFar: false,
			note: '',
		},
		statuses: Object.fromEntries(
			statusWords.map((word) => [word, { word, label: words.status[word] }]),
		) as MethodPage['statuses'],
		floors: {
			stretch: { onTrack: percent(bands.sound), atRisk: percent(bands.start) },
			committed: { onTrack: share(limits.committed.onTrack), atRisk: share(limits.committed.atRisk) },
			confidence: { onTrack: number(limits.confidence.onTrack), atRisk: number(limits.confidence.atRisk) },
		},
		earliestLanding: share(earliestLanding),
		staleAfterDays: limits.staleAfterDays,
		fewestForALimit,
	};
}
