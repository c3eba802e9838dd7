import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counted, progress, progressAt, score } from '../../src/okr/score.ts';
import { checkIn, judged, levels, limit, measured, metric, milestones } from './make.ts';

describe('the progress of a metric', () => {
	it.each([
		['from 12 up to 20, now 18', 12, 20, 18, 0.75],
		['from 30 down to 10, now 25', 30, 10, 25, 0.25],
		['at its start', 12, 20, 12, 0],
		['at its goal', 12, 20, 20, 1],
		['down at its goal', 30, 10, 10, 1],
		['past its goal', 0, 10, 15, 1.5],
		['down past its goal', 30, 10, 5, 1.25],
		['fallen below its start', 10, 20, 8, -0.2],
		['risen above its start, where it should fall', 30, 10, 34, -0.2],
		['the −0.17 of a real goal', 12, 24, 9.96, -0.17],
		['the 15.0 of a real goal', 0, 2, 30, 15],
		['over zero, from −5 to 5', -5, 5, 0, 0.5],
		['below zero, from −10 to −2', -10, -2, -4, 0.75],
		['in fractions, from 0.1 to 0.3', 0.1, 0.3, 0.2, 0.5],
	])('%s: (now − from) ÷ (to − from)', (_, from, to, now, share) => {
		expect(progress(metric({ from, to, checkIns: measured(now) }))).toBeCloseTo(share, 12);
	});

	it('is that of its newest value, in whatever order the check-ins stand', () => {
		const checkIns = [
			checkIn('2026-09-01', { value: 9 }),
			checkIn('2026-07-01', { value: 1 }),
			checkIn('2026-08-01', { value: 5 }),
		];
		expect(progress(metric({ checkIns }))).toBe(0.9);
	});

	it('is that of the later line when two values have one day', () => {
		const checkIns = [checkIn('2026-09-01', { value: 2 }), checkIn('2026-09-01', { value: 3 })];
		expect(progress(metric({ checkIns }))).toBe(0.3);
	});

	it('is kept by a newer check-in that has only a note', () => {
		const checkIns = [checkIn('2026-08-01', { value: 4 }), checkIn('2026-09-01', { note: 'No news' })];
		expect(progress(metric({ checkIns }))).toBe(0.4);
	});

	it('is none before the first value', () => {
		expect(progress(metric())).toBeUndefined();
		expect(progress(metric({ checkIns: [checkIn('2026-08-01', { confidence: 6 })] }))).toBeUndefined();
	});

	it('is none while where it started is not measured', () => {
		expect(progress(metric({ from: undefined, checkIns: measured(4) }))).toBeUndefined();
		expect(progressAt({ to: 10 }, 4)).toBeUndefined();
	});

	it('takes a start of 0 for a measured one', () => {
		expect(progressAt({ from: 0, to: 10 }, 4)).toBe(0.4);
	});

	it('is the same when up and down are mirrored', () => {
		const whole = fc.integer({ min: -1000, max: 1000 });
		fc.assert(
			fc.property(whole, whole, whole, (from, to, now) => {
				fc.pre(from !== to);
				const up = progressAt({ from, to }, now);
				expect(progressAt({ from: -from, to: -to }, -now)).toBeCloseTo(up as number, 12);
			}),
		);
	});
});

describe('the progress of a limit', () => {
	it.each([
		['above 50, kept in 3 of 4', { keep: 'above', limit: 50 }, [60, 50, 49, 51], 0.75],
		['above 50, kept always', { keep: 'above', limit: 50 }, [50, 50, 50], 1],
		['above 50, kept never', { keep: 'above', limit: 50 }, [1, 2, 49.9], 0],
		['below 5, kept in 2 of 3', { keep: 'below', limit: 5 }, [5, 4, 5.1], 2 / 3],
		['below 0, where a minus is kept', { keep: 'below', limit: 0 }, [-1, 0, 1, 2], 0.5],
		['between 2 and 4, both ends kept', { keep: 'between', limit: [2, 4] }, [2, 4, 3, 1, 5], 0.6],
		['above the lower of two', { keep: 'above', limit: [2, 4] }, [1, 2, 9], 2 / 3],
		['below the upper of two', { keep: 'below', limit: [2, 4] }, [1, 4, 9], 2 / 3],
		['between one and the same', { keep: 'between', limit: 3 }, [2, 3, 4], 1 / 3],
	] as const)('%s', (_, some, values, share) => {
		expect(progress(limit({ ...some, checkIns: measured(...values) }))).toBe(share);
	});

	it.each([[[]], [[60]], [[60, 60]]])('says nothing with fewer than three values: %j', (values) => {
		expect(progress(limit({ checkIns: measured(...values) }))).toBeUndefined();
	});

	it('counts values only, not every check-in', () => {
		const checkIns = [...measured(60, 60), checkIn('2026-09-01', { confidence: 8 })];
		expect(progress(limit({ checkIns }))).toBeUndefined();
		expect(progress(limit({ checkIns: [...checkIns, checkIn('2026-09-02', { value: 40 })] }))).toBe(2 / 3);
	});

	it('takes a value of 0 for a value', () => {
		expect(progress(limit({ keep: 'below', limit: 1, checkIns: measured(0, 0, 2) }))).toBe(2 / 3);
	});
});

