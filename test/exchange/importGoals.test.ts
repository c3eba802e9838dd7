import { describe, expect, it } from 'vitest';
import { type Brought, importGoals } from '../../src/exchange/importGoals.ts';
import { type Count, reportText } from '../../src/exchange/importReport.ts';
import { plainInline } from '../../src/mdx/inline.ts';
import type { Almanac } from '../../src/okr/almanac.ts';
import { attainment } from '../../src/okr/attainment.ts';
import type { KeyResult } from '../../src/okr/keyResult.ts';
import type { Objective } from '../../src/okr/objective.ts';
import { readFiles } from '../source/folder.ts';

type Json = Record<string, unknown>;

const quarter = { id: '2019-Q3', label: 'Third quarter of 2019', start: '2019-07-01', end: '2019-09-30' };
const company = { id: 'company', name: 'Acme' };
const goal = { id: 'o1', period: '2019-Q3', team: 'company', title: 'Grow with our customers' };

/** A file with one period, one team, and some goals of theirs. */
function acme(goals: readonly Json[] = [goal], more: Json = {}): Json {
	return {
		organisation: 'Acme',
		periods: [quarter],
		teams: [company],
		objectives: goals.map((one) => ({ ...goal, ...one })),
		...more,
	};
}

function brought(json: Json): Brought {
	const imported = importGoals(json);
	if ('problems' in imported) throw new Error(imported.problems.join('\n'));
	return imported;
}

/** What the site knows once the files are read again; nothing is wrong with any of them. */
async function almanac(json: Json): Promise<Almanac> {
	const { almanac, findings } = await readFiles(brought(json).files);
	expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
	return almanac as Almanac;
}

async function goals(...some: Json[]): Promise<readonly Objective[]> {
	return (await almanac(acme(some))).objectives;
}

async function onlyGoal(one: Json, more: Json = {}): Promise<Objective> {
	return (await almanac(acme([one], more))).objectives[0] as Objective;
}

async function keyResult(one: Json, more: Json = {}): Promise<KeyResult> {
	const { keyResults } = await onlyGoal({ keyResults: [{ title: 'Sell more', ...one }] }, more);
	return keyResults[0] as KeyResult;
}

/** The text of the only goal, as it is written. */
function text(one: Json, more: Json = {}): string {
	const { files } = brought(acme([one], more));
	const file = [...files].find(([path]) => path.startsWith('objectives/')) as [string, string];
	return file[1].split('\n---\n')[1]?.trim() ?? '';
}

function textOfKeyResult(one: Json, more: Json = {}): string {
	return text({ keyResults: [{ title: 'Sell more', ...one }] }, more);
}

function counted(counts: readonly Count[]): Record<string, number> {
	return Object.fromEntries(counts.map(({ what, count }) => [what, count]));
}

function decisions(json: Json): Record<string, readonly string[]> {
	return Object.fromEntries(brought(json).report.decisions.map(({ what, examples }) => [what, examples]));
}

