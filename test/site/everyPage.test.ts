import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../src/okr/audience.ts';
import { day } from '../../src/okr/day.ts';
import { editorPages, pageAt, pathOf, singlePages } from '../../src/okr/pages.ts';
import { readContent } from '../../src/source/read.ts';
import { branded } from './branded.ts';
import { buildSite, copyOf, fixture, removeTemporaryFolders, type Site, sample } from './build.ts';
import { builtSite } from './shared.ts';

/** A Swedish organisation in a sub-folder, with an editor, that search engines may list. */
let listed: Site;
let intranet: Site;
beforeAll(async () => {
	intranet = await builtSite(sample);
	const content = await copyOf(fixture('swedish'));
	const settings = await readFile(join(content, 'almanac.yaml'), 'utf8');
	const more = 'public: true\nrepository: { address: https://git.example/a/b, host: gitea }\n';
	await writeFile(join(content, 'almanac.yaml'), settings + more);
	listed = await buildSite(content);
});
afterAll(removeTemporaryFolders);

/** Every page with what its head says: `title`, the content of each meta by its name, the address of each link by its kind. */
function heads(site: Site): Map<string, ReadonlyMap<string, string>> {
	const pages = [...site.files].filter(([path]) => path.endsWith('.html'));
	return new Map(
		pages.map(([path, file]) => {
			const head = file.toString().split('</head>')[0] as string;
			const of = (pattern: RegExp) =>
				[...head.matchAll(pattern)].map(([, key = '', value = '']) => [key, value] as const);
			return [
				path,
				new Map([
					...of(/<(title)>([^<]*)<\/title>/g),
					...of(/<meta name="([^"]*)" content="([^"]*)"/g),
					...of(/<link rel="([^"]*)" href="([^"]*)"/g),
				]),
			];
		}),
	);
}

describe.each([
	['an intranet', '/', () => intranet],
	['a site in a sub-folder, with its editor', '/okr/', () => listed],
])('every page of %s', (_, base, site) => {
	it('has a title that no other has', () => {
		const all = heads(site());
		expect(all.size).toBeGreaterThan(30);
		const titles = Map.groupBy(all.keys(), (path) => all.get(path)?.get('title') ?? '');
		expect([...titles].filter(([title, paths]) => title.length < 3 || paths.length > 1)).toEqual([]);
	});

	it('has a description and the icon, which is there', () => {
		const without = [...heads(site())].filter(
			([, head]) => (head.get('description')?.length ?? 0) < 20 || head.get('icon') !== `${base}favicon.svg`,
		);
		expect(without.map(([path]) => path)).toEqual([]);
		expect(site().files.get('favicon.svg')?.toString()).toMatch(/^<svg /);
	});

	it('of which there is one has a description that no other has', () => {
		const all = heads(site());
		const descriptions = [...Object.values(singlePages).map((path) => `${path}index.html`), '404.html'].map((path) =>
			all.get(path)?.get('description'),
		);
		expect(descriptions).not.toContain(undefined);
		expect(descriptions.filter((one, i) => descriptions.indexOf(one) !== i)).toEqual([]);
	});

	it('is known to the check of links', () => {
		const addresses = [...heads(site()).keys()].map((path) => `/${path.replace(/index\.html$/, '')}`);
		const unknown = addresses.filter((address) => pageAt(address) === undefined);
		expect(unknown).toEqual([]);
		expect(addresses.filter((address) => pageAt(address)?.kind === 'file')).toEqual(['/404.html']);
	});
});

describe('every page that the check of links knows', () => {
	it('is there', async () => {
		const { almanac } = await readContent(sample, { today: () => day('2026-10-15') });
		if (!almanac) throw new Error('The sample has errors');
		const { periods, teams, people, objectives } = publish(almanac);
		const paths = [
			...Object.values(singlePages),
			...periods.flatMap(({ id }) => [pathOf('period', id), pathOf('cascade', id), pathOf('alignment', id)]),
			...teams.flatMap(({ id, formerly }) => [id, ...formerly].map((one) => pathOf('team', one))),
			...people.map(({ id }) => pathOf('person', id)),
			...objectives.map(({ id }) => pathOf('objective', id)),
		];
		expect(paths.filter((path) => !intranet.files.has(`${path}index.html`))).toEqual([]);
	});

	it('of an editor is there where there is one', () => {
		for (const path of Object.values(editorPages)) {
			expect(listed.files.has(`${path}index.html`), path).toBe(true);
			expect(intranet.files.has(`${path}index.html`), path).toBe(false);
		}
	});
});

describe('search engines', () => {
	const mayList = (site: Site) =>
		[...heads(site)].filter(([, head]) => head.get('robots') !== 'noindex').map(([path]) => path);

	it('are asked to leave every page of an intranet alone', () => {
		expect(mayList(intranet)).toEqual([]);
	});

	it('may list the pages of a public site, but not its editor', () => {
		const kept = [...heads(listed).keys()].filter((path) => !mayList(listed).includes(path));
		expect(kept).toEqual(['edit/index.html']);
	});
});

describe('an organisation with a logo and a colour', () => {
	it('has both on every page, the logo with its size and the colour as a file of the site', async () => {
		const site = await buildSite(await branded(fixture('swedish'), { accent: '#FFD500', width: 600, height: 80 }));
		const pages = [...site.files].filter(([path]) => path.endsWith('.html'));
		expect(pages.length).toBeGreaterThan(30);
		for (const [path, file] of pages) {
			expect(file.toString(), path).toContain('<link rel="stylesheet" href="/okr/accent.css">');
			expect(file.toString(), path).toContain('<img class="logo" src="/okr/logo.png" width="600" height="80" alt="">');
		}
		expect(site.files.get('logo.png')?.subarray(1, 4).toString()).toBe('PNG');
		expect(site.files.get('accent.css')?.toString()).toBe(':root {\n\t--accent: light-dark(#836d00, #ffd500);\n}\n');
		expect(site.files.get('favicon.svg')?.toString()).toContain('path{stroke:#836d00}');
	});

	it('and one without has neither', () => {
		expect([...intranet.files.keys()].filter((path) => /logo|accent/.test(path))).toEqual([]);
		expect(intranet.page('/')).not.toMatch(/class="logo"|accent\.css/);
	});
});
