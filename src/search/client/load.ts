import type { FacetValues } from '../facets.ts';
import type { SearchSettings } from '../settings.ts';
import { fetchJson } from './fetchJson.ts';
import { type FirstHits, startFinder } from './finder.ts';

/** The search as it runs in the browser, once it was opened. */
export interface Engine {
	finder: FirstHits;
	settings: SearchSettings;
	/** Fetched the first time they are asked for. */
	facets(): Promise<FacetValues>;
	/** Every word that can be found; fetched when it is asked for. */
	vocabulary(): Promise<readonly string[]>;
}

let loading: Promise<Engine> | undefined;

/** Loads the search, once. `page` is the address of the search page, beside which its files lie. */
export function loadEngine(page: string): Promise<Engine> {
	loading ??= load(page).catch((error: unknown) => {
		loading = undefined;
		throw error;
	});
	return loading;
}

async function load(page: string): Promise<Engine> {
	const beside = (path: string) => new URL(path, new URL(page, location.href)).href;
	const finder = startFinder();
	const [settings] = await Promise.all([
		fetchJson(beside('settings.json')) as Promise<SearchSettings>,
		finder.open(beside('../pagefind/')),
	]);
	let facets: Promise<FacetValues> | undefined;
	return {
		finder,
		settings,
		facets: () => {
			facets ??= fetchJson(beside('facets.json')) as Promise<FacetValues>;
			return facets;
		},
		vocabulary: () => fetchJson(beside('../pagefind/vocabulary.json')) as Promise<readonly string[]>,
	};
}
