/** What a search can be narrowed down by, in the order shown. */
export const facets = ['period', 'team', 'kind', 'ambition', 'band', 'cause', 'lead', 'status'] as const;
export type Facet = (typeof facets)[number];

/** The values that are chosen; several of one facet mean any of them, several facets mean all. */
export type Chosen = Partial<Record<Facet, readonly string[]>>;

/** The values of every facet in the order they are shown, each with what it is called. `depth` is that of a sub-team. */
export type FacetValues = Record<Facet, readonly FacetValue[]>;

export interface FacetValue {
	id: string;
	label: string;
	depth?: number;
}

/** How hits are ordered. Relevance puts the running period first among equally good ones, then the younger. */
export const orders = ['relevance', 'newest', 'attainment'] as const;
export type Order = (typeof orders)[number];

/** A search as it stands in the address. */
export interface Search {
	query: string;
	chosen: Chosen;
	order: Order;
}

/** Longer queries are cut: nobody types them, and each word costs. */
export const longestQuery = 200;

/** Reads a search from an address such as `?q=cloud&period=2025-h2&team=technology`. What it does not know is left out. */
export function readSearch(parameters: URLSearchParams): Search {
	const chosen: Chosen = {};
	for (const facet of facets) {
		const values = [...new Set(parameters.getAll(facet))]
			.filter((value) => /^[a-z0-9-]{1,120}$/.test(value))
			.slice(0, 20);
		if (values.length > 0) chosen[facet] = values;
	}
	const order = orders.find((one) => one === parameters.get('sort')) ?? 'relevance';
	return { query: (parameters.get('q') ?? '').slice(0, longestQuery), chosen, order };
}

/** The address of a search, without its question mark; what is not chosen does not stand in it. */
export function writeSearch({ query, chosen, order }: Search): string {
	const parameters = new URLSearchParams();
	if (query !== '') parameters.set('q', query);
	for (const facet of facets) for (const value of chosen[facet] ?? []) parameters.append(facet, value);
	if (order !== 'relevance') parameters.set('sort', order);
	return parameters.toString();
}

/** The same search with a value chosen, or no longer chosen. */
export function toggled(search: Search, facet: Facet, value: string): Search {
	const before = search.chosen[facet] ?? [];
	const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
	const { [facet]: _, ...others } = search.chosen;
	return { ...search, chosen: after.length > 0 ? { ...others, [facet]: after } : others };
}
