import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inFull } from '../../src/check/report.ts';
import { plainYaml } from '../../src/source/plainYaml.ts';
import { okr } from '../cli/okrHere.ts';
import { almanac, change, emptyFolder, goal, goalFile, makeFolder, read } from '../source/folder.ts';

const root = resolve(import.meta.dirname, '../..');

/** A settings file of the editor, which may have comments on lines of their own. */
async function settings<T>(name: string): Promise<T> {
	const text = await readFile(join(root, '.vscode', name), 'utf8');
	return JSON.parse(text.replaceAll(/^\s*\/\/.*$/gm, '')) as T;
}

interface Snippet {
	scope: string;
	prefix: string | string[];
	description: string;
	body: string[];
}

const snippets = await settings<Record<string, Snippet>>('okr.code-snippets');

/** What stands in the file when a snippet is taken and every default left as it is, as VS Code fills it in. */
function filledIn({ body }: Snippet, file = goalFile): string {
	const known: Record<string, string> = {
		TM_DIRECTORY: dirname(`/home/karin/${file}`),
		CURRENT_YEAR: '2026',
		CURRENT_MONTH: '10',
		CURRENT_DATE: '15',
	};
	return body
		.join('\n')
		.replaceAll(/\$\{([A-Z_]+)\/((?:\\.|[^/\\]|\[[^\]]*\])+)\/([^/}]*)\/\}/g, (_, name, pattern, format) =>
			(known[name] as string).replace(new RegExp(pattern), format),
		)
		.replaceAll(/\$\{([A-Z_]+)\}/g, (_, name) => known[name] as string)
		.replaceAll(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
		.replaceAll(/\$\{\d+:([^}]*)\}/g, '$1');
}

/** Lines at some depth, as VS Code indents a snippet. */
const indented = (text: string, by: string) => text.replaceAll(/^(?=.)/gm, by);

async function said(text: string): Promise<string[]> {
	const { findings } = await read(makeFolder({ [goalFile]: text }));
	return findings.map(inFull);
}

describe('a snippet with its defaults', () => {
	test('leaves nothing to fill in but what it says', () => {
		expect(Object.keys(snippets).length).toBeGreaterThan(7);
		for (const [name, snippet] of Object.entries(snippets)) {
			expect([name, snippet.scope, snippet.description.endsWith('.')]).toEqual([name, 'mdx', true]);
			expect(filledIn(snippet), name).not.toContain('$');
		}
	});

	test('makes a whole goal, with the period and the team of its folder', async () => {
		const text = filledIn(snippets.Goal as Snippet);
		expect(text).toMatchInlineSnapshot(`
			"---
			title: Move customers to the cloud
			phrase: move customers to the cloud
			period: 2026-h2
			team: acme
			lead: karin-lund
			ambition: stretch
			keyResults:
			  - id: first-customer
			    title: "1 existing customer starts using the cloud"
			    kind: metric
			    from: 0
			    to: 1
			    unit: customers
			  - id: everyone-knows
			    title: "Everyone in the team can explain what it costs"
			    kind: judged
			---

			Why this goal.
			"
		`);
		expect(await said(text)).toEqual([]);
	});

	test.each(['metric', 'limit', 'milestones', 'levels', 'judged'])(
		'makes a key result of the kind %s',
		async (kind) => {
			const one = snippets[`Key result: ${kind}`] as Snippet;
			expect(one.prefix).toContain(`kr-${kind}`);
			const text = change(goal, '---\n\nWhy', `${indented(filledIn(one), '  ')}\n---\n\nWhy`)
				.replace('id: renewals\n', 'id: first\n')
				.replace('id: visits\n', 'id: second\n');
			expect(text).toContain(`kind: ${kind}\n`);
			expect(await said(text)).toEqual([]);
		},
	);

	test.each([
		['Check-in', 'metric'],
		['Check-in without a value', 'judged'],
		['Check-in on a level', 'levels'],
	])('%s goes into a key result of the kind %s', async (name, kind) => {
		const keyResult = `${filledIn(snippets[`Key result: ${kind}`] as Snippet)}\n  checkIns:\n${indented(filledIn(snippets[name] as Snippet), '    ')}\n`;
		const text = `---\ntitle: Grow\nperiod: 2026-h2\nteam: acme\nlead: karin-lund\nkeyResults:\n${indented(keyResult, '  ')}  - { id: b, title: B, kind: judged }\n---\n`;
		expect(text).toContain('{ date: 2026-10-15, ');
		expect(await said(text)).toEqual([]);
	});

	test('no comma or colon that somebody types breaks a check-in or a title', () => {
		for (const [name, { body }] of Object.entries(snippets)) {
			const typed = body.join('\n').replaceAll(/"\$\{\d+:[^}]*\}"/g, '"a, b: c # d"');
			const text = filledIn({ ...(snippets[name] as Snippet), body: typed.split('\n') });
			expect(plainYaml(text.replace(/^---\n([\s\S]*)\n---[\s\S]*$/, '$1')), name).toBeDefined();
		}
	});
});

interface Pattern {
	regexp: string;
	file?: number;
	line?: number;
	column?: number;
	severity?: number;
	code?: number;
	message?: number;
}
interface Task {
	label: string;
	command: string;
	problemMatcher: { pattern: Pattern[] };
}