describe('an import', () => {
	it('says what is wrong with a file', () => {
		expect(importGoals({ organisation: 'Acme', periods: [], teams: [] })).toEqual({
			problems: ['objectives is missing.'],
		});
	});

	it('makes a folder that can be published', async () => {
		const { organisation, periods, teams, people, objectives } = await almanac(
			acme([{ owner: 'Karin Lund' }], { language: 'sv-SE' }),
		);
		expect(organisation).toMatchObject({ name: 'Acme', language: 'sv' });
		expect(periods).toMatchObject([
			{ id: '2019-q3', title: 'Third quarter of 2019', phase: 'closed', start: '2019-07-01', end: '2019-09-30' },
		]);
		expect(teams).toMatchObject([{ id: 'company', name: 'Acme' }]);
		expect(people).toEqual([{ id: 'karin-lund', name: 'Karin Lund' }]);
		expect(objectives).toMatchObject([{ id: '2019-q3/company/grow-with-our-customers', lead: 'karin-lund' }]);
	});

	it('gives the same files whenever it is repeated', () => {
		const json = acme([{ owner: 'Bo' }, { owner: 'Anna' }]);
		expect([...brought(json).files]).toEqual([...brought(structuredClone(json)).files]);
		expect([...brought(json).files.keys()]).toEqual([
			'almanac.yaml',
			'objectives/2019-q3/company/grow-with-our-customers-2.mdx',
			'objectives/2019-q3/company/grow-with-our-customers.mdx',
			'people/anna.yaml',
			'people/bo.yaml',
			'periods/2019-q3.mdx',
			'teams/company.mdx',
		]);
	});

	it('says what became of the ids, where they are of one thing only', () => {
		const keyResults = [
			{ id: 'k1', title: 'Sell more' },
			{ id: 'k2', title: 'Sell more' },
			{ title: '…' },
			{ title: '!' },
		];
		const { ids, files } = brought(
			acme([
				{ id: 'o1', keyResults },
				{ id: 'o2', title: '😀' },
				{ id: 'o2', title: 'Learn' },
			]),
		);
		expect([...ids]).toEqual([
			['o1', '2019-q3/company/grow-with-our-customers'],
			['k1', '2019-q3/company/grow-with-our-customers#sell-more'],
			['k2', '2019-q3/company/grow-with-our-customers#sell-more-2'],
		]);
		expect([...files.keys()]).toContain('objectives/2019-q3/company/goal.mdx');
		expect(files.get('objectives/2019-q3/company/grow-with-our-customers.mdx')).toContain('id: key-result-2');
	});

	it('reports what it read, wrote, put into texts and decided', () => {
		const { report } = brought(
			acme(
				[
					{
						owner: 'Company, August, Karin Lund',
						title: '[Grow](http://example.com)\u200e',
						description: 'See [the plan](plan.md).',
						closingComment: 'Well done.',
						keyResults: [{ title: 'Sell more', subKeyResults: ['One', { title: 'Two', priority: 'P1' }] }],
					},
				],
				{ source: { repository: 'acme/goals' } },
			),
		);
		expect(reportText(report)).toBe(`Read
  periods: 1
  teams: 1
  objectives: 1
  retrospectives: 0
  owners: 1
  key results: 1
  check-ins: 0
  sub-results: 2

Written
  files: organisation: 1
  files: period: 1
  files: team: 1
  key results: judged: 1
  files: objective: 1
  files: person: 2

Put into texts, because no field holds it
  source: repository: 1
  sub-results: 2
  descriptions: 1
  closing comments: 1
  links that cannot be published: 1
  owners that are nobody: 1
  source ids and lines: 1

Decided on the way
  Signs that nobody sees, taken out: 1
  Owners that were several in one: 1 (Company, August, Karin Lund)
  Owners that are a time or nobody, and became no person: 1 (August)
  Links in titles of objectives, which went to the links: 1 ([Grow](http://example.com))
  Owners with a team’s name, whose ids end in -owner: 1 (Company)
  Addresses that cannot be published, and stand as text: 1 (http://example.com)
  Addresses completed from the repository: 1 (plan.md)`);
	});

	it('reports nothing where there is nothing, and few examples of much', () => {
		const months = ['August', 'July', 'June', 'May', 'April', 'March', 'March'];
		const { report } = brought(
			acme(
				months.map((owner) => ({ owner, title: `[${owner}](https://example.com/a/rather/long/address/for/a/title)` })),
			),
		);
		const lines = reportText({ ...report, inTexts: [] }).split('\n');
		expect(lines).toContain('  nothing');
		expect(lines).toContain(
			'  Owners that are a time or nobody, and became no person: 7 (August; July; June; May; April; …)',
		);
		expect(lines.find((line) => line.includes('Links in titles'))).toContain(
			'([August](https://example.com/a/rather/long/address/for/a/tit…; ',
		);
		expect(reportText({ ...report, decisions: [] })).not.toContain('Decided');
	});

	it('refuses a goal that would be larger than a goal file may be', () => {
		expect(importGoals(acme([{ description: 'å'.repeat(132_000) }]))).toEqual({
			problems: [
				'objectives/2019-q3/company/grow-with-our-customers.mdx would have 258 KiB, and 256 KiB are the most.',
			],
		});
	});

	it('is not led astray by names that programs have meanings for', async () => {
		const json = JSON.parse('{"__proto__": {"a": 1}, "constructor": "b"}');
		const one = await keyResult({ kind: 'constructor', zones: json, ...json });
		expect(one.kind).toBe('judged');
	});
});

