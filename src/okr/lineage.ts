import type { Objective, ObjectiveId } from './objective.ts';

/** How goals carry on from period to period. */
export interface Lineage {
	/** The goal that this one carries on. */
	before(objective: Objective): Objective | undefined;
	/** The goals that carry this one on. */
	after(objective: Objective): readonly Objective[];
	/** The whole chain up to this goal, the oldest first, this one last. */
	chain(objective: Objective): readonly Objective[];
}

/** The lineage of some objectives. In a circle, which the check refuses, a chain ends where it would begin anew. */
export function lineage(objectives: readonly Objective[]): Lineage {
	const byId = new Map(objectives.map((objective) => [objective.id, objective]));
	const after = new Map<ObjectiveId, Objective[]>();
	for (const objective of objectives)
		if (objective.continues !== undefined)
			after.set(objective.continues, [...(after.get(objective.continues) ?? []), objective]);

	const before = (objective: Objective) =>
		objective.continues === undefined ? undefined : byId.get(objective.continues);
	const chain = (objective: Objective) => {
		const links = [objective];
		for (let link = before(objective); link && !links.includes(link); link = before(link)) links.unshift(link);
		return links;
	};
	return { before, after: (objective) => after.get(objective.id) ?? [], chain };
}
