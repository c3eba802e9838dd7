import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { almanac, change, emptyFolder, type Files, goal, goalFile, makeFolder, period } from '../source/folder.ts';
import { okr } from './okrHere.ts';
import { key, okrAsked } from './terminal.ts';

const content = { OKR_CONTENT: 'goals' };

/** A goal that has come far enough, and one that has not; a learning goal without its lesson. */
const house: Files = {
	'almanac.yaml': `${almanac}asOf: 2027-01-03\n`,
	[goalFile]: change(
		goal,
		'    to: 9\n',
		'    to: 9 # of ten\n    checkIns: [{ date: 2026-10-01, value: 8 }] # two thirds\n',
	),
	'objectives/2026-h2/acme/far.mdx':
		'---\ntitle: Far away\nperiod: 2026-h2\nteam: acme\nlead: karin-lund\nsupports: [2026-h2/acme/grow]\nkeyResults:\n  - { id: a, title: A *whole* lot, kind: metric, from: 0, to: 10, checkIns: [{ date: 2026-12-01, value: 1 }] }\n  - { id: b, title: B, kind: judged, score: 0, outcome: Nothing. }\n---\n',
	'objectives/2026-h2/acme/lesson.mdx':
		'---\ntitle: Learn\nperiod: 2026-h2\nteam: acme\nlead: karin-lund\nambition: learning\nsupports: [2026-h2/acme/grow]\nkeyResults:\n  - { id: a, title: A, kind: judged, score: 0.5, outcome: Half. }\n  - { id: b, title: B, kind: judged, score: 0.5, outcome: Half. }\n---\n',
	'objectives/2026-h2/acme/draft.mdx': '---\ntitle: Draft\nperiod: 2026-h2\nteam: acme\nvisibility: draft\n---\n',
};

async function place(files: Files = {}): Promise<string> {
	const here = emptyFolder();
	makeFolder({ ...house, ...files }, join(here, 'goals'));
	return here;
}

const read = (here: string, path: string) => readFile(join(here, 'goals', path), 'utf8');

const wanted = `Still wanted in 2026-h2:
  2026-h2/acme/far wants a reflection: it came to 5 %
  2026-h2/acme/grow#visits wants a score
  2026-h2/acme/lesson wants a reflection: a learning goal is learned once it is written
`;

