import { type Chosen, type Facet, facets, type Search } from './facets.ts';
import { type Hit, takeHit } from './hit.ts';
import { folded, readEntities, unsplit } from './words.ts';

/** What is used of Pagefind's own client. */
export interface Pagefind {
	options(options: Record<string, unknown>): Promise<void>;
	search(query: string | null, options?: Record<string, unknown>): Promise<Answer>;
	filters(): Promise<unknown>;
}

interface Answer {
	results: readonly Result[];
	filters?: Record<string, Record<string, number>>;
}

interface Result {
	id: string;
	score: number;
	data(): Promise<Fragment>;
}

interface Fragment {
	url: string;
	raw_url?: string;
	excerpt: string;
	/** The whole text. */
	raw_content?: string;
	content: string;
	meta: { title?: string };
	sub_results: readonly { url: string; title: string; excerpt: string }[];
}

/** A text, and which parts of it were looked for. Never markup. */
export type Marked = readonly { text: string; found: boolean }[];

/** A page that was found, with those of its key results that were. */
export interface Found extends Hit {
	address: string;
	title: Marked;
	excerpt: Marked;
	keyResults: readonly { address: string; title: Marked; excerpt: Marked }[];
}

/** What was found: how many pages, and each of them when it is asked for. */
export interface Finding {
	count: number;
	hit(index: number): Promise<Found>;
}

/** How much a hit gains by being the youngest; as much as sets apart hits that are equally good. */
const youth = 0.2;

/** Whether there is a word in a query at all. */
export function hasWords(query: string): boolean {
	return /[\p{L}\p{N}]/u.test(query);
}

/** Finds what a search asks for. Without a word, everything that is chosen, the youngest first. */
export async function find(pagefind: Pagefind, { query, chosen, order }: Search): Promise<Finding> {
	const words = queryOf(query);
	const options = { filters: filtersOf(chosen) };
	if (words === null && Object.keys(chosen).length === 0)
		return { count: 0, hit: () => Promise.reject(new Error('Nothing was asked for.')) };
	const by = order === 'attainment' ? 'attainment' : 'recency';
	const sorted = await pagefind.search(words, { ...options, sort: { [by]: 'desc' } });
	const results =
		order === 'relevance' && words !== null
			? ranked((await pagefind.search(words, options)).results, sorted.results)
			: sorted.results;
	const phrase = phraseOf(query);
	const kept = phrase === '' ? results : await saying(phrase, results.slice(0, mostRead));
	return { count: kept.length, hit: async (index) => read(await (kept[index] as Result).data()) };
}

/** How many pages a search finds. */
export async function count(pagefind: Pagefind, { query, chosen }: Search): Promise<number> {
	return (await pagefind.search(queryOf(query), { filters: filtersOf(chosen) })).results.length;
}

/** How many pages each value of a facet would give beside what is chosen in the other facets. */
export async function facetCounts(
	pagefind: Pagefind,
	{ query, chosen }: Search,
): Promise<Record<Facet, Record<string, number>>> {
	await pagefind.filters();
	const words = queryOf(query);
	const all = await pagefind.search(words, { filters: filtersOf(chosen) });
	const counts = {} as Record<Facet, Record<string, number>>;
	for (const facet of facets) {
		const { [facet]: own, ...others } = chosen;
		const answer = own ? await pagefind.search(words, { filters: filtersOf(others) }) : all;
		counts[facet] = answer.filters?.[facet] ?? {};
	}
	return counts;
}

/** Words that are near a query that finds nothing: what its beginnings find. */
export async function near(pagefind: Pagefind, { query }: Search): Promise<string[]> {
	const words = (query.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 6);
	const found = new Set<string>();
	for (const word of words) {
		for (let length = word.length; length >= Math.min(3, word.length); length--) {
			const { results } = await pagefind.search(word.slice(0, length));
			if (results.length === 0) continue;
			if (length === word.length && words.length > 1) found.add(word);
			else
				for (const result of results.slice(0, 3))
					for (const one of marks((await result.data()).excerpt)) found.add(one);
			break;
		}
	}
	return [...found].slice(0, 6);
}

function queryOf(query: string): string | null {
	return hasWords(query) ? query.replaceAll('"', ' ').trim() : null;
}

