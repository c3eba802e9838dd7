import { expect, test } from 'vitest';
import {
	change,
	closedPeriod,
	findingsOf,
	goal,
	goalFile,
	period,
	person,
	said,
	saidOfAlmanac,
	saidOfGoal,
	technology,
} from '../source/folder.ts';

const supporting = (id: string) => change(goal, 'lead:', `supports: [${id}]\nlead:`);
const continuing = (id: string) => change(goal, 'lead:', `continues: ${id}\nlead:`);
const partOf = (id: string) => change(technology, 'parent: acme', `parent: ${id}`);

test('a goal in the folder of another period', async () => {
	expect(
		await said({ 'periods/2026-h1.mdx': closedPeriod, 'objectives/2026-h1/acme/grow.mdx': goal }),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h1/acme/grow.mdx:3:9 error path-disagrees
		  The file lies in the period 2026-h1, and says 2026-h2.
		  3 | period: 2026-h2
		    |         ^
		  Why: The place of a file is its id and its address. Two answers to one question cannot both be right.
		  Do:  Write period: 2026-h1, or move the file to objectives/2026-h2/.

		1 error, 0 warnings.
		"
	`);
});

test('a goal in the folder of another team', async () => {
	expect(
		await said({ 'teams/technology.mdx': technology, 'objectives/2026-h2/technology/grow.mdx': goal }),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/technology/grow.mdx:4:7 error path-disagrees
		  The file lies in the folder of technology, and says acme.
		  4 | team: acme
		    |       ^
		  Why: The place of a file is its id and its address. Two answers to one question cannot both be right.
		  Do:  Write team: technology, or move the file to objectives/2026-h2/acme/.

		1 error, 0 warnings.
		"
	`);
});

test("a team's goal in the folder of a person", async () => {
	expect(await said({ 'objectives/2026-h2/karin-lund/grow.mdx': goal })).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/karin-lund/grow.mdx:4:7 error path-disagrees
		  The file lies in the folder of karin-lund, and says acme.
		  4 | team: acme
		    |       ^
		  Why: The place of a file is its id and its address. Two answers to one question cannot both be right.
		  Do:  Write person: karin-lund instead of team:, or move the file to objectives/2026-h2/acme/.

		1 error, 0 warnings.
		"
	`);
});

test('a goal of both a team and a person', async () => {
	expect(
		await saidOfGoal(
			'team: acme',
			`team: acme
person: karin-lund`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:5:1 error path-disagrees
		  The goal has both a team and a person.
		  5 | person: karin-lund
		    | ^
		  Why: The place of a file is its id and its address. Two answers to one question cannot both be right.
		  Do:  Keep one of them. Somebody who takes part in a team goal is its lead or a contributor.

		1 error, 0 warnings.
		"
	`);
});

