import { marks } from './excerpt.ts';
import type { Chosen, Search } from './facets.ts';
import { bareWords } from './found.ts';
import type { Fragment } from './pagefind.ts';
import { folded } from './words.ts';

/** The words of a query without the signs around them, which Pagefind would take for letters; null without a word. */
export function queryOf(query: string): string | null {
	const words = query.match(/[\p{L}\p{N}](?:[^\s"”“]*[\p{L}\p{N}\p{M}])?/gu);
	return words?.join(' ') ?? null;
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

/**
 * Whether what was found is what was typed: for a word that it does not have Pagefind takes what begins alike, at
 * last anything that begins with its first two letters.
 */
export function isMeant(words: string | null, { excerpt }: Fragment): boolean {
	const found = marks(excerpt).map(folded);
	const asked = folded(words ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];
	const alike = (word: string) => found.some((one) => one.includes(word.slice(0, Math.max(2, word.length - 3))));
	return words === null || found.length === 0 || asked.some(alike);
}
