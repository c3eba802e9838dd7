import type { Objective } from '../okr/objective.ts';
import type { Person } from '../okr/person.ts';
import { turns } from '../okr/rotation.ts';
import { type Frame, frame } from './frame.ts';
import { type GoalRow, goalRow, type LinkView, periodLink, personLink, teamLink } from './goal.ts';
import { teamsInOrder } from './period.ts';
import type { Site } from './site.ts';

export interface PeoplePage {
	frame: Frame;
	people: readonly (LinkView & { role: string; teams: readonly LinkView[]; left: string; goals: number })[];
}

export interface PersonPage {
	frame: Frame;
	name: string;
	role: string;
	left: string;
	teams: readonly LinkView[];
	/** Goals by what the person is to them; the youngest period first, groups without goals left out. */
	groups: readonly { title: string; goals: readonly GoalRow[] }[];
	turns: readonly { team: LinkView; period: LinkView }[];
}

/** The list of all people, those who have left at the end. */
export function peoplePage(site: Site): PeoplePage {
	const { locale, almanac } = site;
	const people = [...almanac.people].sort(
		(a, b) => Number(a.left !== undefined) - Number(b.left !== undefined) || locale.compare(a.name, b.name),
	);
	const led = Map.groupBy(almanac.objectives, (goal) => goal.lead);
	return {
		frame: frame(site, {
			title: locale.words.menu.people,
			description: locale.words.peopleDescription(site.almanac.organisation.name),
			section: 'people',
		}),
		people: people.map((person) => ({
			...personLink(site, person.id),
			role: person.role ?? '',
			teams: teamsWith(site, person),
			left: leftOn(site, person),
			goals: led.get(person.id)?.length ?? 0,
		})),
	};
}

/** What the page of a person shows: what they led and when they led a team, never how they did. */
export function personPage(site: Site, person: Person): PersonPage {
	const { words } = site.locale;
	const goals = [...site.almanac.objectives].sort((a, b) => order(site, b.period) - order(site, a.period));
	/** A lead is named where it is somebody else. */
	const row = (goal: Objective) => ({
		...goalRow(site, goal),
		...(goal.lead === person.id ? { lead: undefined } : {}),
	});
	const some = (title: string, of: typeof goals) => ({ title, goals: of.map(row) });
	return {
		frame: frame(site, {
			title: person.name,
			description: words.personDescription(person.name),
			section: 'people',
			file: { kind: 'person', id: person.id },
		}),
		name: person.name,
		role: person.role ?? '',
		left: leftOn(site, person),
		teams: teamsWith(site, person),
		groups: [
			some(
				words.goalsLed,
				goals.filter((goal) => goal.lead === person.id && goal.person !== person.id),
			),
			some(
				words.keyResultsLed,
				goals.filter((goal) => goal.lead !== person.id && goal.keyResults.some((one) => one.lead === person.id)),
			),
			some(
				words.contributedTo,
				goals.filter((goal) => goal.contributors.includes(person.id)),
			),
			some(
				words.ownGoals,
				goals.filter((goal) => goal.person === person.id),
			),
		].filter((group) => group.goals.length > 0),
		turns: site.almanac.teams
			.flatMap((team) =>
				turns(team, site.periods)
					.filter((turn) => turn.person === person.id)
					.map((turn) => ({
						team: teamLink(site, team.id),
						period: periodLink(site, turn.period.id),
						at: order(site, turn.period.id),
					})),
			)
			.sort((a, b) => b.at - a.at),
	};
}

function order(site: Site, period: string): number {
	return site.periods.findIndex((one) => one.id === period);
}

function teamsWith(site: Site, person: Person): LinkView[] {
	return teamsInOrder(site)
		.filter((id) => {
			const team = site.team(id);
			return team && !team.retired && team.members.includes(person.id);
		})
		.map((id) => teamLink(site, id));
}

function leftOn(site: Site, { left }: Person): string {
	return left === undefined ? '' : site.locale.words.leftOn(site.locale.day(left));
}
