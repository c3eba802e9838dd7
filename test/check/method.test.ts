import { expect, test } from 'vitest';
import {
	almanac,
	change,
	closedPeriod,
	type Files,
	findingsOf,
	goal,
	goalFile,
	period,
	person,
	said,
	saidOfGoal,
	team,
	technology,
} from '../source/folder.ts';

const phase = (name: string) => change(period, 'phase: running', `phase: ${name}`);
const closed = (text: string) => change(text, 'period: 2026-h2', 'period: 2026-h1');
const score = (value: number) =>
	change(goal, 'kind: judged', `kind: judged\n    score: ${value}\n    outcome: So it went`).replace(
		'    to: 9',
		`    to: 9\n    score: ${value}\n    outcome: So it went`,
	);
/** Only what the method has to say, as rules. */
const rulesOf = async (files: Files) => (await findingsOf(files)).map(({ rule }) => rule);
const oneKeyResult = change(goal, '  - id: visits\n    title: Every customer is visited\n    kind: judged\n', '');
const noKeyResults = `${goal.slice(0, goal.indexOf('keyResults:'))}---\n`;

test('a fourth company objective', async () => {
	expect(
		await said({
			'objectives/2026-h2/acme/a.mdx': goal,
			'objectives/2026-h2/acme/b.mdx': goal,
			'objectives/2026-h2/acme/c.mdx': goal,
		}),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:1 warning too-many-company-objectives
		  This is company objective number 4 of 2026-h2, and 3 are the most.
		  2 | title: Grow with our customers
		    | ^
		  Why: With more than a few, none of them steers.
		  Do:  Choose the ones that matter most, or let this one support another.

		0 errors, 1 warning.
		"
	`);
});

test('a company objective that supports another is not counted', async () => {
	const below = change(goal, 'lead:', 'supports: [2026-h2/acme/grow]\nlead:');
	expect(
		await rulesOf({
			'objectives/2026-h2/acme/a.mdx': goal,
			'objectives/2026-h2/acme/b.mdx': goal,
			'objectives/2026-h2/acme/c.mdx': below,
		}),
	).toEqual([]);
});

test('a single key result', async () => {
	expect(await said({ [goalFile]: oneKeyResult })).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:6:1 warning key-result-count
		  The goal has 1 key result.
		  6 | keyResults:
		    | ^
		  Why: One key result seldom tells the whole, and more than five are not remembered.
		  Do:  2 to 5 are usual.

		0 errors, 1 warning.
		"
	`);
});

test('six key results, one of them dropped, are five', async () => {
	expect(
		await said({
			[goalFile]: change(
				goal,
				'keyResults:',
				`keyResults:${[1, 2, 3, 4].map((n) => `\n  - { id: k${n}, title: One more, kind: judged${n === 1 ? ', dropped: { why: No time }' : ''} }`).join('')}`,
			),
		}),
	).toMatchInlineSnapshot(`
		"No findings.
		"
	`);
});

test('six key results', async () => {
	expect(
		await said({
			[goalFile]: change(
				goal,
				'keyResults:',
				`keyResults:${[1, 2, 3, 4].map((n) => `\n  - { id: k${n}, title: One more, kind: judged }`).join('')}`,
			),
		}),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:6:1 warning key-result-count
		  The goal has 6 key results.
		  6 | keyResults:
		    | ^
		  Why: One key result seldom tells the whole, and more than five are not remembered.
		  Do:  2 to 5 are usual.

		0 errors, 1 warning.
		"
	`);
});

test('an organisation chooses how many key results are usual', async () => {
	expect(await said({ 'almanac.yaml': `${almanac}limits: { keyResults: [3, 4] }\n` })).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:6:1 warning key-result-count
		  The goal has 2 key results.
		  6 | keyResults:
		    | ^
		  Why: One key result seldom tells the whole, and more than five are not remembered.
		  Do:  3 to 4 are usual.

		0 errors, 1 warning.
		"
	`);
});

