import { closeSync, openSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/** What the system does not allow, by its name for it: what is so, and what to do about it. */
const faults: Readonly<Record<string, readonly [what: string, cure: string]>> = {
	EACCES: ['permission denied', 'Run the command as a user who may, or give this user the right.'],
	EPERM: ['permission denied', 'Run the command as a user who may, or give this user the right.'],
	EROFS: ['the disk can only be read', 'Name a place on another disk.'],
	ENOSPC: ['no room is left on the disk', 'Make room, and run the command again.'],
	EDQUOT: ['no room is left for this user', 'Make room, and run the command again.'],
	ENOTDIR: ['a part of the path is a file, not a folder', 'Name another place.'],
	EISDIR: ['it is a folder, not a file', 'Name another place.'],
	ENAMETOOLONG: ['the name is too long', 'Name another place.'],
};

/** Why the system let a file or folder not be read or written, and what to do, in two lines; `undefined` for any other error. */
export function systemFault(error: unknown): string | undefined {
	if (!(error instanceof Error)) return undefined;
	const { code = '', path, dest, syscall = '' } = error as NodeJS.ErrnoException & { dest?: string };
	const [what, cure] = (Object.hasOwn(faults, code) && faults[code]) || [];
	if (code === 'ENOSPC' && syscall === 'watch')
		return 'Cannot watch the files: the system watches as many as it may.\nDo: Raise fs.inotify.max_user_watches, or stop another program that watches files.\n';
	const isFull = code === 'ENOSPC' || code === 'EDQUOT'; // found while writing into a file that is open, which has no name by then
	if (what === undefined || (path === undefined && !isFull)) return undefined;
	const place = dest !== undefined && path !== undefined && isReadable(path) ? dest : path;
	const read = place !== undefined && isReading(syscall, place) && code !== 'EROFS';
	const where = place === undefined ? '' : ` ${read ? place : placeToWrite(place)}`;
	return `Cannot ${read ? 'read' : `write${where && ' to'}`}${where}: ${what}.\nDo: ${cure}\n`;
}

function isReading(syscall: string, path: string): boolean {
	return syscall === 'open'
		? !isReadable(path)
		: ['scandir', 'stat', 'lstat', 'readlink', 'realpath'].includes(syscall);
}

/** Whether a file can be read; what is missing is about to be written. */
function isReadable(path: string): boolean {
	try {
		closeSync(openSync(path, 'r'));
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'ENOENT';
	}
}

/** What somebody knows: instead of a hidden file beside its place, the folder. */
function placeToWrite(path: string): string {
	const plain = path.replace(/(?<=.)\/$/, '');
	return basename(plain).startsWith('.') ? dirname(plain) : plain;
}
