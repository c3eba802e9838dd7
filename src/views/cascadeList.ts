import type { CascadeGraph, CascadeLine, CascadeNode, CascadeResult } from './cascadeGraph.ts';

/** A goal in the nested list: the same content as the picture, in words. */
export interface CascadeBranch {
	goal: CascadeNode;
	/** It stands elsewhere in the list with everything below it, because it supports several goals. */
	again: boolean;
	/** Its key results, each with the goals that support it. */
	results: readonly (CascadeResult & { branches: readonly CascadeBranch[] })[];
	/** The goals that support it as a whole. */
	branches: readonly CascadeBranch[];
}

/** The nested list of a graph: each goal below everything it supports, and spelled out the first time. */
export function cascadeList({ nodes, lines }: CascadeGraph): CascadeBranch[] {
	const byId = new Map(nodes.map((node) => [node.id, node]));
	const supports = lines.filter((line) => !line.drawn);
	const below = Map.groupBy(supports, (line) => line.result ?? line.from);
	const hangs = new Set(supports.map((line) => line.to));
	const told = new Set<string>();
	const branch = (goal: CascadeNode): CascadeBranch => {
		if (told.has(goal.id)) return { goal, again: true, results: [], branches: [] };
		told.add(goal.id);
		// As a whole first, then key result by key result: the order in which a reader meets them.
		const branches = hanging(below.get(goal.id));
		const results = goal.results.map((result) => ({ ...result, branches: hanging(below.get(result.reference)) }));
		return { goal, again: false, results, branches };
	};
	const hanging = (some: readonly CascadeLine[] = []) => some.map((line) => branch(byId.get(line.to) as CascadeNode));
	return nodes.filter((node) => !hangs.has(node.id)).map(branch);
}
