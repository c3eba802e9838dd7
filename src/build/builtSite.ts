import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type BuiltPage, readPage } from './builtPage.ts';

/** Something in a built site that may not be there, or is missing. */
export interface SiteFault {
	/** The page's path below the site's folder. */
	page: string;
	/** What is wrong, in plain words. */
	what: string;
}

/** What a site is held against. */
export interface Expected {
	/** The folder it is served from: `/` or `/okr/`. */
	base: string;
	/** The ids of the goals that it shows; each has exactly one page. */
	goals: readonly string[];
}

/**
 * Reads every page of a built site, of which these are all files, as a browser does and gives all that is wrong with it:
 * a script, frame, handler, inline style or address that is not the site's own; a link, place in a page, picture or file
 * that does not exist; a goal without a page, or a page without a goal. Empty when the site is sound. What stands in some
 * of the pages may be known already, by their files; those are not read again.
 */
export async function siteFaults(
	folder: string,
	files: readonly string[],
	{ base, goals }: Expected,
	known: ReadonlyMap<string, BuiltPage> = new Map(),
): Promise<SiteFault[]> {
	const pages = files.filter((path) => path.endsWith('.html')).sort();
	const read = await readPages(folder, pages, known);
	const there = new Set(files.map((path) => `${base}${path}`));
	const ids = new Map([...read].map(([path, page]) => [`${base}${path}`, new Set(page.ids)]));
	const faults: SiteFault[] = [];
	const checked = new Map<string, string | undefined>();
	for (const [page, { addresses, faults: own }] of read) {
		faults.push(...own.map((what) => ({ page, what })));
		for (const address of addresses) {
			const from = address.startsWith('/') ? '/' : `${base}${page}`;
			const key = `${from} ${address}`;
			if (!checked.has(key)) checked.set(key, whatIsMissing(address, from, there, ids));
			const what = checked.get(key);
			if (what) faults.push({ page, what });
		}
	}
	const own = [...read].filter(([, { leadsOn }]) => !leadsOn).map(([page]) => page);
	return [...faults, ...goalFaults(own, goals)];
}

/** The files of a site, by their paths below its folder. */
export function filesOf(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** What an address of a page leads to and the site does not have. */
function whatIsMissing(
	address: string,
	page: string,
	known: ReadonlySet<string>,
	ids: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
	const { pathname, hash } = new URL(address, `http://site.test${page.replace(/index\.html$/, '')}`);
	const path = decoded(pathname);
	if (path === undefined) return `It leads to ${address}, which is no address.`;
	const file = known.has(path) ? path : `${path.endsWith('/') ? path : `${path}/`}index.html`;
	if (!known.has(file)) return `It leads to ${address}, which the site does not have.`;
	const place = decoded(hash.slice(1));
	// A browser looks for the place as it is written first, and then with its % signs read.
	if (!place || ids.get(file)?.has(hash.slice(1)) || ids.get(file)?.has(place)) return undefined;
	return `It leads to ${address}, and there is no such place in that page.`;
}

/** What an address says with its `%` signs read; undefined where they say nothing. */
function decoded(part: string): string | undefined {
	try {
		return decodeURIComponent(part);
	} catch {
		return undefined;
	}
}

function goalFaults(pages: readonly string[], goals: readonly string[]): SiteFault[] {
	const expected = new Set(goals.map((id) => `objectives/${id}/index.html`));
	const there = new Set(pages.filter((page) => page.startsWith('objectives/')));
	return [
		...[...expected].filter((page) => !there.has(page)).map((page) => ({ page, what: 'The goal has no page.' })),
		...[...there].filter((page) => !expected.has(page)).map((page) => ({ page, what: 'The page has no goal.' })),
	];
}

/** What stands in each page, by its file. */
async function readPages(
	folder: string,
	pages: readonly string[],
	known: ReadonlyMap<string, BuiltPage>,
): Promise<Map<string, BuiltPage>> {
	const read = new Map<string, BuiltPage>();
	for (const page of pages) read.set(page, known.get(page) ?? readPage(await readFile(join(folder, page), 'utf8')));
	return read;
}