test('a number in the title of an objective', async () => {
	expect(await saidOfGoal('title: Grow with our customers', 'title: Grow by 12,5 %')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:8 warning number-in-title
		  There is a number in the title of the objective: 12,5.
		  2 | title: Grow by 12,5 %
		    |        ^
		  Why: An objective says where to go. How far is for its key results to say.
		  Do:  Say in words where to go, and put the number in a key result.

		0 errors, 1 warning.
		"
	`);
});

test('a goal that nobody leads', async () => {
	expect(
		await saidOfGoal(
			`lead: karin-lund
`,
			'',
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:1 warning no-lead
		  The goal has no lead.
		  2 | title: Grow with our customers
		    | ^
		  Why: A goal that nobody leads is a goal that nobody speaks for.
		  Do:  Write lead: and the id of the person who sees to it that the goal is worked on.

		0 errors, 1 warning.
		"
	`);
});

test('a lead from outside the team', async () => {
	expect(
		await said({
			'people/olle-ek.yaml': change(person, 'Karin Lund', 'Olle Ek'),
			[goalFile]: change(goal, 'lead: karin-lund', 'lead: olle-ek'),
		}),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:5:7 warning lead-outside-team
		  olle-ek leads this goal and is not a member of acme.
		  5 | lead: olle-ek
		    |       ^
		  Why: The lead of a goal speaks for it in the team.
		  Do:  Add olle-ek to the members in teams/acme.mdx, or pick a lead from the team.

		0 errors, 1 warning.
		"
	`);
});

test('in a team that names no members anybody may lead', async () => {
	expect(await rulesOf({ 'teams/acme.mdx': change(team, 'members: [karin-lund]\n', '') })).toEqual([]);
});

test('a running goal without key results', async () => {
	expect(await said({ [goalFile]: noKeyResults })).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:1 warning no-key-results
		  The period is running, and this goal has no key results.
		  2 | title: Grow with our customers
		    | ^
		  Why: Without key results nobody can tell whether the goal was reached.
		  Do:  Write two to five results by which you would know that it is reached.

		0 errors, 1 warning.
		"
	`);
});

test('a goal without key results may wait until its period runs', async () => {
	for (const name of ['setting', 'teams', 'aligning'])
		expect(await rulesOf({ 'periods/2026-h2.mdx': phase(name), [goalFile]: noKeyResults })).toEqual([]);
});

test('key results of the company while the teams set their goals', async () => {
	expect(await said({ 'periods/2026-h2.mdx': phase('teams') })).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:6:1 warning early-company-key-results
		  A company objective has key results while 2026-h2 is in the phase teams.
		  6 | keyResults:
		    | ^
		  Why: Leadership sets the company key results from what the teams took on, so not before the two are reconciled.
		  Do:  Wait for the phase aligning, and draw them from the key results of the teams.

		0 errors, 1 warning.
		"
	`);
});

test('key results of the company may stand there while both are reconciled', async () => {
	expect(await rulesOf({ 'periods/2026-h2.mdx': phase('aligning') })).toEqual([]);
});

test('key results of a team may stand there while the teams set their goals', async () => {
	const goalOfTeam = change(goal, 'team: acme', 'team: technology');
	expect(
		await rulesOf({
			'periods/2026-h2.mdx': phase('teams'),
			[goalFile]: null,
			'teams/technology.mdx': technology,
			'objectives/2026-h2/technology/cloud.mdx': goalOfTeam,
		}),
	).toEqual([]);
});

test('a company key result that is drawn from a dropped one', async () => {
	expect(
		await said({
			'teams/technology.mdx': technology,
			'objectives/2026-h2/technology/cloud.mdx': change(
				change(goal, 'team: acme', 'team: technology'),
				'kind: judged',
				'kind: judged\n    dropped: { why: No time }\n  - { id: more, title: More, kind: judged }',
			),
			[goalFile]: change(goal, 'kind: judged', 'kind: judged\n    drawnFrom: [2026-h2/technology/cloud#visits]'),
		}),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:15:17 warning drawn-from-dropped
		  2026-h2/technology/cloud#visits was dropped.
		  15 |     drawnFrom: [2026-h2/technology/cloud#visits]
		     |                 ^
		  Why: A company key result cannot come true from something that was given up.
		  Do:  Draw the company key result from others, or drop it too.

		0 errors, 1 warning.
		"
	`);
});

