import { describe, expect, it } from 'vitest';
import { day } from '../../src/okr/day.ts';
import type { Objective } from '../../src/okr/objective.ts';
import { goalSentence } from '../../src/views/sentence.ts';
import { backlog, goal, h2of2026, judged } from '../okr/make.ts';
import { siteWith } from './make.ts';

const site = siteWith({ periods: [h2of2026, backlog] });
const of = (some: Partial<Objective>) =>
	goalSentence(site, goal({ title: 'Cloud', keyResults: [judged({ title: 'a *customer* uses it' })], ...some }));
const said = (some: Partial<Objective>) => {
	const one = of(some);
	return one.kind === 'sentence' ? one.parts.map(({ text }) => text).join('') : one;
};
const phrase = 'move customers to the cloud';

describe('a goal with a phrase', () => {
	it('opens with the sentence', () => {
		expect(said({ phrase })).toBe(
			'We want to move customers to the cloud, and we know that we have succeeded when a customer uses it. We intend to be done with this before 31 December.',
		);
	});

	it('takes the phrase of a key result before its title', () => {
		const keyResults = [
			judged({ title: '1 customer', phrase: 'one customer uses it' }),
			judged({ title: '`5` meetings' }),
		];
		expect(said({ phrase, keyResults })).toContain('when one customer uses it and 5 meetings.');
	});

	it('leaves out key results that were dropped', () => {
		const keyResults = [judged({ title: 'one' }), judged({ title: 'other', dropped: { why: 'x' } })];
		expect(said({ phrase, keyResults })).toContain('succeeded when one. We');
	});

	it.each([
		['2026-10-15', 'before 15 October.', 'in the period'],
		['2026-07-01', 'before 1 July.', 'on its first day'],
		['2027-01-15', 'before 15 January 2027.', 'after the period'],
		['2026-06-30', 'before 30 June 2026.', 'before the period'],
	])('that is due on %s is done %s', (due, words) => {
		expect(said({ phrase, due: day(due) })).toContain(words);
	});

	it('has no day in a backlog', () => {
		expect(said({ phrase, id: 'backlog/technology/x' })).toMatch(/when a customer uses it\.$/);
	});

	it('has a day with its year in a backlog that says one', () => {
		expect(said({ phrase, id: 'backlog/technology/x', due: day('2026-10-15') })).toContain('before 15 October 2026.');
	});
});

describe('a goal is shown as a form', () => {
	const results = ['a customer uses it'];

	it('without a phrase', () => {
		expect(of({})).toEqual({ kind: 'form', goal: 'Cloud', results, due: '31 December' });
	});

	it('without key results', () => {
		expect(of({ phrase, keyResults: [] })).toEqual({ kind: 'form', goal: phrase, results: [], due: '31 December' });
	});

	it('when all of its key results were dropped', () => {
		expect(of({ phrase, keyResults: [judged({ dropped: { why: 'x' } })] }).kind).toBe('form');
	});

	it('when its blanks would be longer than 300 characters', () => {
		// The day, 31 December, takes 11 of them and the key result 100.
		const keyResults = [judged({ title: 'a'.repeat(100) })];
		expect(of({ phrase: 'b'.repeat(189), keyResults }).kind).toBe('sentence');
		expect(of({ phrase: 'b'.repeat(190), keyResults }).kind).toBe('form');
	});
});
