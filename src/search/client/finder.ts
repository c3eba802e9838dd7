import type { Count } from '../count.ts';
import type { FacetCounts } from '../facetCounts.ts';
import type { Search } from '../facets.ts';
import type { Found } from '../found.ts';

/** Hits as they are known so far, with some of them. */
export interface Hits extends Count {
	hits: readonly Found[];
	/** The words that they were found without, for no page has them. */
	without: readonly string[];
}

/** What finds, in a thread of its own, so that the page can be typed in meanwhile. */
export interface Finder {
	/** Loads the index that lies in a folder, given by its whole address. */
	open(folder: string): Promise<void>;
	/** The hits of a search from one place up to another. */
	hits(search: Search, from: number, to: number): Promise<Hits>;
	/** How many hits there are; where they have to be read to be known, of the first hundred. */
	count(search: Search): Promise<Count>;
	/** How many hits each value of the facets would give. */
	facetCounts(search: Search): Promise<FacetCounts>;
}

/** A question to the thread, and its answer or why there is none. */
export interface Question {
	id: number;
	name: keyof Finder;
	given: unknown[];
}
export interface Told {
	id: number;
	answer?: unknown;
	fault?: string;
}

export interface FirstHits extends Finder {
	/** The first hits of a search; nothing where another one is begun before this one's turn comes. */
	first(search: Search, to: number): Promise<Hits | undefined>;
}

/** Starts the thread. */
export function startFinder(): FirstHits {
	const thread = new Worker(new URL('./finderThread.ts', import.meta.url), { type: 'module' });
	const waiting = new Map<number, { resolve(answer: unknown): void; reject(fault: Error): void }>();
	let asked = 0;
	thread.addEventListener('message', ({ data: { id, answer, fault } }: MessageEvent<Told>) => {
		const one = waiting.get(id);
		waiting.delete(id);
		if (fault === undefined) one?.resolve(answer);
		else one?.reject(new Error(fault));
	});
	thread.addEventListener('error', ({ message }) => {
		for (const { reject } of waiting.values()) reject(new Error(message));
		waiting.clear();
	});
	const ask = <Name extends keyof Finder>(name: Name, ...given: Parameters<Finder[Name]>): ReturnType<Finder[Name]> =>
		new Promise((resolve, reject) => {
			const question: Question = { id: ++asked, name, given };
			waiting.set(question.id, { resolve, reject });
			thread.postMessage(question);
		}) as ReturnType<Finder[Name]>;

	let newest = 0;
	let turn: Promise<unknown> = Promise.resolve();
	return {
		open: (folder) => ask('open', folder),
		hits: (search, from, to) => ask('hits', search, from, to),
		count: (search) => ask('count', search),
		facetCounts: (search) => ask('facetCounts', search),
		async first(search, to) {
			const mine = ++newest;
			await turn;
			if (mine !== newest) return undefined;
			const hits = ask('hits', search, 0, to);
			turn = hits.catch(() => undefined); // who asked is told
			return hits;
		},
	};
}
