import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { editorWords } from '../../src/i18n/editorWords.ts';
import { formWords } from '../../src/i18n/formWords.ts';
import { buildSite, copyOf, fixture, removeTemporaryFolders, type Site, sample } from '../site/build.ts';
import { builtSite } from '../site/shared.ts';
import { launchChromium } from './chromium.ts';
import { watch } from './editor.ts';
import { type GitHost, startGitHost } from './gitHost.ts';
import { serve } from './server.ts';

const token = 'a-token-of-ada';

describe('a built site with its repository on a host', () => {
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
		context = await browser.newContext({ viewport: { width: 1400, height: 1000 } });
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

	const commits = () => Number(host.git('rev-list', '--count', 'main'));
	/** The lines that the last commit took out and put in. */
	const lines = () =>
		host
			.git('show', '-U0', '--format=', 'main')
			.split('\n')
			.filter((line) => /^[+-](?![+-]{2} )/.test(line));

	describe('its editor', () => {
		const goal = 'objectives/2026-h2/core/seen-now';

		/** Opens an address of the CMS and signs in with the token, as a person does. */
		async function open(address: string): Promise<void> {
			await page.goto(`${server.origin}/edit/${address}`);
			await page.getByRole('button', { name: /token/i }).click();
			await page.locator('dialog').getByRole('textbox').fill(token);
			await page
				.locator('dialog')
				.getByRole('button', { name: /sign in/i })
				.click();
			await page.locator('section[data-key-path=title] input').waitFor();
		}

		const title = () => page.locator('section[data-key-path=title] input');
		const save = () => page.getByRole('button', { name: 'Save', exact: true }).click();

		it('takes an edit as a commit, which changes the line that was changed', async () => {
			const before = commits();
			await open(`?open=${goal}`);
			await title().fill('A goal with another title');
			await page.waitForTimeout(300);
			await save();
			await page.waitForURL(/#\/collections\/\w+$/);
			expect(commits()).toBe(before + 1);
			expect(host.git('show', '-s', '--format=%an <%ae>', 'main').trim()).toBe('Ada Nord <ada@example.org>');
			expect(lines()).toEqual(['-title: A goal that is seen now', '+title: A goal with another title']);
		});

		it('is refused for a goal above that does not exist, before anything is sent', async () => {
			const before = commits();
			await open('#/collections/objectives/new?title=Wrong&period=2026-h2&team=core&supports=2026-h2/nobody/nothing');
			await save();
			const dialog = page.locator('.okr-dialog');
			await dialog.waitFor();
			expect(await dialog.textContent()).toContain('There is no goal 2026-h2/nobody/nothing.');
			expect(commits()).toBe(before);
		});

		it('shows both texts when the file has changed on the host, and commits nothing', async () => {
			await open(`?open=${goal}`);
			const path = `content/${goal}.mdx`;
			const theirs = host.git('show', `main:${path}`).replace(/^title: .*$/m, 'title: Changed by a colleague');
			await fetch(`${new URL(host.address).origin}/api/v1/repos/okr/goals/contents`, {
				method: 'POST',
				headers: { authorization: `token ${token}` },
				body: JSON.stringify({
					message: 'A colleague',
					author: { name: 'Bo', email: 'bo@example.org' },
					files: [
						{
							operation: 'update',
							path,
							sha: host.git('rev-parse', `main:${path}`).trim(),
							content: Buffer.from(theirs).toString('base64'),
						},
					],
				}),
			});
			const before = commits();
			await title().fill('Mine');
			await page.waitForTimeout(300);
			await save();
			const dialog = page.locator('.okr-dialog');
			await dialog.waitFor();
			expect(await dialog.getByRole('heading').first().textContent()).toBe(editorWords.en.conflict.title);
			expect((await dialog.locator('pre').first().textContent())?.trim()).toBe(theirs.trim());
			expect(commits()).toBe(before);
		});

		it('says nothing of goals that are not published', () => {
			const known = site.files.get('edit/known.json')?.toString() ?? '';
			expect(known).toContain('seen-now');
			expect(known).not.toContain('zqxj');
		});

		it('leads there from every page of content', () => {
			const link = (id: string) => `href="/edit/?open=${id}"`;
			expect(site.page(`/${goal}/`)).toContain(link(`${goal}`));
			expect(site.page('/teams/core/')).toContain(link('teams/core'));
			expect(site.page('/people/ida-berg/')).toContain(link('people/ida-berg'));
			expect(site.page('/periods/2026-h2/')).toContain(link('periods/2026-h2'));
		});

		it('holds no address that fonts or code would be fetched from, and breaks no rule of its content policy', () => {
			const code = [...site.files].filter(([path]) => path.endsWith('.js')).map(([, bytes]) => bytes.toString());
			expect(code.some((text) => text.includes('sveltia'))).toBe(true);
			expect(code.filter((text) => text.includes('cdn.jsdelivr.net/fontsource'))).toEqual([]);
			expect(strangers).toEqual([]);
		});

		it('weighs on no other page', () => {
			for (const [path, bytes] of site.files)
				if (path.endsWith('.html') && !path.startsWith('edit/')) {
					const scripts = [...bytes.toString().matchAll(/<script[^>]* src="\/([^"]+)"/g)].map(([, src = '']) => src);
					for (const src of scripts) expect(site.files.get(src)?.length ?? 0, `${path}: ${src}`).toBeLessThan(40_000);
				}
		});
	});

	describe('its forms', () => {
		const words = formWords.en;
		const signIn = () =>
			context.addInitScript(`localStorage.setItem('sveltia-cms.user', '{"backendName":"gitea","token":"${token}"}')`);
		const control = (name: string) =>
			page.locator(`[data-field="${name}"]`).locator('input, select, textarea').locator('visible=true').first();
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
				expect.stringMatching(
					/^\+ {4}checkIns: .*, \{ date: 2026-\d\d-\d\d, confidence: 8, note: Said on a host \}\]$/,
				),
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
			expect([...plain.files].filter(([path, bytes]) => path.endsWith('.js') && bytes.includes('sveltia'))).toEqual([]);
			expect(plain.page('/')).not.toContain('edit/goal');
			expect(plain.page('/teams/design/')).not.toContain('/edit/');
			expect(site.page('/')).toContain('href="/edit/goal/"');
		});
	});
});
