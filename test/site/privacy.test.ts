import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { change } from '../source/folder.ts';
import { buildSite, copyOf, fixture, okr, type Run, removeTemporaryFolders, type Site } from './build.ts';
import { hashes } from './sameBytes.ts';
import { builtSite } from './shared.ts';
import { filesWith, textsOf } from './unpacked.ts';

// Every word in the drafts and private goals of the fixture begins with these letters, their ids included.
const unmistakable = /zqxj|987.?654.?321|876.?543.?219|2026-11-11|2026-10-14/i;

describe('drafts and private goals', () => {
	let site: Run & Site;
	beforeAll(async () => {
		site = await builtSite(fixture('private'));
	});
	afterAll(removeTemporaryFolders);

	it('are in no file of the site, and no file is named after them', () => {
		expect(site.code).toBe(0);
		expect(filesWith(site, unmistakable)).toEqual([]);
	});

	it('are in no index, unpacked or not, and in no list of words that search knows', () => {
		const unpacked = textsOf(site).filter(([path]) => path.startsWith('pagefind/') && path.endsWith('(unpacked)'));
		expect(unpacked.length).toBeGreaterThan(3);
		// What is published is found in the same place, so the words would be seen.
		expect(unpacked.some(([, text]) => text.includes('A goal that is seen now'))).toBe(true);
		expect(JSON.parse(fileOf(site, 'pagefind/vocabulary.json'))).toContain('company');
		expect(unpacked.filter(([, text]) => unmistakable.test(text))).toEqual([]);
	});

	it('are in no table that can be taken away, no picture, and nothing that scripts read', () => {
		const kinds = ['.csv', '.json', '.svg', '.js', '.css', '.png', '.xml', '.txt'];
		const files = textsOf(site).filter(([path]) => kinds.some((kind) => path.endsWith(kind)));
		expect(files.length).toBeGreaterThan(8);
		expect(files.filter(([, text]) => unmistakable.test(text)).map(([path]) => path)).toEqual([]);
		expect([...site.files.keys()].filter((path) => path.endsWith('.map'))).toEqual([]);
		expect([...site.files.keys()].filter((path) => path.startsWith('pictures/'))).toEqual([]);
	});

	it('are in nothing that the build prints', () => {
		expect(site.output).not.toMatch(unmistakable);
	});

	it('change no count and no mean', () => {
		expect(site.words('/periods/2026-h1/')).toContain('60% sound');
		expect(site.words('/periods/2026-h1/')).toContain('1 goal, 1 key result');
		expect(site.words('/periods/2026-h2/')).toContain('2 goals, 4 key results');
		expect(site.words('/')).toContain('Both goals are on track');
		expect(site.words('/people/')).toMatch(/Ida Berg\s+Open House, Core 3 /);
	});

	it('stay out of a build whatever the environment says', async () => {
		const odd = { DEV: '1', MODE: 'development', NODE_ENV: 'development', OKR_AUTHORING: 'true' };
		const other = await buildSite(fixture('private'), odd);
		expect(other.code).toBe(0);
		expect(filesWith(other, unmistakable)).toEqual([]);
	});

	it('lose the references that published goals make to them', () => {
		expect(site.words('/objectives/2026-h2/core/seen-now/')).toContain('On its own grounds');
		expect(site.words('/objectives/2026-h1/core/seen/')).toContain('It mentions a goal that is not published.');
		expect(site.words('/objectives/2026-h2/core/seen-now/')).toContain('The second, as in that one');
	});

	it.each(['json', 'csv'])('are in no export as %s', async (format) => {
		const { code, output } = await okr(['export', '--format', format], { OKR_CONTENT: fixture('private') });
		expect(code, output).toBe(0);
		expect(output).toContain('A goal that is seen now');
		expect(output).not.toMatch(unmistakable);
	});

	it('change nothing else: the site is the same, byte for byte, as one of a folder that does not have them', async () => {
		const without = await copyOf(fixture('private'));
		const entries = await readdir(without, { recursive: true, withFileTypes: true });
		for (const entry of entries.filter(({ name }) => name.startsWith('zqxj')))
			await rm(join(entry.parentPath, entry.name), { recursive: true, force: true });
		const own = await copyOf(fixture('private'));
		// Without them nothing may refer to them: a reference in the data leaves no trace, the words of a text stay.
		for (const [path, line, published] of mentions)
			for (const folder of published ? [own, without] : [without]) {
				const file = join(folder, path);
				await writeFile(file, change(await readFile(file, 'utf8'), line, published ?? ''));
			}
		const sites = [await buildSite(own), await buildSite(without)] as const;
		expect(sites.map(({ code, output }) => (code === 0 ? '' : output))).toEqual(['', '']);
		expect(hashes(sites[0])).toEqual(hashes(sites[1]));
	});
});

describe('drafts and private goals, where the built site has its editor', () => {
	let site: Run & Site;
	beforeAll(async () => {
		const content = await copyOf(fixture('private'));
		const almanac = join(content, 'almanac.yaml');
		const repository = 'repository: { address: "https://github.com/a/b", host: github }\n';
		await writeFile(almanac, (await readFile(almanac, 'utf8')) + repository);
		site = await buildSite(content);
		if (site.code !== 0) throw new Error(site.output);
	});
	afterAll(removeTemporaryFolders);

	it('are in no file of it, and not among the ids that it offers', () => {
		const known = JSON.parse(fileOf(site, 'edit/known.json')) as { goals: { id: string }[] };
		expect(known.goals.map(({ id }) => id).sort()).toEqual([
			'2026-h1/core/seen',
			'2026-h2/core/seen-now',
			'2026-h2/house/company',
		]);
		// Codecs of the CMS, in whose bytes four letters stand by chance.
		expect(filesWith(site, unmistakable).filter((path) => !path.endsWith('.wasm'))).toEqual([]);
		expect([...site.files.keys()].filter((path) => path.endsWith('.map'))).toEqual([]);
	});

	it('are in nothing that the build prints', () => {
		expect(site.output).not.toMatch(unmistakable);
	});
});

/** Where published files refer to the others: the words, and what comes in their place in both folders; nothing where one of them only loses them. */
const mentions: readonly [path: string, words: string, other?: string][] = [
	['objectives/2026-h2/house/company.mdx', '    drawnFrom: [2026-h2/core/zqxj-draft-slug#zqxj-draft-result]\n'],
	['objectives/2026-h2/core/seen-now.mdx', 'supports: [2026-h2/house/zqxj-above-slug]\n'],
	['objectives/2026-h2/core/seen-now.mdx', 'continues: 2026-h1/core/zqxj-closed-draft\n'],
	['objectives/2026-h2/core/seen-now.mdx', '[that one](/objectives/2026-h2/ida-berg/zqxj-private-slug/)', 'that one'],
	['objectives/2026-h1/core/seen.mdx', '<Goal id="2026-h1/ida-berg/zqxj-closed-slug#zqxj-closed-result" />', 'a goal'],
	['periods/2026-h2.mdx', '<Goal id="2026-h2/core/zqxj-draft-slug" />', 'a goal'],
	['periods/2026-h2.mdx', '[that one](/objectives/2026-h2/ida-berg/zqxj-private-slug/)', 'that one'],
];

function fileOf({ files }: Site, path: string): string {
	return files.get(path)?.toString() ?? '';
}
