import { describe, expect, test } from 'vitest';
import { calendarId, spanAfter, titleLike } from '../../src/cli/nextPeriod.ts';
import { day } from '../../src/okr/day.ts';
import type { Period } from '../../src/okr/period.ts';

const span = (start: string, end: string) => ({ start: day(start), end: day(end) });

describe('the period after another', () => {
	test.each([
		['a half-year', '2026-07-01', '2026-12-31', '2027-01-01', '2027-06-30'],
		['a quarter', '2027-10-01', '2027-12-31', '2028-01-01', '2028-03-31'],
		['four months', '2026-01-01', '2026-04-30', '2026-05-01', '2026-08-31'],
		['a year', '2027-01-01', '2027-12-31', '2028-01-01', '2028-12-31'],
		['a month before a leap day', '2028-01-01', '2028-01-31', '2028-02-01', '2028-02-29'],
		['a shifted year', '2026-02-01', '2027-01-31', '2027-02-01', '2028-01-31'],
		['six weeks', '2026-03-02', '2026-04-12', '2026-04-13', '2026-05-24'],
	])('%s is as long', (_, start, end, nextStart, nextEnd) => {
		expect(spanAfter(span(start, end))).toEqual({ start: nextStart, end: nextEnd });
	});
});

describe('the id of a period of the calendar', () => {
	test.each([
		['2027-01-01', '2027-12-31', '2027'],
		['2027-07-01', '2027-12-31', '2027-h2'],
		['2027-05-01', '2027-08-31', '2027-t2'],
		['2027-10-01', '2027-12-31', '2027-q4'],
		['2027-02-01', '2027-07-31', undefined],
		['2027-01-01', '2027-02-28', undefined],
		['2027-01-04', '2027-06-30', undefined],
	])('from %s to %s is %s', (start, end, id) => {
		expect(calendarId(span(start, end))).toBe(id);
	});
});

describe('the title of a period', () => {
	const period = (title: string, start: string, end: string): Period => ({
		id: 'x',
		title,
		...span(start, end),
		phase: 'closed',
		text: '',
	});

	test.each([
		['First half of 2026', '2026-01-01', '2026-06-30', '2027-01-01', '2027-06-30', 'First half of 2027'],
		['Budgetåret 2026/2027', '2026-07-01', '2027-06-30', '2027-07-01', '2028-06-30', 'Budgetåret 2027/2028'],
		['Vår', '2026-01-01', '2026-06-30', '2027-01-01', '2027-06-30', 'Vår'],
	])('%s goes on a year later', (title, start, end, nextStart, nextEnd, next) => {
		expect(titleLike(span(nextStart, nextEnd), [period(title, start, end)])).toBe(next);
	});

	test.each([
		['Second half of 2026', '2026-07-01', '2026-12-31', '2027-01-01', '2027-06-30', 'First half of 2027'],
		['Andra halvåret 2026', '2026-07-01', '2026-12-31', '2027-01-01', '2027-06-30', 'Första halvåret 2027'],
		['H2 2026', '2026-07-01', '2026-12-31', '2027-01-01', '2027-06-30', 'H1 2027'],
		['Q4 2026', '2026-10-01', '2026-12-31', '2027-01-01', '2027-03-31', 'Q1 2027'],
		['2026 Q2', '2026-04-01', '2026-06-30', '2026-07-01', '2026-09-30', '2026 Q3'],
		['2026-t3', '2026-09-01', '2026-12-31', '2027-01-01', '2027-04-30', '2027-t1'],
	])('%s goes on in its form', (title, start, end, nextStart, nextEnd, next) => {
		const others = [period('Spring', '2025-01-01', '2025-06-30'), period('The year', '2026-01-01', '2027-12-31')];
		expect(titleLike(span(nextStart, nextEnd), [...others, period(title, start, end)])).toBe(next);
	});

	test.each([
		['a title of another form', 'Autumn 2026', '2026-07-01', '2026-12-31'],
		['a title of another part of the year', 'Second half of 2026', '2026-04-01', '2026-09-30'],
		['a period of another length', 'Q4 2026', '2026-10-01', '2026-12-31'],
	])('is not known from %s', (_, title, start, end) => {
		expect(titleLike(span('2027-01-01', '2027-06-30'), [period(title, start, end)])).toBeUndefined();
	});
});
