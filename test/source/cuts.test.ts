import { describe, expect, it, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { readEntry } from '../../src/source/entry.ts';
import { placed } from '../../src/source/place.ts';
import { change, findingsOf, goal, goalFile, person, said, saidOfAlmanac, saidOfGoal } from './folder.ts';

const title = 'title: Grow with our customers';
const withCheckIn = (written: string) => `    to: 9\n    checkIns:\n      - { date: 2026-08-01, ${written} }`;
const saidOfCheckIn = (written: string) => saidOfGoal('    to: 9', withCheckIn(written));
/** Each finding as its rule and what to do. */
const told = async (part: string, other: string) =>
	(await findingsOf({ [goalFile]: change(goal, part, other) })).map(({ rule, cure }) => `${rule}: ${cure}`);

test('a comma in a text in braces', async () => {
	expect(await saidOfCheckIn('value: 7, note: Good, but slow')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:13:49 error cut-by-comma
		  A comma ends the value here.
		  13 |       - { date: 2026-08-01, value: 7, note: Good, but slow }
		     |                                                 ^
		  Why: In brackets and braces a comma ends a value, and what stands behind it would be lost.
		  Do:  Put the text in quotation marks: note: "Good, but slow"

		1 error, 0 warnings.
		"
	`);
});

test('a key that stands behind the end of a text of the same word', async () => {
	expect(await told('    to: 9', withCheckIn('note: We lowered prices, confidence, confidence: 3'))).toEqual([
		'duplicate-key: Keep one of the two.',
	]);
});

test('a number with points between its thousands', async () => {
	expect(await told('    to: 9', withCheckIn('value: 1.500,25'))).toEqual([
		'cut-by-comma: Write the number in digits, with a point before decimals and nothing else: 1500.25.',
	]);
});

test('a comma before the decimals in braces', async () => {
	expect(await saidOfCheckIn('value: 22,5')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:13:38 error cut-by-comma
		  A comma ends the value here.
		  13 |       - { date: 2026-08-01, value: 22,5 }
		     |                                      ^
		  Why: In brackets and braces a comma ends a value, and what stands behind it would be lost.
		  Do:  Write 22.5, with a point before decimals.

		1 error, 0 warnings.
		"
	`);
});

describe('a comma in braces', () => {
	it.each([
		['note: Good, but slow, really, value: 3', 'Put the text in quotation marks: note: "Good, but slow, really"'],
		['note: Yes, yes, yes', 'Put the text in quotation marks: note: "Yes, yes, yes"'],
		['note: 3 teams, 4, 5', 'Put the text in quotation marks: note: "3 teams, 4, 5"'],
		['note: "Good", she said', `Put the text in quotation marks: note: '"Good", she said'`],
		['note: “Good, but slow”', 'These are typographic quotation marks. Use straight ones: note: "Good, but slow"'],
		['value: 1,050', 'Write 1050; or 1.050, if the comma is a decimal one.'],
		['value: -1,000,000', 'Write -1000000, without commas.'],
	])('as in %s', async (written, cure) => {
		expect(await told('    to: 9', withCheckIn(written))).toEqual([`cut-by-comma: ${cure}`]);
	});

	it('in a step', async () => {
		const steps = 'kind: milestones\n    steps: [{ title: Plan, build, done: true }]';
		expect(await told('kind: judged', steps)).toEqual([
			'cut-by-comma: Put the text in quotation marks: title: "Plan, build"',
		]);
	});

	it.each([
		[
			'a key at the beginning',
			'{ Good, date: 2026-08-01 }',
			'unknown-key: The keys are date, value, level, confidence, note.',
		],
		[
			'a key behind a list',
			'{ date: 2026-08-01, value: [1], Good }',
			'unknown-key: The keys are date, value, level, confidence, note.',
		],
		['a known key', '{ date: 2026-08-01, value }', 'wrong-value: Write its value behind value:, or take the line out.'],
	])('is none where there is %s', async (_, written, finding) => {
		const rest = await told('    to: 9', `    to: 9\n    checkIns: [${written}]`);
		expect(rest.filter((one) => !one.startsWith('wrong-type'))).toEqual([finding]);
	});
});

test('a colon in a text in braces', async () => {
	expect(await saidOfCheckIn('note: Now: slow')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:13:35 error yaml-syntax
		  There is a colon inside this text.
		  13 |       - { date: 2026-08-01, note: Now: slow }
		     |                                   ^
		  Why: The data cannot be read, so nothing in it can be checked.
		  Do:  Put the text in quotation marks: note: "Now: slow"

		1 error, 0 warnings.
		"
	`);
});

test('a # in a title', async () => {
	expect(await saidOfGoal(title, 'title: Be #1 in the market')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:11 warning cut-by-comment
		  A # ends the text here.
		  2 | title: Be #1 in the market
		    |           ^
		  Why: A # behind a space begins a comment, and nothing of that is published.
		  Do:  Put the text in quotation marks: "Be #1 in the market"; or a space behind the #, if the rest is a comment.

		0 errors, 1 warning.
		"
	`);
});

test('a title that begins with a #', async () => {
	expect(await saidOfGoal(title, 'title: #1 in the market')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:1 error missing-field
		  title has no value.
		  2 | title: #1 in the market
		    | ^
		  Why: Without it the file cannot be published.
		  Do:  A # that stands alone begins a comment. Put the text in quotation marks: title: "#1 in the market"

		1 error, 0 warnings.
		"
	`);
});

test('a # in braces, which takes the closing one with it', async () => {
	expect(await saidOfCheckIn('note: Be #1')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:13:9 error yaml-syntax
		  A bracket or brace is opened here and not closed, or what stands in it is not indented.
		  13 |       - { date: 2026-08-01, note: Be #1 }
		     |         ^
		  Why: The data cannot be read, so nothing in it can be checked.
		  Do:  A # behind a space begins a comment, and takes the closing one with it. Put the text in quotation marks.

		1 error, 0 warnings.
		"
	`);
});

describe('a # with a sign right behind it ends a text', () => {
	const warning = (text: string) =>
		`cut-by-comment: Put the text in quotation marks: ${JSON.stringify(text)}; or a space behind the #, if the rest is a comment.`;

	it.each([
		['in a note', 'kind: judged', 'kind: judged\n    note: We are #1', 'We are #1'],
		['in a list', 'lead: karin-lund', 'lead: karin-lund\ntags:\n  - team #2\n  - b', 'team #2'],
		['over two lines', title, 'title: Grow with\n  our #1 customers', 'Grow with our #1 customers'],
		['in typographic quotation marks', title, 'title: “Be #one”', 'Be #one'],
	])('%s', async (_, part, other, text) => {
		expect(await told(part, other)).toEqual([warning(text)]);
	});

	it.each([
		['behind a space of its own', title, 'title: Grow # still to be agreed'],
		['behind a word without a space', title, 'title: Grow in C#today'],
		['in quotation marks', title, 'title: "Be #one"'],
		['where no text of that kind can stand', 'lead: karin-lund', 'lead: karin-lund #todo'],
		['in a text of several lines', 'kind: judged', 'kind: judged\n    note: |\n      note: we are #1\n      there'],
		['on a line of its own', title, 'title: Grow\n#todo'],
	])('but not %s', async (_, part, other) => {
		expect(await told(part, other)).toEqual([]);
	});

	it('in the name of a person and of the organisation', async () => {
		expect(await said({ 'people/karin-lund.yaml': `${person.trim()} #1\n` })).toContain('warning cut-by-comment');
		expect(await said({ 'almanac.yaml': 'format: 1\nname: Acme #1\n' })).toContain('warning cut-by-comment');
	});

	it('is kept with what was read from a file', () => {
		const file = placed(goalFile);
		const { entry, problems } = readEntry(
			file as NonNullable<typeof file>,
			change(goal, title, 'title: Be #one'),
			en.text,
		);
		expect(problems).toEqual([]);
		expect(entry?.mentions.cuts).toEqual([{ to: 'Be #one', line: 2, column: 11 }]);
	});

	it('may be said to be right', async () => {
		const files = { [goalFile]: change(goal, title, 'title: Be #one') };
		const rules = 'format: 1\nname: Acme\nrules: { cut-by-comment: off }\n';
		expect(await findingsOf({ ...files, 'almanac.yaml': rules })).toEqual([]);
	});
});

test('a colour without quotation marks', async () => {
	expect(await saidOfAlmanac('accent: #8b0000')).toContain('Put the text in quotation marks: accent: "#8b0000"');
});
