import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Slim } from '../search/document.ts';
import { inFixedOrder } from './searchFilters.ts';

/** Where the pages leave what is to be indexed, below the folder of the built site. */
const handedOver = 'search/documents.json';

/** Pagefind's own interfaces, which the site does without. */
const unused = /(?:-ui\.(?:js|css)|^pagefind-highlight\.js|^wasm\.unknown\.pagefind)$/;

/** Makes the search index of a built site, in its folder `pagefind/`, and takes away what it was made from. */
export async function indexSite(folder: string): Promise<void> {
	const source = join(folder, handedOver);
	const documents = JSON.parse(await readFile(source, 'utf8')) as Slim[];
	await rm(source);
	for (const [path, content] of await indexFiles(documents)) {
		const place = join(folder, 'pagefind', path);
		await mkdir(dirname(place), { recursive: true });
		await writeFile(place, content);
	}
}

/** The files of an index, by their path in the folder `pagefind/`. */
export async function indexFiles(documents: readonly Slim[]): Promise<Map<string, Uint8Array>> {
	try {
		const index = await indexOf(documents);
		const { files } = sound(await index.getFiles());
		return inFixedOrder(
			new Map(files.filter(({ path }) => !unused.test(path)).map(({ path, content }) => [path, content])),
		);
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
