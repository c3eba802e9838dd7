import { describe, expect, test } from 'vitest';
import { linesChanged } from '../editor/merge.ts';
import { change, goal, goalFile } from '../source/folder.ts';
import { okr } from './okrHere.ts';
import { goalText, goalTexts, inGoals, place } from './place.ts';
import { key, okrAsked } from './terminal.ts';

const checked = change(
	goal,
	'    to: 9\n',
	`    to: 9 # of ten
    unit: customers
    checkIns:
      - { date: 2026-08-01, value: 6 } # before the fair
      - { date: 2026-10-01, value: 7 }
  - id: mood
    title: They like us
    kind: levels
    levels:
      - { id: some, title: Some do, score: 0.3 }
      - { id: most, title: Most do, score: 1 }
  - id: shop
    title: The shop is open
    kind: milestones
    steps:
      - { title: Rooms are *found*, done: 2026-08-01 } # by Bo
      - title: Shelves are built
        weight: 2
      - { title: Shelves are filled }
      - { title: 1 customer has come, done: false }
`,
);
const files = { [goalFile]: checked };
const renewals = '2026-h2/acme/grow#renewals';

describe('okr check-in', { timeout: 30_000 }, () => {
	test('adds one line, of today, and says which file it wrote', async () => {
		const here = await place(files);
		const words = ['check-in', renewals, '--value', '8', '--confidence', '7', '--note', 'Two more, after all'];
		expect(await okr(words, here, inGoals)).toEqual({ code: 0, stdout: `Wrote goals/${goalFile}\n`, stderr: '' });
		expect(linesChanged(checked, await goalText(here, goalFile))).toBe(
			'+      - { date: 2026-10-15, value: 8, confidence: 7, note: "Two more, after all" }',
		);
	});

	test('with --dry-run shows it and writes nothing', async () => {
		const here = await place(files);
		const before = await goalTexts(here);
		const words = ['check-in', renewals, '--value=-8', '--date', '2026-09-01', '--dry-run'];
		const { code, stdout } = await okr(words, here, inGoals);
		expect(code).toBe(0);
		expect(stdout).toBe(`--- goals/${goalFile}
+++ goals/${goalFile}
@@ -11,8 +11,9 @@
     to: 9 # of ten
     unit: customers
     checkIns:
       - { date: 2026-08-01, value: 6 } # before the fair
+      - { date: 2026-09-01, value: -8 }
       - { date: 2026-10-01, value: 7 }
   - id: mood
     title: They like us
     kind: levels
Nothing was written, as --dry-run asks.
`);
		expect(await goalTexts(here)).toEqual(before);
	});

	test('takes a level, and a word on what nobody measures', async () => {
		const here = await place(files);
		expect(await okr(['check-in', '2026-h2/acme/grow#mood', '--level', 'most'], here, inGoals)).toMatchObject({
			code: 0,
		});
		expect(await okr(['check-in', '2026-h2/acme/grow#visits', '--confidence', '3'], here, inGoals)).toMatchObject({
			code: 0,
		});
		expect(linesChanged(checked, await goalText(here, goalFile))).toBe(
			`+    checkIns:
+      - { date: 2026-10-15, level: most }
+    checkIns:
+      - { date: 2026-10-15, confidence: 3 }`,
		);
	});

	test('marks steps as done, by their number or how they begin, on the day of the check-in', async () => {
		const here = await place(files);
		const words = ['check-in', '2026-h2/acme/grow#shop', '--done', 'shelves are b', '--done', '4', '--done', '2'];
		expect((await okr([...words, '--date', '2026-10-02'], here, inGoals)).code).toBe(0);
		expect(linesChanged(checked, await goalText(here, goalFile))).toBe(
			`+        done: 2026-10-02
-      - { title: 1 customer has come, done: false }
+      - { title: 1 customer has come, done: 2026-10-02 }`,
		);
	});

	test('says with a step what there is to say', async () => {
		const here = await place(files);
		const words = ['check-in', '2026-h2/acme/grow#shop', '--done', '1 customer', '--note', 'Of ten'];
		expect((await okr(words, here, inGoals)).code).toBe(0);
		expect(await goalText(here, goalFile)).toContain(
			'has come, done: 2026-10-15 }\n    checkIns:\n      - { date: 2026-10-15, note: Of ten }\n',
		);
	});

	test.each([
		['no key result', [], 'It wants a key result: GOAL#KEY-RESULT.'],
		['a goal alone', ['2026-h2/acme/grow'], 'It wants one of its key results: 2026-h2/acme/grow#renewals,'],
		[
			'a goal that is none',
			['2026-h2/acme/glow#a'],
			'There is no goal 2026-h2/acme/glow. Did you mean 2026-h2/acme/grow?',
		],
		['a key result that is none', ['2026-h2/acme/grow#renewal'], 'has no key result renewal. Did you mean renewals?'],
		['nothing to say', [renewals], 'It wants --value NUMBER, --confidence 1-10 or --note TEXT.'],
		[
			'nothing to say of levels',
			['2026-h2/acme/grow#mood'],
			'It wants --level some|most, --confidence 1-10 or --note TEXT.',
		],
		[
			'a value in words',
			[renewals, '--value', '3,5'],
			'3,5 is not a number. Write it in digits, with a point before decimals.',
		],
		['a value with a leading zero', [renewals, '--value', '017'], '017 is not a number.'],
		[
			'a confidence of eleven',
			[renewals, '--confidence', '11'],
			'11 is no confidence: a whole number from 1, hardly, to 10, certainly.',
		],
		[
			'a level where there are none',
			[renewals, '--level', 'some'],
			'The key result renewals has no levels. It is of the kind metric, which takes --value NUMBER, --confidence 1-10 or --note TEXT.',
		],
		[
			'a value of what has steps',
			['2026-h2/acme/grow#shop', '--value', '50'],
			'The key result shop has no value. It is of the kind milestones, which takes --done STEP, --confidence 1-10 or --note TEXT.',
		],
		[
			'a value of what has levels',
			['2026-h2/acme/grow#mood', '--value', '1'],
			'The key result mood has no value. It is of the kind levels, which takes --level some|most, --confidence 1-10 or --note TEXT.',
		],
		[
			'a value of what is judged',
			['2026-h2/acme/grow#visits', '--value', '1'],
			'The key result visits has no value. It is of the kind judged, which takes --confidence 1-10 or --note TEXT. Its score is given when the period closes.',
		],
		['nothing at all', [renewals, '--value', '', '--note', ' '], 'A check-in that says nothing is not written.'],
		['a step where there are none', [renewals, '--done', '1'], 'The key result renewals has no steps.'],
		[
			'a step that is none',
			['2026-h2/acme/grow#shop', '--done', 'Doors'],
			'The key result shop has no step Doors. There is\n  1  Rooms are found\n  2  Shelves are built\n',
		],
		['a step that has no number', ['2026-h2/acme/grow#shop', '--done', '5'], 'has no step 5. There is\n  1  Rooms'],
		['a step before the first', ['2026-h2/acme/grow#shop', '--done', '0'], 'has no step 0. There is\n  1  Rooms'],
		[
			'a step that could be two',
			['2026-h2/acme/grow#shop', '--done', 'shelves'],
			'Several steps begin with shelves. Give the number of one:\n  1  Rooms are found\n',
		],
		[
			'a step that was done before',
			['2026-h2/acme/grow#shop', '--done', 'Rooms'],
			'The step "Rooms are found" is done already.',
		],
		['a level that is none', ['2026-h2/acme/grow#mood', '--level', 'mots'], 'has no level mots. Did you mean most?'],
		['a day that is none', [renewals, '--value', '3', '--date', '2026-02-30'], '2026-02-30 is not a day.'],
	])('is told in a sentence about %s', async (_, words, sentence) => {
		const here = await place(files);
		const { code, stdout, stderr } = await okr(['check-in', ...words], here, inGoals);
		expect([code, stdout]).toEqual([2, '']);
		expect(stderr).toContain(sentence);
		expect(stderr).toContain('\n\nUsage: okr check-in');
		expect(await goalText(here, goalFile)).toBe(checked);
	});

	test('writes nothing into a goal that has an error, and shows it', async () => {
		const broken = change(checked, 'lead: karin-lund', 'lead: nobody');
		const here = await place({ [goalFile]: broken });
		const { code, stderr } = await okr(['check-in', renewals, '--value', '8'], here, inGoals);
		expect(code).toBe(1);
		expect(stderr).toContain(`goals/${goalFile}:5:7 error unknown-reference`);
		expect(stderr).toMatch(/\nNothing was written\.\n$/);
		expect(await goalText(here, goalFile)).toBe(broken);
	});

	test('says what the check will say of it, and of nothing else', async () => {
		const here = await place({ ...files, 'objectives/2026-h2/acme/none.mdx': change(goal, 'lead: karin-lund\n', '') });
		const words = ['check-in', renewals, '--value', '8', '--date', '2027-10-15'];
		const said = `
goals/${goalFile}:16:17 warning check-in-after-today
  The check-in is dated 2027-10-15, and today is 2026-10-15.
`;
		for (const more of [['--dry-run'], []]) {
			const { code, stdout } = await okr([...words, ...more], here, inGoals);
			expect([code, stdout]).toEqual([0, expect.stringContaining(said)]);
			expect(stdout).not.toContain('no-lead');
		}
		const again = await okr(['check-in', renewals, '--value', '9'], here, inGoals);
		expect(again.stdout).toBe(`Wrote goals/${goalFile}\n`);
	});

	test('asks which steps are done, without those that were', async () => {
		const here = await place(files);
		const { code, screen } = await okrAsked(['check-in', '2026-h2/acme/grow#shop'], here, inGoals, [
			['Which steps are done now?', key.down + key.space + key.enter],
			['How sure are you', key.enter],
			['What happened?', key.enter],
		]);
		expect([code, screen]).toEqual([0, expect.not.stringContaining('Rooms are found')]);
		expect(await goalText(here, goalFile)).toContain('- { title: Shelves are filled, done: 2026-10-15 }');
	});

	test('asks whoever sits at a terminal', async () => {
		const here = await place(files);
		const { code, screen } = await okrAsked(['check-in'], here, inGoals, [
			['Which goal?', key.enter],
			['Which key result?', key.enter],
			['What is the value now, in customers?', `many${key.enter}`],
			['many is not a number.', `${key.clear}8${key.enter}`],
			['How sure are you', `7${key.enter}`],
			['What happened?', key.enter],
		]);
		expect(screen).toContain(`Wrote goals/${goalFile}`);
		expect(code).toBe(0);
		expect(linesChanged(checked, await goalText(here, goalFile))).toBe(
			'+      - { date: 2026-10-15, value: 8, confidence: 7 }',
		);
	});
});
