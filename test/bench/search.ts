import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Page } from 'playwright-core';
import { indexFiles } from '../../src/build/searchIndex.ts';
import { type Slim, slim } from '../../src/search/document.ts';
import { searchable, searchDocuments } from '../../src/search/documents.ts';
import { launchChromium } from '../browser/chromium.ts';
import { serve } from '../browser/server.ts';
import { buildSite } from '../site/build.ts';
import { siteOf } from '../site/searchEngine.ts';
import { vocabulary } from './organisation.ts';

const rounds = 3;
const queries = 200;

/** Builds the index of the goals in a folder, and searches them in Chromium; prints what that took. */
export async function measureSearch(content: string, place: string): Promise<void> {
	await measureIndex(content);
	const { code, output, folder } = await buildSite(content, { OKR_OUT: join(place, 'site') });
	if (code !== 0) throw new Error(output);
	await measureBrowser(folder);
}

/** The index beside that of plain Pagefind on the same pages, in turn. */
async function measureIndex(content: string): Promise<void> {
	const site = await siteOf(content);
	const plainPages = searchDocuments(site).map((one) => slim(one, 'en', (text) => text));
	const own: number[] = [];
	const plain: number[] = [];
	let files = new Map<string, Uint8Array>();
	for (let round = 0; round < rounds; round++) {
		plain.push(await seconds(() => plainIndex(plainPages)));
		own.push(await seconds(async () => (files = await indexFiles(searchable(site).documents))));
	}
	const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
	row('pages that are indexed', String(plainPages.length));
	row('plain Pagefind on them', `${median(plain).toFixed(1)} s`);
	row('the search index', `${median(own).toFixed(1)} s`, `${(median(own) / median(plain)).toFixed(2)} × plain`);
	row('its size', `${(bytes / 1e6).toFixed(1)} MB`, `${files.size} files`);
}

async function plainIndex(pages: readonly Slim[]): Promise<void> {
	const { index } = await createIndex({ forceLanguage: 'en' });
	if (!index) throw new Error('Pagefind made no index.');
	for (let at = 0; at < pages.length; at += 200)
		await Promise.all(pages.slice(at, at + 200).map((page) => index.addHTMLFile(page)));
	await index.getFiles();
	await close();
}

async function measureBrowser(folder: string): Promise<void> {
	const browser = await launchChromium();
	const server = await serve(folder);
	try {
		const page = await browser.newPage();
		let bytes = 0;
		page.on('response', (response) => void response.body().then((body) => (bytes += sent(body))));
		const settled = async () => {
			await page.waitForLoadState('networkidle');
			const so = bytes;
			bytes = 0;
			return so;
		};
		await page.goto(`${server.origin}/search/`);
		await page.waitForSelector('[data-search=ready]');
		const opened = await settled();
		const first = await answered(page, 'invoice bridge');
		const found = await settled();
		row('fetched before the first hit, with the page', `${((opened + found) / 1000).toFixed(0)} kB`);
		row('the first query', `${first.toFixed(0)} ms`);
		await measureQueries(page, 'queries after it');
		await settled();
		const begun = performance.now();
		await page.locator('.narrow summary').click();
		await page.waitForSelector('.facet-groups fieldset');
		const drawn = performance.now() - begun;
		row('fetched when the facets are opened', `${((await settled()) / 1000).toFixed(0)} kB`, `${drawn.toFixed(0)} ms`);
		await page.reload(); // what was read before is not there any more
		await page.waitForSelector('[data-search=ready]');
		await page.locator('.narrow summary').click();
		await answered(page, 'invoice bridge');
		await measureQueries(page, 'with the facets open');
	} finally {
		await browser.close();
		await server.close();
	}
}

async function measureQueries(page: Page, which: string): Promise<void> {
	const took: number[] = [];
	for (let at = 0; at < queries; at++) took.push(await answered(page, query(at)));
	took.sort((a, b) => a - b);
	const within = took.filter((one) => one <= 100).length / took.length;
	row(`${queries} ${which}`, `${(within * 100).toFixed(1)} %`, 'within 100 ms');
	row('the middle one, and the 95th of 100', `${median(took).toFixed(0)} ms`, `${at95(took).toFixed(0)} ms`);
}

/** Milliseconds from asking to the hits being there in their order, and the counts of open facets but that of key results, by the page's own clock. */
function answered(page: Page, words: string): Promise<number> {
	return page.evaluate((asked) => {
		const form = document.querySelector<HTMLFormElement>('form[data-search]') as HTMLFormElement;
		const list = document.querySelector('.hits') as Element;
		(form.querySelector('input') as HTMLInputElement).value = asked;
		return new Promise<number>((done, fail) => {
			const begun = performance.now();
			const watch = new MutationObserver(() => {
				if (list.hasAttribute('aria-busy')) return;
				watch.disconnect();
				if (list.childElementCount > 0) done(performance.now() - begun);
				else fail(new Error(`Nothing was found for ${asked}.`));
			});
			watch.observe(list, { attributes: true, childList: true });
			form.requestSubmit();
		});
	}, words);
}

/** One to three words of the goals, a word by itself with fewer letters each time. None is asked twice. */
function query(at: number): string {
	const turn = Math.floor(at / 3);
	const round = Math.floor(turn / vocabulary.length);
	const word = (shift: number) => vocabulary[(turn + shift) % vocabulary.length] as string;
	if (at % 3 === 0) return word(0).slice(0, word(0).length - round);
	return at % 3 === 1 ? `${word(0)} ${word(1 + round)}` : `${word(0)} ${word(3 + round)} ${word(7 + 2 * round)}`;
}

/** What a server sends for a file: compressed, where it is not already. */
const sent = (body: Buffer) => Math.min(body.length, gzipSync(body).length);
const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] as number;
const at95 = (sorted: readonly number[]) => sorted[Math.ceil(sorted.length * 0.95) - 1] as number;

async function seconds(work: () => Promise<unknown>): Promise<number> {
	const begun = performance.now();
	await work();
	return (performance.now() - begun) / 1000;
}

function row(name: string, ...cells: string[]): void {
	process.stdout.write(`${[name.padEnd(48), ...cells.map((cell) => cell.padStart(12))].join('  ')}\n`);
}
