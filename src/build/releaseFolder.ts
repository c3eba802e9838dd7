import { lstat, readdir, readlink, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { nearestThere } from './publish.ts';

/**
 * Why releases cannot go into a folder, in full sentences; `undefined` where they can: it holds releases already, is empty or does
 * not exist yet. Hidden files do not count. `folder` is an absolute path.
 */
export async function whyNoReleases(folder: string): Promise<string | undefined> {
	const link = await nearestThere(folder);
	const real = await realPath(folder);
	const above = await releasesAbove(real ?? folder);
	if (above !== undefined) return `This is what the web server shows. Publish to the folder above: ${above}`;
	if (real === undefined) return `${link} is a link to what is not there. Name another folder, or take it away.`;
	const there = await nearestThere(real);
	if (!(await lstat(there)).isDirectory()) return `${there} is a file. Name the folder that is to hold the releases.`;
	if (there !== real || (await holdsReleases(real))) return undefined;
	const [first, second] = await shownNames(real);
	if (first === undefined) return undefined;
	if (first === 'releases' && second === undefined && (await shownNames(join(real, first))).length === 0)
		return undefined;
	return `${folder} holds other files, such as ${first}, and no releases. Name a folder that is empty or does not exist yet.`;
}

/** The folder of releases that a path lies in: at one of its releases, or below. */
async function releasesAbove(path: string): Promise<string | undefined> {
	for (let here = path; here !== dirname(here); here = dirname(here)) {
		const above = dirname(here);
		if (['releases', 'current'].includes(basename(here)) && (await holdsReleases(above))) return above;
	}
	return undefined;
}

/** Whether a link leads to a release, or releases are all there is where a first one was stopped before its link. */
async function holdsReleases(folder: string): Promise<boolean> {
	const current = await readlink(join(folder, 'current')).catch(() => undefined); // missing, or no link
	if (current !== undefined && /^releases\/\d{6}$/.test(current)) return true;
	const names = await shownNames(join(folder, 'releases'));
	return names.length > 0 && names.every((name) => /^\d{6}(\.json|\.half)?$/.test(name));
}

/** The names in a folder, but for hidden ones, in their order; none where there is no folder. */
async function shownNames(folder: string): Promise<string[]> {
	const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
		return [];
	});
	return names.filter((name) => !name.startsWith('.')).sort();
}

/** A path without links, as far as it exists; `undefined` when a link on it leads nowhere. */
async function realPath(path: string): Promise<string | undefined> {
	const there = await nearestThere(path);
	const real = await realpath(there).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'ENOENT') throw error;
		return undefined;
	});
	return real && join(real, relative(there, path));
}
