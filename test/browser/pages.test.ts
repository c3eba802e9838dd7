import { describe, expect, it } from 'vitest';
import { fixture, sample } from '../site/build.ts';
import { kinds } from './kinds.ts';
import { onSite } from './onSite.ts';

describe('every kind of page', () => {
	const site = onSite(sample);

	it('stands still while it loads, and asks for nothing elsewhere', async () => {
		const page = await site.browser.newPage();
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.addInitScript(
			"window.shift = 0; new PerformanceObserver((list) => { for (const one of list.getEntries()) window.shift += one.value; }).observe({ type: 'layout-shift', buffered: true })",
		);
		for (const path of Object.values(kinds)) {
			await page.goto(site.origin + path, { waitUntil: 'load' });
			expect(await page.evaluate('window.shift'), path).toBe(0);
		}
		expect(asked.filter((url) => !url.startsWith(site.origin))).toEqual([]);
		await page.close();
	});

	it('can be read without JavaScript, and then offers no choice of colours', async () => {
		const page = await site.open('/objectives/2025-h2/technology/move-customers-to-the-cloud/', {
			javaScriptEnabled: false,
		});
		await expect.poll(() => page.locator('h1').textContent()).toBe('Move customers to the cloud');
		expect(await page.locator('.theme').isVisible()).toBe(false);
		await page.locator('summary', { hasText: '4 check-ins' }).click();
		expect(await page.locator('details[open] td').first().isVisible()).toBe(true);
		await page.close();
	});

	it('keeps the colours that a reader has chosen, on the next page too', async () => {
		const page = await site.open('/', { colorScheme: 'light' });
		const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
		expect(await paper()).toBe('rgb(255, 255, 255)');
		await page.getByLabel('Colours').selectOption('Dark');
		expect(await paper()).toBe('rgb(20, 24, 31)');
		await page.goto(`${site.origin}/teams/`);
		expect(await paper()).toBe('rgb(20, 24, 31)');
		expect(await page.getByLabel('Colours').inputValue()).toBe('dark');
		await page.close();
	});

	it('puts the mark of an attainment where the figure says, and the sound zone from 50 to 80', async () => {
		const page = await site.open('/objectives/2025-h2/technology/move-customers-to-the-cloud/');
		const bar = page.locator('.attained.large');
		const box = async (part: string) => {
			const found = await bar.locator(part).boundingBox();
			return found ? { from: found.x, to: found.x + found.width } : { from: 0, to: 0 };
		};
		const track = await box('.track');
		const share = (x: number) => Math.round(((x - track.from) / (track.to - track.from)) * 100);
		expect(await bar.locator('b').textContent()).toBe('60%');
		expect(share((await box('.way')).to)).toBe(60);
		const zone = await box('.zone');
		expect([share(zone.from), share(zone.to)]).toEqual([50, 80]);
		await page.close();
	});

	it('is walked by keyboard: past the menu to the content, and into the check-ins', async () => {
		const page = await site.open('/objectives/2025-h2/technology/move-customers-to-the-cloud/');
		const focused = () => page.evaluate('document.activeElement.textContent');
		await page.keyboard.press('Tab');
		expect(await focused()).toBe('To the content');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		expect(await focused()).toBe('Second half of 2025');
		await page.locator('main summary').first().focus();
		await page.keyboard.press('Enter');
		expect(await page.locator('main details').first().getAttribute('open')).toBe('');
		await page.close();
	});

	it('is printed in the light scheme, without the menu and with its check-ins', async () => {
		const page = await site.open('/objectives/2025-h2/technology/move-customers-to-the-cloud/', {
			colorScheme: 'dark',
		});
		await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
		expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(21, 25, 29)');
		expect(await page.locator('.head nav').isVisible()).toBe(false);
		expect(await page.locator('.check-ins td').first().isVisible()).toBe(true);
		await page.close();
	});
});

describe('a site in a sub-folder', () => {
	const site = onSite(fixture('swedish'), '/okr/');

	it('finds its style, its colours and its pages there', async () => {
		const missing: string[] = [];
		const page = await site.open('/okr/', {}, async (page) =>
			page.on('response', (response) => response.status() >= 400 && missing.push(response.url())),
		);
		await page.getByRole('link', { name: 'Teknik' }).first().click();
		await page.getByRole('link', { name: 'Flytta kunder till molnet' }).first().click();
		expect(await page.locator('h1').textContent()).toBe('Flytta kunder till molnet');
		expect(await page.evaluate('getComputedStyle(document.body).margin')).toBe('0px');
		expect(missing).toEqual([]);
		await page.close();
	});
});
