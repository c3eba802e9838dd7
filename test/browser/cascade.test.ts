import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite, removeTemporaryFolders, sample } from '../site/build.ts';
import { launchChromium } from './chromium.ts';
import { serve } from './server.ts';

const cascade = '/periods/2026-h2/cascade/';
const goal = (id: string) => `.goal[data-id="2026-h2/${id}"]`;
const cloud = 'glodlampan/half-of-what-we-run-in-the-cloud';

describe('the cascade in a browser', () => {
	let browser: Browser;
	let site: Awaited<ReturnType<typeof serve>>;
	beforeAll(async () => {
		browser = await launchChromium();
		const { code, output, folder } = await buildSite(sample);
		expect(code, output).toBe(0);
		site = await serve(folder);
	});
	afterAll(async () => {
		await site?.close();
		await browser?.close();
		await removeTemporaryFolders();
	});

	const open = async (path = cascade, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> => {
		const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
		page.on('pageerror', (error) => expect.fail(String(error)));
		await page.goto(site.origin + path);
		return page;
	};
	const query = (page: Page) => new URL(page.url()).searchParams;
	const ids = (page: Page, selector: string) =>
		page
			.locator(selector)
			.evaluateAll((all) => all.map((one) => (one as SVGElement).dataset.id?.split('/').slice(1).join('/')));
	/** A company objective that others support. */
	const top = async (page: Page) => (await ids(page, '.goal'))[0] as string;

	it('lights the whole line of a goal up and down, and quiets the rest', async () => {
		const page = await open();
		const id = await top(page);
		await page.locator(goal(id)).hover({ position: { x: 20, y: 20 } });
		const lit = await ids(page, '.goal.on');
		expect(lit).toContain(id);
		expect(lit.length).toBeGreaterThan(2);
		expect(lit.length).toBeLessThan(await page.locator('.goal').count());
		const other = page.locator('.goal:not(.on)').first();
		expect(Number(await other.evaluate((one) => getComputedStyle(one).opacity))).toBeLessThan(0.5);
		await page.mouse.move(2, 2);
		expect(await page.locator('.cascade-picture.lit').count()).toBe(0);
		await page.close();
	});

	it('keeps the line of the goal that has the focus in the address, and restores it', async () => {
		const page = await open();
		const id = await top(page);
		await page.locator(goal(id)).focus();
		expect(query(page).get('at')).toBe(`2026-h2/${id}`);
		const lit = await ids(page, '.goal.on');
		await page.reload();
		expect(await ids(page, '.goal.on')).toEqual(lit);
		await page.locator('.cascade-view').press('Escape');
		expect(query(page).get('at')).toBeNull();
		await page.close();
	});

	it('filters by team, by company objective and by status, in the picture and in the list', async () => {
		const page = await open();
		const all = await page.locator('.goal').count();
		await page.locator('select[name=team]').selectOption('platform');
		const left = await ids(page, '.goal:not(.out)');
		expect(left.length).toBeLessThan(all);
		expect(left.filter((id) => id?.startsWith('platform/')).length).toBeGreaterThan(1);
		expect(left.filter((id) => id?.startsWith('design/'))).toEqual([]);
		const listed = await page
			.locator('.cascade-list [data-id]:visible')
			.evaluateAll((items) => [
				...new Set(items.map((one) => (one as HTMLElement).dataset.id?.split('/').slice(1).join('/'))),
			]);
		expect(listed.sort()).toEqual([...left].sort());
		await page.locator('select[name=status]').selectOption('off-track');
		expect(query(page).get('team')).toBe('platform');
		expect(await page.locator('.goal:not(.out)').count()).toBe(0);
		await page.locator('select[name=team]').selectOption('');
		expect(await page.locator('.goal[data-status="off-track"]:not(.out)').count()).toBeGreaterThan(0);
		await page.locator('select[name=status]').selectOption('');
		await page.locator('select[name=goal]').selectOption({ index: 1 });
		expect(await page.locator('.goal:not(.out)').count()).toBeLessThan(all);
		const before = await ids(page, '.goal:not(.out)');
		await page.reload();
		expect(await ids(page, '.goal:not(.out)')).toEqual(before);
		await page.close();
	});

	it('folds and unfolds what supports a goal, by mouse and by key', async () => {
		const page = await open();
		const all = await page.locator('.goal:visible').count();
		const fold = page.locator('.fold').first();
		await fold.click();
		const folded = await page.locator('.goal:visible').count();
		expect(folded).toBeLessThan(all);
		expect(await fold.getAttribute('aria-expanded')).toBe('false');
		expect(await fold.textContent()).toMatch(/^\+\d+$/);
		await page.reload();
		expect(await page.locator('.goal:visible').count()).toBe(folded);
		await page.locator('.fold').first().press('Enter');
		expect(await page.locator('.goal:visible').count()).toBe(all);
		await page.locator('.fold').first().press(' ');
		await page.getByRole('button', { name: 'Unfold all' }).click();
		expect(await page.locator('.goal:visible').count()).toBe(all);
		expect(query(page).get('fold')).toBeNull();
		await page.close();
	});

	it('is enlarged, shrunk, fitted and moved, and comes back as it was left', async () => {
		const page = await open();
		const width = () => page.locator('.cascade-picture').evaluate((one) => one.getBoundingClientRect().width);
		const natural = await width();
		await page.getByRole('button', { name: 'Enlarge' }).click();
		expect(await width()).toBeCloseTo(natural * 1.25, 0);
		await page.locator('.cascade-view').press('-');
		expect(await width()).toBeCloseTo(natural, 0);
		await page.locator('.cascade-view').press('+');
		const view = page.locator('.cascade-view');
		const box = (await view.boundingBox()) as { x: number; y: number };
		const start = await view.evaluate((one) => one.scrollTop);
		await page.mouse.move(box.x + 400, box.y + 400);
		await page.mouse.down();
		await page.mouse.move(box.x + 300, box.y + 200, { steps: 4 });
		await page.mouse.up();
		const scrolled = await view.evaluate((one) => one.scrollTop);
		expect(scrolled - start).toBeCloseTo(200, -1);
		await page.waitForFunction("new URL(location).searchParams.get('view')?.split(',')[2] > 100");
		await page.reload();
		expect(await width()).toBeCloseTo(natural * 1.25, 0);
		expect(await view.evaluate((one) => one.scrollTop)).toBeCloseTo(scrolled, -1);
		await view.press('0');
		expect(await view.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(20);
		await page.close();
	});

	it('is walked by keyboard, goal by goal in the order of the list', async () => {
		const page = await open();
		await page.locator('.goal').first().focus();
		const walked: (string | undefined)[] = [];
		for (let i = 0; i < 40 && walked.length < 6; i++) {
			const id = await page.evaluate('document.activeElement.dataset.id');
			if (id) walked.push(String(id));
			await page.keyboard.press('Tab');
		}
		const listed = await page
			.locator('.cascade-list [data-id]')
			.evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLElement).dataset.id))]);
		expect(walked).toEqual(listed.slice(0, 6));
		await page.locator('.goal').first().focus();
		await page.keyboard.press('Enter');
		await page.waitForURL(`**/objectives/${walked[0]}/`);
		await page.close();
	});

	it('shows the whole picture and the list without JavaScript, and no tools that would do nothing', async () => {
		const page = await open(`${cascade}?fold=2026-h2/${cloud}`, { javaScriptEnabled: false });
		const goals = await page.locator('.goal').count();
		expect(goals).toBeGreaterThan(15);
		expect(await page.locator('.cascade-list li[data-id]').count()).toBeGreaterThanOrEqual(goals);
		expect(await page.locator('.cascade-tools').isVisible()).toBe(false);
		await page.getByRole('link', { name: 'Show key results' }).click();
		expect(await page.locator('.cascade-picture .rule').count()).toBeGreaterThan(goals);
		await page.close();
	});

	it('keeps the filter when the key results are shown', async () => {
		const page = await open(`${cascade}?team=platform`);
		await page.getByRole('link', { name: 'Show key results' }).click();
		await page.waitForURL('**/key-results/?team=platform');
		expect(await page.locator('.goal.out').count()).toBeGreaterThan(0);
		await page.close();
	});

	it('is saved as an SVG that carries its colours, and as a PNG', async () => {
		const page = await open();
		const saved = async (name: string) => {
			const [download] = await Promise.all([
				page.waitForEvent('download'),
				page.getByRole('button', { name: `Save as ${name}` }).click(),
			]);
			return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
		};
		const svg = await saved('SVG');
		expect(svg.name).toBe('2026-h2-cascade.svg');
		const text = svg.bytes.toString();
		expect(text).toMatch(/<text[^>]* fill="rgb\(\d+, \d+, \d+\)"[^>]* font-size="13px"/);
		expect(text).toContain(`href="${site.origin}/objectives/2026-h2/`);
		expect(text).not.toContain('class="fold"');
		const png = await saved('PNG');
		expect(png.name).toBe('2026-h2-cascade.png');
		expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
		const drawn = await page
			.locator('.cascade-picture')
			.evaluate((one) => (one as SVGSVGElement).viewBox.baseVal.width);
		expect(png.bytes.readUInt32BE(16)).toBe(Math.floor(drawn * 2));
		await page.close();
	});

	it('is printed as one landscape page, then the list', async () => {
		const page = await open();
		const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
		expect(pdf).toMatch(/\/MediaBox \[0 0 84[12](\.\d+)? 59[45](\.\d+)?\]/);
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('.cascade-tools').isVisible()).toBe(false);
		await page.close();
	});

	const pages = {
		'the cascade': cascade,
		'the cascade with its key results': '/periods/2025-h2/cascade/key-results/',
		'the reconciliation': '/periods/2026-h2/alignment/',
		'a goal with its neighbours': '/objectives/2026-h2/technology/the-heavy-systems-follow/',
	};
	describe.each([
		{ width: 320, colorScheme: 'light' },
		{ width: 320, colorScheme: 'dark' },
		{ width: 1280, colorScheme: 'light' },
		{ width: 1280, colorScheme: 'dark' },
	] as const)('at $width px, $colorScheme', ({ width, colorScheme }) => {
		it.each(Object.entries(pages))('%s can be read by everybody, and fits', async (_, path) => {
			const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
			const page = await context.newPage();
			await page.goto(site.origin + path);
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
			expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
			await context.close();
		});
	});
});
