import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A folder beside the one that will be replaced, on the same disk, so that it can be moved there at once. */
export async function sideFolder(out: string): Promise<string> {
	await mkdir(dirname(out), { recursive: true });
	return mkdtemp(join(dirname(out), `${basename(out)}.new-`));
}

/** Puts a finished folder in the place of another one. When it cannot, the other one is back where it was. */
export async function replaceFolder(finished: string, out: string): Promise<void> {
	const old = `${finished}.old`;
	const before = await moveIfThere(out, old);
	try {
		await rename(finished, out);
	} catch (error) {
		if (before) await rename(old, out);
		throw error;
	}
	await rm(old, { recursive: true, force: true });
}

/** How many files lie in a folder. */
export async function countFiles(folder: string): Promise<number> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries.filter((entry) => entry.isFile()).length;
}

async function moveIfThere(from: string, to: string): Promise<boolean> {
	try {
		await rename(from, to);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
		throw error;
	}
}
