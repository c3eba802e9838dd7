import { expect, test } from 'vitest';
import { goalFile, said, saidOfAlmanac, saidOfGoal } from './folder.ts';

test('a misspelt key is answered with the nearest one', async () => {
	expect(await saidOfGoal('lead: karin-lund', 'laed: karin-lund')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:5:1 error unknown-key
		  There is no key laed here.
		  5 | laed: karin-lund
		    | ^
		  Why: A misspelt key would be left out without a word.
		  Do:  Did you mean lead?

		1 error, 0 warnings.
		"
	`);
});

test('a key in capitals is answered with the right one', async () => {
	expect(await saidOfGoal('lead: karin-lund', 'LEAD: karin-lund')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:5:1 error unknown-key
		  There is no key LEAD here.
		  5 | LEAD: karin-lund
		    | ^
		  Why: A misspelt key would be left out without a word.
		  Do:  Did you mean lead?

		1 error, 0 warnings.
		"
	`);
});

test('a key that is like no other is answered with all of them', async () => {
	expect(
		await saidOfGoal(
			'lead: karin-lund',
			`lead: karin-lund
description: More of it`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:6:1 error unknown-key
		  There is no key description here.
		  6 | description: More of it
		    | ^
		  Why: A misspelt key would be left out without a word.
		  Do:  The keys are title, phrase, period, team, person, lead, contributors, alongside, visibility, ambition, due, supports, continues, formerly, priority, tags, links, keyResults, outcome, score, dropped, reflection.

		1 error, 0 warnings.
		"
	`);
});

test('a misspelt key in a key result', async () => {
	expect(await saidOfGoal('from: 6', 'form: 6')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:10:5 error unknown-key
		  There is no key form here.
		  10 |     form: 6
		     |     ^
		  Why: A misspelt key would be left out without a word.
		  Do:  Did you mean from?

		1 error, 0 warnings.
		"
	`);
});

test('a key of another kind of key result', async () => {
	expect(
		await saidOfGoal(
			'to: 9',
			`to: 9
    steps: []`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:12:5 error unknown-key
		  There is no key steps here.
		  12 |     steps: []
		     |     ^
		  Why: A misspelt key would be left out without a word.
		  Do:  It belongs to the kind milestones: write that kind, or take steps out.

		1 error, 0 warnings.
		"
	`);
});

test('a misspelt key in a check-in', async () => {
	expect(
		await saidOfGoal(
			'to: 9',
			`to: 9
    checkIns:
      - { date: 2026-08-01, vaule: 7 }`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:13:29 error unknown-key
		  There is no key vaule here.
		  13 |       - { date: 2026-08-01, vaule: 7 }
		     |                             ^
		  Why: A misspelt key would be left out without a word.
		  Do:  Did you mean value?

		1 error, 0 warnings.
		"
	`);
});

test('a misspelt key in a step, and the one it should be', async () => {
	expect(
		await saidOfGoal(
			'kind: judged',
			`kind: milestones
    steps: [{ titel: A, done: true }]`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:15:13 error missing-field
		  keyResults[2].steps[1].title is missing.
		  15 |     steps: [{ titel: A, done: true }]
		     |             ^
		  Why: Without it the file cannot be published.
		  Do:  Write title: and its value. What is done in this step.

		content/objectives/2026-h2/acme/grow.mdx:15:15 error unknown-key
		  There is no key titel here.
		  15 |     steps: [{ titel: A, done: true }]
		     |               ^
		  Why: A misspelt key would be left out without a word.
		  Do:  Did you mean title?

		2 errors, 0 warnings.
		"
	`);
});

test('a misspelt key in a level', async () => {
	expect(
		await saidOfGoal(
			'kind: judged',
			`kind: levels
    levels:
      - { id: some, title: Some, score: 0.5, wieght: 2 }
      - { id: all, title: All of it, score: 1 }`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:16:46 error unknown-key
		  There is no key wieght here.
		  16 |       - { id: some, title: Some, score: 0.5, wieght: 2 }
		     |                                              ^
		  Why: A misspelt key would be left out without a word.
		  Do:  The keys are id, title, score.

		1 error, 0 warnings.
		"
	`);
});

test('a misspelt key in a reflection', async () => {
	expect(
		await saidOfGoal(
			'lead: karin-lund',
			`lead: karin-lund
reflection: { learned: Much, cause: [focus] }`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:6:30 error unknown-key
		  There is no key cause here.
		  6 | reflection: { learned: Much, cause: [focus] }
		    |                              ^
		  Why: A misspelt key would be left out without a word.
		  Do:  Did you mean causes?

		1 error, 0 warnings.
		"
	`);
});

test('a misspelt key in limits, and deep in them', async () => {
	expect(await saidOfAlmanac('limits: { companyObjective: 4, confidence: { onTrck: 3 } }')).toMatchInlineSnapshot(`
		"content/almanac.yaml:4:11 error unknown-key
		  There is no key companyObjective here.
		  4 | limits: { companyObjective: 4, confidence: { onTrck: 3 } }
		    |           ^
		  Why: A misspelt key would be left out without a word.
		  Do:  Did you mean companyObjectives?

		content/almanac.yaml:4:46 error unknown-key
		  There is no key onTrck here.
		  4 | limits: { companyObjective: 4, confidence: { onTrck: 3 } }
		    |                                              ^
		  Why: A misspelt key would be left out without a word.
		  Do:  Did you mean onTrack?

		2 errors, 0 warnings.
		"
	`);
});

test('a misspelt key in bands', async () => {
	expect(await saidOfAlmanac('bands: { sounds: 55 }')).toMatchInlineSnapshot(`
		"content/almanac.yaml:4:10 error unknown-key
		  There is no key sounds here.
		  4 | bands: { sounds: 55 }
		    |          ^
		  Why: A misspelt key would be left out without a word.
		  Do:  Did you mean sound?

		1 error, 0 warnings.
		"
	`);
});

test('a misspelt key in a period, a team and a person', async () => {
	expect(
		await said({
			'periods/2026-h2.mdx': '---\ntitel: H2\ntitle: H2\nstart: 2026-07-01\nend: 2026-12-31\nphase: running\n---\n',
			'teams/acme.mdx': '---\nname: Acme\nmember: [karin-lund]\n---\n',
			'people/karin-lund.yaml': 'name: Karin Lund\nroll: Developer\n',
		}),
	).toMatchInlineSnapshot(`
		"content/people/karin-lund.yaml:2:1 error unknown-key
		  There is no key roll here.
		  2 | roll: Developer
		    | ^
		  Why: A misspelt key would be left out without a word.
		  Do:  Did you mean role?

		content/periods/2026-h2.mdx:2:1 error unknown-key
		  There is no key titel here.
		  2 | titel: H2
		    | ^
		  Why: A misspelt key would be left out without a word.
		  Do:  Did you mean title?

		content/teams/acme.mdx:3:1 error unknown-key
		  There is no key member here.
		  3 | member: [karin-lund]
		    | ^
		  Why: A misspelt key would be left out without a word.
		  Do:  Did you mean members?

		3 errors, 0 warnings.
		"
	`);
});

test('a missing title is missed at the top of the data', async () => {
	expect(
		await saidOfGoal(
			`title: Grow with our customers
`,
			'',
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:1 error missing-field
		  title is missing.
		  2 | period: 2026-h2
		    | ^
		  Why: Without it the file cannot be published.
		  Do:  Write title: and its value. What you want to reach, in plain words. Numbers belong in key results.

		1 error, 0 warnings.
		"
	`);
});

test('a title without a value', async () => {
	expect(await saidOfGoal('title: Grow with our customers', 'title:')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:1 error missing-field
		  title has no value.
		  2 | title:
		    | ^
		  Why: Without it the file cannot be published.
		  Do:  Write its value behind title:. What you want to reach, in plain words. Numbers belong in key results.

		1 error, 0 warnings.
		"
	`);
});

test('an empty title', async () => {
	expect(await saidOfGoal('title: Grow with our customers', 'title: ""')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:8 error wrong-value
		  title is empty.
		  2 | title: ""
		    |        ^
		  Why: Only some values have a meaning here.
		  Do:  Write something.

		1 error, 0 warnings.
		"
	`);
});

test('a lead without a value may be left out', async () => {
	expect(await saidOfGoal('lead: karin-lund', 'lead:')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:5:1 error wrong-value
		  lead has no value.
		  5 | lead:
		    | ^
		  Why: Only some values have a meaning here.
		  Do:  Write its value behind lead:, or take the line out.

		1 error, 0 warnings.
		"
	`);
});

test('an item of a list without a value', async () => {
	expect(
		await saidOfGoal(
			'lead: karin-lund',
			`lead: karin-lund
contributors:
  -`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:7:4 error wrong-value
		  contributors[1] has no value.
		  7 |   -
		    |    ^
		  Why: Only some values have a meaning here.
		  Do:  Write something behind the hyphen, or take the line out.

		1 error, 0 warnings.
		"
	`);
});

test('a field that a key result misses is missed at the key result', async () => {
	expect(
		await saidOfGoal(
			`    title: Every customer is visited
`,
			'',
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:12:5 error missing-field
		  keyResults[2].title is missing.
		  12 |   - id: visits
		     |     ^
		  Why: Without it the file cannot be published.
		  Do:  Write title: and its value. What will be true when this is reached. A number belongs in it.

		1 error, 0 warnings.
		"
	`);
});

test('a field that a kind needs is missed at the key result', async () => {
	expect(
		await saidOfGoal(
			`    to: 9
`,
			'',
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:7:5 error missing-field
		  keyResults[1].to is missing.
		  7 |   - id: renewals
		    |     ^
		  Why: Without it the file cannot be published.
		  Do:  Write to: and its value. The value to reach.

		1 error, 0 warnings.
		"
	`);
});

test('a field that a check-in misses is missed at the check-in', async () => {
	expect(
		await saidOfGoal(
			'to: 9',
			`to: 9
    checkIns:
      - { date: 2026-08-01, value: 7 }
      - { value: 8 }`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:14:9 error missing-field
		  keyResults[1].checkIns[2].date is missing.
		  14 |       - { value: 8 }
		     |         ^
		  Why: Without it the file cannot be published.
		  Do:  Write date: and its value. The day of the check-in, as yyyy-mm-dd.

		1 error, 0 warnings.
		"
	`);
});

test('a key result without a kind', async () => {
	expect(
		await saidOfGoal(
			`    kind: judged
`,
			'',
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:12:5 error missing-field
		  keyResults[2].kind is missing.
		  12 |   - id: visits
		     |     ^
		  Why: Without it the file cannot be published.
		  Do:  Write kind: and one of metric, limit, milestones, levels, judged.

		1 error, 0 warnings.
		"
	`);
});

test('a key result whose kind has no value', async () => {
	expect(await saidOfGoal('kind: judged', 'kind:')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:14:5 error missing-field
		  keyResults[2].kind has no value.
		  14 |     kind:
		     |     ^
		  Why: Without it the file cannot be published.
		  Do:  Write one of metric, limit, milestones, levels, judged behind kind:.

		1 error, 0 warnings.
		"
	`);
});

test('a misspelt kind', async () => {
	expect(await saidOfGoal('kind: judged', 'kind: jugded')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:14:11 error wrong-value
		  keyResults[2].kind is "jugded", which means nothing here.
		  14 |     kind: jugded
		     |           ^
		  Why: Only some values have a meaning here.
		  Do:  Did you mean judged? It is one of metric, limit, milestones, levels, judged.

		1 error, 0 warnings.
		"
	`);
});

test('a kind that is like no other', async () => {
	expect(await saidOfGoal('kind: judged', 'kind: percentage')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:14:11 error wrong-value
		  keyResults[2].kind is "percentage", which means nothing here.
		  14 |     kind: percentage
		     |           ^
		  Why: Only some values have a meaning here.
		  Do:  It is one of metric, limit, milestones, levels, judged.

		1 error, 0 warnings.
		"
	`);
});

test('a phase that is misspelt', async () => {
	expect(
		await said({ 'periods/2026-h2.mdx': '---\ntitle: H2\nstart: 2026-07-01\nend: 2026-12-31\nphase: runing\n---\n' }),
	).toMatchInlineSnapshot(`
		"content/periods/2026-h2.mdx:5:8 error wrong-value
		  phase is "runing", which means nothing here.
		  5 | phase: runing
		    |        ^
		  Why: Only some values have a meaning here.
		  Do:  Did you mean running? It is one of backlog, setting, teams, aligning, running, closed.

		1 error, 0 warnings.
		"
	`);
});

test('a title that is a number', async () => {
	expect(await saidOfGoal('title: Grow with our customers', 'title: 2024')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:8 error wrong-type
		  title should be a text, and is the number 2024.
		  2 | title: 2024
		    |        ^
		  Why: A value of another kind cannot be counted or shown.
		  Do:  Put it in quotation marks: "2024".

		1 error, 0 warnings.
		"
	`);
});

test('a title that is true', async () => {
	expect(await saidOfGoal('title: Grow with our customers', 'title: true')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:8 error wrong-type
		  title should be a text, and is true.
		  2 | title: true
		    |        ^
		  Why: A value of another kind cannot be counted or shown.
		  Do:  Put it in quotation marks: "true".

		1 error, 0 warnings.
		"
	`);
});

test('a list where a text should be', async () => {
	expect(
		await saidOfGoal('title: Grow with our customers', 'title: [Grow, with our customers]'),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:8 error wrong-type
		  title should be a text, and is a list.
		  2 | title: [Grow, with our customers]
		    |        ^
		  Why: A value of another kind cannot be counted or shown.
		  Do:  Write one text. Put it in quotation marks if it begins with a bracket or a brace.

		1 error, 0 warnings.
		"
	`);
});

test('a text where a list should be', async () => {
	expect(
		await saidOfGoal(
			'lead: karin-lund',
			`lead: karin-lund
contributors: karin-lund`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:6:15 error wrong-type
		  contributors should be a list, and is the text "karin-lund".
		  6 | contributors: karin-lund
		    |               ^
		  Why: A value of another kind cannot be counted or shown.
		  Do:  Write it in brackets: [karin-lund].

		1 error, 0 warnings.
		"
	`);
});

test('a text where a number should be', async () => {
	expect(await saidOfGoal('to: 9', 'to: 90 %')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:11:9 error wrong-type
		  keyResults[1].to should be a number, and is the text "90 %".
		  11 |     to: 90 %
		     |         ^
		  Why: A value of another kind cannot be counted or shown.
		  Do:  Write it in digits, with a point before decimals and no unit behind it.

		1 error, 0 warnings.
		"
	`);
});

test('a comma in a number', async () => {
	expect(await saidOfGoal('to: 9', 'to: 9,5')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:11:9 error wrong-type
		  keyResults[1].to should be a number, and is the text "9,5".
		  11 |     to: 9,5
		     |         ^
		  Why: A value of another kind cannot be counted or shown.
		  Do:  Write it in digits, with a point before decimals and no unit behind it.

		1 error, 0 warnings.
		"
	`);
});

test('a text where true or false should be', async () => {
	expect(await saidOfAlmanac('public: yes')).toMatchInlineSnapshot(`
		"content/almanac.yaml:4:9 error wrong-type
		  public should be true or false, and is the text "yes".
		  4 | public: yes
		    |         ^
		  Why: A value of another kind cannot be counted or shown.
		  Do:  Write true or false.

		1 error, 0 warnings.
		"
	`);
});

test('a text where a key result should be', async () => {
	expect(
		await saidOfGoal(
			`  - id: visits
    title: Every customer is visited
    kind: judged`,
			'  - Every customer is visited',
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:12:5 error wrong-type
		  keyResults[2] should be a group of keys, and is the text "Every customer is visited".
		  12 |   - Every customer is visited
		     |     ^
		  Why: A value of another kind cannot be counted or shown.
		  Do:  Write id:, title: and kind: each on a line of its own, with its value behind it.

		1 error, 0 warnings.
		"
	`);
});

test('a text where a step should be', async () => {
	expect(
		await saidOfGoal(
			'kind: judged',
			`kind: milestones
    steps: [Started]`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:15:13 error wrong-type
		  keyResults[2].steps[1] should be a group of keys, and is the text "Started".
		  15 |     steps: [Started]
		     |             ^
		  Why: A value of another kind cannot be counted or shown.
		  Do:  Write title: and its value.

		1 error, 0 warnings.
		"
	`);
});

test('a group of keys where a list should be', async () => {
	expect(
		await saidOfGoal(
			'kind: judged',
			`kind: milestones
    steps: { title: Started }`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:15:12 error wrong-type
		  keyResults[2].steps should be a list, and is a group of keys.
		  15 |     steps: { title: Started }
		     |            ^
		  Why: A value of another kind cannot be counted or shown.
		  Do:  Begin each item with a hyphen.

		1 error, 0 warnings.
		"
	`);
});

test('a broken number where a whole one should be', async () => {
	expect(
		await saidOfGoal(
			'to: 9',
			`to: 9
    checkIns:
      - { date: 2026-08-01, confidence: 7.5 }`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:13:41 error wrong-type
		  keyResults[1].checkIns[1].confidence should be a whole number, and is the number 7.5.
		  13 |       - { date: 2026-08-01, confidence: 7.5 }
		     |                                         ^
		  Why: A value of another kind cannot be counted or shown.
		  Do:  Write a whole number.

		1 error, 0 warnings.
		"
	`);
});

test('a number that is too large', async () => {
	expect(
		await saidOfGoal(
			'to: 9',
			`to: 9
    checkIns:
      - { date: 2026-08-01, confidence: 11 }`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:13:41 error wrong-value
		  keyResults[1].checkIns[1].confidence is 11.
		  13 |       - { date: 2026-08-01, confidence: 11 }
		     |                                         ^
		  Why: Only some values have a meaning here.
		  Do:  Write a number of at most 10.

		1 error, 0 warnings.
		"
	`);
});

test('a weight of nothing', async () => {
	expect(
		await saidOfGoal(
			'kind: judged',
			`kind: judged
    weight: 0`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:15:13 error wrong-value
		  keyResults[2].weight is 0.
		  15 |     weight: 0
		     |             ^
		  Why: Only some values have a meaning here.
		  Do:  Write a number above 0.

		1 error, 0 warnings.
		"
	`);
});

test('a day that no calendar has', async () => {
	expect(
		await saidOfGoal(
			'lead: karin-lund',
			`lead: karin-lund
due: 2026-02-30`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:6:6 error bad-day
		  "2026-02-30" is not a day of the calendar.
		  6 | due: 2026-02-30
		    |      ^
		  Why: Days are days of the calendar, written so that they sort: yyyy-mm-dd.
		  Do:  That month has 28 days.

		1 error, 0 warnings.
		"
	`);
});

test('a day with a time', async () => {
	expect(
		await saidOfGoal(
			'lead: karin-lund',
			`lead: karin-lund
due: 2026-10-15T12:00:00Z`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:6:6 error bad-day
		  "2026-10-15T12:00:00Z" is not a day written yyyy-mm-dd.
		  6 | due: 2026-10-15T12:00:00Z
		    |      ^
		  Why: Days are days of the calendar, written so that they sort: yyyy-mm-dd.
		  Do:  Write 2026-10-15, and nothing behind it.

		1 error, 0 warnings.
		"
	`);
});

test('a day without its zeros', async () => {
	expect(
		await saidOfGoal(
			'lead: karin-lund',
			`lead: karin-lund
due: 2026-9-1`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:6:6 error bad-day
		  "2026-9-1" is not a day written yyyy-mm-dd.
		  6 | due: 2026-9-1
		    |      ^
		  Why: Days are days of the calendar, written so that they sort: yyyy-mm-dd.
		  Do:  Write 2026-09-01.

		1 error, 0 warnings.
		"
	`);
});

test('a day written in another order', async () => {
	expect(
		await saidOfGoal(
			'lead: karin-lund',
			`lead: karin-lund
due: 15/10/2026`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:6:6 error bad-day
		  "15/10/2026" is not a day written yyyy-mm-dd.
		  6 | due: 15/10/2026
		    |      ^
		  Why: Days are days of the calendar, written so that they sort: yyyy-mm-dd.
		  Do:  Write the year, the month and the day, with hyphens and zeros: 2026-08-30.

		1 error, 0 warnings.
		"
	`);
});

test('a year where a day should be', async () => {
	expect(
		await saidOfGoal(
			'lead: karin-lund',
			`lead: karin-lund
due: 2026`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:6:6 error wrong-type
		  due should be a day written yyyy-mm-dd, and is the number 2026.
		  6 | due: 2026
		    |      ^
		  Why: A value of another kind cannot be counted or shown.
		  Do:  Write the year, the month and the day, with hyphens and zeros: 2026-08-30.

		1 error, 0 warnings.
		"
	`);
});

test('a step done on a day that no calendar has', async () => {
	expect(
		await saidOfGoal(
			'kind: judged',
			`kind: milestones
    steps: [{ title: Started, done: 2026-02-30 }]`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:15:37 error bad-day
		  "2026-02-30" is not a day.
		  15 |     steps: [{ title: Started, done: 2026-02-30 }]
		     |                                     ^
		  Why: Days are days of the calendar, written so that they sort: yyyy-mm-dd.
		  Do:  That month has 28 days.

		1 error, 0 warnings.
		"
	`);
});

test('a step done in other words', async () => {
	expect(
		await saidOfGoal(
			'kind: judged',
			`kind: milestones
    steps: [{ title: Started, done: yes }]`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:15:37 error wrong-type
		  keyResults[2].steps[1].done should be true or false, or a day written yyyy-mm-dd, and is the text "yes".
		  15 |     steps: [{ title: Started, done: yes }]
		     |                                     ^
		  Why: A value of another kind cannot be counted or shown.
		  Do:  Write true or false, or a day written yyyy-mm-dd.

		1 error, 0 warnings.
		"
	`);
});

test('a step done with a number', async () => {
	expect(
		await saidOfGoal(
			'kind: judged',
			`kind: milestones
    steps: [{ title: Started, done: 1 }]`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:15:37 error wrong-type
		  keyResults[2].steps[1].done should be true or false, or a day written yyyy-mm-dd, and is the number 1.
		  15 |     steps: [{ title: Started, done: 1 }]
		     |                                     ^
		  Why: A value of another kind cannot be counted or shown.
		  Do:  Write true or false, or a day written yyyy-mm-dd.

		1 error, 0 warnings.
		"
	`);
});

test('milestones without a step', async () => {
	expect(
		await saidOfGoal(
			'kind: judged',
			`kind: milestones
    steps: []`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:15:12 error wrong-value
		  keyResults[2].steps has nothing in it.
		  15 |     steps: []
		     |            ^
		  Why: Only some values have a meaning here.
		  Do:  Write at least 1.

		1 error, 0 warnings.
		"
	`);
});

test('a single level', async () => {
	expect(
		await saidOfGoal(
			'kind: judged',
			`kind: levels
    levels: [{ id: all, title: All of it, score: 1 }]`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:15:13 error wrong-value
		  keyResults[2].levels has fewer than two levels.
		  15 |     levels: [{ id: all, title: All of it, score: 1 }]
		     |             ^
		  Why: Only some values have a meaning here.
		  Do:  Write at least 2.

		1 error, 0 warnings.
		"
	`);
});

test('a limit in words', async () => {
	expect(
		await saidOfGoal(
			'kind: judged',
			`kind: limit
    keep: above
    limit: high`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:16:12 error wrong-type
		  keyResults[2].limit should be a number, or two numbers in brackets, and is the text "high".
		  16 |     limit: high
		     |            ^
		  Why: A value of another kind cannot be counted or shown.
		  Do:  Write a number, or two numbers in brackets.

		1 error, 0 warnings.
		"
	`);
});

test('a limit of three numbers', async () => {
	expect(
		await saidOfGoal(
			'kind: judged',
			`kind: limit
    keep: between
    limit: [1, 2, 3]`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:16:12 error wrong-type
		  keyResults[2].limit should be a number, or two numbers in brackets, and is a list.
		  16 |     limit: [1, 2, 3]
		     |            ^
		  Why: A value of another kind cannot be counted or shown.
		  Do:  Write a number, or two numbers in brackets.

		1 error, 0 warnings.
		"
	`);
});

test('a name where an id should be', async () => {
	expect(await saidOfGoal('lead: karin-lund', 'lead: Karin Lund')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:5:7 error wrong-value
		  "Karin Lund" is not an id: small letters a to z and digits, in words joined by hyphens.
		  5 | lead: Karin Lund
		    |       ^
		  Why: Only some values have a meaning here.
		  Do:  Write karin-lund.

		1 error, 0 warnings.
		"
	`);
});

test('the path of a file where the id of a goal should be', async () => {
	expect(
		await saidOfGoal(
			'lead: karin-lund',
			`lead: karin-lund
supports: [objectives/2026-h2/acme/grow.mdx]`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:6:12 error wrong-value
		  "objectives/2026-h2/acme/grow.mdx" is not a goal or key result: <period>/<team or person>/<slug>, with #<key result> behind it for a key result.
		  6 | supports: [objectives/2026-h2/acme/grow.mdx]
		    |            ^
		  Why: Only some values have a meaning here.
		  Do:  Write 2026-h2/acme/grow.

		1 error, 0 warnings.
		"
	`);
});

test('half the id of a goal', async () => {
	expect(
		await saidOfGoal(
			'lead: karin-lund',
			`lead: karin-lund
supports: [acme/grow]`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:6:12 error wrong-value
		  "acme/grow" is not a goal or key result: <period>/<team or person>/<slug>, with #<key result> behind it for a key result.
		  6 | supports: [acme/grow]
		    |            ^
		  Why: Only some values have a meaning here.
		  Do:  Write the path of its file below objectives/, without the ending; behind a # the id of a key result.

		1 error, 0 warnings.
		"
	`);
});

test('a goal where a key result should be', async () => {
	expect(
		await saidOfGoal(
			'kind: judged',
			`kind: judged
    drawnFrom: [2026-h2/technology/cloud]`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:15:17 error wrong-value
		  "2026-h2/technology/cloud" is not a key result: <period>/<team or person>/<slug>#<key result>.
		  15 |     drawnFrom: [2026-h2/technology/cloud]
		     |                 ^
		  Why: Only some values have a meaning here.
		  Do:  Write the path of its file below objectives/, without the ending; behind a # the id of a key result.

		1 error, 0 warnings.
		"
	`);
});

test('an address without encryption, and one that is a script', async () => {
	expect(
		await saidOfGoal(
			'lead: karin-lund',
			`lead: karin-lund
links:
  - { title: Board, url: "http://board.example" }
  - { title: Trap, url: "javascript:alert(1)" }`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:7:26 error wrong-value
		  "http://board.example" is not an address that begins with https:// or mailto:.
		  7 |   - { title: Board, url: "http://board.example" }
		    |                          ^
		  Why: Only some values have a meaning here.
		  Do:  Write https://board.example, if the place answers there.

		content/objectives/2026-h2/acme/grow.mdx:8:25 error wrong-value
		  "javascript:alert(1)" is not an address that begins with https:// or mailto:.
		  8 |   - { title: Trap, url: "javascript:alert(1)" }
		    |                         ^
		  Why: Only some values have a meaning here.
		  Do:  Write another address, or take the link out.

		2 errors, 0 warnings.
		"
	`);
});

test('a title of two lines', async () => {
	expect(
		await saidOfGoal(
			'title: Grow with our customers',
			`title: |
  Grow
  with our customers`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:8 error wrong-value
		  "Grow\\nwith our customers\\n" has a line break in it.
		  2 | title: |
		    |        ^
		  Why: Only some values have a meaning here.
		  Do:  Write it in one line.

		1 error, 0 warnings.
		"
	`);
});

test('a text that is too long', async () => {
	expect(await saidOfGoal('title: Every customer is visited', `title: ${'x'.repeat(20_001)}`)).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:13:12 error wrong-value
		  keyResults[2].title is too long.
		  13 |     title: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
		     |            ^
		  Why: Only some values have a meaning here.
		  Do:  Write at most 20000 letters and signs.

		1 error, 0 warnings.
		"
	`);
});

test('a format that is not known', async () => {
	expect(await said({ 'almanac.yaml': 'format: 2\nname: Acme\n' })).toMatchInlineSnapshot(`
		"content/almanac.yaml:1:9 error unknown-format
		  The files have the format 2, and this release reads the format 1.
		  1 | format: 2
		    |         ^
		  Why: Files of another format may mean something else by the same words.
		  Do:  Build them with a newer release of OKR Almanac.

		1 error, 0 warnings.
		"
	`);
	expect(await said({ 'almanac.yaml': 'format: 0\nname: Acme\n' })).toContain('Do:  Write format: 1.');
	expect(await said({ 'almanac.yaml': 'format: one\nname: Acme\n' })).toContain('have the format "one", and');
});

test('a format that is missing', async () => {
	expect(await said({ 'almanac.yaml': 'name: Acme\n' })).toMatchInlineSnapshot(`
		"content/almanac.yaml:1:1 error missing-field
		  format is missing.
		  1 | name: Acme
		    | ^
		  Why: Without it the file cannot be published.
		  Do:  Write format: 1.

		1 error, 0 warnings.
		"
	`);
});

test('a time zone that is not known', async () => {
	expect(await saidOfAlmanac('timezone: Europe/Stokholm')).toMatchInlineSnapshot(`
		"content/almanac.yaml:4:11 error wrong-value
		  "Europe/Stokholm" is not a time zone, such as Europe/Stockholm.
		  4 | timezone: Europe/Stokholm
		    |           ^
		  Why: Only some values have a meaning here.
		  Do:  Mend timezone. It decides which day it is today: Europe/Stockholm.

		1 error, 0 warnings.
		"
	`);
});

test('an address of the site without its beginning', async () => {
	expect(await saidOfAlmanac('site: intranet.example')).toMatchInlineSnapshot(`
		"content/almanac.yaml:4:7 error wrong-value
		  "intranet.example" is not an address such as https://intranet.example/okr/.
		  4 | site: intranet.example
		    |       ^
		  Why: Only some values have a meaning here.
		  Do:  Mend site. Where the site is published: https://intranet.example/okr/

		1 error, 0 warnings.
		"
	`);
});

test('a range of one number', async () => {
	expect(await saidOfAlmanac('limits: { keyResults: [2] }')).toMatchInlineSnapshot(`
		"content/almanac.yaml:4:23 error wrong-value
		  limits.keyResults has 1 item.
		  4 | limits: { keyResults: [2] }
		    |                       ^
		  Why: Only some values have a meaning here.
		  Do:  Write at least 2.

		1 error, 0 warnings.
		"
	`);
});

test('front matter with nothing in it', async () => {
	expect(await said({ [goalFile]: '---\n---\n\nWhy we want this.\n' })).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:1 error missing-field
		  There is no data in the file.
		  2 | ---
		    | ^
		  Why: Without it the file cannot be published.
		  Do:  Write title: and period: each on a line of its own, with its value behind it.

		1 error, 0 warnings.
		"
	`);
});

test('front matter that is a list', async () => {
	expect(await said({ [goalFile]: '---\n- Grow\n---\n' })).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:1 error wrong-type
		  The data should be a group of keys, and is a list.
		  2 | - Grow
		    | ^
		  Why: A value of another kind cannot be counted or shown.
		  Do:  Write title: and period: each on a line of its own, with its value behind it.

		1 error, 0 warnings.
		"
	`);
});

test('front matter that is a text', async () => {
	expect(await said({ [goalFile]: '---\nGrow with our customers\n---\n' })).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:1 error wrong-type
		  The data should be a group of keys, and is the text "Grow with our customers".
		  2 | Grow with our customers
		    | ^
		  Why: A value of another kind cannot be counted or shown.
		  Do:  Write title: and period: each on a line of its own, with its value behind it.

		1 error, 0 warnings.
		"
	`);
});

test('a group of keys that would pass for a text is answered like any other', async () => {
	expect(await saidOfGoal('period: 2026-h2', 'period: 2026-h2\ndue: { toString: {} }')).toContain('wrong-type');
});
