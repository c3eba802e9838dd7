import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { serve } from '../browser/server.ts';
import { fixture, sample } from '../site/build.ts';
import { builtSite } from '../site/shared.ts';

/** What an eye would trip over on a page: how far it goes beyond the window, and text that is too small or lies on other text. */
const faults = `(() => {
	const found = [];
	const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
	if (over > 0) found.push(over + ' px beyond the window');
	const boxes = [];
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let text = walker.nextNode(); text; text = walker.nextNode()) {
		const parent = text.parentElement;
		if (text.data.trim() === '' || !parent.checkVisibility() || parent.closest('.unseen, .skip, option, svg')) continue;
		if (parseFloat(getComputedStyle(parent).fontSize) < 11) found.push('small: ' + text.data.trim());
		if (parent.closest('.scroll, .wide-table')) continue;
		const range = document.createRange();
		range.selectNodeContents(text);
		for (const { left, top, right, bottom } of range.getClientRects()) boxes.push({ left, top, right, bottom, said: text.data.trim() });
	}
	boxes.sort((a, b) => a.top - b.top);
	for (const [i, one] of boxes.entries())
		for (let at = i + 1; at < boxes.length && boxes[at].top < one.bottom - 6; at++)
			if (boxes[at].left < one.right - 2 && boxes[at].right > one.left + 2) found.push('on each other: ' + one.said + ' | ' + boxes[at].said);
	return found;
})()`;

it('an eye that trips is noticed', async () => {
	const browser = await launchChromium();
	const page = await browser.newPage();
	await page.setContent(
		'<p>one</p><p style="margin-top:-30px">other</p><p style="font-size:9px">small</p><hr style="width:200vw">',
	);
	const found = (await page.evaluate(faults)) as string[];
	await browser.close();
	expect(found.map((fault) => fault.replace(/\d+ px/, 'many px'))).toEqual([
		'many px beyond the window',
		'small: small',
		'on each other: one | other',
	]);
});

describe.each([
	['the sample organisation', sample, '/'],
	['a Swedish organisation', fixture('swedish'), '/okr/'],
	['a single team with long titles', fixture('solo'), '/'],
	['an organisation without anything', fixture('empty'), '/'],
])('%s', (_, content, base) => {
	let browser: Browser;
	let site: Awaited<ReturnType<typeof serve>>;
	let paths: string[];
	beforeAll(async () => {
		browser = await launchChromium();
		const { folder, files } = await builtSite(content);
		site = await serve(folder, base);
		paths = [...files.keys()]
			.filter((path) => path.endsWith('index.html') && !path.startsWith('edit/'))
			.filter((path) => !files.get(path)?.includes('http-equiv="refresh"'))
			.map((path) => base + path.replace(/index\.html$/, ''));
	});
	afterAll(async () => {
		await site?.close();
		await browser?.close();
	});

	it.each([320, 768, 1280, 1920])('has no page that an eye would trip over, at %d px', async (width) => {
		const page = await browser.newPage({ viewport: { width, height: 1000 } });
		const found: string[] = [];
		for (const path of paths) {
			await page.goto(site.origin + path);
			found.push(...((await page.evaluate(faults)) as string[]).map((fault) => `${path}: ${fault}`));
		}
		await page.close();
		expect(paths.length).toBeGreaterThan(5);
		expect(found).toEqual([]);
	});
});
