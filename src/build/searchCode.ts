import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { places } from './places.ts';

/**
 * Puts the search's code into the site as `search/search.js`. Its name is known beforehand, so that the few lines
 * on every page that fetch it need none of the machinery a bundler adds to an import.
 */
export function searchCode(): Plugin {
	return {
		name: 'okr-search-code',
		apply: 'build',
		applyToEnvironment: (environment) => environment.name === 'client',
		buildStart() {
			const id = resolve(places().root, 'src/search/client/main.ts');
			this.emitFile({ type: 'chunk', id, fileName: 'search/search.js', preserveSignature: 'strict' });
		},
	};
}
