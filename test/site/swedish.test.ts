import { beforeAll, describe, expect, it } from 'vitest';
import { fixture, type Run, type Site } from './build.ts';
import { builtSite } from './shared.ts';

describe('a Swedish organisation, published in a sub-folder', () => {
	let site: Run & Site;
	beforeAll(async () => {
		site = await builtSite(fixture('swedish'));
	});

	it('is built without a word too many', () => {
		expect(site.code).toBe(0);
		expect(site.output).toMatch(/^(Building, \d+ s so far\n)*Built \d+ files into \S+\n$/);
	});

	it('opens a goal with the sentence of the method, its blanks filled in', () => {
		const page = site.page('/objectives/2019-h2/teknik/kunder-till-molnet/');
		expect(site.words('/objectives/2019-h2/teknik/kunder-till-molnet/')).toContain(
			'Vi vill lyckas med att flytta kunder till molnet, och vi mäter att vi lyckats genom att ' +
				'1 befintlig kund delvis börjar använda molnet, 1 ny kund ska startas upp som en ren molnlösning och ' +
				'5 möten med kunder ska hållas för att öka intresset för molnlösningar. ' +
				'Vi tänker vara klara med detta innan 15 oktober.',
		);
		expect(page).toContain('<em class="blank">flytta kunder till molnet</em>');
	});

	it('says in Swedish how things stand', () => {
		const home = site.words('/');
		expect(site.page('/')).toContain('<html lang="sv"');
		expect(home).toContain('Andra halvåret 2019 · pågår, dag 107 av 184');
		expect(home).toContain('Inget av de tre målen är på väg');
		expect(home).toContain('Läget den 15 oktober 2019');
		expect(site.words('/objectives/2019-h1/teknik/lara-molnet/')).toContain('63 % sunt');
	});

	it('says the day of today on no page of the past', () => {
		expect(site.words('/objectives/2019-h1/teknik/lara-molnet/')).not.toContain('Läget den');
		expect(site.words('/periods/2019-h1/')).not.toContain('Läget den');
	});

	it('renders the text of a goal, its note, footnote and task list, and links to other goals by their title', () => {
		const text = site.page('/objectives/2019-h2/teknik/kunder-till-molnet/');
		expect(text).toContain('<a href="/okr/objectives/2019-h1/teknik/lara-molnet/">Lära oss molnet</a>');
		expect(text).toContain('<aside class="note"><p class="note-title">Om siffrorna</p>');
		const before = site.page('/objectives/2019-h1/teknik/lara-molnet/');
		expect(before).toContain('<a href="/okr/teams/teknik/">teamets sida</a>');
		expect(before).toContain('Fotnoter');
		expect(before).toContain('aria-label="inte klart"');
	});

	it('links only to pages, fragments and files that are there, all of them below its folder', () => {
		const broken: string[] = [];
		for (const [path, file] of site.files) {
			if (!path.endsWith('.html')) continue;
			for (const [, address = ''] of file.toString().matchAll(/(?:href|src)="([^"]*)"/g)) {
				if (/^(https:|mailto:|#)/.test(address)) continue;
				const [way = '', fragment] = address.replace(/\?[^#]*/, '').split('#');
				const target = way.replace(/^\/okr\//, '');
				const found = site.files.get(target) ?? site.files.get(`${target}index.html`);
				const there = fragment === undefined || found?.toString().includes(`id="${fragment}"`);
				if (!way.startsWith('/okr/') || !found || !there) broken.push(`${path} → ${address}`);
			}
		}
		expect(broken).toEqual([]);
	});

	it('keeps old addresses alive, of goals and of teams', () => {
		const moved = site.page('/objectives/2019-h2/drift/kunder-till-molnet/');
		expect(moved).toContain('content="0; url=/okr/objectives/2019-h2/teknik/kunder-till-molnet/"');
		expect(site.page('/teams/drift/')).toContain('url=/okr/teams/teknik/');
	});

	it('explains the method in Swedish, with the bands of this organisation', () => {
		const method = site.words('/method/');
		expect(method).toContain('Ett utmanande mål är nästan orealistiskt, med flit.');
		expect(method).toContain('under 30 %');
		expect(method).toContain('Hur läget avgörs');
		expect(method).toMatch(/På väg\s+50 % eller mer\s+7 av 10 eller mer/);
		expect(method).toMatch(/gräns\s+den andel av värdena som hållit gränsen\s+den har färre än 3 värden/);
	});

	it('has a page for what is not there, and asks search engines to stay away', () => {
		expect(site.files.get('404.html')?.toString()).toContain('Den här sidan finns inte');
		for (const [path, file] of site.files)
			if (path.endsWith('.html')) expect(file.toString(), path).toContain('<meta name="robots" content="noindex"');
	});
});
