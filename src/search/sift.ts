import type { Search } from './facets.ts';
import { type Found, foundKeyResults, foundPage, says } from './found.ts';
import { fragmentOf } from './fragment.ts';
import type { Result } from './pagefind.ts';
import { onlyKeyResults, phrasesOf, quotedOf } from './query.ts';
import { type Sieve, sieve } from './sieve.ts';
import { hasWords } from './words.ts';

/** So many hits are made sure of where hits have to be read to be known. */
export const sure = 100;

/** The hits among some results, where pages have to be read to know them. */
export function sift(results: readonly Result[], { query, chosen }: Search): Sieve<{ found: Found; id: string }> {
	const phrases = phrasesOf(query);
	const words = hasWords(query);
	const apart = onlyKeyResults(chosen);
	const likely = quotedOf(query).some((phrase) => /\S\s+\S/.test(phrase)) ? results.filter(hasNeighbours) : results;
	return sieve(likely, async (result) => {
		const fragment = await fragmentOf(result);
		if (!says(fragment, phrases)) return [];
		const page = foundPage(fragment);
		const hits = apart && page.kind === 'goal' ? foundKeyResults(fragment, { words, phrases }) : [page];
		return hits.map((found) => ({ found, id: result.id }));
	});
}

/** Whether two of the words that were found stand beside each other, as those of a phrase must. */
function hasNeighbours({ words }: Result): boolean {
	const places = [...words].sort((a, b) => a - b);
	return places.some((place, at) => at > 0 && place - (places[at - 1] as number) <= 1);
}
