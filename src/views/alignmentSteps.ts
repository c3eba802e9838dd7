import { attainment } from '../okr/attainment.ts';
import { bandOf, percentage } from '../okr/band.ts';
import type { Objective } from '../okr/objective.ts';
import type { Period, Phase } from '../okr/period.ts';
import { companyObjectives } from './alignmentTable.ts';
import { type LinkView, teamLink } from './goal.ts';
import type { Site } from './site.ts';

/** Something that is still missing before a period can go to its next phase, with what it is missing from. */
export interface MissingStep {
	what: string;
	links: readonly LinkView[];
}

/** What is missing before the next phase. A closed period and a backlog have none to go to. */
export function missingSteps(site: Site, period: Period): { phase: Phase; steps: MissingStep[] } | undefined {
	const words = site.locale.words.alignment.missing;
	const kept = site.goalsIn(period.id).filter((goal) => goal.team !== undefined && !goal.dropped);
	const company = companyObjectives(site, period).filter((goal) => !goal.dropped);
	const teamGoals = kept.filter((goal) => !company.includes(goal));
	const link = (goal: Objective): LinkView => ({ text: goal.title, href: site.addresses.objective(goal.id) });
	const steps: MissingStep[] = [];
	const missing = (what: string, links: readonly LinkView[]) => {
		if (links.length > 0) steps.push({ what, links });
	};
	const without = (what: string, goals: readonly Objective[], has: (goal: Objective) => boolean) =>
		missing(what, goals.filter((goal) => !has(goal)).map(link));
	const led = (goal: Objective) => goal.lead !== undefined;
	const measured = (goal: Objective) => goal.keyResults.some((keyResult) => !keyResult.dropped);
	if (company.length === 0 && period.phase !== 'running') steps.push({ what: words.companyObjectives, links: [] });

	switch (period.phase) {
		case 'setting': {
			const most = site.almanac.organisation.limits.companyObjectives;
			if (company.length > most) missing(words.fewer(most), company.map(link));
			without(words.lead, company, led);
			return { phase: 'teams', steps };
		}
		case 'teams': {
			const busy = new Set(teamGoals.map((goal) => goal.team));
			const idle = site.almanac.teams.filter(
				(team) => !team.retired && team.id !== site.root?.id && !busy.has(team.id),
			);
			missing(
				words.teamGoals,
				idle.map((team) => teamLink(site, team.id)),
			);
			without(words.lead, teamGoals, led);
			without(words.keyResults, teamGoals, measured);
			return { phase: 'aligning', steps };
		}
		case 'aligning': {
			without(words.support, company, (goal) => site.cascade.children(goal.id).length > 0);
			without(words.companyKeyResults, company, measured);
			without(words.drawnFrom, company.filter(measured), (goal) =>
				goal.keyResults.every((keyResult) => keyResult.dropped || keyResult.drawnFrom.length > 0),
			);
			without(words.lead, kept, led);
			without(words.keyResults, teamGoals, measured);
			return { phase: 'running', steps };
		}
		case 'running': {
			without(words.scores, kept, (goal) => attainment(goal).value !== undefined || goal.ambition === 'learning');
			without(words.reflection, kept, (goal) => {
				const { value } = attainment(goal);
				const low = value !== undefined && bandOf(percentage(value), site.almanac.organisation.bands) === 'lesson';
				return goal.reflection !== undefined || (!low && goal.ambition !== 'learning');
			});
			return { phase: 'closed', steps };
		}
		default:
			return undefined;
	}
}
