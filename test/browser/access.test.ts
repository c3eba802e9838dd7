import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sample } from '../site/build.ts';
import { findings } from './axe.ts';
import { kinds } from './kinds.ts';
import { onSite } from './onSite.ts';

/** Other ways a page is seen. Forced colours are those of a reader who has set a palette of their own. */
const otherColours = [
	{ colorScheme: 'dark', forcedColors: 'none' },
	{ colorScheme: 'dark', forcedColors: 'active' },
] as const;
/** What a change of colours can spoil: what is said of a page's structure and sizes holds for all of them. */
const ofColour = ['color-contrast', 'link-in-text-block'];

describe('every kind of page', () => {
	const site = onSite(sample);

	describe.each([320, 1280])('at %d px', (width) => {
		const read = async (path: string, prepare: (page: Page) => Promise<void>) => {
			const page = await site.open(path, { viewport: { width, height: 900 }, colorScheme: 'light' });
			await prepare(page);
			expect(await findings(page)).toEqual([]);
			for (const colours of otherColours) {
				await page.emulateMedia(colours);
				expect(await findings(page, ofColour), Object.values(colours).join()).toEqual([]);
			}
			expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
			await page.close();
		};

		it.each(Object.entries(kinds))('%s is read by everybody with all of it open, and fits', async (_, path) => {
			await read(path, openAll);
		});

		it('the search over a page is read by everybody, and fits', async () => {
			await read('/teams/', async (page) => {
				await page.keyboard.press('/');
				await page.waitForSelector('dialog[open]');
				await page.keyboard.type('cloud');
				await page.waitForSelector('dialog .hits > li');
			});
		});
	});
});

/** Opens all that can be opened, and draws the charts, which wait until they are near. */
async function openAll(page: Page): Promise<void> {
	if (page.url().includes('/search/')) await page.waitForSelector('[data-search=ready]');
	await page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))");
	if (page.url().includes('q=cloud')) await page.waitForSelector('fieldset');
	for (const plot of await page.locator('figure[data-chart] .plot').all()) {
		await plot.scrollIntoViewIfNeeded();
		await plot.locator('canvas').waitFor();
	}
}
