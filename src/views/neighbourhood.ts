import type { Objective, ObjectiveId } from '../okr/objective.ts';
import { referenceTo } from '../okr/objective.ts';
import type { Team } from '../okr/team.ts';
import { type CascadeGraph, type CascadeLine, draw, linesAmong } from './cascadeGraph.ts';
import type { LinkView } from './goal.ts';
import type { Site } from './site.ts';

/** What is around a goal or a team: a small picture. */
export interface Neighbourhood {
	graph: CascadeGraph;
	/** How many goals of a column are left out, by column. */
	more: readonly { column: number; count: number }[];
	/** Where everything is drawn. */
	whole: LinkView;
}

/** More goals than this in a column would make a page of something that is a glance. */
const mostInAColumn = 8;
/** How many steps up and down are drawn. */
const steps = 2;

/**
 * What a goal supports and what supports it, two steps each way, and the company goals that its key results were drawn
 * into. None for a goal that hangs on nothing.
 */
export function goalNeighbourhood(site: Site, goal: Objective): Neighbourhood | undefined {
	const step = new Map<ObjectiveId, number>([[goal.id, 0]]);
	const walk = (next: (id: ObjectiveId) => readonly Objective[], by: 1 | -1) => {
		let edge = [goal.id];
		for (let far = 1; far <= steps; far++) {
			edge = [...new Set(edge.flatMap((id) => next(id).map((one) => one.id)))];
			// A goal that is reached in one step and in two stands two steps away.
			for (const id of edge) step.set(id, far * by);
		}
	};
	walk((id) => site.cascade.parents(id).map((parent) => parent.objective), -1);
	walk((id) => site.cascade.children(id), 1);
	const drawn = site.cascade.drawnInto(goal.id);
	for (const { objective } of drawn) if (!step.has(objective.id)) step.set(objective.id, -1);
	const lines = drawn
		.filter(({ objective }) => (step.get(objective.id) as number) < 0)
		.map(
			({ objective, keyResult }): CascadeLine => ({
				from: objective.id,
				result: referenceTo(objective.id, keyResult.id),
				to: goal.id,
				drawn: true,
			}),
		);
	return around(site, step, lines, goal.period, goal.id);
}

/** A team's goals of the current period, and what they support. */
export function teamNeighbourhood(site: Site, team: Team): Neighbourhood | undefined {
	const { current } = site;
	const goals = site.goalsOf(team.id).filter((goal) => goal.period === current?.id);
	const step = new Map<ObjectiveId, number>();
	const place = (goal: Objective): number => {
		const known = step.get(goal.id);
		if (known !== undefined) return known;
		const above = site.cascade.parents(goal.id).map(({ objective }) => objective);
		for (const one of above) if (!goals.includes(one)) step.set(one.id, 0);
		const column = Math.max(1, ...above.map((one) => (goals.includes(one) ? place(one) + 1 : 1)));
		step.set(goal.id, column);
		return column;
	};
	goals.forEach(place);
	return current && around(site, step, [], current.id);
}

function around(
	site: Site,
	step: ReadonlyMap<ObjectiveId, number>,
	drawn: readonly CascadeLine[],
	period: string,
	here?: ObjectiveId,
): Neighbourhood | undefined {
	const columns = Map.groupBy(step.keys(), (id) => step.get(id) as number);
	const kept = [...columns.values()].flatMap((ids) => ids.slice(0, mostInAColumn));
	const shown = new Map(kept.map((id) => [id, site.cascade.objective(id) as Objective]));
	const joined = [...linesAmong(site, shown), ...drawn.filter((line) => shown.has(line.from))];
	// A drawing goes from left to right. What runs the other way is told by the lists.
	const lines = joined.filter((line) => (step.get(line.from) as number) < (step.get(line.to) as number));
	if (lines.length === 0) return undefined;
	const order = [...columns.keys()].sort((a, b) => a - b);
	const places = new Map(kept.map((id) => [id, order.indexOf(step.get(id) as number)]));
	return {
		graph: draw(site, shown, lines, places, period, here),
		more: order.flatMap((one, column) => {
			const count = (columns.get(one) as string[]).length - mostInAColumn;
			return count > 0 ? { column, count } : [];
		}),
		whole: {
			text: site.locale.words.cascade.title(site.period(period).title),
			href: site.addresses.cascade(period),
		},
	};
}
