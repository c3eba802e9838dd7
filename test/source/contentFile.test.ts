import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { objective } from '../../src/schema/objective.ts';
import { type ContentData, type ContentKind, contentFile, contentPath } from '../../src/source/contentFile.ts';
import { yamlText } from '../../src/source/yamlText.ts';
import { reread } from './reading.ts';

const goal: ContentData<'objective'> = { title: 'Grow', period: '2019-h2', team: 'technology' };

describe('a goal file', () => {
	it('is written as people write it', () => {
		const file = contentFile(
			'objective',
			{
				...goal,
				lead: 'karin-lund',
				supports: ['2019-h2/glodlampan/grow-with-our-customers'],
				continues: '2019-h1/technology/learn-the-cloud',
				keyResults: [
					{
						kind: 'milestones',
						id: 'new-customer',
						title: '1 new customer',
						checkIns: [
							{ date: '2019-08-30', confidence: 6, note: 'Two candidates asked' },
							{ date: '2019-10-11', note: 'One, two' },
						],
						steps: [{ title: 'Started', done: false }],
					},
				],
				dropped: { why: 'No time' },
				reflection: { causes: ['focus'], learned: 'Too little, too late.', next: 'continue' },
			},
			'\n\nWhy this goal.\n\n',
		);
		expect(file).toBe(`---
title: Grow
period: 2019-h2
team: technology
lead: karin-lund
supports: [2019-h2/glodlampan/grow-with-our-customers]
continues: 2019-h1/technology/learn-the-cloud
keyResults:
${keyResult}
dropped: { why: No time }
reflection:
  causes: [focus]
  learned: Too little, too late.
  next: continue
---

Why this goal.
`);
	});

	const keyResult = inSchemaOrder({
		id: ['id: new-customer'],
		kind: ['kind: milestones'],
		title: ['title: 1 new customer'],
		checkIns: [
			'checkIns:',
			'  - { date: 2019-08-30, confidence: 6, note: Two candidates asked }',
			'  - { date: 2019-10-11, note: "One, two" }',
		],
		steps: ['steps:', '  - { title: Started, done: false }'],
	});

	it('leaves out what goes without saying', () => {
		const written = contentFile('objective', {
			...goal,
			ambition: 'stretch',
			visibility: 'published',
			tags: [],
			keyResults: [],
		});
		expect(written).toBe('---\ntitle: Grow\nperiod: 2019-h2\nteam: technology\n---\n');
	});

	it('says who may see it where that is not what the owner’s kind makes it', () => {
		expect(contentFile('objective', { ...goal, visibility: 'draft' })).toContain('visibility: draft');
		const own = { title: 'Read', period: '2019-h2', person: 'karin-lund' };
		expect(contentFile('objective', { ...own, visibility: 'published' })).toContain('visibility: published');
		expect(contentFile('objective', { ...own, visibility: 'private' })).not.toContain('visibility');
	});

	it('keeps the spaces at the beginning of its text, which MDX needs before an import', () => {
		expect(contentFile('objective', goal, '\n import duties fell')).toContain('---\n\n import duties fell\n');
	});

	it('puts a long list of goals on lines of their own', () => {
		const supports = ['a', 'b', 'c'].map((name) => `2019-h2/technology/${name.repeat(40)}`);
		expect(contentFile('objective', { ...goal, supports })).toContain(
			`supports:\n${supports.map((id) => `  - ${id}\n`).join('')}`,
		);
	});

	it('puts a text of several lines below its key, and one with odd spaces on one line', () => {
		const written = (outcome: string) => contentFile('objective', { ...goal, outcome });
		expect(written('One\n\n  two\nthree')).toContain('outcome: |-\n  One\n\n    two\n  three\n');
		expect(written('One\n \ntwo')).toContain('outcome: "One\\n \\ntwo"\n');
		expect(written('One\ttwo\nthree')).toContain('outcome: "One\\ttwo\\nthree"\n');
	});

	it.each([
		['words', 'Grow with our customers', 'Grow with our customers'],
		['a colon', 'Before: after', '"Before: after"'],
		['a quotation', 'Say "yes"', 'Say "yes"'],
		['a quotation first', '"Yes", they\'d say', `'"Yes", they''d say'`],
		['a backslash behind a bracket', '[x] \\d', "'[x] \\d'"],
		['a number', '017', '"017"'],
		['a word of older YAML', 'Yes', '"Yes"'],
		['emoji', '👩‍💻 code', '👩‍💻 code'],
		['a line of Unicode', 'a\u2028b', '"a\\u2028b"'],
	])('quotes a title only where YAML needs it: %s', (_, title, written) => {
		expect(contentFile('objective', { ...goal, title })).toContain(`title: ${written}\n`);
		expect(reread('objective', { ...goal, title })).toMatchObject({ title });
	});

	it('writes half a sign so that nothing is lost; the check refuses it', () => {
		expect(contentFile('objective', { ...goal, title: 'a\ud800b' })).toContain('title: "a\\ud800b"\n');
	});

	it.each([-0, 0, -0.17, 1e21, 5e-324, 15])('keeps a score as it is: %s', (score) => {
		expect(reread('objective', { ...goal, score })).toMatchObject({ score });
	});

	it('refuses keys and kinds that the schema does not know', () => {
		expect(() => contentFile('objective', { ...goal, colour: 'red' } as typeof goal)).toThrow('no field colour');
		const guessed = [{ id: 'a', title: 'A', kind: 'guess' }] as unknown as [];
		expect(() => contentFile('objective', { ...goal, keyResults: guessed })).toThrow('no kind guess');
	});

	it.each<[ContentKind, string]>([
		['organisation', 'almanac.yaml'],
		['period', 'periods/2019-h2.mdx'],
		['team', 'teams/2019-h2.mdx'],
		['person', 'people/2019-h2.yaml'],
		['objective', 'objectives/2019-h2.mdx'],
	])('has its place by its kind: %s', (kind, path) => {
		expect(contentPath(kind, '2019-h2')).toBe(path);
	});
});

