import { groupAttainment } from '../okr/attainment.ts';
import { isCompanyObjective } from '../okr/cascade.ts';
import type { Objective } from '../okr/objective.ts';
import { dayOf, isDated, lengthInDays, type Period } from '../okr/period.ts';
import { teamLead } from '../okr/team.ts';
import { type Bar, groupBar } from './bar.ts';
import { type Frame, frame } from './frame.ts';
import { type GoalRow, goalRow, type LinkView, periodLink, personLink, teamLink } from './goal.ts';
import { type Landed, landed } from './landed.ts';
import { madeIn, type Opened, opensGroup } from './opens.ts';
import type { Site } from './site.ts';

/** Goals of one owner in a list, with what they come to. */
export interface GoalGroup {
	owner: LinkView;
	/** Who leads the team in the period. */
	lead?: LinkView;
	bar: Bar;
	/** "2 of 2 committed met, 1 of 1 learned"; may be empty. */
	others: string;
	goals: readonly GoalRow[];
}

/** A period in a list. */
export interface PeriodRow extends LinkView {
	days: string;
	phase: string;
	past: boolean;
	goals: number;
	bar: Bar;
	/** Where its figure opens. */
	opens: string;
}

export interface PeriodsPage {
	frame: Frame;
	/** The youngest first. */
	periods: readonly PeriodRow[];
}

export interface PeriodPage {
	frame: Frame;
	title: string;
	days: string;
	/** "running, day 107 of 184". */
	phase: string;
	past: boolean;
	/** The organisation: all teams' goals. */
	bar: Bar;
	others: string;
	/** What the attainment was made from. */
	opened?: Opened;
	/** How the goals of a closed period landed. */
	landed?: Landed;
	goalCount: number;
	keyResultCount: number;
	companyObjectives: readonly GoalRow[];
	groups: readonly GoalGroup[];
	/** Individual goals that were published. */
	individual: readonly GoalRow[];
	retrospectiveHtml: string;
	/** How the goals hang together, and how they were reconciled. */
	pictures: readonly LinkView[];
	before?: LinkView;
	after?: LinkView;
}

/** The list of all periods. */
export function periodsPage(site: Site): PeriodsPage {
	return {
		frame: frame(site, {
			title: site.locale.words.menu.periods,
			description: site.locale.words.periodsDescription(site.almanac.organisation.name),
			section: 'periods',
		}),
		periods: [...site.periods].reverse().map((period) => periodRow(site, period)),
	};
}

/** What the page of a period shows. */
export function periodPage(site: Site, period: Period): PeriodPage {
	const { words } = site.locale;
	const goals = site.goalsIn(period.id);
	const teamGoals = goals.filter((goal) => goal.team !== undefined);
	const attained = groupAttainment(teamGoals);
	const at = site.periods.findIndex((one) => one.id === period.id);
	const [before, after] = [site.periods[at - 1], site.periods[at + 1]];
	const owned = Map.groupBy(teamGoals, (goal) => goal.team as string);
	const company = teamGoals.filter((goal) => isCompanyObjective(goal, site.almanac.teams));
	return {
		frame: frame(site, {
			title: period.title,
			description: words.periodDescription(period.title),
			section: 'periods',
			current: period.phase === 'running',
			file: { kind: 'period', id: period.id },
		}),
		title: period.title,
		days: daysOf(site, period),
		phase: phaseOf(site, period),
		past: period.phase === 'closed',
		bar: groupBar(site, attained, period),
		others: othersOf(site, teamGoals),
		opened: opensGroup(site, teamGoals),
		landed: landed(site, period, teamGoals),
		goalCount: goals.length,
		keyResultCount: goals.reduce((sum, goal) => sum + goal.keyResults.length, 0),
		companyObjectives: company.map((goal) => goalRow(site, goal)),
		groups: teamsInOrder(site)
			.filter((team) => owned.has(team))
			.map((team) =>
				goalGroup(
					site,
					team,
					(owned.get(team) as Objective[]).filter((goal) => !company.includes(goal)),
					period,
				),
			)
			.filter((group) => group.goals.length > 0),
		individual: goals.filter((goal) => goal.team === undefined).map((goal) => goalRow(site, goal)),
		retrospectiveHtml: site.text(period.text),
		pictures: [
			{ text: words.cascade.link, href: site.addresses.cascade(period.id) },
			{ text: words.alignment.link, href: site.addresses.alignment(period.id) },
		],
		before: before && periodLink(site, before.id),
		after: after && periodLink(site, after.id),
	};
}

/** A period as one line of a list. */
export function periodRow(site: Site, period: Period): PeriodRow {
	const goals = site.goalsIn(period.id).filter((goal) => goal.team !== undefined);
	return {
		...periodLink(site, period.id),
		days: daysOf(site, period),
		phase: site.locale.words.phase[period.phase],
		past: period.phase === 'closed',
		goals: site.goalsIn(period.id).length,
		bar: groupBar(site, groupAttainment(goals), period),
		opens: wholeMadeIn(site, period),
	};
}

/** Where the organisation's figure in a period opens. */
export function wholeMadeIn({ addresses }: Site, { id }: Period): string {
	return `${addresses.period(id)}#${madeIn(id)}`;
}

/** The goals of a team in a period. */
export function goalGroup(site: Site, team: string, goals: readonly Objective[], period: Period): GoalGroup {
	const found = site.team(team);
	const lead = found && teamLead(found, period.id);
	return {
		owner: teamLink(site, team),
		lead: lead === undefined ? undefined : personLink(site, lead),
		bar: groupBar(site, groupAttainment(goals), period),
		others: othersOf(site, goals),
		goals: goals.map((goal) => goalRow(site, goal)),
	};
}

/** What stands beside attainment, never mixed in. */
export function othersOf(site: Site, goals: readonly Objective[]): string {
	const { committed, learning } = groupAttainment(goals);
	const parts: string[] = [];
	if (committed.of > 0) parts.push(site.locale.words.committedMet(committed.met, committed.of));
	if (learning.of > 0) parts.push(site.locale.words.learnedOf(learning.learned, learning.of));
	// Before the period is over it is no verdict.
	if (parts.length > 0 && goals.some((goal) => site.period(goal.period).phase !== 'closed'))
		return `${parts.join(', ')} ${site.locale.words.soFar}`;
	return parts.join(', ');
}

/** "1 July to 31 December 2026"; empty for a backlog. */
export function daysOf(site: Site, period: Period): string {
	return isDated(period) ? site.locale.range(period.start, period.end) : '';
}

/** "running, day 107 of 184". The day is said only while the period runs. */
export function phaseOf(site: Site, period: Period): string {
	const { words } = site.locale;
	const phase = words.phase[period.phase];
	if (period.phase === 'closed' || !isDated(period)) return phase;
	const [day, length] = [dayOf(period, site.today), lengthInDays(period)];
	return day < 1 || day > length ? phase : `${phase}, ${words.dayOf(day, length)}`;
}

/** Team ids, each team before its sub-teams. */
export function teamsInOrder(site: Site): string[] {
	const below = (parent: string | undefined): string[] =>
		site.teamsOf(parent).flatMap((team) => [team.id, ...below(team.id)]);
	return below(undefined);
}
