import { ask } from './answers.ts';
import { countOf } from './count.ts';
import { type Facet, facets, type Search } from './facets.ts';
import type { Index } from './pagefind.ts';
import { isKnownUnread, queryOf, withoutWords } from './query.ts';
import { sift, sure } from './sift.ts';
import { unknownWords } from './unknown.ts';

/** How many hits each value of a facet has, as it is said; what is not named has none. */
export type FacetCounts = Record<Facet, Record<string, string>>;

/**
 * How many hits each value of a facet would give beside what is chosen in the other facets. Only the count of key
 * results is not known without reading pages: it is empty where there may be some, and `find` counts them.
 */
export async function facetCounts(index: Index, search: Search): Promise<FacetCounts> {
	const all = await counter(index, search);
	const counts = {} as FacetCounts;
	for (const facet of facets) {
		const { [facet]: own, ...others } = search.chosen;
		const count = own ? await counter(index, { ...search, chosen: others }) : all;
		counts[facet] = count(facet);
	}
	if (counts.kind['key-result'] !== undefined) counts.kind['key-result'] = '';
	return counts;
}

/** What counts the hits of a search by the values of a facet. */
async function counter(index: Index, search: Search): Promise<(facet: Facet) => Record<string, string>> {
	const words = queryOf(search.query);
	const [given, pages] = await Promise.all([ask(index.pagefind, words), index.facets()]);
	const has = pages.chooser(search.chosen);
	const results = given.filter(({ id }) => has(id));
	const unknown = await unknownWords(index, search.query, results[0]);
	if (!unknown.all && unknown.words.length > 0)
		return counter(index, { ...search, query: withoutWords(search.query, unknown.words) });
	if (unknown.all || results.length === 0) return () => ({});
	let [ids, whole] = [results.map(({ id }) => id), true];
	if (!isKnownUnread(search)) {
		const sifted = sift(results, search);
		await sifted.upTo(sure);
		[ids, whole] = [sifted.kept.map(({ id }) => id), sifted.whole];
	}
	return (facet) =>
		Object.fromEntries([...pages.counts(ids, facet)].map(([value, count]) => [value, countOf({ count, whole })]));
}
