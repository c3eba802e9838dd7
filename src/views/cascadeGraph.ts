import type { Objective, ObjectiveId } from '../okr/objective.ts';
import { ownerOf, referenceTo } from '../okr/objective.ts';
import { score } from '../okr/score.ts';
import { type Bar, scoreBar } from './bar.ts';
import { goalRow } from './goal.ts';
import type { Site } from './site.ts';
import type { StatusView } from './status.ts';

/** A goal as it is drawn. */
export interface CascadeNode {
	id: ObjectiveId;
	title: string;
	href: string;
	/** The team or person whose goal it is, by name and by id. */
	owner: string;
	ownerId: string;
	/** May be empty. */
	lead: string;
	bar: Bar;
	/** In a running period. */
	status?: StatusView;
	/** The name of its period, where that is not the picture's; else empty. */
	period: string;
	past: boolean;
	dropped: boolean;
	draft: boolean;
	/** A team's or person's goal that supports nothing. */
	ownGrounds: boolean;
	/** Its column, counted from the left from 0: every goal stands to the right of what it supports. */
	column: number;
	/** The goal the picture is about. */
	here: boolean;
	results: readonly CascadeResult[];
}

/** A key result in the box of its goal. */
export interface CascadeResult {
	/** How other goals name it. */
	reference: string;
	title: string;
	href: string;
	/** `60%`; empty where it is not scored. */
	figure: string;
	dropped: boolean;
	/** A line of the picture ends at it. */
	supported: boolean;
}

/** A line: from what is supported to the goal that supports it; or from a company key result to a goal it was drawn from. */
export interface CascadeLine {
	from: ObjectiveId;
	/** The key result at which the line ends. */
	result?: string;
	to: ObjectiveId;
	drawn: boolean;
}

/** Goals and how they hang together. */
export interface CascadeGraph {
	/** In the order they are read: each goal after one that it supports, near it. */
	nodes: readonly CascadeNode[];
	lines: readonly CascadeLine[];
}

/**
 * The graph of some goals, with everything above them. What stands above in other periods, such as the year above a
 * quarter, stands to the left of all goals of the period; what supports them from there, given as `below`, to the right.
 */
export function cascadeGraph(
	site: Site,
	goals: readonly Objective[],
	period: string,
	below: readonly Objective[] = [],
): CascadeGraph {
	const shown = new Map<ObjectiveId, Objective>();
	const add = (goal: Objective) => {
		if (shown.has(goal.id)) return;
		shown.set(goal.id, goal);
		for (const parent of site.cascade.parents(goal.id)) add(parent.objective);
	};
	goals.forEach(add);
	const elsewhere = [...shown.keys()].filter((id) => shown.get(id)?.period !== period);
	for (const goal of below) shown.set(goal.id, goal);
	const lines = linesAmong(site, shown);
	return draw(site, shown, lines, columnsOf(shown, lines, elsewhere), period);
}

/** A graph from goals whose lines and columns are known. */
export function draw(
	site: Site,
	shown: ReadonlyMap<ObjectiveId, Objective>,
	lines: readonly CascadeLine[],
	columns: ReadonlyMap<ObjectiveId, number>,
	period: string,
	here?: ObjectiveId,
): CascadeGraph {
	const supported = new Set(lines.flatMap((line) => line.result ?? []));
	const nodes = inReadingOrder(site, shown, lines, columns).map((goal): CascadeNode => {
		const drawn = drawnGoal(site, goal);
		return {
			...drawn,
			results: drawn.results.map((result) => ({ ...result, supported: supported.has(result.reference) })),
			period: goal.period === period ? '' : site.period(goal.period).title,
			column: columns.get(goal.id) as number,
			here: goal.id === here,
		};
	});
	return { nodes, lines };
}

