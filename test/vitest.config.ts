import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './order.ts';

const root = resolve(import.meta.dirname, '..');
const all = (folder: string) => `test/${folder}/**/*.test.ts`;
/** Starts programs, writes files or tries hundreds of cases, and so takes longer than a unit test may. */
const heavy = [
	all('cli'),
	all('hostile'),
	'test/**/*Any.test.ts',
	'test/build/pagePress.test.ts',
	'test/editor/{jsonSchemaServer,localApi,save,vscode}.test.ts',
	'test/exchange/{exportAlmanac,exportCommand,exportCsv,importGoals}.test.ts',
	'test/search/compounds.test.ts',
	'test/source/{files,hostile,overlay}.test.ts',
];
// Packages are tested as they are published, without what finds the faults of a package.
process.env.NODE_ENV = 'production';

export default defineConfig({
	root,
	test: {
		globalSetup: ['test/site/sites.ts'],
		maxWorkers: 2, // most of them wait for a browser or another program
		sequence: { sequencer: LongestFirst },
		reporters: ['default', ['json', { outputFile: 'node_modules/.cache/okr/tests.json' }]],
		projects: [
			{
				root,
				test: {
					name: 'unit',
					pool: 'threads',
					isolate: false, // nothing that they try has a state
					setupFiles: ['test/setup.ts'],
					include: ['test/**/*.test.ts'],
					exclude: [all('site'), all('browser'), all('long'), ...heavy],
				},
			},
			{
				root,
				test: {
					name: 'site',
					isolate: false, // each file takes away what it made
					setupFiles: ['test/setup.ts'],
					include: [all('site'), ...heavy],
					testTimeout: 60_000,
					hookTimeout: 120_000,
				},
			},
			{
				root,
				test: {
					name: 'browser',
					isolate: false, // each file takes away what it made
					include: [all('browser')],
					testTimeout: 60_000,
					hookTimeout: 120_000,
				},
			},
		],
		coverage: {
			provider: 'v8',
			include: [
				'src/okr/**',
				'src/schema/**',
				'src/mdx/**',
				'src/exchange/**',
				'src/source/{contentFile,yamlText,shape}.ts',
				'src/views/{accent,colour}.ts',
			],
			reporter: ['text-summary'],
			reportsDirectory: 'node_modules/.cache/okr/coverage',
			thresholds: { lines: 100, branches: 100, functions: 100, statements: 100 },
		},
	},
});
