import { describe, expect, it } from 'vitest';
import { localeOf } from '../../src/i18n/locale.ts';
import { day } from '../../src/okr/day.ts';

const en = localeOf('en');
const sv = localeOf('sv');
/** With plain spaces for those that do not break. */
const spaced = (text: string) => text.replaceAll(/\s/g, ' ');

describe('a number', () => {
	it.each([
		[5, '5', '5'],
		[1234.5, '1,234.5', '1 234,5'],
		[1_000_000, '1,000,000', '1 000 000'],
		[0.125, '0.125', '0,125'],
		[-0.17, '\u22120.17', '\u22120,17'],
		[-5, '\u22125', '\u22125'],
	])('%d is %s in English and %s in Swedish, with a true minus sign', (value, english, swedish) => {
		expect([en.number(value), sv.number(value)].map(spaced)).toEqual([english, swedish]);
	});

	it.each([
		[5, 'meetings', '5 meetings', '5 meetings'],
		[60, '%', '60%', '60 %'],
		[-2.5, '%', '\u22122.5%', '\u22122,5 %'],
		[3, undefined, '3', '3'],
	])('of %d with the unit %s is %s or %s', (value, unit, english, swedish) => {
		expect([en.measure(value, unit), sv.measure(value, unit)].map(spaced)).toEqual([english, swedish]);
	});

	it('keeps its unit on the same line', () => {
		expect(en.measure(5, 'meetings')).toBe('5\u00a0meetings');
	});
});

describe('a percentage', () => {
	it.each([
		[0, '0%', '0 %'],
		[60, '60%', '60 %'],
		[100, '100%', '100 %'],
		[29, '29%', '29 %'],
		[-17, '\u221217%', '\u221217 %'],
		[1500, '1,500%', '1 500 %'],
	])('%d is %s in English and %s in Swedish', (percentage, english, swedish) => {
		expect([en.percent(percentage), sv.percent(percentage)].map(spaced)).toEqual([english, swedish]);
	});

	it('is the same whole number for every one from 0 to 100', () => {
		for (let percentage = 0; percentage <= 100; percentage++) expect(en.percent(percentage)).toBe(`${percentage}%`);
	});
});

describe('a day', () => {
	const october = day('2026-10-15');

	it('is written as one says it', () => {
		expect([en.day(october), en.dayOfYear(october), en.shortDay(october)]).toEqual([
			...['15 October 2026', '15 October', '15 Oct'],
		]);
		expect([sv.day(october), sv.dayOfYear(october), sv.shortDay(october)]).toEqual([
			...['15 oktober 2026', '15 oktober', '15 okt.'],
		]);
	});

	it.each(['2026-01-01', '2026-03-29', '2026-10-25', '2026-12-31'])('%s is the same day in every time zone', (date) => {
		expect(Number(en.shortDay(day(date)).split(' ')[0])).toBe(Number(date.slice(8)));
	});

	it.each([
		['2026-07-01', '2026-12-31', '1 July – 31 December 2026', '1 juli–31 december 2026'],
		['2025-11-01', '2026-01-31', '1 November 2025 – 31 January 2026', '1 november 2025–31 januari 2026'],
	])('from %s to %s is a range', (from, to, english, swedish) => {
		expect([en.range(day(from), day(to)), sv.range(day(from), day(to))].map(spaced)).toEqual([english, swedish]);
	});
});

describe('a list', () => {
	it.each([
		[[], '', ''],
		[['a'], 'a', 'a'],
		[['a', 'b'], 'a and b', 'a och b'],
		[['a', 'b', 'c'], 'a, b and c', 'a, b och c'],
	])('of %j is joined as one speaks', (items, english, swedish) => {
		expect([en.list(items), sv.list(items)]).toEqual([english, swedish]);
	});
});

describe('names in order', () => {
	it('count their numbers', () => {
		expect(['Team 10', 'Team 9'].sort(en.compare)).toEqual(['Team 9', 'Team 10']);
	});

	it('end with å, ä and ö in Swedish', () => {
		expect(['Öst', 'Zon', 'Ärla', 'Åsa', 'Alva'].sort(sv.compare)).toEqual(['Alva', 'Zon', 'Åsa', 'Ärla', 'Öst']);
	});
});
