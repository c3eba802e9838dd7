import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../src/cli/run.ts';
import { day } from '../src/okr/day.ts';
import { readContent } from '../src/source/read.ts';

const root = resolve(import.meta.dirname, '..');
const content = join(root, 'content');
const readme = await readFile(join(root, 'README.md'), 'utf8');
const today = () => day('2026-10-15');
/** The goal of the chapter on how to write one. */
const example = /```mdx\n(---\n.*?)```/s.exec(readme)?.[1] as string;
const own = '2026-h2/technology/move-customers-to-the-cloud';

describe('the README', () => {
	it('has a goal that can be put into the sample as it stands', async () => {
		const path = `objectives/${own}.mdx`;
		const overlay = new Map([[path, example]]);
		const { findings } = await readContent(content, { today, overlay });
		expect(findings.filter(({ file, severity }) => severity === 'error' || file.endsWith(path))).toEqual([]);
	});

	it('names goals and key results of the sample', async () => {
		const ids = [...readme.matchAll(/\b(\d{4}-h\d\/[a-z-]+\/[a-z-]+)(?:#([a-z-]+))?/g)];
		expect(ids.length).toBeGreaterThan(3);
		for (const [, id = '', keyResult] of ids) {
			const goal = await readFile(join(content, `objectives/${id}.mdx`), 'utf8');
			if (keyResult) expect(goal, id).toContain(`- id: ${keyResult}\n`);
		}
	});

	it('links to files that are there, and shows pictures that are', () => {
		const links = [...readme.matchAll(/\]\((?!https:)([^)#]+)/g)].map(([, path]) => path as string);
		expect(links).toContain('.readme/home.png');
		expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
	});

	it('names tests that are there', () => {
		const names = [...readme.matchAll(/`((?:hostile|site|build)\/\w+)`/g)].map(([, name]) => name);
		expect(names.length).toBeGreaterThan(8);
		expect(names.filter((name) => !existsSync(join(root, `test/${name}.test.ts`)))).toEqual([]);
	});

	it('names commands that there are', async () => {
		const scripts = Object.keys(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')).scripts);
		const run = [...readme.matchAll(/(?:^|`)npm (?:run )?([a-z:]+)/gm)].map(([, name]) => name as string);
		expect(run.filter((name) => !['ci', 'cit', ...scripts].includes(name))).toEqual([]);
		const named = [...readme.matchAll(/npx okr ([a-z][a-z-]*)/g)].map(([, name]) => name as string);
		expect(named.length).toBeGreaterThan(10);
		expect(named.filter((name) => !(name in commands))).toEqual([]);
	});
});
