import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, type Run, removeTemporaryFolders, type Site } from './build.ts';
import { builtSite } from './shared.ts';

const unmistakable = /zqxj|987.?654.?321|876.?543.?219|2026-11-11|2026-10-14/i;

/** All that the search fetches: the files of the index as Pagefind reads them, and those beside it. */
function readIndex(site: Site): Map<string, string> {
	const files = [...site.files].filter(([path]) => /^(?:pagefind|search)\//.test(path));
	return new Map(
		files.map(([path, file]) => [path, (file[0] === 0x1f && file[1] === 0x8b ? gunzipSync(file) : file).toString()]),
	);
}

describe('the search index', () => {
	let site: Run & Site;
	beforeAll(async () => {
		site = await builtSite(fixture('private'));
	});
	afterAll(removeTemporaryFolders);

	it('holds what is published, and nothing of drafts and private goals', () => {
		const index = readIndex(site);
		const parts = ['fragment', 'index'].map((kind) => [...index.keys()].filter((path) => path.includes(`/${kind}/`)));
		expect(parts.every((paths) => paths.length > 0)).toBe(true);
		expect([...index.values()].some((text) => text.includes('A goal that is seen now'))).toBe(true);
		expect([...index].filter(([path, text]) => unmistakable.test(path) || unmistakable.test(text))).toEqual([]);
	});

	it('leaves nothing behind of what it was made from, and none of the interfaces that are not used', () => {
		const names = [...site.files.keys()].filter((path) => /^(search|pagefind)\//.test(path));
		expect(names).not.toContain('search/documents.json');
		expect(names.filter((path) => /ui\.|highlight|unknown|worker/.test(path))).toEqual([]);
		expect(names).toEqual(
			expect.arrayContaining([
				'search/index.html',
				'search/facets.json',
				'pagefind/vocabulary.json',
				'pagefind/wasm.en.pagefind',
			]),
		);
	});

	it('is opened by less than 1 kB on a page, and is then less than 45 kB of JavaScript', () => {
		const size = (path: string) => gzipSync(site.files.get(path) as Buffer).length;
		expect(site.page('/teams/')).toContain('src="/search.js"');
		expect(size('search.js')).toBeLessThanOrEqual(1000);
		const thread = [...site.files.keys()].filter((path) => /^_astro\/finderThread\b.*\.js$/.test(path));
		expect(thread).toHaveLength(1);
		const code = ['search/search.js', 'pagefind/pagefind.js', ...thread].map(size);
		expect(code.reduce((sum, one) => sum + one)).toBeLessThanOrEqual(45_000);
	});
});

describe('the search page without JavaScript', () => {
	let site: Run & Site;
	beforeAll(async () => {
		site = await builtSite(fixture('swedish'));
	});
	afterAll(removeTemporaryFolders);

	it('lists every goal by period and team, the youngest period first', () => {
		const words = site.words('/search/');
		const order = [
			'Andra halvåret 2019',
			'Design',
			'En prototyp i varje offert',
			'Teknik',
			'Flytta kunder till molnet',
			'Första halvåret 2019',
			'Lära oss molnet',
		];
		const list = words.slice(words.indexOf('Allt, efter period och team'));
		const places = order.map((word) => list.indexOf(word));
		expect(places).not.toContain(-1);
		expect([...places].sort((a, b) => a - b)).toEqual(places);
	});

	it('is in the language of the site', () => {
		expect([...site.files.keys()]).toContain('pagefind/wasm.sv.pagefind');
	});

	it('is named in the head of every page', () => {
		expect(site.page('/teams/')).toMatch(/<a class="search-link" href="\/okr\/search\/"[^>]*>Sök bland alla mål<\/a>/);
	});
});
