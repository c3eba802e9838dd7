import { expect, test } from 'vitest';
import { change, findingsOf, goal, goalFile, said, saidOfGoal } from './folder.ts';

test('an indentation with a tab', async () => {
	expect(await saidOfGoal('    kind: judged', '\tkind: judged')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:14:1 error yaml-syntax
		  The line is indented with a tab.
		  14 | 	kind: judged
		     | ^
		  Why: The data cannot be read, so nothing in it can be checked.
		  Do:  Indent with spaces, not with tabs.

		1 error, 0 warnings.
		"
	`);
});

test('a quotation mark that is not closed is pointed at where it opens', async () => {
	expect(await saidOfGoal('title: Grow with our customers', 'title: "Grow with our customers')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:8 error yaml-syntax
		  A quotation mark is opened here and never closed.
		  2 | title: "Grow with our customers
		    |        ^
		  Why: The data cannot be read, so nothing in it can be checked.
		  Do:  Put the same mark behind the text. A text that has an apostrophe in it may stand in double ones.

		1 error, 0 warnings.
		"
	`);
});

test('a quotation mark that is closed by that of a later line is pointed at where it opens', async () => {
	expect(
		await saidOfGoal(
			`title: Grow with our customers
period: 2026-h2`,
			`title: "Grow with our customers
period: "2026-h2"`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:8 error yaml-syntax
		  A quotation mark is opened here and never closed.
		  2 | title: "Grow with our customers
		    |        ^
		  Why: The data cannot be read, so nothing in it can be checked.
		  Do:  Put the same mark behind the text. A text that has an apostrophe in it may stand in double ones.

		1 error, 0 warnings.
		"
	`);
});

test('an apostrophe at the beginning of a text', async () => {
	expect(await saidOfGoal('title: Grow with our customers', "title: 'Tis the season")).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:8 error yaml-syntax
		  A quotation mark is opened here and never closed.
		  2 | title: 'Tis the season
		    |        ^
		  Why: The data cannot be read, so nothing in it can be checked.
		  Do:  Put the same mark behind the text. A text that has an apostrophe in it may stand in double ones.

		1 error, 0 warnings.
		"
	`);
});

test('a quoted word at the beginning of a text', async () => {
	expect(await saidOfGoal('title: Grow with our customers', "title: 'Grow' with our customers")).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:15 error yaml-syntax
		  The value has ended before this, and there is more.
		  2 | title: 'Grow' with our customers
		    |               ^
		  Why: The data cannot be read, so nothing in it can be checked.
		  Do:  Put the whole text in quotation marks, and write \\" for such a mark inside it.

		1 error, 0 warnings.
		"
	`);
});

test('a colon in a title', async () => {
	expect(await saidOfGoal('title: Grow with our customers', 'title: Grow: with our customers')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:8 error yaml-syntax
		  There is a colon inside this text, or the next line is indented too far.
		  2 | title: Grow: with our customers
		    |        ^
		  Why: The data cannot be read, so nothing in it can be checked.
		  Do:  Put a text that has a colon in it in quotation marks: title: "Before: after". Let the next key begin in the column of this one.

		1 error, 0 warnings.
		"
	`);
});

test('a title that begins with a sign of YAML', async () => {
	expect(await saidOfGoal('title: Grow with our customers', 'title: @work')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:8 error yaml-syntax
		  A text cannot begin with this sign.
		  2 | title: @work
		    |        ^
		  Why: The data cannot be read, so nothing in it can be checked.
		  Do:  Put the text in quotation marks.

		1 error, 0 warnings.
		"
	`);
});

test('a title in brackets that goes on', async () => {
	expect(await saidOfGoal('title: Grow with our customers', 'title: [Grow] with our customers')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:15 error yaml-syntax
		  The value has ended before this, and there is more.
		  2 | title: [Grow] with our customers
		    |               ^
		  Why: The data cannot be read, so nothing in it can be checked.
		  Do:  Put the whole text in quotation marks, and write \\" for such a mark inside it.

		1 error, 0 warnings.
		"
	`);
});