describe('the progress of milestones', () => {
	it.each([
		['steps of 1, 1 and 2, the last one done', [{}, {}, { weight: 2, done: true }], 0.5],
		['one of three', [{ done: true }, { done: false }, {}], 1 / 3],
		['all', [{ done: true }, { done: true }], 1],
		['none, and they say so', [{ done: false }, {}], 0],
		['a yes', [{ done: true }], 1],
		['a no', [{ done: false }], 0],
		['a day is a yes', [{ done: checkIn('2026-09-01').date }, {}], 0.5],
		['weights in fractions', [{ weight: 0.5, done: true }, { weight: 1.5 }], 0.25],
	] as const)('%s', (_, steps, share) => {
		expect(progress(milestones(steps))).toBe(share);
	});

	it('is none while no step says anything', () => {
		expect(progress(milestones([{}, {}]))).toBeUndefined();
	});

	it('is whole when every step is done, whatever the weights', () => {
		fc.assert(
			fc.property(fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1 }), (weights) => {
				expect(progress(milestones(weights.map((weight) => ({ weight, done: true }))))).toBe(1);
			}),
		);
	});
});

describe('the progress of levels', () => {
	it('is the score of the level last named', () => {
		const checkIns = [checkIn('2026-09-01', { level: 'sound' }), checkIn('2026-08-01', { level: 'little' })];
		expect(progress(levels({ checkIns }))).toBe(0.6);
	});

	it('can fall again', () => {
		const checkIns = [checkIn('2026-08-01', { level: 'all' }), checkIn('2026-09-01', { level: 'little' })];
		expect(progress(levels({ checkIns }))).toBe(0.2);
	});

	it('is kept by a newer check-in that names no level', () => {
		const checkIns = [checkIn('2026-08-01', { level: 'sound' }), checkIn('2026-09-01', { confidence: 3 })];
		expect(progress(levels({ checkIns }))).toBe(0.6);
	});

	it('is none before a level is named, and none for a level that is not there', () => {
		expect(progress(levels())).toBeUndefined();
		expect(progress(levels({ checkIns: [checkIn('2026-08-01', { level: 'gone' })] }))).toBeUndefined();
	});
});

describe('the progress of a judged key result', () => {
	it('is none, whatever its check-ins say', () => {
		expect(progress(judged({ checkIns: [checkIn('2026-08-01', { confidence: 9, value: 4 })] }))).toBeUndefined();
	});
});

describe('the score of a key result', () => {
	it('is its progress', () => {
		expect(score(metric({ checkIns: measured(6) }))).toBe(0.6);
	});

	it('given by hand wins over its progress', () => {
		expect(score(metric({ checkIns: measured(6), score: 0.4 }))).toBe(0.4);
	});

	it('given by hand as 0 wins too', () => {
		expect(score(metric({ checkIns: measured(6), score: 0 }))).toBe(0);
	});

	it('is none where nothing says, and that is not 0', () => {
		expect(score(judged())).toBeUndefined();
	});

	it.each([-0.17, 15])('%d is shown as it is', (given) => {
		expect(score(judged({ score: given }))).toBe(given);
	});
});

describe('what a score counts in a mean', () => {
	it.each([
		[0.6, 0.6],
		[-0.17, 0],
		[15, 1],
		[0, 0],
		[1, 1],
	])('%d counts %d', (given, counts) => {
		expect(counted(given)).toBe(counts);
	});
});
