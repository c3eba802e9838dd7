import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { BuiltPage } from './builtPage.ts';

/** Where a page is kept: in a file of many pages, since thousands of small files would take longer than the pages themselves. */
export interface Packed {
	pack: string;
	/** Where it begins, in bytes, and how many they are. */
	at: number;
	length: number;
}

/** A page that is kept between builds: the digest of all that it shows, and what stands in it. */
export interface KeptPage extends Packed {
	key: string;
	read: BuiltPage;
}

/** The pages that are kept, by their file in the site. */
export type KeptPages = ReadonlyMap<string, KeptPage>;

const list = 'pages.json';

/** Where pages are kept, and where a build puts those that are to be kept after it. */
export const keptIn = (cache: string) => ({ before: join(cache, 'pages'), now: join(cache, 'pages.half') });

/** The pages that an earlier build with the same code has kept, and an empty folder for those of this one. */
export async function keptPages(cache: string, code: string): Promise<KeptPages> {
	const { before, now } = keptIn(cache);
	await rm(now, { recursive: true, force: true });
	mkdirSync(now, { recursive: true });
	const kept = await listIn(before);
	return new Map(kept?.code === code ? kept.pages : []);
}

/** What the list of kept pages says; a list that cannot be read says nothing, and every page is made anew. */
async function listIn(folder: string): Promise<{ code: string; pages: [string, KeptPage][] } | undefined> {
	try {
		return JSON.parse(await readFile(join(folder, list), 'utf8'));
	} catch {
		return undefined;
	}
}

/** Puts the pages of this build in the place of those that were kept before. A build that is stopped leaves those. */
export async function keepPages(cache: string, code: string, pages: KeptPages): Promise<void> {
	const { before, now } = keptIn(cache);
	await writeFile(join(now, list), JSON.stringify({ code, pages: [...pages] }));
	await rm(before, { recursive: true, force: true });
	await rename(now, before);
}

/** How many bytes are written at a time. */
const atOnce = 1_000_000;

/** Writes pages into a file of many, and gives where each lies; read them back when it is closed. */
export function packWriter(folder: string, pack: string) {
	const file = openSync(join(folder, pack), 'w');
	let waiting: Uint8Array[] = [];
	let [written, length] = [0, 0];
	const flush = () => {
		writeSync(file, Buffer.concat(waiting));
		waiting = [];
		written = length;
	};
	return {
		add(page: Uint8Array): Packed {
			const at = length;
			waiting.push(page);
			length += page.length;
			if (length - written > atOnce) flush();
			return { pack, at, length: page.length };
		},
		close() {
			flush();
			closeSync(file);
		},
	};
}

/**
 * Reads pages from the files of many in a folder. A page that is not there, or cut off, is undefined. Each file is opened
 * once, and closed with the process or thread.
 */
export function packReader(folder: string) {
	const files = new Map<string, number | undefined>();
	return ({ pack, at, length }: Packed): Uint8Array | undefined => {
		if (!files.has(pack)) {
			const path = join(folder, pack);
			files.set(pack, existsSync(path) ? openSync(path, 'r') : undefined);
		}
		const file = files.get(pack);
		const page = Buffer.alloc(length);
		return file !== undefined && readSync(file, page, 0, length, at) === length ? page : undefined;
	};
}

/**
 * The digest of all code that pages are made by, and of the release of Node, which knows how languages write numbers and
 * days. `also` is what else decides how every page looks.
 */
export async function codeDigest(root: string, also: unknown): Promise<string> {
	const digest = createHash('sha256').update(JSON.stringify([process.version, also]));
	const entries = await readdir(join(root, 'src'), { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
	for (const file of [...files.sort(), join(root, 'package-lock.json'), join(root, 'astro.config.mjs')])
		digest.update(relative(root, file)).update(await readFile(file));
	return digest.digest('hex');
}
