import { describe, expect, it } from 'vitest';
import { mergeFile } from '../../src/editor/merge.ts';
import { diffOfEdit, linesChanged } from './merge.ts';

const goal = `---
title: Grow
period: 2026-h2
team: acme

supports:
- 2026-h2/house/last
keyResults:
- id: nps
  title: They like us
  kind: judged
---

Why we want *this*.

- one
- two
`;
const data = {
	title: 'Grow',
	period: '2026-h2',
	team: 'acme',
	supports: ['2026-h2/house/last'],
	keyResults: [{ id: 'nps', title: 'They like us', kind: 'judged' }],
};

describe('a merged file', () => {
	it('has new keys where the schema has them', () => {
		const more = {
			...data,
			due: '2026-11-30',
			phrase: 'grow',
			lead: 'bo-ek',
			score: 0.5,
			keyResults: [{ ...data.keyResults[0], lead: 'karin-lund', phrase: 'they like us', outcome: 'They do.' }],
		};
		expect(mergeFile('objective', goal, more)).toBe(`---
title: Grow
phrase: grow
period: 2026-h2
team: acme
lead: bo-ek
due: 2026-11-30

supports:
- 2026-h2/house/last
keyResults:
- id: nps
  title: They like us
  phrase: they like us
  kind: judged
  lead: karin-lund
  outcome: They do.
score: 0.5
---

Why we want *this*.

- one
- two
`);
	});

	it('keeps lists whose hyphens stand in the column of their key', () => {
		const more = {
			...data,
			supports: [...data.supports, '2026-h2/house/calm'],
			keyResults: [...data.keyResults, { id: 'calm', title: 'We stay calm', kind: 'judged' }],
		};
		expect(linesChanged(goal, mergeFile('objective', goal, more))).toBe(`+- 2026-h2/house/calm
+- id: calm
+  title: We stay calm
+  kind: judged`);
	});

	it('keeps its line ends, and a byte order mark', () => {
		const windows = `\ufeff${goal.replaceAll('\n', '\r\n')}`;
		expect(mergeFile('objective', windows, { ...data, lead: 'bo-ek' })).toBe(
			windows.replace('team: acme\r\n', 'team: acme\r\nlead: bo-ek\r\n'),
		);
		expect(mergeFile('objective', windows, data)).toBe(windows);
	});

	it('keeps the line ends of lines that stay where they are mixed', () => {
		const mixed = goal.replace('title: Grow\n', 'title: Grow\r\n').replace('- one\n', '- one\r\n');
		expect(
			mergeFile('objective', mixed, { ...data, period: '2027-h1' }, 'Why we want *this*.\n\n- one\n- two\n- three'),
		).toBe(mixed.replace('2026-h2\nteam', '2027-h1\nteam').replace('- two\n', '- two\n- three\n'));
	});

	it('goes without a line end at its end where it did', () => {
		expect(mergeFile('person', 'name: Karin Lund', { name: 'Karin Lund', role: 'CEO' })).toBe(
			'name: Karin Lund\nrole: CEO',
		);
		expect(mergeFile('objective', goal.trimEnd(), { ...data, title: 'Shrink' }, 'Why?')).toBe(
			`${goal.slice(0, goal.indexOf('Why')).replace('Grow', 'Shrink')}Why?`,
		);
	});

	it('says nothing that goes without saying, and leaves it where it is said', () => {
		const usual = { ...data, ambition: 'stretch', visibility: 'published', tags: [], links: [] };
		expect(mergeFile('objective', goal, usual)).toBe(goal);
		const said = goal.replace('team: acme\n', 'team: acme\nvisibility: published\nambition: stretch\ntags: []\n');
		expect(mergeFile('objective', said, data)).toBe(said);
		expect(mergeFile('objective', said, usual)).toBe(said);
	});

	it('says who may see a goal when that no longer goes without saying', () => {
		const own = { ...data, team: undefined, person: 'bo-ek' };
		expect(linesChanged(goal, mergeFile('objective', goal, { ...own, visibility: 'published' }))).toBe(`-team: acme
+person: bo-ek
+visibility: published`);
		expect(linesChanged(goal, mergeFile('objective', goal, { ...own, visibility: 'private' }))).toBe(
			'-team: acme\n+person: bo-ek',
		);
	});

	it('keeps keys that the schema does not know', () => {
		const odd = goal.replace('team: acme\n', 'team: acme\nsuports: [2026-h2/house/calm] # see below\n');
		expect(mergeFile('objective', odd, { ...data, title: 'Shrink' })).toBe(odd.replace('title: Grow', 'title: Shrink'));
	});

	it('keeps a group of keys that nobody knows only as long as the group is wanted', () => {
		const odd = 'format: 1\nname: Acme\nlimits: { renewal: 2 }\n';
		expect(mergeFile('organisation', odd, { format: 1, name: 'Acme', limits: { renewals: 4 } })).toBe(
			'format: 1\nname: Acme\nlimits: { renewal: 2, renewals: 4 }\n',
		);
		expect(mergeFile('organisation', odd, { format: 1, name: 'Acme' })).toBe('format: 1\nname: Acme\n');
	});

	it('takes nothing for nothing', () => {
		expect(mergeFile('objective', goal, { ...data, lead: null, phrase: undefined })).toBe(goal);
		const blank = goal.replace('team: acme\n', 'team: acme\nlead: # who?\n');
		expect(mergeFile('objective', blank, { ...data, lead: 'bo-ek' })).toBe(blank.replace('lead:', 'lead: bo-ek'));
		expect(mergeFile('objective', blank, data)).toBe(goal);
	});

	it('has no comment become part of a text above it', () => {
		const deep = goal.replace('team: acme\n', 'team: acme\n  # not decided yet\noutcome: Well.\n\n    # or not\n');
		expect(linesChanged(deep, mergeFile('objective', deep, { ...data, outcome: 'Well.\nReally.' }))).toBe(
			'-outcome: Well.\n+outcome: "Well.\\nReally."',
		);
	});

	it('is written anew when there was none', () => {
		expect(mergeFile('person', '', { name: 'Bo Ek' })).toBe('name: Bo Ek\n');
		expect(mergeFile('period', '', { title: 'Ideas', phase: 'backlog' }, 'For later.')).toBe(
			'---\ntitle: Ideas\nphase: backlog\n---\n\nFor later.\n',
		);
	});

	it('has data where there was only a comment', () => {
		expect(mergeFile('person', '# Bo\n', { name: 'Bo Ek' })).toBe('# Bo\nname: Bo Ek\n');
		expect(mergeFile('period', '---\n---\n', { title: 'Ideas', phase: 'backlog' })).toBe(
			'---\ntitle: Ideas\nphase: backlog\n---\n',
		);
		expect(mergeFile('person', '{} # nobody\n', { name: 'Bo Ek' })).toBe('name: Bo Ek # nobody\n');
	});

	it('may be one line in braces', () => {
		const line =
			'---\n{ "title": "Grow", "period": "2026-h2", "team": "acme", keyResults: [{ id: nps, title: "They like us", kind: judged }] }\n---\n';
		const more = {
			...data,
			supports: [],
			lead: 'bo-ek',
			keyResults: [{ ...data.keyResults[0], checkIns: [{ date: '2026-08-01', note: 'a, b' }] }],
		};
		expect(mergeFile('objective', line, more)).toBe(
			line
				.replace('"acme",', '"acme", lead: bo-ek,')
				.replace('judged }', 'judged, checkIns: [{ date: 2026-08-01, note: "a, b" }] }'),
		);
	});
});

