import { type Chosen, type Facet, facets } from './facets.ts';

/**
 * Which values the pages have, as it lies beside the index. `pages` are Pagefind's names of them; a value has the
 * places of its pages in that list, each counted from the one before.
 */
export interface KeptFacets {
	pages: readonly string[];
	values: Record<Facet, Record<string, readonly number[]>>;
}

/** What is kept of the values of some pages. */
export function keptFacets(
	pages: readonly { id: string; facets: Partial<Record<Facet, readonly string[]>> }[],
): KeptFacets {
	const values = {} as KeptFacets['values'];
	for (const facet of facets) {
		const places = new Map<string, number[]>();
		for (const [at, page] of pages.entries())
			for (const value of page.facets[facet] ?? []) {
				const list = places.get(value);
				if (list) list.push(at);
				else places.set(value, [at]);
			}
		const inOrder = [...places].sort(([a], [b]) => (a < b ? -1 : 1));
		values[facet] = Object.fromEntries(
			inOrder.map(([value, list]) => [value, list.map((at, nth) => at - (list[nth - 1] ?? 0))]),
		);
	}
	return { pages: pages.map(({ id }) => id), values };
}

/** The values of the pages, to choose by and to count. */
export interface PageFacets {
	/** Tells whether a page has what is chosen. */
	chooser(chosen: Chosen): (id: string) => boolean;
	/** How many of some hits have each value; a page counts as often as it is named. */
	counts(ids: readonly string[], facet: Facet): Map<string, number>;
}

export function readFacets({ pages, values }: KeptFacets): PageFacets {
	const places = new Map(pages.map((id, at) => [id, at]));
	const of = new Map(facets.map((facet) => [facet, new Map(Object.entries(values[facet]))]));
	return {
		chooser(chosen) {
			const marks = facets.flatMap((facet) => {
				const wanted = chosen[facet];
				if (!wanted) return [];
				const has = new Uint8Array(pages.length);
				for (const value of wanted) walk(of.get(facet)?.get(value) ?? [], (at) => (has[at] = 1));
				return [has];
			});
			return (id) => {
				const at = places.get(id);
				return at !== undefined && marks.every((has) => has[at] === 1);
			};
		},
		counts(ids, facet) {
			const named = new Uint32Array(pages.length);
			for (const id of ids) {
				const at = places.get(id);
				if (at !== undefined) named[at] = (named[at] as number) + 1;
			}
			const counts = new Map<string, number>();
			for (const [value, steps] of of.get(facet) ?? []) {
				let count = 0;
				walk(steps, (at) => (count += named[at] ?? 0));
				if (count > 0) counts.set(value, count);
			}
			return counts;
		},
	};
}

function walk(steps: readonly number[], visit: (at: number) => void): void {
	let at = 0;
	for (const step of steps) {
		at += step;
		visit(at);
	}
}
