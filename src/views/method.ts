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
}

export function methodPage(site: Site): MethodPage {
	const { percent, words } = site.locale;
	const { bands, limits } = site.almanac.organisation;
	return {
		frame: frame(site, { title: words.menu.method, section: 'method' }),
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
	};
}
