import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, type Run, removeTemporaryFolders, type Site, sample } from './build.ts';
import { builtSite } from './shared.ts';

afterAll(removeTemporaryFolders);

describe('the past of the sample organisation', () => {
	let site: Run & Site;
	beforeAll(async () => {
		site = await builtSite(sample);
	});

	it('is told in figures, without a script', () => {
		const words = site.words('/history/');
		expect(words).toContain('The organisation landed in the sound zone for the fifth period running');
		expect(words).toMatch(/Glödlampan, all teams 42% so far 65% sound 1 dropped 65% sound/);
		expect(words).toMatch(/First half of 2026: one of fifteen goals was a lesson; it ran into a locked mindset/);
	});

	it('leads from every figure to what it was made from', () => {
		const links = [...site.page('/history/').matchAll(/data-value="\d+"[^>]*><a href="([^"#]+)#([^"]+)"/g)];
		expect(links.length).toBeGreaterThan(30);
		for (const [, address = '', anchor = ''] of links) {
			const page = site.page(address);
			const at = page.indexOf(`id="${anchor}"`);
			expect(at, `${address}#${anchor}`).toBeGreaterThan(0);
			const around = page.slice(page.lastIndexOf('<details class="opens', at), at);
			expect(around, `${address}#${anchor}`).toMatch(/^<details/);
			expect(around).not.toContain('</details>');
		}
	});

	it('has a CSV with the same figures', () => {
		const csv = site.files.get('history/attainment.csv')?.toString() ?? '';
		expect(csv).toContain('technology,Technology,2026-h1,First half of 2026,2026-01-01,2026-06-30,closed,62,');
		for (const path of ['history/spread.csv', 'lessons/causes.csv', 'teams/technology/history.csv'])
			expect(site.files.has(path), path).toBe(true);
	});

	it('keeps the charts to themselves: 60 kB at the most, and in no first load', () => {
		const charts = [...site.files].filter(([path, file]) => path.endsWith('.js') && file.includes('LineController'));
		const drawn = [...site.files].filter(([path]) => /_astro\/draw\..*\.js$/.test(path));
		expect(drawn).toHaveLength(1);
		for (const [, file] of [...charts, ...drawn]) expect(gzipSync(file).length).toBeLessThanOrEqual(60_000);
		for (const [path, file] of site.files)
			if (path.endsWith('.html')) expect(file.toString().includes('/draw.'), path).toBe(false);
	});

	it('says of a team how many periods running, and of a goal how its figure was made', () => {
		expect(site.words('/teams/platform/')).toContain('Beyond the sound zone three periods running.');
		expect(site.words('/objectives/2025-h2/technology/move-customers-to-the-cloud/')).toContain(
			'1.8 ÷ 3 = 60%: the mean of the scored key results by weight.',
		);
	});

	it('tells what was learned in the words of those who set the goals', () => {
		const words = site.words('/lessons/');
		expect(words).toContain('Four questions when a goal falls short');
		expect(words).toContain('Two of us were lent to a delivery for six weeks');
		expect(words).toContain('Next: carry on, and it was carried on');
	});
});

describe('the past in Swedish', () => {
	it('has Swedish words and figures', async () => {
		const site = await builtSite(fixture('swedish'));
		expect(site.code, site.output).toBe(0);
		expect(site.words('/history/')).toContain('Måluppfyllnad över perioderna');
		expect(site.page('/history/')).toMatch(/\d+\u00a0%/);
		expect(site.words('/lessons/')).toContain('Fyra frågor när ett mål inte nås');
	});
});
