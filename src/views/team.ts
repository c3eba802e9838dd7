import { groupAttainment } from '../okr/attainment.ts';
import { history } from '../okr/history.ts';
import { inOrder } from '../okr/period.ts';
import { dueToRaiseTheBar } from '../okr/raise.ts';
import { notYetLed, turns } from '../okr/rotation.ts';
import { type Team, teamLead } from '../okr/team.ts';
import { type Bar, groupBar } from './bar.ts';
import { startLinks } from './forms.ts';
import { type Frame, frame } from './frame.ts';
import { type GoalRow, goalRow, type LinkView, periodLink, personLink, teamLink } from './goal.ts';
import { streakNote } from './headline.ts';
import { type Neighbourhood, teamNeighbourhood } from './neighbourhood.ts';
import { madeIn, type Opened, opensGroup } from './opens.ts';
import { type GoalGroup, goalGroup, othersOf, teamsInOrder } from './period.ts';
import type { Site } from './site.ts';
import { type TeamHistory, teamHistory } from './teamHistory.ts';

/** A team in a list. */
export interface TeamRow extends LinkView {
	/** How deep it lies below the company, 0 for the company. */
	depth: number;
	lead?: LinkView;
	members: number;
	/** In the current period, and where its figure opens. */
	bar?: Bar;
	opens: string;
	goals: number;
	/** "retired on 30 June 2025"; else empty. */
	retired: string;
}

export interface TeamsPage {
	frame: Frame;
	teams: readonly TeamRow[];
	retired: readonly TeamRow[];
	period?: LinkView;
}

export interface TeamPage {
	frame: Frame;
	/** Where a goal of the team is started and people check in, where the site has its editor. */
	start: readonly LinkView[];
	name: string;
	parent?: LinkView;
	retired: string;
	textHtml: string;
	period?: LinkView;
	current?: GoalGroup & { id: string; opened?: Opened };
	/** The goals of the current period and what they support, drawn. */
	around?: Neighbourhood;
	raiseTheBar: string;
	/** "Sound three periods running."; may be empty. */
	streak: string;
	/** Attainment over the periods, from two of them on. */
	overPeriods?: TeamHistory;
	/** Who leads now; the rotation, the youngest turn first; and who has not led yet. */
	lead?: LinkView;
	turns: readonly { period: LinkView; person: LinkView }[];
	notYetLed: readonly LinkView[];
	members: readonly LinkView[];
	subTeams: readonly LinkView[];
	learned: readonly { period: LinkView; html: string }[];
	/** Attainment of every period in which the team had goals, the youngest first. */
	history: readonly {
		id: string;
		opened?: Opened;
		period: LinkView;
		bar: Bar;
		others: string;
		goals: readonly GoalRow[];
		past: boolean;
	}[];
}

/** The list of all teams. */
export function teamsPage(site: Site): TeamsPage {
	const rows = teamsInOrder(site).map((id) => site.team(id) as Team);
	return {
		frame: frame(site, {
			title: site.locale.words.menu.teams,
			description: site.locale.words.teamsDescription(site.almanac.organisation.name),
			section: 'teams',
			current: true,
		}),
		teams: rows.filter((team) => !team.retired).map((team) => teamRow(site, team)),
		retired: rows.filter((team) => team.retired).map((team) => teamRow(site, team)),
		period: site.current && periodLink(site, site.current.id),
	};
}

/** A team as one line of a list, as it stands in the current period. */
export function teamRow(site: Site, team: Team): TeamRow {
	const { current } = site;
	const goals = current ? site.goalsOf(team.id).filter((goal) => goal.period === current.id) : [];
	const lead = current && teamLead(team, current.id);
	return {
		...teamLink(site, team.id),
		depth: depthOf(site, team),
		lead: lead === undefined ? undefined : personLink(site, lead),
		members: team.members.length,
		bar: current && goals.length > 0 ? groupBar(site, groupAttainment(goals), current) : undefined,
		opens: current ? `${site.addresses.team(team.id)}#${madeIn(current.id)}` : '',
		goals: goals.length,
		retired: retiredOn(site, team),
	};
}

/** What the page of a team shows. */
export function teamPage(site: Site, team: Team): TeamPage {
	const { words } = site.locale;
	const { current } = site;
	const goals = site.goalsOf(team.id);
	const now = current ? goals.filter((goal) => goal.period === current.id) : [];
	const withGoals = inOrder(site.periods)
		.reverse()
		.filter((period) => period.id !== current?.id && goals.some((goal) => goal.period === period.id));
	const lead = current && teamLead(team, current.id);
	const { raiseTheBar } = site.almanac.organisation.limits;
	return {
		frame: frame(site, {
			title: team.name,
			description: words.teamDescription(team.name),
			section: 'teams',
			team: team.id,
			current: !team.retired,
			file: { kind: 'team', id: team.id },
		}),
		start: team.retired ? [] : startLinks(site, team.id),
		name: team.name,
		parent: team.parent === undefined ? undefined : teamLink(site, team.parent),
		retired: retiredOn(site, team),
		textHtml: site.text(team.text),
		period: current && periodLink(site, current.id),
		current:
			current && now.length > 0
				? { ...goalGroup(site, team.id, now, current), id: current.id, opened: opensGroup(site, now) }
				: undefined,
		around: teamNeighbourhood(site, team),
		raiseTheBar:
			!team.retired && dueToRaiseTheBar(goals, site.periods, site.almanac.organisation.limits)
				? words.raiseTheBar(raiseTheBar.periods)
				: '',
		streak: team.retired ? '' : streakNote(site, history(goals, site.periods, site.almanac.organisation.bands)),
		overPeriods: teamHistory(site, team),
		lead: lead === undefined ? undefined : personLink(site, lead),
		turns: turns(team, site.periods)
			.reverse()
			.map(({ period, person }) => ({ period: periodLink(site, period.id), person: personLink(site, person) })),
		notYetLed: team.leads.length > 0 ? notYetLed(team).map((person) => personLink(site, person)) : [],
		members: team.members.map((person) => personLink(site, person)),
		subTeams: site.teamsOf(team.id).map((one) => teamLink(site, one.id)),
		learned: [...team.learned]
			.sort((a, b) => order(site, b.period) - order(site, a.period))
			.map(({ period, text }) => ({ period: periodLink(site, period), html: site.inline(text) })),
		history: withGoals.map((period) => {
			const own = goals.filter((goal) => goal.period === period.id);
			return {
				id: period.id,
				opened: opensGroup(site, own),
				period: periodLink(site, period.id),
				bar: groupBar(site, groupAttainment(own), period),
				others: othersOf(site, own),
				goals: own.map((goal) => goalRow(site, goal)),
				past: period.phase === 'closed',
			};
		}),
	};
}

function order(site: Site, period: string): number {
	return site.periods.findIndex((one) => one.id === period);
}

function depthOf(site: Site, team: Team): number {
	const parent = team.parent === undefined ? undefined : site.team(team.parent);
	return parent ? depthOf(site, parent) + 1 : 0;
}

function retiredOn(site: Site, { retired }: Team): string {
	return retired === undefined ? '' : site.locale.words.retiredOn(site.locale.day(retired));
}
