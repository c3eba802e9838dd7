import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyOf, fixture, ownEnvironment, removeTemporaryFolders } from '../site/build.ts';
import { launchChromium } from './chromium.ts';

const root = resolve(import.meta.dirname, '../..');

/** What is so once the page has caught up. */
const eventually = <T>(what: () => T) => expect.poll(what, { timeout: 15_000 });

describe('the search while somebody works on the goal files', () => {
	let browser: Browser;
	let page: Page;
	let server: ChildProcess;
	let origin: string;
	let content: string;

	beforeAll(async () => {
		content = await copyOf(fixture('private'));
		server = spawn(process.execPath, [join(root, 'src/cli/okr.ts'), 'start', '--port', '4880'], {
			cwd: root,
			env: { ...ownEnvironment(), OKR_CONTENT: content },
		});
		let printed = '';
		origin = await new Promise<string>((started, failed) => {
			for (const stream of [server.stdout, server.stderr])
				stream?.on('data', (words) => {
					printed += words;
					const address = /http:\/\/localhost:\d+/.exec(printed)?.[0];
					if (address) started(address);
				});
			server.on('exit', () => failed(new Error(printed)));
		});
		browser = await launchChromium();
		page = await browser.newPage();
	});
	afterAll(async () => {
		await browser?.close();
		server?.removeAllListeners('exit');
		const gone = new Promise((done) => server?.on('exit', done));
		server?.kill('SIGTERM');
		await gone;
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
