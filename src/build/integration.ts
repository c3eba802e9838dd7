import type { AstroIntegration } from 'astro';

/**
 * Tells the pages what kind of run it is. Both are put in as constants when the pages are compiled: nothing in
 * the environment can make a build show drafts.
 */
export function okrAlmanac(): AstroIntegration {
	return {
		name: 'okr-almanac',
		hooks: {
			'astro:config:setup': ({ command, config, updateConfig }) => {
				updateConfig({
					vite: {
						define: {
							OKR_AUTHORING: JSON.stringify(command === 'dev'),
							OKR_BASE: JSON.stringify(config.base),
						},
					},
				});
			},
		},
	};
}
