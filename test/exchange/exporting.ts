import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { type Authored, readAuthored } from '../../src/exchange/authored.ts';
import { exportAlmanac } from '../../src/exchange/exportAlmanac.ts';
import { importAlmanac } from '../../src/exchange/importAlmanac.ts';
import { type Selection, select, type Wanted } from '../../src/exchange/selection.ts';
import { emptyFolder, today } from '../source/folder.ts';

const known = new Map<string, Promise<Authored>>();

/** What a folder without errors holds that no test writes to: it is read once. */
export function authoredInFixed(folder: string): Promise<Authored> {
	const authored = known.get(folder) ?? authoredIn(folder);
	known.set(folder, authored);
	return authored;
}

/** What a folder without errors holds. */
export async function authoredIn(folder: string): Promise<Authored> {
	const { authored, findings } = await readAuthored(folder, { today: ({ asOf }) => asOf ?? today });
	expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
	return authored as Authored;
}

/** What of a folder goes out. */
export async function selectionOf(folder: string, wanted: Partial<Wanted> = {}): Promise<Selection> {
	return selected(await authoredIn(folder), wanted);
}

/** What of an almanac goes out. */
export function selected(authored: Authored, wanted: Partial<Wanted> = {}): Selection {
	return select(authored, { all: false, periods: [], teams: [], ...wanted });
}

/** The folder as JSON. */
export async function jsonOf(folder: string, wanted: Partial<Wanted> = {}): Promise<string> {
	return exportAlmanac(await selectionOf(folder, wanted));
}

/** The files that some JSON brings. */
export function filesFrom(json: string): ReadonlyMap<string, string> {
	const imported = importAlmanac(JSON.parse(json));
	if ('problems' in imported) throw new Error(imported.problems.join('\n'));
	return imported.files;
}

/** A folder with the files that some JSON brings. */
export async function folderFrom(json: string): Promise<string> {
	const folder = emptyFolder();
	for (const [path, text] of filesFrom(json)) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), text);
	}
	return folder;
}

/** Copies pictures, which JSON does not hold, and nothing else. */
export async function copyPictures(from: string, to: string): Promise<void> {
	for (const path of await readdir(from, { recursive: true }))
		if (path.endsWith('.png')) {
			await mkdir(dirname(join(to, path)), { recursive: true });
			await writeFile(join(to, path), await readFile(join(from, path)));
		}
}