describe('a period', () => {
	it('without days is a backlog, as is one whose days cannot be', async () => {
		const { periods } = await almanac(
			acme([], {
				periods: [
					{ id: 'q999' },
					{ id: 'GJ 23/24-Q2', label: 'GJ 23/24-Q2', start: '2024-02-30', end: '2024-03-31', owner: 'Karin' },
					{ id: 'open', start: '2024-01-01' },
					{ id: 'back', start: '2024-02-01', end: '2024-01-01' },
					{ id: 'wrong', start: '2024-01-01', end: 'soon' },
				],
			}),
		);
		expect(periods.map(({ id, title, phase }) => [id, title, phase])).toEqual([
			['back', 'back', 'backlog'],
			['gj-23-24-q2', 'GJ 23/24-Q2', 'backlog'],
			['open', 'open', 'backlog'],
			['q999', 'q999', 'backlog'],
			['wrong', 'wrong', 'backlog'],
		]);
		expect(periods[1]?.text).toContain('<li>Start: 2024-02-30</li>\n<li>End: 2024-03-31</li>\n<li>owner: Karin</li>');
		expect(periods[2]?.text).toContain('Start: 2024-01-01');
	});

	it('is made where only goals or retrospectives name it, and kept where two have one id', async () => {
		const json = acme([{ period: 'later' }], {
			periods: [quarter, { ...quarter, label: 'Again' }, { id: '!' }],
			retrospectives: [
				{ period: 'before', text: 'It rained.' },
				{ period: '2019-Q3', text: 'It shone.' },
			],
		});
		const { periods } = await almanac(json);
		expect(periods.map(({ id, title, phase, text }) => [id, title, phase, text])).toEqual([
			['2019-q3-2', 'Again', 'closed', ''],
			['2019-q3', 'Third quarter of 2019', 'closed', '<p>It shone.</p>'],
			['before', 'before', 'backlog', '<p>It rained.</p>'],
			['later', 'later', 'backlog', ''],
			['period', '!', 'backlog', ''],
		]);
		expect(decisions(json)).toMatchObject({
			'Backlogs made for periods that are in no list': ['later', 'before'],
			'Periods with an id that another has, too': ['2019-Q3'],
		});
	});

	it('tells its retrospectives, those of teams below their names', async () => {
		const json = acme([], {
			retrospectives: [
				{ period: '2019-Q3', text: '# Summer\n\nIt rained {a lot}.' },
				{ period: '2019-Q3', team: 'company', text: '## Less\n\nmeetings', mood: 'good' },
				{ period: '2019-Q3', team: 'Sales & more', went: ['well', 'badly'] },
			],
		});
		expect(brought(json).files.get('periods/2019-q3.mdx')?.split('---\n\n')[1]).toBe(`## Summer

It rained \\{a lot}.

## Acme

### Less

meetings

- mood: good

## Sales & more

### went

- well
- badly
`);
		expect((await almanac(json)).periods[0]?.text).toContain('It rained {a lot}.');
		expect(counted(brought(json).report.inTexts)).toMatchObject({
			'retrospectives of periods': 1,
			'retrospectives of teams': 2,
		});
	});
});

describe('the teams', () => {
	const tree = async (teams: readonly Json[], goals: readonly Json[] = []) =>
		Object.fromEntries((await almanac(acme(goals, { teams }))).teams.map(({ id, parent }) => [id, parent ?? null]));

	it('hang below the one that has no parent', async () => {
		expect(
			await tree([{ id: 'acme' }, { id: 'IT', parent: 'Acme' }, { id: 'ops', name: 'Ops', parent: 'it' }]),
		).toEqual({
			acme: null,
			it: 'acme',
			ops: 'it',
		});
	});

	it('hang below the one that is called like the organisation, where several have no parent', async () => {
		expect(await tree([{ id: 'it' }, { id: 'x', name: 'ACME' }])).toEqual({ it: 'x', x: null });
		expect(await tree([{ id: 'it' }, { id: 'company', name: 'All of us' }])).toEqual({ it: 'company', company: null });
	});

	it('hang below one that is made, where none is the company', async () => {
		const teams = [{ id: 'it' }, { id: 'ops' }];
		expect(await tree(teams)).toEqual({ acme: null, it: 'acme', ops: 'acme' });
		expect(decisions(acme([], { teams }))).toEqual({
			'A team made for the company, because not exactly one has no parent': ['Acme'],
		});
		expect((await almanac(acme([], { teams: [], organisation: '!' }))).teams).toMatchObject([
			{ id: 'company', name: '!' },
		]);
	});

	it('are made where only goals name them', async () => {
		expect(
			await tree(
				[company, { id: '!', name: 'Design' }, { id: '?' }],
				[{ team: 'Sales' }, { team: 'design' }, { team: '#' }],
			),
		).toEqual({
			company: null,
			design: 'company',
			team: 'company',
			sales: 'company',
			'team-2': 'company',
		});
	});

	it('never hang in a circle, nor below a team that is not there', async () => {
		const teams = [company, { id: 'a', parent: 'b' }, { id: 'b', parent: 'a' }, { id: 'c', parent: 'nobody' }];
		expect(await tree(teams)).toEqual({ company: null, a: 'company', b: 'a', c: 'company' });
		const { files } = brought(acme([], { teams }));
		expect(files.get('teams/c.mdx')).toContain('- Part of: nobody');
		expect(files.get('teams/a.mdx')).toContain('- Part of: b');
		expect(files.get('teams/b.mdx')).not.toContain('Part of');
	});

	it('say where the goals came from, on the page of the company', async () => {
		const json = acme([], {
			language: 'de',
			exported: '2020-01-01',
			teams: [{ ...company, motto: 'On!' }],
			source: {
				repository: 'acme/goals',
				path: 'q1.md',
				paths: ['q2.md', 'q3.md'],
				licence: 'CC0',
				branch: 'main',
				notes: "Redacted: '[_N<sub>0</sub>_][n0]'",
			},
		});
		expect(brought(json).files.get('teams/company.mdx')).toBe(`---
name: Acme
---

- motto: On!

## Where these goals came from

- Repository: acme/goals
- File: q1.md
- File: q2.md
- File: q3.md
- Licence: CC0
- Language: de
- branch: main
- exported: 2020-01-01

### Notes

Redacted: '[_N\\<sub>0\\</sub>_][n0]'
`);
		expect((await almanac(json)).organisation.language).toBe('en');
	});
});

