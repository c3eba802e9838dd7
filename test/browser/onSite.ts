import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { builtSite } from '../site/shared.ts';
import { launchChromium } from './chromium.ts';
import { serve } from './server.ts';

/** A built site and a browser before it. */
export interface OnSite {
	browser: Browser;
	/** The address of the site without the slash at its end. */
	origin: string;
	/** Opens a page of the site as if in a browser of its own, by its path, after something is done. An error of its scripts fails the test. */
	open(path: string, options?: BrowserContextOptions, before?: (page: Page) => Promise<unknown>): Promise<Page>;
}

/** The site of a content folder, in a folder of its address if it has one, for the tests of a `describe`. It is there while they run. */
export function onSite(content: string, base = '/'): OnSite {
	let browser: Browser;
	let site: Awaited<ReturnType<typeof serve>>;
	beforeAll(async () => {
		browser = await launchChromium();
		site = await serve((await builtSite(content)).folder, base);
	});
	afterAll(async () => {
		await site?.close();
		await browser?.close();
	});
	return {
		get browser() {
			return browser;
		},
		get origin() {
			return site.origin;
		},
		async open(path, options = {}, before = async () => undefined) {
			const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
			page.on('pageerror', (error) => {
				throw error;
			});
			await before(page);
			await page.goto(site.origin + path);
			return page;
		},
	};
}
