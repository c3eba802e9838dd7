import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildSite, type Site, temporaryFolder } from './build.ts';

/** Every file of a site with its hash, sorted by path. */
export function hashes({ files }: Pick<Site, 'files'>): Record<string, string> {
	const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
	return Object.fromEntries(sorted.map(([path, file]) => [path, createHash('sha256').update(file).digest('hex')]));
}

/** What a build is given that may not change a byte of the site. */
export interface Circumstances {
	environment?: Record<string, string>;
	/** How the content folder is called; a folder of that name is made elsewhere. */
	folder?: string;
	/** The files are written the last one first. */
	backwards?: boolean;
}

/** The hashes of a site that is built from a copy of some content, in a folder of its own, with nothing kept from before. */
export async function hashesOf(
	content: string,
	{ environment = {}, folder = 'content', backwards }: Circumstances,
): Promise<Record<string, string>> {
	const copy = join(await temporaryFolder(), folder);
	if (backwards) await copyBackwards(content, copy);
	else await cp(content, copy, { recursive: true });
	const site = await buildSite(copy, environment);
	if (site.code !== 0) throw new Error(site.output);
	return hashes(site);
}

async function copyBackwards(from: string, to: string): Promise<void> {
	const entries = await readdir(from, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	for (const file of files.sort().reverse()) {
		const place = join(to, file.slice(from.length));
		await mkdir(dirname(place), { recursive: true });
		await writeFile(place, await readFile(file));
	}
}