test('a score given by hand without an outcome', async () => {
	expect(
		await saidOfGoal(
			'kind: judged',
			`kind: judged
    score: 0.7`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:15:12 warning score-without-outcome
		  The score is given by hand, and nothing says what came of it.
		  15 |     score: 0.7
		     |            ^
		  Why: A score given by hand replaces the computed one. A reader wants to know what it stands for.
		  Do:  Write an outcome beside it, in a sentence.

		0 errors, 1 warning.
		"
	`);
});

test('a goal of the last closed period that is a lesson, without a reflection', async () => {
	expect(
		await said({ 'periods/2026-h1.mdx': closedPeriod, 'objectives/2026-h1/acme/begin.mdx': closed(score(0.2)) }),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h1/acme/begin.mdx:2:1 warning no-reflection
		  The goal closed at 20 %, and nothing says why.
		  2 | title: Grow with our customers
		    | ^
		  Why: A low result is a lesson, and a full one a sign. Either is lost when nobody writes down why.
		  Do:  Write a reflection: the causes, and what you learned.

		0 errors, 1 warning.
		"
	`);
});

test('a goal of the last closed period that went all the way, without a reflection', async () => {
	expect(
		await said({ 'periods/2026-h1.mdx': closedPeriod, 'objectives/2026-h1/acme/begin.mdx': closed(score(1)) }),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h1/acme/begin.mdx:2:1 warning no-reflection
		  The goal closed at 100 %, and nothing says why.
		  2 | title: Grow with our customers
		    | ^
		  Why: A low result is a lesson, and a full one a sign. Either is lost when nobody writes down why.
		  Do:  Write a reflection: the causes, and what you learned.

		0 errors, 1 warning.
		"
	`);
});

test('a sound goal needs no reflection, and neither does one that has one or was dropped', async () => {
	const reflected = change(score(0.2), 'lead:', 'reflection: { learned: Much }\nlead:');
	const dropped = change(score(0.2), 'lead:', 'dropped: { why: No time }\nlead:');
	for (const text of [score(0.6), reflected, dropped])
		expect(
			await rulesOf({ 'periods/2026-h1.mdx': closedPeriod, 'objectives/2026-h1/acme/begin.mdx': closed(text) }),
		).toEqual([]);
});

test('a period before the last closed one is left in peace', async () => {
	const older = change(change(closedPeriod, '2026-01-01', '2025-07-01'), '2026-06-30', '2025-12-31');
	expect(
		await rulesOf({
			'periods/2026-h1.mdx': closedPeriod,
			'periods/2025-h2.mdx': older,
			'objectives/2025-h2/acme/begin.mdx': change(score(0.2), 'period: 2026-h2', 'period: 2025-h2'),
		}),
	).toEqual([]);
});

test('a check-in after today', async () => {
	expect(
		await saidOfGoal(
			'to: 9',
			`to: 9
    checkIns:
      - { date: 2026-10-15, value: 7 }
      - { date: 2026-10-16, value: 8 }`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:14:17 warning check-in-after-today
		  The check-in is dated 2026-10-16, and today is 2026-10-15.
		  14 |       - { date: 2026-10-16, value: 8 }
		     |                 ^
		  Why: A check-in says how things stood on a day that has been.
		  Do:  Write the day on which it was so.

		0 errors, 1 warning.
		"
	`);
});

test('a check-in long after its period', async () => {
	expect(
		await said({
			'periods/2026-h1.mdx': change(closedPeriod, 'phase: closed', 'phase: running'),
			'objectives/2026-h1/acme/begin.mdx': closed(
				change(
					goal,
					'to: 9',
					'to: 9\n    checkIns:\n      - { date: 2026-08-29, value: 7 }\n      - { date: 2026-08-30, value: 7 }',
				),
			),
		}),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h1/acme/begin.mdx:14:17 warning check-in-late
		  The check-in is dated 2026-08-30, more than 60 days after the period ended on 2026-06-30.
		  14 |       - { date: 2026-08-30, value: 7 }
		     |                 ^
		  Why: So long after its period, a check-in says more about the next one.
		  Do:  Write it in the goal that continues this one.

		content/periods/2026-h1.mdx:5:8 warning overdue-period
		  The period ended on 2026-06-30, and its phase is running.
		  5 | phase: running
		    |        ^
		  Why: A period that has ended is closed, so that its results count and its lessons are written.
		  Do:  Write the last scores and reflections, then phase: closed.

		0 errors, 2 warnings.
		"
	`);
});

test('somebody who leads a team again while others have not', async () => {
	expect(
		await said({
			'people/olle-ek.yaml': change(person, 'Karin Lund', 'Olle Ek'),
			'people/eva-ask.yaml': change(person, 'Karin Lund', 'Eva Ask'),
			'periods/2026-h1.mdx': closedPeriod,
			'teams/acme.mdx': change(
				team,
				'members: [karin-lund]',
				`members: [karin-lund, olle-ek, eva-ask]
leads:
  - { period: 2026-h1, person: karin-lund }
  - { period: 2026-h2, person: karin-lund }`,
			),
		}),
	).toMatchInlineSnapshot(`
		"content/teams/acme.mdx:6:5 warning same-team-lead
		  karin-lund leads the team again in 2026-h2, and olle-ek, eva-ask have not had a turn.
		  6 |   - { period: 2026-h2, person: karin-lund }
		    |     ^
		  Why: Everyone gets a turn in the leadership forum.
		  Do:  Ask whether somebody else would like it this time.

		0 errors, 1 warning.
		"
	`);
});

test('somebody who leads a team again once everybody has had a turn', async () => {
	const leads = `members: [karin-lund]\nleads: [{ period: 2026-h1, person: karin-lund }, { period: 2026-h2, person: karin-lund }]`;
	expect(
		await rulesOf({
			'periods/2026-h1.mdx': closedPeriod,
			'teams/acme.mdx': change(team, 'members: [karin-lund]', leads),
		}),
	).toEqual([]);
});

/** A goal that is carried on year after year, up to the one that runs. */
function renewed(times: number): Files {
	const files: Files = {};
	for (let n = 0; n < times; n++) {
		const year = 2026 - times + n;
		const before = n === 0 ? '' : `continues: ${year - 1}-h2/acme/grow\n`;
		files[`periods/${year}-h2.mdx`] = change(period.replaceAll('2026', String(year)), 'running', 'closed');
		files[`objectives/${year}-h2/acme/grow.mdx`] = change(
			goal.replaceAll('2026', String(year)),
			'lead:',
			`${before}lead:`,
		);
	}
	return { ...files, [goalFile]: change(goal, 'lead:', 'continues: 2025-h2/acme/grow\nlead:') };
}

test('a goal that was renewed three times', async () => {
	expect(await said(renewed(3))).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:5:12 warning renewed-often
		  The goal has been carried on 3 times.
		  5 | continues: 2025-h2/acme/grow
		    |            ^
		  Why: A goal carried on again and again may be too large, or not wanted any more.
		  Do:  Ask whether it is still wanted, and whether a smaller step would be reached.

		0 errors, 1 warning.
		"
	`);
});

test('a goal that was renewed twice', async () => {
	expect(await rulesOf(renewed(2))).toEqual([]);
});

test('a period that ended 20 days ago and still runs', async () => {
	expect(await said({ 'almanac.yaml': `${almanac}asOf: 2027-01-20\n` })).toMatchInlineSnapshot(`
		"content/periods/2026-h2.mdx:5:8 warning overdue-period
		  The period ended on 2026-12-31, and its phase is running.
		  5 | phase: running
		    |        ^
		  Why: A period that has ended is closed, so that its results count and its lessons are written.
		  Do:  Write the last scores and reflections, then phase: closed.

		0 errors, 1 warning.
		"
	`);
});

test('a period that ended 19 days ago may still run', async () => {
	expect(await rulesOf({ 'almanac.yaml': `${almanac}asOf: 2027-01-19\n` })).toEqual([]);
});

test('a score in per cent', async () => {
	expect(await said({ [goalFile]: change(score(0.6), 'score: 0.6', 'score: 60') })).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:12:12 warning high-score
		  score is 60, which is 6,000 %.
		  12 |     score: 60
		     |            ^
		  Why: 1 is the whole way, and a score is shown as it is.
		  Do:  Write 0.6 for 60 %.

		0 errors, 1 warning.
		"
	`);
});

test.each([
	['28.5', 'score is 28.5, which is 2,850 %.', 'Write 0.285 for 28.5 %.'],
	['100', 'score is 100, which is 10,000 %.', 'Write 1 for 100 %.'],
	['7', 'score is 7, which is 700 %.', 'Write 0.7 for 70 %, or 0.07 for 7 %.'],
	['600', 'score is 600, which is 60,000 %.', 'Write 1 for the whole way, and a part of 1 for a part of it.'],
])('a goal with the score %s', async (written, what, cure) => {
	const [finding, ...others] = await findingsOf({
		[goalFile]: change(goal, 'team: acme', `team: acme\nscore: ${written}`),
	});
	expect(finding).toMatchObject({ rule: 'high-score', line: 5, what, cure });
	expect(others).toEqual([]);
});

test('levels with scores in per cent, also in a period that is long over', async () => {
	const levels = 'kind: levels\n    levels: [{ id: a, title: A, score: 30 }, { id: b, title: B, score: 2 }]';
	const past = {
		'periods/2025-h1.mdx': change(closedPeriod, '2026-01-01', '2025-01-01').replace('2026-06', '2025-06'),
	};
	expect(
		await rulesOf({
			...past,
			'periods/2026-h1.mdx': closedPeriod,
			'objectives/2025-h1/acme/begin.mdx': change(change(goal, 'kind: judged', levels), '2026-h2', '2025-h1'),
		}),
	).toEqual(['high-score']);
});

test('two check-ins of a key result on one day', async () => {
	const checkIns = '    to: 9\n    checkIns: [{ date: 2026-08-01, value: 7 }, { date: 2026-08-01, value: 8 }]';
	expect(await said({ [goalFile]: change(goal, '    to: 9', checkIns) })).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:12:56 warning same-day-check-ins
		  The key result has another check-in on 2026-08-01.
		  12 |     checkIns: [{ date: 2026-08-01, value: 7 }, { date: 2026-08-01, value: 8 }]
		     |                                                        ^
		  Why: Of two check-ins on one day nobody can tell which came last.
		  Do:  Make one of the two, or write the day on which it was so.

		0 errors, 1 warning.
		"
	`);
});