describe('a goal', () => {
	it.each([
		'Having successful users of source{d}',
		'Partner: GitLab <> Google',
		'* Reach [$L][l] of **IARR**',
		'[P0] `code` & $5',
		'Be 😀',
		'- no',
		'2019-08-30',
	])('has the title that it had: %s', async (title) => {
		expect((await onlyGoal({ title })).title).toBe(title);
	});

	it('has its title on one line, with the words of its links, whose addresses go to the links', async () => {
		const title = 'Follow\n[the plan](https://example.com/plan) and [*us*](http://example.com)';
		const one = await onlyGoal({ title });
		expect(one.title).toBe('Follow the plan and *us*');
		expect(one.links).toEqual([{ title: 'the plan', url: 'https://example.com/plan' }]);
		expect(text({ title })).toContain('## Links\n\n- \\*us\\* (http://example.com)');
	});

	it('has its links, however they are written', async () => {
		const links = [
			'https://www.example.com/a/',
			'[Board](https://example.com/b)',
			{ title: 'Doc', url: 'https://example.com/c' },
			{ url: 'docs/d.md' },
			'/',
		];
		const one = await onlyGoal({ links }, { source: { repository: 'acme/goals' } });
		expect(one.links).toEqual([
			{ title: 'example.com/a', url: 'https://www.example.com/a/' },
			{ title: 'Board', url: 'https://example.com/b' },
			{ title: 'Doc', url: 'https://example.com/c' },
			{ title: 'docs/d.md', url: 'https://github.com/acme/goals/blob/HEAD/docs/d.md' },
			{ title: '/', url: 'https://github.com/acme/goals/blob/HEAD/' },
		]);
	});

	it('has links that are none in its text', () => {
		const links = [
			'http://example.com',
			'the board in the hall',
			{ href: 'https://example.com' },
			7,
			[1, 2],
			'plan.md',
		];
		expect(text({ links })).toContain(`## Links

- http://example.com
- the board in the hall
- href: https://example.com
- 7
- 1; 2
- plan.md
`);
		expect(text({ links: 'https://example.com/[a' })).toContain('- https://example.com/[a');
	});

	it('has its owners as lead and contributors, and those of its key results', async () => {
		const one = await onlyGoal({
			owner: 'Head of Sales',
			owners: ['Karin Lund, Bo Ek', 'Head of Sales'],
			keyResults: [
				{ title: 'A', owner: 'Karin Lund', owners: 'Head of Sales, Åsa Öst' },
				{ title: 'B', owner: 'May' },
			],
		});
		expect(one.lead).toBe('head-of-sales');
		expect(one.contributors).toEqual(['karin-lund', 'bo-ek', 'asa-ost']);
		expect(one.keyResults.map(({ lead }) => lead)).toEqual(['karin-lund', undefined]);
		expect(one.text).toContain('<li>Owners: Karin Lund, Head of Sales, Åsa Öst</li>');
		expect(one.text).toContain('<li>Owner: May</li>');
	});

	it('may have only key results with owners', async () => {
		const one = await onlyGoal({ owner: 'TBD', keyResults: [{ title: 'A', owners: ['Karin', 'Bo'] }] });
		expect(one).not.toHaveProperty('lead');
		expect(one.contributors).toEqual(['bo']);
		expect(one.text).toContain('<li>Owner: TBD</li>');
	});

	it('supports objectives and key results, several, over many levels', async () => {
		const all = await goals(
			{
				id: 'a',
				title: 'A',
				keyResults: [
					{ id: 'a1', title: 'One' },
					{ id: 'a2', title: 'Two' },
				],
			},
			{ id: 'b', title: 'B', parents: ['a', 'a1'], parentKeyResults: ['a2', 'a'] },
			{ id: 'c', title: 'C', parents: ['b'], continues: 'a' },
		);
		expect(all.map(({ supports, continues }) => [supports, continues])).toEqual([
			[[], undefined],
			[['2019-q3/company/a', '2019-q3/company/a#one', '2019-q3/company/a#two'], undefined],
			[['2019-q3/company/b'], '2019-q3/company/a'],
		]);
	});

	it('says which parents name nothing, or make a circle', async () => {
		const all = await goals(
			{ id: 'a', title: 'A', parents: ['c', 'x'], continues: 'a' },
			{ id: 'b', title: 'B', parents: ['a', 'b'], parentKeyResults: ['y'], continues: 'z' },
			{ id: 'c', title: 'C', parents: ['b'] },
			{ id: 'd', title: 'D', parents: ['twice'] },
			{ id: 'twice', title: 'E' },
			{ id: 'twice', title: 'F' },
		);
		expect(all.map(({ supports }) => supports.length)).toEqual([1, 0, 1, 0, 0, 0]);
		expect(all.map(({ continues }) => continues)).toEqual(Array(6).fill(undefined));
		const shown = all.map(({ text }) => [...text.matchAll(/Parent: (\w+)/g)].map(([, name]) => name));
		expect(shown).toEqual([['x'], ['y', 'z'], [], ['twice'], [], []]);
		const linked = all.map(({ text }) => [...text.matchAll(/circle: <okr-goal to="([^"]+)/g)].map(([, to]) => to));
		expect(linked).toEqual([['2019-q3/company/a'], ['2019-q3/company/a', '2019-q3/company/b'], [], [], [], []]);
	});

	it('supports only what is there as long as it is, and links to the other parents', async () => {
		const periods = [
			{ id: 'y', start: '2019-01-01', end: '2019-12-31' },
			{ id: 'q1', start: '2019-01-01', end: '2019-03-31' },
			{ id: 'q2', start: '2019-04-01', end: '2019-06-30' },
			{ id: 'ideas' },
		];
		const some = [
			{ id: 'a', title: 'A', period: 'y' },
			{ id: 'b', title: 'B', period: 'q1', parents: ['a'], keyResults: [{ id: 'b1', title: 'One' }] },
			{ id: 'c', title: 'C', period: 'q2', parents: ['a', 'b', 'b1', 'd'] },
			{ id: 'd', title: 'D', period: 'ideas', parents: ['b'] },
		];
		const json = acme(some, { periods });
		const all = new Map((await almanac(json)).objectives.map((one) => [one.id, one]));
		expect([...all.values()].map(({ id, supports }) => [id, supports])).toEqual([
			['ideas/company/d', ['q1/company/b']],
			['q1/company/b', ['y/company/a']],
			['q2/company/c', ['y/company/a']],
			['y/company/a', []],
		]);
		const linked = all.get('q2/company/c')?.text.matchAll(/another period: <okr-goal to="([^"]+)/g) ?? [];
		expect([...linked].map(([, to]) => to)).toEqual(['q1/company/b', 'q1/company/b#one', 'ideas/company/d']);
		expect(counted(brought(json).report.inTexts)).toMatchObject({
			'parents of periods that do not enclose the goal’s': 3,
		});
	});

	it('has its other teams, and those that are none in its text', async () => {
		const teams = [company, { id: 'dr', name: 'DevRel' }];
		const one = await onlyGoal({ coTeams: ['devrel', 'dr', 'company', 'x'] }, { teams });
		expect(one.alongside).toEqual(['dr']);
		expect(one.text).toContain('<li>Team: x</li>');
	});

	it('keeps what has a field', async () => {
		const one = await onlyGoal({
			priority: 'P0',
			tags: ['a', 'b c'],
			score: 0.7,
			outcome: '**70 %**, [see](https://example.com)',
			dropped: true,
		});
		expect(one).toMatchObject({
			priority: 'P0',
			tags: ['a', 'b c'],
			score: 0.7,
			outcome: '**70 %**, [see](https://example.com)',
			dropped: { why: 'Dropped in the source, without a reason.' },
		});
	});

	it('was dropped for a reason, on a day, or not', async () => {
		const dropped = async (why: unknown) => (await onlyGoal({ dropped: why })).dropped;
		expect(await dropped('No {time}')).toEqual({ why: 'No {time}' });
		expect(await dropped('2019-08-01')).toEqual({
			date: '2019-08-01',
			why: 'Dropped in the source, without a reason.',
		});
		expect(await dropped(false)).toBeUndefined();
	});

	it('has what no field holds in its text, under headings', () => {
		expect(
			text({
				description: '# Why\n\nBecause of <sub>{x}</sub>',
				closingComment: 'Done. [More](a.md)',
				status: 'SUCCESSFUL',
				score: 'B+',
				createdOn: '2019-06-01',
				sourceLine: 12,
				risk: { high: true, why: ['a', 'b'] },
				diary: 'One\n\ntwo',
				keyResults: [
					{ title: 'A', sourceLine: 13 },
					{ title: 'B', sourceLine: 14 },
				],
			}),
		).toBe(`## Why

Because of \\<sub>\\{x}\\</sub>

## Closing comment

Done. More (a.md)

## From the source

- Status: SUCCESSFUL
- Score: B+
- Created on: 2019-06-01
- Source: o1, line 12; key results in lines 13, 14

### risk

- high: true
- why: a; b

### diary

One

two`);
	});

	it('has an outcome that is too long for its field in its text', () => {
		const outcome = 'å'.repeat(20_001);
		expect(text({ outcome })).toContain(`## Outcome\n\n${outcome.trim()}`);
		expect(textOfKeyResult({ outcome })).toContain(`### Outcome\n\n${outcome.trim()}`);
	});
});