test('a placeholder that was left in a template', async () => {
	expect(await saidOfGoal('title: Grow with our customers', 'title: {{ title }}')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:9 error yaml-syntax
		  The key is a list or a group of keys, not a word.
		  2 | title: {{ title }}
		    |         ^
		  Why: The data cannot be read, so nothing in it can be checked.
		  Do:  Write key: value. Put a text that begins with a bracket, a brace or a colon in quotation marks.

		1 error, 0 warnings.
		"
	`);
});

test('a bracket that is not closed is pointed at', async () => {
	expect(
		await saidOfGoal(
			'lead: karin-lund',
			`lead: karin-lund
contributors: [karin-lund`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:6:15 error yaml-syntax
		  A bracket or brace is opened here and not closed, or what stands in it is not indented.
		  6 | contributors: [karin-lund
		    |               ^
		  Why: The data cannot be read, so nothing in it can be checked.
		  Do:  Put the closing one behind the last item.

		1 error, 0 warnings.
		"
	`);
});

test('a brace that is not closed is pointed at', async () => {
	expect(
		await saidOfGoal(
			'kind: judged',
			`kind: judged
    checkIns:
      - { date: 2026-08-01, note: Half way`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:16:9 error yaml-syntax
		  A bracket or brace is opened here and not closed, or what stands in it is not indented.
		  16 |       - { date: 2026-08-01, note: Half way
		     |         ^
		  Why: The data cannot be read, so nothing in it can be checked.
		  Do:  Put the closing one behind the last item.

		1 error, 0 warnings.
		"
	`);
});

test('a comma missing between two values', async () => {
	expect(
		await saidOfGoal(
			'kind: judged',
			`kind: judged
    checkIns:
      - { date: 2026-08-01 note: Half way }`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:16:17 error yaml-syntax
		  Inside brackets or braces something is missing before this, or too much.
		  16 |       - { date: 2026-08-01 note: Half way }
		     |                 ^
		  Why: The data cannot be read, so nothing in it can be checked.
		  Do:  Put a comma between two items, and a colon with a space behind it after a key: { date: 2026-08-30, value: 3 }.

		1 error, 0 warnings.
		"
	`);
});

test('a colon without a space', async () => {
	expect(await saidOfGoal('lead: karin-lund', 'lead:karin-lund')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:5:1 error yaml-syntax
		  Here should be a key with a colon and a space behind it.
		  5 | lead:karin-lund
		    | ^
		  Why: The data cannot be read, so nothing in it can be checked.
		  Do:  Write key: value, or indent the line if it belongs to the text above it.

		1 error, 0 warnings.
		"
	`);
});

test('a key without a colon', async () => {
	expect(await saidOfGoal('lead: karin-lund', 'lead karin-lund')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:5:1 error yaml-syntax
		  Here should be a key with a colon and a space behind it.
		  5 | lead karin-lund
		    | ^
		  Why: The data cannot be read, so nothing in it can be checked.
		  Do:  Write key: value, or indent the line if it belongs to the text above it.

		1 error, 0 warnings.
		"
	`);
});

test('a key that is indented too little', async () => {
	expect(await saidOfGoal('    kind: judged', '   kind: judged')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:14:1 error yaml-syntax
		  The line begins in another column than the ones it belongs to.
		  14 |    kind: judged
		     | ^
		  Why: The data cannot be read, so nothing in it can be checked.
		  Do:  Let keys that belong together begin in the same column, and so the hyphens of a list.

		1 error, 0 warnings.
		"
	`);
});

test('a key that is indented too much', async () => {
	expect(await saidOfGoal('    kind: judged', '     kind: judged')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:13:12 error yaml-syntax
		  There is a colon inside this text, or the next line is indented too far.
		  13 |     title: Every customer is visited
		     |            ^
		  Why: The data cannot be read, so nothing in it can be checked.
		  Do:  Put a text that has a colon in it in quotation marks: title: "Before: after". Let the next key begin in the column of this one.

		1 error, 0 warnings.
		"
	`);
});

test('a hyphen without a space, once and not five times', async () => {
	expect(await saidOfGoal('  - id: visits', '  -id: visits')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:12:1 error yaml-syntax
		  The line begins in another column than the ones it belongs to.
		  12 |   -id: visits
		     | ^
		  Why: The data cannot be read, so nothing in it can be checked.
		  Do:  Let keys that belong together begin in the same column, and so the hyphens of a list.

		1 error, 0 warnings.
		"
	`);
});

test('a backslash that means nothing', async () => {
	expect(await saidOfGoal('title: Grow with our customers', 'title: "Grow \\w"')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:14 error yaml-syntax
		  A backslash between double quotation marks stands for a special sign, and this one does not exist.
		  2 | title: "Grow \\w"
		    |              ^
		  Why: The data cannot be read, so nothing in it can be checked.
		  Do:  Write \\\\ for the backslash itself.

		1 error, 0 warnings.
		"
	`);
});

test('a value without a key', async () => {
	expect(
		await saidOfGoal(
			'lead: karin-lund',
			`lead: karin-lund
: Karin`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:6:1 error yaml-syntax
		  There is a value without a key.
		  6 | : Karin
		    | ^
		  Why: The data cannot be read, so nothing in it can be checked.
		  Do:  Write key: value. Put a text that begins with a bracket, a brace or a colon in quotation marks.

		1 error, 0 warnings.
		"
	`);
});

test('data that ends at three dots and goes on', async () => {
	expect(
		await saidOfGoal(
			'lead: karin-lund',
			`lead: karin-lund
...
tags: [growth]`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:7:1 error yaml-syntax
		  The data has ended before this, at a line of three dots or hyphens, and there is more.
		  7 | tags: [growth]
		    | ^
		  Why: The data cannot be read, so nothing in it can be checked.
		  Do:  Take that line out.

		1 error, 0 warnings.
		"
	`);
});

test('a second document in a file', async () => {
	expect(await said({ 'people/karin-lund.yaml': 'name: Karin Lund\n---\nname: Olle Ek\n' })).toMatchInlineSnapshot(`
		"content/people/karin-lund.yaml:2:1 error yaml-syntax
		  The data has ended before this, at a line of three dots or hyphens, and there is more.
		  2 | ---
		    | ^
		  Why: The data cannot be read, so nothing in it can be checked.
		  Do:  Take that line out.

		1 error, 0 warnings.
		"
	`);
});

test('a line that begins with a per cent sign', async () => {
	expect(await said({ 'people/karin-lund.yaml': '%FOO bar\n---\nname: Karin Lund\n' })).toMatchInlineSnapshot(`
		"content/people/karin-lund.yaml:1:1 error yaml-syntax
		  The line begins with %, which is not for data.
		  1 | %FOO bar
		    | ^
		  Why: The data cannot be read, so nothing in it can be checked.
		  Do:  Take it out, or put it in quotation marks.

		1 error, 0 warnings.
		"
	`);
});

test('days stay days when a file says that it is YAML 1.1', async () => {
	const old = '%YAML 1.1\n---\nname: Karin Lund\nleft: 2026-08-01\n';
	expect(await findingsOf({ 'people/karin-lund.yaml': old })).toEqual([]);
});

test('a key that stands there twice', async () => {
	expect(
		await saidOfGoal(
			'lead: karin-lund',
			`lead: karin-lund
title: Another`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:6:1 error duplicate-key
		  This key stands here a second time.
		  6 | title: Another
		    | ^
		  Why: Only one of the two values could be kept, and nobody would see which.
		  Do:  Keep one of the two.

		1 error, 0 warnings.
		"
	`);
});

test('a key that stands there twice does not hide other mistakes', async () => {
	expect(
		await saidOfGoal(
			'lead: karin-lund',
			`laed: karin-lund
team: acme`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:5:1 error unknown-key
		  There is no key laed here.
		  5 | laed: karin-lund
		    | ^
		  Why: A misspelt key would be left out without a word.
		  Do:  Did you mean lead?

		content/objectives/2026-h2/acme/grow.mdx:6:1 error duplicate-key
		  This key stands here a second time.
		  6 | team: acme
		    | ^
		  Why: Only one of the two values could be kept, and nobody would see which.
		  Do:  Keep one of the two.

		2 errors, 0 warnings.
		"
	`);
});

test('an anchor and its alias', async () => {
	expect(
		await saidOfGoal(
			'lead: karin-lund',
			`lead: &karin karin-lund
contributors: [*karin]`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:5:7 error yaml-alias
		  There is an anchor, an alias or a tag here: &, * or ! before a value.
		  5 | lead: &karin karin-lund
		    |       ^
		  Why: Anchors, aliases and tags can blow up a small file into a huge one, and hide what it says.
		  Do:  Write the value out; or put it in quotation marks, if it begins with that sign.

		content/objectives/2026-h2/acme/grow.mdx:6:16 error yaml-alias
		  There is an anchor, an alias or a tag here: &, * or ! before a value.
		  6 | contributors: [*karin]
		    |                ^
		  Why: Anchors, aliases and tags can blow up a small file into a huge one, and hide what it says.
		  Do:  Write the value out; or put it in quotation marks, if it begins with that sign.

		2 errors, 0 warnings.
		"
	`);
});

test('an alias of nothing', async () => {
	expect(await saidOfGoal('lead: karin-lund', 'lead: *karin')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:5:7 error yaml-alias
		  There is an anchor, an alias or a tag here: &, * or ! before a value.
		  5 | lead: *karin
		    |       ^
		  Why: Anchors, aliases and tags can blow up a small file into a huge one, and hide what it says.
		  Do:  Write the value out; or put it in quotation marks, if it begins with that sign.

		1 error, 0 warnings.
		"
	`);
});

test('a tag of YAML', async () => {
	expect(await saidOfGoal('lead: karin-lund', 'lead: !!str karin-lund')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:5:7 error yaml-alias
		  There is an anchor, an alias or a tag here: &, * or ! before a value.
		  5 | lead: !!str karin-lund
		    |       ^
		  Why: Anchors, aliases and tags can blow up a small file into a huge one, and hide what it says.
		  Do:  Write the value out; or put it in quotation marks, if it begins with that sign.

		1 error, 0 warnings.
		"
	`);
});

test('a tag of some program', async () => {
	expect(await saidOfGoal('lead: karin-lund', 'lead: !!js/function "() => 1"')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:5:7 error yaml-alias
		  There is an anchor, an alias or a tag here: &, * or ! before a value.
		  5 | lead: !!js/function "() => 1"
		    |       ^
		  Why: Anchors, aliases and tags can blow up a small file into a huge one, and hide what it says.
		  Do:  Write the value out; or put it in quotation marks, if it begins with that sign.

		1 error, 0 warnings.
		"
	`);
});

test('a title that begins with an exclamation mark', async () => {
	expect(await saidOfGoal('title: Grow with our customers', 'title: !important things')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:8 error yaml-alias
		  There is an anchor, an alias or a tag here: &, * or ! before a value.
		  2 | title: !important things
		    |        ^
		  Why: Anchors, aliases and tags can blow up a small file into a huge one, and hide what it says.
		  Do:  Write the value out; or put it in quotation marks, if it begins with that sign.

		1 error, 0 warnings.
		"
	`);
});

test('an alias bomb is defused at once', async () => {
	const lines = ['a: &a [x, x, x, x, x, x, x, x, x]'];
	for (let i = 1; i < 26; i++) {
		const [before, name] = [i - 1, i].map((n) => String.fromCharCode(97 + n));
		lines.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`);
	}
	const began = performance.now();
	const findings = await findingsOf({ [goalFile]: change(goal, 'lead: karin-lund', lines.join('\n')) });
	expect(performance.now() - began).toBeLessThan(1000);
	expect(findings.map(({ rule, line }) => `${line} ${rule}`)).toEqual(lines.map((_, i) => `${i + 5} yaml-alias`));
});

test.each([
	['brackets', `tags: ${'['.repeat(50_000)}`],
	['closed brackets', `tags: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
	['hyphens', `tags:\n  ${'- '.repeat(50_000)}`],
])('%s without end fill no stack', async (_, lines) => {
	const findings = await findingsOf({ [goalFile]: change(goal, 'lead: karin-lund', lines) });
	expect(findings.map(({ rule, what }) => [rule, what])).toEqual([
		['yaml-syntax', 'Lists or keys are nested too deeply.'],
	]);
});

test('__proto__ as a key', async () => {
	expect(
		await saidOfGoal(
			'lead: karin-lund',
			`lead: karin-lund
__proto__: { lead: karin-lund }`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:6:1 error unknown-key
		  There is no key __proto__ here.
		  6 | __proto__: { lead: karin-lund }
		    | ^
		  Why: A misspelt key would be left out without a word.
		  Do:  Take it out.

		1 error, 0 warnings.
		"
	`);
});

test('__proto__ as a key inside a key result', async () => {
	expect(
		await saidOfGoal(
			'kind: judged',
			`kind: judged
    __proto__: { score: 1 }`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:15:5 error unknown-key
		  There is no key __proto__ here.
		  15 |     __proto__: { score: 1 }
		     |     ^
		  Why: A misspelt key would be left out without a word.
		  Do:  Take it out.

		1 error, 0 warnings.
		"
	`);
});

test('__proto__ as the name of a rule', async () => {
	expect(await said({ 'almanac.yaml': 'format: 1\nname: Acme\nrules: { __proto__: off }\n' })).toMatchInlineSnapshot(`
		"content/almanac.yaml:3:10 error unknown-key
		  There is no key __proto__ here.
		  3 | rules: { __proto__: off }
		    |          ^
		  Why: A misspelt key would be left out without a word.
		  Do:  Take it out.

		1 error, 0 warnings.
		"
	`);
});

test('the names that every object has are no keys', async () => {
	expect(
		await saidOfGoal(
			'kind: judged',
			`kind: judged
    constructor: 1
    toString: 2`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:15:5 error unknown-key
		  There is no key constructor here.
		  15 |     constructor: 1
		     |     ^
		  Why: A misspelt key would be left out without a word.
		  Do:  The keys are id, title, phrase, kind, lead, alongside, weight, priority, note, outcome, score, dropped, drawnFrom, checkIns.

		content/objectives/2026-h2/acme/grow.mdx:16:5 error unknown-key
		  There is no key toString here.
		  16 |     toString: 2
		     |     ^
		  Why: A misspelt key would be left out without a word.
		  Do:  The keys are id, title, phrase, kind, lead, alongside, weight, priority, note, outcome, score, dropped, drawnFrom, checkIns.

		2 errors, 0 warnings.
		"
	`);
});

test('nothing that a file says reaches the prototype of all objects', async () => {
	await findingsOf({ [goalFile]: change(goal, 'lead: karin-lund', '__proto__: { polluted: true }') });
	expect('polluted' in {}).toBe(false);
});

test('a number that begins with a zero', async () => {
	expect(await saidOfGoal('to: 9', 'to: 017')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:11:9 error not-a-number
		  017 begins with a zero.
		  11 |     to: 017
		     |         ^
		  Why: Only plain, finite numbers can be counted. A leading zero means eight to some programs and ten to others.
		  Do:  Write 17; or put it in quotation marks, if it is a text.

		1 error, 0 warnings.
		"
	`);
});

test('a title that is a number with a zero before it is named once', async () => {
	expect(await saidOfGoal('title: Grow with our customers', 'title: 017')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:8 error not-a-number
		  017 begins with a zero.
		  2 | title: 017
		    |        ^
		  Why: Only plain, finite numbers can be counted. A leading zero means eight to some programs and ten to others.
		  Do:  Write 17; or put it in quotation marks, if it is a text.

		1 error, 0 warnings.
		"
	`);
});

test('infinity', async () => {
	expect(await saidOfGoal('to: 9', 'to: -.inf')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:11:9 error not-a-number
		  -.inf is not a finite number.
		  11 |     to: -.inf
		     |         ^
		  Why: Only plain, finite numbers can be counted. A leading zero means eight to some programs and ten to others.
		  Do:  Write a plain number; or leave the key out, if there is none.

		1 error, 0 warnings.
		"
	`);
});

test('not a number', async () => {
	expect(await saidOfGoal('to: 9', 'to: .nan')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:11:9 error not-a-number
		  .nan is not a finite number.
		  11 |     to: .nan
		     |         ^
		  Why: Only plain, finite numbers can be counted. A leading zero means eight to some programs and ten to others.
		  Do:  Write a plain number; or leave the key out, if there is none.

		1 error, 0 warnings.
		"
	`);
});

test('a number too large to count', async () => {
	expect(await saidOfGoal('to: 9', 'to: 1e999')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:11:9 error not-a-number
		  1e999 is not a finite number.
		  11 |     to: 1e999
		     |         ^
		  Why: Only plain, finite numbers can be counted. A leading zero means eight to some programs and ten to others.
		  Do:  Write a plain number; or leave the key out, if there is none.

		1 error, 0 warnings.
		"
	`);
});

test('an infinite limit is named once', async () => {
	expect(
		await saidOfGoal(
			'kind: judged',
			`kind: limit
    keep: above
    limit: .inf`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:16:12 error not-a-number
		  .inf is not a finite number.
		  16 |     limit: .inf
		     |            ^
		  Why: Only plain, finite numbers can be counted. A leading zero means eight to some programs and ten to others.
		  Do:  Write a plain number; or leave the key out, if there is none.

		1 error, 0 warnings.
		"
	`);
});

test('a hidden direction mark in the data', async () => {
	expect(
		await saidOfGoal('title: Grow with our customers', 'title: Grow \u202ewith our customers'),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:13 error hidden-direction
		  There is a hidden mark here that turns the reading direction (U+202E).
		  2 | title: Grow ·with our customers
		    |             ^
		  Why: With hidden direction marks, what one reads is not what the file says.
		  Do:  Delete it: put the cursor behind it and press backspace, or type the line anew.

		1 error, 0 warnings.
		"
	`);
});

test('a hidden direction mark in inline Markdown is named once, at its place', async () => {
	expect(
		await saidOfGoal('title: Every customer is visited', 'title: Every \u202ecustomer is visited'),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:13:18 error hidden-direction
		  There is a hidden mark here that turns the reading direction (U+202E).
		  13 |     title: Every ·customer is visited
		     |                  ^
		  Why: With hidden direction marks, what one reads is not what the file says.
		  Do:  Delete it: put the cursor behind it and press backspace, or type the line anew.

		1 error, 0 warnings.
		"
	`);
});

test('a hidden direction mark written as an escape', async () => {
	expect(
		await saidOfGoal('title: Grow with our customers', 'title: "Grow \\u202ewith our customers"'),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:2:8 error hidden-direction
		  There is a hidden mark here that turns the reading direction (U+202E).
		  2 | title: "Grow \\u202ewith our customers"
		    |        ^
		  Why: With hidden direction marks, what one reads is not what the file says.
		  Do:  Take the escape that begins with \\ out of the text.

		1 error, 0 warnings.
		"
	`);
});

test('a hidden direction mark in the text', async () => {
	expect(
		await saidOfGoal(
			'Why we want this.',
			`Why

we ⁦want this.`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:19:4 error hidden-direction
		  There is a hidden mark here that turns the reading direction (U+2066).
		  19 | we ·want this.
		     |    ^
		  Why: With hidden direction marks, what one reads is not what the file says.
		  Do:  Delete it: put the cursor behind it and press backspace, or type the line anew.

		1 error, 0 warnings.
		"
	`);
});