/** What stands in the Problems list after a task, as VS Code reads its output: the patterns hold for lines that follow each other. */
function problems(output: string, [first, second]: Pattern[]): string[] {
	const lines = output.split('\n');
	return lines.flatMap((line, i) => {
		const place = new RegExp(first?.regexp as string).exec(line);
		const words = new RegExp(second?.regexp as string).exec(lines[i + 1] ?? '');
		if (!place || !words) return [];
		const part = (number: number | undefined) => place[number as number];
		return `${part(first?.severity)} ${part(first?.file)}(${part(first?.line)},${part(first?.column)}) ${part(first?.code)}: ${words[second?.message as number]}`;
	});
}

describe('the task that checks the goal files', () => {
	test('puts every finding into the Problems list, at its line, and nothing else', async () => {
		const { tasks } = await settings<{ tasks: Task[] }>('tasks.json');
		const task = tasks.find(({ label }) => label === 'okr: check the goal files') as Task;
		expect(task.command).toBe('npm run --silent okr -- check');
		const here = emptyFolder();
		const wrong = change(change(goal, 'lead: karin-lund\n', ''), 'to: 9', 'to: "Wrong: 3:4 error a-b"');
		const files = { 'almanac.yaml': `${almanac}asOf: 2026-10-15\nnam: x\n`, [goalFile]: wrong };
		makeFolder(files, join(here, 'our goals'));
		const { stdout } = await okr(['check'], here, { OKR_CONTENT: 'our goals' });
		const { stdout: json } = await okr(['check', '--format', 'json'], here, { OKR_CONTENT: 'our goals' });
		const { findings } = JSON.parse(json) as { findings: object[] };
		const list = problems(stdout, task.problemMatcher.pattern);
		expect(list.length).toBe(findings.length);
		expect(list).toMatchInlineSnapshot(`
			[
			  "error our goals/almanac.yaml(5,1) unknown-key: There is no key nam here.",
			  "error our goals/objectives/2026-h2/acme/grow.mdx(10,9) wrong-type: keyResults[1].to should be a number, and is the text "Wrong: 3:4 error a-b".",
			]
		`);
	});
});

describe('okr editor', { timeout: 20_000 }, () => {
	test('gives a content folder everything, and leaves alone what people have set for themselves', async () => {
		const folder = makeFolder();
		await mkdir(join(folder, '.vscode'));
		await writeFile(join(folder, '.vscode/settings.json'), '{ "editor.fontSize": 14 }\n');
		const { code, stdout } = await okr(['editor'], folder, { OKR_CONTENT: '.' });
		expect(code).toBe(0);
		expect(stdout.replaceAll(/in \S+\/\.vscode/g, 'in …/.vscode')).toMatchInlineSnapshot(`
			"Wrote .astro/collections/.gitignore
			Wrote .astro/collections/collections.json
			Wrote .astro/collections/objective.schema.json
			Wrote .astro/collections/period.schema.json
			Wrote .astro/collections/team.schema.json
			Wrote .vscode/extensions.json
			Wrote .vscode/okr.code-snippets
			Wrote .vscode/schemas/objective.schema.json
			Wrote .vscode/schemas/organisation.schema.json
			Wrote .vscode/schemas/period.schema.json
			Wrote .vscode/schemas/person.schema.json
			Wrote .vscode/schemas/team.schema.json
			Wrote .vscode/tasks.json
			.vscode/settings.json is your own and stays as it is. What is new may be in …/.vscode/settings.json.
			"
		`);
		expect(await readFile(join(folder, '.vscode/settings.json'), 'utf8')).toBe('{ "editor.fontSize": 14 }\n');
		const tasks = await readFile(join(folder, '.vscode/tasks.json'), 'utf8');
		expect(tasks).toMatch(
			/"command": "npm --prefix \\"\S+\\" run --silent okr -- check",\n\t\t\t"options": { "env": { "OKR_CONTENT": "." } },/,
		);
		expect((await okr(['check'], folder, { OKR_CONTENT: '.' })).stdout).toBe('No findings.\n');
		const again = await okr(['editor'], folder, { OKR_CONTENT: '.' });
		expect(again.stdout).toMatch(/^\.vscode\/settings\.json is your own and stays as it is\./);
	});

	test('knows every file that has a front matter, and new ones when it is run again', async () => {
		const here = emptyFolder();
		const folder = makeFolder({}, join(here, 'Våra mål'));
		const run = async () => {
			await okr(['editor', '--into', 'open'], here, { OKR_CONTENT: 'Våra mål' });
			const text = await readFile(join(here, 'open/.astro/collections/collections.json'), 'utf8');
			return Object.entries((JSON.parse(text) as { entries: Record<string, string> }).entries);
		};
		const address = (path: string) => `file://${join(folder, path)}`.toLowerCase();
		const known = [
			[address(goalFile), 'objective'],
			[address('periods/2026-h2.mdx'), 'period'],
			[address('teams/acme.mdx'), 'team'],
		];
		expect(await run()).toEqual(known);
		await writeFile(join(folder, 'objectives/2026-h2/acme/new.mdx'), goal);
		expect(await run()).toEqual([
			known[0],
			[address('objectives/2026-h2/acme/new.mdx'), 'objective'],
			...known.slice(1),
		]);
	});
});
