import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { formWords } from '../../src/i18n/formWords.ts';
import { buildSite, copyOf, fixture, removeTemporaryFolders, type Site, sample } from '../site/build.ts';
import { builtSite } from '../site/shared.ts';
import { launchChromium } from './chromium.ts';
import { watch } from './editor.ts';
import { type GitHost, startGitHost } from './gitHost.ts';
import { serve } from './server.ts';

const token = 'a-token-of-ada';
const words = formWords.en;

describe('the forms of a built site, with its repository on a host', () => {
	let host: GitHost;
	let site: Site;
	let server: Awaited<ReturnType<typeof serve>>;
	let browser: Browser;
	let context: BrowserContext;
	let page: Page;
	const strangers: string[] = [];

	beforeAll(async () => {
		const content = await copyOf(fixture('private'));
		const origins: string[] = [];
		host = await startGitHost(content, { token, origins: () => origins });
		await appendFile(join(content, 'almanac.yaml'), `repository:\n  address: ${host.address}\n  host: gitea\n`);
		const built = await buildSite(content);
		expect(built.code, built.output).toBe(0);
		site = built;
		server = await serve(site.folder);
		origins.push(server.origin);
		browser = await launchChromium();
	}, 240_000);
	beforeEach(async () => {
		await context?.close();
		context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
		page = await context.newPage();
		page.setDefaultTimeout(20_000);
		watch(context, page, strangers);
	});
	afterAll(async () => {
		await browser?.close();
		await server?.close();
		await host?.close();
		await removeTemporaryFolders();
	});

	const signIn = () =>
		context.addInitScript(`localStorage.setItem('sveltia-cms.user', '{"backendName":"gitea","token":"${token}"}')`);
	const control = (name: string) =>
		page.locator(`[data-field="${name}"]`).locator('input, select, textarea').locator('visible=true').first();
	const commits = () => Number(host.git('rev-list', '--count', 'main'));
	const lines = () =>
		host
			.git('show', '-U0', '--format=', 'main')
			.split('\n')
			.filter((line) => /^[+-](?![+-]{2} )/.test(line));
	async function open(form: string): Promise<void> {
		await page.goto(`${server.origin}/edit/${form}/`);
		await page.locator('form[data-ready]').waitFor();
	}
	async function write(title: string): Promise<void> {
		await open('goal');
		await control('phrase').fill(title);
		await control('owner').selectOption('core');
		await page.locator('.blanks textarea').first().fill('somebody says so');
		await control('kind').selectOption('judged');
		await page.locator('button.main').click();
	}

	it('without a sign-in nothing is sent, and what was written stays', async () => {
		const before = commits();
		await write('stay what it is');
		await page.getByText(words.signIn.text).waitFor();
		expect(await page.getByText(words.signIn.link).getAttribute('href')).toBe('/edit/');
		expect(await control('phrase').inputValue()).toBe('stay what it is');
		expect(commits()).toBe(before);
	});

	it('takes a goal as a commit that says what it is', async () => {
		await signIn();
		const before = commits();
		await write('be read on a host');
		await page.locator('.saved').waitFor();
		expect(commits()).toBe(before + 1);
		expect(host.git('show', '-s', '--format=%s', 'main').trim()).toBe(words.commit.goal('Be read on a host'));
		expect(host.git('show', 'main:content/objectives/2026-h2/core/be-read-on-a-host.mdx')).toContain(
			'phrase: be read on a host\n',
		);
		await write('be read on a host');
		await page.locator('.wrongs').waitFor();
		expect(await page.locator('.wrongs').textContent()).toContain(words.wrong.taken);
		expect(commits()).toBe(before + 1);
	});

	it('takes a check-in as a commit of the lines that it adds', async () => {
		await signIn();
		await open('check-in');
		await control('person').selectOption('ida-berg');
		const stand = page.locator('.stand').first();
		await stand.waitFor();
		await stand.locator('.confidence label').nth(8).click();
		await stand.locator('[data-field=note] textarea').fill('Said on a host');
		const before = commits();
		await page.locator('button.main').click();
		await page.getByText(words.checkIn.saved.one).waitFor();
		expect(commits()).toBe(before + 1);
		const line = 'checkIns: [{ date: 2026-10-01, value: 5, confidence: 7 }';
		expect(lines()).toEqual([
			`-    ${line}]`,
			expect.stringMatching(/^\+ {4}checkIns: .*, \{ date: 2026-\d\d-\d\d, confidence: 8, note: Said on a host \}\]$/),
		]);
		expect(lines()[1]).toContain(line);
	});

	it('says nothing of goals that are not published', () => {
		for (const name of ['running.json', 'goal/index.html', 'check-in/index.html'])
			expect(site.files.get(`edit/${name}`)?.toString(), name).not.toContain('zqxj');
	});

	it('breaks no rule of its content policy, and allows no style or script inside a page', () => {
		expect(site.page('/edit/goal/')).toContain("style-src 'self';");
		expect(strangers).toEqual([]);
	});

	it('a site without a repository has neither page, and no link to one', async () => {
		const plain = await builtSite(sample);
		expect([...plain.files.keys()].filter((path) => path.startsWith('edit/'))).toEqual([]);
		expect(plain.page('/')).not.toContain('edit/goal');
		expect(plain.page('/teams/design/')).not.toContain('edit/check-in');
		expect(site.page('/')).toContain('href="/edit/goal/"');
	});
});
