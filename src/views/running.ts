import type { Objective } from '../okr/objective.ts';
import { ownerOf } from '../okr/objective.ts';
import type { PersonId } from '../okr/person.ts';
import type { Site } from './site.ts';

/** A goal that can be checked in on: in a running period, not dropped, with key results. */
export interface RunningGoal {
	id: string;
	/** Who leads it or one of its key results. */
	leads: readonly PersonId[];
	contributors: readonly PersonId[];
	/** The team whose goal it is; or else the person. */
	owner: string;
}

/** What a person has to do with a goal: leads it, takes part in it, or is in the team. */
export type Part = (typeof parts)[number];
export const parts = ['led', 'contributed', 'team'] as const;

/** The goals that can be checked in on, in the order of their ids. */
export function runningGoals(site: Site): RunningGoal[] {
	return site.almanac.objectives
		.filter((goal) => site.period(goal.period).phase === 'running' && !goal.dropped && goal.keyResults.length > 0)
		.map((goal) => ({ id: goal.id, leads: leadsOf(goal), contributors: goal.contributors, owner: ownerOf(goal) }));
}

function leadsOf({ lead, keyResults }: Objective): PersonId[] {
	return [...new Set([lead, ...keyResults.map((one) => one.lead)].filter((id) => id !== undefined))];
}

/** The running goals of a person, each with what this person has to do with it; those that need this person most come first. */
export function goalsOfPerson(
	goals: readonly RunningGoal[],
	person: PersonId,
	teams: readonly { id: string; members: readonly PersonId[] }[],
): { id: string; part: Part }[] {
	const own = new Set(teams.filter(({ members }) => members.includes(person)).map(({ id }) => id));
	const partOf = ({ leads, contributors, owner }: RunningGoal): Part | undefined => {
		if (leads.includes(person) || owner === person) return 'led';
		if (contributors.includes(person)) return 'contributed';
		return own.has(owner) ? 'team' : undefined;
	};
	return goals
		.flatMap((goal) => {
			const part = partOf(goal);
			return part ? [{ id: goal.id, part }] : [];
		})
		.sort((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part));
}
