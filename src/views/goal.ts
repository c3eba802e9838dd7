import { attainment, isLearned } from '../okr/attainment.ts';
import type { Objective } from '../okr/objective.ts';
import { type Bar, goalBar } from './bar.ts';
import type { Site } from './site.ts';
import { goalStatus, type StatusView, statusView } from './status.ts';

/** Words that lead somewhere, or nowhere. */
export interface LinkView {
	text: string;
	href?: string;
}

/** A goal in a list. */
export interface GoalRow {
	title: string;
	href: string;
	/** Whose goal it is. */
	owner: LinkView;
	lead?: LinkView;
	/** "committed" or "learning"; empty for a stretch goal. */
	ambition: string;
	bar: Bar;
	/** In a running period. */
	status?: StatusView;
	dropped: boolean;
	/** The name of its period, and whether that is over: a past goal looks past. */
	period: LinkView;
	past: boolean;
	/** Not published; an author at work sees it under a banner. */
	draft: boolean;
}

/** A goal as one line of a list. */
export function goalRow(site: Site, goal: Objective): GoalRow {
	const { words } = site.locale;
	const period = site.period(goal.period);
	const status = goalStatus(site, goal);
	return {
		title: goal.title,
		href: site.addresses.objective(goal.id),
		owner: ownerLink(site, goal),
		lead: goal.lead === undefined ? undefined : personLink(site, goal.lead),
		ambition: goal.ambition === 'stretch' ? '' : words.ambition[goal.ambition],
		bar: goalBar(site, attainment(goal), goal.ambition, period, isLearned(goal)),
		status: status && statusView(site, status),
		dropped: goal.dropped !== undefined,
		period: { text: period.title, href: site.addresses.period(period.id) },
		past: period.phase === 'closed',
		draft: goal.visibility !== 'published',
	};
}

/** The team or person whose goal it is. */
export function ownerLink(site: Site, goal: Objective): LinkView {
	return goal.team === undefined ? personLink(site, goal.person as string) : teamLink(site, goal.team);
}

export function teamLink(site: Site, id: string): LinkView {
	return { text: site.team(id)?.name ?? id, href: site.addresses.team(id) };
}

export function personLink(site: Site, id: string): LinkView {
	return { text: site.person(id)?.name ?? id, href: site.addresses.person(id) };
}

export function periodLink(site: Site, id: string): LinkView {
	return { text: site.period(id).title, href: site.addresses.period(id) };
}
