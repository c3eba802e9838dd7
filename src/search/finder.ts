import { agesOf, ask } from './answers.ts';
import type { Count } from './count.ts';
import type { Search } from './facets.ts';
import { type Found, foundPage } from './found.ts';
import { fragmentOf } from './fragment.ts';
import type { Index, Result } from './pagefind.ts';
import { isKnownUnread, queryOf, withoutWords } from './query.ts';
import { sift, sure } from './sift.ts';
import { unknownWords } from './unknown.ts';

/** What was found. Where hits have to be read to be known, not all of a great many are. */
export interface Finding extends Count {
	/** The words that are in none of the pages, as they were typed: what is found is found without them. */
	readonly without: readonly string[];
	/** The hits from one place up to another; reads on where that many are not known yet. */
	hits(from: number, to: number): Promise<Found[]>;
	/** Reads on until a hundred are known, or all. */
	beSure(): Promise<void>;
}

/** How much a hit gains by being the youngest; as much as sets apart hits that are equally good. */
const youth = 0.2;

/** So many pages are read at once: as many as are shown first. */
const first = 10;

/** Finds what a search asks for. Without a word, everything that is chosen, the youngest first. `without` was left out already. */
export async function find(index: Index, search: Search, without: readonly string[] = []): Promise<Finding> {
	const { pagefind, facets } = index;
	const { query, chosen, order } = search;
	const words = queryOf(query);
	const some = Object.keys(chosen).length > 0;
	const nothing: Finding = { ...none, without };
	if (words === null && !some) return nothing;
	const sort = order === 'attainment' ? 'attainment' : words === null || order === 'newest' ? 'recency' : undefined;
	const [given, pages] = await Promise.all([ask(pagefind, words, sort), some ? facets() : undefined]);
	const has = pages?.chooser(chosen);
	const left = has ? given.filter(({ id }) => has(id)) : given;
	const results = sort ? left : ranked(left, await agesOf(pagefind));
	const begun = new Map(results.slice(0, first).map((one) => [one.id, fragmentOf(one)]));
	const read = (one: Result) => begun.get(one.id) ?? fragmentOf(one);
	for (const one of begun.values()) one.catch(() => undefined); // told to whoever asks for it
	const unknown = await unknownWords(index, query, results[0], read);
	if (unknown.all) return nothing;
	if (unknown.words.length > 0)
		return find(index, { ...search, query: withoutWords(query, unknown.words) }, [...without, ...unknown.words]);
	if (results.length === 0) return nothing;
	if (isKnownUnread(search))
		return {
			without,
			count: results.length,
			whole: true,
			hits: (from, to) => Promise.all(results.slice(from, to).map(async (one) => foundPage(await read(one)))),
			beSure: () => Promise.resolve(),
		};
	const sifted = sift(results, search);
	return {
		without,
		get count() {
			return sifted.kept.length;
		},
		get whole() {
			return sifted.whole;
		},
		async hits(from, to) {
			await sifted.upTo(to);
			return sifted.kept.slice(from, to).map(({ found }) => found);
		},
		beSure: () => sifted.upTo(sure),
	};
}

const none = {
	count: 0,
	whole: true,
	hits: () => Promise.resolve([]),
	beSure: () => Promise.resolve(),
};

/** The best first, where a younger hit may go before one that is hardly better. */
function ranked(results: readonly Result[], ages: ReadonlyMap<string, number>): Result[] {
	const weighed = results.map((result) => {
		const age = ages.get(result.id) ?? 1;
		return { result, age, worth: result.score * (1 + youth * (1 - age)) };
	});
	return weighed.sort((a, b) => b.worth - a.worth || a.age - b.age).map(({ result }) => result);
}
