import { afterAll, describe, expect, it } from 'vitest';
import { slim } from '../../src/search/document.ts';
import { searchable, searchDocuments } from '../../src/search/documents.ts';
import { find } from '../../src/search/finder.ts';
import { takeHit } from '../../src/search/hit.ts';
import type { Index } from '../../src/search/pagefind.ts';
import { wordsOf } from '../../src/search/words.ts';
import { fixture, removeTemporaryFolders, sample } from './build.ts';
import { searchOver, siteOf } from './searchEngine.ts';
import { sampleQueries, swedishQueries, type Wanted } from './searchQueries.ts';

type Addresses = (index: Index, query: string) => Promise<string[][]>;

const ours: Addresses = async (index, query) => {
	const found = await find(index, { query, chosen: {}, order: 'relevance' });
	const hits = await found.hits(0, 5);
	return hits.map((hit) => [hit.address, ...hit.keyResults.map(({ address }) => address)].map(withoutFound));
};
const plain: Addresses = async ({ pagefind }, query) => {
	const { results } = await pagefind.search(query);
	const hits = await Promise.all(results.slice(0, 5).map((result) => result.data()));
	return hits.map(({ raw_url, url, sub_results }) =>
		[raw_url ?? url, ...sub_results.map((part) => part.url)]
			.map(takeHit)
			.map(({ address, anchor }) => address + anchor),
	);
};
const withoutFound = (address: string) => address.replace(/\?found=[^#]*/, '');

async function figures(index: Index, queries: readonly Wanted[], addresses: Addresses) {
	let [five, first, wantedFirst] = [0, 0, 0];
	const missed: string[] = [];
	for (const wanted of queries) {
		const hits = await addresses(index, wanted.query);
		const at = hits.findIndex((hit) => hit.includes(wanted.address));
		if (at >= 0) five++;
		if (wanted.first) wantedFirst++;
		if (wanted.first && at === 0) first++;
		if (at < 0 || (wanted.first && at > 0)) missed.push(`${wanted.query} (${at < 0 ? 'not' : at + 1})`);
	}
	return { five: five / queries.length, first: first / wantedFirst, missed };
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

describe.each([
	{ name: 'the sample organisation', content: sample, queries: sampleQueries, least: 60 },
	{ name: 'a Swedish organisation', content: fixture('swedish'), queries: swedishQueries, least: 40 },
])('what people type over $name', ({ name, content, queries, least }) => {
	afterAll(removeTemporaryFolders);

	it('is found by every word that was written', async () => {
		const site = await siteOf(content);
		const { documents, vocabulary } = searchable(site);
		const index = await searchOver(documents, vocabulary());
		const written = searchDocuments(site).flatMap(({ title, texts, parts }) => [
			...[title, ...texts],
			...parts.flatMap((part) => [part.title, ...part.texts]),
		]);
		const words = new Set(
			written.flatMap(
				(text) =>
					wordsOf(text)
						.toLowerCase()
						.match(/\p{L}{3,}/gu) ?? [],
			),
		);
		const lost: string[] = [];
		for (const query of words) {
			const { count } = await find(index, { query, chosen: {}, order: 'relevance' });
			if (count === 0) lost.push(query);
		}
		await index.close();
		expect(words.size).toBeGreaterThan(200);
		expect(lost).toEqual([]);
	});

	it('is found: 95 of 100 among the first five, 85 of 100 first', async () => {
		const site = await siteOf(content);
		const { documents, vocabulary } = searchable(site);
		const mine = await searchOver(documents, vocabulary());
		const result = await figures(mine, queries, ours);
		await mine.close();
		const bare = searchDocuments(site).map((one) => slim(one, site.almanac.organisation.language, (text) => text));
		const other = await searchOver(bare);
		const beside = await figures(other, queries, plain);
		await other.close();
		console.log(
			`${name}, ${queries.length} queries: first five ${percent(result.five)}, first ${percent(result.first)}; ` +
				`plain Pagefind ${percent(beside.five)}, ${percent(beside.first)}. Missed: ${result.missed.join(', ')}`,
		);
		expect(queries.length).toBeGreaterThanOrEqual(least);
		expect(result.five).toBeGreaterThanOrEqual(0.95);
		expect(result.first).toBeGreaterThanOrEqual(0.85);
	}, 60_000);
});
