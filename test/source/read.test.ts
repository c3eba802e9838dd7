import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { type Memory, readContent } from '../../src/source/read.ts';
import {
	change,
	findingsOf,
	goal,
	goalFile,
	makeFolder,
	period,
	person,
	read,
	said,
	saidOfGoal,
	team,
	technology,
	today,
} from './folder.ts';

type Kept = Memory extends Map<string, infer One> ? One : never;

test('all mistakes of all files are told in one run, by their place', async () => {
	expect(
		await said({
			'almanac.yaml': 'format: 1\nname: Acme\nlanguage: eng\n',
			'people/olle-ek.yaml': 'name: 7\n',
			'teams/acme.mdx': change(team, 'members:', 'member:'),
			[goalFile]: change(change(goal, 'lead: karin-lund', 'lead: karin-lind'), 'Why we', 'Why {we}'),
			'objectives/2026-h2/acme/visit.mdx': change(goal, 'to: 9', 'to: 6'),
			'objectives/2026-h2/acme/empty.mdx': '',
		}),
	).toMatchInlineSnapshot(`
		"content/almanac.yaml:3:11 error wrong-value
		  language is "eng", which means nothing here.
		  3 | language: eng
		    |           ^
		  Why: Only some values have a meaning here.
		  Do:  Did you mean en? It is one of en, sv.

		content/objectives/2026-h2/acme/empty.mdx:1:1 error empty-file
		  The file is empty.
		  Why: There is nothing in the file, so nothing can be published.
		  Do:  Fill it in, or delete it.

		content/objectives/2026-h2/acme/grow.mdx:5:7 error unknown-reference
		  There is no person karin-lind.
		  5 | lead: karin-lind
		    |       ^
		  Why: A link that leads nowhere would break the page, and the cascade.
		  Do:  Did you mean karin-lund? If not, make people/karin-lind.yaml.

		content/objectives/2026-h2/acme/grow.mdx:17:5 error mdx-expression
		  There is an expression in braces.
		  17 | Why {we} want this.
		     |     ^
		  Why: The text of a goal is data. Nothing in it is run, so that anyone may write it.
		  Do:  Take it out, or write \\{ for the brace itself.

		content/objectives/2026-h2/acme/visit.mdx:11:9 error nothing-to-reach
		  from and to are both 6.
		  11 |     to: 6
		     |         ^
		  Why: A metric that ends where it starts has no way to go, and its progress would divide by zero.
		  Do:  Write where it starts and where it should get; or use kind: limit for a value to keep.

		content/people/olle-ek.yaml:1:7 error wrong-type
		  name should be a text, and is the number 7.
		  1 | name: 7
		    |       ^
		  Why: A value of another kind cannot be counted or shown.
		  Do:  Put it in quotation marks: "7".

		content/teams/acme.mdx:3:1 error unknown-key
		  There is no key member here.
		  3 | member: [karin-lund]
		    | ^
		  Why: A misspelt key would be left out without a word.
		  Do:  Did you mean members?

		7 errors, 0 warnings.
		"
	`);
});

test('a merge that was not finished, in the data', async () => {
	expect(
		await saidOfGoal(
			'lead: karin-lund',
			`<<<<<<< HEAD
lead: karin-lund
=======
lead: olle-ek
>>>>>>> other`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:5:1 error merge-conflict
		  A merge was not finished: the file holds both sides of a conflict.
		  5 | <<<<<<< HEAD
		    | ^
		  Why: Git could not join two changes, and left both in the file.
		  Do:  Keep what should stand, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.

		1 error, 0 warnings.
		"
	`);
});

test('a merge that was not finished, in the text', async () => {
	expect(
		await saidOfGoal(
			'Why we want this.',
			`Why.

<<<<<<< HEAD
This.
=======
That.
>>>>>>> other`,
		),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:19:1 error merge-conflict
		  A merge was not finished: the file holds both sides of a conflict.
		  19 | <<<<<<< HEAD
		     | ^
		  Why: Git could not join two changes, and left both in the file.
		  Do:  Keep what should stand, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.

		1 error, 0 warnings.
		"
	`);
});

test('a heading underlined with seven signs is no merge', async () => {
	expect(await saidOfGoal('Why we want this.', 'Why\n=======\n\nThis.')).toBe('No findings.\n');
});

test('no front matter', async () => {
	expect(await said({ [goalFile]: '# Grow with our customers\n' })).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:1:1 error no-front-matter
		  The file does not begin with a line of three hyphens.
		  1 | # Grow with our customers
		    | ^
		  Why: The data of a file stands between two lines of three hyphens at its top.
		  Do:  Put the data at the top of the file, between two lines that say ---.

		1 error, 0 warnings.
		"
	`);
});

test('front matter that does not end', async () => {
	expect(await said({ [goalFile]: '---\ntitle: Grow with our customers\n' })).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:1:1 error no-front-matter
		  The data at the top of the file does not end.
		  1 | ---
		    | ^
		  Why: The data of a file stands between two lines of three hyphens at its top.
		  Do:  Put a line of three hyphens, ---, behind the data.

		1 error, 0 warnings.
		"
	`);
});

test('Windows line ends and a byte order mark are no mistakes', async () => {
	expect(await findingsOf({ [goalFile]: `\ufeff${goal.replaceAll('\n', '\r\n')}` })).toEqual([]);
});

