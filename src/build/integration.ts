import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { searchCode } from './searchCode.ts';
import { indexSite } from './searchIndex.ts';
import { searchServer } from './searchServer.ts';

/**
 * Tells the pages what kind of run it is. Both are put in as constants when the pages are compiled: nothing in
 * the environment can make a build show drafts. Makes the search index, too.
 */
export function okrAlmanac(): AstroIntegration {
	return {
		name: 'okr-almanac',
		hooks: {
			'astro:config:setup': ({ command, config, updateConfig }) => {
				updateConfig({
					vite: {
						build: { assetsInlineLimit: 0 }, // a strict content policy allows no script inside a page
						plugins: [searchCode()],
						define: {
							OKR_AUTHORING: JSON.stringify(command === 'dev'),
							OKR_BASE: JSON.stringify(config.base),
						},
					},
				});
			},
			'astro:server:setup': ({ server }) => {
				server.middlewares.use(searchServer(server.config.base, () => server.httpServer?.address()));
			},
			'astro:build:done': ({ dir }) => indexSite(fileURLToPath(dir)),
		},
	};
}
