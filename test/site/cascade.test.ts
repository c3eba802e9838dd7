import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, type Run, removeTemporaryFolders, type Site, sample } from './build.ts';
import { builtSite } from './shared.ts';

const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found]) => found as string);

describe('the cascade of the sample organisation', () => {
	let site: Run & Site;
	beforeAll(async () => {
		site = await builtSite(sample);
		expect(site.code, site.output).toBe(0);
	});
	afterAll(removeTemporaryFolders);

	const periods = ['2024-h1', '2024-h2', '2025-h1', '2025-h2', '2026-h1', '2026-h2'];

	it.each(periods)('of %s has every goal in the picture and in the list, and the same ones', (period) => {
		for (const address of [`/periods/${period}/cascade/`, `/periods/${period}/cascade/key-results/`]) {
			const html = site.page(address);
			const drawn = all(html, /<a class="goal[^>]* data-id="([^"]+)"/g);
			const listed = new Set(all(html, /<li data-id="([^"]+)"/g));
			expect(drawn.length).toBeGreaterThan(5);
			expect([...listed].sort()).toEqual([...drawn].sort());
			const goals = [...site.files.keys()].filter((path) => path.startsWith(`objectives/${period}/`));
			const kept = goals.filter((path) => !site.files.get(path)?.includes('http-equiv="refresh"'));
			expect(kept.map((path) => path.replace(/^objectives\/|\/index.html$/g, '')).sort()).toEqual([...drawn].sort());
		}
	});

	it('leads every link of every picture to a page that is there', () => {
		for (const period of periods)
			for (const href of all(site.page(`/periods/${period}/cascade/`), /<a class="goal[^>]* href="([^"]+)"/g))
				expect(() => site.page(href)).not.toThrow();
	});

	it('is led to by the page of its period, and so is the reconciliation', () => {
		const html = site.page('/periods/2026-h2/');
		expect(html).toContain('href="/periods/2026-h2/cascade/"');
		expect(html).toContain('href="/periods/2026-h2/alignment/"');
	});

	it('reconciles: what is missing, who supports what, and what company key results are drawn from', () => {
		const words = site.words('/periods/2026-h2/alignment/');
		expect(words).toContain('Before the next phase: closed');
		expect(words).toContain('Who supports what');
		expect(words).toContain('On their own grounds');
		expect(words).toContain('Key results of the company, and what they are drawn from');
	});

	it('stands small on the page of a goal and of a team', () => {
		expect(site.page('/objectives/2026-h2/technology/the-heavy-systems-follow/')).toContain('class="goal here"');
		expect(site.page('/teams/technology/')).toContain('class="cascade-picture"');
	});

	it('loads its client code only where there is a picture to browse, in no more than 4 kB', () => {
		const scripts = all(site.page('/periods/2026-h2/cascade/'), /<script type="module" src="\/([^"]+)"/g);
		const own = scripts.filter((path) => /cascade/i.test(path));
		expect(own).toHaveLength(1);
		expect(gzipSync(site.files.get(own[0] as string) as Buffer).length).toBeLessThanOrEqual(4000);
		expect(site.page('/teams/technology/')).not.toContain(own[0]);
		expect(site.page('/periods/2026-h2/')).not.toContain(own[0]);
	});
});

describe('a Swedish site in a sub-folder', () => {
	it('has its cascade in Swedish, with addresses of that folder', async () => {
		const { code, output, page, words } = await builtSite(fixture('swedish'));
		expect(code, output).toBe(0);
		expect(words('/periods/2019-h2/cascade/')).toContain('Så hänger målen ihop');
		for (const href of all(page('/periods/2019-h2/cascade/'), /<a class="goal[^>]* href="([^"]+)"/g))
			expect(href).toMatch(/^\/okr\/objectives\//);
		expect(words('/periods/2019-h2/alignment/')).toContain('Avstämning');
		await removeTemporaryFolders();
	});
});
