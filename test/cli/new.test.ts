import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
	almanac,
	change,
	closedPeriod,
	emptyFolder,
	type Files,
	goal,
	makeFolder,
	technology,
} from '../source/folder.ts';
import type { Outcome } from './okr.ts';
import { okr } from './okrHere.ts';
import { key, okrAsked } from './terminal.ts';

const content = { OKR_CONTENT: 'goals' };

/** A folder with the content folder `goals` in it: a company with a team below it, in October 2026. */
async function place(files: Files = {}): Promise<string> {
	const here = emptyFolder();
	const more = { 'almanac.yaml': `${almanac}asOf: 2026-10-15\n`, 'teams/technology.mdx': technology };
	makeFolder({ ...more, ...files }, join(here, 'goals'));
	return here;
}

const written = (here: string, path: string) => readFile(join(here, 'goals', path), 'utf8');

/** What the check has to say of what was made, beside the missing neighbours of a small organisation. */
async function errorsIn(here: string): Promise<string> {
	return (await okr(['check'], here, content)).stdout.trim().split('\n').at(-1) ?? '';
}

/** The same in the words of a command line that forgot something. */
const misuse = (sentence: string) => ({
	code: 2,
	stdout: '',
	stderr: expect.stringContaining(`${sentence}\n\nUsage: okr new`),
});

