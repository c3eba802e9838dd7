import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { frontMatterFiles } from '../../src/editor/jsonSchemaFiles.ts';
import { writeFiles } from '../../src/exchange/writeFiles.ts';
import { listFiles } from '../../src/source/files.ts';
import { change, goal, goalFile, makeFolder, period, team } from '../source/folder.ts';
import { type LanguageServer, startServer } from './languageServer.ts';

let server: LanguageServer;

/** A folder of goals of its own, without any Astro in it, is open in an editor. */
beforeAll(async () => {
	const folder = makeFolder({}, await mkdtemp(join(tmpdir(), 'okr-')));
	const { files } = await listFiles(folder);
	await writeFiles(folder, frontMatterFiles(folder, files), true);
	server = await startServer(folder);
	return async () => {
		server.stop();
		await rm(folder, { recursive: true });
	};
}, 30_000);

describe('the front matter of MDX in an editor', { timeout: 30_000 }, () => {
	test('of a goal is checked line by line, and its text is left alone', async () => {
		const wrong = change(change(goal, 'to: 9\n', 'to: nine\n'), 'lead: karin-lund\n', 'lead: karin-lund\nroll: x\n');
		const file = server.open(goalFile, `${wrong}\nA {brace} and: a colon\n`);
		expect(await file.problems()).toEqual([
			'6: Property roll is not allowed.',
			'12: Incorrect type. Expected "number".',
		]);
	});

	test('of a goal with nothing wrong in it has no problems', async () => {
		expect(await server.open(goalFile, goal).problems()).toEqual([]);
	});

	test('of a goal is completed by its keys, by the keys of a kind, and by what may be chosen', async () => {
		const text = change(change(goal, 'lead: karin-lund\n', 'ambition: \n\n'), 'kind: judged\n', 'kind: limit\n    \n');
		const file = server.open(goalFile, text);
		const lines = text.split('\n');
		const at = (line: string, character: number) => ({ line: lines.indexOf(line), character });
		expect((await file.completions(at('ambition: ', 10))).sort()).toEqual(['committed', 'learning', 'stretch']);
		const keys = await file.completions(at('', 0));
		expect(keys).toEqual(expect.arrayContaining(['phrase', 'supports', 'continues', 'reflection']));
		expect(keys).not.toContain('title');
		expect(await file.completions(at('    ', 4))).toEqual(expect.arrayContaining(['keep', 'limit', 'checkIns']));
	});

	test('of a goal has the label and the line of help of each field', async () => {
		const file = server.open(goalFile, goal);
		expect(await file.help({ line: 1, character: 2 })).toBe(
			'#### Title\n\nWhat you want to reach, in plain words. Numbers belong in key results.',
		);
		expect(await file.help({ line: goal.split('\n').indexOf('    to: 9'), character: 5 })).toBe(
			'#### To\n\nThe value to reach.',
		);
	});

	test.each([
		['a period', 'periods/2026-h2.mdx', change(period, 'phase: running', 'phase: run'), '5: Value is not accepted.'],
		['a team', 'teams/acme.mdx', change(team, '[karin-lund]', 'karin-lund'), '3: Incorrect type. Expected "array".'],
	])('of %s is checked too', async (_, path, text, problem) => {
		const problems = await server.open(path, text).problems();
		expect(problems.length).toBe(1);
		expect(problems[0]).toContain(problem);
	});
});
