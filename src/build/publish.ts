import { access, constants, copyFile, cp, link, lstat, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Puts a finished folder in the place of another one. It is first brought beside that place, on the same disk, so
 * that it moves there at once. When it cannot, the other one is back where it was.
 */
export async function replaceFolder(finished: string, out: string): Promise<void> {
	const [side, old] = [`${out}.new`, `${out}.old`];
	await mkdir(dirname(out), { recursive: true });
	await Promise.all([side, old].map((folder) => rm(folder, { recursive: true, force: true })));
	await bring(finished, side);
	const before = await moveIfThere(out, old);
	try {
		await rename(side, out);
	} catch (error) {
		if (before) await rename(old, out);
		throw error;
	}
	await rm(old, { recursive: true, force: true });
}

/** Moves a folder to where nothing is, to another disk too. */
export async function bring(from: string, to: string): Promise<void> {
	try {
		await rename(from, to);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
		await cp(from, to, { recursive: true });
	}
}

/** The same file at another place, without its bytes twice where the disk can. */
export async function share(from: string, to: string): Promise<void> {
	try {
		await link(from, to);
	} catch (error) {
		if (!['EXDEV', 'EPERM', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
		await copyFile(from, to);
	}
}

/** Throws what the file system says where nothing can be written into a folder, or into the one that it is to be made in. */
export async function refuseReadOnly(folder: string): Promise<void> {
	await access(`${await nearestThere(folder)}/`, constants.W_OK); // with the slash it must be a folder
}

/** A path, or where nothing is there the nearest one above it where something is. */
export async function nearestThere(path: string): Promise<string> {
	const isThere = (await lstat(path).catch(unlessMissing)) !== undefined;
	return isThere ? path : nearestThere(dirname(path));
}

/** For a promise that is given up where nothing is there. */
function unlessMissing(error: NodeJS.ErrnoException): undefined {
	if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
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
