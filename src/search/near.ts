import distance from 'damerau-levenshtein';
import { folded } from './words.ts';

/** So many are offered. */
const most = 6;

/**
 * What somebody may have meant, as queries that find something. `vocabulary` holds every word that can be found,
 * in lower case. A word that is among them, or begins one, is taken as it is; another one for those that are
 * hardly different.
 */
export function near(query: string, vocabulary: readonly string[]): string[] {
	const asked = (query.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, most);
	const known = vocabulary.map((word) => [word, folded(word)] as const);
	const meant = asked.map((word) => {
		const bare = folded(word);
		if (known.some(([, other]) => other.startsWith(bare))) return [word];
		if (bare.length < 3 || /\d/.test(bare)) return []; // too much is near
		return known
			.map(([other, letters]) => ({ other, steps: stepsBetween(bare, letters) }))
			.filter(({ steps }) => steps <= (bare.length < 6 ? 1.5 : 2.5))
			.sort((a, b) => a.steps - b.steps)
			.map(({ other }) => other);
	});
	const whole =
		meant.length > 0 && meant.every(([first]) => first !== undefined) ? [meant.map(([first]) => first).join(' ')] : [];
	const others = meant.length === 1 ? meant.flat() : [...whole, ...meant.flatMap(([first]) => first ?? [])];
	return [...new Set(others)].filter((one) => one !== query).slice(0, most);
}

/** How many letters are wrong, left out, too many or in each other's place. What goes on after it counts for little. */
function stepsBetween(asked: string, word: string): number {
	const alike = asked[0] === word[0] || asked[1] === word[1] || asked[0] === word[1];
	if (!alike) return Number.POSITIVE_INFINITY;
	const cuts = [asked.length - 1, asked.length, asked.length + 1].filter((length) => length < word.length);
	const begun = cuts.map((length) => distance(asked, word.slice(0, length)).steps + 0.5);
	return Math.min(Math.abs(asked.length - word.length) > 2 ? 3 : distance(asked, word).steps, ...begun);
}