describe('okr new objective', { timeout: 60_000 }, () => {
	const half = ['new', 'objective', '--period', '2026-h2', '--team', 'technology'];

	test('writes a goal from its options, with ids made from its words', async () => {
		const here = await place();
		const outcome = await okr(
			[
				...half,
				...['--title', 'Åka över ån', '--lead', 'karin-lund', '--tags', 'bro, vatten', '--ambition', 'committed'],
				...['--supports', '2026-h2/acme/grow', '--due', '2026-11-30', '--text', 'Because of the **water**.'],
				...['--key-results', 'title: "9 of 10, at least, cross", from: 6, to: 9, unit: people'],
				...['--key-results', '{ id: rota, title: There is a rota, steps: [{ title: A rota }] }'],
			],
			here,
			content,
		);
		expect(outcome).toEqual({
			code: 0,
			stdout: 'Wrote goals/objectives/2026-h2/technology/aka-over-an.mdx\n',
			stderr: '',
		});
		expect(await written(here, 'objectives/2026-h2/technology/aka-over-an.mdx')).toMatchInlineSnapshot(`
			"---
			title: Åka över ån
			period: 2026-h2
			team: technology
			lead: karin-lund
			ambition: committed
			due: 2026-11-30
			supports: [2026-h2/acme/grow]
			tags: [bro, vatten]
			keyResults:
			  - id: 9-of-10-at-least-cross
			    title: 9 of 10, at least, cross
			    kind: metric
			    from: 6
			    to: 9
			    unit: people
			  - id: rota
			    title: There is a rota
			    kind: milestones
			    steps:
			      - { title: A rota }
			---

			Because of the **water**.
			"
		`);
		expect(await errorsIn(here)).toBe('No findings.');
	});

	test('writes one by its sentence: the phrases, and titles made from them', async () => {
		const here = await place();
		const words = ['--phrase', 'cross the river', '--when', 'nine of ten cross', '--when', 'nobody gets wet'];
		const more = ['--lead', 'karin-lund', '--supports', '2026-h2/acme/grow'];
		await okr([...half, ...words, ...more], here, content);
		expect(await written(here, 'objectives/2026-h2/technology/cross-the-river.mdx')).toMatchInlineSnapshot(`
			"---
			title: Cross the river
			phrase: cross the river
			period: 2026-h2
			team: technology
			lead: karin-lund
			supports: [2026-h2/acme/grow]
			keyResults:
			  - id: nine-of-ten-cross
			    title: Nine of ten cross
			    phrase: nine of ten cross
			    kind: judged
			  - id: nobody-gets-wet
			    title: Nobody gets wet
			    phrase: nobody gets wet
			    kind: judged
			---
			"
		`);
		expect(await errorsIn(here)).toBe('No findings.');
	});

	test('writes a draft from a title, a period and an owner', async () => {
		const here = await place();
		const { code } = await okr([...half, '--title', 'Half a thought', '--draft'], here, content);
		expect(code).toBe(0);
		expect(await written(here, 'objectives/2026-h2/technology/half-a-thought.mdx')).toBe(
			'---\ntitle: Half a thought\nperiod: 2026-h2\nteam: technology\nvisibility: draft\n---\n',
		);
		expect(await errorsIn(here)).toBe('No findings.');
	});

	test('needs neither a lead for a goal of one’s own, nor key results of the company before the teams have theirs', async () => {
		const setting = '---\ntitle: H1\nstart: 2027-01-01\nend: 2027-06-30\nphase: setting\n---\n';
		const here = await place({ 'periods/2027-h1.mdx': setting });
		const own = [
			'new',
			'objective',
			'--period',
			'2026-h2',
			'--person',
			'karin-lund',
			'--title',
			'Run',
			'--when',
			'I run',
		];
		expect((await okr(own, here, content)).code).toBe(0);
		const company = [
			'new',
			'objective',
			'--period',
			'2027-h1',
			'--team',
			'acme',
			'--title',
			'Grow',
			'--lead',
			'karin-lund',
		];
		expect((await okr(company, here, content)).code).toBe(0);
		expect(await errorsIn(here)).toBe('No findings.');
	});

	test('takes the next free id, and never the place of another goal', async () => {
		const here = await place({
			'objectives/2026-h2/technology/learn.mdx': goal.replace('team: acme', 'team: technology'),
		});
		const { stdout } = await okr([...half, '--title', 'Learn!', '--draft'], here, content);
		expect(stdout).toBe('Wrote goals/objectives/2026-h2/technology/learn-2.mdx\n');
		const taken = await okr([...half, '--title', 'Learn', '--draft', '--id', 'learn'], here, content);
		expect([taken.code, taken.stderr]).toEqual([
			1,
			'goals/objectives/2026-h2/technology/learn.mdx is there already, or was changed meanwhile. Run the command again to see it as it is now.\nNothing was written.\n',
		]);
	});

	test('shows what it would write, and writes nothing', async () => {
		const here = await place();
		const { code, stdout } = await okr([...half, '--title', 'Half a thought', '--draft', '--dry-run'], here, content);
		expect(code).toBe(0);
		expect(stdout).toMatchInlineSnapshot(`
			"--- /dev/null
			+++ goals/objectives/2026-h2/technology/half-a-thought.mdx
			@@ -0,0 +1,6 @@
			+---
			+title: Half a thought
			+period: 2026-h2
			+team: technology
			+visibility: draft
			+---
			Nothing was written, as --dry-run asks.
			"
		`);
		await expect(written(here, 'objectives/2026-h2/technology/half-a-thought.mdx')).rejects.toThrow('ENOENT');
	});

	test.each([
		['without a kind', ['new'], 'new wants objective, team, person, period.'],
		[
			'of a kind that does not exist',
			['new', 'target'],
			'There is no new target: it is objective, team, person, period.',
		],
		['without a period', ['new', 'objective', '--title', 'X'], 'It wants --period.'],
		['without an owner', ['new', 'objective', '--title', 'X', '--period', '2026-h2'], 'It wants --team or --person.'],
		['without a title', half, 'It wants --title or --phrase.'],
		[
			'without key results',
			[...half, '--title', 'X'],
			'It wants --key-results or --when; or --draft, for half a goal.',
		],
		['without a lead', [...half, '--title', 'X', '--when', 'y'], 'It wants --lead; or --draft, for half a goal.'],
		['of an unknown team', [...half, '--team', 'tecnology'], 'There is no team tecnology. Did you mean technology?'],
		[
			'of both a team and a person',
			[...half, '--person', 'karin-lund'],
			'A goal has a team or a person: --team or --person.',
		],
		[
			'with an id that is none',
			[...half, '--title', 'X', '--draft', '--id', 'Å'],
			'Å is not an id: small letters a to z and digits, in words joined by hyphens.',
		],
		[
			'with a title of nothing but signs',
			[...half, '--title', '!', '--draft'],
			'No id can be made from "!". Give one with --id.',
		],
		[
			'with a day that does not exist',
			[...half, '--title', 'X', '--draft', '--due', '2026-02-30'],
			'"2026-02-30" is not a day of the calendar. That month has 28 days.',
		],
		[
			'with a key result that lacks its goal',
			[...half, '--title', 'X', '--draft', '--key-results', 'title: Y, from: 6'],
			'keyResults[1].to is missing. Write to: and its value. The value to reach.',
		],
		[
			'with a key result that cannot be read',
			[...half, '--title', 'X', '--key-results', 'title: [Y'],
			'--key-results cannot be read.',
		],
	])('%s, and with nobody to ask, says what is missing', async (_, words, sentence) => {
		const here = await place();
		const outcome = await okr(words, here, content);
		expect(outcome.code).toBe(2);
		expect(outcome.stderr).toContain(sentence);
		expect(outcome.stderr).toContain('\n\nUsage: okr new');
		expect(await errorsIn(here)).toBe('No findings.');
	});

	test('of a team whose file cannot be read says so', async () => {
		const here = await place({ 'teams/technology.mdx': change(technology, 'name: Technology', 'nam: Technology') });
		const { code, stderr } = await okr([...half, '--title', 'X', '--draft'], here, content);
		expect([code, stderr]).toEqual([
			2,
			expect.stringContaining('teams/technology.mdx cannot be read. Run okr check, and mend it first.\n'),
		]);
	});

	test('refuses what the check would refuse, in its words', async () => {
		const here = await place();
		const { code, stderr } = await okr(
			[...half, '--title', 'X', '--draft', '--supports', '2026-h2/acme/gro'],
			here,
			content,
		);
		expect(code).toBe(1);
		expect(stderr).toMatchInlineSnapshot(`
			"goals/objectives/2026-h2/technology/x.mdx:6:12 error unknown-reference
			  There is no goal 2026-h2/acme/gro.
			  6 | supports: [2026-h2/acme/gro]
			    |            ^
			  Why: A link that leads nowhere would break the page, and the cascade.
			  Do:  Did you mean 2026-h2/acme/grow?

			1 error, 0 warnings.
			Nothing was written.
			"
		`);
	});

	test('asks for what is missing, by the sentence', async () => {
		const here = await place();
		const { code, screen } = await okrAsked(['new', 'objective'], here, content, [
			['For which period?', key.enter],
			['Whose goal is it?', key.down + key.enter],
			['We want to …', 'cross the river\r'],
			['Title', key.enter],
			['and we know that we have succeeded when …', 'nine of ten cross\r'],
			['How will you tell?', key.enter],
			['From which value', '6,5\r'],
			['To which value?', '9\r'],
			['Of what?', 'people\r'],
			['(and)', 'nobody gets wet\r'],
			['How will you tell?', key.down.repeat(4) + key.enter],
			['(and)', key.enter],
			['We intend to be done with this before …', key.enter],
			['Who sees to it', key.enter],
			['What does it support?', key.space + key.enter],
		]);
		expect([code, screen]).toEqual([
			0,
			expect.stringContaining('Wrote goals/objectives/2026-h2/technology/cross-the-river.mdx'),
		]);
		expect(await written(here, 'objectives/2026-h2/technology/cross-the-river.mdx')).toMatchInlineSnapshot(`
			"---
			title: Cross the river
			phrase: cross the river
			period: 2026-h2
			team: technology
			lead: karin-lund
			supports: [2026-h2/acme/grow]
			keyResults:
			  - id: nine-of-ten-cross
			    title: Nine of ten cross
			    phrase: nine of ten cross
			    kind: metric
			    from: 6.5
			    to: 9
			    unit: people
			  - id: nobody-gets-wet
			    title: Nobody gets wet
			    phrase: nobody gets wet
			    kind: judged
			---
			"
		`);
		expect(await errorsIn(here)).toBe('No findings.');
	});

	test('asks in the language of the almanac for the blanks of its sentence, and for every kind of key result', async () => {
		const here = await place({ 'almanac.yaml': `${almanac.replace('en', 'sv')}asOf: 2026-10-15\n` });
		const words = [
			'--period',
			'2026-h2',
			'--team',
			'technology',
			'--lead',
			'karin-lund',
			'--supports',
			'2026-h2/acme/grow',
		];
		const { code } = await okrAsked(['new', 'objective', ...words], here, content, [
			['Vi vill lyckas med att …', 'ta oss över ån\r'],
			['Title', key.enter],
			['vi mäter att vi lyckats genom att …', 'ingen väntar länge\r'],
			['How will you tell?', key.down + key.enter],
			['Keep it', key.down + key.enter],
			['The limit', 'fem\r'],
			['Write a number', `${key.clear}5\r`],
			['Of what?', key.enter],
			['(and)', 'det finns en bro\r'],
			['How will you tell?', key.down.repeat(2) + key.enter],
			['Step 1', 'Rita den\r'],
			['Step 2', key.enter],
			['(and)', 'alla vågar\r'],
			['How will you tell?', key.down.repeat(3) + key.enter],
			['A little is when …', 'Några vågar\r'],
			['Sound is when …', 'De flesta vågar\r'],
			['All of it is when …', 'Alla vågar\r'],
			['(and)', key.enter],
			['Vi tänker vara klara med detta', `${key.clear}2026-11-30\r`],
		]);
		expect(code).toBe(0);
		expect(await written(here, 'objectives/2026-h2/technology/ta-oss-over-an.mdx')).toMatchInlineSnapshot(`
			"---
			title: Ta oss över ån
			phrase: ta oss över ån
			period: 2026-h2
			team: technology
			lead: karin-lund
			due: 2026-11-30
			supports: [2026-h2/acme/grow]
			keyResults:
			  - id: ingen-vantar-lange
			    title: Ingen väntar länge
			    phrase: ingen väntar länge
			    kind: limit
			    keep: below
			    limit: 5
			  - id: det-finns-en-bro
			    title: Det finns en bro
			    phrase: det finns en bro
			    kind: milestones
			    steps:
			      - { title: Rita den }
			  - id: alla-vagar
			    title: Alla vågar
			    phrase: alla vågar
			    kind: levels
			    levels:
			      - { id: nagra-vagar, title: Några vågar, score: 0.3 }
			      - { id: de-flesta-vagar, title: De flesta vågar, score: 0.6 }
			      - { id: alla-vagar, title: Alla vågar, score: 1 }
			---
			"
		`);
		expect(await errorsIn(here)).toBe('No findings.');
	});

	test('saves half a goal as a draft, without asking for more', async () => {
		const here = await place();
		const { code } = await okrAsked(
			['new', 'objective', '--period', '2026-h2', '--team', 'technology'],
			here,
			content,
			[
				['We want to …', 'cross the river\r'],
				['Title', key.enter],
				['and we know that we have succeeded when …', key.enter],
				['Save it as a draft?', key.enter],
			],
		);
		expect([code, await written(here, 'objectives/2026-h2/technology/cross-the-river.mdx')]).toEqual([
			0,
			'---\ntitle: Cross the river\nphrase: cross the river\nperiod: 2026-h2\nteam: technology\nvisibility: draft\n---\n',
		]);
	});

	test('writes nothing when somebody breaks off', async () => {
		const here = await place();
		const { code, screen } = await okrAsked(['new', 'objective'], here, content, [
			['For which period?', key.enter],
			['Whose goal is it?', key.stop],
		]);
		expect([code, screen]).toEqual([1, expect.stringContaining('Nothing was written.')]);
	});
});

