import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { almanac, change, emptyFolder, type Files, goal, goalFile, makeFolder, technology } from '../source/folder.ts';
import { okr } from './okrHere.ts';

const content = { OKR_CONTENT: 'goals' };
const pixel = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);

/** A goal of technology that refers to the goal of the company in every way there is. */
const learn = `---
title: Learn the cloud # what for?
period: "2026-h2"
team: 'technology'
lead: karin-lund
contributors: [ karin-lund ]
alongside: [acme]
supports:
  # the first of them
  - 2026-h2/acme/grow#renewals # this one
  - 2026-h2/acme/grow
keyResults:
  - id: read
    title: "Everybody has read [why](/objectives/2026-h2/acme/grow/) and [who](/people/karin-lund/)"
    kind: judged
    lead: karin-lund
    alongside: [acme]
    note: See /objectives/2026-h2/acme/grow/, and [the team](/teams/acme/#goals).
  - { id: tried, title: Everybody has tried it, kind: judged }
---

We do it for <Goal id="2026-h2/acme/grow" /> and <Goal id="2026-h2/acme/grow#visits">the visits</Goal>,
as [/objectives/2026-h2/acme/grow/](/objectives/2026-h2/acme/grow/#visits "/objectives/2026-h2/acme/grow/") says.

The code \`/objectives/2026-h2/acme/grow/\` stays, and [the period][p] too.

[p]: /periods/2026-h2/cascade/
`;
const learnFile = 'objectives/2026-h2/technology/learn.mdx';

const grow = `${change(goal, 'Why we want this.', 'See ![a chart](./grow/chart.png) and:\n\n<Figure src="./grow/map (1).png" alt="A map" />')}`;

const house: Files = {
	'almanac.yaml': `${almanac}asOf: 2026-10-15\n`,
	'teams/technology.mdx': technology,
	[learnFile]: learn,
	[goalFile]: grow,
	'objectives/2026-h2/acme/grow/chart.png': pixel,
	'objectives/2026-h2/acme/grow/map (1).png': pixel,
	'teams/acme.mdx':
		'---\nname: Acme\nmembers: [karin-lund]\nleads:\n  - { period: 2026-h2, person: karin-lund }\nlearned:\n  - { period: 2026-h2, text: "To [grow](/objectives/2026-h2/acme/grow/)" }\n---\n\nWe have <Goal id="2026-h2/acme/grow" />.\n',
};

/** A folder with the content folder `goals` in it, of which nothing is to be said. */
async function place(files: Files = {}): Promise<string> {
	const here = emptyFolder();
	makeFolder({ ...house, ...files }, join(here, 'goals'));
	expect((await okr(['check'], here, content)).stdout).toBe('No findings.\n');
	return here;
}

/** Moves, and gives what differs then, as git would show it without its context: removed and new lines by file. */
async function moved(here: string, from: string, to: string): Promise<{ stdout: string; files: string[] }> {
	const { code, stdout, stderr } = await okr(['move', from, to], here, content);
	expect([code, stderr]).toEqual([0, '']);
	expect((await okr(['check'], here, content)).stdout).toBe('No findings.\n');
	const files = await readdir(join(here, 'goals'), { recursive: true, withFileTypes: true });
	const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
	return { stdout, files: paths.map((path) => path.slice(join(here, 'goals').length + 1)).sort() };
}

const read = (here: string, path: string) => readFile(join(here, 'goals', path), 'utf8');