test('a goal of neither a team nor a person', async () => {
	expect(
		await saidOfGoal(
			`team: acme
`,
			'',
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:1 error missing-field
		  The goal has neither a team nor a person.
		  2 | title: Grow with our customers
		    | ^
		  Why: Without it the file cannot be published.
		  Do:  Write team: acme.

		1 error, 0 warnings.
		"
	`);
});

test('a goal of nobody in the folder of a person', async () => {
	expect(
		await said({ 'objectives/2026-h2/karin-lund/read.mdx': change(goal, 'team: acme\n', '') }),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/karin-lund/read.mdx:2:1 error missing-field
		  The goal has neither a team nor a person.
		  2 | title: Grow with our customers
		    | ^
		  Why: Without it the file cannot be published.
		  Do:  Write person: karin-lund.

		1 error, 0 warnings.
		"
	`);
});

test('two key results with one id', async () => {
	expect(await saidOfGoal('id: visits', 'id: renewals')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:12:9 error same-key-result
		  Two key results have the id renewals.
		  12 |   - id: renewals
		     |         ^
		  Why: Key results are named by their id, in links and check-ins.
		  Do:  Give this one another id.

		1 error, 0 warnings.
		"
	`);
});

test('two levels with one id', async () => {
	expect(
		await saidOfGoal(
			'kind: judged',
			`kind: levels
    levels:
      - { id: some, title: Some, score: 0.5 }
      - { id: some, title: All of it, score: 1 }`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:17:15 error same-id
		  Two levels have the id some.
		  17 |       - { id: some, title: All of it, score: 1 }
		     |               ^
		  Why: Two things with one name would overwrite each other, on some systems already on disk.
		  Do:  Give this one another id.

		1 error, 0 warnings.
		"
	`);
});

test('a metric that ends where it starts', async () => {
	expect(await saidOfGoal('from: 6', 'from: 9')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:11:9 error nothing-to-reach
		  from and to are both 9.
		  11 |     to: 9
		     |         ^
		  Why: A metric that ends where it starts has no way to go, and its progress would divide by zero.
		  Do:  Write where it starts and where it should get; or use kind: limit for a value to keep.

		1 error, 0 warnings.
		"
	`);
});

test('a metric that is not measured yet starts nowhere', async () => {
	expect(await saidOfGoal('    from: 6\n', '')).toBe('No findings.\n');
});

test('one limit for between', async () => {
	expect(
		await saidOfGoal(
			'kind: judged',
			`kind: limit
    keep: between
    limit: 3`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:16:12 error wrong-type
		  keep: between needs two limits, and there is one.
		  16 |     limit: 3
		     |            ^
		  Why: A value of another kind cannot be counted or shown.
		  Do:  Write limit: [lower, upper].

		1 error, 0 warnings.
		"
	`);
});

test('two limits for above', async () => {
	expect(
		await saidOfGoal(
			'kind: judged',
			`kind: limit
    keep: above
    limit: [3, 4]`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:16:12 error wrong-type
		  keep: above needs one limit, and there are two.
		  16 |     limit: [3, 4]
		     |            ^
		  Why: A value of another kind cannot be counted or shown.
		  Do:  Write one number, or keep: between.

		1 error, 0 warnings.
		"
	`);
});

test('two limits in the wrong order', async () => {
	expect(
		await saidOfGoal(
			'kind: judged',
			`kind: limit
    keep: between
    limit: [4, 3]`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:16:12 error wrong-value
		  The lower limit 4 is above the upper one, 3.
		  16 |     limit: [4, 3]
		     |            ^
		  Why: Only some values have a meaning here.
		  Do:  Write the lower one first.

		1 error, 0 warnings.
		"
	`);
});

test('bands that do not rise', async () => {
	expect(await saidOfAlmanac('bands: { start: 50, sound: 50 }')).toMatchInlineSnapshot(`
		"content/almanac.yaml:4:8 error wrong-value
		  The bands do not rise: a start from 50, sound from 50, beyond from 80.
		  4 | bands: { start: 50, sound: 50 }
		    |        ^
		  Why: Only some values have a meaning here.
		  Do:  Give each a higher per cent than the one before it.

		1 error, 0 warnings.
		"
	`);
});

test('a period that ends before it starts', async () => {
	expect(await said({ 'periods/2026-h2.mdx': change(period, '2026-12-31', '2026-06-30') })).toMatchInlineSnapshot(`
		"content/periods/2026-h2.mdx:4:6 error wrong-value
		  The period ends on 2026-06-30, before it starts on 2026-07-01.
		  4 | end: 2026-06-30
		    |      ^
		  Why: Only some values have a meaning here.
		  Do:  Mend the first or the last day.

		1 error, 0 warnings.
		"
	`);
});

test('a period without its last day', async () => {
	expect(await said({ 'periods/2026-h2.mdx': change(period, 'end: 2026-12-31\n', '') })).toMatchInlineSnapshot(`
		"content/periods/2026-h2.mdx:2:1 error missing-field
		  end is missing.
		  2 | title: Second half of 2026
		    | ^
		  Why: Without it the file cannot be published.
		  Do:  Write the last day as end: yyyy-mm-dd. Only a backlog has no days.

		1 error, 0 warnings.
		"
	`);
});

test('a backlog has no days', async () => {
	const backlog = '---\ntitle: Ideas\nphase: backlog\n---\n';
	expect(await findingsOf({ 'periods/ideas.mdx': backlog })).toEqual([]);
});

test('two teams that are part of no other', async () => {
	expect(await said({ 'teams/beta.mdx': change(technology, 'parent: acme\n', '') })).toMatchInlineSnapshot(`
		"content/teams/beta.mdx:2:1 error one-root
		  Both acme and beta are part of no other team.
		  2 | name: Technology
		    | ^
		  Why: The company is the one team that is part of no other; company objectives are its objectives.
		  Do:  Write parent: acme here, if that is the company; or give acme a parent.

		1 error, 0 warnings.
		"
	`);
});

test('a team and a person with one id', async () => {
	expect(await said({ 'people/acme.yaml': person })).toMatchInlineSnapshot(`
		"content/people/acme.yaml:1:1 error same-id
		  There is a team with the id acme.
		  1 | name: Karin Lund
		    | ^
		  Why: Two things with one name would overwrite each other, on some systems already on disk.
		  Do:  Give one of the two another id.

		1 error, 0 warnings.
		"
	`);
});

test('an earlier id that a goal has now', async () => {
	expect(
		await saidOfGoal(
			'lead: karin-lund',
			`lead: karin-lund
formerly: [2026-h2/acme/grow]`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:6:12 error same-id
		  There is a goal with the id 2026-h2/acme/grow.
		  6 | formerly: [2026-h2/acme/grow]
		    |            ^
		  Why: Two things with one name would overwrite each other, on some systems already on disk.
		  Do:  Take it out: the address leads there.

		1 error, 0 warnings.
		"
	`);
});

test('an earlier id that two goals had', async () => {
	expect(
		await said({
			[goalFile]: change(goal, 'lead:', 'formerly: [2026-h2/acme/rise]\nlead:'),
			'objectives/2026-h2/acme/visit.mdx': change(
				goal,
				'lead:',
				'formerly: [2026-h2/acme/go, 2026-h2/acme/rise]\nlead:',
			),
		}),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/visit.mdx:5:29 error same-id
		  objectives/2026-h2/acme/grow.mdx had the id 2026-h2/acme/rise too, and an old address leads to one place.
		  5 | formerly: [2026-h2/acme/go, 2026-h2/acme/rise]
		    |                             ^
		  Why: Two things with one name would overwrite each other, on some systems already on disk.
		  Do:  Take it out of one of the two.

		1 error, 0 warnings.
		"
	`);
});

test('an earlier id that a team has now', async () => {
	expect(
		await said({ 'teams/technology.mdx': change(technology, 'parent: acme', 'parent: acme\nformerly: [acme]') }),
	).toMatchInlineSnapshot(`
		"content/teams/technology.mdx:4:12 error same-id
		  There is a team with the id acme.
		  4 | formerly: [acme]
		    |            ^
		  Why: Two things with one name would overwrite each other, on some systems already on disk.
		  Do:  Take it out: the address leads there.

		1 error, 0 warnings.
		"
	`);
});

test('a goal that supports itself', async () => {
	expect(await said({ [goalFile]: supporting('2026-h2/acme/grow#visits') })).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:5:12 error supports-circle
		  The goal supports itself: 2026-h2/acme/grow → 2026-h2/acme/grow.
		  5 | supports: [2026-h2/acme/grow#visits]
		    |            ^
		  Why: A goal cannot stand above itself: the cascade would have no top.
		  Do:  Take it out.

		1 error, 0 warnings.
		"
	`);
});

test('two goals that support each other', async () => {
	expect(
		await said({
			[goalFile]: supporting('2026-h2/acme/visit'),
			'objectives/2026-h2/acme/visit.mdx': supporting('2026-h2/acme/grow'),
		}),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:5:12 error supports-circle
		  These goals support each other in a circle: 2026-h2/acme/grow → 2026-h2/acme/visit → 2026-h2/acme/grow.
		  5 | supports: [2026-h2/acme/visit]
		    |            ^
		  Why: A goal cannot stand above itself: the cascade would have no top.
		  Do:  Take one of them out of the supports of the goal before it.

		1 error, 0 warnings.
		"
	`);
});

test('three goals that support each other in a circle, one of them by a key result', async () => {
	expect(
		await said({
			[goalFile]: change(goal, 'lead:', 'supports: [2026-h2/acme/other, 2026-h2/acme/visit#visits]\nlead:'),
			'objectives/2026-h2/acme/visit.mdx': supporting('2026-h2/acme/learn'),
			'objectives/2026-h2/acme/learn.mdx': supporting('2026-h2/acme/grow'),
			'objectives/2026-h2/acme/other.mdx': goal,
		}),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:5:32 error supports-circle
		  These goals support each other in a circle: 2026-h2/acme/grow → 2026-h2/acme/visit → 2026-h2/acme/learn → 2026-h2/acme/grow.
		  5 | supports: [2026-h2/acme/other, 2026-h2/acme/visit#visits]
		    |                                ^
		  Why: A goal cannot stand above itself: the cascade would have no top.
		  Do:  Take one of them out of the supports of the goal before it.

		1 error, 0 warnings.
		"
	`);
});

test('a goal that continues itself', async () => {
	expect(await said({ [goalFile]: continuing('2026-h2/acme/grow') })).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:5:12 error continues-circle
		  The goal continues itself: 2026-h2/acme/grow → 2026-h2/acme/grow.
		  5 | continues: 2026-h2/acme/grow
		    |            ^
		  Why: A goal cannot carry on itself: its history would have no beginning.
		  Do:  Take it out.

		1 error, 0 warnings.
		"
	`);
});

test('two goals that continue each other', async () => {
	expect(
		await said({
			[goalFile]: continuing('2026-h2/acme/visit'),
			'objectives/2026-h2/acme/visit.mdx': continuing('2026-h2/acme/grow'),
		}),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:5:12 error continues-circle
		  These goals continue each other in a circle: 2026-h2/acme/grow → 2026-h2/acme/visit → 2026-h2/acme/grow.
		  5 | continues: 2026-h2/acme/visit
		    |            ^
		  Why: A goal cannot carry on itself: its history would have no beginning.
		  Do:  Take out the continues of the oldest one.

		1 error, 0 warnings.
		"
	`);
});

test('a team that is part of itself', async () => {
	expect(await said({ 'teams/technology.mdx': partOf('technology') })).toMatchInlineSnapshot(`
		"content/teams/technology.mdx:3:9 error parent-circle
		  The team is part of itself: technology → technology.
		  3 | parent: technology
		    |         ^
		  Why: A team cannot be part of itself: the organisation would have no root.
		  Do:  Take it out.

		1 error, 0 warnings.
		"
	`);
});

test('two teams that are part of each other', async () => {
	expect(
		await said({ 'teams/technology.mdx': partOf('design'), 'teams/design.mdx': partOf('technology') }),
	).toMatchInlineSnapshot(`
		"content/teams/design.mdx:3:9 error parent-circle
		  These teams are part of each other in a circle: design → technology → design.
		  3 | parent: technology
		    |         ^
		  Why: A team cannot be part of itself: the organisation would have no root.
		  Do:  Take out the parent of the topmost one.

		1 error, 0 warnings.
		"
	`);
});

test('a goal with two parents that meet again is no circle', async () => {
	expect(
		await findingsOf({
			'objectives/2026-h2/acme/visit.mdx': supporting('2026-h2/acme/grow'),
			'objectives/2026-h2/acme/learn.mdx': supporting('2026-h2/acme/grow'),
			'objectives/2026-h2/acme/both.mdx': supporting('2026-h2/acme/visit, 2026-h2/acme/learn'),
		}),
	).toEqual([]);
});
