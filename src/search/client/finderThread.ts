import { agesOf } from '../answers.ts';
import { facetCounts } from '../facetCounts.ts';
import { find } from '../finder.ts';
import { type KeptFacets, type PageFacets, readFacets } from '../pageFacets.ts';
import type { Index, Pagefind } from '../pagefind.ts';
import { fetchJson } from './fetchJson.ts';
import type { Finder, Question, Told } from './finder.ts';

/**
 * The thread that searches. Pagefind runs in it, and only the hits that are shown leave it: its own thread hands
 * over every hit of thousands, with all places of the words in it.
 */
let index: Promise<Index> | undefined;

const finder: Finder = {
	async open(folder) {
		index = load(folder);
		await agesOf((await index).pagefind);
	},
	async hits(search, from, to) {
		const found = await find(await opened(), search);
		const hits = await found.hits(from, to);
		return { hits, without: found.without, count: found.count, whole: found.whole };
	},
	async count(search) {
		const found = await find(await opened(), search);
		await found.beSure();
		return { count: found.count, whole: found.whole };
	},
	facetCounts: async (search) => facetCounts(await opened(), search),
};

async function load(folder: string): Promise<Index> {
	const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
	await pagefind.options({ excerptLength: 24, baseUrl: '/' });
	let facets: Promise<PageFacets> | undefined;
	let vocabulary: Promise<readonly string[]> | undefined;
	return {
		pagefind,
		facets: () => {
			facets ??= fetchJson(`${folder}page-facets.json`).then((kept) => readFacets(kept as KeptFacets));
			return facets;
		},
		vocabulary: () => {
			vocabulary ??= fetchJson(`${folder}vocabulary.json`) as Promise<readonly string[]>;
			return vocabulary;
		},
	};
}

function opened(): Promise<Index> {
	if (!index) throw new Error('No index is open.');
	return index;
}

addEventListener('message', async ({ data: { id, name, given } }: MessageEvent<Question>) => {
	const told: Told = { id };
	try {
		told.answer = await (finder[name] as (...given: unknown[]) => Promise<unknown>)(...given);
	} catch (error) {
		told.fault = String(error);
	}
	postMessage(told);
});
