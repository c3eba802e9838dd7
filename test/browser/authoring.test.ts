import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyOf, fixture, removeTemporaryFolders } from '../site/build.ts';
import { launchChromium } from './chromium.ts';
import { type Started, started } from './started.ts';

describe('while somebody works on the goal files', () => {
	let browser: Browser;
	let page: Page;
	let site: Started;
	let origin: string;
	let content: string;

	beforeAll(async () => {
		content = await copyOf(fixture('private'));
		site = await started(content, 4870);
		({ origin } = new URL(site.address));
		browser = await launchChromium();
		page = await browser.newPage();
	});
	afterAll(async () => {
		await browser?.close();
		await site?.stop();
		await removeTemporaryFolders();
	});

	const file = () => join(content, 'objectives/2026-h2/core/seen-now.mdx');
	const heading = () => page.locator('h1').textContent();

	it('one address is printed', () => {
		expect(site.printed().match(/http:\S+/g)).toEqual([`${origin}/`]);
	});

	it('a change is on the page, without a reload by hand', async () => {
		await page.goto(`${origin}/objectives/2026-h2/core/seen-now/`);
		expect(await heading()).toBe('A goal that is seen now');
		const text = await readFile(file(), 'utf8');
		await writeFile(file(), text.replace('A goal that is seen now', 'A goal with another title'));
		await expect.poll(heading, { timeout: 10_000 }).toBe('A goal with another title');
	});

	it('a mistake is explained on the page and in the terminal, the site stays, and comes back when it is mended', async () => {
		const sound = await readFile(file(), 'utf8');
		await writeFile(file(), sound.replace('lead: ida-berg', 'lead: ida-borg'));
		const overlay = page.locator('.findings');
		await expect.poll(() => overlay.count(), { timeout: 10_000 }).toBe(1);
		expect(await overlay.textContent()).toContain('There is no person ida-borg.');
		expect(await overlay.textContent()).toContain('Did you mean ida-berg?');
		expect(await heading()).toBe('A goal with another title');
		expect(site.printed()).toContain('Did you mean ida-berg?');

		await writeFile(file(), sound.replace('A goal with another title', 'A goal that was mended'));
		await expect.poll(heading, { timeout: 10_000 }).toBe('A goal that was mended');
		expect(await overlay.count()).toBe(0);
	});

	it('drafts are shown under a banner, and private goals are not', async () => {
		await page.goto(`${origin}/objectives/2026-h2/core/zqxj-draft-slug/`);
		expect(await page.locator('.banner').textContent()).toContain('A draft');
		const answer = await page.goto(`${origin}/objectives/2026-h2/ida-berg/zqxj-private-slug/`);
		expect(answer?.status()).toBe(404);
	});

	describe('the search', () => {
		const eventually = <T>(what: () => T) => expect.poll(what, { timeout: 15_000 });
		const titles = () => page.locator('.hits .title').allTextContents();
		const search = async (query: string) => {
			await page.goto(`${origin}/search/?q=${query}`);
			await page.waitForSelector('[data-search=ready]');
			return titles();
		};

		it('finds what the files say now', async () => {
			await eventually(() => search('mended')).toContain('A goal that was mended');
			await writeFile(file(), (await readFile(file(), 'utf8')).replace('A goal that was mended', 'Cross the Rubicon'));
			await eventually(() => search('rubicon')).toEqual(['Cross the Rubicon']);
			expect(await search('mended')).not.toContain('A goal that was mended');
		});

		it('opens over any page, too', async () => {
			await page.goto(`${origin}/teams/`);
			await page.keyboard.press('/');
			await page.waitForSelector('dialog[open]');
			await page.keyboard.type('rubicon');
			await eventually(titles).toEqual(['Cross the Rubicon']);
			await page.keyboard.press('ArrowDown');
			await page.keyboard.press('Enter');
			await eventually(() => page.locator('h1 mark').allTextContents()).toEqual(['Rubicon']);
		});

		it('narrows down', async () => {
			await search('rubicon');
			await page.locator('.narrow summary').click();
			await eventually(() => page.locator('[data-facet=kind] li').allTextContents()).toContain(' Goal 1');
		});
	});
});
