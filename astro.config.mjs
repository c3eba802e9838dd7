import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { siteAddress } from './src/build/address.ts';
import { okrAlmanac } from './src/build/integration.ts';
import { places } from './src/build/places.ts';

const { root, content, out, cache } = places();
const { site, base } = await siteAddress(content);

export default defineConfig({
	root,
	outDir: out,
	cacheDir: cache,
	site,
	base,
	trailingSlash: 'ignore',
	build: { format: 'directory', inlineStylesheets: 'never', concurrency: 32 },
	devToolbar: { enabled: false },
	// The site's own pages in MDX, which are code. Goal files never come near it.
	integrations: [okrAlmanac(), mdx({ processor: unified({ remarkPlugins: [remarkGfm] }) })],
	// A strict content policy follows, so no script may stand in a page.
	vite: {
		// A build beside a running `okr start` is not an edit.
		server: { fs: { allow: [root, content] }, watch: { ignored: [`${root}/.astro/sites/**`, `${out}*/**`] } },
		build: { assetsInlineLimit: 0 },
	},
});
