import { describe, expect, it } from 'vitest';
import { defaultBands } from '../../src/okr/band.ts';
import { history } from '../../src/okr/history.ts';
import type { Period } from '../../src/okr/period.ts';
import { bandAt, inARow, streak } from '../../src/okr/streak.ts';
import { goalAt, period } from './make.ts';

const quarter = (number: number, phase: Period['phase'] = 'closed') => {
	const month = (number - 1) * 3 + 1;
	const two = (value: number) => String(value).padStart(2, '0');
	const days = [31, 30, 30, 31][number - 1];
	return period(`q${number}`, `2025-${two(month)}-01`, `2025-${two(month + 2)}-${days}`, { phase });
};
const year = period('year', '2025-01-01', '2025-12-31', { phase: 'closed' });

/** Points by what was attained in each period; a period that is not named has no goals. */
function points(periods: readonly Period[], attained: Record<string, number | undefined>) {
	const goals = Object.entries(attained).map(([id, value]) => goalAt(value, { id: `${id}/technology/a-goal` }));
	return history(goals, periods, defaultBands);
}
const four = [1, 2, 3, 4].map((number) => quarter(number));
const found = (...given: Parameters<typeof points>) => {
	const row = streak(points(...given), defaultBands);
	return row && `${row.band} ${row.periods}, ${row.last.id}`;
};

describe('a streak', () => {
	it.each([
		['one period', { q4: 0.6 }, 'sound 1, q4'],
		['four alike', { q1: 0.5, q2: 0.6, q3: 0.7, q4: 0.79 }, 'sound 4, q4'],
		['two after another band', { q1: 0.6, q2: 0.1, q3: 0.6, q4: 0.6 }, 'sound 2, q4'],
		['a new band at the end', { q1: 0.6, q2: 0.6, q3: 0.6, q4: 0.9 }, 'beyond 1, q4'],
		['a period without goals in between', { q1: 0.6, q2: 0.6, q4: 0.6 }, 'sound 1, q4'],
		['too little scored in between', { q1: 0.6, q2: 0.6, q3: undefined, q4: 0.6 }, 'sound 1, q4'],
		['too little scored at the end', { q1: 0.6, q2: 0.6, q3: 0.6, q4: undefined }, undefined],
		['no goals at the end', { q1: 0.6, q2: 0.6, q3: 0.6 }, undefined],
		['nothing at all', {}, undefined],
	])('%s', (_, attained, expected) => {
		expect(found(four, attained)).toBe(expected);
	});

	it('does not wait for the period that is running, and does not count it', () => {
		const periods = [quarter(1), quarter(2), quarter(3, 'running')];
		expect(found(periods, { q1: 0.1, q2: 0.2, q3: 0.9 })).toBe('lesson 2, q2');
	});

	it('is the same in whatever order the points come', () => {
		const given = points(four, { q1: 0.1, q2: 0.1, q3: 0.6, q4: 0.6 });
		expect(streak([...given].reverse(), defaultBands)).toEqual(streak(given, defaultBands));
	});

	it('knows no place for a period without days', () => {
		const undated: Period = { id: 'once', title: 'Once', phase: 'closed', text: '' };
		expect(found([...four, undated], { q3: 0.6, q4: 0.6, once: 0.1 })).toBe('sound 2, q4');
	});

	it('does not count the year that lies above its quarters', () => {
		expect(found([...four, year], { q3: 0.6, q4: 0.6, year: 0.1 })).toBe('sound 2, q4');
	});

	it('is not broken by the empty quarters of a year in which there were goals', () => {
		const before = period('2024', '2024-01-01', '2024-12-31', { phase: 'closed' });
		expect(found([before, ...four, year], { 2024: 0.6, year: 0.6 })).toBe('sound 2, year');
		expect(inARow(points([...four, year], { year: 0.6 })).map((point) => point.period.id)).toEqual(['year']);
	});
});

describe('the band of a point', () => {
	it('is there only once the period is closed', () => {
		const [first, second] = points([quarter(1), quarter(2, 'running')], { q1: 0.6, q2: 0.6 });
		expect([first, second].map((point) => point && bandAt(point, defaultBands))).toEqual(['sound', undefined]);
	});
});
