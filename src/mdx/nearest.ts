import distance from 'damerau-levenshtein';

/** The name that was probably meant: a slip or two away, swapped letters counting as one; `undefined` when none is near. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
	let best: string | undefined;
	let fewest = Math.max(1, Math.floor(name.length / 3)) + 1;
	for (const candidate of known) {
		if (Math.abs(candidate.length - name.length) >= fewest) continue;
		const { steps } = distance(name.toLowerCase(), candidate.toLowerCase());
		if (steps < fewest) [best, fewest] = [candidate, steps];
	}
	return best;
}
