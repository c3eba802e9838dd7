import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sample } from '../site/build.ts';
import { onSite } from './onSite.ts';

describe('charts', () => {
	const site = onSite(sample);

	/** Opens a page and keeps every chart that is drawn on it, by the place of its figure. */
	const open = (path: string, options: BrowserContextOptions = {}) =>
		site.open(path, options, (page) =>
			page.addInitScript(
				"window.charts = []; document.addEventListener('drawn', ({ target, detail }) => { window.charts[[...document.querySelectorAll('figure[data-chart]')].indexOf(target)] = detail; })",
			),
		);
	const drawn = (page: Page, figure = 0) => page.waitForFunction(`window.charts[${figure}]`);
	/** Names and values of the lines, as they are drawn. */
	const lines = (page: Page) =>
		page.evaluate(
			'window.charts[0].data.datasets.map(({ label, data }) => [label, data.map(({ y }) => y)])',
		) as Promise<[string, (number | null)[]][]>;

	it('appear when their figure comes near, not before', async () => {
		const page = await open('/objectives/2025-h2/technology/fewer-calls-better-answers/', {
			viewport: { width: 1280, height: 400 },
		});
		const count = await page.locator('figure[data-chart]').count();
		expect(count).toBeGreaterThan(0);
		await page.locator('figure[data-chart]').last().scrollIntoViewIfNeeded();
		await drawn(page, count - 1);
		expect(await page.locator('figure[data-chart] canvas').last().isVisible()).toBe(true);
		await page.close();

		const below = await open('/teams/technology/', { viewport: { width: 1280, height: 400 } });
		await below.waitForTimeout(300);
		expect(await below.locator('canvas').count()).toBe(0);
		await below.close();
	});

	it('have the figures of the table', async () => {
		const page = await open('/history/?team=all&team=technology&team=support');
		await drawn(page);
		const table = (await page.evaluate(
			"['all', 'support', 'technology'].map((id) => { const row = document.querySelector('tr[data-row=' + id + ']'); return [row.querySelector('th').textContent.trim(), [...row.querySelectorAll('td')].map((cell) => { const said = /^\\d+(?=%)/.exec(cell.textContent.trim()); return said ? Number(said[0]) : null; }).reverse()]; })",
		)) as unknown;
		expect(await lines(page)).toEqual(table);
		await drawn(page, 1).catch(() => undefined);
		await page.locator('figure[data-chart=counts]').scrollIntoViewIfNeeded();
		await drawn(page, 1);
		expect(await page.evaluate('window.charts[1].data.datasets.map(({ data }) => data)')).toEqual(
			await page.evaluate(
				"[0, 1, 2, 3].map((i) => [...document.querySelectorAll('.spread tbody tr')].map((row) => Number(row.querySelectorAll('td[data-count]')[i].textContent.trim().replace('–', 0))).reverse())",
			),
		);
		await page.close();
	});

	it('shade the sound zone where the numbers say: from 50 to 80', async () => {
		const page = await open('/history/', { deviceScaleFactor: 1 });
		await drawn(page);
		const colours = (await page.evaluate(`(() => {
			const chart = window.charts[0];
			const x = Math.round(chart.chartArea.left + 3);
			const at = (value) => [...chart.ctx.getImageData(x, Math.round(chart.scales.y.getPixelForValue(value)), 1, 1).data].join();
			return [85, 81.5, 78, 65, 52, 48.5, 45].map(at);
		})()`)) as string[];
		const [above, justAbove, high, middle, low, justBelow, below] = colours;
		expect([high, low]).toEqual([middle, middle]);
		expect([justAbove, justBelow, below]).toEqual([above, above, above]);
		expect(middle).not.toBe(above);
		const zone = await page.evaluate(
			"(() => { const one = document.createElement('i'); one.style.color = 'var(--zone)'; document.body.append(one); return getComputedStyle(one).color; })()",
		);
		expect(`rgb(${middle?.split(',').slice(0, 3).join(', ')})`).toBe(zone);
		expect(await page.evaluate('[window.charts[0].scales.y.min, window.charts[0].scales.y.max]')).toEqual([0, 100]);
		await page.close();
	});

	it('put what is chosen into the address, and come back from it', async () => {
		const page = await open('/history/');
		await drawn(page);
		expect((await lines(page)).map(([name]) => name)).toEqual(['Glödlampan, all teams']);
		await page.locator('.choices summary').click();
		for (const name of ['technology', 'platform', 'design']) await page.locator(`input[value=${name}]`).check();
		expect(await page.locator('input[value=business]').isDisabled()).toBe(true);
		await page.locator('select[name=from]').selectOption('2025-h1');
		const address = page.url();
		expect(new URL(address).search).toBe('?team=all&team=design&team=technology&team=platform&from=2025-h1');
		const before = await lines(page);
		expect(before.map(([, values]) => values.length)).toEqual([4, 4, 4, 4]);
		await page.goto('about:blank');
		await page.goto(address);
		await drawn(page);
		expect(await lines(page)).toEqual(before);
		expect(await page.locator('input[value=platform]').isChecked()).toBe(true);
		expect(await page.locator('figure h2').first().textContent()).toBe(
			'The organisation landed in the sound zone for the fifth period running',
		);
		await page.close();
	});

	it('say the finding of the team that is chosen, and nothing about periods that are not shown', async () => {
		const page = await open('/history/?team=platform');
		await drawn(page);
		const headline = () => page.locator('figure h2').first().textContent();
		expect(await headline()).toBe('Platform landed beyond the sound zone for the third period running');
		await page.locator('select[name=to]').selectOption('2025-h1');
		expect(await headline()).toBe('Attainment by period');
		await page.close();
	});

	it('are read with the arrow keys, in the words of the table', async () => {
		const page = await open('/history/');
		await drawn(page);
		await page.locator('canvas').first().focus();
		await page.keyboard.press('ArrowRight');
		expect(await page.locator('.reading').first().textContent()).toMatch(/First half of 2024: 54% sound/);
		await page.keyboard.press('ArrowRight');
		expect(await page.locator('.reading').first().textContent()).toMatch(/Second half of 2024: 62% sound/);
		await page.keyboard.press('Escape');
		expect(await page.locator('.reading').first().textContent()).toBe('');
		await page.close();
	});

	it('are printed, in the light scheme', async () => {
		const page = await open('/history/', { colorScheme: 'dark' });
		await drawn(page);
		const zone = `(() => { const { ctx, chartArea, scales, currentDevicePixelRatio: sharp } = window.charts[0]; return [...ctx.getImageData(Math.round((chartArea.left + 3) * sharp), Math.round(scales.y.getPixelForValue(65) * sharp), 1, 1).data].slice(0, 3); })()`;
		const dark = (await page.evaluate(zone)) as number[];
		await page.evaluate("dispatchEvent(new Event('beforeprint'))");
		const paper = (await page.evaluate(zone)) as number[];
		expect(Math.max(...dark)).toBeLessThan(100);
		expect(Math.min(...paper)).toBeGreaterThan(200);
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('canvas').first().isVisible()).toBe(true);
		expect(await page.locator('.choices').isVisible()).toBe(false);
		expect((await page.pdf()).length).toBeGreaterThan(20_000);
		await page.close();
	});

	it('are drawn for paper even where they were never near the screen, as wide as a page', async () => {
		const page = await open('/lessons/', { viewport: { width: 320, height: 400 } });
		await drawn(page);
		await page.goto(`${site.origin}/history/`);
		await drawn(page);
		expect(await page.locator('canvas').count()).toBe(1);
		await page.evaluate("dispatchEvent(new Event('beforeprint'))");
		expect(await page.locator('canvas').count()).toBe(2);
		expect(await page.evaluate('window.charts.map(({ width }) => width)')).toEqual([680, 680]);
		await page.evaluate("dispatchEvent(new Event('afterprint'))");
		expect(await page.evaluate('window.charts.every(({ width }) => width < 320)')).toBe(true);
		await page.close();
	});

	it('wait with the keys for printing until they are there', async () => {
		const page = await open('/teams/technology/', { viewport: { width: 1280, height: 400 } });
		expect(await page.locator('canvas').count()).toBe(0);
		await page.evaluate(
			"window.print = () => { window.printed = document.querySelectorAll('canvas').length; dispatchEvent(new Event('beforeprint')); window.onPaper = document.querySelectorAll('canvas').length; }",
		);
		await page.keyboard.press('Control+p');
		await page.waitForFunction('window.onPaper !== undefined');
		expect(await page.evaluate('window.onPaper')).toBe(1);
		await page.close();
	});

	it('save the check-ins of a key result, as they stand in its table', async () => {
		const page = await open('/objectives/2025-h2/technology/fewer-calls-better-answers/');
		await page.locator('figure[data-chart]').first().scrollIntoViewIfNeeded();
		await drawn(page);
		const waiting = page.waitForEvent('download');
		await page.locator('figure[data-chart] a[download]').first().click();
		const download = await waiting;
		const id = await page.locator('.key-result:has(figure)').first().getAttribute('id');
		expect(download.suggestedFilename()).toBe(`2025-h2-technology-fewer-calls-better-answers-${id}.csv`);
		const lines = (await readFile(await download.path(), 'utf8')).split('\r\n');
		expect(lines[0]).toMatch(/^\uFEFFDay,Value/);
		expect(lines.slice(1, -1).map((line) => line.split(',').slice(0, 2))).toEqual(
			await page.evaluate(
				"[...document.querySelector('.key-result:has(figure)').querySelectorAll('.check-ins tbody tr')].map((row) => [row.querySelector('time').dateTime, row.dataset.value])",
			),
		);
		await page.close();
	});

	it('leave a figure to open where it was made', async () => {
		const page = await open('/history/', { javaScriptEnabled: false });
		await page.locator('tr[data-row=technology] td[data-value] a').nth(1).click();
		await page.waitForURL('**/teams/technology/#made-2026-h1');
		expect(await page.locator('details.opens[open]').count()).toBe(1);
		const opened = page.locator('details.opens[open]');
		expect(await opened.locator('p').textContent()).toContain('= 62%');
		expect(await opened.locator('tbody tr').first().isVisible()).toBe(true);
		const head = page.locator('#\\32 026-h1');
		expect((await head.boundingBox())?.y).toBeGreaterThanOrEqual(0);
		await page.close();
	});

	it('are told apart by shape and pattern where the system chooses the colours', async () => {
		const page = await open('/history/?team=all&team=technology', { forcedColors: 'active' });
		await drawn(page);
		await page.locator('figure[data-chart=counts]').scrollIntoViewIfNeeded();
		await drawn(page, 1);
		expect(await page.evaluate('window.charts[0].data.datasets.map(({ pointStyle }) => pointStyle)')).toEqual([
			'circle',
			'triangle',
		]);
		const fills = (await page.evaluate(
			'window.charts[1].data.datasets.map(({ backgroundColor: fill }) => typeof fill === "string" ? fill : fill.constructor.name)',
		)) as string[];
		expect(fills[1]).toBe('CanvasPattern');
		expect(fills[2]).toBe('CanvasPattern');
		expect(fills[0]).not.toBe(fills[3]);
		await page.close();
	});

	it('follow the colours that a reader chooses', async () => {
		const page = await open('/history/', { colorScheme: 'light' });
		await drawn(page);
		const ink = () => page.evaluate('window.charts[0].data.datasets[0].borderColor');
		const light = await ink();
		await page.locator('.theme select').selectOption('dark');
		await page.waitForFunction(`window.charts[0].data.datasets[0].borderColor !== ${JSON.stringify(light)}`);
		expect(await ink()).toBe('rgb(232, 234, 237)');
		await page.close();
	});

	it('are not there without scripts, and the tables are', async () => {
		const page = await open('/history/', { javaScriptEnabled: false });
		expect(await page.locator('.plot').first().isVisible()).toBe(false);
		expect(await page.locator('.choices').isVisible()).toBe(false);
		expect(await page.locator('table.history').isVisible()).toBe(true);
		await page.close();
	});

	it('ask nobody else for anything, and move nothing', async () => {
		const page = await open('/history/');
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.addInitScript(
			"window.shift = 0; new PerformanceObserver((list) => { for (const one of list.getEntries()) window.shift += one.value; }).observe({ type: 'layout-shift', buffered: true })",
		);
		for (const path of [
			'/history/',
			'/lessons/',
			'/teams/technology/',
			'/objectives/2025-h2/technology/move-customers-to-the-cloud/',
		]) {
			await page.goto(site.origin + path);
			await page.waitForTimeout(400);
			expect(await page.evaluate('window.shift'), path).toBe(0);
		}
		expect(asked.some((url) => url.includes('/draw.'))).toBe(true);
		expect(asked.filter((url) => !url.startsWith(site.origin))).toEqual([]);
		await page.close();
	});

	it('lessons are counted, and a count leads to the reflections that were counted', async () => {
		const page = await open('/lessons/');
		const count = page.locator('.causes td[data-count] a').first();
		const number = Number(await count.textContent());
		await count.click();
		await page.waitForURL(/#reflections$/);
		await page.waitForFunction("document.querySelector('.lesson-choices output')?.textContent");
		expect(await page.locator('.lessons > li:not([hidden])').count()).toBe(number);
		expect(new URL(page.url()).hash).toBe('#reflections');
		await page.close();
	});

	it('lessons are chosen by cause, team, band and period, in the address', async () => {
		const page = await open('/lessons/?cause=focus&team=technology');
		await page.waitForFunction("document.querySelector('.lesson-choices output')?.textContent");
		const shown = () => page.locator('.lessons > li:not([hidden])').count();
		const first = await shown();
		expect(first).toBe(await page.locator('.lessons > li[data-cause~=focus][data-team=technology]').count());
		expect(first).toBeGreaterThan(0);
		await page.locator('select[name=team]').selectOption('');
		expect(new URL(page.url()).search).toBe('?cause=focus');
		expect(await shown()).toBeGreaterThan(first);
		await page.close();
	});
});
