/** The name that was probably meant: a slip or two away, swapped letters counting as one; `undefined` when none is near. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
	let best: string | undefined;
	let fewest = Math.max(1, Math.floor(name.length / 3)) + 1;
	for (const candidate of known) {
		if (Math.abs(candidate.length - name.length) >= fewest) continue;
		const count = slips(name.toLowerCase(), candidate.toLowerCase());
		if (count < fewest) [best, fewest] = [candidate, count];
	}
	return best;
}

/** Letters to put in, take out, exchange or swap with their neighbour until one text is the other: `laed` is one from `lead`. */
function slips(from: string, to: string): number {
	let [before, above]: [number[], number[]] = [[], Array.from({ length: to.length + 1 }, (_, j) => j)];
	for (let i = 1; i <= from.length; i++) {
		const row = [i];
		for (let j = 1; j <= to.length; j++) {
			const same = from[i - 1] === to[j - 1];
			const swapped = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
			const count = (list: number[], at: number) => list[at] ?? Number.POSITIVE_INFINITY;
			row[j] = Math.min(
				count(above, j) + 1,
				count(row, j - 1) + 1,
				count(above, j - 1) + (same ? 0 : 1),
				swapped ? count(before, j - 2) + 1 : Number.POSITIVE_INFINITY,
			);
		}
		[before, above] = [above, row];
	}
	return above[to.length] as number;
}