describe('okr new person, team and period', { timeout: 60_000 }, () => {
	const make = async (words: string[], path: string, files: Files = {}): Promise<[Outcome, string, string]> => {
		const here = await place(files);
		const outcome = await okr(['new', ...words], here, content);
		return [outcome, await written(here, path).catch(() => ''), await errorsIn(here)];
	};

	test('a person has a name and perhaps a role, and never the id of a team', async () => {
		const [outcome, text, errors] = await make(
			['person', '--name', 'Technology', '--role', 'A role that leads'],
			'people/technology-2.yaml',
		);
		expect([outcome.stdout, text, errors]).toEqual([
			'Wrote goals/people/technology-2.yaml\nThere is a team of that name already: technology. The new one is technology-2.\n',
			'name: Technology\nrole: A role that leads\n',
			'No findings.',
		]);
	});

	test.each([
		[['person', '--name', ' karin lund'], 'person of that name already: karin-lund. The new one is karin-lund-2.'],
		[
			['person', '--name', 'Karin Lund', '--id', 'kalle'],
			'person of that name already: karin-lund. The new one is kalle.',
		],
		[
			['period', '--title', 'Second half of 2026', '--start', '2027-02-01', '--end', '2027-06-30'],
			'period of that name already: 2026-h2. The new one is second-half-of-2026.',
		],
		[
			[
				...['objective', '--title', 'Grow with our customers', '--id', 'again', '--draft'],
				...['--period', '2026-h2', '--team', 'acme'],
			],
			'goal of that name already: 2026-h2/acme/grow. The new one is 2026-h2/acme/again.',
		],
	])('says when there is one of that name: %j', async (words, sentence) => {
		const [outcome] = await make(words, '');
		expect([outcome.code, outcome.stdout]).toEqual([0, expect.stringContaining(`\nThere is a ${sentence}\n`)]);
	});

	test('a goal of another team may have the same title', async () => {
		const title = ['--title', 'Grow with our customers', '--draft', '--period', '2026-h2', '--team', 'technology'];
		const [outcome] = await make(['objective', ...title], '');
		expect([outcome.code, outcome.stdout]).toEqual([0, expect.not.stringContaining('already')]);
	});

	test('a goal is the everyday word for an objective', async () => {
		const words = ['--title', 'Learn', '--draft', '--period', '2026-h2', '--team', 'technology'];
		const [outcome] = await make(['goal', ...words], '');
		expect(outcome.stdout).toBe('Wrote goals/objectives/2026-h2/technology/learn.mdx\n');
	});

	test('a team is part of another', async () => {
		const words = ['team', '--name', 'Plattform & drift', '--parent', 'technology', '--members', 'karin-lund'];
		const [, text, errors] = await make(
			[...words, '--leads', 'period: 2026-h2, person: karin-lund', '--text', 'We run it.'],
			'teams/plattform-drift.mdx',
		);
		expect([text, errors]).toEqual([
			'---\nname: Plattform & drift\nparent: technology\nmembers: [karin-lund]\nleads:\n  - { period: 2026-h2, person: karin-lund }\n---\n\nWe run it.\n',
			'No findings.',
		]);
	});

	test('a team without a parent is told that only the company has none', async () => {
		const [outcome] = await make(['team', '--name', 'Platform'], '');
		expect(outcome).toEqual(misuse('It wants --parent: every team but the company is part of one.'));
	});

	test('the first team is the company', async () => {
		const nobody = Object.fromEntries(
			[
				'periods/2026-h2.mdx',
				'teams/acme.mdx',
				'people/karin-lund.yaml',
				'objectives/2026-h2/acme/grow.mdx',
				'teams/technology.mdx',
			].map((path) => [path, null]),
		);
		const [outcome, text, errors] = await make(['team', '--name', 'Acme'], 'teams/acme.mdx', nobody);
		expect([outcome.code, text, errors]).toEqual([0, '---\nname: Acme\n---\n', 'No findings.']);
	});

	test('a period is called by the calendar, and its title goes on from a year before', async () => {
		const [, text, errors] = await make(
			['period', '--start', '2027-01-01', '--end', '2027-06-30'],
			'periods/2027-h1.mdx',
			{ 'periods/2026-h1.mdx': closedPeriod },
		);
		expect([text, errors]).toEqual([
			'---\ntitle: First half of 2027\nstart: 2027-01-01\nend: 2027-06-30\nphase: setting\n---\n',
			'No findings.',
		]);
	});

	test('a backlog has no days', async () => {
		const [outcome, text] = await make(['period', '--title', 'Idéer', '--phase', 'backlog'], 'periods/ideer.mdx');
		expect([outcome.code, text]).toEqual([0, '---\ntitle: Idéer\nphase: backlog\n---\n']);
	});

	test('a period proposes the days after the last one', async () => {
		const here = await place({ 'periods/2026-h1.mdx': closedPeriod });
		const { code } = await okrAsked(['new', 'period'], here, content, [
			['In which phase?', key.enter],
			['First day', key.enter],
			['Last day', key.enter],
			['What is it called?', key.enter],
		]);
		expect([code, await written(here, 'periods/2027-h1.mdx')]).toEqual([
			0,
			'---\ntitle: First half of 2027\nstart: 2027-01-01\nend: 2027-06-30\nphase: setting\n---\n',
		]);
	});
});

describe('okr new --help', { timeout: 20_000 }, () => {
	test('shows every option of a kind', async () => {
		const { stdout } = await okr(['new', 'person', '--help'], emptyFolder());
		expect(stdout).toMatchInlineSnapshot(`
			"okr new objective|team|person|period [--title TEXT ...] [--draft] [--dry-run]
			  Make a goal, a team, a person or a period; asks for what is missing.

			okr new person
			  --name TEXT  The name, or the role where a role leads: Head of Engineering.
			  --role TEXT  What this person does.
			  --id ID      The name of the file, if it is not to be made from the title.
			  --dry-run    Show what would be written, and write nothing.
			"
		`);
	});

	test('shows every kind', async () => {
		const { stdout } = await okr(['new', '--help'], emptyFolder());
		for (const words of ['--key-results', '--when', '--draft', '--parent', '--role', '--phase', '--id', '--dry-run'])
			expect(stdout).toContain(`  ${words} `);
	});
});