test('Windows line ends and a byte order mark move no position', async () => {
	const wrong = change(change(goal, 'lead: karin-lund', 'laed: karin-lund'), 'we want', 'we {want}');
	const place = async (text: string) =>
		(await findingsOf({ [goalFile]: text })).map(({ line, column }) => [line, column]);
	expect(await place(`\ufeff${wrong.replaceAll('\n', '\r\n')}`)).toEqual([
		[5, 1],
		[17, 8],
	]);
	expect(await place(wrong)).toEqual([
		[5, 1],
		[17, 8],
	]);
});

test.each([
	['a person with a mistake', { 'people/karin-lund.yaml': 'nam: Karin Lund\n' }, ['people/karin-lund.yaml']],
	['a team that cannot be parsed', { 'teams/acme.mdx': '---\nname: "Acme\n---\n' }, ['teams/acme.mdx']],
	['an empty period', { 'periods/2026-h2.mdx': '' }, ['periods/2026-h2.mdx']],
	[
		'a person whose file has another ending',
		{ 'people/karin-lund.yaml': null, 'people/karin-lund.yml': person },
		['people/karin-lund.yml'],
	],
	[
		'a person whose file has capitals',
		{ 'people/karin-lund.yaml': null, 'people/Karin Lund.yaml': person },
		['people/Karin Lund.yaml'],
	],
])('%s is not called unknown by others', async (_, files, wrong) => {
	const findings = await findingsOf(files);
	expect(new Set(findings.map(({ file }) => file.replace('content/', '')))).toEqual(new Set(wrong));
	expect(findings.map(({ rule }) => rule)).not.toContain('unknown-reference');
});

test('a goal that cannot be read is not called unknown, and neither are its key results', async () => {
	const above = ['supports: [2026-h2/acme/grow, 2026-h2/acme/grow#renewals]', 'continues: 2026-h2/acme/grow'].join(
		'\n',
	);
	const findings = await findingsOf({
		[goalFile]: change(goal, 'from: 6', 'form: 6'),
		'teams/technology.mdx': technology,
		'objectives/2026-h2/technology/visit.mdx': change(goal, 'team: acme', `team: technology\n${above}`),
	});
	expect(findings.map(({ rule, file }) => [rule, file])).toEqual([['unknown-key', `content/${goalFile}`]]);
});

test('with an error there is no almanac, and with warnings there is one', async () => {
	const wrong = await read(makeFolder({ 'people/olle-ek.yaml': 'name: 7\n' }));
	expect([wrong.almanac, wrong.findings.length]).toEqual([undefined, 1]);
	const warned = await read(makeFolder({ [goalFile]: change(goal, 'lead: karin-lund\n', '') }));
	expect([warned.almanac?.objectives.length, warned.findings.length]).toEqual([1, 1]);
});

test('findings name the folder itself when it is not shown as another', async () => {
	const folder = makeFolder({ 'people/olle-ek.yaml': 'name: 7\n' });
	const { findings } = await readContent(folder, { today: () => today });
	expect(findings.map(({ file }) => file)).toEqual([`${folder}/people/olle-ek.yaml`]);
});

test('what was read before says the same again, and what has changed is read anew', async () => {
	const folder = makeFolder({ 'people/olle-ek.yaml': 'name: 7\n' });
	const memory = new Map();
	const once = await readContent(folder, { today: () => today, memory });
	const again = await readContent(folder, { today: () => today, memory });
	expect(again.findings).toEqual(once.findings);
	expect(again.findings).toHaveLength(1);
	await writeFile(`${folder}/people/olle-ek.yaml`, 'name: Olle Ek\n');
	expect((await readContent(folder, { today: () => today, memory })).findings).toEqual([]);
});

describe('a file that is read again and again', () => {
	const path = 'people/olle-ek.yaml';
	const reading = () => {
		const folder = makeFolder({ [path]: 'name: 7\n' });
		const memory: Memory = new Map();
		const findings = async (later: number) => {
			const options = { today: () => today, memory, now: () => Date.now() + later };
			return (await readContent(folder, options)).findings.map(({ what }) => what);
		};
		return { folder, memory, findings };
	};
	const wrong = ['name should be a text, and is the number 7.'];

	test('is not fetched from the disk while it lies there as it was', async () => {
		const { memory, findings } = reading();
		expect(await findings(10_000)).toEqual(wrong);
		const known = memory.get(path);
		memory.set(path, { ...known, text: 'role: none\n', words: {} } as Kept);
		expect(await findings(10_000)).toEqual(['name is missing.']);
	});

	test('is fetched when it was written', async () => {
		const { folder, findings } = reading();
		expect(await findings(10_000)).toEqual(wrong);
		await writeFile(`${folder}/${path}`, 'name: A\n');
		expect(await findings(10_000)).toEqual([]);
	});

	test('is fetched when it was written so lately that another writing would not show', async () => {
		const { memory, findings } = reading();
		expect(await findings(0)).toEqual(wrong);
		expect(memory.get(path)?.stamp).toBeUndefined();
	});
});

test('a period may end on the last day there is', async () => {
	expect(await findingsOf({ 'periods/2026-h2.mdx': change(period, '2026-12-31', '9999-12-31') })).toEqual([]);
});
