import { chmod } from 'node:fs/promises';

/** Somebody without rights, on most systems: `nobody`. */
const nobody = 65_534;

/** Does something while nobody may write into a folder, nor read a file, and whoever runs the tests has no rights beyond those of others. */
export async function withoutRights<T>(place: string, mode: number, work: () => Promise<T>): Promise<T> {
	const isRoot = process.geteuid?.() === 0;
	await chmod(place, mode);
	if (isRoot) process.seteuid?.(nobody);
	try {
		return await work();
	} finally {
		if (isRoot) process.seteuid?.(0);
		await chmod(place, 0o755);
	}
}
