/** What is kept of a long list that has to be read to know; it is read no further than is asked for. */
export interface Sieve<Kept> {
	readonly kept: readonly Kept[];
	/** Whether the list was read to its end. */
	readonly whole: boolean;
	/** Reads until so many are kept, or the list ends. */
	upTo(count: number): Promise<void>;
}

/** So many are read at once. */
const batch = 40;

export function sieve<Item, Kept>(items: readonly Item[], read: (item: Item) => Promise<readonly Kept[]>): Sieve<Kept> {
	const kept: Kept[] = [];
	let at = 0;
	return {
		kept,
		get whole() {
			return at >= items.length;
		},
		async upTo(count) {
			while (kept.length < count && at < items.length) {
				const next = items.slice(at, at + batch);
				at += batch;
				for (const some of await Promise.all(next.map(read))) kept.push(...some);
			}
		},
	};
}
