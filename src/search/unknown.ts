import { ask } from './answers.ts';
import { fragmentOf } from './fragment.ts';
import type { Pagefind, Result } from './pagefind.ts';
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
 * Without a hit, and where it lacks a word, each word is looked up by itself.
 */
export async function unknownWords(pagefind: Pagefind, query: string, hit: Result | undefined): Promise<Unknown> {
	const asked = queryOf(query)?.split(' ') ?? [];
	const lacking = hit ? await lackingIn(asked, hit) : asked;
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
	return hit !== undefined && (await lackingIn([word], hit)).length === 0;
}

/** The words that a hit was not found by. */
async function lackingIn(words: readonly string[], hit: Result): Promise<string[]> {
	const { raw_content, content } = await fragmentOf(hit);
	const written = (raw_content ?? content).split(/\s+/);
	const found = hit.words.map((place) => folded(written[place] ?? ''));
	return found.length === 0 ? [] : words.filter((word) => !partsOf(word).some((part) => isAmong(part, found)));
}

const partsOf = (word: string) => folded(word).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a word, but for its ending, is in one of those found. A number has none. */
function isAmong(word: string, found: readonly string[]): boolean {
	const kept = /\d/.test(word) ? word.length : Math.max(3, word.length - 3);
	return found.some((one) => one.includes(word.slice(0, kept)));
}