/** The lines among some goals, each pair joined once for each key result or as a whole. */
export function linesAmong(site: Site, shown: ReadonlyMap<ObjectiveId, Objective>): CascadeLine[] {
	const lines = new Map<string, CascadeLine>();
	for (const id of [...shown.keys()].sort())
		for (const { objective, keyResult } of site.cascade.parents(id)) {
			if (!shown.has(objective.id)) continue;
			const result = keyResult && referenceTo(objective.id, keyResult.id);
			lines.set(`${result ?? objective.id} ${id}`, { from: objective.id, result, to: id, drawn: false });
		}
	return [...lines.values()];
}

/** The goals `above`, of other periods, come first; all others stand to the right of them. */
function columnsOf(
	shown: ReadonlyMap<ObjectiveId, Objective>,
	lines: readonly CascadeLine[],
	above: readonly ObjectiveId[],
): Map<ObjectiveId, number> {
	const columns = new Map<ObjectiveId, number>();
	const supports = Map.groupBy(lines, (line) => line.to);
	const place = (id: ObjectiveId, least: number): number => {
		const known = columns.get(id);
		if (known !== undefined) return known;
		const next = (supports.get(id) ?? []).map(({ from }) => place(from, least) + 1);
		const column = Math.max(least, ...next);
		columns.set(id, column);
		return column;
	};
	const least = above.reduce((most, id) => Math.max(most, place(id, 0) + 1), 0);
	for (const id of shown.keys()) place(id, least);
	return columns;
}

/** Depth first from the goals that support nothing here: company objectives, then what stands on its own grounds. */
function inReadingOrder(
	site: Site,
	shown: ReadonlyMap<ObjectiveId, Objective>,
	lines: readonly CascadeLine[],
	columns: ReadonlyMap<ObjectiveId, number>,
): Objective[] {
	const below = Map.groupBy(
		lines.filter((line) => !line.drawn),
		(line) => line.from,
	);
	const hangs = new Set([...below.values()].flat().map((line) => line.to));
	const roots = [...shown.values()].filter((goal) => !hangs.has(goal.id));
	const rank = (goal: Objective) => (goal.team === site.root?.id ? 0 : below.has(goal.id) ? 1 : 2);
	const column = (goal: Objective) => columns.get(goal.id) as number;
	roots.sort((a, b) => rank(a) - rank(b) || column(a) - column(b) || (a.id < b.id ? -1 : 1));
	const order = new Set<Objective>();
	const visit = (goal: Objective) => {
		if (order.has(goal)) return;
		order.add(goal);
		for (const { to } of below.get(goal.id) ?? []) visit(shown.get(to) as Objective);
	};
	roots.forEach(visit);
	return [...order];
}

/** What of a goal is the same in every picture. A goal stands in many: it is looked at once. */
function drawnGoal(site: Site, goal: Objective): DrawnGoal {
	const known = drawnGoals.get(site) ?? new Map<Objective, DrawnGoal>();
	const drawn = known.get(goal) ?? look(site, goal);
	drawnGoals.set(site, known.set(goal, drawn));
	return drawn;
}

type DrawnGoal = Omit<CascadeNode, 'period' | 'column' | 'here' | 'results'> & {
	results: readonly Omit<CascadeResult, 'supported'>[];
};
const drawnGoals = new WeakMap<Site, Map<Objective, DrawnGoal>>();

function look(site: Site, goal: Objective): DrawnGoal {
	const { title, href, owner, lead, bar, status, past, dropped, draft } = goalRow(site, goal);
	const results = goal.keyResults.map((keyResult) => {
		const reference = referenceTo(goal.id, keyResult.id);
		return {
			reference,
			title: site.plain(keyResult.title),
			href: site.addresses.reference(reference),
			figure: scoreBar(site, score(keyResult), goal.ambition, site.period(goal.period), false).figure,
			dropped: keyResult.dropped !== undefined,
		};
	});
	const ownGrounds = site.cascade.parents(goal.id).length === 0 && goal.team !== site.root?.id;
	const names = {
		owner: owner.text,
		ownerId: ownerOf(goal),
		lead: lead && lead.href !== owner.href ? lead.text : '',
	};
	return { id: goal.id, title, href, ...names, bar, status, past, dropped, draft, ownGrounds, results };
}
