import type { Finding } from '../check/finding.ts';

/**
 * The warnings that a change brought: those of after it that were not there before, wherever in its file each one stands by now. When
 * the change moved files, one that only moved along is not fresh, though its file and the names in it are called otherwise.
 */
export function freshWarnings(before: readonly Finding[], after: readonly Finding[], hasMoved: boolean): Finding[] {
	const [old, now] = [before, after].map((findings) => findings.filter(({ severity }) => severity === 'warning'));
	const [left, fresh] = without(now as Finding[], old as Finding[], ({ rule, file, what }) =>
		JSON.stringify([rule, file, what]),
	);
	return hasMoved ? without(fresh, left, ({ rule }) => rule)[1] : fresh;
}

/** Two lists without what both have, one for one: what is left of the second, and of the first. */
function without(
	all: readonly Finding[],
	others: readonly Finding[],
	nameOf: (finding: Finding) => string,
): [left: Finding[], rest: Finding[]] {
	const left = Map.groupBy(others, nameOf);
	const rest = all.filter((finding) => left.get(nameOf(finding))?.pop() === undefined);
	return [[...left.values()].flat(), rest];
}
