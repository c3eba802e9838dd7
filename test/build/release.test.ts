import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { currentRelease, publishRelease, rollBack } from '../../src/build/release.ts';

const hour = 60 * 60 * 1000;
let place: string;
let folder: string;
beforeEach(async () => {
	place = await mkdtemp(join(tmpdir(), 'okr-'));
	folder = join(place, 'public');
});
afterEach(() => rm(place, { recursive: true, force: true }));

/** A finished site of some version, with a style sheet of its own. */
async function site(version: string): Promise<string> {
	const folder = join(place, `site-${version}`);
	const files = { 'index.html': version, [`_astro/${version}.css`]: version, 'pagefind/pagefind-entry.json': version };
	for (const [path, text] of Object.entries(files)) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), text);
	}
	return folder;
}

const publish = async (version: string, hours = 0) => publishRelease(await site(version), folder, hours * hour);
const read = (path: string) => readFile(join(folder, 'current', path), 'utf8');
const styles = async () => (await readdir(join(folder, 'current/_astro'))).sort();

describe('a release', () => {
	it('is what readers see, by one link', async () => {
		expect(await publish('a')).toEqual({ name: '000001', kept: 0 });
		expect(await read('index.html')).toBe('a');
		await publish('b');
		expect(await read('index.html')).toBe('b');
		expect(await currentRelease(folder)).toBe('000002');
	});

	it('brings the files along that readers of earlier ones may still ask for, for a day', async () => {
		await publish('a', 0);
		expect(await publish('b', 1)).toEqual({ name: '000002', kept: 1 });
		await publish('c', 2);
		expect(await styles()).toEqual(['a.css', 'b.css', 'c.css']);
		await publish('d', 25.5);
		expect(await styles(), 'a was replaced more than a day before').toEqual(['b.css', 'c.css', 'd.css']);
		expect(await read('pagefind/pagefind-entry.json'), 'what has its own name is never an old one').toBe('d');
	});

	it('stays with four others', async () => {
		for (const version of 'abcdefg') await publish(version);
		expect((await readdir(join(folder, 'releases'))).filter((name) => !name.endsWith('.json'))).toEqual([
			'000003',
			'000004',
			'000005',
			'000006',
			'000007',
		]);
	});

	it('makes way again for the one before it, with its own files within reach', async () => {
		await publish('a');
		await publish('b');
		expect(await rollBack(folder, hour)).toBe('000001');
		expect(await read('index.html')).toBe('a');
		expect(await styles()).toEqual(['a.css', 'b.css']);
		expect(await rollBack(folder, hour), 'there is none before').toBeUndefined();
		expect(await publish('c', 2)).toEqual({ name: '000003', kept: 2 });
		expect(await read('index.html')).toBe('c');
	});

	it('that cannot be made changes nothing and leaves nothing', async () => {
		await publish('a');
		await expect(publishRelease(join(place, 'nowhere'), folder, 0)).rejects.toThrow('ENOENT');
		expect(await read('index.html')).toBe('a');
		expect((await readdir(join(folder, 'releases'))).sort()).toEqual(['000001', '000001.json']);
	});

	it('clears what a stopped one has left half made', async () => {
		await publish('a');
		await mkdir(join(folder, 'releases/000002.half'));
		await publish('b');
		expect((await readdir(join(folder, 'releases'))).sort()).toEqual([
			'000001',
			'000001.json',
			'000002',
			'000002.json',
		]);
	});
});
