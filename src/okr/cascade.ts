import type { KeyResult } from './keyResult.ts';
import { type Objective, type ObjectiveId, referenceTo, takeApart } from './objective.ts';
import type { Team } from './team.ts';
import { rootTeam } from './team.ts';

/** A key result with the objective it belongs to. */
export interface Placed {
	objective: Objective;
	keyResult: KeyResult;
}

/** One step up: the objective that is supported, and the key result of it where that is what is supported. */
export interface Parent {
	objective: Objective;
	keyResult?: KeyResult;
}

/** How goals hang together. Built once; every question is a look-up. */
export interface Cascade {
	objective(id: ObjectiveId): Objective | undefined;
	keyResult(reference: string): Placed | undefined;
	/** What a goal supports. */
	parents(id: ObjectiveId): readonly Parent[];
	/** The goals that support it or one of its key results, in the order of the almanac. */
	children(id: ObjectiveId): readonly Objective[];
	/** The company key results that were drawn from one of its key results. */
	drawnInto(id: ObjectiveId): readonly Placed[];
	/** The depth in the supports graph: 0 for a goal that supports nothing, else one more than its deepest parent. */
	level(id: ObjectiveId): number;
}

/** The cascade of some objectives. References that lead nowhere are left out; `supports` has no cycles. */
export function cascade(objectives: readonly Objective[]): Cascade {
	const byId = new Map(objectives.map((objective) => [objective.id, objective]));
	const placed = new Map<string, Placed>();
	for (const objective of objectives)
		for (const keyResult of objective.keyResults)
			placed.set(referenceTo(objective.id, keyResult.id), { objective, keyResult });

	const parents = new Map<ObjectiveId, Parent[]>();
	const children = new Map<ObjectiveId, Objective[]>();
	const drawnInto = new Map<ObjectiveId, Placed[]>();
	for (const objective of objectives) {
		const above = objective.supports.flatMap((reference): Parent[] => {
			const { objective: id, keyResult } = takeApart(reference);
			const target = byId.get(id);
			if (keyResult !== undefined) return placed.get(reference) ? [placed.get(reference) as Parent] : [];
			return target ? [{ objective: target }] : [];
		});
		parents.set(objective.id, above);
		for (const id of new Set(above.map((parent) => parent.objective.id))) push(children, id, objective);
		for (const keyResult of objective.keyResults) {
			const sources = keyResult.drawnFrom.flatMap((reference) => placed.get(reference)?.objective.id ?? []);
			for (const id of new Set(sources)) push(drawnInto, id, { objective, keyResult });
		}
	}

	const levels = new Map<ObjectiveId, number>();
	const level = (id: ObjectiveId): number => {
		// A walk of our own instead of recursion: a chain of ten thousand goals must not fill the stack.
		const waiting = [id];
		for (let at = waiting.at(-1); at !== undefined; at = waiting.at(-1)) {
			const above = (parents.get(at) ?? []).map((parent) => parent.objective.id);
			const open = above.filter((parent) => !levels.has(parent));
			if (open.length > 0) waiting.push(...open);
			else {
				levels.set(
					at,
					above.reduce((most, parent) => Math.max(most, (levels.get(parent) as number) + 1), 0),
				);
				waiting.pop();
			}
		}
		return levels.get(id) as number;
	};

	return {
		objective: (id) => byId.get(id),
		keyResult: (reference) => placed.get(reference),
		parents: (id) => parents.get(id) ?? [],
		children: (id) => children.get(id) ?? [],
		drawnInto: (id) => drawnInto.get(id) ?? [],
		level,
	};
}

/** A company objective: one of the root team's that supports nothing. */
export function isCompanyObjective(objective: Pick<Objective, 'team' | 'supports'>, teams: readonly Team[]): boolean {
	return objective.team !== undefined && objective.team === rootTeam(teams)?.id && objective.supports.length === 0;
}

/**
 * The circles in a graph, each beginning where a walk in the order given enters it: `[['a', 'b', 'c']]` says that
 * a leads to b, b to c, and c back to a. Where there is a circle, at least one is named.
 */
export function circles(ids: readonly string[], next: (id: string) => readonly string[]): string[][] {
	const found: string[][] = [];
	const done = new Set<string>();
	for (const start of ids) {
		// A walk of our own instead of recursion: a chain of ten thousand goals must not fill the stack.
		const path: { id: string; rest: string[] }[] = [];
		const onPath = new Map<string, number>();
		const enter = (id: string) => {
			onPath.set(id, path.length);
			path.push({ id, rest: [...next(id)] });
		};
		if (!done.has(start)) enter(start);
		for (let top = path.at(-1); top; top = path.at(-1)) {
			const id = top.rest.shift();
			if (id === undefined) {
				done.add(top.id);
				onPath.delete(top.id);
				path.pop();
				continue;
			}
			const back = onPath.get(id);
			if (back !== undefined) found.push(path.slice(back).map((step) => step.id));
			else if (!done.has(id)) enter(id);
		}
	}
	return found;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
}