test('a value where there is nothing to measure', async () => {
	const checkIns = '    kind: judged\n    checkIns: [{ date: 2026-08-01, value: 7 }]';
	expect(await said({ [goalFile]: change(goal, '    kind: judged', checkIns) })).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:15:43 warning value-without-measure
		  The check-in has the value 7, and the key result is of the kind judged.
		  15 |     checkIns: [{ date: 2026-08-01, value: 7 }]
		     |                                           ^
		  Why: A value counts in a metric and a limit. Elsewhere nobody can tell what it stands for.
		  Do:  Write it into the note; or make the key result a metric, with from and to.

		0 errors, 1 warning.
		"
	`);
	const steps = '    kind: milestones\n    steps: [{ title: Asked }]\n    checkIns: [{ date: 2026-08-01, value: 1 }]';
	expect(await rulesOf({ [goalFile]: change(goal, '    kind: judged', steps) })).toEqual(['value-without-measure']);
	const levels =
		'    kind: levels\n    levels: [{ id: some, title: Some, score: 0.5 }, { id: all, title: All, score: 1 }]\n    checkIns: [{ date: 2026-08-01, value: 1 }]';
	expect(await rulesOf({ [goalFile]: change(goal, '    kind: judged', levels) })).toEqual(['value-without-measure']);
});

test('a goal that is due when its period is over', async () => {
	expect(await saidOfGoal('team: acme', 'team: acme\ndue: 2027-01-31')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:5:6 warning due-after-period
		  The goal is due on 2027-01-31, and 2026-h2 ends on 2026-12-31.
		  5 | due: 2027-01-31
		    |      ^
		  Why: A goal counts in its period, so it is done by the end of that.
		  Do:  Write a day within the period, or let a goal of the next one continue this.

		0 errors, 1 warning.
		"
	`);
	expect(await rulesOf({ [goalFile]: change(goal, 'team: acme', 'team: acme\ndue: 2026-12-31') })).toEqual([]);
});

