import { cp, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { copyOf, fixture, okr, readSite, removeTemporaryFolders, temporaryFolder } from './build.ts';
import { builtSite } from './shared.ts';

afterAll(removeTemporaryFolders);

describe('a build that fails', () => {
	it('explains every mistake at once, leaves the site as it was, and leaves nothing else behind', async () => {
		const content = await copyOf(fixture('empty'));
		const folder = join(await temporaryFolder(), 'site');
		const before = await builtSite(fixture('empty'));
		await cp(before.folder, folder, { recursive: true });
		await writeFile(
			join(content, 'almanac.yaml'),
			'format: 1\nname: A New House\nlangauge: en\ntimezone: Mars/Olympus\n',
		);

		const failed = await okr(['build'], { OKR_CONTENT: content, OKR_OUT: folder });

		expect(failed.code).toBe(1);
		expect(failed.output).toContain('unknown-key');
		expect(failed.output).toContain('Did you mean language?');
		expect(failed.output).toContain('"Mars/Olympus" is not a time zone');
		expect(failed.output).toContain('Nothing was built; the site is as it was.');
		expect(failed.output).not.toMatch(/\n\s+at /);
		expect((await readSite(folder)).files).toEqual(before.files);
		expect(await readdir(dirname(folder))).toEqual(['site']);
	});

	it('says so when there is no content folder, and makes no site', async () => {
		const folder = await temporaryFolder();
		const failed = await okr(['build'], { OKR_CONTENT: join(folder, 'nowhere'), OKR_OUT: join(folder, 'site') });
		expect(failed.code).toBe(1);
		expect(failed.output).toContain('no-content');
		expect(await readdir(folder)).toEqual([]);
	});
});

describe('an empty organisation', () => {
	it('becomes a site that says how to begin', async () => {
		const site = await builtSite(fixture('empty'));
		expect(site.code).toBe(0);
		expect(site.words('/')).toContain('Nothing is planned yet How to begin');
		expect(site.words('/periods/')).toContain('Periods');
		expect(site.words('/teams/')).toContain('Teams');
	});
});
