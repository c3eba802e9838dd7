import { bands, percentage } from '../okr/band.ts';
import { history, type Point } from '../okr/history.ts';
import type { Team } from '../okr/team.ts';
import { columnsOf } from './columns.ts';
import { type CsvCell, csv } from './csv.ts';
import { inColumns, teamGoals, wholeOrganisation } from './history.ts';
import { teamsInOrder } from './period.ts';
import type { Site } from './site.ts';

/** `history/attainment.csv`: a line for each team in each period in which it had goals; the organisation is `all`. */
export function attainmentCsv(site: Site): string {
	const columns = columnsOf(site, teamGoals(site));
	const floors = site.almanac.organisation.bands;
	const owners = [
		{ id: wholeOrganisation, name: site.almanac.organisation.name, goals: teamGoals(site) },
		...teamsInOrder(site).map((id) => ({ id, name: (site.team(id) as Team).name, goals: site.goalsOf(id) })),
	];
	return csv([
		attainmentHead,
		...owners.flatMap(({ id, name, goals }) =>
			inColumns(history(goals, columns, floors), columns)
				.filter((point) => point.goals > 0)
				.map((point) => [id, name, ...attainmentLine(point)]),
		),
	]);
}

/** `teams/<team>/history.csv`. */
export function teamCsv(site: Site, team: Team): string {
	const goals = site.goalsOf(team.id);
	const columns = columnsOf(site, goals);
	const points = inColumns(history(goals, columns, site.almanac.organisation.bands), columns);
	return csv([
		attainmentHead,
		...points.filter((point) => point.goals > 0).map((point) => [team.id, team.name, ...attainmentLine(point)]),
	]);
}

const attainmentHead = [
	...['team', 'name', 'period', 'title', 'first day', 'last day', 'phase', 'mean', 'median', 'scored', 'of'],
	...['dropped', ...bands, 'committed met', 'committed', 'learned', 'learning'],
];

function attainmentLine({ period, attainment, median, spread }: Point): CsvCell[] {
	const { value, scored, of, dropped, committed, learning } = attainment;
	const over = period.phase === 'closed';
	return [
		...[period.id, period.title, period.start, period.end, period.phase],
		...[value === undefined ? undefined : percentage(value), median === undefined ? undefined : percentage(median)],
		...[scored, of, dropped],
		...bands.map((band) => (over ? spread[band] : undefined)),
		...[committed.met, committed.of, learning.learned, learning.of],
	];
}

/** `history/spread.csv`: a line for each period. */
export function spreadCsv(site: Site): string {
	const columns = columnsOf(site, teamGoals(site));
	const points = inColumns(history(teamGoals(site), columns, site.almanac.organisation.bands), columns);
	return csv([attainmentHead.slice(2), ...points.map(attainmentLine)]);
}
