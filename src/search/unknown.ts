import { ask } from './answers.ts';
import { fragmentOf } from './fragment.ts';
import type { Fragment, Index, Pagefind, Result } from './pagefind.ts';
import { looseWords, queryOf } from './query.ts';
import { folded } from './words.ts';

/** So many words of a query are looked up by themselves. */
const most = 8;

/** Which words of a query are in none of the pages. */
export interface Unknown {
	/** Those outside quotes, as they were typed. */
	words: readonly string[];
	/** No word at all is in any page. */
	all: boolean;
}

/**
 * Which words are in none of the pages: a word that it does not have Pagefind leaves out, or takes what begins alike, at
 * last anything that begins with its first two letters. `hit` is any hit of the query: it has every word that there is.
 * Without a hit, and where it lacks a word, each word is looked for in the vocabulary, as it is and as the beginning of
 * others, and then by itself, as it may be there with another ending.
 */
export function unknownWords(
	index: Index,
	query: string,
	hit: Result | undefined,
	read: (hit: Result) => Promise<Fragment> = fragmentOf,
): Promise<Unknown> {
	const last = lookedUp.get(index);
	if (hit && last?.query === query) return last.unknown;
	const unknown = lookUp(index, query, hit, read);
	if (hit) lookedUp.set(index, { query, unknown });
	unknown.catch(() => lookedUp.delete(index)); // told to whoever waits for it
	return unknown;
}

/** What came of the last query with hits: they are counted by many facets. */
const lookedUp = new WeakMap<Index, { query: string; unknown: Promise<Unknown> }>();

async function lookUp(
	index: Index,
	query: string,
	hit: Result | undefined,
	read: (hit: Result) => Promise<Fragment>,
): Promise<Unknown> {
	const { pagefind } = index;
	const asked = [...new Set(queryOf(query)?.split(' '))];
	const notSeen = hit ? lackingIn(asked, hit, await read(hit)) : asked;
	const vocabulary = notSeen.length > 0 ? (await index.vocabulary()).map(folded) : [];
	const isKnown = (part: string) => vocabulary.some((word) => word.startsWith(part));
	const lacking = notSeen.filter((word) => !partsOf(word).some(isKnown));
	const alone =
		asked.length === 1 ? [false] : await Promise.all(lacking.slice(0, most).map((one) => isThere(pagefind, one)));
	const unknown = lacking.slice(0, most).filter((_, at) => !alone[at]);
	const loose = looseWords(query);
	return {
		words: unknown.filter((word) => loose.includes(word)),
		all: asked.length > 0 && unknown.length === asked.length,
	};
}

async function isThere(pagefind: Pagefind, word: string): Promise<boolean> {
	const [hit] = await ask(pagefind, word);
	return hit !== undefined && lackingIn([word], hit, await fragmentOf(hit)).length === 0;
}

/** The words that a hit was not found by. */
function lackingIn(words: readonly string[], hit: Result, { raw_content, content }: Fragment): string[] {
	const written = (raw_content ?? content).split(/\s+/);
	const found = hit.words.map((place) => folded(written[place] ?? ''));
	return found.length === 0 ? [] : words.filter((word) => !partsOf(word).some((part) => isAmong(part, found)));
}

const partsOf = (word: string) => folded(word).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a word, but for its ending, is in one of those found. A number has none. */
function isAmong(word: string, found: readonly string[]): boolean {
	if (/\d/.test(word)) return found.some((one) => one.includes(word));
	const kept = word.slice(0, Math.max(3, word.length - 3));
	return found.some((one) => one.includes(kept) || differInEnding(word, one));
}

/** Whether two words differ in no more than their endings: use and using, try and tried. */
function differInEnding(word: string, other: string): boolean {
	const root = Math.max(2, Math.min(word.length, other.length) - 1);
	return Math.abs(word.length - other.length) <= 4 && word.slice(0, root) === other.slice(0, root);
}
