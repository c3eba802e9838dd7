import { marks } from './excerpt.ts';
import { type Chosen, type Facet, facets, type Search } from './facets.ts';
import { bareWords, type Found, foundKeyResults, foundPage, says } from './found.ts';
import type { Answer, Fragment, Pagefind, Result } from './pagefind.ts';
import { type Sieve, sieve } from './sieve.ts';
import { folded } from './words.ts';

/** What was found. */
export interface Finding {
	/** How many hits are known of. */
	readonly count: number;
	/** Whether these are all there are; where hits have to be read to be known, not all of a great many are. */
	readonly whole: boolean;
	/** The hits from one place up to another; reads on where that many are not known yet. */
	hits(from: number, to: number): Promise<Found[]>;
}

/** How much a hit gains by being the youngest; as much as sets apart hits that are equally good. */
const youth = 0.2;

/** So many hits are made sure of where hits have to be read to be known. */
const sure = 100;

/** Whether there is a word in a query at all. */
export function hasWords(query: string): boolean {
	return /[\p{L}\p{N}]/u.test(query);
}

/** A count as it is said: `12`, or `120+` where there may be more. */
export function countOf({ count, whole }: Pick<Finding, 'count' | 'whole'>): string {
	return `${count}${whole ? '' : '+'}`;
}

/** Finds what a search asks for. Without a word, everything that is chosen, the youngest first. */
export async function find(pagefind: Pagefind, search: Search): Promise<Finding> {
	const { query, chosen, order } = search;
	const words = queryOf(query);
	if (words === null && Object.keys(chosen).length === 0)
		return { count: 0, whole: true, hits: () => Promise.resolve([]) };
	const options = { filters: filtersOf(chosen) };
	const by = order === 'attainment' ? 'attainment' : 'recency';
	const results =
		order === 'relevance' && words !== null
			? ranked((await answer(pagefind, words, options)).results, await agesOf(pagefind))
			: (await answer(pagefind, words, { ...options, sort: { [by]: 'desc' } })).results;
	if (isKnownUnread(search))
		return {
			count: results.length,
			whole: true,
			hits: (from, to) => Promise.all(results.slice(from, to).map(async (one) => foundPage(await one.data()))),
		};
	const sifted = sift(results, search);
	await sifted.upTo(sure);
	return {
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
	};
}

/** How many hits each value of a facet would give beside what is chosen in the other facets; see {@link countOf}. */
export async function facetCounts(pagefind: Pagefind, search: Search): Promise<Record<Facet, Record<string, string>>> {
	await pagefind.filters();
	const words = queryOf(search.query);
	const asked = (chosen: Chosen) => answer(pagefind, words, { filters: filtersOf(chosen) });
	const all = await asked(search.chosen);
	const counts = {} as Record<Facet, Record<string, string>>;
	for (const facet of facets) {
		const { [facet]: own, ...others } = search.chosen;
		const beside = own ? await asked(others) : all;
		const wider = { ...search, chosen: others };
		counts[facet] = isKnownUnread(wider) ? known(beside, facet) : await read(beside, wider, facet);
	}
	const keyResults = await find(pagefind, { ...search, chosen: { ...search.chosen, kind: ['key-result'] } });
	if (keyResults.count > 0) counts.kind['key-result'] = countOf(keyResults);
	else delete counts.kind['key-result'];
	return counts;
}

function known({ filters }: Answer, facet: Facet): Record<string, string> {
	const counts = Object.entries(filters?.[facet] ?? {}).filter(([, count]) => count > 0);
	return Object.fromEntries(counts.map(([value, count]) => [value, String(count)]));
}