const running = (start: string, end: string) => change(change(period, '2026-07-01', start), '2026-12-31', end);

test('two periods that run at the same time', async () => {
	expect(await said({ 'periods/2026-autumn.mdx': running('2026-10-01', '2027-02-28') })).toMatchInlineSnapshot(`
		"content/periods/2026-autumn.mdx:3:8 warning overlapping-periods
		  The period begins on 2026-10-01, and 2026-h2, which is running too, ends on 2026-12-31.
		  3 | start: 2026-10-01
		    |        ^
		  Why: A day belongs to one period of a kind, so that it is clear where a goal stands. One period may lie within another.
		  Do:  Correct the days, or close the earlier one.

		0 errors, 1 warning.
		"
	`);
});

test.each([
	['the same days', '2026-07-01', '2026-12-31', ['overlapping-periods']],
	['a year around it', '2026-01-01', '2026-12-31', []],
	['a quarter within it', '2026-10-01', '2026-12-31', []],
	['the days before it', '2026-01-01', '2026-06-30', ['overdue-period']],
])('a period that runs beside another: %s', async (_, start, end, rules) => {
	expect(await rulesOf({ 'periods/other.mdx': running(start, end) })).toEqual(rules);
});

test('periods that cross while only one of them runs', async () => {
	const later = change(running('2026-10-01', '2027-02-28'), 'phase: running', 'phase: setting');
	expect(await rulesOf({ 'periods/later.mdx': later })).toEqual([]);
});

