import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { afterEach, expect, it } from 'vitest';
import { pagePress } from '../../src/build/pagePress.ts';

let place: string;
afterEach(() => rm(place, { recursive: true, force: true }));

/** What Astro hands over, of a site with so many pages. */
function standard(pages: number): AstroPrerenderer {
	const routeData = { type: 'page', component: 'page.astro', route: '/[page]' };
	const app = { manifest: { routes: [{ routeData }] }, getSettings: () => ({ scripts: [] }) };
	const paths = Array.from({ length: pages }, (_, i) => ({ pathname: `/${i}`, route: routeData }));
	return { name: 'standard', app, getStaticPaths: async () => paths, render: async () => new Response('') } as never;
}

it.skipIf(availableParallelism() < 2)(
	'a thread that cannot begin fails the build, and nobody waits for it',
	async () => {
		place = await mkdtemp(join(tmpdir(), 'okr-'));
		const press = pagePress({ root: resolve('.'), side: join(place, 'side'), cache: join(place, 'cache') });
		const entry = new URL('no-such-entry.mjs', import.meta.url).href;
		const prerenderer = press.prerenderer(standard(200), { base: '/', entry, styles: new Map() });
		await prerenderer.setup?.();
		const [{ route } = { route: undefined }] = await prerenderer.getStaticPaths();
		const made = (path: string) =>
			prerenderer.render(new Request(`http://site.test${path}`), { routeData: route as never });
		await expect(made('/1/')).rejects.toThrow('no-such-entry');
		await expect(made('/2/')).rejects.toThrow('no-such-entry');
		await press.stop();
	},
);
