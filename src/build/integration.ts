import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { authors, readers } from '../okr/audience.ts';
import { type Searchable, searchable } from '../search/documents.ts';
import { hasEditor } from './address.ts';
import { siteOf } from './assemble.ts';
import { editorCode } from './editorCode.ts';
import { editorServer } from './editorServer.ts';
import { held } from './held.ts';
import type { Bundle } from './pagePress.ts';
import { places } from './places.ts';
import { offerReading, watchContent } from './reading.ts';
import { searchCode } from './searchCode.ts';
import { bringIndex, keptIndex } from './searchIndex.ts';
import { searchServer } from './searchServer.ts';

/**
 * Reads the content, and tells the pages what kind of run it is. Both are put in as constants when the pages are
 * compiled: nothing in the environment can make a build show drafts. Makes the search index, too.
 */
export function okrAlmanac(): AstroIntegration {
	let base = '/';
	let site: string | undefined;
	const bundle: Pick<Bundle, 'entry' | 'styles'> = { entry: '', styles: new Map() };
	let index: Promise<string> | undefined;
	return {
		name: 'okr-almanac',
		hooks: {
			'astro:config:setup': async ({ command, config, injectRoute, updateConfig }) => {
				({ base, site } = config);
				offerReading(command === 'dev');
				if (command === 'dev' || (await hasEditor(places().content))) editorRoutes.forEach(injectRoute);
				updateConfig({
					vite: {
						cacheDir: join(places().cache, 'vite'), // what two servers prepare for the browser is not one's to replace for the other
						build: { assetsInlineLimit: 0 }, // a strict content policy allows no script inside a page
						plugins: [searchCode(), editorCode(), entryOf((entry) => (bundle.entry = entry))],
						define: {
							OKR_AUTHORING: JSON.stringify(command === 'dev'),
							OKR_BASE: JSON.stringify(base),
						},
					},
				});
			},
			'astro:server:setup': ({ server }) => {
				watchContent(server);
				server.middlewares.use(editorServer(base));
				server.middlewares.use(searchServer(base, () => searchableNow(authors, base)));
			},
			'astro:build:setup': ({ pages }) => {
				bundle.styles = pages; // as they are once the code is bundled
			},
			'astro:build:start': ({ setPrerenderer }) => {
				const { press } = held;
				if (press) setPrerenderer((standard) => press.prerenderer(standard, { ...bundle, base, site }));
				// It is made while the pages are.
				index = keptIndex(searchableNow(readers, base), places().cache);
				index.catch(() => undefined); // told when it is asked for
			},
			'astro:build:done': async ({ dir }) => bringIndex(await (index as Promise<string>), fileURLToPath(dir)),
		},
	};
}

/** The editor's page and what it asks for. A site that has no editor has none of their code either. */
const editorRoutes = [
	{ pattern: '/edit', entrypoint: new URL('../pages/edit/_index.astro', import.meta.url), prerender: true },
	{
		pattern: '/edit/known.json',
		entrypoint: new URL('../pages/edit/_known.json.ts', import.meta.url),
		prerender: true,
	},
	{ pattern: '/edit/goal', entrypoint: new URL('../pages/edit/_goal.astro', import.meta.url), prerender: true },
	{ pattern: '/edit/check-in', entrypoint: new URL('../pages/edit/_check-in.astro', import.meta.url), prerender: true },
	{
		pattern: '/edit/running.json',
		entrypoint: new URL('../pages/edit/_running.json.ts', import.meta.url),
		prerender: true,
	},
];

/** Tells the address of the bundled code that pages are made by. */
function entryOf(tell: (entry: string) => void): Plugin {
	return {
		name: 'okr-almanac:entry',
		writeBundle({ dir }, bundle) {
			const entry = Object.keys(bundle).find((file) => file.startsWith('prerender-entry.'));
			if (dir && entry) tell(pathToFileURL(join(dir, entry)).href);
		},
	};
}

/** What search is made from, of what was read last. */
function searchableNow(audience: typeof readers, base: string): Searchable {
	const { almanac, pictures = [] } = held.sound ?? {};
	if (!almanac) return { documents: [], vocabulary: () => [] };
	return searchable(siteOf(almanac, pictures, audience, base));
}
