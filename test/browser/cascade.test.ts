import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sample } from '../site/build.ts';
import { onSite } from './onSite.ts';

const cascade = '/periods/2026-h2/cascade/';
const goal = (id: string) => `.goal[data-id="2026-h2/${id}"]`;
const cloud = 'glodlampan/half-in-the-cloud';

describe('the cascade in a browser', () => {
	const site = onSite(sample);

	const open = (path = cascade, options: BrowserContextOptions = {}) => site.open(path, options);
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
		expect(await page.locator('.lit').count()).toBe(0);
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

	it('is enlarged by two fingers, and what is between them stays there', async () => {
		const page = await open(cascade, { hasTouch: true, viewport: { width: 400, height: 800 } });
		const view = page.locator('.cascade-view');
		await view.evaluate((one) => one.scrollIntoView());
		const width = () => page.locator('.cascade-picture').evaluate((one) => one.getBoundingClientRect().width);
		const { x, y } = (await view.boundingBox()) as { x: number; y: number };
		const middle = { x: x + 150, y: y + 200 };
		/** The unit of the picture that is seen between the fingers. */
		const between = () =>
			page.locator('.cascade-picture').evaluate((one, at) => {
				const picture = one as SVGSVGElement;
				const { x, y } = new DOMPoint(at.x, at.y).matrixTransform(picture.getScreenCTM()?.inverse());
				return { x, y };
			}, middle);
		const [natural, before] = [await width(), await between()];
		const fingers = (apart: number) =>
			[-1, 1].map((side, id) => ({ x: middle.x + (side * apart) / 2, y: middle.y, id }));
		const touch = await page.context().newCDPSession(page);
		await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(100) });
		for (const apart of [120, 160, 200])
			await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) });
		await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
		expect((await width()) / natural).toBeCloseTo(2, 1);
		const after = await between();
		expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(6);
		expect(Number(query(page).get('view')?.split(',')[0])).toBeCloseTo(2, 1);
		expect(await page.evaluate('visualViewport.scale')).toBe(1);
		await page.close();
	});

	it('is saved as an SVG that carries its colours, and as a PNG, under the strictest content policy', async () => {
		const page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
		await page.route(`**${cascade}`, async (route) => {
			const response = await route.fetch();
			await route.fulfill({
				response,
				headers: { ...response.headers(), 'content-security-policy': "default-src 'self'" },
			});
		});
		const refused: string[] = [];
		page.on('console', (message) => /Content Security Policy/.test(message.text()) && refused.push(message.text()));
		await page.goto(site.origin + cascade);
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
		expect(refused).toEqual([]);
		await page.close();
	});

	it('is painted as a PNG with what is seen: every box, and no more than the filter leaves', async () => {
		const page = await open(`${cascade}?team=platform`);
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Save as PNG' }).click(),
		]);
		const png = (await readFile(await download.path())).toString('base64');
		const boxes = await page.locator('.goal').evaluateAll((all) =>
			all.map((one) => {
				const { e, f } = ((one as SVGAElement).transform.baseVal[0] as SVGTransform).matrix;
				return { left: 2 * (e + 4), top: 2 * (f + 4), out: one.classList.contains('out') };
			}),
		);
		const blank = await site.browser.newPage();
		/** How dark the outline of each box is, from 0 to 255. */
		const dark = (await blank.evaluate(
			async ({ png, boxes }) => {
				const image = new Image();
				image.src = `data:image/png;base64,${png}`;
				await image.decode();
				const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
				const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
				pen.drawImage(image, 0, 0);
				return boxes.map(({ left, top }) => 255 - (pen.getImageData(left, top + 60, 1, 1).data[0] as number));
			},
			{ png, boxes },
		)) as number[];
		for (const [i, { out }] of boxes.entries()) {
			if (out) expect(dark[i]).toBeLessThan(40);
			else expect(dark[i]).toBeGreaterThan(80);
		}
		expect(boxes.filter(({ out }) => out).length).toBeGreaterThan(2);
		await blank.close();
		await page.close();
	});

	it('is printed on one landscape page, then the list', async () => {
		const page = await open();
		const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
		expect(pdf).toMatch(/\/MediaBox \[0 0 119[01](\.\d+)? 84[12](\.\d+)?\]/);
		// An A3 page between its margins.
		await page.setViewportSize({ width: 1511, height: 1046 });
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('.cascade-tools').isVisible()).toBe(false);
		expect(await page.locator('.cascade-view').isVisible()).toBe(false);
		expect(await page.locator('.sheet').count()).toBe(1);
		const { y, height, width } = (await page.locator('.sheet').boundingBox()) as DOMRect;
		expect(y + height).toBeLessThanOrEqual(1046);
		expect(width).toBeLessThanOrEqual(1511);
		const list = page.getByRole('heading', { name: 'The same as a list' });
		expect(await list.evaluate((one) => getComputedStyle(one).breakBefore)).toBe('page');
		await page.close();
	});

	it('prints what a reader has left in it', async () => {
		const page = await open(`${cascade}?fold=2026-h2/${cloud}`);
		const before = await page.locator('.cascade-picture .goal.gone').count();
		expect(before).toBeGreaterThan(0);
		await page.emulateMedia({ media: 'print' });
		const shown = await page.locator('.sheet').screenshot();
		await page.emulateMedia({ media: 'screen' });
		await page.getByRole('button', { name: 'Unfold all' }).click();
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('.sheet').screenshot()).not.toEqual(shown);
		await page.close();
	});

	it('opens where the goal that is read first is seen, and leaves the address alone', async () => {
		const page = await open(cascade, { viewport: { width: 1280, height: 500 } });
		const first = (await page.locator('.goal').first().boundingBox()) as DOMRect;
		const view = (await page.locator('.cascade-view').boundingBox()) as DOMRect;
		expect(first.y).toBeGreaterThanOrEqual(view.y);
		expect(first.y + first.height).toBeLessThanOrEqual(view.y + view.height);
		await page.waitForTimeout(400);
		expect(new URL(page.url()).search).toBe('');
		await page.close();
	});
});