describe('the settings', () => {
	const almanac = `format: 1
name: Acme # the company
limits:
  confidence: { onTrack: 8 }
rules:
  no-lead: off
  # We know.
  number-in-title: off
`;
	it.each<[string, (settings: Record<string, unknown>) => unknown, string]>([
		['a rule', (settings) => (settings.rules = { 'no-lead': 'off' }), '-  # We know.\n-  number-in-title: off'],
		[
			'no rules',
			(settings) => delete settings.rules,
			'-rules:\n-  no-lead: off\n-  # We know.\n-  number-in-title: off',
		],
		['another limit', (settings) => (settings.limits = { confidence: { onTrack: 8 }, renewals: 2 }), '+  renewals: 2'],
		[
			'limits that are the usual ones',
			(settings) => (settings.limits = { confidence: { onTrack: 7 } }),
			'-limits:\n-  confidence: { onTrack: 8 }',
		],
		['public', (settings) => (settings.public = true), '+public: true'],
		['nothing of it', (settings) => delete settings.limits, '-limits:\n-  confidence: { onTrack: 8 }'],
	])('%s', (_, edit, diff) => {
		expect(diffOfEdit('organisation', almanac, edit)).toBe(diff);
	});
});

describe('the text below the data', () => {
	const edited = (text: string) => linesChanged(goal, mergeFile('objective', goal, data, text));

	it('stays as it is when it says the same', () => {
		expect(mergeFile('objective', goal, data, '\n\nWhy we want *this*.\n\n- one\n- two\n\n\n')).toBe(goal);
		expect(mergeFile('objective', goal, data, 'Why we want *this*.\r\n\r\n- one\r\n- two')).toBe(goal);
	});

	it('changes in the lines that change', () => {
		expect(edited('Why we want *this*.\n\n- one\n- two and a half')).toBe('-- two\n+- two and a half');
		expect(edited('Why we want *this*.\n\n- one\n- two\n- three')).toBe('+- three');
	});

	it('can go and come', () => {
		const [bare] = goal.split('\nWhy');
		expect(mergeFile('objective', goal, data, '')).toBe(bare);
		expect(mergeFile('objective', bare as string, data, 'Why?\n')).toBe(`${bare}\nWhy?\n`);
	});
});

describe('a file that nothing can be put into', () => {
	it.each([
		['has no data', 'Why?\n', 'The file does not begin with a line of three hyphens.'],
		['is not YAML', '---\ntitle: [\n---\n', 'The data of the file cannot be read'],
		['has a key twice', '---\ntitle: a\ntitle: b\n---\n', 'Map keys must be unique'],
		['has an alias', '---\ntitle: &a b\nphrase: *a\n---\n', 'an anchor, an alias or a tag'],
		['is a list', '---\n- title\n---\n', 'not keys and values'],
	])('%s', (_, file, message) => {
		expect(() => mergeFile('objective', file, data)).toThrow(message);
		expect(() => mergeFile('objective', file, data)).toThrow(RangeError);
	});

	it('nor a key that nobody knows', () => {
		expect(() => mergeFile('objective', goal, { ...data, colour: 'red' })).toThrow(RangeError);
		expect(() => mergeFile('objective', goal, { ...data, keyResults: [{ kind: 'guess' }] })).toThrow(RangeError);
	});
});
