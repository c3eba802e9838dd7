import { history } from '../okr/history.ts';
import type { Team } from '../okr/team.ts';
import { columnsOf, type PeriodColumn, periodColumns, spanOf } from './columns.ts';
import { streakHeadline } from './headline.ts';
import { cellOf, type HistoryRow, inColumns, medianOf } from './history.ts';
import { madeIn } from './opens.ts';
import type { Site } from './site.ts';

/** A team's attainment over the periods. */
export interface TeamHistory {
	headline: string;
	subtitle: string;
	zone: { from: number; to: number };
	/** The youngest first; those without dates last. */
	columns: readonly PeriodColumn[];
	/** Means, as the row of one team. */
	row: HistoryRow;
	/** The medians beside them; empty where there is none. */
	medians: readonly string[];
	csv: string;
}

/** The history of a team, from two periods with an attainment on. */
export function teamHistory(site: Site, team: Team): TeamHistory | undefined {
	const { words } = site.locale;
	const { bands } = site.almanac.organisation;
	const goals = site.goalsOf(team.id);
	const periods = columnsOf(site, goals);
	const points = inColumns(history(goals, periods, bands), periods);
	if (points.filter(({ attainment }) => attainment.value !== undefined).length < 2) return undefined;
	const headline = streakHeadline(site, team.name, points);
	return {
		headline: headline || words.history.attainment,
		subtitle: words.history.attainmentSubtitle(words.history.measure, spanOf(site, periods)),
		zone: { from: bands.sound, to: bands.beyond },
		columns: periodColumns(site, periods),
		row: {
			...{ id: team.id, text: team.name, href: site.addresses.team(team.id) },
			...{ depth: 0, headline, past: false },
			cells: points.map((point) => cellOf(site, point, `#${madeIn(point.period.id)}`)),
		},
		medians: points.map((point) => medianOf(site, point)),
		csv: site.addresses.page(`teams/${team.id}/history.csv`),
	};
}
