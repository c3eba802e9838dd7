import { attainment, isLearned } from '../okr/attainment.ts';
import type { Objective, ObjectiveId } from '../okr/objective.ts';
import type { Period } from '../okr/period.ts';
import { type Bar, goalBar } from './bar.ts';
import { type LinkView, teamLink } from './goal.ts';
import { teamsInOrder } from './period.ts';
import type { Site } from './site.ts';

/** Company objectives against teams: who supports what, through which goal. */
export interface AlignmentTable {
	columns: readonly (LinkView & { bar: Bar; diagram?: string })[];
	rows: readonly {
		team: LinkView;
		diagram?: string;
		/** One for each column. */
		cells: readonly (readonly AlignedGoal[])[];
		/** The team's goals that lead to no company objective. */
		own: readonly AlignedGoal[];
	}[];
	/** Some team has goals on its own grounds. */
	hasOwn: boolean;
}

/** A team's goal in a cell. */
export interface AlignedGoal extends LinkView {
	/** "60% sound"; or why there is none. */
	attained: string;
	/** The goals through which it supports the company objective, where it does not do so itself. */
	through: readonly LinkView[];
	dropped: boolean;
}

/** Where the pictures of a company objective and of a team are. */
interface Diagrams {
	goal(id: ObjectiveId): string | undefined;
	team(id: string): string;
}

/** The company's objectives of a period: the root team's that support nothing of the same period. */
export function companyObjectives(site: Site, period: Period): Objective[] {
	return site.goalsIn(period.id).filter((goal) => isTop(site, goal));
}

/** The table of a period. */
export function alignmentTable(site: Site, period: Period, diagrams?: Diagrams): AlignmentTable {
	const goals = site.goalsIn(period.id).filter((goal) => goal.team !== undefined);
	const tops = new Map<ObjectiveId, ReadonlySet<Objective>>(goals.map((goal) => [goal.id, topsOf(site, goal)]));
	const columns = new Set(companyObjectives(site, period));
	for (const above of tops.values()) for (const top of above) columns.add(top);
	const teams = teamsInOrder(site).filter((team) => goals.some((goal) => goal.team === team && !columns.has(goal)));
	const rows = teams.map((team) => {
		const own = goals.filter((goal) => goal.team === team && !columns.has(goal));
		const leadsTo = (goal: Objective, top: Objective) => tops.get(goal.id)?.has(top);
		return {
			team: teamLink(site, team),
			diagram: diagrams?.team(team),
			cells: [...columns].map((top) =>
				own.filter((goal) => leadsTo(goal, top)).map((goal) => aligned(site, goal, top)),
			),
			own: own.filter((goal) => tops.get(goal.id)?.size === 0).map((goal) => aligned(site, goal)),
		};
	});
	return {
		columns: [...columns].map((goal) => ({
			text: goal.title,
			href: site.addresses.objective(goal.id),
			bar: goalBar(site, attainment(goal), goal.ambition, site.period(goal.period), isLearned(goal)),
			diagram: diagrams?.goal(goal.id),
		})),
		rows,
		hasOwn: rows.some((row) => row.own.length > 0),
	};
}

function isTop(site: Site, goal: Objective): boolean {
	const above = site.cascade.parents(goal.id);
	return goal.team === site.root?.id && above.every(({ objective }) => objective.period !== goal.period);
}

/** The company objectives that a goal leads up to. */
function topsOf(site: Site, goal: Objective): ReadonlySet<Objective> {
	if (isTop(site, goal)) return new Set([goal]);
	return new Set(site.cascade.parents(goal.id).flatMap(({ objective }) => [...topsOf(site, objective)]));
}

function aligned(site: Site, goal: Objective, top?: Objective): AlignedGoal {
	const period = site.period(goal.period);
	const bar = goalBar(site, attainment(goal), goal.ambition, period, isLearned(goal));
	const parents = [...new Set(site.cascade.parents(goal.id).map(({ objective }) => objective))];
	const through = top && !parents.includes(top) ? parents.filter((one) => topsOf(site, one).has(top)) : [];
	return {
		text: goal.title,
		href: site.addresses.objective(goal.id),
		attained: goal.dropped ? site.locale.words.dropped.toLowerCase() : `${bar.figure} ${bar.word}`.trim(),
		through: through.map((one) => ({ text: one.title, href: site.addresses.objective(one.id) })),
		dropped: goal.dropped !== undefined,
	};
}
