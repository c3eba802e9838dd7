import { describe, expect, it } from 'vitest';
import { fileOf, formOf, sourceKey } from '../../src/editor/client/formats.ts';
import { madeIds } from '../../src/editor/client/ids.ts';
import { fieldAt } from '../../src/editor/client/place.ts';
import { type Data, fromForm, toForm } from '../../src/editor/cms/formShape.ts';

const goal = `---
title:   Sleep through the night # as we say
period: 2026-h2
team: platform
tags: []
supports: ["2026-h2/acme/grow#nps", 2026-h2/acme/calm]
keyResults:
  # the one that matters
  - id: nights
    title: Nights
    kind: limit
    keep: between
    limit: [1, 3]
    checkIns:
      - { date: 2026-08-31, value: 1, confidence: 8 }
  - id: steps
    title: Steps
    kind: milestones
    steps: [{ title: One, done: 2026-09-01 }, { title: Two, done: false }, { title: Three, done: true }, { title: Four }]
---

Why not *sleep*?
`;

describe('a form', () => {
	it('has one shape for each field', () => {
		const form = formOf('objective', goal) as Data & { keyResults: Data[] };
		expect(form.supports).toEqual(['2026-h2/acme/calm']);
		expect(form.supportsKeyResults).toEqual(['2026-h2/acme/grow#nps']);
		expect(form.keyResults[0]).toMatchObject({ limit: 1, upperLimit: 3 });
		expect((form.keyResults[1] as Data).steps).toEqual([
			{ title: 'One', done: 'yes', doneOn: '2026-09-01' },
			{ title: 'Two', done: 'no' },
			{ title: 'Three', done: 'yes' },
			{ title: 'Four' },
		]);
		expect(form.body).toBe('Why not *sleep*?');
	});

	it('in which nothing was changed is the file, byte for byte', () => {
		expect(fileOf('objective', formOf('objective', goal))).toBe(goal);
	});

	it('in which the CMS left out what is empty, trimmed texts and sorted references is the file too', () => {
		const { tags: _, ...form } = formOf('objective', goal);
		const added = {
			...form,
			title: ' Sleep through the night ',
			phrase: '',
			links: [],
			dropped: null,
			contributors: [],
			okrOwner: 'platform',
		};
		expect(fileOf('objective', added)).toBe(goal);
	});

	it('changes the line of what was changed', () => {
		const form = formOf('objective', goal) as Data & { keyResults: Data[] };
		(form.keyResults[0] as Data).upperLimit = 4;
		expect(fileOf('objective', form)).toBe(goal.replace('limit: [1, 3]', 'limit: [1, 4]'));
	});

	it('is a file of its own when it is new', () => {
		const form = { title: 'New', period: '2026-h2', team: 'core', phrase: '', keyResults: [], body: 'Because.' };
		expect(fileOf('objective', form)).toBe('---\ntitle: New\nperiod: 2026-h2\nteam: core\n---\n\nBecause.\n');
	});

	it('keeps an address of a repository an address, and a group a group', () => {
		expect(toForm('organisation', { repository: 'https://a.example/b' })).toEqual({
			repository: { address: 'https://a.example/b' },
		});
		expect(fromForm('organisation', { repository: { address: 'https://a.example/b', host: '' } })).toEqual({
			repository: 'https://a.example/b',
		});
		const group = { address: 'https://a.example/b', host: 'gitea' };
		expect(fromForm('organisation', toForm('organisation', { repository: group }))).toEqual({ repository: group });
	});

	it('of a file that cannot be read is none', () => {
		expect(() => formOf('objective', 'no front matter')).toThrow('three hyphens');
		expect(() => formOf('person', 'name: [')).toThrow();
	});

	it('carries the file it was opened with through trimming', () => {
		expect(String(formOf('objective', goal)[sourceKey]).trim()).toBe(JSON.stringify(goal));
	});
});

describe('ids that are made', () => {
	it('are words of the title, short, and other than those that are there', () => {
		const made = madeIds({
			keyResults: [
				{ title: 'Färre avbrott på natten', id: '' },
				{ title: 'Färre avbrott på natten' },
				{ title: 'kept', id: 'kept' },
				{ title: '***', levels: [{ title: 'All of it' }, { title: 'x', id: 'all-of-it' }] },
				{ title: 'a sentence that is much too long to stand in any link that one would send' },
			],
		});
		expect(made.map(({ at, id }) => `${at.join('.')} ${id}`)).toEqual([
			'keyResults.0.id farre-avbrott-pa-natten',
			'keyResults.1.id farre-avbrott-pa-natten-2',
			'keyResults.3.id key-result',
			'keyResults.4.id a-sentence-that-is-much-too-long',
			'keyResults.3.levels.0.id all-of-it-2',
		]);
	});
});

describe('a place in a file', () => {
	const line = (text: string) => goal.split('\n').findIndex((one) => one.includes(text)) + 1;

	it('is told by the words of the form', () => {
		expect(fieldAt('objective', 'en', goal, line('keep:'), 5)).toBe('Key results 1 › Keep');
		expect(fieldAt('objective', 'en', goal, line('value: 1'), 12)).toBe('Key results 1 › Check-ins 1 › Date');
		expect(fieldAt('objective', 'sv', goal, line('title:   Sleep'), 10)).toBe('Mål');
		expect(fieldAt('objective', 'sv', goal, line('Why not'), 3)).toBe('Varför målet');
		expect(fieldAt('person', 'en', 'name: A\nrole: B\n', 2, 7)).toBe('Role');
	});
});
