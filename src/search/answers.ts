import type { Pagefind, Result } from './pagefind.ts';

/** So many of Pagefind's answers are kept: what is chosen, counted and shown further down comes of the same few. */
const kept = 6;

/** What is known of an index: the ages of its pages, and the last answers. */
interface Known {
	ages?: Promise<ReadonlyMap<string, number>>;
	answers: Map<string, Promise<readonly Result[]>>;
}

const indexes = new WeakMap<Pagefind, Known>();

function knownOf(pagefind: Pagefind): Known {
	const of = indexes.get(pagefind) ?? { answers: new Map() };
	indexes.set(pagefind, of);
	return of;
}

/** Pagefind's answer, best first or by what it is sorted by; every page without words. */
export function ask(
	pagefind: Pagefind,
	words: string | null,
	sort?: 'recency' | 'attainment',
): Promise<readonly Result[]> {
	const { answers } = knownOf(pagefind);
	const key = JSON.stringify([words, sort]);
	const answer = answers.get(key) ?? begun(pagefind, words, sort && { sort: { [sort]: 'desc' } });
	answers.delete(key);
	answers.set(key, answer);
	answer.catch(() => answers.delete(key)); // to be asked again; who waits for it is told
	for (const old of [...answers.keys()].slice(0, -kept)) answers.delete(old);
	return answer;
}

/** The answer to words the last of which may be half typed: Pagefind makes `prototy` prototi, which begins no word. */
async function begun(
	pagefind: Pagefind,
	words: string | null,
	options?: Record<string, unknown>,
): Promise<readonly Result[]> {
	const { results } = await pagefind.search(words, options);
	if (results.length > 0 || !words?.endsWith('y')) return results;
	return (await pagefind.search(words.slice(0, -1), options)).results;
}

/** The age of every page among all of them: 0 for the youngest, nearly 1 for the oldest. Asked for once. */
export function agesOf(pagefind: Pagefind): Promise<ReadonlyMap<string, number>> {
	const of = knownOf(pagefind);
	of.ages ??= ask(pagefind, null, 'recency').then(
		(results) => new Map(results.map(({ id }, at) => [id, at / results.length])),
	);
	return of.ages;
}
