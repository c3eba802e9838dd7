import { truncateSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepPages, keptIn, keptPages, packReader, packWriter } from '../../src/build/keptPages.ts';

let cache: string;
beforeEach(async () => {
	cache = await mkdtemp(join(tmpdir(), 'okr-'));
});
afterEach(() => rm(cache, { recursive: true, force: true }));

const read = { ids: ['a'], addresses: ['/'], leadsOn: false, faults: [] };

/** Keeps two pages, as a build does. */
async function keepTwo() {
	await keptPages(cache, 'code');
	const writer = packWriter(keptIn(cache).now, 'here');
	const [one, other] = ['<p>one', '<p>ö'].map((page) => ({ key: page, read, ...writer.add(Buffer.from(page)) }));
	writer.close();
	const pages = new Map([
		['index.html', one as NonNullable<typeof one>],
		['teams/index.html', other as NonNullable<typeof other>],
	]);
	await keepPages(cache, 'code', pages);
	return pages;
}

const texts = (pages: Awaited<ReturnType<typeof keptPages>>) => {
	const reader = packReader(keptIn(cache).before);
	return [...pages.values()].map((page) => reader(page)?.toString());
};

it('pages that are kept are there for the next build, with what stands in them', async () => {
	const pages = await keepTwo();
	const kept = await keptPages(cache, 'code');
	expect(kept).toEqual(pages);
	expect(texts(kept)).toEqual(['<p>one', '<p>ö']);
});

it('pages that other code has made are not taken', async () => {
	await keepTwo();
	expect(await keptPages(cache, 'other code')).toEqual(new Map());
});

it('a list that cannot be read keeps nothing, and stops no build', async () => {
	await keepTwo();
	await writeFile(join(keptIn(cache).before, 'pages.json'), '{"code":"co');
	expect(await keptPages(cache, 'code')).toEqual(new Map());
});

it('a page that is cut off, or whose file is gone, is not taken', async () => {
	await keepTwo();
	const pack = join(keptIn(cache).before, 'here');
	truncateSync(pack, 8);
	expect(texts(await keptPages(cache, 'code'))).toEqual(['<p>one', undefined]);
	await rm(pack);
	expect(texts(await keptPages(cache, 'code'))).toEqual([undefined, undefined]);
});
