import { expect, test } from 'vitest';
import { almanac, change, findingsOf, goal, goalFile, said, saidOfAlmanac } from '../source/folder.ts';

test('a rule that nobody knows is answered with the nearest one', async () => {
	expect(await saidOfAlmanac('rules: { no-laed: off }')).toMatchInlineSnapshot(`
		"content/almanac.yaml:4:10 error unknown-rule
		  There is no rule no-laed.
		  4 | rules: { no-laed: off }
		    |          ^
		  Why: A setting that names no rule, or one that cannot be changed, does nothing.
		  Do:  Did you mean no-lead?

		1 error, 0 warnings.
		"
	`);
});

test('a rule that is like no other', async () => {
	expect(await saidOfAlmanac('rules: { constructor: off }')).toMatchInlineSnapshot(`
		"content/almanac.yaml:4:10 error unknown-rule
		  There is no rule constructor.
		  4 | rules: { constructor: off }
		    |          ^
		  Why: A setting that names no rule, or one that cannot be changed, does nothing.
		  Do:  Take it out.

		1 error, 0 warnings.
		"
	`);
});

test('an error cannot be lowered', async () => {
	expect(await saidOfAlmanac('rules: { unknown-key: warning, unknown-reference: off }')).toMatchInlineSnapshot(`
		"content/almanac.yaml:4:10 error unknown-rule
		  The rule unknown-key is an error, and stays one.
		  4 | rules: { unknown-key: warning, unknown-reference: off }
		    |          ^
		  Why: A setting that names no rule, or one that cannot be changed, does nothing.
		  Do:  Take it out.

		content/almanac.yaml:4:32 error unknown-rule
		  The rule unknown-reference is an error, and stays one.
		  4 | rules: { unknown-key: warning, unknown-reference: off }
		    |                                ^
		  Why: A setting that names no rule, or one that cannot be changed, does nothing.
		  Do:  Take it out.

		2 errors, 0 warnings.
		"
	`);
});

test('a rule set to something else', async () => {
	expect(await saidOfAlmanac('rules: { no-lead: loud }')).toMatchInlineSnapshot(`
		"content/almanac.yaml:4:19 error wrong-value
		  rules.no-lead is "loud", which means nothing here.
		  4 | rules: { no-lead: loud }
		    |                   ^
		  Why: Only some values have a meaning here.
		  Do:  It is one of off, warning, error.

		1 error, 0 warnings.
		"
	`);
});

const withoutLead = { [goalFile]: change(goal, 'lead: karin-lund\n', '') };
const withRule = (setting: string) => ({
	...withoutLead,
	'almanac.yaml': `${almanac}rules: { no-lead: ${setting} }\n`,
});

test('a warning is a warning unless an organisation says otherwise', async () => {
	expect((await findingsOf(withoutLead)).map(({ rule, severity }) => [rule, severity])).toEqual([
		['no-lead', 'warning'],
	]);
});

test('a warning can be silenced', async () => {
	expect(await findingsOf(withRule('off'))).toEqual([]);
});

test('a warning can be raised', async () => {
	expect(await said(withRule('error'))).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:1 error no-lead
		  The goal has no lead.
		  2 | title: Grow with our customers
		    | ^
		  Why: A goal that nobody leads is a goal that nobody speaks for.
		  Do:  Write lead: and the id of the person who sees to it that the goal is worked on.

		1 error, 0 warnings.
		"
	`);
});

test('an error that somebody tried to silence is still one', async () => {
	const findings = await findingsOf({
		'almanac.yaml': `${almanac}rules: { unknown-reference: off }\n`,
		[goalFile]: change(goal, 'lead: karin-lund', 'lead: olle-ek'),
	});
	expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
		['unknown-rule', 'error'],
		['unknown-reference', 'error'],
	]);
});
