import type { Chosen, Search } from './facets.ts';
import { bareWords } from './found.ts';

/** A word without the signs around it, which Pagefind would take for letters. */
const word = /[\p{L}\p{N}](?:[^\s"”“]*[\p{L}\p{N}\p{M}])?/gu;

/** The words of a query; null without a word. */
export function queryOf(query: string): string | null {
	return query.match(word)?.join(' ') ?? null;
}

/** The words of a query that do not stand in quotes. */
export function looseWords(query: string): string[] {
	return outsideQuotes(query).flatMap((part) => part.match(word) ?? []);
}

/** A query without some of its words, which are kept where they stand in quotes. */
export function withoutWords(query: string, words: readonly string[]): string {
	const left = (one: string) => (words.includes(one) ? '' : one);
	const parts = query.split(quoted).map((part, at) => (at % 2 === 0 ? part.replaceAll(word, left) : part));
	return parts.join('').replaceAll(/\s+/g, ' ').trim();
}

/** What stands in quotes, quotes included. */
const quoted = /(["”“][^"”“]+["”“])/;

function outsideQuotes(query: string): string[] {
	return query.split(quoted).filter((_, at) => at % 2 === 0);
}

/** What has to be found just so, as bare words: what stands in quotes, and words with signs in them, as `source{d}`. */
export function phrasesOf(query: string): string[] {
	const signs = query.match(/[\p{L}\p{N}]+(?:[^\p{L}\p{M}\p{N}\s"”“'’,;:–-]+[\p{L}\p{N}]+)+/gu) ?? [];
	return [...quotedOf(query), ...signs].map(bareWords).filter((phrase) => phrase !== '');
}

export function quotedOf(query: string): string[] {
	return [...query.matchAll(/["”“]([^"”“]+)["”“]/g)].map(([, phrase = '']) => phrase);
}

/** Key results are asked for by themselves: without their goals. */
export function onlyKeyResults({ kind }: Chosen): boolean {
	return (kind ?? []).includes('key-result') && !kind?.includes('goal');
}

/** Whether Pagefind's answer is what was asked for. A phrase, and key results by themselves, only show in a page. */
export function isKnownUnread({ query, chosen }: Search): boolean {
	return phrasesOf(query).length === 0 && !onlyKeyResults(chosen);
}