describe('a key result', () => {
	it.each(['Reach source{d} & [_N<sub>0</sub>_][n0] users', '**100%** of `x` < $5', '[P0] * GitLab <> Google 😀'])(
		'has the title that it had: %s',
		async (title) => {
			expect(plainInline((await keyResult({ title })).title)).toBe(title);
		},
	);

	it('keeps the links of its title; addresses that are not published go to the text', async () => {
		const title = 'Do [a](https://example.com), [b](../b.md), [c](http://example.com) and [](http://d)';
		const source = { repository: 'acme/goals', path: 'q/1.md' };
		expect((await keyResult({ title, done: true }, { source })).title).toBe(
			'Do [a](https://example.com), [b](https://github.com/acme/goals/blob/HEAD/b.md), c and http://d',
		);
		expect(textOfKeyResult({ title, done: true }, { source })).toContain(`## Key result: Do a, b, c and http://d

### Links

- c (http://example.com)
- http://d
`);
	});

	it('keeps what has a field', async () => {
		const teams = [company, { id: 'dr' }];
		const one = {
			priority: 'P1',
			teams: ['dr', 'company', 'x'],
			outcome: 'Half:\n- a\n- b',
			score: -0.17,
			dropped: true,
			description: 'Only *net* numbers.',
			notes: ['See [it](https://example.com).'],
		};
		expect(await keyResult(one, { teams })).toEqual({
			kind: 'judged',
			id: 'sell-more',
			title: 'Sell more',
			priority: 'P1',
			alongside: ['dr', 'company'],
			outcome: 'Half:\n\n- a\n\n- b',
			score: -0.17,
			dropped: { why: 'Dropped in the source, without a reason.' },
			note: 'Only *net* numbers.\n\nSee [it](https://example.com).',
			weight: 1,
			checkIns: [],
			drawnFrom: [],
		});
		expect(textOfKeyResult(one, { teams })).toContain('- Team: x');
	});

	it('has what no field holds in the text, under its name', () => {
		const title = `Sell ${'much '.repeat(30)}more`;
		expect(
			textOfKeyResult({
				title,
				kind: 'metric',
				baseline: 'few',
				target: 'many',
				current: 7,
				unit: 'pcs',
				score: 'B',
				midScore: 0.3,
				midProjection: 0.5,
				progress: 0.4,
				currentZone: 'target',
				scoring: 'by feeling',
				zones: ['red', 'green'],
				colour: 'red',
				description: 'Two\n\nparagraphs',
				notes: ['- a\n- b', { by: 'Karin', text: 'Hm' }],
				actions: ['Call [them](https://example.com)', { title: 'Ask', done: true }],
				links: ['[Board](https://example.com)', 'a wall', { url: 'http://example.com' }],
				subKeyResults: ['A *b*', { title: 'C', done: true, priority: 'P1' }, { title: 'D', done: false }],
			}),
		).toBe(`## Key result: Sell ${'much '.repeat(15).trim()}…

- Kind: metric
- Baseline: few
- Target: many
- Current value: 7
- Unit: pcs
- Score: B
- Score halfway: 0.3
- Projection halfway: 0.5
- Progress: 0.4
- Current zone: target
- What the scores mean: by feeling
- colour: red

### Description

Two

paragraphs

### Notes

- a
- b

### Notes

- by: Karin
- text: Hm

### Zones

- red
- green

### Sub-results

- A \\*b\\*
- C (done, priority: P1)
- D (not done)

### Actions

- Call [them](https://example.com)
- title: Ask, done: true

### Links

- [Board](https://example.com)
- a wall
- http://example.com

## From the source

- Source: o1`);
	});

	it('has notes that are too long for a note in the text', () => {
		const notes = Array(10).fill('å'.repeat(4500));
		expect(textOfKeyResult({ notes })).toContain('- Notes: åå');
		expect(textOfKeyResult({ notes: notes.slice(1, 5) })).not.toContain('Notes');
	});
});