describe('okr move', { timeout: 60_000 }, () => {
	test('moves a goal with its pictures, and rewrites what refers to it and nothing else', async () => {
		const here = await place();
		const { stdout, files } = await moved(here, '2026-h2/acme/grow', '2026-h2/acme/flourish');
		expect(stdout).toMatchInlineSnapshot(`
			"Wrote goals/objectives/2026-h2/acme/flourish.mdx
			Wrote goals/objectives/2026-h2/acme/flourish/chart.png
			Wrote goals/objectives/2026-h2/acme/flourish/map (1).png
			Wrote goals/objectives/2026-h2/technology/learn.mdx
			Wrote goals/teams/acme.mdx
			Deleted goals/objectives/2026-h2/acme/grow.mdx
			Deleted goals/objectives/2026-h2/acme/grow/chart.png
			Deleted goals/objectives/2026-h2/acme/grow/map (1).png
			2026-h2/acme/grow is now 2026-h2/acme/flourish. Old addresses lead to the new ones.
			"
		`);
		expect(files).toEqual([
			'almanac.yaml',
			'objectives/2026-h2/acme/flourish.mdx',
			'objectives/2026-h2/acme/flourish/chart.png',
			'objectives/2026-h2/acme/flourish/map (1).png',
			learnFile,
			'people/karin-lund.yaml',
			'periods/2026-h2.mdx',
			'teams/acme.mdx',
			'teams/technology.mdx',
		]);
		expect(await read(here, 'objectives/2026-h2/acme/flourish.mdx')).toBe(
			change(grow, 'lead: karin-lund\n', 'lead: karin-lund\nformerly: [2026-h2/acme/grow]\n').replaceAll(
				'./grow/',
				'./flourish/',
			),
		);
		expect(await read(here, learnFile)).toMatchInlineSnapshot(`
			"---
			title: Learn the cloud # what for?
			period: "2026-h2"
			team: 'technology'
			lead: karin-lund
			contributors: [ karin-lund ]
			alongside: [acme]
			supports:
			  # the first of them
			  - 2026-h2/acme/flourish#renewals # this one
			  - 2026-h2/acme/flourish
			keyResults:
			  - id: read
			    title: "Everybody has read [why](/objectives/2026-h2/acme/flourish/) and [who](/people/karin-lund/)"
			    kind: judged
			    lead: karin-lund
			    alongside: [acme]
			    note: See /objectives/2026-h2/acme/grow/, and [the team](/teams/acme/#goals).
			  - { id: tried, title: Everybody has tried it, kind: judged }
			---

			We do it for <Goal id="2026-h2/acme/flourish" /> and <Goal id="2026-h2/acme/flourish#visits">the visits</Goal>,
			as [/objectives/2026-h2/acme/grow/](/objectives/2026-h2/acme/flourish/#visits "/objectives/2026-h2/acme/grow/") says.

			The code \`/objectives/2026-h2/acme/grow/\` stays, and [the period][p] too.

			[p]: /periods/2026-h2/cascade/
			"
		`);
		expect(await read(here, 'teams/acme.mdx')).toBe(
			(house['teams/acme.mdx'] as string).replaceAll('2026-h2/acme/grow', '2026-h2/acme/flourish'),
		);
	});

	test('a goal that moves to another team says so itself', async () => {
		const here = await place();
		await moved(here, '2026-h2/technology/learn', '2026-h2/karin-lund/learn');
		const text = await read(here, 'objectives/2026-h2/karin-lund/learn.mdx');
		expect(text).toContain('\nperson: karin-lund\n');
		expect(text).not.toContain('technology\n');
	});

	test('moves a team with its goals', async () => {
		const here = await place();
		const { stdout, files } = await moved(here, 'technology', 'engineering');
		expect(stdout).toMatchInlineSnapshot(`
			"Wrote goals/objectives/2026-h2/engineering/learn.mdx
			Wrote goals/teams/engineering.mdx
			Deleted goals/objectives/2026-h2/technology/learn.mdx
			Deleted goals/teams/technology.mdx
			technology is now engineering with 1 goal. Old addresses lead to the new ones.
			"
		`);
		expect(files).toContain('teams/engineering.mdx');
		expect(files).toContain('objectives/2026-h2/engineering/learn.mdx');
		expect(await read(here, 'teams/engineering.mdx')).toBe(
			change(technology, 'members: [karin-lund]\n', 'members: [karin-lund]\nformerly: [technology]\n'),
		);
		expect(await read(here, 'objectives/2026-h2/engineering/learn.mdx')).toBe(
			change(
				change(learn, "team: 'technology'", "team: 'engineering'"),
				'keyResults:',
				'formerly: [2026-h2/technology/learn]\nkeyResults:',
			),
		);
	});

	test('moves the company, a person and a period', async () => {
		const here = await place();
		await moved(here, 'acme', 'house');
		await moved(here, 'karin-lund', 'karin');
		const { files } = await moved(here, '2026-h2', '2026');
		expect(files).toMatchInlineSnapshot(`
			[
			  "almanac.yaml",
			  "objectives/2026/house/grow.mdx",
			  "objectives/2026/house/grow/chart.png",
			  "objectives/2026/house/grow/map (1).png",
			  "objectives/2026/technology/learn.mdx",
			  "people/karin.yaml",
			  "periods/2026.mdx",
			  "teams/house.mdx",
			  "teams/technology.mdx",
			]
		`);
		expect(await read(here, 'objectives/2026/technology/learn.mdx')).toMatchInlineSnapshot(`
			"---
			title: Learn the cloud # what for?
			period: "2026"
			team: 'technology'
			lead: karin
			contributors: [ karin ]
			alongside: [house]
			supports:
			  # the first of them
			  - 2026/house/grow#renewals # this one
			  - 2026/house/grow
			formerly: [2026-h2/technology/learn]
			keyResults:
			  - id: read
			    title: "Everybody has read [why](/objectives/2026/house/grow/) and [who](/people/karin/)"
			    kind: judged
			    lead: karin
			    alongside: [house]
			    note: See /objectives/2026-h2/acme/grow/, and [the team](/teams/house/#goals).
			  - { id: tried, title: Everybody has tried it, kind: judged }
			---

			We do it for <Goal id="2026/house/grow" /> and <Goal id="2026/house/grow#visits">the visits</Goal>,
			as [/objectives/2026-h2/acme/grow/](/objectives/2026/house/grow/#visits "/objectives/2026-h2/acme/grow/") says.

			The code \`/objectives/2026-h2/acme/grow/\` stays, and [the period][p] too.

			[p]: /periods/2026/cascade/
			"
		`);
		expect(await read(here, 'teams/house.mdx')).toMatchInlineSnapshot(`
			"---
			name: Acme
			members: [karin]
			leads:
			  - { period: "2026", person: karin }
			learned:
			  - { period: "2026", text: "To [grow](/objectives/2026/house/grow/)" }
			formerly: [acme]
			---

			We have <Goal id="2026/house/grow" />.
			"
		`);
	});

	test('moves a goal back to where it was', async () => {
		const here = await place();
		await moved(here, '2026-h2/acme/grow', '2026-h2/acme/flourish');
		await moved(here, '2026-h2/acme/flourish', '2026-h2/acme/grow');
		expect(await read(here, learnFile)).toBe(learn);
		expect(await read(here, goalFile)).toBe(
			change(grow, 'lead: karin-lund\n', 'lead: karin-lund\nformerly: [2026-h2/acme/flourish]\n'),
		);
	});

	test('keeps line ends and a byte order mark', async () => {
		const here = await place();
		const odd = `\ufeff${learn.replaceAll('\n', '\r\n')}`;
		await writeFile(join(here, 'goals', learnFile), odd);
		await moved(here, '2026-h2/acme/grow', '2026-h2/acme/flourish');
		const text = await read(here, learnFile);
		expect(text.startsWith('\ufeff---\r\n')).toBe(true);
		expect(text.split('\r\n').length).toBe(learn.split('\n').length);
		expect(text).not.toMatch(/[^\r]\n/);
	});

	test('keeps no address of a draft, which never had one', async () => {
		const here = await place({
			[learnFile]: change(learn, 'lead: karin-lund\n', 'lead: karin-lund\nvisibility: draft\n'),
		});
		await okr(['move', '2026-h2/technology/learn', '2026-h2/technology/try'], here, content);
		expect(await read(here, 'objectives/2026-h2/technology/try.mdx')).not.toContain('formerly');
	});

	test('shows what it would do, and does nothing', async () => {
		const here = await place();
		const { code, stdout } = await okr(
			['move', '2026-h2/acme/grow', '2026-h2/acme/flourish', '--dry-run'],
			here,
			content,
		);
		expect(code).toBe(0);
		expect(stdout).toContain('-  - 2026-h2/acme/grow#renewals # this one\n');
		expect(stdout).toContain('+  - 2026-h2/acme/flourish#renewals # this one\n');
		expect(stdout.endsWith('Nothing was written, as --dry-run asks.\n')).toBe(true);
		expect([await read(here, goalFile), await read(here, learnFile)]).toEqual([grow, learn]);
	});

	test.each([
		['nothing', [], 'move wants an id and a new id.'],
		['only one id', ['acme'], 'move wants an id and a new id.'],
		['the id that it has', ['acme', 'acme'], 'It is called acme already.'],
		[
			'an unknown goal',
			['2026-h2/acme/gro', '2026-h2/acme/g'],
			'There is no goal 2026-h2/acme/gro. Did you mean 2026-h2/acme/grow?',
		],
		['an unknown name', ['tecnology', 't'], 'There is no team, person or period tecnology. Did you mean technology?'],
		[
			'a new id that is none',
			['acme', 'Åkme'],
			'Åkme is not an id: small letters a to z and digits, in words joined by hyphens.',
		],
		[
			'a goal to a single word',
			['2026-h2/acme/grow', 'grow'],
			'grow is not the id of a goal: <period>/<team or person>/<slug>, of small letters, digits and hyphens.',
		],
	])('of %s is told in a sentence', async (_, words, sentence) => {
		const here = await place();
		const { code, stderr } = await okr(['move', ...words], here, content);
		expect([code, stderr]).toEqual([2, `${sentence}\n\nUsage: okr move ID NEW-ID [--dry-run]\n`]);
	});

	test('onto something else is refused, and moves nothing', async () => {
		const here = await place();
		const { code, stderr } = await okr(['move', '2026-h2/technology/learn', '2026-h2/acme/grow'], here, content);
		expect([code, stderr]).toEqual([
			1,
			expect.stringContaining('goals/objectives/2026-h2/acme/grow.mdx is there already'),
		]);
		expect([await read(here, goalFile), await read(here, learnFile)]).toEqual([grow, learn]);
	});

	test('to where it cannot stand is refused, in the words of the check', async () => {
		const here = await place();
		const { code, stderr } = await okr(['move', '2026-h2/technology/learn', '2026-h2/nobody/learn'], here, content);
		expect([code, stderr]).toEqual([1, expect.stringContaining('There is no team nobody.')]);
		expect(await read(here, learnFile)).toBe(learn);
	});

	test('while another file cannot be read is refused, as nobody knows what that one refers to', async () => {
		const here = await place();
		await writeFile(join(here, 'goals', learnFile), change(learn, 'alongside: [acme]', 'alongside: [acme'));
		const { code, stderr } = await okr(['move', 'karin-lund', 'karin'], here, content);
		expect([code, stderr]).toEqual([
			2,
			expect.stringContaining(`${learnFile} cannot be read. Run okr check, and mend it first.`),
		]);
		await writeFile(join(here, 'goals', learnFile), `${learn}\n{broken/\n`);
		const text = await okr(['move', 'karin-lund', 'karin'], here, content);
		expect(text.stderr).toContain(`The text of ${learnFile} cannot be read.`);
	});

	test.each([
		['content', '2026-h1/technology/cloud-first-for-every-new-client', '2026-h1/technology/cloud-first'],
		['content', 'technology', 'engineering'],
		['content', 'glodlampan', 'lampan'],
		['content', 'karin-lund', 'karin'],
		['content', '2026-h2', '2026-autumn'],
		['test/fixtures/swedish', '2019-h1', '2019-var'],
	])('in %s, of %s, brings no finding', async (folder, from, to) => {
		const here = emptyFolder();
		await cp(resolve(import.meta.dirname, '../..', folder), join(here, 'goals'), { recursive: true });
		const said = async () => {
			const { stdout } = await okr(['check', '--format', 'json'], here, content);
			const { findings } = JSON.parse(stdout) as { findings: { rule: string }[] };
			return findings.map(({ rule }) => rule).sort();
		};
		const before = await said();
		const { code, stderr } = await okr(['move', from, to], here, content);
		expect([code, stderr]).toEqual([0, '']);
		expect(await said()).toEqual(before);
	});
});
