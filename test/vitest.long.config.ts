import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What takes minutes, or needs programs that not every machine has. */
export default defineConfig({
	root: resolve(import.meta.dirname, '..'),
	test: {
		globalSetup: ['test/site/sites.ts'],
		include: ['test/long/**/*.test.ts'],
		testTimeout: 30 * 60_000,
		hookTimeout: 120_000,
		fileParallelism: false,
	},
});