describe('what a key result is measured by', () => {
	it.each([
		['a baseline and a target', { baseline: 8, target: 40, unit: '%' }, { kind: 'metric', from: 8, to: 40, unit: '%' }],
		['numbers in texts', { baseline: '8', target: ' 40.5 ' }, { kind: 'metric', from: 8, to: 40.5 }],
		['a target alone', { target: 40 }, { kind: 'metric', to: 40 }],
		['a target that is the baseline', { baseline: 40, target: 40 }, { kind: 'judged' }],
		['a target in words', { target: '40 or more' }, { kind: 'judged' }],
		['a number that no program holds', { target: '9'.repeat(400) }, { kind: 'judged' }],
		['being done', { done: true }, { kind: 'milestones', steps: [{ title: 'Sell more', weight: 1, done: true }] }],
		['not being done', { done: false }, { kind: 'milestones', steps: [{ title: 'Sell more', weight: 1 }] }],
		['yes or no', { kind: 'binary' }, { kind: 'milestones', steps: [{ title: 'Sell more', weight: 1 }] }],
		['nothing', {}, { kind: 'judged' }],
		['one zone', { zones: { commit: 'A' } }, { kind: 'judged' }],
		['zones in a list', { zones: ['A', 'B'] }, { kind: 'judged' }],
		['zones with more than words', { zones: { commit: 'A', target: { words: 'B' } } }, { kind: 'judged' }],
		['scores with names', { scoring: { low: 'A', high: 'B' } }, { kind: 'judged' }],
		['what it says it is', { kind: 'binary', baseline: 1, target: 2 }, { kind: 'milestones' }],
		[
			'what it says it is, in zones',
			{ kind: 'ordinal', target: 2, zones: { commit: 'A', stretch: 'B' } },
			{ kind: 'levels' },
		],
	])('is %s', async (_, given, expected) => {
		expect(await keyResult(given)).toMatchObject(expected);
	});

	it('is told where it became another kind', () => {
		expect(textOfKeyResult({ baseline: 40, target: 40 })).toContain('- Baseline: 40\n- Target: 40');
		expect(textOfKeyResult({ kind: 'metric', done: true })).toContain('- Kind: metric');
		expect(textOfKeyResult({ baseline: 'x', target: 2, done: true })).toContain('- Baseline: x\n- Done: true');
		expect(textOfKeyResult({ kind: 'metric', target: 2 })).not.toContain('Kind: metric');
	});

	it('are not counted as missed when nobody ticked them', async () => {
		const one = await onlyGoal({
			keyResults: [
				{ title: 'A', done: true },
				{ title: 'B', done: false },
			],
		});
		expect(attainment(one)).toMatchObject({ value: 1, scored: 1, of: 2 });
	});

	it('are its sub-results, where steps can hold them', async () => {
		const subKeyResults = [{ title: 'Go', done: true }, { title: 'Scala *x*', done: false }, 'Python'];
		expect(await keyResult({ subKeyResults, done: false })).toMatchObject({
			steps: [{ title: 'Go', done: true }, { title: 'Scala \\*x\\*' }, { title: 'Python' }],
		});
		expect(await keyResult({ subKeyResults: ['Go'], kind: 'binary' })).toMatchObject({ steps: [{ title: 'Go' }] });
		expect(await keyResult({ subKeyResults: [{ title: 'Go', done: true }], done: true })).toMatchObject({
			steps: [{ title: 'Go', done: true }],
		});
	});

	it('is not its sub-results where they say another thing', async () => {
		const subKeyResults = [
			{ title: 'Go', done: true },
			{ title: 'Scala', done: false },
		];
		expect(await keyResult({ subKeyResults, done: true })).toMatchObject({
			steps: [{ title: 'Sell more', done: true }],
		});
		expect(textOfKeyResult({ subKeyResults, done: true })).toContain(
			'### Sub-results\n\n- Go (done)\n- Scala (not done)',
		);
		expect(textOfKeyResult({ subKeyResults, target: 5 })).toContain('### Sub-results');
	});

	it('are zones, with the scores that are usual for them', async () => {
		const zones = { commit: 'One *shop*', target: 'Two shops', stretch: 'A chain' };
		expect(await keyResult({ zones })).toMatchObject({
			kind: 'levels',
			levels: [
				{ id: 'commit', title: 'One \\*shop\\*', score: 0.3 },
				{ id: 'target', title: 'Two shops', score: 0.7 },
				{ id: 'stretch', title: 'A chain', score: 1 },
			],
		});
		expect(decisions(acme([{ keyResults: [{ title: 'A', zones }] }]))).toEqual({
			'Zones that became levels, with scores of ours': ['A'],
		});
	});

	it('are zones of other names, evenly spread', async () => {
		expect(await keyResult({ zones: { Bronze: 'A', '🥈': 'B', Gold: 'C' } })).toMatchObject({
			levels: [
				{ id: 'bronze', score: 0.33 },
				{ id: 'level', score: 0.67 },
				{ id: 'gold', score: 1 },
			],
		});
	});

	it('are zones with one below them, where a check-in fell through', async () => {
		const zones = { commit: 'A', target: 'B', stretch: 'C' };
		const fell = await keyResult({ zones, checkIns: [{ date: '2019-08-01', zone: 'FAIL' }] });
		expect(fell).toMatchObject({
			levels: [{ id: 'fail', title: 'FAIL', score: 0 }, { id: 'commit' }, { id: 'target' }, { id: 'stretch' }],
			checkIns: [{ date: '2019-08-01', level: 'fail' }],
		});
		expect(await keyResult({ zones: { fail: 'Z', commit: 'A' }, currentZone: 'fail' })).toMatchObject({
			levels: [{ id: 'fail', title: 'Z', score: 0 }, { id: 'commit' }],
		});
	});

	it('are words for scores', async () => {
		const scoring = { '1': 'All', '0.3': 'Some', '0.6': 'Most' };
		expect(await keyResult({ scoring, checkIns: [{ date: '2019-08-01', score: 0.6 }] })).toMatchObject({
			kind: 'levels',
			levels: [
				{ id: '0-3', title: 'Some', score: 0.3 },
				{ id: '0-6', title: 'Most', score: 0.6 },
				{ id: '1', title: 'All', score: 1 },
			],
			checkIns: [{ date: '2019-08-01', level: '0-6' }],
		});
	});
});

