import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAuthored } from '../../src/exchange/authored.ts';
import { exportAlmanac } from '../../src/exchange/exportAlmanac.ts';
import { exportCsv } from '../../src/exchange/exportCsv.ts';
import { importAlmanac, isAlmanac } from '../../src/exchange/importAlmanac.ts';
import type { Wanted } from '../../src/exchange/selection.ts';
import type { Almanac } from '../../src/okr/almanac.ts';
import { objective } from '../../src/schema/objective.ts';
import { change, goal, goalFile, makeFolder, person, read, today } from '../source/folder.ts';
import {
	authoredIn,
	authoredInFixed,
	copyPictures,
	filesFrom,
	folderFrom,
	jsonOf,
	selected,
	selectionOf,
} from './exporting.ts';

const sample = resolve(import.meta.dirname, '../../content');
const fixture = (name: string) => resolve(import.meta.dirname, '../fixtures', name);

/** Without the HTML of texts, which is made from what `texts` holds. */
function dataOf({
	almanac,
	organisation,
	texts,
}: {
	almanac: Almanac;
	organisation: object;
	texts: ReadonlyMap<string, string>;
}) {
	const bare = (list: readonly { text?: string }[]) => list.map(({ text: _, ...data }) => data);
	return {
		organisation,
		periods: bare(almanac.periods),
		teams: bare(almanac.teams),
		people: almanac.people,
		objectives: bare(almanac.objectives),
		texts: Object.fromEntries([...texts].map(([path, text]) => [path, text.trim()])),
	};
}

describe.each([
	['the sample', sample],
	['the Swedish fixture', fixture('swedish')],
])('%s through JSON', { timeout: 30_000 }, (_, folder) => {
	it('comes back whole, with its pictures beside it, and is exported to the same bytes', async () => {
		const whole = await authoredInFixed(folder);
		const json = exportAlmanac(selected(whole, { all: true }));
		const back = await folderFrom(json);
		await copyPictures(folder, back);
		const again = await authoredIn(back);
		expect(dataOf(again)).toEqual(dataOf(whole));
		expect(exportAlmanac(selected(again, { all: true }))).toBe(json);
	});

	it('comes back as its readers see it, with nothing wrong in it, and to the same files byte for byte', async () => {
		const selection = selected(await authoredInFixed(folder));
		const json = exportAlmanac(selection);
		const again = await authoredIn(await folderFrom(json));
		expect(dataOf(again)).toEqual(dataOf(selection));
		expect(exportAlmanac(selected(again))).toBe(json);
		expect(filesFrom(exportAlmanac(selected(again)))).toEqual(filesFrom(json));
	});
});

describe('the JSON', () => {
	it('has what files say, in the order of the schema and without what is a default', async () => {
		const folder = makeFolder({
			[goalFile]: change(goal, 'lead: karin-lund', 'ambition: stretch\nvisibility: published\nlead: karin-lund'),
			'people/anna-ek.yaml': person,
		});
		expect(await jsonOf(folder)).toBe(`{
  "okrAlmanac": 1,
  "organisation": {
    "format": 1,
    "name": "Acme"
  },
  "periods": [
    {
      "id": "2026-h2",
      "title": "Second half of 2026",
      "start": "2026-07-01",
      "end": "2026-12-31",
      "phase": "running"
    }
  ],
  "teams": [
    {
      "id": "acme",
      "name": "Acme",
      "members": [
        "karin-lund"
      ],
      "text": "What Acme is for."
    }
  ],
  "people": [
    {
      "id": "anna-ek",
      "name": "Karin Lund"
    },
    {
      "id": "karin-lund",
      "name": "Karin Lund"
    }
  ],
  "objectives": [
    {
      "id": "2026-h2/acme/grow",
      "title": "Grow with our customers",
      "period": "2026-h2",
      "team": "acme",
      "lead": "karin-lund",
      "keyResults": [
        {
          "id": "renewals",
          "title": "9 of 10 customers renew",
          "kind": "metric",
          "from": 6,
          "to": 9
        },
        {
          "id": "visits",
          "title": "Every customer is visited",
          "kind": "judged"
        }
      ],
      "text": "Why we want this."
    }
  ]
}
`);
	});

	it('is the same, and the CSV, in whatever order the goals were read', async () => {
		const { almanac, ...rest } = selected(await authoredInFixed(fixture('swedish')));
		const backwards = { ...almanac, people: almanac.people.toReversed(), objectives: almanac.objectives.toReversed() };
		expect(exportAlmanac({ almanac: backwards, ...rest })).toBe(exportAlmanac({ almanac, ...rest }));
		expect(exportCsv(backwards)).toBe(exportCsv(almanac));
	});

	it('is not made from content with an error in it', async () => {
		const folder = makeFolder({ [goalFile]: change(goal, 'team: acme', 'team: acne') });
		const { authored, findings } = await readAuthored(folder, { today: () => today });
		expect(authored).toBeUndefined();
		expect(findings.map(({ severity }) => severity)).toContain('error');
	});
});

