import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import project from '../../package.json' with { type: 'json' };
import type { Slim } from '../search/document.ts';
import type { Searchable } from '../search/documents.ts';
import { keptFacets } from '../search/pageFacets.ts';
import { isFolder } from '../source/files.ts';
import { share } from './publish.ts';
import { inFixedOrder, pageIds } from './searchMeta.ts';

/** What is kept was made by this release of Pagefind. */
const { pagefind: version } = project.dependencies;

/** Pagefind's own interfaces and thread, which the site does without. */
const unused = /(?:-ui\.(?:js|css)|^pagefind-highlight\.js|^pagefind-worker\.js|^wasm\.unknown\.pagefind)$/;

/**
 * Makes the search index in a folder that is kept between builds, and gives that folder. It is
 * called after what is indexed: as long as that is the same, the index is not made again. An older one goes.
 */
export async function keptIndex(what: Searchable, cache: string): Promise<string> {
	const all = join(cache, 'search', version);
	const digest = createHash('sha256').update(JSON.stringify(what.documents)).digest('hex');
	const folder = join(all, digest.slice(0, 16));
	if (isFolder(folder)) return folder;
	const files = await searchFiles(what);
	const half = `${folder}.half`;
	await rm(half, { recursive: true, force: true });
	const before = await keptPieces(all);
	await putAll(half, [...files.keys()], (path, place) => {
		const same = before.get(path);
		return same ? share(same, place) : writeFile(place, files.get(path) as Uint8Array);
	});
	for (const name of await readdir(all))
		if (join(all, name) !== half) await rm(join(all, name), { recursive: true, force: true });
	await rename(half, folder); // a build that was stopped leaves no index that is half there
	return folder;
}

/** Brings a kept index into the built site, as its folder `pagefind/`. */
export async function bringIndex(folder: string, site: string): Promise<void> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const paths = entries
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)));
	await putAll(join(site, 'pagefind'), paths, (path, place) => share(join(folder, path), place));
}

/** Pieces of indexes made before, by their path. Their names stand for what is in them. */
async function keptPieces(all: string): Promise<Map<string, string>> {
	const pieces = new Map<string, string>();
	for (const name of isFolder(all) ? (await readdir(all)).filter((name) => !name.endsWith('.half')) : [])
		for (const kind of ['fragment', 'index'])
			for (const piece of isFolder(join(all, name, kind)) ? await readdir(join(all, name, kind)) : [])
				pieces.set(`${kind}/${piece}`, join(all, name, kind, piece));
	return pieces;
}

/** Puts files into a folder, many at a time. */
async function putAll(folder: string, paths: readonly string[], put: (path: string, place: string) => Promise<void>) {
	for (const place of new Set(paths.map((path) => dirname(join(folder, path)))))
		await mkdir(place, { recursive: true });
	for (let at = 0; at < paths.length; at += 64)
		await Promise.all(paths.slice(at, at + 64).map((path) => put(path, join(folder, path))));
}

/** The files of search, by their path in the folder `pagefind/`: the index, and the words that it knows. */
export async function searchFiles({ documents, vocabulary }: Searchable): Promise<Map<string, Uint8Array>> {
	const files = await indexFiles(documents);
	return files.set('vocabulary.json', Buffer.from(JSON.stringify(vocabulary())));
}

/** The files of an index, by their path in the folder `pagefind/`. */
export async function indexFiles(documents: readonly Slim[]): Promise<Map<string, Uint8Array>> {
	try {
		const index = await indexOf(documents);
		const { files } = sound(await index.getFiles());
		const fixed = inFixedOrder(
			new Map(files.filter(({ path }) => !unused.test(path)).map(({ path, content }) => [path, content])),
		);
		const ids = documents.length > 0 ? pageIds(fixed) : [];
		if (ids.length !== documents.length) throw new Error('The search index has not got every page.');
		const pages = documents.map(({ facets }, at) => ({ id: ids[at] as string, facets }));
		return fixed.set('page-facets.json', Buffer.from(JSON.stringify(keptFacets(pages))));
	} finally {
		await close();
	}
}

/** Pagefind numbers documents as they come, so they are handed over one batch after another, in their order. */
async function indexOf(documents: readonly Slim[]): Promise<PagefindIndex> {
	const language = /<html lang="([a-z]+)"/.exec(documents[0]?.content ?? '')?.[1] ?? 'en';
	const { index } = sound(await createIndex({ forceLanguage: language }));
	for (let at = 0; at < documents.length; at += 200)
		await Promise.all(
			documents.slice(at, at + 200).map(async (one) => sound(await (index as PagefindIndex).addHTMLFile(one))),
		);
	return index as PagefindIndex;
}

function sound<T extends { errors: string[] }>(answer: T): T {
	if (answer.errors.length > 0) throw new Error(`The search index could not be made: ${answer.errors.join('; ')}`);
	return answer;
}
