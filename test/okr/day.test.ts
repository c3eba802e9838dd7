import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, daysBetween, daysInMonth, isDay } from '../../src/okr/day.ts';

describe('a day of the calendar', () => {
	it.each([
		'2026-10-15',
		'2026-01-31',
		'2026-04-30',
		'2026-06-30',
		'2026-09-30',
		'2026-11-30',
		'2026-12-31',
		'2026-02-28',
		'2024-02-29',
		'2000-02-29',
	])('%s is one', (text) => {
		expect(isDay(text)).toBe(true);
	});

	it.each([
		['2026-02-30', 'February never has 30 days'],
		['2026-02-29', 'a common year'],
		['1900-02-29', 'a century is a common year'],
		['2026-04-31', 'April has 30 days'],
		['2026-06-31', 'June has 30 days'],
		['2026-09-31', 'September has 30 days'],
		['2026-11-31', 'November has 30 days'],
		['2026-01-32', 'no month has 32 days'],
		['2026-01-00', 'days count from 1'],
		['2026-00-10', 'months count from 1'],
		['2026-13-01', 'there are twelve months'],
		['2026-1-1', 'two figures each'],
		['26-01-01', 'four figures for the year'],
		['2026-10-15T00:00:00Z', 'an instant is not a day'],
		[' 2026-10-15', 'nothing stands around it'],
		['2026-10-15\n', 'nothing stands around it'],
		['15/10/2026', 'written otherwise'],
		['', 'nothing'],
	])('%j is none: %s', (text) => {
		expect(isDay(text)).toBe(false);
	});

	it('is the text itself, so that days compare as text', () => {
		expect(day('2026-10-15')).toBe('2026-10-15');
		expect(day('2026-09-30') < day('2026-10-01')).toBe(true);
	});

	it('refuses a text that is none by name', () => {
		expect(() => day('2026-02-30')).toThrow(new RangeError('2026-02-30 is not a day of the calendar'));
	});
});

describe('the days of a month', () => {
	it.each([
		[2026, 1, 31],
		[2026, 2, 28],
		[2024, 2, 29],
		[1900, 2, 28],
		[2000, 2, 29],
		[2026, 4, 30],
		[2026, 12, 31],
	])('%i-%i has %i', (year, month, days) => {
		expect(daysInMonth(year, month)).toBe(days);
	});
});

describe('days between two days', () => {
	it.each([
		['2026-10-01', '2026-10-15', 14],
		['2026-10-15', '2026-10-01', -14],
		['2026-10-15', '2026-10-15', 0],
		['2024-02-28', '2024-03-01', 2],
		['2026-02-28', '2026-03-01', 1],
		['2025-12-31', '2026-01-01', 1],
	])('from %s to %s it is %i', (from, to, days) => {
		expect(daysBetween(day(from), day(to))).toBe(days);
	});

	it('is a whole number over the days when clocks change', () => {
		expect(daysBetween(day('2026-03-28'), day('2026-03-30'))).toBe(2);
		expect(daysBetween(day('2026-10-24'), day('2026-10-26'))).toBe(2);
	});
});

describe('a day some days later', () => {
	it.each([
		['2026-10-15', 0, '2026-10-15'],
		['2026-12-31', 1, '2027-01-01'],
		['2024-02-28', 1, '2024-02-29'],
		['2026-03-01', -1, '2026-02-28'],
	])('%s and %i days is %s', (from, days, to) => {
		expect(addDays(day(from), days)).toBe(to);
	});

	it('is as many days away as were added, wherever it began', () => {
		const someDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays(day('1950-01-01'), days));
		fc.assert(
			fc.property(someDay, fc.integer({ min: -30_000, max: 30_000 }), (from, days) => {
				expect(daysBetween(from, addDays(from, days))).toBe(days);
			}),
		);
	});
});
