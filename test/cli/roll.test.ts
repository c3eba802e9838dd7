import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
	almanac,
	change,
	closedPeriod,
	emptyFolder,
	type Files,
	goal,
	goalFile,
	makeFolder,
	technology,
} from '../source/folder.ts';
import { okr } from './okrHere.ts';
import { key, okrAsked } from './terminal.ts';

const content = { OKR_CONTENT: 'goals' };
const pixel = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);

/** A goal of technology with a key result of each kind, each some way on. */
const learn = `---
title: Learn the cloud
phrase: learn the cloud
period: 2026-h2
team: technology
lead: karin-lund
contributors: [bo-ek]
due: 2026-11-30
supports: [2026-h2/acme/grow#renewals, 2026-h2/acme/rest, 2026/acme/last]
tags: [cloud]
keyResults:
  - id: days
    title: A move takes 2 days
    kind: metric
    from: 9
    to: 2
    unit: days
    weight: 2
    checkIns:
      - { date: 2026-08-30, value: 7, confidence: 6 }
      - { date: 2026-10-11, value: 5, confidence: 4, note: Slower than we thought }
  - id: reached
    title: 3 customers have asked
    kind: metric
    from: 0
    to: 3
    score: 1
    outcome: Four did.
    checkIns: [{ date: 2026-10-11, value: 4 }]
  - id: steps
    title: It is written down
    kind: milestones
    steps:
      - { title: The list, done: 2026-09-11 }
      - { title: The reasons, weight: 2 }
  - id: cost
    title: It costs at most 10 a month
    kind: limit
    keep: below
    limit: 10
    checkIns: [{ date: 2026-09-01, value: 12 }, { date: 2026-10-01, value: 9 }]
  - id: known
    title: We know what we do
    kind: levels
    levels: [{ id: some, title: Some of us, score: 0.4 }, { id: all, title: All of us, score: 1 }]
    checkIns: [{ date: 2026-10-01, level: some }]
  - id: felt
    title: It feels right
    kind: judged
    dropped: { why: Nobody could say. }
reflection:
  causes: [focus]
  learned: Much.
  next: continue
---

Why: ![a chart](./learn/chart.png). Not shown: map.
`;

const plain = (title: string, more = '') =>
	`---\ntitle: ${title}\nperiod: 2026-h2\nteam: technology\nlead: karin-lund\nsupports: [2026-h2/acme/grow]\n${more}keyResults:\n  - { id: a, title: A, kind: judged }\n  - { id: b, title: B, kind: judged }\n---\n`;

const house: Files = {
	'almanac.yaml': `${almanac}asOf: 2026-10-15\n`,
	'periods/2026-h1.mdx': closedPeriod,
	'periods/2026.mdx': '---\ntitle: The year\nstart: 2026-01-01\nend: 2027-12-31\nphase: running\n---\n',
	'people/bo-ek.yaml': 'name: Bo Ek\nleft: 2026-10-01\n',
	'teams/technology.mdx': technology,
	[goalFile]: change(
		goal,
		'    to: 9\n',
		'    to: 9\n    drawnFrom: [2026-h2/technology/learn#cost, 2026-h2/technology/told#a]\n',
	),
	'objectives/2026/acme/last.mdx': goal.replace('2026-h2', '"2026"'),
	'objectives/2026-h2/acme/rest.mdx': change(goal, 'title: Grow with our customers', 'title: Rest'),
	'objectives/2026-h2/technology/learn.mdx': learn,
	'objectives/2026-h2/technology/learn/chart.png': pixel,
	'objectives/2026-h2/technology/learn/map.png': pixel,
	'objectives/2026-h2/technology/reached.mdx': plain('Reached', 'outcome: It is.\nscore: 1\n'),
	'objectives/2026-h2/technology/stopped.mdx': plain('Stopped', 'reflection: { learned: Enough., next: stop }\n'),
	'objectives/2026-h2/technology/told.mdx': plain('Told', 'dropped: { why: Told already. }\n'),
	'objectives/2026-h2/karin-lund/run.mdx': plain('Run').replace('team: technology', 'person: karin-lund'),
};