/** Every private word in it begins with zqxj. */
const privateFolder = fixture('private');

describe('what is not published', () => {
	it('is nowhere in the JSON and in the CSV, and nothing shows where it was', async () => {
		const { almanac, ...rest } = await selectionOf(privateFolder);
		const json = exportAlmanac({ almanac, ...rest });
		expect(json + exportCsv(almanac)).not.toContain('zqxj');
		expect(json).toContain('"text": "Looking ahead, see a goal that is not published and that one."');
		expect(json).toContain('"title": "The second, as in that one"');
		expect(json).toContain('"text": "It mentions a goal that is not published."');
		expect(json).not.toMatch(/supports|continues|drawnFrom/);
		expect((await read(await folderFrom(json))).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
	});

	it('is in it when all is asked for', async () => {
		const json = await jsonOf(privateFolder, { all: true });
		for (const word of ['zqxj-private-slug', 'zqxj draft title', 'zqxj-above-slug', 'zqxj closed outcome'])
			expect(json).toContain(word);
	});

	it('leaves no id behind in plain words, code, web addresses, links and tags', async () => {
		const id = '2026-h2/acme/zqxj';
		const folder = makeFolder({
			'objectives/2026-h2/acme/zqxj.mdx': `---\ntitle: zqxj\nperiod: 2026-h2\nteam: acme\nvisibility: draft\n---\n`,
			[goalFile]: change(
				change(
					goal,
					'lead: karin-lund',
					`lead: karin-lund\ntags: [as ${id}]\nlinks: [{ title: Board, url: "https://a.example/objectives/${id}/" }, { title: Other, url: "https://a.example/" }]`,
				),
				'Why we want this.',
				`As ${id}, \`${id}#first\`, https://a.example/objectives/${id}/#first. So a:https://a.example/objectives/${id}/.
See [three](https://a.example/objectives/${id}/), [one](/objectives/2026-h2/acme/%7aqxj/index.html), [two](/teams/acme/?%zz) and 2026-h2/acme/zqxj-2.`,
			),
		});
		const selection = await selectionOf(folder);
		expect(selection.texts.get(goalFile)?.trim()).toBe(
			`As a goal that is not published, \`a goal that is not published\`, a goal that is not published. So a:a goal that is not published.
See three, one, [two](/teams/acme/?%zz) and 2026-h2/acme/zqxj-2.`,
		);
		expect(selection.almanac.objectives[0]).toMatchObject({
			tags: ['as a goal that is not published'],
			links: [{ title: 'Other', url: 'https://a.example/' }],
		});
		expect(exportAlmanac(selection)).not.toMatch(/zqxj(?!-2)/);
	});
});

describe('a part of an almanac', () => {
	it('has the goals of the periods and teams that are named, sub-teams and people not included', async () => {
		const ids = async (wanted: Partial<Wanted>) =>
			selected(await authoredInFixed(fixture('swedish')), wanted).almanac.objectives.map(({ id }) => id);
		expect(await ids({ periods: ['2019-h1', '2019-h2'], teams: ['teknik', 'lyktan'] })).toEqual([
			'2019-h1/teknik/lara-molnet',
			'2019-h2/lyktan/vaxa-med-kunderna',
			'2019-h2/teknik/kunder-till-molnet',
		]);
		expect((await ids({ periods: ['2019-h2'] })).length).toBe(3);
		expect(await ids({ teams: ['elin-hallberg'] })).toEqual([]);
		const own = selected(await authoredInFixed(sample), { teams: ['technology'] });
		expect(new Set(own.almanac.objectives.map(({ team }) => team))).toEqual(new Set(['technology']));
	});

	it('keeps all periods, teams and people, and passes the check', { timeout: 30_000 }, async () => {
		for (const all of [true, false]) {
			const whole = await authoredInFixed(sample);
			const json = exportAlmanac(selected(whole, { all, periods: ['2026-h2'], teams: ['technology', 'design'] }));
			const part = await authoredIn(await folderFrom(json));
			for (const list of ['periods', 'teams', 'people'] as const)
				expect(part.almanac[list].length).toBe(whole.almanac[list].length);
			expect(part.almanac.objectives.length).toBeGreaterThan(2);
		}
	});

	it('says how many pictures its texts go without', async () => {
		const pictures = async (wanted: Partial<Wanted>) => selected(await authoredInFixed(sample), wanted).pictures;
		expect(await pictures({})).toBe(2);
		expect(await pictures({ all: true })).toBe(0);
		expect(await pictures({ all: true, periods: ['2024-h1'] })).toBe(0);
	});
});

describe('an import', () => {
	const problemsOf = (json: object) => {
		const imported = importAlmanac(json as { okrAlmanac: unknown });
		return 'problems' in imported ? imported.problems : [];
	};
	const least = { okrAlmanac: 1, organisation: { format: 1, name: 'Acme' } };

	it('knows an almanac by its version', () => {
		expect(isAlmanac({ okrAlmanac: 7 })).toBe(true);
		expect(isAlmanac({ organisation: { name: 'Acme' } }), 'only the version is forgotten').toBe(true);
		for (const other of [{ objectives: [] }, [], null, 'okrAlmanac', undefined]) expect(isAlmanac(other)).toBe(false);
	});

	it('refuses a newer version, and what is none', () => {
		expect(problemsOf({ okrAlmanac: 2 })).toMatchInlineSnapshot(`
			[
			  "The file is in version 2 of the format, and this almanac reads version 1. Bring the almanac up to date, and import the file again.",
			]
		`);
		expect(problemsOf({ okrAlmanac: '1' })).toEqual(['okrAlmanac is "1". It is the version of the format: 1.']);
		expect(problemsOf({ organisation: {} })).toEqual(['okrAlmanac is missing. It is the version of the format: 1.']);
	});

	it('takes a list that is missing for an empty one', () => {
		expect(importAlmanac(least)).toEqual({ files: new Map([['almanac.yaml', 'format: 1\nname: Acme\n']]) });
	});

	it('takes Windows line ends for plain ones', () => {
		const periods = [{ id: 'later', title: 'Later', phase: 'backlog', text: 'One\r\ntwo' }];
		expect(filesFrom(JSON.stringify({ ...least, periods })).get('periods/later.mdx')).toBe(
			'---\ntitle: Later\nphase: backlog\n---\n\nOne\ntwo\n',
		);
	});

	it('says everything that is wrong at once, and names no file outside the folder', () => {
		const problems = problemsOf({
			okrAlmanac: 1,
			organisation: [],
			perods: [],
			periods: [{ id: '../../etc', title: 'H2' }, { id: 'h2', title: 'H2', phase: 'over' }, 7],
			teams: {},
			people: [
				{ id: 'karin-lund', name: 'Karin' },
				{ id: 'karin-lund', name: 'Karin', rol: 'Lead' },
				{ id: 'karin-lund', name: 'Karin' },
				{ id: 'bo-ek', name: 'Bo', text: 'Bo' },
			],
			objectives: [
				{ id: 'grow', title: 'Grow' },
				{ id: 'h2/acme/grow', text: 5 },
				{ id: 'h2/acme/learn', period: 'h2' },
			],
		});
		expect(problems).toMatchInlineSnapshot(`
			[
			  "perods: There is no such key. The keys are okrAlmanac, organisation, periods, teams, people, objectives.",
			  "organisation: It should be a group of keys: what almanac.yaml says.",
			  "periods, 1: It has no id: small letters a to z and digits, in words joined by hyphens.",
			  "periods, h2, phase: phase is "over", which means nothing here. It is one of backlog, setting, teams, aligning, running, closed.",
			  "periods, 3: It should be a group of keys.",
			  "teams: It should be a list.",
			  "people, karin-lund, rol: There is no key rol here. Did you mean role?",
			  "people, karin-lund: There are two with this id.",
			  "people, 4: Its text cannot be read.",
			  "objectives, 1: It has no id of three parts: <period>/<team or person>/<slug>.",
			  "objectives, 2: Its text cannot be read.",
			  "objectives, h2/acme/learn, title: title is missing. Write title: and its value. What you want to reach, in plain words. Numbers belong in key results.",
			]
		`);
	});
});

const someId = fc.stringMatching(/^[a-z][a-z0-9]{0,4}(-[a-z0-9]{1,4})?$/);
const someWords = fc
	.oneof(
		fc.string({ unit: 'grapheme' }),
		fc
			.array(fc.constantFrom(...'aÖ ,"\n=@+-:#>*_`[]()!|1.&', 'no', '2019-01-01', '---'), { maxLength: 14 })
			.map((all) => all.join('')),
	)
	.map((text) => text.replaceAll(/(?![\t\n])\p{Cc}|[<{}\\~/@:]|www\./gu, '').trim())
	.filter((text) => text !== '');
const someLine = someWords.map((text) => text.replaceAll(/\s+/g, ' '));
const someDay = fc
	.integer({ min: 0, max: 180 })
	.map((days) => new Date(Date.UTC(2026, 6, 1 + days)).toISOString().slice(0, 10));
const someNumber = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const someText = fc
	.array(
		fc.oneof(
			someLine.map((line) => `Words, ${line.replaceAll(/[*_`[\]()!|&#>]/g, '')}`),
			fc.constantFrom('- one\n- two', '## Head', '```\na\n\n\nb\n```', '> said', '| a | b |\n| - | - |\n| 1 | 2 |'),
		),
		{ maxLength: 4 },
	)
	.map((blocks) => blocks.join('\n\n'));
const common = {
	title: someLine.map((line) => `Title ${line.replaceAll(/[*_`[\]()!&]/g, '')}`),
	weight: maybe(fc.double({ min: 0.1, max: 10, noNaN: true })),
	score: maybe(someNumber),
	checkIns: maybe(
		fc.array(
			fc.record({ date: someDay, value: maybe(someNumber), confidence: maybe(fc.integer({ min: 1, max: 10 })) }),
			{ maxLength: 3 },
		),
	),
};
const someKeyResult = fc.oneof(
	fc.record({
		kind: fc.constant('metric'),
		...common,
		from: maybe(fc.integer({ min: -9, max: 0 })),
		to: fc.integer({ min: 1, max: 99 }),
		unit: maybe(someLine),
	}),
	fc.record({
		kind: fc.constant('milestones'),
		...common,
		steps: fc.array(fc.record({ title: common.title, done: maybe(fc.oneof(fc.boolean(), someDay)) }), {
			minLength: 1,
			maxLength: 2,
		}),
	}),
	fc.record({ kind: fc.constant('judged'), ...common }),
);
const someAlmanac = fc.record({
	name: someLine,
	language: fc.constantFrom('en', 'sv'),
	teamText: someText,
	people: fc.uniqueArray(someId, { maxLength: 3 }),
	goals: fc.uniqueArray(
		fc.record({
			slug: someId,
			team: fc.constantFrom('acme', 'tech'),
			data: fc.record({
				title: someLine,
				visibility: maybe(fc.constantFrom('published', 'draft', 'private')),
				ambition: maybe(fc.constantFrom('stretch', 'committed', 'learning')),
				tags: maybe(fc.array(someLine, { maxLength: 2 })),
				keyResults: fc.array(someKeyResult, { maxLength: 3 }),
				dropped: maybe(fc.record({ date: maybe(someDay), why: common.title })),
			}),
			text: someText,
			mentions: fc.array(fc.nat(), { maxLength: 2 }),
			supports: fc.array(fc.nat(), { maxLength: 2 }),
		}),
		{ selector: ({ slug, team }) => `${team}/${slug}`, maxLength: 5 },
	),
});

describe('any almanac', () => {
	it('comes back from its JSON: all of it, what is published, and one team of it', { timeout: 60_000 }, async () => {
		await fc.assert(
			fc.asyncProperty(someAlmanac, async ({ name, language, teamText, people, goals }) => {
				const ids = goals.map(({ team, slug }) => `2026-h2/${team}/${slug}`);
				const earlier = (i: number, picks: readonly number[]) => [
					...new Set(picks.flatMap((pick) => (i === 0 ? [] : (ids[pick % i] as string)))),
				];
				const first = JSON.stringify({
					okrAlmanac: 1,
					organisation: { format: 1, name, language },
					periods: [{ id: '2026-h2', title: 'H2', start: '2026-07-01', end: '2026-12-31', phase: 'running' }],
					teams: [
						{ id: 'acme', name: 'Acme', members: people.map((id) => `${id}-lund`), text: teamText },
						{ id: 'tech', name: 'Tech', parent: 'acme' },
					],
					people: people.map((id) => ({ id: `${id}-lund`, name: id })),
					objectives: goals.map(({ team, data, text, mentions, supports }, i) => ({
						id: ids[i],
						...data,
						keyResults: data.keyResults.map((one, j) => ({ id: `kr-${j}`, ...one })),
						period: '2026-h2',
						team,
						supports: earlier(i, supports),
						text: [
							text,
							...earlier(i, mentions).map((id, j) =>
								j === 0 ? `See <Goal id="${id}" /> now.` : `[import # *this*](/objectives/${id}/) too.`,
							),
						].join('\n\n'),
					})),
				});
				const folder = await folderFrom(first);
				for (const [path, text] of filesFrom(await jsonOf(folder, { all: true })))
					expect(text).toBe(await readFile(join(folder, path), 'utf8'));
				const whole = await authoredIn(folder);
				for (const { id, text: _, ...data } of whole.almanac.objectives) {
					const given = JSON.parse(first).objectives.find((one: { id: string }) => one.id === id);
					const { id: __, text: ___, ...asked } = given;
					expect(data).toEqual({ ...objective.parse(asked), visibility: asked.visibility ?? 'published' });
				}
				for (const wanted of [
					{ all: true },
					{},
					{ teams: ['tech'] },
					{ all: true, teams: ['acme'] },
				] as Partial<Wanted>[]) {
					const selection = selected(whole, wanted);
					const json = exportAlmanac(selection);
					const again = await authoredIn(await folderFrom(json));
					expect(dataOf(again)).toEqual(dataOf(selection));
					expect(exportAlmanac(selected(again, { all: wanted.all }))).toBe(json);
				}
			}),
			{ numRuns: 10 },
		);
	});
});
