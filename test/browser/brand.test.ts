import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { branded } from '../site/branded.ts';
import { buildSite, fixture, removeTemporaryFolders } from '../site/build.ts';
import { findings } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { serve } from './server.ts';

/** A colour that cannot be read on white paper, and a logo that is much wider than high. */
describe('an organisation with a pale colour and a wide logo', () => {
	let browser: Browser;
	let site: Awaited<ReturnType<typeof serve>>;
	beforeAll(async () => {
		browser = await launchChromium();
		const content = await branded(fixture('swedish'), { accent: '#ffd500', width: 1200, height: 120 });
		site = await serve((await buildSite(content)).folder, '/okr/');
	});
	afterAll(async () => {
		await site?.close();
		await browser?.close();
		await removeTemporaryFolders();
	});

	const pages = ['', 'teams/teknik/', 'search/', 'objectives/2019-h1/teknik/lara-molnet/'];

	describe.each(['light', 'dark'] as const)('in the %s', (colorScheme) => {
		it.each([320, 1280])('is read by everybody at %d px, and its links under the pointer too', async (width) => {
			const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
			const page = await context.newPage();
			await page.addInitScript(
				"window.shift = 0; new PerformanceObserver((list) => { for (const one of list.getEntries()) window.shift += one.value; }).observe({ type: 'layout-shift', buffered: true })",
			);
			for (const path of pages) {
				await page.goto(`${site.origin}/okr/${path}`, { waitUntil: 'load' });
				expect(await page.evaluate('window.shift'), path).toBe(0);
				expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(width);
				await page.locator('main a:visible').first().hover();
				expect(await findings(page), path).toEqual([]);
			}
			await context.close();
		});
	});

	it('shows the logo in its proportions, on white paper in the dark and in print, and hides it from nobody', async () => {
		const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: 'dark' });
		await page.goto(`${site.origin}/okr/`);
		const logo = page.locator('.head .logo');
		const box = await logo.boundingBox();
		expect(box?.height).toBe(28);
		expect(box?.width).toBe(192);
		expect(await logo.evaluate((one) => getComputedStyle(one).objectFit)).toBe('contain');
		expect(await logo.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe('rgb(255, 255, 255)');
		expect(await page.getByRole('link', { name: 'Lyktan', exact: true }).first().locator('img').count()).toBe(1);
		await page.emulateMedia({ media: 'print' });
		expect(await logo.isVisible()).toBe(true);
		await page.close();
	});

	it('has its accent in the colours that a reader has chosen', async () => {
		const page = await browser.newPage({ colorScheme: 'light' });
		await page.goto(`${site.origin}/okr/teams/`);
		const accent = () =>
			page.evaluate(
				"getComputedStyle(document.querySelector('.head nav [aria-current]')).boxShadow.match(/rgb[^)]*\\)/)[0]",
			);
		expect(await accent()).toBe('rgb(131, 109, 0)');
		await page.locator('.theme select').selectOption('dark');
		expect(await accent()).toBe('rgb(255, 213, 0)');
		await page.emulateMedia({ media: 'print' });
		expect(await accent()).toBe('rgb(131, 109, 0)');
		await page.close();
	});
});
