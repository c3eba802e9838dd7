import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyOf, fixture, removeTemporaryFolders } from '../site/build.ts';
import { launchChromium } from './chromium.ts';
import { type Started, started } from './started.ts';

/** What is so once the page has caught up. */
const eventually = <T>(what: () => T) => expect.poll(what, { timeout: 15_000 });

describe('the search while somebody works on the goal files', () => {
	let browser: Browser;
	let page: Page;
	let site: Started;
	let origin: string;
	let content: string;

	beforeAll(async () => {
		content = await copyOf(fixture('private'));
		site = await started(content, 4880);
		({ origin } = new URL(site.address));
		browser = await launchChromium();
		page = await browser.newPage();
	});
	afterAll(async () => {
		await browser?.close();
		await site?.stop();
		await removeTemporaryFolders();
	});

	const titles = () => page.locator('.hits .title').allTextContents();

	it('finds what the files say now', async () => {
		await page.goto(`${origin}/search/?q=seen+now`);
		await eventually(titles).toContain('A goal that is seen now');
		const file = join(content, 'objectives/2026-h2/core/seen-now.mdx');
		await writeFile(file, (await readFile(file, 'utf8')).replace('A goal that is seen now', 'Cross the Rubicon'));
		const again = async () => {
			await page.goto(`${origin}/search/?q=rubicon`);
			await page.waitForSelector('[data-search=ready]');
			return titles();
		};
		await eventually(again).toEqual(['Cross the Rubicon']);
		await page.goto(`${origin}/search/?q=seen+now`);
		await page.waitForSelector('[data-search=ready]');
		expect(await titles()).not.toContain('A goal that is seen now');
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
		await page.goto(`${origin}/search/?q=rubicon`);
		await page.locator('.narrow summary').click();
		await eventually(() => page.locator('[data-facet=kind] li').allTextContents()).toContain(' Goal 1');
	});
});
