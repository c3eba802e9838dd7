import { stat } from 'node:fs/promises';

/** How long, in milliseconds, a file must have lain there: clocks of file systems tick as slowly as every two seconds. */
const tick = 2500;

/**
 * Stands for a file as it lies on the disk: while it is the same, nobody has written the file. None for a file that was written
 * just before `now` (milliseconds since 1970), as it could be written again without another time or size.
 */
export async function stampOf(path: string, now: number): Promise<string | undefined> {
	const { ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
	const age = now - Number(ctimeNs / 1_000_000n);
	return age > tick ? [ino, size, mtimeNs, ctimeNs].join(' ') : undefined;
}
