import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RouteData } from 'astro';
import { type BuiltPage, readPage } from './builtPage.ts';
import { held } from './held.ts';
import { type KeptPage, keptIn, packReader, packWriter } from './keptPages.ts';

/** A page to be made: the source file of its route, and the address it is asked for at. */
export interface PageToMake {
	component: string;
	url: string;
}

/** A page that lies in the site. */
export interface MadePage {
	/** Its file in the site. */
	file: string;
	/** For a page that is kept: the digest of all that it shows, and where it is kept. */
	kept?: Omit<KeptPage, 'read'>;
	/** What stands in it; undefined when it was kept by an earlier build. */
	read?: BuiltPage;
}

/** The site's code as Astro bundles it, which knows its routes and renders them. */
export interface PagesApp {
	manifest: { routes: readonly { routeData: RouteData }[] };
	getComponentByRoute(route: RouteData): Promise<{ getStaticPaths?: (route: { routePattern: string }) => unknown }>;
	render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

/** Where pages are made. */
export interface Workplace {
	/** The folder the site is served from: `/` or `/okr/`. */
	base: string;
	/** The folder that the site is built in. */
	side: string;
	/** What is kept between builds. */
	cache: string;
	/** The pages that an earlier build has kept, by their files. */
	kept: ReadonlyMap<string, Omit<KeptPage, 'read'>>;
}

/**
 * Makes pages one by one: each is rendered, read, written into the site, and kept for the next build in the pack of this
 * name. A page is not rendered again where what it shows has the same digest as in the page that was kept.
 */
export function pageMaker(app: PagesApp, { base, side, cache, kept }: Workplace, pack: string) {
	const routes = new Map(app.manifest.routes.map(({ routeData }) => [routeData.component, routeData]));
	const listed = new Map<string, Promise<unknown>>();
	const keptBefore = packReader(keptIn(cache).before);
	const keptNow = packWriter(keptIn(cache).now, pack);

	/** Has the pages of a route listed, with what each of them shows. */
	async function list(route: RouteData) {
		const { getStaticPaths } = await app.getComponentByRoute(route);
		await getStaticPaths?.({ routePattern: route.route });
	}

	async function make({ component, url }: PageToMake): Promise<MadePage> {
		const route = routes.get(component) as RouteData;
		if (!listed.has(component)) listed.set(component, list(route));
		await listed.get(component);
		const path = decodeURI(new URL(url).pathname).slice(base.length).replace(/\/$/, '');
		const file = path === '404' ? '404.html' : join(path, 'index.html');
		const key = held.views.get(path)?.key();
		const before = kept.get(file);
		const same = before && before.key === key ? keptBefore(before) : undefined;
		if (key !== undefined && same) {
			write(join(side, file), same);
			return { file, kept: { key, ...keptNow.add(same) } };
		}
		const response = await app.render(new Request(url), { routeData: route });
		const page = Buffer.from(await response.arrayBuffer());
		write(join(side, file), page);
		return {
			file,
			kept: key === undefined ? undefined : { key, ...keptNow.add(page) },
			read: readPage(page.toString()),
		};
	}

	return { make, close: keptNow.close };
}

function write(file: string, page: Uint8Array): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, page);
}