async function read({ results }: Answer, search: Search, facet: Facet): Promise<Record<string, string>> {
	const sifted = sift(results, search);
	await sifted.upTo(sure);
	const counts = new Map<string, number>();
	for (const { filters } of sifted.kept)
		for (const value of filters[facet] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
	return Object.fromEntries([...counts].map(([value, count]) => [value, countOf({ count, whole: sifted.whole })]));
}

/**
 * Pagefind's answer, empty where it gave up on what was typed: for a word that it does not have it takes what
 * begins alike, at last anything that begins with its first two letters.
 */
async function answer(pagefind: Pagefind, words: string | null, options: Record<string, unknown>): Promise<Answer> {
	const given = await pagefind.search(words, options);
	const [first] = given.results;
	if (words === null || !first) return given;
	const found = marks((await first.data()).excerpt).map(folded);
	const asked = folded(words).match(/[\p{L}\p{N}]+/gu) ?? [];
	const alike = (word: string) => found.some((one) => one.includes(word.slice(0, Math.max(2, word.length - 3))));
	return found.length === 0 || asked.some(alike) ? given : { results: [] };
}

/** The words of a query without the signs around them, which Pagefind would take for letters; null without a word. */
function queryOf(query: string): string | null {
	const words = query.match(/[\p{L}\p{N}](?:[^\s"”“]*[\p{L}\p{N}\p{M}])?/gu);
	return words?.join(' ') ?? null;
}

/** What has to be found just so, as bare words: what stands in quotes, and words with signs in them, as `source{d}`. */
function phrasesOf(query: string): string[] {
	const signs = query.match(/[\p{L}\p{N}]+(?:[^\p{L}\p{M}\p{N}\s"”“'’,;:–-]+[\p{L}\p{N}]+)+/gu) ?? [];
	return [...quotedOf(query), ...signs].map(bareWords).filter((phrase) => phrase !== '');
}

function quotedOf(query: string): string[] {
	return [...query.matchAll(/["”“]([^"”“]+)["”“]/g)].map(([, phrase = '']) => phrase);
}

/** Key results are asked for by themselves: without their goals. */
function onlyKeyResults({ kind }: Chosen): boolean {
	return (kind ?? []).includes('key-result') && !kind?.includes('goal');
}

/** Whether Pagefind's answer is what was asked for. A phrase, and key results by themselves, only show in a page. */
function isKnownUnread({ query, chosen }: Search): boolean {
	return phrasesOf(query).length === 0 && !onlyKeyResults(chosen);
}

function sift(
	results: readonly Result[],
	{ query, chosen }: Search,
): Sieve<{ found: Found; filters: Fragment['filters'] }> {
	const phrases = phrasesOf(query);
	const words = hasWords(query);
	const apart = onlyKeyResults(chosen);
	const likely = quotedOf(query).some((phrase) => /\S\s+\S/.test(phrase)) ? results.filter(hasNeighbours) : results;
	return sieve(likely, async (result) => {
		const fragment = await result.data();
		if (!says(fragment, phrases)) return [];
		const page = foundPage(fragment);
		const hits = apart && page.kind === 'goal' ? foundKeyResults(fragment, { words, phrases }) : [page];
		return hits.map((found) => ({ found, filters: fragment.filters }));
	});
}

/** Whether two of the words that were found stand beside each other, as those of a phrase must. */
function hasNeighbours({ words }: Result): boolean {
	const places = [...words].sort((a, b) => a - b);
	return places.some((place, at) => at > 0 && place - (places[at - 1] as number) <= 1);
}

function filtersOf(chosen: Chosen): Record<string, { any: readonly string[] }> {
	return Object.fromEntries(Object.entries(chosen).map(([facet, values]) => [facet, { any: values }]));
}

/** The best first, where a younger hit may go before one that is hardly better. */
function ranked(results: readonly Result[], ages: ReadonlyMap<string, number>): Result[] {
	const age = (result: Result) => ages.get(result.id) ?? 1;
	const worth = (result: Result) => result.score * (1 + youth * (1 - age(result)));
	return [...results].sort((a, b) => worth(b) - worth(a) || age(a) - age(b));
}

const knownAges = new WeakMap<Pagefind, Promise<ReadonlyMap<string, number>>>();

/** The age of every page among all of them: 0 for the youngest, nearly 1 for the oldest. Asked for once. */
export function agesOf(pagefind: Pagefind): Promise<ReadonlyMap<string, number>> {
	const asked =
		knownAges.get(pagefind) ??
		pagefind
			.search(null, { sort: { recency: 'desc' } })
			.then(({ results }) => new Map(results.map(({ id }, at) => [id, at / results.length])));
	knownAges.set(pagefind, asked);
	return asked;
}
