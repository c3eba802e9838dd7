import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFiles } from '../../src/exchange/writeFiles.ts';

const files = new Map([
	['almanac.yaml', 'format: 1\n'],
	['periods/2019-h2.mdx', 'Å\n'],
]);
let folder = '';

beforeEach(async () => {
	folder = join(await mkdtemp(join(tmpdir(), 'okr-exchange-')), 'content');
});
afterEach(async () => {
	await rm(join(folder, '..'), { recursive: true });
});

async function there(): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => entry.name)
		.sort();
}

describe('writing files into a folder', () => {
	it('makes the folder, and leaves nothing but the files behind', async () => {
		expect(await writeFiles(folder, files)).toEqual({ written: 2, replaced: 0 });
		expect(await there()).toEqual(['2019-h2.mdx', 'almanac.yaml']);
		expect(await readFile(join(folder, 'periods/2019-h2.mdx'), 'utf8')).toBe('Å\n');
	});

	it('takes a folder with hidden files for an empty one', async () => {
		await mkdir(folder);
		await writeFile(join(folder, '.gitkeep'), '');
		expect(await writeFiles(folder, files)).toEqual({ written: 2, replaced: 0 });
	});

	it('refuses a folder with anything in it, and touches nothing', async () => {
		await mkdir(folder);
		await writeFile(join(folder, 'notes.txt'), 'mine');
		await writeFile(join(folder, 'almanac.yaml'), 'mine');
		expect(await writeFiles(folder, files)).toEqual({
			refused: `${folder} is not empty: it holds almanac.yaml. Name a folder that is empty or does not exist yet, or use --force to replace files of the same names.`,
		});
		expect(await there()).toEqual(['almanac.yaml', 'notes.txt']);
	});

	it('replaces files of the same names when it is forced, and deletes none', async () => {
		await mkdir(folder);
		await writeFile(join(folder, 'notes.txt'), 'mine');
		await writeFile(join(folder, 'almanac.yaml'), 'mine');
		expect(await writeFiles(folder, files, true)).toEqual({ written: 2, replaced: 1 });
		expect(await there()).toEqual(['2019-h2.mdx', 'almanac.yaml', 'notes.txt']);
		expect(await readFile(join(folder, 'almanac.yaml'), 'utf8')).toBe('format: 1\n');
	});

	it('refuses a file where a folder should be', async () => {
		await writeFile(folder, 'a file');
		expect(await writeFiles(folder, files, true)).toEqual({
			refused: `${folder} is a file. Name a folder that is empty or does not exist yet.`,
		});
	});

	it('leaves no half file behind when a place is taken by a folder', async () => {
		await mkdir(join(folder, 'almanac.yaml'), { recursive: true });
		await expect(writeFiles(folder, files, true)).rejects.toThrow();
		expect(await there()).toEqual([]);
	});
});
