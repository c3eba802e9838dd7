import { type Band, bands, percentage } from '../okr/band.ts';
import { history, type Point } from '../okr/history.ts';
import type { Objective } from '../okr/objective.ts';
import type { Period } from '../okr/period.ts';
import { inARow } from '../okr/streak.ts';
import type { Team } from '../okr/team.ts';
import { groupBar } from './bar.ts';
import { columnsOf, type PeriodColumn, periodColumns, spanOf } from './columns.ts';
import { type Frame, frame } from './frame.ts';
import type { LinkView } from './goal.ts';
import { spreadHeadline, streakHeadline } from './headline.ts';
import { madeIn } from './opens.ts';
import { othersOf, teamsInOrder, wholeMadeIn } from './period.ts';
import type { Site } from './site.ts';

/** What stands where a team meets a period. */
export interface HistoryCell {
	/** The percentage that is shown, and drawn; none where there is a reason instead. */
	value?: number;
	figure: string;
	/** The band, "so far", or the reason why there is no figure. */
	word: string;
	soFar: boolean;
	/** "2 of 3 scored", where it is not all. */
	note: string;
	/** Where the figure opens. */
	href: string;
}

export interface HistoryRow extends LinkView {
	id: string;
	/** How deep the team lies below the company; 0 for the organisation and the company. */
	depth: number;
	/** Its finding; may be empty. */
	headline: string;
	past: boolean;
	cells: readonly HistoryCell[];
}

/** How a period's goals spread, as a row. */
export interface SpreadRow extends LinkView {
	mean: HistoryCell;
	median: string;
	/** How many stretch goals landed in each band. */
	bands: readonly { band: Band; count: number }[];
	unscored: number;
	dropped: number;
	/** "2 of 2 committed met, 1 of 1 learned". */
	others: string;
}

export interface HistoryPage {
	frame: Frame;
	/** No period has goals. */
	empty: boolean;
	headline: string;
	subtitle: string;
	zone: { from: number; to: number };
	/** The youngest first; those without dates last. */
	columns: readonly PeriodColumn[];
	/** The organisation, then the teams. */
	rows: readonly HistoryRow[];
	/** The row that is drawn at first: the organisation, else the first that has a figure. None where nothing has. */
	first?: string;
	spreadHeadline: string;
	spreadSubtitle: string;
	spread: readonly SpreadRow[];
	bandNames: readonly { band: Band; name: string }[];
	attainmentCsv: string;
	spreadCsv: string;
}

/** The row of the whole organisation, in addresses and tables. */
export const wholeOrganisation = 'all';

/** What the page of the history shows. */
export function historyPage(site: Site): HistoryPage {
	const { words } = site.locale;
	const { organisation } = site.almanac;
	const columns = columnsOf(site, teamGoals(site));
	const points = history(teamGoals(site), columns, organisation.bands);
	const last = inARow(points).findLast((point) => point.period.phase === 'closed');
	const span = spanOf(site, columns);
	const rows = historyRows(site, columns);
	return {
		frame: frame(site, {
			title: words.history.title,
			description: words.history.description(organisation.name),
			section: 'history',
		}),
		empty: columns.length === 0,
		headline: streakHeadline(site, words.history.whole, points) || closing(site, last) || words.history.attainment,
		subtitle: words.history.attainmentSubtitle(words.history.measure, span),
		zone: { from: organisation.bands.sound, to: organisation.bands.beyond },
		columns: periodColumns(site, columns),
		rows,
		first: rows.find((row) => row.cells.some(({ value }) => value !== undefined))?.id,
		spreadHeadline:
			(last && spreadHeadline(site, last.period, goalsOfTeamsIn(site, last.period))) || words.history.spread,
		spreadSubtitle: words.history.spreadSubtitle(span),
		spread: columns.map((period) => spreadRow(site, period)),
		bandNames: bands.map((band) => ({ band, name: words.band[band] })),
		attainmentCsv: site.addresses.page('history/attainment.csv'),
		spreadCsv: site.addresses.page('history/spread.csv'),
	};
}

