import type { FacetValues } from '../facets.ts';
import { agesOf } from '../finder.ts';
import type { Pagefind } from '../pagefind.ts';
import type { SearchSettings } from '../settings.ts';

/** The search as it runs in the browser, once it was opened. */
export interface Engine {
	pagefind: Pagefind;
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
	const settings = (await fetchJson(new URL('settings.json', new URL(page, location.href)).href)) as SearchSettings;
	const address = `${settings.index}pagefind.js`;
	const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
	await pagefind.options({ excerptLength: 24 });
	void agesOf(pagefind).catch(() => undefined); // begun before the first word is typed
	let facets: Promise<FacetValues> | undefined;
	return {
		pagefind,
		settings,
		facets: () => {
			facets ??= fetchJson(settings.facets) as Promise<FacetValues>;
			return facets;
		},
		vocabulary: () => fetchJson(settings.vocabulary) as Promise<readonly string[]>,
	};
}

async function fetchJson(address: string): Promise<unknown> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
	return answer.json();
}
