import { describe, expect, it, test } from 'vitest';
import { change, findingsOf, goal, goalFile, saidOfGoal } from './folder.ts';

const title = 'title: Grow with our customers';
/** The one finding, as its place, its rule, what is wrong and what to do. */
const told = async (part: string, other: string) => {
	const findings = await findingsOf({ [goalFile]: change(goal, part, other) });
	expect(findings).toHaveLength(1);
	return findings.map(({ line, column, rule, what, cure }) => `${line}:${column} ${rule}: ${what} ${cure}`)[0];
};

test('a colon between typographic quotation marks', async () => {
	expect(await saidOfGoal(title, 'title: “Be the house: people”')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:8 error yaml-syntax
		  These are typographic quotation marks.
		  2 | title: “Be the house: people”
		    |        ^
		  Why: The data cannot be read, so nothing in it can be checked.
		  Do:  Use straight ones: "Be the house: people"

		1 error, 0 warnings.
		"
	`);
});

test('a day in typographic quotation marks', async () => {
	expect(await saidOfGoal('lead: karin-lund', 'lead: karin-lund\ndue: “2026-12-15”')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:6:6 error wrong-value
		  due stands in typographic quotation marks, which are a part of the text.
		  6 | due: “2026-12-15”
		    |      ^
		  Why: Only some values have a meaning here.
		  Do:  Use straight ones, or none: "2026-12-15".

		1 error, 0 warnings.
		"
	`);
});

describe('typographic quotation marks', () => {
	it.each([
		[
			'round a number',
			'to: 9',
			'to: “9”',
			'11:9 wrong-type: keyResults[1].to stands in typographic quotation marks, which are a part of the text. Write 9, without them.',
		],
		[
			'round a kind',
			'kind: judged',
			'kind: ”judged”',
			'14:11 wrong-value: keyResults[2].kind stands in typographic quotation marks, which are a part of the text. Use straight ones, or none: "judged".',
		],
		[
			'round what should be a list',
			'lead: karin-lund',
			'lead: karin-lund\ncontributors: «karin-lund»',
			'6:15 wrong-type: contributors should be a list, and is the text "«karin-lund»". Write it in brackets: [karin-lund].',
		],
		[
			'only at the beginning',
			title,
			'title: “Be: the house',
			'2:8 yaml-syntax: These are typographic quotation marks. Use straight ones: "Be: the house"',
		],
		[
			'only at the end',
			title,
			'title: "Be the house”',
			'2:8 yaml-syntax: A quotation mark is opened here and never closed. The mark behind the text is a typographic one. Write a straight one: ".',
		],
	])('%s', async (_, part, other, message) => {
		expect(await told(part, other)).toBe(message);
	});

	it('belong to a text where nothing else is wrong', async () => {
		const quoted = change(goal, title, 'title: “Grow” with our customers');
		expect(await findingsOf({ [goalFile]: quoted })).toEqual([]);
	});
});

test('an en dash for a hyphen', async () => {
	expect(await saidOfGoal('  - id: visits', '  – id: visits')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:12:3 error yaml-syntax
		  The line begins with an en dash, –.
		  12 |   – id: visits
		     |   ^
		  Why: The data cannot be read, so nothing in it can be checked.
		  Do:  Begin it with a hyphen: - id: visits

		1 error, 0 warnings.
		"
	`);
});

describe('a sign that looks like another', () => {
	it.each([
		[
			'at the first item of a list',
			'  - id: renewals',
			'  • id: renewals',
			'7:3 yaml-syntax: The line begins with a bullet, •. Begin it with a hyphen: - id: renewals',
		],
		[
			'at the only item of a list',
			'lead: karin-lund',
			'lead: karin-lund\ncontributors:\n  — karin-lund',
			'7:3 wrong-type: contributors should be a list, and is the text "— karin-lund". Begin it with a hyphen: - karin-lund',
		],
		[
			'for the spaces before a key',
			'    kind: metric',
			'  \u00a0\u00a0kind: metric',
			'9:3 yaml-syntax: The line is indented with a no-break space. Indent with ordinary spaces.',
		],
		[
			'for the spaces before a key at the edge',
			'lead: karin-lund',
			'\u2003lead: karin-lund',
			'5:1 unknown-key: The line is indented with a space that is not an ordinary one (U+2003). Indent with ordinary spaces.',
		],
		[
			'for a minus',
			'from: 6',
			'from: −1.5',
			'10:11 wrong-type: keyResults[1].from should be a number, and is the text "−1.5". Write -1.5: a minus is a hyphen.',
		],
		[
			'for the space behind a colon',
			'lead: karin-lund',
			'lead:\u202fkarin-lund',
			'5:6 yaml-syntax: Behind the colon stands a narrow no-break space. Put an ordinary space there.',
		],
	])('%s', async (_, part, other, message) => {
		expect(await told(part, other)).toBe(message);
	});
});