/** "First half of 2026 closed at 62%: sound"; empty without a closed period. */
function closing(site: Site, point: Point | undefined): string {
	if (point?.state !== 'closed') return '';
	const { figure, word } = cellOf(site, point, '');
	return site.locale.words.closedAt(point.period.title, figure, word);
}

/** The goals that the organisation's attainment is made from: every team's, and nobody's own. */
export function teamGoals(site: Site): Objective[] {
	return site.almanac.objectives.filter((goal) => goal.team !== undefined);
}

function goalsOfTeamsIn(site: Site, period: Period): Objective[] {
	return site.goalsIn(period.id).filter((goal) => goal.team !== undefined);
}

function historyRows(site: Site, columns: readonly Period[]): HistoryRow[] {
	const { organisation } = site.almanac;
	const { addresses } = site;
	const { words } = site.locale;
	const whole = history(teamGoals(site), columns, organisation.bands);
	const depths = new Map<string, number>();
	const rows = teamsInOrder(site).flatMap((id): HistoryRow[] => {
		const team = site.team(id) as Team;
		const goals = site.goalsOf(id);
		depths.set(id, team.parent === undefined ? 0 : (depths.get(team.parent) ?? 0) + 1);
		if (goals.length === 0) return [];
		const points = history(goals, columns, organisation.bands);
		return [
			{
				...{ id, text: team.name, href: addresses.team(id) },
				depth: depths.get(id) as number,
				headline: streakHeadline(site, team.name, points),
				past: team.retired !== undefined,
				cells: inColumns(points, columns).map((point) =>
					cellOf(site, point, `${addresses.team(id)}#${madeIn(point.period.id)}`),
				),
			},
		];
	});
	const all: HistoryRow = {
		...{ id: wholeOrganisation, text: words.history.organisation(organisation.name), href: addresses.periods },
		depth: 0,
		headline: streakHeadline(site, words.history.whole, whole),
		past: false,
		cells: inColumns(whole, columns).map((point) => cellOf(site, point, wholeMadeIn(site, point.period))),
	};
	return [all, ...rows];
}

/** Points in the order of the columns. */
export function inColumns(points: readonly Point[], columns: readonly Period[]): Point[] {
	const byPeriod = new Map(points.map((point) => [point.period.id, point]));
	return columns.map(({ id }) => byPeriod.get(id) as Point);
}

/** A point as the cell of a table. */
export function cellOf(site: Site, { attainment, period, state, goals }: Point, href: string): HistoryCell {
	const { words } = site.locale;
	if (state === 'absent')
		return { figure: '', word: words.noGoals.replace(/\.$/, '').toLowerCase(), soFar: false, note: '', href: '' };
	const bar = groupBar(site, attainment, period);
	const word = state === 'no-stretch' && goals > 0 ? words.noStretchGoals : bar.word;
	const value = attainment.value === undefined ? undefined : percentage(attainment.value);
	return { value, figure: bar.figure, word, soFar: bar.soFar, note: bar.note, href };
}

/** The median as it is shown; empty where there is none. */
export function medianOf(site: Site, { median }: Point): string {
	return median === undefined ? '' : site.locale.percent(percentage(median));
}

/** How the goals of a period's teams spread. */
function spreadRow(site: Site, period: Period): SpreadRow {
	const goals = goalsOfTeamsIn(site, period);
	return { ...spreadRowOf(site, period, goals), href: site.addresses.period(period.id) };
}

/** How some goals of a period spread. */
export function spreadRowOf(site: Site, period: Period, goals: readonly Objective[]): SpreadRow {
	const [point] = history(goals, [period], site.almanac.organisation.bands) as [Point];
	const { spread } = point;
	return {
		text: period.title,
		mean: cellOf(site, point, wholeMadeIn(site, period)),
		median: medianOf(site, point),
		// A period that is not over has no bands.
		bands: bands.map((band) => ({ band, count: period.phase === 'closed' ? spread[band] : 0 })),
		unscored: spread.unscored,
		dropped: spread.dropped,
		others: othersOf(site, goals),
	};
}
