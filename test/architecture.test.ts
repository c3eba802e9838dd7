import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const source = join(root, 'src');

/** What each part of the source may import; a part may always import itself. */
const below: Record<string, readonly string[]> = {
	okr: [],
	schema: ['okr'],
	i18n: ['okr'],
	mdx: ['okr', 'schema', 'i18n'],
	check: ['okr', 'schema', 'i18n', 'mdx'],
	source: ['okr', 'schema', 'i18n', 'mdx', 'check'],
	views: ['okr', 'schema', 'i18n', 'mdx', 'check'],
	diagram: ['okr', 'i18n', 'mdx', 'views'],
	charts: ['okr', 'i18n', 'mdx', 'views'],
	search: ['okr', 'i18n', 'mdx', 'views'],
	exchange: ['okr', 'schema', 'i18n', 'mdx', 'check', 'source', 'views'],
	editor: ['okr', 'schema', 'i18n', 'mdx', 'check', 'source', 'views', 'styles'],
	components: ['okr', 'i18n', 'check', 'views', 'diagram', 'charts', 'search', 'styles'],
	layouts: ['i18n', 'views', 'components', 'load.ts', 'styles'],
	pages: [
		'okr',
		'i18n',
		'views',
		'components',
		'layouts',
		'load.ts',
		'exchange',
		'editor',
		'diagram',
		'search',
		'styles',
	],
};
/** The parts that see everything. */
const above = ['load.ts', 'content.config.ts', 'env.d.ts', 'build', 'cli', 'styles'];

interface Import {
	from: string;
	to: string;
	/** Whether nothing of it is left when the code runs. */
	isType: boolean;
}

/** The text of every file of the source, by its path. */
const texts = new Map<string, string>();
const imports: Import[] = [];

beforeAll(async () => {
	const entries = await readdir(source, { recursive: true, withFileTypes: true });
	for (const entry of entries.filter((one) => one.isFile())) {
		const path = join(entry.parentPath, entry.name);
		texts.set(relative(source, path), await readFile(path, 'utf8'));
	}
	for (const [from, text] of texts) if (/\.(ts|astro|mdx)$/.test(from)) imports.push(...importsOf(from, text));
});

function importsOf(from: string, text: string): Import[] {
	return [...text.matchAll(/(?:^|\n)(?:import|export)\b(\s+type\b)?(?:[^'";]*?\bfrom)?\s*['"]([^'"]+)['"]/g)].map(
		([, type, to = '']) => ({
			from,
			isType: type !== undefined,
			to: to.startsWith('.') ? join(dirname(from), to) : to,
		}),
	);
}

const part = (path: string) => path.split('/')[0] as string;

describe('the source', () => {
	it('has no part that nobody has a place for', async () => {
		const parts = await readdir(source);
		expect(parts.filter((name) => !(name in below) && !above.includes(name))).toEqual([]);
	});

	it('imports one way', () => {
		expect(imports.length).toBeGreaterThan(200);
		const inside = imports.filter(({ to }) => part(to) in below || above.includes(part(to)));
		const wrong = inside.filter(({ from, to }) => {
			const may = below[part(from)];
			return may !== undefined && part(from) !== part(to) && !may.includes(part(to));
		});
		expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
	});

	it('keeps the domain free of everything: no package, no clock, no files', () => {
		expect(imports.filter(({ from, to }) => part(from) === 'okr' && part(to) !== 'okr')).toEqual([]);
		for (const [path, text] of texts)
			if (part(path) === 'okr') expect(text, path).not.toMatch(/Date\.now|new Date\(\)|process\./);
	});

	it('keeps what the editor needs able to run in a browser', () => {
		const parts = ['okr', 'schema', 'i18n', 'mdx', 'check'];
		const wrong = imports.filter(({ from, to }) => parts.includes(part(from)) && /^(node:|astro)/.test(to));
		expect(wrong).toEqual([]);
	});

	it('merges, orders and checks a single file in a browser too', () => {
		const all = imports.filter(({ isType }) => !isType);
		const reached = new Set([
			'editor/merge.ts',
			'editor/mergeOrder.ts',
			'source/checkFile.ts',
			'source/contentParts.ts',
		]);
		for (const one of reached) for (const { from, to } of all) if (from === one) reached.add(to);
		expect(reached).toContain('source/yaml.ts');
		expect([...reached].filter((one) => /^(node:|astro)/.test(one))).toEqual([]);
	});

	it('asks Astro for content in two places only', () => {
		const users = imports.filter(({ to }) => to === 'astro:content').map(({ from }) => from);
		expect(users.sort()).toEqual(['content.config.ts', 'load.ts']);
	});

	it('reads the clock in one place', () => {
		const readers = [...texts].filter(([, text]) => /Date\.now\(|new Date\(\)/.test(text)).map(([path]) => path);
		expect(readers).toEqual(['build/clock.ts']);
	});

	it('has its colours in the tokens only', () => {
		const wrong = [...texts]
			.filter(([path]) => /\.(css|astro|ts)$/.test(path) && !path.endsWith('/tokens.css'))
			.filter(([, text]) => /#[0-9a-f]{6}\b|#[0-9a-f]{3}\b;|\brgba?\(/i.test(text));
		expect(wrong.map(([path]) => path)).toEqual([]);
	});
});

describe('the top level', () => {
	it('holds the agreed files and nothing else', async () => {
		const agreed = [
			...['package.json', 'package-lock.json', 'tsconfig.json', 'astro.config.mjs'],
			...['src', 'content', 'public', 'test', 'README.md', 'LICENSE'],
		];
		const made = ['node_modules', 'dist'];
		const names = (await readdir(root)).filter((name) => !name.startsWith('.') && !made.includes(name));
		expect(names.sort()).toEqual(agreed.sort());
	});
});