/** A goal that everything is to be said against. */
const poor = change(
	change(change(oneKeyResult, 'lead: karin-lund\n', ''), 'title: Grow', 'title: 2 Grow'),
	'    to: 9',
	'    to: 9\n    checkIns: [{ date: 2026-10-20, value: 7 }, { date: 2027-10-20, value: 7 }]\n    score: 0.6',
);

test('a poor goal of an open period is warned of', async () => {
	expect(await rulesOf({ [goalFile]: poor })).toEqual([
		'no-lead',
		'number-in-title',
		'key-result-count',
		'check-in-after-today',
		'check-in-after-today',
		'score-without-outcome',
	]);
});

test('a poor goal of a closed period is history, but for a score of the last one that nobody explains', async () => {
	expect(
		await rulesOf({
			[goalFile]: null,
			'periods/2026-h1.mdx': closedPeriod,
			'objectives/2026-h1/acme/begin.mdx': closed(poor),
		}),
	).toEqual(['score-without-outcome']);
});

test('an idea in the backlog may be poor', async () => {
	const backlog = '---\ntitle: Ideas\nphase: backlog\n---\n';
	expect(
		await rulesOf({
			'periods/ideas.mdx': backlog,
			'objectives/ideas/acme/begin.mdx': change(poor, '2026-h2', 'ideas'),
		}),
	).toEqual([]);
});

test('a draft and a private goal may be poor', async () => {
	const hidden = (visibility: string) => change(poor, 'team: acme', `team: acme\nvisibility: ${visibility}`);
	expect(
		await rulesOf({
			'objectives/2026-h2/acme/a.mdx': hidden('draft'),
			'objectives/2026-h2/acme/b.mdx': hidden('private'),
		}),
	).toEqual([]);
});

test('a goal of a person is private, and may be poor', async () => {
	expect(
		await rulesOf({ 'objectives/2026-h2/karin-lund/read.mdx': change(poor, 'team: acme', 'person: karin-lund') }),
	).toEqual([]);
});

test('drafts and private goals do not count as company objectives', async () => {
	const hidden = (visibility: string) => change(goal, 'team: acme', `team: acme\nvisibility: ${visibility}`);
	expect(
		await rulesOf({
			'objectives/2026-h2/acme/a.mdx': hidden('draft'),
			'objectives/2026-h2/acme/b.mdx': hidden('private'),
			'objectives/2026-h2/acme/c.mdx': goal,
			'objectives/2026-h2/acme/d.mdx': goal,
		}),
	).toEqual([]);
});

test('a draft needs no more than a title, a period and an owner', async () => {
	const draft = '---\ntitle: Something new\nperiod: 2026-h2\nteam: acme\nvisibility: draft\n---\n';
	expect(await rulesOf({ 'objectives/2026-h2/acme/new.mdx': draft })).toEqual([]);
});

test('everything the method advises is a warning', async () => {
	const findings = await findingsOf({ [goalFile]: poor });
	expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['warning']));
});
