import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, type Site, sample } from '../site/build.ts';
import { builtSite } from '../site/shared.ts';
import { launchChromium } from './chromium.ts';
import { kinds } from './kinds.ts';
import { serve } from './server.ts';

describe('whoever reads', () => {
	let browser: Browser;
	let solo: Site;
	let sites: Record<'sample' | 'solo', Awaited<ReturnType<typeof serve>>>;
	beforeAll(async () => {
		browser = await launchChromium();
		solo = await builtSite(fixture('solo'));
		sites = { sample: await serve((await builtSite(sample)).folder), solo: await serve(solo.folder) };
	});
	afterAll(async () => {
		await Promise.all(Object.values(sites ?? {}).map((site) => site.close()));
		await browser?.close();
	});

	const open = async (
		site: keyof typeof sites,
		path: string,
		options: Parameters<Browser['newContext']>[0] = {},
	): Promise<Page> => {
		const page = await (await browser.newContext(options)).newPage();
		await page.goto(sites[site].origin + path);
		return page;
	};
	/** How far a page goes beyond the window, in pixels. */
	const over = (page: Page) =>
		page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

	it('at 400 % zoom a title of 400 characters and a word without end fit, on every page', async () => {
		// 1280 pixels that are four times as large
		const page = await open('solo', '/', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
		const wide: string[] = [];
		for (const path of solo.files.keys()) {
			if (!path.endsWith('index.html') || path.startsWith('edit/')) continue;
			await page.goto(`${sites.solo.origin}/${path.replace(/index\.html$/, '')}`);
			if ((await over(page)) !== 0) wide.push(path);
		}
		expect(wide).toEqual([]);
		await page.context().close();
	});

	it('finds words where a list is empty: a period without goals, a team without members or goals', async () => {
		expect(solo.words('/periods/2026-q2/')).toContain('No goals.');
		expect(solo.words('/teams/empty-hands/')).toContain('No goals.');
		expect(solo.words('/')).toContain('Leadership is choosing the company objectives');
	});

	it('reads text from right to left as it was written, in a page that runs from left to right', async () => {
		const page = await open('solo', '/objectives/2026-q1/solo/from-right-to-left/');
		/** Whether the text of an element begins at its right end. */
		const fromRight = (selector: string) =>
			page.evaluate(`(() => {
				const one = document.querySelector(${JSON.stringify(selector)});
				const range = document.createRange();
				const text = document.createTreeWalker(one, NodeFilter.SHOW_TEXT).nextNode();
				range.setStart(text, 0);
				range.setEnd(text, 1);
				const [first, box] = [range.getBoundingClientRect(), one.getBoundingClientRect()];
				return box.right - first.right < first.left - box.left;
			})()`);
		expect(await fromRight('h1')).toBe(true);
		expect(await fromRight('#one h3')).toBe(true);
		expect(await fromRight('#two h3')).toBe(false);
		expect(await fromRight('.reflection p:nth-child(2)')).toBe(true);
		expect(await fromRight('.prose p:first-child')).toBe(true);
		expect(await fromRight('.prose p:last-child')).toBe(false);
		await page.context().close();
	});

	it('who asks for less motion sees none, and nobody else does either', async () => {
		const page = await open('sample', '/history/', { reducedMotion: 'reduce' });
		for (const path of [kinds['the history'], kinds['a cascade'], kinds['a team']]) {
			await page.goto(sites.sample.origin + path);
			const moving = "[...document.querySelectorAll('*')].filter((one) => one.getAnimations().length > 0).length";
			expect(await page.evaluate(moving), path).toBe(0);
			const timed =
				"[...document.querySelectorAll('*')].map((one) => getComputedStyle(one)).filter((style) => style.transitionDuration !== '0s' || style.animationName !== 'none' || style.scrollBehavior === 'smooth').length";
			expect(await page.evaluate(timed), path).toBe(0);
		}
		await page.context().close();
	});

	it('without JavaScript every kind of page says what it has to say, and offers nothing that would not work', async () => {
		const context = await browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		for (const path of Object.values(kinds)) {
			await page.goto(sites.sample.origin + path);
			expect(await page.locator('h1').count(), path).toBe(1);
			expect(await page.locator('main form:visible, main button:visible, .theme:visible').count(), path).toBe(0);
			expect((await page.locator('main').innerText()).length, path).toBeGreaterThan(60);
		}
		await context.close();
	});

	it('on paper every kind of page is light, without its menu, and no wider than the sheet', async () => {
		// an A4 page between its margins
		const page = await open('sample', '/', { viewport: { width: 718, height: 1046 }, colorScheme: 'dark' });
		await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
		for (const path of Object.values(kinds)) {
			await page.goto(sites.sample.origin + path);
			expect(await page.evaluate('getComputedStyle(document.body).color'), path).toBe('rgb(21, 25, 29)');
			expect(await page.locator('.head nav, .rail, .theme, .skip').locator('visible=true').count(), path).toBe(0);
			expect(await over(page), path).toBe(0);
		}
		await page.context().close();
	});

	it('every page has a title of its own, a description and an icon', () => {
		const pages = [...solo.files].filter(([path]) => path.endsWith('index.html'));
		const titles = pages.map(([, file]) => /<title>([^<]+)<\/title>/.exec(file.toString())?.[1]);
		expect(titles.filter((title) => !title)).toEqual([]);
		expect(new Set(titles).size).toBe(pages.length);
		for (const [path, file] of pages) {
			expect(file.toString(), path).toMatch(/<meta name="description" content="[^"]{10,}"/);
			expect(file.toString(), path).toContain('<link rel="icon" href="/favicon.svg"');
		}
		expect(solo.files.has('favicon.svg')).toBe(true);
	});
});
