import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, sample } from '../site/build.ts';
import { builtSite } from '../site/shared.ts';
import { launchChromium } from './chromium.ts';
import { serve } from './server.ts';

/** A server in front of another one, which sends a strict content policy along. */
async function strict(origin: string): Promise<{ origin: string; close(): void }> {
	const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
	const server = createServer(async (request, response) => {
		const answer = await fetch(origin + request.url);
		const type = answer.headers.get('content-type') ?? '';
		response.writeHead(answer.status, { 'content-type': type, 'content-security-policy': policy });
		response.end(Buffer.from(await answer.arrayBuffer()));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

/** What is so once the page has caught up. */
const eventually = <T>(what: () => T) => expect.poll(what, { timeout: 15_000 });

describe('the search', () => {
	let browser: Browser;
	let site: Awaited<ReturnType<typeof serve>>;
	let front: Awaited<ReturnType<typeof strict>>;
	const faults: string[] = [];
	beforeAll(async () => {
		browser = await launchChromium();
		const { folder } = await builtSite(sample);
		site = await serve(folder);
		front = await strict(site.origin);
	});
	afterAll(async () => {
		front?.close();
		await site?.close();
		await browser?.close();
	});

	const open = async (path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> => {
		const page = await (await browser.newContext(options)).newPage();
		page.on('pageerror', (error) => faults.push(String(error)));
		page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
		await page.goto(front.origin + path);
		if (path.startsWith('/search/')) await page.waitForSelector('[data-search=ready]');
		return page;
	};
	const titles = (page: Page) => page.locator('.hits .title').allTextContents();

	/** The count beside a facet's value, once it is there. */
	const numberBeside = async (box: Locator) => {
		const said = () => box.locator('..').textContent();
		await eventually(said).toMatch(/\d/);
		return Number(/\d+/.exec((await said()) ?? '')?.[0]);
	};

	it('says which words no page has, and finds and marks the others', async () => {
		const page = await open('/search/?q=incident+2024');
		await eventually(() => page.getByRole('status').textContent()).toMatch(/^\d+ hits · Without “incident”$/);
		const marked = await page.locator('.hits mark').allTextContents();
		expect(marked.length).toBeGreaterThan(0);
		expect(marked.filter((word) => !word.includes('2024'))).toEqual([]);
		await page.getByRole('searchbox').fill('cloud blockchain xylophone');
		await eventually(() => page.getByRole('status').textContent()).toContain('Without “blockchain, xylophone”');
		await page.context().close();
	});

	it('finds while one types, and says when each hit was, whose, and how it went', async () => {
		const page = await open('/search/');
		await page.locator('#search-words').fill('pure cloud solution');
		const hit = page.locator('.hits > li').first();
		await eventually(() => hit.textContent()).toContain('Move customers to the cloud');
		expect(await hit.textContent()).toContain('Past goal · Second half of 2025 · Technology');
		expect(await hit.getAttribute('class')).toBe('past');
		expect(await hit.locator('.attained b').textContent()).toBe('60%');
		expect(new URL(page.url()).search).toBe('?q=pure+cloud+solution');
		await page.context().close();
	});

	it('leads to the key result, with the words marked there', async () => {
		const page = await open('/search/?q=pure+cloud+solution');
		await page.getByRole('link', { name: '1 new customer starts as a pure cloud solution' }).click();
		await eventually(() => page.locator('#new-customer h3 mark').allTextContents()).toEqual([
			'pure',
			'cloud',
			'solution',
		]);
		expect(page.url()).toContain('#new-customer');
		await page.context().close();
	});

	it('puts the current period first, and the newest or the highest when asked', async () => {
		const page = await open('/search/?q=cloud');
		expect(await page.locator('.hits > li').first().textContent()).toContain('Second half of 2026');
		await page.getByLabel('Order').selectOption('attainment');
		await eventually(() => page.url()).toContain('sort=attainment');
		const figures = async () =>
			(await page.locator('.hits .attained b').allTextContents()).map((figure) => Number(figure.replace('%', '')));
		await eventually(
			async () => (await figures()).toString() === (await figures()).sort((a, b) => b - a).toString(),
		).toBe(true);
		await page.context().close();
	});

	it('is narrowed down by facets whose counts are right, all of it in the address', async () => {
		const asked: string[] = [];
		const page = await open('/search/?q=cloud');
		page.on('request', (request) => asked.push(request.url()));
		await page.locator('.narrow summary').click();
		const team = page.locator('[data-value="team/technology"]');
		const count = await numberBeside(team);
		expect(asked.some((url) => url.endsWith('facets.json'))).toBe(true);
		await team.click();
		await eventually(() => page.locator('.state p').textContent()).toBe(`${count} hits`);
		await page.locator('[data-value="period/past"]').click();
		await eventually(() => page.url()).toContain('?q=cloud&period=past&team=technology');
		await page.getByRole('button', { name: 'Let go of Team: Technology' }).click();
		await eventually(() => page.url()).not.toContain('team=');
		await page.goBack();
		await eventually(() => page.locator('.chips button').count()).toBe(3);
		await page.context().close();
	});

	it('fetches nothing of the facets before they are opened, and at most 350 kB before the first hit', async () => {
		const page = await (await browser.newContext()).newPage();
		let bytes = 0;
		const asked: string[] = [];
		page.on('response', async (response) => {
			asked.push(response.url());
			if (/pagefind|search\/|finderThread/.test(response.url()))
				bytes += (await response.body().catch(() => Buffer.alloc(0))).length;
		});
		await page.goto(`${front.origin}/search/?q=cloud`);
		await page.waitForSelector('.hits > li');
		expect(asked.filter((url) => /facets\.json/.test(url))).toEqual([]);
		console.log(`before the first hit: ${Math.round(bytes / 1000)} kB, not compressed`);
		expect(bytes).toBeLessThanOrEqual(350_000);
		await page.context().close();
	});

	it('is opened from any page by keyboard, walked by arrows, and gives the focus back', async () => {
		const page = await open('/teams/');
		await page.getByRole('link', { name: 'History' }).focus();
		await page.keyboard.press('/');
		await page.waitForSelector('dialog[open]');
		await page.keyboard.press('Escape');
		expect(await page.evaluate('document.activeElement.textContent')).toBe('History');
		await page.keyboard.press('Control+k');
		await page.waitForSelector('dialog[open]');
		await page.keyboard.type('contract drawer');
		await eventually(() => titles(page)).toContain('Order in the contract drawer');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await eventually(() => page.locator('h1').textContent()).toBe('Order in the contract drawer');
		await page.context().close();
	});

	/** A page whose search is not fetched before it is let go. */
	const held = async (path: string) => {
		const page = await open('/method/');
		let letGo = () => {};
		const gate = new Promise<void>((done) => {
			letGo = done;
		});
		await page.route('**/search/search.js', async (route) => {
			await gate;
			await route.continue();
		});
		await page.goto(front.origin + path);
		return { page, letGo };
	};

	it.each(['/', 'Control+k'])('loses no letter that is typed after %s while it is being fetched', async (key) => {
		const { page, letGo } = await held('/teams/');
		await page.keyboard.press(key);
		await page.keyboard.type('contract drawer');
		expect(await page.locator('dialog[open] input').inputValue()).toBe('contract drawer');
		expect(await page.evaluate('document.activeElement.name')).toBe('q');
		letGo();
		await eventually(() => titles(page)).toContain('Order in the contract drawer');
		expect(await page.locator('dialog[open] input').inputValue()).toBe('contract drawer');
		await page.context().close();
	});

	it('can be left, or sent to the search page, before it is there', async () => {
		const { page, letGo } = await held('/teams/');
		await page.getByRole('link', { name: 'History' }).focus();
		await page.keyboard.press('/');
		await page.keyboard.press('Escape');
		expect(await page.evaluate('document.activeElement.textContent')).toBe('History');
		await page.keyboard.press('/');
		await page.keyboard.type('contract drawer');
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/search\/\?q=contract\+drawer$/);
		letGo();
		await eventually(() => titles(page)).toContain('Order in the contract drawer');
		await page.context().close();
	});

	it('loses no letter on the search page either', async () => {
		const { page, letGo } = await held('/search/?q=cloud');
		await page.keyboard.press('/');
		await page.keyboard.type('contract drawer');
		letGo();
		await eventually(() => titles(page)).toContain('Order in the contract drawer');
		expect(await page.locator('#search-words').inputValue()).toBe('contract drawer');
		expect(new URL(page.url()).search).toBe('?q=contract+drawer');
		await page.context().close();
	});

	it('takes key results for hits of their own when asked, as many as the facet says', async () => {
		const page = await open('/search/?q=cloud');
		await page.locator('.narrow summary').click();
		const box = page.locator('[data-value="kind/key-result"]');
		const count = await numberBeside(box);
		await box.click();
		await eventually(() => page.locator('.state p').textContent()).toBe(`${count} hits`);
		const hit = page.locator('.hits > li').first();
		expect(await hit.textContent()).toMatch(/Key result · .*Goal: /);
		expect(await hit.locator('.title a').getAttribute('href')).toMatch(/#[a-z0-9-]+$/);
		await hit.locator('.title a').click();
		await eventually(() => page.locator(':target mark').count()).toBeGreaterThan(0);
		await page.context().close();
	});

	it('says what is near, and which facet to let go of, when there is nothing', async () => {
		const page = await open('/search/?q=kloud');
		expect(await page.locator('.state p').textContent()).toBe('No hits');
		await page.getByRole('link', { name: 'cloud', exact: true }).click();
		await page.waitForURL(/q=cloud/);
		await eventually(() => titles(page)).toContain('Move customers to the cloud');
		const other = await open('/search/?q=skipper&kind=team');
		await other.getByRole('button', { name: /^without What it is: Team \(\d+\)$/ }).click();
		await eventually(() => titles(other)).toContain('An app for the skippers');
		await page.context().close();
		await other.context().close();
	});

	it.each([
		['ten thousand characters', 'a'.repeat(10_000)],
		['only signs', '!?#&'],
		['markup', '<script>window.ran = true</script><img src=x onerror=window.ran=true>'],
		['a per cent sign', '%'],
		['quotes without a partner', '"cloud'],
		['a quote by itself', '"'],
		['quotes in each other', '"“cloud" solution”'],
		['text from right to left', 'שלום עולם'],
		['a mark that turns the direction', 'cloud \u202eduolc'],
		['half of a letter', 'cloud \ud83d'],
	])('bears %s, typed and in the address', async (_, query) => {
		const page = await open('/search/?kind=&team=nobody-at-all&colour=red&period=%00');
		await page.locator('#search-words').fill(query);
		await page.locator('.search-form button').click();
		await eventually(() => page.locator('.state p').textContent()).toMatch(/hit/);
		await eventually(() => page.locator('#search-results').textContent()).toMatch(/Nothing was found|There is no word/);
		await page.goto(`${front.origin}/search/?${new URLSearchParams({ q: query })}`);
		await page.waitForSelector('[data-search=ready]');
		expect(await page.locator('.state p').textContent()).toMatch(/hit/);
		expect(await page.evaluate('window.ran')).toBeUndefined();
		await page.context().close();
	});

	it.each([
		'/search/?q=%',
		'/search/?q=%E0%A4%A&sort=<b>&period=../../etc',
		'/search/?q=cloud&kind=key-result&kind=constructor&team=__proto__#%E0%A4%A',
		'/teams/?found=%E0%A4%A%3Cscript%3E#%E0%A4%A',
	])('bears the address %s', async (path) => {
		const page = await open(path);
		expect(await page.locator('h1').count()).toBe(1);
		await page.context().close();
	});

	it('runs under a strict content policy without a fault', () => {
		expect(faults).toEqual([]);
	});
});

describe('the search in Swedish, in a sub-folder', () => {
	let browser: Browser;
	let site: Awaited<ReturnType<typeof serve>>;
	let front: Awaited<ReturnType<typeof strict>>;
	let page: Page;
	const faults: string[] = [];
	beforeAll(async () => {
		browser = await launchChromium();
		const { folder } = await builtSite(fixture('swedish'));
		site = await serve(folder, '/okr/');
		front = await strict(site.origin);
		page = await browser.newPage();
		page.on('pageerror', (error) => faults.push(String(error)));
		page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
	});
	afterAll(async () => {
		await browser?.close();
		front?.close();
		await site?.close();
	});

	it('finds the parts of compounds, and marks the whole word where it leads', async () => {
		await page.goto(`${front.origin}/okr/search/?q=störning`);
		await eventually(() => page.locator('.hits mark').allTextContents()).toContain('driftstörningarna');
		await page.locator('.hits .title a').first().click();
		await eventually(() => page.locator('main mark').allTextContents()).toContain('driftstörningar');
	});

	it('opens over a page, and its facets speak Swedish', async () => {
		await page.goto(`${front.origin}/okr/teams/`);
		await page.keyboard.press('Control+k');
		await page.waitForSelector('dialog[open]');
		await page.keyboard.type('nöjdhet');
		await page.getByRole('link', { name: 'Alla träffar, och sätt att begränsa dem' }).click();
		await page.locator('.narrow summary').click();
		await eventually(() => page.locator('legend').allTextContents()).toContain('Vad det är');
		await eventually(() => page.locator('[data-facet=kind] li').allTextContents()).toContain(' Nyckelresultat 1');
		expect(new URL(page.url()).pathname).toBe('/okr/search/');
	});

	it('says what is near', async () => {
		await page.goto(`${front.origin}/okr/search/?q=nöjdehet`);
		await eventually(() => page.locator('#search-results').textContent()).toMatch(/I närheten: .*nöjdhet/);
	});

	it('runs under a strict content policy without a fault', () => {
		expect(faults).toEqual([]);
	});
});
