import { circles } from '../okr/cascade.ts';
import { type ObjectiveId, takeApart } from '../okr/objective.ts';

/** What a goal refers to, in our ids; and what could not be kept. */
export interface References {
	supports: readonly string[];
	continues?: ObjectiveId;
	/** Names of nothing, or of several things, in the words of the source. */
	unknown: readonly string[];
	/** What is there, and cannot stand above it or before it. */
	impossible: readonly { to: string; why: Impossible }[];
}

/** A goal supports only what is there as long as it is; and neither it nor what it continues makes a circle. */
export type Impossible = 'other period' | 'circle';

interface Referring {
	id: ObjectiveId;
	parents: readonly string[];
	parentKeyResults: readonly string[];
	continues?: string;
}

/** Names of the source and what they name; more than one thing where a name was given twice. */
export interface Names {
	objectives: ReadonlyMap<string, readonly string[]>;
	keyResults: ReadonlyMap<string, readonly string[]>;
}

/**
 * The references of all goals, rewritten. `mayStandAbove` knows whether the period of one goal allows it to stand
 * above another. Where goals stand above themselves, the last link of the circle is taken out.
 */
export function readReferences(
	goals: readonly Referring[],
	names: Names,
	mayStandAbove: (above: ObjectiveId, id: ObjectiveId) => boolean,
): References[] {
	const only = (found: readonly string[] | undefined) => (found?.length === 1 ? found[0] : undefined);
	const objective = (name: string) => only(names.objectives.get(name));
	const keyResult = (name: string) => only(names.keyResults.get(name));
	const read = goals.map(({ id, parents, parentKeyResults, continues }) => {
		const above = [
			...parents.map((name) => ({ name, to: objective(name) ?? keyResult(name) })),
			...parentKeyResults.map((name) => ({ name, to: keyResult(name) ?? objective(name) })),
		];
		const before = continues === undefined ? [] : [{ name: continues, to: objective(continues) }];
		const found = [...new Set(above.flatMap(({ to }) => to ?? []))];
		const isPossible = (to: string) => mayStandAbove(takeApart(to).objective, id);
		return {
			id,
			supports: found.filter(isPossible),
			continues: before.flatMap(({ to }) => to ?? []),
			unknown: [...above, ...before].filter(({ to }) => to === undefined).map(({ name }) => name),
			impossible: found
				.filter((to) => !isPossible(to))
				.map((to): References['impossible'][number] => ({ to, why: 'other period' })),
		};
	});
	const byId = new Map(read.map((one) => [one.id, one]));
	const goal = (id: string) => byId.get(id) as (typeof read)[number];
	for (const way of ['supports', 'continues'] as const) {
		const next = (id: string) => [...new Set(goal(id)[way].map((to) => takeApart(to).objective))];
		for (let found = circles([...byId.keys()], next); found.length > 0; found = circles([...byId.keys()], next))
			for (const circle of found) {
				const last = goal(circle.at(-1) as string);
				const closes = (to: string) => takeApart(to).objective === circle[0];
				for (const to of last[way].filter(closes)) last.impossible.push({ to, why: 'circle' });
				last[way] = last[way].filter((to) => !closes(to));
			}
	}
	return read.map(({ supports, continues, unknown, impossible }) => ({
		supports,
		continues: continues[0],
		unknown,
		impossible,
	}));
}
