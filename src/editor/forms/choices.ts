import type { Day } from '../../okr/day.ts';
import { ownerOf } from '../../okr/objective.ts';
import { currentPeriod, encloses, inOrder, type Period } from '../../okr/period.ts';
import type { Person } from '../../okr/person.ts';
import { rootTeam, type Team, type TeamId } from '../../okr/team.ts';

/** Something to choose: what it stands for, and the words that are shown. */
export interface Choice {
	value: string;
	text: string;
}

/** What there is to choose from. */
export interface Choosable {
	periods: readonly Omit<Period, 'text'>[];
	teams: readonly Omit<Team, 'text'>[];
	people: readonly Person[];
	goals: readonly { id: string; title: string }[];
}

/** Periods that a goal can still be set in, the youngest first; and the one that is meant if nothing is said. */
export function periodChoices({ periods }: Choosable, today: Day): { choices: Choice[]; usual: string | undefined } {
	const open = inOrder(periods as readonly Period[]).filter(({ phase }) => phase !== 'closed');
	const inSetting = open.find(({ phase }) => phase === 'setting' || phase === 'teams' || phase === 'aligning');
	return {
		choices: open.reverse().map(({ id, title }) => ({ value: id, text: title })),
		usual: (inSetting ?? currentPeriod(open, today))?.id,
	};
}

/** Teams and people that a goal can be of, by their names. */
export function ownerChoices({ teams, people }: Choosable): { teams: Choice[]; people: Choice[] } {
	return {
		teams: teams.filter(({ retired }) => !retired).map(({ id, name }) => ({ value: id, text: name })),
		people: people.filter(({ left }) => !left).map(asChoice),
	};
}

/** People who can lead a goal: those of the team, and the others. */
export function leadChoices({ teams, people }: Choosable, owner: string): { members: Choice[]; others: Choice[] } {
	const members = teams.find(({ id }) => id === owner)?.members ?? [];
	const here = people.filter(({ left }) => !left);
	return {
		members: here.filter(({ id }) => members.includes(id)).map(asChoice),
		others: here.filter(({ id }) => !members.includes(id)).map(asChoice),
	};
}

/** The goals of one owner in one period. */
export interface GoalGroup {
	owner: string;
	period: string;
	goals: Choice[];
}

/**
 * What a team's or person's goal of a period can support: the goals of that period and of those that enclose it, without
 * its own in that period. The company's come first, then those of the teams above it, then the others.
 */
export function supportChoices(all: Choosable, period: string, owner: string): GoalGroup[] {
	const { periods, teams, people, goals } = all;
	const own = periods.find(({ id }) => id === period) as Period | undefined;
	if (!own) return [];
	const above = [own, ...inOrder(periods as readonly Period[]).filter((one) => encloses(one, own))];
	const order = [rootTeam(teams as readonly Team[])?.id, ...teamsAbove(teams, owner)];
	const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
	return above.flatMap((one) => {
		const here = goals.filter(({ id }) => id.startsWith(`${one.id}/`));
		const byOwner = [...Map.groupBy(here, ({ id }) => ownerOf({ id }))];
		return byOwner
			.filter(([id]) => id !== owner || one.id !== period)
			.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
			.map(([id, list]) => ({
				owner: [...teams, ...people].find((known) => known.id === id)?.name ?? id,
				period: one.title,
				goals: list.map((goal) => ({ value: goal.id, text: goal.title })),
			}));
	});
}

/** The teams that a team is part of, the nearest first. */
function teamsAbove(teams: Choosable['teams'], owner: TeamId): TeamId[] {
	const above: TeamId[] = [];
	for (let team = teams.find(({ id }) => id === owner)?.parent; team && !above.includes(team); ) {
		above.push(team);
		team = teams.find(({ id }) => id === above.at(-1))?.parent;
	}
	return above;
}

function asChoice({ id, name, role }: Person): Choice {
	return { value: id, text: role ? `${name}, ${role}` : name };
}
