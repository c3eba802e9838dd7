import { describe, expect, it } from 'vitest';
import { additionOf, withAdditions } from '../../../src/editor/forms/checkIn.ts';
import { numberOf } from '../../../src/editor/forms/number.ts';
import { goalsOfPerson } from '../../../src/views/running.ts';

const said = { value: '', level: '', confidence: '', note: '', steps: [] };

describe('what is said of a key result', () => {
	it('is nothing where every field is empty', () => {
		expect(additionOf({ ...said, note: ' \n ' })).toBe(undefined);
	});
	it('is a check-in of the fields that are filled in', () => {
		expect(additionOf({ ...said, value: '0', note: ' Two\nlines ' })).toEqual({
			checkIn: { value: 0, note: 'Two lines' },
			steps: [],
		});
		expect(additionOf({ ...said, level: 'few', confidence: '10' })).toEqual({
			checkIn: { level: 'few', confidence: 10 },
			steps: [],
		});
	});
	it('can be steps alone', () => {
		expect(additionOf({ ...said, steps: [1] })).toEqual({ steps: [1] });
	});
	it('is refused where a value is no number', () => {
		expect(additionOf({ ...said, value: 'many' })).toEqual({ wrong: { field: 'value', what: 'number' } });
	});
});

describe('a goal with what was said', () => {
	const data = {
		title: 'Grow',
		keyResults: [
			{ id: 'a', checkIns: [{ date: '2026-08-01' }, { date: '2026-10-01' }] },
			{ id: 'b', steps: [{ title: 'One', done: false }, { title: 'Two' }] },
			{ id: 'c' },
		],
	};
	it('has it in the order of the days, and everything else as it was', () => {
		const additions = new Map([
			['a', { checkIn: { value: 1 }, steps: [] }],
			['b', { steps: [0] }],
		]);
		expect(withAdditions(data, additions, '2026-09-01')).toEqual({
			title: 'Grow',
			keyResults: [
				{ id: 'a', checkIns: [{ date: '2026-08-01' }, { date: '2026-09-01', value: 1 }, { date: '2026-10-01' }] },
				{ id: 'b', steps: [{ title: 'One', done: '2026-09-01' }, { title: 'Two' }] },
				{ id: 'c' },
			],
		});
	});
	it('has its first check-in where there were none', () => {
		const made = withAdditions(data, new Map([['c', { checkIn: { note: 'So' }, steps: [] }]]), '2026-09-01');
		expect((made.keyResults as object[])[2]).toEqual({ id: 'c', checkIns: [{ date: '2026-09-01', note: 'So' }] });
	});
});

describe('a number as people write it', () => {
	it.each([
		['9', 9],
		[' 0,5 ', 0.5],
		['.5', 0.5],
		['5.', 5],
		['−3', -3],
		['12\u00a0000', 12000],
		['', undefined],
		['1e3', undefined],
		['0x10', undefined],
		['1,2,3', undefined],
		['-', undefined],
	])('%j is %j', (text, number) => {
		expect(numberOf(text)).toBe(number);
	});
});

describe('the running goals of a person', () => {
	const goal = (id: string, more: object) => ({ id, leads: [], contributors: [], owner: 'core', ...more });
	const goals = [
		goal('1', { owner: 'core' }),
		goal('2', { owner: 'other' }),
		goal('3', { owner: 'other', contributors: ['bo'] }),
		goal('4', { leads: ['bo'], contributors: ['bo'] }),
		goal('5', { owner: 'bo' }),
	];
	it('are those led, then those contributed to, then those of the team', () => {
		const teams = [
			{ id: 'core', members: ['bo'] },
			{ id: 'other', members: [] },
		];
		expect(goalsOfPerson(goals, 'bo', teams)).toEqual([
			{ id: '4', part: 'led' },
			{ id: '5', part: 'led' },
			{ id: '3', part: 'contributed' },
			{ id: '1', part: 'team' },
		]);
	});
});
