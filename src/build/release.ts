import { mkdir, readdir, readFile, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { bring, share } from './publish.ts';

/**
 * A folder of releases: versions of the site beside each other, and `current`, a symbolic link to the one that a web server shows.
 *
 * ```
 * releases/000041/        a whole site
 * releases/000041.json    which files in it are only kept for readers of earlier releases, and since when
 * current                 -> releases/000041
 * ```
 *
 * Readers see another release by one rename of `current`. Whoever opened a page before goes on to load its
 * files (styles, scripts, parts of the search index) for a day, since a new release takes those of the one before it along.
 */
export interface Release {
	/** Its number, of six digits. */
	name: string;
	/** How many files it takes along from releases before it. */
	kept: number;
}

/** How many releases stay, the current one among them. */
const releasesKept = 5;
/** How long the files of an earlier release stay within reach, in milliseconds. */
const reach = 24 * 60 * 60 * 1000;
/** What pages load by themselves, under names that change with their content. */
const loaded = ['_astro', 'pagefind'];

/** Files of earlier releases by path, and when they were last part of the site itself, in milliseconds. */
type Kept = Record<string, number>;

/** Makes a finished site the current release of a folder. `now` is in milliseconds. The site is moved, or copied where it lies on another disk. */
export async function publishRelease(site: string, folder: string, now: number): Promise<Release> {
	const releases = join(folder, 'releases');
	await mkdir(releases, { recursive: true });
	await clearHalf(releases);
	const before = await currentRelease(folder);
	const name = String(Number((await releaseNames(releases)).at(-1) ?? 0) + 1).padStart(6, '0');
	const half = join(releases, `${name}.half`);
	try {
		await bring(site, half);
		const kept = before === undefined ? {} : await takeAlong(releases, before, half, now);
		await writeFile(join(releases, `${name}.json`), `${JSON.stringify(kept)}\n`);
		await rename(half, join(releases, name));
		await switchTo(folder, name);
		await removeOld(releases, name);
		return { name, kept: Object.keys(kept).length };
	} catch (error) {
		await rm(half, { recursive: true, force: true });
		throw error;
	}
}

/** Makes the release before the current one current again, and gives its name; undefined where there is none. */
export async function rollBack(folder: string, now: number): Promise<string | undefined> {
	const releases = join(folder, 'releases');
	const current = await currentRelease(folder);
	const before = (await releaseNames(releases)).filter((name) => current !== undefined && name < current).at(-1);
	if (current === undefined || before === undefined) return undefined;
	const kept = await takeAlong(releases, current, join(releases, before), now);
	await writeFile(
		join(releases, `${before}.json`),
		`${JSON.stringify({ ...(await keptIn(releases, before)), ...kept })}\n`,
	);
	await switchTo(folder, before);
	return before;
}

/** The name of the release that readers see. */
export async function currentRelease(folder: string): Promise<string | undefined> {
	const target = await readlink(join(folder, 'current')).catch(unlessMissing);
	return target?.split('/').at(-1);
}

/** One rename: whoever asks before it gets the old release, whoever asks after it the new one. */
async function switchTo(folder: string, name: string): Promise<void> {
	const next = join(folder, `current.${process.pid}`);
	await rm(next, { force: true });
	await symlink(join('releases', name), next);
	await rename(next, join(folder, 'current'));
}

/** Brings the files that readers of an earlier release may still ask for into another one, and says which they are. */
async function takeAlong(releases: string, from: string, into: string, now: number): Promise<Kept> {
	const before = await keptIn(releases, from);
	const kept: Kept = {};
	const there = new Set(await loadedFiles(into));
	for (const path of await loadedFiles(join(releases, from))) {
		const since = before[path] ?? now;
		if (there.has(path) || now - since > reach) continue;
		await mkdir(dirname(join(into, path)), { recursive: true });
		await share(join(releases, from, path), join(into, path));
		kept[path] = since;
	}
	return kept;
}

async function loadedFiles(site: string): Promise<string[]> {
	const all = await Promise.all(
		loaded.map(async (folder) => {
			const entries = await readdir(join(site, folder), { recursive: true, withFileTypes: true }).catch(unlessMissing);
			return (entries ?? [])
				.filter((entry) => entry.isFile())
				.map((entry) => relative(site, join(entry.parentPath, entry.name)));
		}),
	);
	return all.flat();
}

async function keptIn(releases: string, name: string): Promise<Kept> {
	const text = await readFile(join(releases, `${name}.json`), 'utf8').catch(unlessMissing);
	return text === undefined ? {} : (JSON.parse(text) as Kept);
}

async function releaseNames(releases: string): Promise<string[]> {
	const entries = (await readdir(releases, { withFileTypes: true }).catch(unlessMissing)) ?? [];
	return entries
		.filter((entry) => entry.isDirectory() && /^\d{6}$/.test(entry.name))
		.map((entry) => entry.name)
		.sort();
}

/** What a stopped run has left behind. */
async function clearHalf(releases: string): Promise<void> {
	for (const name of await readdir(releases))
		if (name.endsWith('.half')) await rm(join(releases, name), { recursive: true, force: true });
}

async function removeOld(releases: string, current: string): Promise<void> {
	const names = await releaseNames(releases);
	for (const name of names.filter((name) => name !== current).slice(0, -(releasesKept - 1))) {
		await rm(join(releases, name), { recursive: true, force: true });
		await rm(join(releases, `${name}.json`), { force: true });
	}
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
	if (error.code !== 'ENOENT') throw error;
}
