import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyOf, fixture, ownEnvironment, removeTemporaryFolders } from '../site/build.ts';
import { launchChromium } from './chromium.ts';

const root = resolve(import.meta.dirname, '../..');

describe('while somebody works on the goal files', () => {
	let browser: Browser;
	let page: Page;
	let server: ChildProcess;
	let origin: string;
	let content: string;
	let printed = '';

	beforeAll(async () => {
		content = await copyOf(fixture('private'));
		server = spawn(process.execPath, [join(root, 'src/cli/okr.ts'), 'start', '--port', '4870'], {
			cwd: root,
			env: { ...ownEnvironment(), OKR_CONTENT: content },
		});
		origin = await new Promise<string>((started, failed) => {
			server.stdout?.on('data', (words) => {
				printed += words;
				const address = /http:\/\/localhost:\d+/.exec(printed)?.[0];
				if (address) started(address);
			});
			server.stderr?.on('data', (words) => {
				printed += words;
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

	const file = () => join(content, 'objectives/2026-h2/core/seen-now.mdx');
	const heading = () => page.locator('h1').textContent();

	it('one address is printed', () => {
		expect(printed.match(/http:\S+/g)).toEqual([`${origin}/`]);
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
		expect(printed).toContain('Did you mean ida-berg?');

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
});
