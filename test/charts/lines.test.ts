import { describe, expect, it } from 'vitest';
import { addressOf, chosenIn } from '../../src/charts/choices.ts';
import { fits } from '../../src/charts/filter.ts';
import { apart, inLines } from '../../src/charts/labels.ts';
import { columnsBetween, lines } from '../../src/charts/lines.ts';
import { months } from '../../src/charts/overTime.ts';
import { dayNumber, type PeriodsTable } from '../../src/charts/table.ts';

const column = (id: string, from: number, to: number, some: { wide?: boolean; gap?: boolean } = {}) => ({
	...{ id, title: id, from, to, wide: false, gap: false },
	...some,
});
const cell = (value: number | undefined, soFar = false) => ({
	value,
	soFar,
	text: value === undefined ? 'too little scored (1 of 3)' : `${value}%`,
});
const row = (id: string, ...values: (number | undefined)[]) => ({
	id,
	name: id,
	headline: '',
	cells: values.map((value) => cell(value)),
});

/** Two years of halves, the youngest first, a year above the first two, and one without dates. */
const table: PeriodsTable = {
	columns: [
		column('h4', 540, 720),
		column('h3', 360, 540),
		column('year', 0, 360, { wide: true }),
		column('h2', 180, 360),
		column('h1', 0, 180),
		{ id: 'undated', title: 'undated', wide: false, gap: false },
	],
	rows: [
		row('all', 60, undefined, 55, 50, 40, 30),
		row('core', 0, 90, undefined, 80, 70, 10),
		row('a', 1),
		row('b', 2),
		row('c', 3),
	],
};

describe('the lines of a chart', () => {
	it('run from the oldest period to the youngest, each in the middle of its days', () => {
		const [line] = lines(table, { rows: ['core'] });
		expect(line?.places.map(({ x, y }) => [x, y])).toEqual([
			[90, 70],
			[270, 80],
			[450, 90],
			[630, 0],
		]);
	});

	it('are broken where there is no figure: that is a gap, not 0', () => {
		expect(lines(table, { rows: ['all'] })[0]?.places.map(({ y, text, reason }) => [y, text || reason])).toEqual([
			[40, 'h1: 40%'],
			[50, 'h2: 50%'],
			[null, 'too little scored (1 of 3)'],
			[60, 'h4: 60%'],
		]);
	});

	it('have a year above its halves, as a stroke of its own length', () => {
		expect(lines(table, { rows: ['all'] })[0]?.strokes).toMatchObject([{ x: 180, y: 55, from: 0, to: 360 }]);
		expect(lines(table, { rows: ['core'] })[0]?.strokes).toEqual([]);
	});

	it('are broken where time was left out', () => {
		const columns = [column('later', 900, 1000, { gap: true }), column('early', 0, 100)];
		const [line] = lines({ columns, rows: [row('all', 60, 40)] }, { rows: [] });
		expect(line?.places.map(({ y }) => y)).toEqual([40, null, 60]);
	});

	it('are four at the most, the first row with a figure where nothing known is chosen', () => {
		expect(lines(table, { rows: ['all', 'core', 'a', 'b', 'c'] }).map(({ id }) => id)).toEqual([
			'all',
			'core',
			'a',
			'b',
		]);
		expect(lines(table, { rows: ['nobody'] }).map(({ id }) => id)).toEqual(['all']);
		const empty = { ...table, rows: [row('all', undefined), row('core', 1)] };
		expect(lines(empty, { rows: [] }).map(({ id }) => id)).toEqual(['core']);
		expect(lines({ ...table, rows: [row('all', undefined)] }, { rows: [] }).map(({ id }) => id)).toEqual(['all']);
		expect(lines({ ...table, rows: [] }, { rows: [] })).toEqual([]);
	});
});

describe('a range', () => {
	const between = (from?: string, to?: string) => columnsBetween(table, { from, to }).map(({ id }) => id);

	it('is everything with dates at first', () => {
		expect(between()).toEqual(['h4', 'h3', 'year', 'h2', 'h1']);
	});

	it('has its ends in it, and may be written backwards', () => {
		expect(between('h2', 'h3')).toEqual(['h3', 'h2']);
		expect(between('h3', 'h2')).toEqual(['h3', 'h2']);
		expect(between('h3')).toEqual(['h4', 'h3']);
		expect(between(undefined, 'h2')).toEqual(['year', 'h2', 'h1']);
	});

	it('is everything again when it names what is not there', () => {
		expect(between('1999', 'undated')).toEqual(['h4', 'h3', 'year', 'h2', 'h1']);
	});
});

describe('the address', () => {
	it('says what is chosen, and keeps what else it says', () => {
		const address = addressOf('https://okr.test/history/?x=1&team=old', { rows: ['all', 'core'], from: 'h1' });
		expect(address).toBe('https://okr.test/history/?x=1&team=all&team=core&from=h1');
		expect(chosenIn(address)).toEqual({ rows: ['all', 'core'], from: 'h1', to: undefined });
	});
});

describe('names beside lines', () => {
	const heights = (...at: number[]) =>
		apart(
			at.map((y) => ({ y, text: String(y) })),
			14,
			0,
			100,
		).map(({ y }) => y);

	it('move apart where they would cover each other, and stay where they would not', () => {
		expect(heights(10, 12, 40)).toEqual([10, 24, 40]);
		expect(heights(10, 50, 90)).toEqual([10, 50, 90]);
	});

	it('stay inside', () => {
		expect(heights(99, 100)).toEqual([86, 100]);
		expect(heights(-5)).toEqual([0]);
	});

	it('are broken between words', () => {
		expect(inLines('First half of 2024', 12)).toEqual(['First half', 'of 2024']);
		expect(inLines('Måluppfyllnadsgrad', 5)).toEqual(['Måluppfyllnadsgrad']);
	});
});

describe('months on an axis', () => {
	it('begin on their first day', () => {
		expect(months(dayNumber('2026-07-01'), dayNumber('2026-09-15'))).toEqual(
			['2026-07-01', '2026-08-01', '2026-09-01'].map(dayNumber),
		);
		expect(months(dayNumber('2026-12-05'), dayNumber('2027-01-01'))).toEqual([dayNumber('2027-01-01')]);
	});
});

describe('a lesson that is chosen', () => {
	it.each([
		[{ cause: 'focus', team: '' }, true],
		[{ cause: 'events', team: 'core' }, true],
		[{ cause: 'wording', team: '' }, false],
		[{ cause: 'focus', team: 'other' }, false],
		[{ band: 'sound' }, false],
	])('%j: %s', (chosen, expected) => {
		expect(fits({ cause: 'focus events', team: 'core' }, chosen as Record<string, string>)).toBe(expected);
	});
});