/** The lines of a key result, its fields in the order that its schema has them in. */
function inSchemaOrder(lines: Record<string, string[]>): string {
	const milestones = (
		objective.shape.keyResults.unwrap() as unknown as z.ZodArray<z.ZodDiscriminatedUnion>
	).element.options
		.map((option) => Object.keys((option as z.ZodObject).shape))
		.find((keys) => keys.includes('steps'));
	const ordered = (milestones ?? []).flatMap((key) => lines[key] ?? []);
	return ordered.map((line, i) => (i === 0 ? `  - ${line}` : `    ${line}`)).join('\n');
}

describe('almanac.yaml', () => {
	it('says only what differs from the usual', () => {
		const written = contentFile('organisation', {
			format: 1,
			name: 'Acme',
			language: 'sv',
			timezone: 'UTC',
			bands: { start: 30, sound: 50, beyond: 80 },
			limits: { companyObjectives: 3, confidence: { onTrack: 8, atRisk: 4 }, keyResults: [1, 5] },
			rules: { 'no-lead': 'off', '7 days': 'error' },
		});
		expect(written).toBe(`format: 1
name: Acme
language: sv
limits:
  keyResults: [1, 5]
  confidence: { onTrack: 8 }
rules:
  no-lead: "off"
  "7 days": error
`);
	});

	it('has no text', () => {
		expect(contentFile('organisation', { format: 1, name: 'Acme' }, 'Words')).toBe('format: 1\nname: Acme\n');
		expect(contentFile('person', { name: 'Karin Lund' }, 'Words')).toBe('name: Karin Lund\n');
	});
});

describe('data of any shape', () => {
	it('is written when there is nothing in it', () => {
		const schema = z.object({
			one: z.object({ list: z.array(z.string()).default([]) }),
			line: z.object({ word: z.string().optional() }),
			many: z.array(z.object({ list: z.array(z.string()).default([]) })),
			none: z.array(z.string()),
		});
		const data = { one: {}, line: {}, many: [{}], none: [] };
		expect(yamlText(schema, data)).toBe('one: {}\nline: {}\nmany:\n  - {}\nnone: []\n');
	});
});
