import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

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

async function imports(): Promise<Import[]> {
	const entries = await readdir(source, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile() && /\.(ts|astro|mdx)$/.test(entry.name));
	const found = await Promise.all(
		files.map(async (entry) => {
			const path = join(entry.parentPath, entry.name);
			const text = await readFile(path, 'utf8');
			return [...text.matchAll(/(?:^|\n)(?:import|export)\b(\s+type\b)?(?:[^'";]*?\bfrom)?\s*['"]([^'"]+)['"]/g)].map(
				([, type, to = '']) => ({
					from: relative(source, path),
					isType: type !== undefined,
					to: to.startsWith('.') ? relative(source, join(entry.parentPath, to)) : to,
				}),
			);
		}),
	);
	return found.flat();
}

const part = (path: string) => path.split('/')[0] as string;

describe('the source', () => {
	it('has no part that nobody has a place for', async () => {
		const parts = await readdir(source);
		expect(parts.filter((name) => !(name in below) && !above.includes(name))).toEqual([]);
	});

	it('imports one way', async () => {
		const all = await imports();
		expect(all.length).toBeGreaterThan(200);
		const inside = all.filter(({ to }) => part(to) in below || above.includes(part(to)));
		const wrong = inside.filter(({ from, to }) => {
			const may = below[part(from)];
			return may !== undefined && part(from) !== part(to) && !may.includes(part(to));
		});
		expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
	});

	it('keeps the domain free of everything: no package, no clock, no files', async () => {
		expect((await imports()).filter(({ from, to }) => part(from) === 'okr' && part(to) !== 'okr')).toEqual([]);
		for (const name of await readdir(join(source, 'okr'))) {
			const text = await readFile(join(source, 'okr', name), 'utf8');
			expect(text, name).not.toMatch(/Date\.now|new Date\(\)|process\./);
		}
	});

	it('keeps what the editor needs able to run in a browser', async () => {
		const parts = ['okr', 'schema', 'i18n', 'mdx', 'check'];
		const wrong = (await imports()).filter(({ from, to }) => parts.includes(part(from)) && /^(node:|astro)/.test(to));
		expect(wrong).toEqual([]);
	});

	it('merges, orders and checks a single file in a browser too', async () => {
		const all = (await imports()).filter(({ isType }) => !isType);
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

	it('asks Astro for content in two places only', async () => {
		const users = (await imports()).filter(({ to }) => to === 'astro:content').map(({ from }) => from);
		expect(users.sort()).toEqual(['content.config.ts', 'load.ts']);
	});

	it('reads the clock in one place', async () => {
		const entries = await readdir(source, { recursive: true, withFileTypes: true });
		const readers: string[] = [];
		for (const entry of entries.filter((one) => one.isFile())) {
			const path = join(entry.parentPath, entry.name);
			if (/Date\.now\(|new Date\(\)/.test(await readFile(path, 'utf8'))) readers.push(relative(source, path));
		}
		expect(readers).toEqual(['build/clock.ts']);
	});

	it('has its colours in the tokens only', async () => {
		const entries = await readdir(source, { recursive: true, withFileTypes: true });
		const wrong: string[] = [];
		for (const entry of entries.filter((one) => /\.(css|astro|ts)$/.test(one.name) && one.name !== 'tokens.css')) {
			const text = await readFile(join(entry.parentPath, entry.name), 'utf8');
			if (/#[0-9a-f]{6}\b|#[0-9a-f]{3}\b;|\brgba?\(/i.test(text)) wrong.push(entry.name);
		}
		expect(wrong).toEqual([]);
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
