import { circles } from '../okr/cascade.ts';
import { type ObjectiveId, takeApart } from '../okr/objective.ts';

/** What a goal refers to, in our ids; and what could not be kept, in the words of the source. */
export interface References {
	supports: readonly string[];
	continues?: ObjectiveId;
	/** Names of nothing, or of several things. */
	unknown: readonly string[];
	/** Would make a circle. */
	circular: readonly string[];
}

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

/** The references of all goals, rewritten. Where goals stand above themselves, the last link of the circle is taken out. */
export function readReferences(goals: readonly Referring[], names: Names): References[] {
	const only = (found: readonly string[] | undefined) => (found?.length === 1 ? found[0] : undefined);
	const objective = (name: string) => only(names.objectives.get(name));
	const keyResult = (name: string) => only(names.keyResults.get(name));
	const read = goals.map(({ id, parents, parentKeyResults, continues }) => {
		const above = [
			...parents.map((name) => ({ name, to: objective(name) ?? keyResult(name) })),
			...parentKeyResults.map((name) => ({ name, to: keyResult(name) ?? objective(name) })),
		];
		const before = continues === undefined ? [] : [{ name: continues, to: objective(continues) }];
		return {
			id,
			above: above.filter(isFound),
			before: before.filter(isFound),
			unknown: [...above, ...before].filter(({ to }) => to === undefined).map(({ name }) => name),
			circular: [] as string[],
		};
	});
	const byId = new Map(read.map((one) => [one.id, one]));
	for (const way of ['above', 'before'] as const) {
		const next = (id: string) => [
			...new Set((byId.get(id) as (typeof read)[number])[way].map(({ to }) => takeApart(to).objective)),
		];
		for (let found = circles([...byId.keys()], next); found.length > 0; found = circles([...byId.keys()], next))
			for (const circle of found) {
				const last = byId.get(circle.at(-1) as string) as (typeof read)[number];
				const closes = ({ to }: { to: string }) => takeApart(to).objective === circle[0];
				last.circular.push(...last[way].filter(closes).map(({ name }) => name));
				last[way] = last[way].filter((one) => !closes(one));
			}
	}
	return read.map(({ above, before, unknown, circular }) => ({
		supports: [...new Set(above.map(({ to }) => to))],
		continues: before[0]?.to,
		unknown,
		circular,
	}));
}

function isFound(reference: { name: string; to: string | undefined }): reference is { name: string; to: string } {
	return reference.to !== undefined;
}
