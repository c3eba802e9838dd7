import type { Day } from './day.ts';
import type { PeriodId } from './period.ts';
import type { PersonId } from './person.ts';

export type TeamId = string;

/** A team; the company is the team at the root, the one without a parent. */
export interface Team {
	id: TeamId;
	name: string;
	parent?: TeamId;
	members: readonly PersonId[];
	/** Who leads the team in which period. */
	leads: readonly TeamLead[];
	/** What the team learned to do, in inline Markdown, period by period. */
	learned: readonly Learned[];
	/** The day the team ended. It then leaves the menus and keeps its pages. */
	retired?: Day;
	/** Ids the team had before. */
	formerly: readonly TeamId[];
	/** What the team is for, as safe HTML. */
	text: string;
}

export interface TeamLead {
	period: PeriodId;
	person: PersonId;
}

export interface Learned {
	period: PeriodId;
	text: string;
}

/** The company: the team without a parent. None in an organisation that has no teams yet. */
export function rootTeam(teams: readonly Team[]): Team | undefined {
	return teams.find((team) => team.parent === undefined);
}

/** Who leads a team in a period, if that is settled. */
export function teamLead(team: Team, period: PeriodId): PersonId | undefined {
	return team.leads.find((lead) => lead.period === period)?.person;
}
