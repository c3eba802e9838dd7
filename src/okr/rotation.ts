import type { Period, PeriodId } from './period.ts';
import { inOrder } from './period.ts';
import type { PersonId } from './person.ts';
import type { Team } from './team.ts';
import { teamLead } from './team.ts';

/** One turn at leading a team. */
export interface Turn {
	period: Period;
	person: PersonId;
}

/** Who led a team when, from the oldest period to the youngest. */
export function turns(team: Team, periods: readonly Period[]): Turn[] {
	return inOrder(periods).flatMap((period) => {
		const person = teamLead(team, period.id);
		return person === undefined ? [] : [{ period, person }];
	});
}

/** Members who have not led the team in any of its turns, in the order the team names them. */
export function notYetLed(team: Team): PersonId[] {
	const led = new Set(team.leads.map((lead) => lead.person));
	return team.members.filter((person) => !led.has(person));
}

/** The members whose turn it could be, when somebody leads in a period who has led before and others have not; else none. */
export function passedOver(team: Team, period: PeriodId, periods: readonly Period[]): PersonId[] {
	const all = turns(team, periods);
	const here = all.findIndex((turn) => turn.period.id === period);
	const person = all[here]?.person;
	const again = all.slice(0, Math.max(0, here)).some((turn) => turn.person === person);
	return again ? notYetLed(team) : [];
}