/** The words of a query that stands in quotes, to be found just so; else empty. */
function phraseOf(query: string): string {
	return bare(/^\s*["”“]([^"”“]+)["”“]\s*$/.exec(query)?.[1] ?? '');
}

/** At most so many texts are read for a phrase. */
const mostRead = 100;

/** Those of the results whose text holds a phrase. Pagefind's own way misses phrases with words that vary. */
async function saying(phrase: string, results: readonly Result[]): Promise<Result[]> {
	const texts = await Promise.all(results.map((result) => result.data()));
	return results.filter((_, at) => {
		const { raw_content, content } = texts[at] as Fragment;
		return ` ${bare(readEntities(raw_content ?? content))} `.includes(` ${phrase} `);
	});
}

/** A text as its folded words, one space between two. */
function bare(text: string): string {
	return (folded(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function filtersOf(chosen: Chosen): Record<string, { any: readonly string[] }> {
	return Object.fromEntries(Object.entries(chosen).map(([facet, values]) => [facet, { any: values }]));
}

/** The best first, where a younger hit may go before one that is hardly better. */
function ranked(results: readonly Result[], youngestFirst: readonly Result[]): Result[] {
	const place = new Map(youngestFirst.map(({ id }, index) => [id, index]));
	const age = (result: Result) => (place.get(result.id) ?? results.length) / results.length;
	const worth = (result: Result) => result.score * (1 + youth * (1 - age(result)));
	return [...results].sort((a, b) => worth(b) - worth(a) || age(a) - age(b));
}

function read({ url, raw_url, excerpt, meta, sub_results }: Fragment): Found {
	const { address, hit } = takeHit(raw_url ?? url);
	const parts = sub_results.map((part) => ({ ...part, anchor: takeHit(part.url).anchor }));
	const found = [...new Set([excerpt, ...parts.map((part) => part.excerpt)].flatMap(marks))];
	const to = found.length > 0 ? `?found=${encodeURIComponent(found.slice(0, 8).join(' '))}` : '';
	const page = parts.find(({ anchor }) => anchor === '');
	const title = unsplit(readEntities(meta.title ?? ''));
	return {
		...hit,
		address: address + to,
		title: markWords(title, found),
		excerpt: page ? beside(marked(page.excerpt), title) : parts.length > 0 ? [] : beside(marked(excerpt), title),
		keyResults: parts
			.filter(({ anchor }) => anchor !== '')
			.map((part) => {
				const name = unsplit(readEntities(part.title));
				return {
					address: address + to + part.anchor,
					title: markWords(name, found),
					excerpt: beside(marked(part.excerpt), name),
				};
			}),
	};
}

/** The words that Pagefind has marked, bare of the signs around them. */
function marks(excerpt: string): string[] {
	return marked(excerpt)
		.filter(({ found }) => found)
		.map(({ text }) => text.toLowerCase().replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
		.filter((word) => word !== '' && word.length < 60);
}

/** Pagefind's excerpt is escaped HTML with `<mark>`; this is what it says, as text. */
function marked(excerpt: string): Marked {
	return excerpt
		.split(/(<mark>.*?<\/mark>)/s)
		.filter((part) => part !== '')
		.map((part) => ({
			text: unsplit(readEntities(part.replaceAll(/<\/?mark>/g, ''))),
			found: part.startsWith('<mark>'),
		}));
}

/** A text with its words marked. */
function markWords(text: string, found: readonly string[]): Marked {
	return text
		.split(/([\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*)/u)
		.filter((part) => part !== '')
		.map((part) => ({ text: part, found: found.includes(part.toLowerCase()) }));
}

/** An excerpt often begins with the title, which stands above it already. */
function beside(excerpt: Marked, title: string): Marked {
	const whole = excerpt.map(({ text }) => text).join('');
	const start = whole.startsWith(title) ? title.length : 0;
	let left = start;
	const rest = excerpt.map(({ text, found }) => {
		const cut = Math.min(left, text.length);
		left -= cut;
		return { text: text.slice(cut), found };
	});
	if (start > 0 && rest.length > 0) {
		const at = rest.findIndex(({ text }) => text !== '');
		const first = rest[at];
		if (first) rest[at] = { ...first, text: first.text.replace(/^[.\s]+/, '') };
	}
	return rest.filter(({ text }) => text !== '');
}
