import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { placed } from '../source/place.ts';

/**
 * Why a program may not write a path below a content folder, in a sentence; `undefined` when it may. Only files that a content
 * folder expects may be written, and only where no symbolic link leads elsewhere.
 */
export async function whyNotWritten(folder: string, path: string): Promise<string | undefined> {
	const parts = path.split('/');
	const isPlain = !/[\0\\]/.test(path) && !/^[a-z]:/i.test(path) && parts.every((part) => !/^(\.|$)/.test(part));
	if (!isPlain || !placed(path)) return `${JSON.stringify(path)} is not the place of a goal file.`;
	for (let depth = 1; depth <= parts.length; depth += 1) {
		const part = parts.slice(0, depth).join('/');
		const there = await lstat(join(folder, part)).catch(ifMissing);
		if (!there) return undefined;
		if (there.isSymbolicLink()) return `${part} is a symbolic link, which could lead out of the content folder.`;
		if (depth < parts.length ? !there.isDirectory() : !there.isFile())
			return `${part} is ${there.isDirectory() ? 'a folder' : 'no folder'}.`;
	}
	return undefined;
}

/** Where a file is written before it moves to its place. Hidden files are read by nothing. */
export function besideOf(path: string): string {
	const cut = path.lastIndexOf('/') + 1;
	return `${path.slice(0, cut)}.${path.slice(cut)}.new`;
}

/** What is not there is `undefined`; everything else that went wrong is thrown on. */
export function ifMissing(error: NodeJS.ErrnoException): undefined {
	if (error.code !== 'ENOENT') throw error;
	return undefined;
}
