import { expect, test } from 'vitest';
import {
	almanac,
	change,
	findingsOf,
	goal,
	goalFile,
	period,
	said,
	saidOfGoal,
	team,
	technology,
} from '../source/folder.ts';

/** What there is to say about a goal of another team with a line more. */
const saidOfTechnology = (line: string) =>
	said({
		'teams/technology.mdx': technology,
		'objectives/2026-h2/technology/cloud.mdx': change(goal, 'team: acme', `team: technology\n${line}`),
	});

test('a person who is not there is answered with the nearest one', async () => {
	expect(await saidOfGoal('lead: karin-lund', 'lead: karin-lind')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:5:7 error unknown-reference
		  There is no person karin-lind.
		  5 | lead: karin-lind
		    |       ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Did you mean karin-lund? If not, make people/karin-lind.yaml.

		1 error, 0 warnings.
		"
	`);
});

test('a person who is like no other', async () => {
	expect(await saidOfGoal('lead: karin-lund', 'lead: olle-ek')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:5:7 error unknown-reference
		  There is no person olle-ek.
		  5 | lead: olle-ek
		    |       ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Write the id of a person, or make people/olle-ek.yaml.

		1 error, 0 warnings.
		"
	`);
});

test('a contributor who is not there', async () => {
	expect(
		await saidOfGoal(
			'lead: karin-lund',
			`lead: karin-lund
contributors: [karin-lund, karl-lund]`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:6:28 error unknown-reference
		  There is no person karl-lund.
		  6 | contributors: [karin-lund, karl-lund]
		    |                            ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Did you mean karin-lund? If not, make people/karl-lund.yaml.

		1 error, 0 warnings.
		"
	`);
});

test('a team that is not there', async () => {
	expect(
		await said({ [goalFile]: null, 'objectives/2026-h2/acne/grow.mdx': change(goal, 'team: acme', 'team: acne') }),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acne/grow.mdx:4:7 error unknown-reference
		  There is no team acne.
		  4 | team: acne
		    |       ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Did you mean acme? If not, make teams/acne.mdx.

		1 error, 0 warnings.
		"
	`);
});

test('a team beside it that is not there', async () => {
	expect(
		await saidOfGoal(
			'lead: karin-lund',
			`lead: karin-lund
alongside: [design]`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:6:13 error unknown-reference
		  There is no team design.
		  6 | alongside: [design]
		    |             ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Write the id of a team, or make teams/design.mdx.

		1 error, 0 warnings.
		"
	`);
});

test('a person of an individual goal who is not there', async () => {
	expect(
		await said({ 'objectives/2026-h2/olle-ek/read.mdx': change(goal, 'team: acme', 'person: olle-ek') }),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/olle-ek/read.mdx:4:9 error unknown-reference
		  There is no person olle-ek.
		  4 | person: olle-ek
		    |         ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Write the id of a person, or make people/olle-ek.yaml.

		1 error, 0 warnings.
		"
	`);
});

test('a period that is not there', async () => {
	expect(
		await said({ [goalFile]: null, 'objectives/2026-h1/acme/grow.mdx': change(goal, '2026-h2', '2026-h1') }),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h1/acme/grow.mdx:3:9 error unknown-reference
		  There is no period 2026-h1.
		  3 | period: 2026-h1
		    |         ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Did you mean 2026-h2? If not, make periods/2026-h1.mdx.

		1 error, 0 warnings.
		"
	`);
});

test('a goal that is not there is answered with one of its name', async () => {
	expect(await saidOfTechnology('supports: [2026-h1/acme/grow, 2026-h2/acmee/grow]')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/technology/cloud.mdx:5:12 error unknown-reference
		  There is no goal 2026-h1/acme/grow.
		  5 | supports: [2026-h1/acme/grow, 2026-h2/acmee/grow]
		    |            ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Did you mean 2026-h2/acme/grow?

		content/objectives/2026-h2/technology/cloud.mdx:5:31 error unknown-reference
		  There is no goal 2026-h2/acmee/grow.
		  5 | supports: [2026-h1/acme/grow, 2026-h2/acmee/grow]
		    |                               ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Did you mean 2026-h2/acme/grow?

		2 errors, 0 warnings.
		"
	`);
});

test('a goal is not answered with itself', async () => {
	expect(await findingsOf({ [goalFile]: change(goal, 'lead:', 'supports: [2026-h1/acme/grow]\nlead:') })).toMatchObject(
		[{ rule: 'unknown-reference', cure: 'Write the path of a goal below objectives/, without its ending.' }],
	);
});

test('a goal that is not there is not answered with one that is only near by', async () => {
	expect(
		await said({
			'objectives/2026-h2/acme/visit.mdx': change(
				goal,
				'lead: karin-lund',
				'lead: karin-lund\nsupports: [2026-h2/acme/learn]',
			),
		}),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/visit.mdx:6:12 error unknown-reference
		  There is no goal 2026-h2/acme/learn.
		  6 | supports: [2026-h2/acme/learn]
		    |            ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Write the path of a goal below objectives/, without its ending.

		1 error, 0 warnings.
		"
	`);
});

test('a goal to continue that is not there', async () => {
	expect(
		await saidOfGoal(
			'lead: karin-lund',
			`lead: karin-lund
continues: 2026-h1/acme/begin`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:6:12 error unknown-reference
		  There is no goal 2026-h1/acme/begin.
		  6 | continues: 2026-h1/acme/begin
		    |            ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Write the path of a goal below objectives/, without its ending.

		1 error, 0 warnings.
		"
	`);
});

test('a key result that is not there is answered with the nearest one', async () => {
	expect(await saidOfTechnology('supports: [2026-h2/acme/grow#visit]')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/technology/cloud.mdx:5:12 error unknown-reference
		  The goal 2026-h2/acme/grow has no key result visit.
		  5 | supports: [2026-h2/acme/grow#visit]
		    |            ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Did you mean 2026-h2/acme/grow#visits?

		1 error, 0 warnings.
		"
	`);
});

test('a key result that is like no other is answered with all of its goal', async () => {
	expect(await saidOfTechnology('supports: [2026-h2/acme/grow#revenue]')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/technology/cloud.mdx:5:12 error unknown-reference
		  The goal 2026-h2/acme/grow has no key result revenue.
		  5 | supports: [2026-h2/acme/grow#revenue]
		    |            ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Its key results are renewals, visits.

		1 error, 0 warnings.
		"
	`);
});

test('a key result to draw from that is not there', async () => {
	expect(
		await saidOfGoal(
			'kind: judged',
			`kind: judged
    drawnFrom: [2026-h2/acme/grow#renewal, 2026-h2/technology/cloud#one]`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:15:17 error unknown-reference
		  The goal 2026-h2/acme/grow has no key result renewal.
		  15 |     drawnFrom: [2026-h2/acme/grow#renewal, 2026-h2/technology/cloud#one]
		     |                 ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Did you mean 2026-h2/acme/grow#renewals?

		content/objectives/2026-h2/acme/grow.mdx:15:44 error unknown-reference
		  There is no goal 2026-h2/technology/cloud.
		  15 |     drawnFrom: [2026-h2/acme/grow#renewal, 2026-h2/technology/cloud#one]
		     |                                            ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Write the path of a goal below objectives/, without its ending.

		2 errors, 0 warnings.
		"
	`);
});

test('a lead and a team of a key result that are not there', async () => {
	expect(
		await saidOfGoal(
			'kind: judged',
			`kind: judged
    lead: karin
    alongside: [acmee]`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:15:11 error unknown-reference
		  There is no person karin.
		  15 |     lead: karin
		     |           ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Write the id of a person, or make people/karin.yaml.

		content/objectives/2026-h2/acme/grow.mdx:16:17 error unknown-reference
		  There is no team acmee.
		  16 |     alongside: [acmee]
		     |                 ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Did you mean acme? If not, make teams/acmee.mdx.

		2 errors, 0 warnings.
		"
	`);
});

test('a level that is not there', async () => {
	expect(
		await saidOfGoal(
			'kind: judged',
			`kind: levels
    levels:
      - { id: some, title: Some, score: 0.5 }
      - { id: all, title: All of it, score: 1 }
    checkIns:
      - { date: 2026-08-01, level: same }
      - { date: 2026-08-08, level: everything }`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:19:36 error unknown-reference
		  This key result has no level same.
		  19 |       - { date: 2026-08-01, level: same }
		     |                                    ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Did you mean some?

		content/objectives/2026-h2/acme/grow.mdx:20:36 error unknown-reference
		  This key result has no level everything.
		  20 |       - { date: 2026-08-08, level: everything }
		     |                                    ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Its levels are some, all.

		2 errors, 0 warnings.
		"
	`);
});

test('a goal that is not there in the text, as a component and as a link', async () => {
	expect(
		await saidOfGoal(
			'Why we want this.',
			`See <Goal id="2026-h1/acme/grow" />

and [that](/objectives/2026-h2/acme/grow/#visit).`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:17:5 error unknown-reference
		  There is no goal 2026-h1/acme/grow.
		  17 | See <Goal id="2026-h1/acme/grow" />
		     |     ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Did you mean 2026-h2/acme/grow?

		content/objectives/2026-h2/acme/grow.mdx:19:5 error unknown-reference
		  The goal 2026-h2/acme/grow has no key result visit.
		  19 | and [that](/objectives/2026-h2/acme/grow/#visit).
		     |     ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Did you mean 2026-h2/acme/grow#visits?

		2 errors, 0 warnings.
		"
	`);
});

test('a goal that is not there in the title of a key result', async () => {
	expect(
		await saidOfGoal('title: Every customer is visited', 'title: "As [there](/objectives/2026-h1/acme/begin/)"'),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:13:12 error unknown-reference
		  There is no goal 2026-h1/acme/begin.
		  13 |     title: "As [there](/objectives/2026-h1/acme/begin/)"
		     |            ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Write the path of a goal below objectives/, without its ending.

		1 error, 0 warnings.
		"
	`);
});

test('a goal that is not there in the texts of a team and a period', async () => {
	expect(
		await said({
			'teams/acme.mdx': change(team, 'What Acme is for.', 'See <Goal id="2026-h2/acme/groww" />'),
			'periods/2026-h2.mdx': `${period}\nSee <Goal id="2026-h2/acme/groww" />\n`,
		}),
	).toMatchInlineSnapshot(`
		"content/periods/2026-h2.mdx:8:5 error unknown-reference
		  There is no goal 2026-h2/acme/groww.
		  8 | See <Goal id="2026-h2/acme/groww" />
		    |     ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Did you mean 2026-h2/acme/grow?

		content/teams/acme.mdx:6:5 error unknown-reference
		  There is no goal 2026-h2/acme/groww.
		  6 | See <Goal id="2026-h2/acme/groww" />
		    |     ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Did you mean 2026-h2/acme/grow?

		2 errors, 0 warnings.
		"
	`);
});

test('a team whose parent, members, leads and periods are not there', async () => {
	expect(
		await said({
			'teams/technology.mdx': `---
name: Technology
parent: acne
members: [karin-lindh]
leads:
  - { period: 2026-h3, person: karin-lund }
  - { period: 2026-h2, person: karin }
learned:
  - { period: 2026-q1, text: To wait }
---
`,
		}),
	).toMatchInlineSnapshot(`
		"content/teams/technology.mdx:3:9 error unknown-reference
		  There is no team acne.
		  3 | parent: acne
		    |         ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Did you mean acme? If not, make teams/acne.mdx.

		content/teams/technology.mdx:4:11 error unknown-reference
		  There is no person karin-lindh.
		  4 | members: [karin-lindh]
		    |           ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Did you mean karin-lund? If not, make people/karin-lindh.yaml.

		content/teams/technology.mdx:6:15 error unknown-reference
		  There is no period 2026-h3.
		  6 |   - { period: 2026-h3, person: karin-lund }
		    |               ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Did you mean 2026-h2? If not, make periods/2026-h3.mdx.

		content/teams/technology.mdx:7:32 error unknown-reference
		  There is no person karin.
		  7 |   - { period: 2026-h2, person: karin }
		    |                                ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Write the id of a person, or make people/karin.yaml.

		content/teams/technology.mdx:9:15 error unknown-reference
		  There is no period 2026-q1.
		  9 |   - { period: 2026-q1, text: To wait }
		    |               ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Did you mean 2026-h2? If not, make periods/2026-q1.mdx.

		5 errors, 0 warnings.
		"
	`);
});

test('a reference to a draft is known, and said to be left out without its title', async () => {
	const text = await said({
		'objectives/2026-h2/acme/secret.mdx': change(
			change(goal, 'lead:', 'visibility: draft\nlead:'),
			'Grow with our customers',
			'Sell the house',
		),
		[goalFile]: change(
			change(goal, 'lead:', 'supports: [2026-h2/acme/secret]\nlead:'),
			'Why we',
			'See <Goal id="2026-h2/acme/secret#visits" />. Why we',
		),
	});
	expect(text).not.toContain('Sell the house');
	expect(text).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:5:12 warning unpublished-reference
		  It refers to a goal that is not published.
		  5 | supports: [2026-h2/acme/secret]
		    |            ^
		  Why: Readers may not see that goal, so the site leaves the reference out.
		  Do:  Take the reference out, or publish that goal.

		content/objectives/2026-h2/acme/grow.mdx:18:5 warning unpublished-reference
		  It refers to a goal that is not published.
		  18 | See <Goal id="2026-h2/acme/secret#visits" />. Why we want this.
		     |     ^
		  Why: Readers may not see that goal, so the site leaves the reference out.
		  Do:  Take the reference out, or publish that goal.

		0 errors, 2 warnings.
		"
	`);
});

test('a draft may refer to a private goal', async () => {
	const hidden = (visibility: string, more = '') => change(goal, 'lead:', `visibility: ${visibility}\n${more}lead:`);
	expect(
		await findingsOf({
			'objectives/2026-h2/acme/secret.mdx': hidden('private'),
			'objectives/2026-h2/acme/later.mdx': hidden('draft', 'supports: [2026-h2/acme/secret]\n'),
		}),
	).toEqual([]);
});

test('references that are right say nothing', async () => {
	const below = change(
		goal,
		'team: acme',
		'team: technology\nsupports: [2026-h2/acme/grow, 2026-h2/acme/grow#visits]\nalongside: [acme]\ncontributors: [karin-lund]',
	);
	expect(
		await findingsOf({
			'teams/technology.mdx': technology,
			'objectives/2026-h2/technology/cloud.mdx': change(
				below,
				'Why we',
				'See [this](/objectives/2026-h2/acme/grow/#visits). Why we',
			),
		}),
	).toEqual([]);
});

/** What there is to say about the goal when its text is another, each finding in a line of its own. */
const saidOfText = async (text: string, files: Parameters<typeof findingsOf>[0] = {}) =>
	(await findingsOf({ ...files, [goalFile]: change(goal, 'Why we want this.', text) })).map(
		({ rule, line, column, what, cure }) => `${line}:${column} ${rule} ${what} ${cure}`,
	);

test('a link to a page that the site does not have', async () => {
	expect(await saidOfGoal('Why we want this.', 'See [the teams](/tems/).')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:17:5 error unknown-reference
		  The site has no page /tems/.
		  17 | See [the teams](/tems/).
		     |     ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Did you mean /teams/?

		1 error, 0 warnings.
		"
	`);
});

test('links to pages of a period, team, person or goal that is not there', async () => {
	expect(
		await saidOfText(
			'[a](/periods/2026-h1/) [b](/teams/acne/?x) [c](/people/olle-ek)\n[d](/objectives/2026-h2/acme/gro/?x) [e]\n\n[e]: /nowhere/at/all/',
			{ 'periods/2026-h1.mdx': null },
		),
	).toMatchInlineSnapshot(`
		[
		  "17:1 unknown-reference There is no period 2026-h1. Did you mean 2026-h2? If not, make periods/2026-h1.mdx.",
		  "17:24 unknown-reference There is no team acne. Did you mean acme? If not, make teams/acne.mdx.",
		  "17:44 unknown-reference There is no person olle-ek. Write the id of a person, or make people/olle-ek.yaml.",
		  "18:1 unknown-reference There is no goal 2026-h2/acme/gro. Did you mean 2026-h2/acme/grow?",
		  "20:1 unknown-reference The site has no page /nowhere/at/all/. Write an address as it stands behind the folder of the site, such as /teams/ or /periods/2026-h2/; or take the link out.",
		]
	`);
});

test('links to pages that are there', async () => {
	const all =
		'[a](/) [b](/periods/2026-h2/cascade/teams/acme/) [c](/teams/acme#past) [d](/teams/older/) [e](/people/karin-lund/) [f](/history/?team=acme) [g](/history/attainment.csv) [h](/objectives/2026-h2/acme/grow/?x) [i](/search/?q=a%20b) [j](/lessons/2026-h2/)';
	expect(
		await saidOfText(all, { 'teams/acme.mdx': change(team, 'name: Acme', 'name: Acme\nformerly: [older]') }),
	).toEqual([]);
});

test('a link from file to file', async () => {
	expect(await saidOfGoal('Why we want this.', 'See [that](../technology/cloud.mdx).')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:17:5 error unsafe-address
		  The address "../technology/cloud.mdx" leads from file to file.
		  17 | See [that](../technology/cloud.mdx).
		     |     ^
		  Why: An address of another kind can carry a script or lead astray. Those on the web begin with https, and those inside the site with a slash.
		  Do:  Write /objectives/2026-h2/technology/cloud/, or <Goal id="2026-h2/technology/cloud" />.

		1 error, 0 warnings.
		"
	`);
});

test('links to files', async () => {
	const files =
		'[a](./grow.mdx#visits) [b](../../../teams/acme) [c](../../../people/karin-lund.yaml) [d](../../../periods/2026-h2.mdx) [e](./report.pdf) [f](%E5) [g](/objectives/2026-h2/acme/grow.mdx) [h](/almanac.yaml)';
	expect(await saidOfText(files)).toMatchInlineSnapshot(`
		[
		  "17:1 unsafe-address The address "./grow.mdx#visits" leads from file to file. Write /objectives/2026-h2/acme/grow/#visits, or <Goal id="2026-h2/acme/grow#visits" />.",
		  "17:24 unsafe-address The address "../../../teams/acme" leads from file to file. Write /teams/acme/.",
		  "17:49 unsafe-address The address "../../../people/karin-lund.yaml" leads from file to file. Write /people/karin-lund/.",
		  "17:86 unsafe-address The address "../../../periods/2026-h2.mdx" leads from file to file. Write /periods/2026-h2/.",
		  "17:120 unsafe-address The address "./report.pdf" leads from file to file. Links inside the site begin with a slash, such as /teams/; others with https:// or mailto:.",
		  "17:138 unsafe-address The address "%E5" leads from file to file. Links inside the site begin with a slash, such as /teams/; others with https:// or mailto:.",
		  "17:147 unknown-reference The site has no page /objectives/2026-h2/acme/grow.mdx. Did you mean /objectives/2026-h2/acme/grow/?",
		  "17:186 unknown-reference The site has no page /almanac.yaml. Write an address as it stands behind the folder of the site, such as /teams/ or /periods/2026-h2/; or take the link out.",
		]
	`);
	const title = "'[Every](../acme/grow.mdx) customer is visited'";
	expect(
		(await findingsOf({ [goalFile]: change(goal, 'Every customer is visited', title) })).map(({ cure }) => cure),
	).toEqual(['Write /objectives/2026-h2/acme/grow/.']);
});

test('a link to a heading, which has no address', async () => {
	expect(await saidOfGoal('Why we want this.', '## Why\n\nSee [why](#why).')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:19:5 error unknown-reference
		  The page has no place #why.
		  19 | See [why](#why).
		     |     ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Headings have none. The key results have: #renewals, #visits. Or take the link out.

		1 error, 0 warnings.
		"
	`);
});

test('places in the page itself', async () => {
	const text = '[a](#visits) [b](#visit) [c](#Renewals) [d](/objectives/2026-h2/acme/grow/#Visits) [e]\n\n[e]: #none';
	expect(await saidOfText(text)).toMatchInlineSnapshot(`
		[
		  "17:14 unknown-reference The page has no place #visit. Did you mean #visits?",
		  "17:26 unknown-reference The page has no place #Renewals. Did you mean #renewals?",
		  "17:41 unknown-reference The goal 2026-h2/acme/grow has no key result Visits. Did you mean 2026-h2/acme/grow#visits?",
		  "19:1 unknown-reference The page has no place #none. Headings have none. The key results have: #renewals, #visits. Or take the link out.",
		]
	`);
	const bare = change(goal, goal.slice(goal.indexOf('keyResults:'), goal.indexOf('---\n\nWhy')), '');
	expect((await findingsOf({ [goalFile]: change(bare, 'Why', '[a](#b) Why') })).map(({ cure }) => cure)).toEqual([
		'Write two to five results by which you would know that it is reached.',
		'Headings have none. Take the link out, or link to a page.',
	]);
});

test('places in the page, named in texts that have none and in such as stand on several pages', async () => {
	const visited = (link: string) => change(goal, 'Every customer is visited', `'[Every](${link}) customer is visited'`);
	const found = [
		...(await findingsOf({ 'teams/acme.mdx': change(team, 'What Acme', '[What](#visits) Acme') })),
		...(await findingsOf({ 'periods/2026-h2.mdx': `${period}\n[What](#visits) we did.\n` })),
		...(await findingsOf({ [goalFile]: visited('#renewals') })),
		...(await findingsOf({ [goalFile]: visited('#none') })),
		...(await findingsOf({
			'teams/acme.mdx': change(team, 'members', 'learned: [{ period: 2026-h2, text: "[a](#b)" }]\nmembers'),
		})),
	];
	expect(
		found.map(({ file, line, column, rule, what, cure }) => `${file}:${line}:${column} ${rule} ${what} ${cure}`),
	).toMatchInlineSnapshot(`
		[
		  "content/teams/acme.mdx:6:1 unknown-reference The page has no place #visits. Headings have none. Take the link out, or link to a page.",
		  "content/periods/2026-h2.mdx:8:1 unknown-reference The page has no place #visits. Headings have none. Take the link out, or link to a page.",
		  "content/objectives/2026-h2/acme/grow.mdx:13:12 unknown-reference The page has no place #renewals everywhere that this text is shown. Write the whole address: /objectives/2026-h2/acme/grow/#renewals.",
		  "content/objectives/2026-h2/acme/grow.mdx:13:12 unknown-reference The page has no place #none. Take the link out, or link to a key result: /objectives/<period>/<team or person>/<goal>/#<key result>.",
		  "content/teams/acme.mdx:3:36 unknown-reference The page has no place #b. Take the link out, or link to a key result: /objectives/<period>/<team or person>/<goal>/#<key result>.",
		]
	`);
});

test('a link in the title of a key result, and in the texts of a period and a team', async () => {
	const found = await findingsOf({
		[goalFile]: change(goal, 'Every customer is visited', "'[Every](/customers/) customer is visited'"),
		'periods/2026-h2.mdx': `${period}\nSee [this](/people/nobody-here/).\n`,
		'teams/acme.mdx': change(team, 'What Acme is for.', 'See [that](/periods/2019-h2/).'),
	});
	expect(found.map(({ file, line, column, rule, what }) => `${file}:${line}:${column} ${rule} ${what}`)).toEqual([
		'content/objectives/2026-h2/acme/grow.mdx:13:12 unknown-reference The site has no page /customers/.',
		'content/periods/2026-h2.mdx:8:5 unknown-reference There is no person nobody-here.',
		'content/teams/acme.mdx:6:5 unknown-reference There is no period 2019-h2.',
	]);
});

test('a link to the editor, on a site that has one and on one that has not', async () => {
	const text = 'Start [here](/edit/goal/).';
	expect(await saidOfText(text)).toEqual([
		'17:7 unknown-reference The site has no editor to link to. Take the link out, or say in almanac.yaml under repository: how the editor reaches the files.',
	]);
	const repository = 'repository: { address: https://git.example/a/b, host: gitea }\n';
	expect(await saidOfText(text, { 'almanac.yaml': almanac + repository })).toEqual([]);
});
