import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What became of some files: how many were written, and how many of these were there before; or why none was. */
export type WrittenFiles = { written: number; replaced: number } | { refused: string };

/**
 * Writes files into a folder that is missing or empty; hidden files do not count. With `force` the folder may hold
 * anything: files of the same names are replaced, and nothing else is touched. Each file is written beside its place and
 * then moved there, so that nobody ever reads half of one.
 */
export async function writeFiles(
	folder: string,
	files: ReadonlyMap<string, string>,
	force = false,
): Promise<WrittenFiles> {
	const there = await stat(folder).catch(() => undefined);
	if (there && !there.isDirectory())
		return { refused: `${folder} is a file. Name a folder that is empty or does not exist yet.` };
	const entries = there ? (await readdir(folder)).filter((name) => !name.startsWith('.')) : [];
	if (entries.length > 0 && !force)
		return {
			refused: `${folder} is not empty: it holds ${entries.sort()[0]}. Name a folder that is empty or does not exist yet, or use --force to replace files of the same names.`,
		};

	let replaced = 0;
	for (const [path, text] of files) {
		const place = join(folder, path);
		if (await stat(place).catch(() => undefined)) replaced += 1;
		await mkdir(dirname(place), { recursive: true });
		const beside = join(dirname(place), `.${basename(place)}.new`);
		try {
			await writeFile(beside, text);
			await rename(beside, place);
		} finally {
			await rm(beside, { force: true });
		}
	}
	return { written: files.size, replaced };
}
