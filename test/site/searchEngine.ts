import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { indexFiles } from '../../src/build/searchIndex.ts';
import { publish } from '../../src/okr/audience.ts';
import { day } from '../../src/okr/day.ts';
import type { Slim } from '../../src/search/document.ts';
import { type KeptFacets, readFacets } from '../../src/search/pageFacets.ts';
import type { Index, Pagefind } from '../../src/search/pagefind.ts';
import { readContent } from '../../src/source/read.ts';
import { makeSite, type Site } from '../../src/views/site.ts';
import { serve } from '../browser/server.ts';
import { temporaryFolder } from './build.ts';

/** The site of a content folder, as a build makes it. */
export async function siteOf(content: string): Promise<Site> {
	const { almanac, pictures } = await readContent(content, { today: ({ asOf }) => asOf ?? day('2026-10-15') });
	if (!almanac) throw new Error(`${content} has errors`);
	const today = almanac.organisation.asOf ?? day('2026-10-15');
	return makeSite(publish(almanac), { today, base: '/', pictures });
}

/** Pagefind over some documents, as it runs in a browser, with the words that are known to be in them. Close it when done. */
export async function searchOver(
	documents: readonly Slim[],
	vocabulary: readonly string[] = [],
): Promise<Index & { close(): Promise<void> }> {
	const folder = await temporaryFolder();
	const files = await indexFiles(documents);
	for (const [path, content] of files) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), content);
	}
	const server = await serve(folder);
	const address = pathToFileURL(join(folder, 'pagefind.js')).href;
	const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
	await pagefind.options({ basePath: `${server.origin}/`, baseUrl: '/', excerptLength: 24 });
	const kept = JSON.parse(Buffer.from(files.get('page-facets.json') ?? '').toString()) as KeptFacets;
	return {
		pagefind,
		facets: () => Promise.resolve(readFacets(kept)),
		vocabulary: () => Promise.resolve(vocabulary),
		close: server.close,
	};
}
