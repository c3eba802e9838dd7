import { expect, test } from 'vitest';
import { change, findingsOf, goal, goalFile, said, saidOfGoal, team } from './folder.ts';

test('an import is named at its line of the file', async () => {
	expect(
		await saidOfGoal(
			'Why we want this.',
			`import fs from "node:fs"

Why.`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:17:1 error mdx-import
		  There is an import or export in the text.
		  17 | import fs from "node:fs"
		     | ^
		  Why: The text of a goal is data. Nothing in it is run, so that anyone may write it.
		  Do:  Take it out: a goal file is text, and nothing in it is run.

		1 error, 0 warnings.
		"
	`);
});

test('an export', async () => {
	expect(
		await saidOfGoal(
			'Why we want this.',
			`Why.

export const x = 1`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:19:1 error mdx-import
		  There is an import or export in the text.
		  19 | export const x = 1
		     | ^
		  Why: The text of a goal is data. Nothing in it is run, so that anyone may write it.
		  Do:  Take it out: a goal file is text, and nothing in it is run.

		1 error, 0 warnings.
		"
	`);
});

test('an expression in the text', async () => {
	expect(
		await saidOfGoal(
			'Why we want this.',
			`Why

we {process.env.HOME} want this.`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:19:4 error mdx-expression
		  There is an expression in braces.
		  19 | we {process.env.HOME} want this.
		     |    ^
		  Why: The text of a goal is data. Nothing in it is run, so that anyone may write it.
		  Do:  Take it out, or write \\{ for the brace itself.

		1 error, 0 warnings.
		"
	`);
});

test('an expression in an attribute', async () => {
	expect(await saidOfGoal('Why we want this.', '<Note title={1 + 1}>Why.</Note>')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:17:7 error mdx-expression
		  The attribute title of <Note> is an expression.
		  17 | <Note title={1 + 1}>Why.</Note>
		     |       ^
		  Why: The text of a goal is data. Nothing in it is run, so that anyone may write it.
		  Do:  Write it as text in quotation marks: <Note title="By the way">Some words.</Note>

		1 error, 0 warnings.
		"
	`);
});

test('attributes from an expression', async () => {
	expect(await saidOfGoal('Why we want this.', '<Note {...props}>Why.</Note>')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:17:7 error mdx-expression
		  <Note> has its attributes from an expression.
		  17 | <Note {...props}>Why.</Note>
		     |       ^
		  Why: The text of a goal is data. Nothing in it is run, so that anyone may write it.
		  Do:  Write them out as text: <Note title="By the way">Some words.</Note>

		1 error, 0 warnings.
		"
	`);
});

test('an expression in a footnote', async () => {
	expect(
		await saidOfGoal(
			'Why we want this.',
			`Why.[^1]

[^1]: Because {x}.`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:19:15 error mdx-expression
		  There is an expression in braces.
		  19 | [^1]: Because {x}.
		     |               ^
		  Why: The text of a goal is data. Nothing in it is run, so that anyone may write it.
		  Do:  Take it out, or write \\{ for the brace itself.

		1 error, 0 warnings.
		"
	`);
});

test('a script', async () => {
	expect(await saidOfGoal('Why we want this.', '<script>alert(1)</script>')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:17:1 error mdx-html
		  There is raw HTML, <script>.
		  17 | <script>alert(1)</script>
		     | ^
		  Why: Raw HTML could carry a script, or break the page.
		  Do:  Use Markdown instead, or write \\< for the sign itself.

		1 error, 0 warnings.
		"
	`);
});

test('a frame', async () => {
	expect(await saidOfGoal('Why we want this.', '<iframe src="https://x.example"></iframe>')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:17:1 error mdx-html
		  There is raw HTML, <iframe>.
		  17 | <iframe src="https://x.example"></iframe>
		     | ^
		  Why: Raw HTML could carry a script, or break the page.
		  Do:  Use Markdown instead, or write \\< for the sign itself.

		1 error, 0 warnings.
		"
	`);
});

test('an attribute that is run on a click', async () => {
	expect(await saidOfGoal('Why we want this.', '<Note onclick="alert(1)">Why.</Note>')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:17:7 error mdx-component
		  <Note> has no attribute onclick.
		  17 | <Note onclick="alert(1)">Why.</Note>
		     |       ^
		  Why: Only a few components exist, so that every text looks right everywhere and stays safe.
		  Do:  It is written like this: <Note title="By the way">Some words.</Note>

		1 error, 0 warnings.
		"
	`);
});

test('a link that is a script', async () => {
	expect(await saidOfGoal('Why we want this.', 'See [this](javascript:alert(1)).')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:17:5 error unsafe-address
		  The address "javascript:alert(1)" is not published.
		  17 | See [this](javascript:alert(1)).
		     |     ^
		  Why: An address of another kind can carry a script or lead astray. Those on the web begin with https, and those inside the site with a slash.
		  Do:  Write an address that begins with https:// or mailto:, or one inside the site that begins with a slash, such as /teams/.

		1 error, 0 warnings.
		"
	`);
});

test('a link that carries data', async () => {
	expect(await saidOfGoal('Why we want this.', 'See [this](data:text/html,hello).')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:17:5 error unsafe-address
		  The address "data:text/html,hello" is not published.
		  17 | See [this](data:text/html,hello).
		     |     ^
		  Why: An address of another kind can carry a script or lead astray. Those on the web begin with https, and those inside the site with a slash.
		  Do:  Write an address that begins with https:// or mailto:, or one inside the site that begins with a slash, such as /teams/.

		1 error, 0 warnings.
		"
	`);
});

test('a component that nobody knows is answered with the nearest one', async () => {
	expect(await saidOfGoal('Why we want this.', '<Nota>Why.</Nota>')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:17:1 error mdx-component
		  There is no component <Nota>.
		  17 | <Nota>Why.</Nota>
		     | ^
		  Why: Only a few components exist, so that every text looks right everywhere and stays safe.
		  Do:  Did you mean <Note>? The components are Note, Goal, Figure.

		1 error, 0 warnings.
		"
	`);
});

test('a picture outside the folder of the goal', async () => {
	expect(await saidOfGoal('Why we want this.', '![Chart](../other/chart.png)')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:17:1 error picture-place
		  The picture "../other/chart.png" does not lie in the goal's own folder.
		  17 | ![Chart](../other/chart.png)
		     | ^
		  Why: Pictures lie beside their goal, so that they move with it and nothing else is published by mistake.
		  Do:  Put a PNG, JPEG, GIF, WebP or AVIF in the folder that is named like the goal file, and write ./<goal>/<picture>.png.

		1 error, 0 warnings.
		"
	`);
});

test('a picture from elsewhere', async () => {
	expect(await saidOfGoal('Why we want this.', '![Chart](https://x.example/chart.png)')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:17:1 error picture-place
		  The picture "https://x.example/chart.png" does not lie in the goal's own folder.
		  17 | ![Chart](https://x.example/chart.png)
		     | ^
		  Why: Pictures lie beside their goal, so that they move with it and nothing else is published by mistake.
		  Do:  Put a PNG, JPEG, GIF, WebP or AVIF in the folder that is named like the goal file, and write ./<goal>/<picture>.png.

		1 error, 0 warnings.
		"
	`);
});

test('a mistake in the inline Markdown of a key result is named at its field', async () => {
	expect(
		await saidOfGoal('title: Every customer is visited', 'title: "See [this](javascript:alert(1))"'),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:13:12 error unsafe-address
		  The address "javascript:alert(1)" is not published.
		  13 |     title: "See [this](javascript:alert(1))"
		     |            ^
		  Why: An address of another kind can carry a script or lead astray. Those on the web begin with https, and those inside the site with a slash.
		  Do:  Write an address that begins with https:// or mailto:, or one inside the site that begins with a slash, such as /teams/.

		1 error, 0 warnings.
		"
	`);
});

test('a mistake in a check-in, a step and a reflection', async () => {
	expect(
		await saidOfGoal(
			'kind: judged',
			`kind: milestones
    steps: [{ title: "[x](data:x)", done: true }]
    checkIns: [{ date: 2026-08-01, note: "[x](http://y.example)" }]
reflection: { learned: "[x](vbscript:x)" }`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:15:22 error unsafe-address
		  The address "data:x" is not published.
		  15 |     steps: [{ title: "[x](data:x)", done: true }]
		     |                      ^
		  Why: An address of another kind can carry a script or lead astray. Those on the web begin with https, and those inside the site with a slash.
		  Do:  Write an address that begins with https:// or mailto:, or one inside the site that begins with a slash, such as /teams/.

		content/objectives/2026-h2/acme/grow.mdx:16:42 error unsafe-address
		  The address "http://y.example" is not published.
		  16 |     checkIns: [{ date: 2026-08-01, note: "[x](http://y.example)" }]
		     |                                          ^
		  Why: An address of another kind can carry a script or lead astray. Those on the web begin with https, and those inside the site with a slash.
		  Do:  Write an address that begins with https:// or mailto:, or one inside the site that begins with a slash, such as /teams/.

		content/objectives/2026-h2/acme/grow.mdx:17:24 error unsafe-address
		  The address "vbscript:x" is not published.
		  17 | reflection: { learned: "[x](vbscript:x)" }
		     |                        ^
		  Why: An address of another kind can carry a script or lead astray. Those on the web begin with https, and those inside the site with a slash.
		  Do:  Write an address that begins with https:// or mailto:, or one inside the site that begins with a slash, such as /teams/.

		3 errors, 0 warnings.
		"
	`);
});

test('a mistake in what a team learned', async () => {
	expect(
		await said({
			'teams/acme.mdx': change(
				team,
				'members: [karin-lund]',
				'members: [karin-lund]\nlearned: [{ period: 2026-h2, text: "[x](javascript:x)" }]',
			),
		}),
	).toMatchInlineSnapshot(`
		"content/teams/acme.mdx:4:36 error unsafe-address
		  The address "javascript:x" is not published.
		  4 | learned: [{ period: 2026-h2, text: "[x](javascript:x)" }]
		    |                                    ^
		  Why: An address of another kind can carry a script or lead astray. Those on the web begin with https, and those inside the site with a slash.
		  Do:  Write an address that begins with https:// or mailto:, or one inside the site that begins with a slash, such as /teams/.

		1 error, 0 warnings.
		"
	`);
});

test('a text nested without end is refused and fills no stack', { timeout: 20_000 }, async () => {
	const findings = await findingsOf({ [goalFile]: change(goal, 'Why we want this.', `${'> '.repeat(12_000)}x`) });
	expect(findings.map(({ rule, line }) => [rule, line])).toEqual([['mdx-syntax', 17]]);
});
