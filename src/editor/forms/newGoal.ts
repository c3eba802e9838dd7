import type { Period } from '../../okr/period.ts';
import { rootTeam, type Team, type TeamId } from '../../okr/team.ts';
import type { ContentData } from '../../source/contentFile.ts';

/** What a new goal's file says. */
export type GoalData = ContentData<'objective'>;
export type KeyResultData = NonNullable<GoalData['keyResults']>[number];

/** A phrase as a title. */
export function capitalised(phrase: string): string {
	return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

/** The scores of the three levels that a new key result is asked for: little, sound, all of it. */
export const levelScores = [0.3, 0.6, 1] as const;

/** Leadership sets the key results of the company from those of the teams, so not before the two are reconciled. */
export function waitsForTeams(
	supports: readonly string[],
	team: TeamId | undefined,
	phase: Period['phase'],
	teams: readonly Pick<Team, 'id' | 'parent'>[],
): boolean {
	const isCompany = team !== undefined && team === rootTeam(teams as readonly Team[])?.id;
	return isCompany && supports.length === 0 && (phase === 'setting' || phase === 'teams');
}
