import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { almanac, emptyFolder, type Files, makeFolder } from '../source/folder.ts';

/** A folder with the content folder `goals` in it, for a day that does not pass. */
export async function place(files: Files = {}): Promise<string> {
	const here = emptyFolder();
	makeFolder({ 'almanac.yaml': `${almanac}asOf: 2026-10-15\n`, ...files }, join(here, 'goals'));
	return here;
}

/** The setting that names it. */
export const inGoals = { OKR_CONTENT: 'goals' };

/** A file of that content folder. */
export function goalText(here: string, path: string): Promise<string> {
	return readFile(join(here, 'goals', path), 'utf8');
}

/** Every file of that content folder, with what it holds. */
export async function goalTexts(here: string): Promise<Record<string, string>> {
	const entries = await readdir(join(here, 'goals'), { recursive: true, withFileTypes: true });
	const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	return Object.fromEntries(await Promise.all(paths.sort().map(async (path) => [path, await readFile(path, 'utf8')])));
}