describe('okr close', { timeout: 60_000 }, () => {
	test('lists what is still wanted, and closes nothing', async () => {
		const here = await place();
		expect(await okr(['close', '2026-h2'], here, content)).toEqual({
			code: 1,
			stdout: `${wanted}Nothing was written. Give what is missing as options, or close it with --anyway.\n`,
			stderr: '',
		});
		expect(await read(here, 'periods/2026-h2.mdx')).toBe(period);
	});

	test('closes it anyway', async () => {
		const here = await place();
		const { code, stdout } = await okr(['close', '2026-h2', '--anyway'], here, content);
		expect(code).toBe(0);
		expect(stdout).toContain(
			`${wanted}Wrote goals/periods/2026-h2.mdx\n\ngoals/objectives/2026-h2/acme/far.mdx:2:1 warning no-reflection\n`,
		);
		expect(await read(here, 'periods/2026-h2.mdx')).toBe(change(period, 'running', 'closed'));
	});

	test('takes scores and reflections from its options, and touches nothing else', async () => {
		const here = await place();
		const words = [
			...['--score', '2026-h2/acme/grow#visits=70 %', '--outcome', '2026-h2/acme/grow#visits=Seven of ten: well.'],
			...['--learned', '2026-h2/acme/far=It was too far.', '--causes', '2026-h2/acme/far=focus, events'],
			...['--next', '2026-h2/acme/far=stop', '--learned', '2026-h2/acme/lesson=How to learn.'],
		];
		const dry = await okr(['close', '2026-h2', ...words, '--dry-run'], here, content);
		expect(dry.stdout).toMatchInlineSnapshot(`
			"--- goals/objectives/2026-h2/acme/grow.mdx
			+++ goals/objectives/2026-h2/acme/grow.mdx
			@@ -12,7 +12,9 @@
			     checkIns: [{ date: 2026-10-01, value: 8 }] # two thirds
			   - id: visits
			     title: Every customer is visited
			     kind: judged
			+    outcome: "Seven of ten: well."
			+    score: 0.7
			 ---
			 
			 Why we want this.
			--- goals/objectives/2026-h2/acme/far.mdx
			+++ goals/objectives/2026-h2/acme/far.mdx
			@@ -6,5 +6,9 @@
			 supports: [2026-h2/acme/grow]
			 keyResults:
			   - { id: a, title: A *whole* lot, kind: metric, from: 0, to: 10, checkIns: [{ date: 2026-12-01, value: 1 }] }
			   - { id: b, title: B, kind: judged, score: 0, outcome: Nothing. }
			+reflection:
			+  causes: [focus, events]
			+  learned: It was too far.
			+  next: stop
			 ---
			--- goals/objectives/2026-h2/acme/lesson.mdx
			+++ goals/objectives/2026-h2/acme/lesson.mdx
			@@ -7,5 +7,7 @@
			 supports: [2026-h2/acme/grow]
			 keyResults:
			   - { id: a, title: A, kind: judged, score: 0.5, outcome: Half. }
			   - { id: b, title: B, kind: judged, score: 0.5, outcome: Half. }
			+reflection:
			+  learned: How to learn.
			 ---
			--- goals/periods/2026-h2.mdx
			+++ goals/periods/2026-h2.mdx
			@@ -1,6 +1,6 @@
			 ---
			 title: Second half of 2026
			 start: 2026-07-01
			 end: 2026-12-31
			-phase: running
			+phase: closed
			 ---
			Nothing was written, as --dry-run asks.
			"
		`);
		const { code, stdout } = await okr(['close', '2026-h2', ...words], here, content);
		expect([code, stdout]).toMatchInlineSnapshot(`
			[
			  0,
			  "Wrote goals/objectives/2026-h2/acme/far.mdx
			Wrote goals/objectives/2026-h2/acme/grow.mdx
			Wrote goals/objectives/2026-h2/acme/lesson.mdx
			Wrote goals/periods/2026-h2.mdx
			",
			]
		`);
		expect(await read(here, goalFile)).toBe(
			change(
				house[goalFile] as string,
				'    kind: judged\n',
				'    kind: judged\n    outcome: "Seven of ten: well."\n    score: 0.7\n',
			),
		);
		expect((await okr(['check'], here, content)).stdout).toBe('No findings.\n');
	});

	test('a score may bring the wish for a reflection', async () => {
		const here = await place();
		const { stdout } = await okr(['close', '2026-h2', '--score', '2026-h2/acme/grow=0.1'], here, content);
		expect(stdout).toContain('2026-h2/acme/grow wants a reflection: it came to 10 %\n');
		expect(stdout).not.toContain('grow#visits');
	});

	test('asks for each, and closes the period when nothing is left', async () => {
		const here = await place();
		const { code } = await okrAsked(['close', '2026-h2'], here, content, [
			['What did you learn?', 'It was too far\r'],
			['Why did it go as it went?', key.down + key.space + key.enter],
			['And now?', key.down + key.enter],
			['Every customer is visited', 'well\r'],
			['well is not a score. Write a number', `${key.clear}60\r`],
			['60 is 6,000 %. Write 0.6 or 60%.', `${key.clear}0,6\r`],
			['What came of it?', 'Six of ten\r'],
			['What did you learn?', 'How to learn\r'],
			['Why did it go as it went?', key.enter],
			['And now?', key.down.repeat(3) + key.enter],
		]);
		expect(code).toBe(0);
		expect(await read(here, 'periods/2026-h2.mdx')).toContain('phase: closed\n');
		expect(await read(here, 'objectives/2026-h2/acme/far.mdx')).toContain(
			'reflection:\n  causes: [events]\n  learned: It was too far\n  next: change\n---\n',
		);
		expect(await read(here, 'objectives/2026-h2/acme/lesson.mdx')).toContain(
			'reflection:\n  learned: How to learn\n---\n',
		);
		expect(await read(here, goalFile)).toContain('kind: judged\n    outcome: Six of ten\n    score: 0.6\n');
	});

	test('keeps the answers when the rest is left open', async () => {
		const here = await place();
		const { code, screen } = await okrAsked(['close', '2026-h2'], here, content, [
			['What did you learn?', key.enter],
			['Score, where 1 is the whole way', '1\r'],
			['What came of it?', key.enter],
			['What did you learn?', key.enter],
			['Close it anyway?', key.enter],
		]);
		expect([code, screen]).toEqual([1, expect.stringContaining('The answers are kept, and 2026-h2 stays open.')]);
		expect(await read(here, 'periods/2026-h2.mdx')).toBe(period);
		expect(await read(here, goalFile)).toContain('kind: judged\n    score: 1\n');
	});

	test('shows where each key result stands when it asks for its score', async () => {
		const ofEachKind = `    to: 9
    unit: customers
  - { id: low, title: The wait is short, kind: limit, keep: below, limit: 4, checkIns: [{ date: 2026-10-01, value: 3.9 }] }
  - id: steps
    title: The shop is open
    kind: milestones
    steps: [{ title: A }, { title: B }]
  - id: felt
    title: It feels right
    kind: judged
    checkIns: [{ date: 2026-10-01, note: "*Almost*" }, { date: 2026-11-01, confidence: 3 }]
`;
		const here = await place({ [goalFile]: change(goal, '    from: 6\n    to: 9\n', ofEachKind) });
		const { screen } = await okrAsked(['close', '2026-h2'], here, content, [
			['What did you learn?', key.enter],
			['9 of 10 customers renew (never measured, to reach 9\u00a0customers)', key.enter],
			['The wait is short (3.9, at most 4)', key.enter],
			['The shop is open (0 of 2 steps)', key.enter],
			['It feels right (Almost)', key.enter],
			['Every customer is visited', key.stop],
		]);
		expect(screen).toContain('Nothing was written.');
		expect(screen).not.toContain('2026-h2/acme/grow');
	});

	test('before the end of the period says so, and asks', async () => {
		const early = { 'almanac.yaml': `${almanac}asOf: 2026-12-31\n` };
		const sentence = '2026-h2 ends on 2026-12-31, and today is 2026-12-31.';
		const here = await place(early);
		const asked = await okrAsked(['close', '2026-h2'], here, content, [
			[`${sentence} Close it before its end?`, key.enter],
		]);
		expect([asked.code, asked.screen]).toEqual([1, expect.stringContaining('Nothing was written.')]);
		expect(await read(here, 'periods/2026-h2.mdx')).toBe(period);
		expect((await okr(['close', '2026-h2'], here, content)).stdout).not.toContain('before its end');
		const { code, stdout } = await okr(['close', '2026-h2', '--anyway'], here, content);
		expect([code, stdout]).toEqual([0, expect.stringContaining(`\nIt is closed before its end: ${sentence}\n`)]);
	});

	test.each([
		['nothing', [], 'close wants the id of a period.'],
		['an unknown period', ['2026-h9'], 'There is no period 2026-h9. Did you mean 2026-h2?'],
		[
			'a score of nothing',
			['2026-h2', '--score', '0.7'],
			'--score wants the id of a goal, an equals sign and what there is to say: --score ID=…',
		],
		[
			'a score that is none',
			['2026-h2', '--score', '2026-h2/acme/grow#visits=good'],
			'good is not a score. Write a number, where 1 is the whole way: 0.7, or 70 %.',
		],
		[
			'a score in per cent without their sign',
			['2026-h2', '--score', '2026-h2/acme/grow#visits=60'],
			'60 is 6,000 %. Write 0.6 or 60%.',
		],
		['a score of seven of ten', ['2026-h2', '--score', '2026-h2/acme/grow#visits=7'], '7 is 700 %. Write 0.7 or 7%.'],
		[
			'a key result that does not exist',
			['2026-h2', '--score', '2026-h2/acme/grow#visit=1'],
			'There is no goal or key result 2026-h2/acme/grow#visit. Did you mean 2026-h2/acme/grow#visits?',
		],
		[
			'a reflection on a key result',
			['2026-h2', '--learned', '2026-h2/acme/grow#visits=Much'],
			'There is no goal 2026-h2/acme/grow#visits.',
		],
		[
			'causes without a lesson',
			['2026-h2', '--causes', '2026-h2/acme/far=focus'],
			"A reflection wants to say what you learned: --learned 2026-h2/acme/far='…'",
		],
		[
			'a cause that means nothing',
			['2026-h2', '--anyway', '--learned', '2026-h2/acme/far=X', '--causes', '2026-h2/acme/far=fokus'],
			'reflection.causes[1] is "fokus", which means nothing here. Did you mean focus?',
		],
	])('of %s is told in a sentence', async (_, words, sentence) => {
		const here = await place();
		const { code, stderr } = await okr(['close', ...words], here, content);
		expect([code, stderr]).toEqual([2, expect.stringContaining(sentence)]);
		expect(await read(here, 'periods/2026-h2.mdx')).toBe(period);
	});

	test.each([
		['closed', 'is closed already.'],
		['backlog', 'is a backlog, which is never closed.'],
	])('of a period that is %s says so', async (phase, sentence) => {
		const here = await place({ 'periods/2026-h2.mdx': change(period, 'phase: running', `phase: ${phase}`) });
		expect((await okr(['close', '2026-h2'], here, content)).stderr).toContain(`2026-h2 ${sentence}\n`);
	});

	test('shows all of its options', async () => {
		const { stdout } = await okr(['close', '--help'], emptyFolder());
		for (const option of ['--score', '--outcome', '--learned', '--causes', '--next', '--anyway', '--dry-run'])
			expect(stdout).toContain(`\n  ${option} `);
	});
});
