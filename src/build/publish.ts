import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * A folder beside the one that will be replaced, on the same disk, so that it can be moved there at once. It is
 * always called the same, since what is kept between builds depends on it; what a killed build left there goes.
 */
export async function sideFolder(out: string): Promise<string> {
	const side = `${out}.new`;
	await mkdir(dirname(out), { recursive: true });
	await rm(side, { recursive: true, force: true });
	return side;
}

/** Puts a finished folder in the place of another one. When it cannot, the other one is back where it was. */
export async function replaceFolder(finished: string, out: string): Promise<void> {
	const old = `${out}.old`;
	await rm(old, { recursive: true, force: true });
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