describe('check-ins', () => {
	const metric = { baseline: 0, target: 100 };

	it('keep their day, value, confidence and comment', async () => {
		const checkIns = [
			{ date: '2019-08-01', value: 20, confidence: 7, comment: 'Going **well**, see [it](http://example.com)' },
			{ date: '2019-09-01T10:30:00Z', value: '-5', confidence: '10' },
			{ date: '2019-12-01', value: 1500 },
			{ date: '2019-08-15', value: 10 },
		];
		expect((await keyResult({ ...metric, checkIns })).checkIns).toEqual([
			{ date: '2019-08-01', value: 20, confidence: 7, note: 'Going **well**, see it (http://example.com)' },
			{ date: '2019-09-01', value: -5, confidence: 10 },
			{ date: '2019-12-01', value: 1500 },
			{ date: '2019-08-15', value: 10 },
		]);
		expect(decisions(acme([{ keyResults: [{ title: 'A', ...metric, checkIns }] }]))).toMatchObject({
			'Times of day left out of check-ins': ['2019-09-01T10:30:00Z'],
		});
	});

	it('say the rest in their notes', async () => {
		const checkIns = [
			{
				date: '2019-08-01',
				value: 'about 20',
				zone: 'target',
				progress: 0.4,
				score: 0.3,
				confidence: 0.7,
				comment: 'Well',
				initiatives: ['Call *them*', 'Ask'],
				mood: { good: true },
			},
			{ date: '2019-08-02', confidence: 11 },
			{ date: '2019-08-03', confidence: 0 },
		];
		const { checkIns: written } = await keyResult({ ...metric, checkIns });
		expect(written[0]?.note?.split('\n\n')).toEqual([
			'Well',
			'Initiatives: Call \\*them\\*; Ask',
			'Value: about 20',
			'Zone: target',
			'Progress: 0.4',
			'Score: 0.3',
			'Confidence: 0.7',
			'mood: good: true',
		]);
		expect(written.slice(1).map(({ note }) => note)).toEqual(['Confidence: 11', 'Confidence: 0']);
		expect((await keyResult({ checkIns: [{ date: '2019-08-01', value: 5 }] })).checkIns).toEqual([
			{ date: '2019-08-01', note: 'Value: 5' },
		]);
	});

	it('say a zone in their notes where no level is called so', async () => {
		const zones = { commit: 'A', target: 'B' };
		const checkIns = [
			{ date: '2019-08-01', zone: 'Target' },
			{ date: '2019-08-02', zone: 'moon' },
			{ date: '2019-08-03', score: 1 },
		];
		expect((await keyResult({ zones, checkIns })).checkIns).toEqual([
			{ date: '2019-08-01', level: 'target' },
			{ date: '2019-08-02', note: 'Zone: moon' },
			{ date: '2019-08-03', note: 'Score: 1' },
		]);
	});

	it('are in the text where they have no day, or more to say than a note holds', async () => {
		const checkIns = [
			{ value: 1 },
			{ date: '2019-02-30', value: 2 },
			{ date: 'soon' },
			{ date: '2019-08-01', comment: 'å'.repeat(20_001) },
		];
		expect((await keyResult({ ...metric, checkIns })).checkIns).toEqual([]);
		expect(textOfKeyResult({ ...metric, checkIns })).toContain(
			'### Other check-ins\n\n- value: 1\n- date: 2019-02-30, value: 2\n- date: soon\n- date: 2019-08-01, comment: åå',
		);
	});

	it('are turned round where the newest stands first', async () => {
		const days = async (...dates: string[]) =>
			(await keyResult({ ...metric, checkIns: dates.map((date) => ({ date, value: 1 })) })).checkIns.map(
				({ date }) => date,
			);
		expect(await days('2019-09-01', '2019-08-01', '2019-08-01')).toEqual(['2019-08-01', '2019-08-01', '2019-09-01']);
		expect(await days('2019-09-01', '2019-07-01', '2019-08-01')).toEqual(['2019-09-01', '2019-07-01', '2019-08-01']);
	});

	it('say the last known value at the end of the period, where nothing else does', async () => {
		const note = 'The last known state; the source does not say of which day.';
		expect((await keyResult({ ...metric, current: 60 })).checkIns).toEqual([{ date: '2019-09-30', value: 60, note }]);
		const zones = { commit: 'A', target: 'B' };
		expect((await keyResult({ zones, currentZone: 'target' })).checkIns).toEqual([
			{ date: '2019-09-30', level: 'target', note },
		]);
		expect(decisions(acme([{ keyResults: [{ title: 'A', ...metric, current: 60 }] }]))).toEqual({
			'Last known values dated to the end of the period, with a note': ['A'],
		});
	});

	it('say the last known value once, or leave it to the text', async () => {
		const checkIns = [
			{ date: '2019-09-01', value: 60 },
			{ date: '2019-08-01', value: 20 },
			{ date: '2019-09-01', comment: 'Hm' },
		];
		const one = { ...metric, checkIns };
		expect((await keyResult({ ...one, current: 60 })).checkIns).toHaveLength(3);
		expect(textOfKeyResult({ ...one, current: 60 })).not.toContain('Current value');
		expect(textOfKeyResult({ ...one, current: 70 })).toContain('- Current value: 70');
		expect(textOfKeyResult({ ...metric, current: 70 }, { periods: [] })).toContain('- Current value: 70');
		expect(textOfKeyResult({ current: 70 })).toContain('- Current value: 70');
	});
});
