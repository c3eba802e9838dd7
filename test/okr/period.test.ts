import { describe, expect, it } from 'vitest';
import { day } from '../../src/okr/day.ts';
import {
	currentPeriod,
	dayOf,
	elapsedShare,
	encloses,
	hasBegun,
	holds,
	inOrder,
	isDated,
	lastClosedPeriod,
	lengthInDays,
	nextPeriod,
	type Period,
	phases,
} from '../../src/okr/period.ts';
import { backlog, h1of2026, h2of2025, h2of2026, period } from './make.ts';

const year = period('2026', '2026-01-01', '2026-12-31');
const q3 = period('2026-q3', '2026-07-01', '2026-09-30');
const half: Period = { id: 'half-dated', title: 'No last day', phase: 'running', text: '', start: day('2026-01-01') };
const ids = (periods: readonly Period[]) => periods.map(({ id }) => id);

describe('a period', () => {
	it.each([
		['2026-06-30', false],
		['2026-07-01', true],
		['2026-10-15', true],
		['2026-12-31', true],
		['2027-01-01', false],
	])('from 1 July to 31 December holds %s: %s', (date, held) => {
		expect(holds(h2of2026, day(date))).toBe(held);
	});

	it('without both days is not dated, and holds none', () => {
		expect([backlog, half, q3].map(isDated)).toEqual([false, false, true]);
		expect(holds(backlog, day('2026-10-15'))).toBe(false);
	});

	it.each([
		[h2of2026, 184],
		[h1of2026, 181],
		[year, 365],
		[period('leap', '2024-02-01', '2024-02-29'), 29],
		[period('day', '2026-01-01', '2026-01-01'), 1],
	])('$id counts its days, the first and the last included', (one, days) => {
		expect(lengthInDays(one)).toBe(days);
	});

	it.each([
		['2026-07-01', 1],
		['2026-10-15', 107],
		['2026-12-31', 184],
		['2026-06-30', 0],
		['2026-06-20', -10],
	])('is on %s at its day %i', (date, number) => {
		expect(dayOf(h2of2026, day(date))).toBe(number);
	});

	it.each([
		['2026-10-15', 107 / 184],
		['2026-07-01', 1 / 184],
		['2026-12-31', 1],
		['2027-03-01', 1],
		['2026-06-30', 0],
		['2026-01-01', 0],
	])('is gone on %s by a share of %d', (date, share) => {
		expect(elapsedShare(h2of2026, day(date))).toBe(share);
	});
});

describe('a period encloses another', () => {
	it.each<[string, Period, Period, boolean]>([
		['a year its quarter', year, q3, true],
		['a half-year its quarter with the same first day', h2of2026, q3, true],
		['a half-year the year it lies in', h2of2026, year, false],
		['a quarter itself', q3, q3, false],
		['one that begins a day earlier', q3, period('x', '2026-06-30', '2026-09-30'), false],
		['one that ends a day later', q3, period('x', '2026-07-01', '2026-10-01'), false],
		['another of the same days', q3, period('x', '2026-07-01', '2026-09-30'), true],
		['a backlog', year, backlog, false],
		['in a backlog', backlog, q3, false],
	])('%s', (_, outer, inner, does) => {
		expect(encloses(outer, inner)).toBe(does);
	});
});

describe('the current period', () => {
	it.each<[string, string, readonly Period[], string | undefined]>([
		['the one that holds the day', '2026-10-15', [h1of2026, h2of2026], '2026-h2'],
		['the shortest that holds it', '2026-08-01', [year, q3, h2of2026], '2026-q3'],
		['the shortest that holds it, in any order', '2026-08-01', [q3, h2of2026, year], '2026-q3'],
		['a longer one once the shorter is over', '2026-10-01', [year, q3, h2of2026], '2026-h2'],
		['the last that ended, in a gap', '2027-02-01', [h2of2026, h2of2025, h1of2026], '2026-h2'],
		['the next to come, where none has ended', '2025-01-01', [h2of2026, h2of2025], '2025-h2'],
		['not a backlog', '2026-10-15', [backlog, h1of2026], '2026-h1'],
		['none without dated periods', '2026-10-15', [backlog, half], undefined],
		['none without periods', '2026-10-15', [], undefined],
	])('is %s', (_, today, periods, id) => {
		expect(currentPeriod(periods, day(today))?.id).toBe(id);
	});

	it('goes by the days, not by the phase', () => {
		expect(currentPeriod([{ ...h2of2026, phase: 'setting' }, h1of2026], day('2026-10-15'))?.id).toBe('2026-h2');
	});
});

describe('the last closed period', () => {
	it.each<[string, string, readonly Period[], string | undefined]>([
		['that ended last', '2026-10-15', [h1of2026, h2of2026, h2of2025], '2026-h1'],
		['that had ended on the day', '2026-06-30', [h1of2026, h2of2025], '2025-h2'],
		['and no running one, though it ended later', '2027-06-01', [h1of2026, h2of2026], '2026-h1'],
		['or none', '2025-01-01', [h1of2026, backlog], undefined],
	])('is the one %s', (_, today, periods, id) => {
		expect(lastClosedPeriod(periods, day(today))?.id).toBe(id);
	});
});

describe('the period that comes next', () => {
	const later = period('2027-h1', '2027-01-01', '2027-06-30', { phase: 'setting' });
	const latest = period('2027-h2', '2027-07-01', '2027-12-31', { phase: 'setting' });

	it('is the first that starts once the other has ended', () => {
		expect(nextPeriod([latest, later, h2of2026, year], h2of2026)?.id).toBe('2027-h1');
		expect(nextPeriod([q3, h2of2026, later], q3)?.id).toBe('2027-h1');
	});

	it('is none where only backlogs, older or closed ones are left', () => {
		const dated = { ...backlog, start: later.start, end: later.end };
		expect(nextPeriod([dated, h1of2026, h2of2026, { ...later, phase: 'closed' }], h2of2026)).toBeUndefined();
	});
});

it('a period has begun when its phase says so', () => {
	expect(phases.filter((phase) => hasBegun({ phase }))).toEqual(['running', 'closed']);
});

describe('periods in order', () => {
	it('come from the oldest to the youngest by their last day', () => {
		expect(ids(inOrder([h2of2026, h2of2025, h1of2026]))).toEqual(['2025-h2', '2026-h1', '2026-h2']);
	});

	it('come an enclosing one after those it encloses, and backlogs last', () => {
		const q4 = period('2026-q4', '2026-10-01', '2026-12-31');
		expect(ids(inOrder([backlog, year, h2of2026, q4, q3]))).toEqual([
			'2026-q3',
			'2026-q4',
			'2026-h2',
			'2026',
			'backlog',
		]);
	});

	it('come by their ids where their days are the same', () => {
		const other = period('2026-a', '2026-07-01', '2026-12-31');
		const ideas = { ...backlog, id: 'later' };
		expect(ids(inOrder([ideas, h2of2026, other, backlog]))).toEqual(['2026-a', '2026-h2', 'backlog', 'later']);
		expect(ids(inOrder([h2of2026, { ...h2of2026 }]))).toEqual(['2026-h2', '2026-h2']);
	});

	it('leave the list they came from as it was', () => {
		const periods = [h2of2026, h1of2026];
		inOrder(periods);
		expect(ids(periods)).toEqual(['2026-h2', '2026-h1']);
	});
});
