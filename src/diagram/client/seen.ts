import type { Look } from './look.ts';

/** The goals of a picture, each known by its place in a list, and which of them support which. */
export interface Graph {
	goals: readonly { id: string; team?: string; status?: string }[];
	/** What each goal supports. */
	up: readonly (readonly number[])[];
	/** What supports each goal. */
	down: readonly (readonly number[])[];
}

/** A graph from lines that each lead from a goal to one that supports it. */
export function graphOf(goals: Graph['goals'], lines: readonly (readonly [from: number, to: number])[]): Graph {
	return {
		goals,
		up: goals.map((_, i) => lines.flatMap(([from, to]) => (to === i ? from : []))),
		down: goals.map((_, i) => lines.flatMap(([from, to]) => (from === i ? to : []))),
	};
}

/** Everything that a graph leads to from some goals, themselves included; where `stop` says so it goes no further. */
export function reach(
	from: readonly number[],
	next: Graph['up'],
	stop: (i: number) => boolean = () => false,
): Set<number> {
	const seen = new Set(from);
	for (const i of seen) if (!stop(i)) for (const one of next[i] as readonly number[]) seen.add(one);
	return seen;
}

/** What is seen of a picture. */
export interface Seen {
	isFolded(i: number): boolean;
	/** What no folded goal hides. */
	there: ReadonlySet<number>;
	/** What the filters leave, and all that it supports. */
	chosen: ReadonlySet<number>;
	/** The line of the lit goal, up and down, if one is lit. */
	line?: ReadonlySet<number>;
}

/** What is seen of a graph in a look, with a goal under the pointer or -1. */
export function seenOf({ goals, up, down }: Graph, look: Look, hovered: number): Seen {
	const place = (id: string) => goals.findIndex((goal) => goal.id === id);
	const isFolded = (i: number) => look.fold.has(goals[i]?.id as string);
	const tops = goals.flatMap((_, i) => (up[i]?.length ? [] : i));
	const top = place(look.goal);
	const below = top < 0 ? undefined : reach([top], down);
	const fits = goals.flatMap(({ team, status }, i) =>
		(!look.team || team === look.team) && (!look.status || status === look.status) && (!below || below.has(i)) ? i : [],
	);
	const lit = hovered < 0 ? place(look.at) : hovered;
	return {
		isFolded,
		there: reach(tops, down, isFolded),
		chosen: reach(fits, up),
		line: lit < 0 ? undefined : new Set([...reach([lit], up), ...reach([lit], down)]),
	};
}
