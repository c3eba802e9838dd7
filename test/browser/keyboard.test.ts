import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sample } from '../site/build.ts';
import { onSite } from './onSite.ts';

/** Whether what has the focus shows it: by an outline; in a picture by the frame of its box. */
const isSeen = `(() => {
	const one = document.activeElement;
	const box = one.querySelector('.box');
	return box ? getComputedStyle(box).strokeWidth === '2.5px' : getComputedStyle(one).outlineStyle !== 'none';
})()`;

describe('by keyboard alone', () => {
	const site = onSite(sample);

	/** The text of what has the focus; of a field, its name. */
	const focused = (page: Page) =>
		page.evaluate(
			"(() => { const one = document.activeElement; return (one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent).trim(); })()",
		) as Promise<string>;
	/** Goes on with Tab until something has the focus, and shows it: what has the focus is seen. */
	const tabTo = async (page: Page, name: string, most = 80): Promise<void> => {
		for (let i = 0; i < most; i++) {
			await page.keyboard.press('Tab');
			if (!(await focused(page)).startsWith(name)) continue;
			expect(await page.evaluate(isSeen), `one sees that ${name} has the focus`).toBe(true);
			return;
		}
		throw new Error(`${name} was not reached`);
	};
	/** Past the menu, by the first link of the page. */
	const toContent = async (page: Page): Promise<void> => {
		await page.keyboard.press('Tab');
		expect(await focused(page)).toBe('To the content');
		await page.keyboard.press('Enter');
	};
	const at = (page: Page, path: string) => page.waitForURL((url) => url.pathname === path);

	it('one comes from the first page through the menu to a goal, opens its figure, and goes up to what it supports', async () => {
		const page = await site.open('/');
		await tabTo(page, 'Teams');
		await page.keyboard.press('Enter');
		await at(page, '/teams/');
		await toContent(page);
		await tabTo(page, 'Technology');
		await page.keyboard.press('Enter');
		await at(page, '/teams/technology/');
		await tabTo(page, 'The heavy systems follow');
		await page.keyboard.press('Enter');
		await at(page, '/objectives/2026-h2/technology/the-heavy-systems-follow/');
		await tabTo(page, 'How the figure was made');
		await page.keyboard.press('Enter');
		expect(await page.locator('main details[open]').first().locator('table').isVisible()).toBe(true);
		await tabTo(page, 'Half of what we run lives in the cloud');
		await page.keyboard.press('Enter');
		await at(page, '/objectives/2026-h2/glodlampan/half-in-the-cloud/');
		await page.close();
	});

	it('one searches from anywhere, and comes to what was found', async () => {
		const page = await site.open('/people/');
		await page.keyboard.press('/');
		await page.waitForSelector('dialog[open]');
		await page.keyboard.type('pure cloud solution');
		await page.waitForSelector('dialog .hits > li');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await at(page, '/objectives/2025-h2/technology/move-customers-to-the-cloud/');
		await page.close();
	});

	it('one narrows a search down, and takes the choice back', async () => {
		const page = await site.open('/search/?q=cloud');
		await page.waitForSelector('[data-search=ready]');
		const hits = () => page.locator('.state p').textContent();
		const all = await hits();
		await page.locator('#search-words').focus();
		await tabTo(page, 'Narrow');
		await page.keyboard.press('Enter');
		await page.waitForSelector('fieldset');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Space');
		await expect.poll(hits).not.toBe(all);
		await page.keyboard.press('Space');
		await expect.poll(hits).toBe(all);
		await page.close();
	});

	it('one filters a cascade, follows a line, and opens a goal of it', async () => {
		const page = await site.open('/periods/2026-h2/cascade/');
		await toContent(page);
		await tabTo(page, 'Team');
		await page.keyboard.press('ArrowDown');
		await expect.poll(() => new URL(page.url()).searchParams.get('team')).not.toBeNull();
		const goal = () => page.evaluate('document.activeElement.closest(".goal")?.dataset.id ?? ""') as Promise<string>;
		for (let i = 0; i < 30 && (await goal()) === ''; i++) await page.keyboard.press('Tab');
		const id = await goal();
		expect(id).not.toBe('');
		expect(await page.locator('.goal.on').count()).toBeGreaterThan(1);
		await page.keyboard.press('Enter');
		await at(page, `/objectives/${id}/`);
		await page.close();
	});

	it('one chooses what the history shows, and reads its chart', async () => {
		const page = await site.open('/history/');
		await page.waitForSelector('figure canvas');
		await toContent(page);
		await tabTo(page, 'Teams');
		await page.keyboard.press('Enter');
		await tabTo(page, 'Technology');
		await page.keyboard.press('Space');
		await expect.poll(() => new URL(page.url()).search).toBe('?team=all&team=technology');
		await page.waitForSelector('figure canvas[tabindex="0"]');
		for (let i = 0; i < 20 && !(await page.evaluate('document.activeElement.matches("canvas")')); i++)
			await page.keyboard.press('Tab');
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => page.locator('.reading').first().textContent()).toMatch(/First half of 2024: 54% sound/);
		await page.close();
	});

	it('one chooses the colours', async () => {
		const page = await site.open('/method/');
		await tabTo(page, 'Colours');
		await page.keyboard.press('ArrowDown');
		await expect.poll(() => page.evaluate('document.documentElement.dataset.theme')).toBe('light');
		await page.close();
	});
});
