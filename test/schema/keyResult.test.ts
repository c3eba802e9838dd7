import { describe, expect, it } from 'vitest';
import { checkIn } from '../../src/schema/checkIn.ts';
import { keyResult } from '../../src/schema/keyResult.ts';
import { faults } from './make.ts';

const named = { id: 'first-customer', title: '1 *customer*' };
const filled = { ...named, weight: 1, alongside: [], checkIns: [], drawnFrom: [] };
const steps = [{ title: 'Started' }];
const levels = [
	{ id: 'little', title: 'A little', score: 0.2 },
	{ id: 'all', title: 'All of it', score: 1 },
];

describe('a key result', () => {
	it.each([
		['a metric needs where it goes', { kind: 'metric', to: 5 }, {}],
		['a metric may fall, in a unit', { kind: 'metric', from: 30, to: -10, unit: 'days' }, {}],
		['a limit is kept above a number', { kind: 'limit', keep: 'above', limit: 99.5, unit: '%' }, {}],
		['a limit is kept below a number', { kind: 'limit', keep: 'below', limit: 0 }, {}],
		['a limit is kept between two', { kind: 'limit', keep: 'between', limit: [2, 4] }, {}],
		['milestones need a step', { kind: 'milestones', steps }, { steps: [{ title: 'Started', weight: 1 }] }],
		['levels need two', { kind: 'levels', levels }, {}],
		['a judged one needs nothing', { kind: 'judged' }, {}],
	])('%s', (_, some, made) => {
		expect(keyResult.parse({ ...named, ...some })).toEqual({ ...filled, ...some, ...made });
	});

	it('may say everything that every kind may', () => {
		const all = {
			...{ ...named, kind: 'judged', phrase: '1 customer', lead: 'karin-lund', alongside: ['design'], weight: 0.5 },
			...{ priority: 'P1', note: 'A *note*', outcome: 'It went', score: -0.17, dropped: { why: 'Something else' } },
			checkIns: [{ date: '2026-10-15', value: 1, level: 'all', confidence: 10, note: 'Done' }],
			drawnFrom: ['2026-h2/technology/cloud#first'],
		};
		expect(keyResult.parse(all)).toEqual(all);
	});

	it.each([true, false, '2026-10-01'])('a step may be done: %s', (done) => {
		expect(keyResult.parse({ ...named, kind: 'milestones', steps: [{ title: 'A', done }] })).toMatchObject({
			steps: [{ title: 'A', weight: 1, done }],
		});
	});

	it.each([-0.17, 0, 15])('may be scored %d by hand', (score) => {
		expect(keyResult.parse({ ...named, kind: 'judged', score }).score).toBe(score);
	});

	it.each([
		['no kind', {}],
		['a kind of its own', { kind: 'number' }],
		['no id', { kind: 'judged', id: undefined }],
		['an id with capitals', { kind: 'judged', id: 'First' }],
		['no title', { kind: 'judged', title: '' }],
		['a weight of nothing', { kind: 'judged', weight: 0 }],
		['a weight below nothing', { kind: 'judged', weight: -1 }],
		['a weight in words', { kind: 'judged', weight: '2' }],
		['a score of infinity', { kind: 'judged', score: Number.POSITIVE_INFINITY }],
		['a source that is a goal', { kind: 'judged', drawnFrom: ['2026-h2/technology/cloud'] }],
		['a metric that goes nowhere', { kind: 'metric', from: 0 }],
		['a metric to infinity', { kind: 'metric', to: Number.NEGATIVE_INFINITY }],
		['a metric with a limit', { kind: 'metric', to: 1, limit: 5 }],
		['a limit without a side', { kind: 'limit', limit: 5 }],
		['a limit on another side', { kind: 'limit', keep: 'over', limit: 5 }],
		['a limit without a number', { kind: 'limit', keep: 'above' }],
		['a limit of three numbers', { kind: 'limit', keep: 'between', limit: [1, 2, 3] }],
		['no steps', { kind: 'milestones', steps: [] }],
		['a step without a title', { kind: 'milestones', steps: [{ done: true }] }],
		['a step of no weight', { kind: 'milestones', steps: [{ title: 'A', weight: 0 }] }],
		['a step done in words', { kind: 'milestones', steps: [{ title: 'A', done: 'yes' }] }],
		['a step done on a day that is none', { kind: 'milestones', steps: [{ title: 'A', done: '2026-02-30' }] }],
		['a single level', { kind: 'levels', levels: levels.slice(1) }],
		['a level without a score', { kind: 'levels', levels: [...levels, { id: 'a', title: 'A' }] }],
		['steps, where it is judged', { kind: 'judged', steps }],
	])('does not have %s', (_, some) => {
		expect(faults(keyResult, { ...named, ...some })).toHaveLength(1);
	});

	it('says what is missing in words', () => {
		expect(faults(keyResult, { ...named, kind: 'milestones', steps: [] })).toEqual(['steps: has nothing in it']);
		expect(faults(keyResult, { ...named, kind: 'levels', levels: [] })).toEqual(['levels: has fewer than two levels']);
	});
});

describe('a check-in', () => {
	it('needs a day only', () => {
		expect(checkIn.parse({ date: '2026-10-15' })).toEqual({ date: '2026-10-15' });
	});

	it.each([1, 10])('may be as sure as %i', (confidence) => {
		expect(checkIn.parse({ date: '2026-10-15', confidence }).confidence).toBe(confidence);
	});

	it.each([
		['no day', { date: undefined }],
		['a day that is none', { date: '2026-02-30' }],
		['a confidence of nothing', { confidence: 0 }],
		['a confidence of eleven', { confidence: 11 }],
		['a confidence of a half', { confidence: 6.5 }],
		['a value in words', { value: '5 customers' }],
		['a value of infinity', { value: Number.POSITIVE_INFINITY }],
		['an empty note', { note: '' }],
	])('does not have %s', (_, some) => {
		expect(faults(checkIn, { date: '2026-10-15', ...some })).toHaveLength(1);
	});
});
