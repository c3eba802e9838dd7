import { attainment } from '../okr/attainment.ts';
import { bands, percentage } from '../okr/band.ts';
import { median, spreadOf } from '../okr/history.ts';
import { bandOfGoal } from '../okr/lessons.ts';
import type { Objective } from '../okr/objective.ts';
import type { Period } from '../okr/period.ts';
import type { LinkView } from './goal.ts';
import { spreadHeadline } from './headline.ts';
import type { Site } from './site.ts';

/** Where the stretch goals of a closed period landed, band by band. */
export interface Landed {
	headline: string;
	/** "Median 58%"; empty where nothing landed. */
	median: string;
	bands: readonly { name: string; goals: readonly LinkView[]; share: number }[];
}

/** The goals by band, the highest first; nothing for a period that is not over, or in which none landed. */
export function landed(site: Site, period: Period, goals: readonly Objective[]): Landed | undefined {
	const { words, percent } = site.locale;
	const floors = site.almanac.organisation.bands;
	const spread = spreadOf(goals, floors);
	const all = bands.reduce((sum, band) => sum + spread[band], 0);
	if (period.phase !== 'closed' || all === 0) return undefined;
	const values = goals
		.filter((goal) => bandOfGoal(goal, period, floors) !== undefined)
		.map((goal) => attainment(goal).value as number);
	return {
		headline: spreadHeadline(site, period, goals) || words.history.goalsByBand,
		median: `${words.history.median} ${percent(percentage(median(values) as number))}`,
		bands: [...bands].reverse().map((band) => ({
			name: words.band[band],
			goals: goals
				.filter((goal) => bandOfGoal(goal, period, floors) === band)
				.map((goal) => ({ text: goal.title, href: site.addresses.objective(goal.id) })),
			share: (spread[band] / all) * 100,
		})),
	};
}