async function place(files: Files = {}): Promise<string> {
	const here = emptyFolder();
	makeFolder({ ...house, ...files }, join(here, 'goals'));
	return here;
}

const read = (here: string, path: string) => readFile(join(here, 'goals', path), 'utf8');

async function goalsOf(here: string, period: string): Promise<string[]> {
	const files = await readdir(join(here, 'goals/objectives', period), { recursive: true }).catch(() => [] as string[]);
	return files.filter((path) => /\.\w+$/.test(path)).sort();
}

async function errors(here: string): Promise<string> {
	return (await okr(['check'], here, content)).stdout.trim().split('\n').at(-1)?.replace(/,.*/, '') ?? '';
}

describe('okr roll', { timeout: 60_000 }, () => {
	test('opens the next period and carries over what is unfinished, fresh', async () => {
		const here = await place();
		const { code, stdout, stderr } = await okr(
			['roll', '2026-h2', '2027-h1', '--all-unfinished', '--phase', 'running'],
			here,
			content,
		);
		expect([code, stderr]).toEqual([0, '']);
		expect(stdout).toMatchInlineSnapshot(`
			"Wrote goals/objectives/2027-h1/acme/grow.mdx
			Wrote goals/objectives/2027-h1/acme/rest.mdx
			Wrote goals/objectives/2027-h1/technology/learn.mdx
			Wrote goals/objectives/2027-h1/technology/learn/chart.png
			Wrote goals/periods/2027-h1.mdx
			2026-h2/technology/learn#reached is reached, and does not go on.
			2027-h1/acme/grow: renewals is no longer drawn from 2026-h2/technology/told#a, which does not go on.
			2027-h1/technology/learn: goes on without bo-ek, who left.
			"
		`);
		expect(await read(here, 'periods/2027-h1.mdx')).toBe(
			'---\ntitle: First half of 2027\nstart: 2027-01-01\nend: 2027-06-30\nphase: running\n---\n',
		);
		expect(await goalsOf(here, '2027-h1')).toEqual([
			'acme/grow.mdx',
			'acme/rest.mdx',
			'technology/learn.mdx',
			'technology/learn/chart.png',
		]);
		expect(await read(here, 'objectives/2027-h1/technology/learn.mdx')).toMatchInlineSnapshot(`
			"---
			title: Learn the cloud
			phrase: learn the cloud
			period: 2027-h1
			team: technology
			lead: karin-lund
			supports: [2027-h1/acme/grow#renewals, 2027-h1/acme/rest, 2026/acme/last]
			continues: 2026-h2/technology/learn
			tags: [cloud]
			keyResults:
			  - id: days
			    title: A move takes 2 days
			    kind: metric
			    from: 5
			    to: 2
			    unit: days
			    weight: 2
			  - id: steps
			    title: It is written down
			    kind: milestones
			    steps:
			      - { title: The reasons, weight: 2 }
			  - id: cost
			    title: It costs at most 10 a month
			    kind: limit
			    keep: below
			    limit: 10
			  - id: known
			    title: We know what we do
			    kind: levels
			    levels:
			      - { id: some, title: Some of us, score: 0.4 }
			      - { id: all, title: All of us, score: 1 }
			---

			Why: ![a chart](./learn/chart.png). Not shown: map.
			"
		`);
		expect(await read(here, 'objectives/2027-h1/acme/grow.mdx')).toMatchInlineSnapshot(`
			"---
			title: Grow with our customers
			period: 2027-h1
			team: acme
			lead: karin-lund
			continues: 2026-h2/acme/grow
			keyResults:
			  - id: renewals
			    title: 9 of 10 customers renew
			    kind: metric
			    from: 6
			    to: 9
			    drawnFrom: [2027-h1/technology/learn#cost]
			  - id: visits
			    title: Every customer is visited
			    kind: judged
			---

			Why we want this.
			"
		`);
		expect(await read(here, 'objectives/2026-h2/technology/learn.mdx')).toBe(learn);
		expect(await errors(here)).toBe('0 errors');
	});

	test('lets the company wait for its key results until the teams have theirs', async () => {
		const here = await place();
		const { stdout } = await okr(['roll', '2026-h2', '2027-h1', '--goals', 'grow,learn'], here, content);
		expect(stdout).toContain(
			'2027-h1/acme/grow: the key results were left out. They stand in 2026-h2/acme/grow; write them when the phase of 2027-h1 is aligning.\n',
		);
		expect(await read(here, 'periods/2027-h1.mdx')).toContain('phase: setting\n');
		expect(await read(here, 'objectives/2027-h1/acme/grow.mdx')).not.toContain('keyResults');
		expect(await read(here, 'objectives/2027-h1/technology/learn.mdx')).toContain(
			'supports: [2027-h1/acme/grow, 2026/acme/last]\n',
		);
		expect(await errors(here)).toBe('0 errors');
	});

	test('says what a goal no longer supports', async () => {
		const here = await place();
		const { stdout } = await okr(['roll', '2026-h2', '2027-h1', '--goals', '2026-h2/technology/learn'], here, content);
		expect(stdout).toContain(
			'2027-h1/technology/learn: no longer supports 2026-h2/acme/grow#renewals, which does not go on.\n',
		);
		expect(await read(here, 'objectives/2027-h1/technology/learn.mdx')).toContain('supports: [2026/acme/last]\n');
		expect(await errors(here)).toBe('0 errors');
	});

	test('supports the goal of the year that carries on the one of the year before', async () => {
		const years = {
			'periods/2026.mdx': '---\ntitle: Year 2026\nstart: 2026-01-01\nend: 2026-12-31\nphase: running\n---\n',
			'periods/2027.mdx': '---\ntitle: Year 2027\nstart: 2027-01-01\nend: 2027-12-31\nphase: running\n---\n',
		};
		const here = await place(years);
		expect((await okr(['roll', '2026', '2027', '--goals', 'last'], here, content)).code).toBe(0);
		await okr(['roll', '2026-h2', '2027-h1', '--goals', 'learn'], here, content);
		expect(await read(here, 'objectives/2027-h1/technology/learn.mdx')).toContain('supports: [2027/acme/last]\n');
		expect(await errors(here)).toBe('0 errors');
	});

	test('carries over from period to period, a goal once only', async () => {
		const here = await place();
		await okr(['roll', '2026-h2', '2027-h1', '--goals', 'grow', '--phase', 'running'], here, content);
		const again = await okr(['roll', '2026-h2', '2027-h1', '--goals', 'grow'], here, content);
		expect(again.stderr).toContain('2026-h2/acme/grow was carried over already, as 2027-h1/acme/grow.\n');
		const { stdout } = await okr(['roll', '2026-h2', '2027-h1', '--all-unfinished'], here, content);
		expect(stdout).not.toContain('periods/');
		expect(await goalsOf(here, '2027-h1')).toContain('technology/learn.mdx');
		expect(await read(here, 'objectives/2027-h1/technology/learn.mdx')).toContain('2027-h1/acme/grow#renewals');
	});

	test('carries over every key result from its start where all are reached', async () => {
		const steps = '  - id: told\n    title: Told\n    kind: milestones\n    steps: [{ title: Told, done: true }]\n';
		const reached = `---\ntitle: All of it\nperiod: 2026-h2\nteam: technology\nlead: karin-lund\nkeyResults:\n${steps}---\n`;
		const here = await place({ 'objectives/2026-h2/technology/all.mdx': reached });
		await okr(['roll', '2026-h2', '2027-h1', '--goals', 'all'], here, content);
		expect(await read(here, 'objectives/2027-h1/technology/all.mdx')).toContain('steps:\n      - { title: Told }\n');
	});

	test('carries on what was judged not to be reached, though its figures say so', async () => {
		const more = `  - id: m
    title: To 3
    kind: metric
    from: 0
    to: 3
    score: 0.5
    checkIns: [{ date: 2026-10-11, value: 4 }]
  - id: s
    title: Told
    kind: milestones
    steps: [{ title: Told, done: true }]
    score: 0.5
---
`;
		const here = await place({ 'objectives/2026-h2/technology/judged.mdx': plain('Judged').replace(/---\n$/, more) });
		await okr(['roll', '2026-h2', '2027-h1', '--goals', 'judged'], here, content);
		const text = await read(here, 'objectives/2027-h1/technology/judged.mdx');
		expect(text).toContain(
			'from: 0\n    to: 3\n  - id: s\n    title: Told\n    kind: milestones\n    steps:\n      - { title: Told }\n---',
		);
	});

	test('takes other days and another title, and keeps the length of the period', async () => {
		const here = await place();
		const words = ['roll', '2026-h2', 'spring', '--no-goals', '--title', 'Spring', '--start', '2027-02-01'];
		await okr(words, here, content);
		expect(await read(here, 'periods/spring.mdx')).toBe(
			'---\ntitle: Spring\nstart: 2027-02-01\nend: 2027-07-31\nphase: setting\n---\n',
		);
		await okr(['roll', 'spring', 'summer', '--no-goals', '--end', '2027-08-31'], here, content);
		expect(await read(here, 'periods/summer.mdx')).toContain('title: summer\nstart: 2027-08-01\nend: 2027-08-31\n');
	});

	test('shows what it would do, and does nothing', async () => {
		const here = await place();
		const { code, stdout } = await okr(['roll', '2026-h2', '2027-h1', '--goals', 'rest', '--dry-run'], here, content);
		expect([code, stdout]).toEqual([0, expect.stringContaining('+continues: 2026-h2/acme/rest\n')]);
		expect(await goalsOf(here, '2027-h1')).toEqual([]);
	});

	test.each([
		['nothing', [], 'roll wants a period and the id of the next one.'],
		['an unknown period', ['2026-h3', '2027-h1'], 'There is no period 2026-h3. Did you mean 2026-h1?'],
		['itself', ['2026-h2', '2026-h2'], 'The next period wants an id of its own.'],
		[
			'an id that is none',
			['2026-h2', '2027 h1'],
			'2027 h1 is not an id: small letters a to z and digits, in words joined by hyphens.',
		],
		['goals that nobody has chosen', ['2026-h2', '2027-h1'], 'It wants --goals, --all-unfinished or --no-goals.'],
		['an unknown goal', ['2026-h2', '2027-h1', '--goals', 'grwo'], 'There is no goal of 2026-h2 grwo.'],
		[
			'days into a period that is there',
			['2026-h1', '2026-h2', '--start', '2026-07-02'],
			'2026-h2 is there already; change it in periods/2026-h2.mdx.',
		],
		[
			'a day that does not exist',
			['2026-h2', '2027-h1', '--no-goals', '--start', '2027-02-30'],
			'"2027-02-30" is not a day of the calendar.',
		],
	])('of %s is told in a sentence', async (_, words, sentence) => {
		const here = await place();
		const { code, stderr } = await okr(['roll', ...words], here, content);
		expect([code, stderr]).toEqual([2, expect.stringContaining(sentence)]);
		expect(await goalsOf(here, '2027-h1')).toEqual([]);
	});

	test('asks for the days and the goals, the unfinished ones chosen', async () => {
		const here = await place();
		const { code } = await okrAsked(['roll', '2026-h2', '2027-h1'], here, content, [
			['First day', key.enter],
			['Last day', key.enter],
			['What is it called?', key.enter],
			['Which goals go on?', key.space + key.enter],
		]);
		expect(code).toBe(0);
		expect(await goalsOf(here, '2027-h1')).toEqual([
			'acme/rest.mdx',
			'technology/learn.mdx',
			'technology/learn/chart.png',
		]);
	});

	test('shows all of its options', async () => {
		const { stdout } = await okr(['roll', '--help'], emptyFolder());
		for (const option of [
			'--goals',
			'--all-unfinished',
			'--no-goals',
			'--title',
			'--start',
			'--end',
			'--phase',
			'--dry-run',
		])
			expect(stdout).toContain(`\n  ${option} `);
	});
});
