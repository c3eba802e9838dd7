import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite, fixture, type Run, removeTemporaryFolders, type Site } from './build.ts';

// Every word in the drafts and private goals of the fixture begins with these letters, their ids included.
const unmistakable = /zqxj|987.?654.?321|876.?543.?219|2026-11-11|2026-10-14/i;

describe('drafts and private goals', () => {
	let site: Run & Site;
	beforeAll(async () => {
		site = await buildSite(fixture('private'));
	});
	afterAll(removeTemporaryFolders);

	it('are in no file of the site, and no file is named after them', () => {
		expect(site.code).toBe(0);
		expect([...site.files].filter(([path]) => unmistakable.test(path)).map(([path]) => path)).toEqual([]);
		expect(
			[...site.files].filter(([, file]) => unmistakable.test(file.toString('latin1'))).map(([path]) => path),
		).toEqual([]);
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
		expect(
			[...other.files].filter(([, file]) => unmistakable.test(file.toString('latin1'))).map(([path]) => path),
		).toEqual([]);
	});

	it('lose the references that published goals make to them', () => {
		expect(site.words('/objectives/2026-h2/core/seen-now/')).toContain('On its own grounds');
		expect(site.words('/objectives/2026-h1/core/seen/')).toContain('It mentions a goal that is not published.');
		expect(site.words('/objectives/2026-h2/core/seen-now/')).toContain('The second, as in that one');
	});
});
