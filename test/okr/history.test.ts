import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Almanac } from '../../src/okr/almanac.ts';
import { attainment, groupAttainment } from '../../src/okr/attainment.ts';
import { publish } from '../../src/okr/audience.ts';
import { bands, defaultBands } from '../../src/okr/band.ts';
import { history, isGap, isWide, median, pointOf, spreadOf } from '../../src/okr/history.ts';
import type { Objective } from '../../src/okr/objective.ts';
import { almanac, backlog, goal, goalAt, h1of2026, h2of2025, h2of2026, period, scored } from './make.ts';

const closed = h1of2026;
const running = h2of2026;
const dropped = { why: 'Something else' };
/** Goals of one period: a number is the attainment of a stretch goal, `none` one that is not scored. */
const goals = (line: string): Objective[] =>
	line
		.split(' ')
		.filter((word) => word !== '')
		.map((word, i) => {
			const id = `2026-h1/technology/goal-${i}`;
			const [, kind = '', value = ''] = /^([a-z]*)([\d.]*)$/.exec(word) ?? [];
			const score = value === '' ? undefined : Number(value);
			if (kind === 'c') return goalAt(score, { id, ambition: 'committed' });
			if (kind === 'l') return goalAt(score, { id, ambition: 'learning' });
			if (kind === 'd') return goalAt(score, { id, dropped });
			return goalAt(score, { id });
		});

describe('what the goals of a period come to, worked out by hand', () => {
	// c committed, l learning, d dropped; mean and median as they are computed, spread as lesson/start/sound/beyond/unscored/dropped
	it.each`
		given                        | mean         | middle       | spread           | state
		${''}                        | ${undefined} | ${undefined} | ${'0 0 0 0 0 0'} | ${'absent'}
		${'0.6'}                     | ${0.6}       | ${0.6}       | ${'0 0 1 0 0 0'} | ${'closed'}
		${'0'}                       | ${0}         | ${0}         | ${'1 0 0 0 0 0'} | ${'closed'}
		${'1'}                       | ${1}         | ${1}         | ${'0 0 0 1 0 0'} | ${'closed'}
		${'0.29'}                    | ${0.29}      | ${0.29}      | ${'1 0 0 0 0 0'} | ${'closed'}
		${'0.295'}                   | ${0.295}     | ${0.295}     | ${'0 1 0 0 0 0'} | ${'closed'}
		${'0.3'}                     | ${0.3}       | ${0.3}       | ${'0 1 0 0 0 0'} | ${'closed'}
		${'0.494'}                   | ${0.494}     | ${0.494}     | ${'0 1 0 0 0 0'} | ${'closed'}
		${'0.495'}                   | ${0.495}     | ${0.495}     | ${'0 0 1 0 0 0'} | ${'closed'}
		${'0.5'}                     | ${0.5}       | ${0.5}       | ${'0 0 1 0 0 0'} | ${'closed'}
		${'0.794'}                   | ${0.794}     | ${0.794}     | ${'0 0 1 0 0 0'} | ${'closed'}
		${'0.795'}                   | ${0.795}     | ${0.795}     | ${'0 0 0 1 0 0'} | ${'closed'}
		${'0.8'}                     | ${0.8}       | ${0.8}       | ${'0 0 0 1 0 0'} | ${'closed'}
		${'15'}                      | ${1}         | ${1}         | ${'0 0 0 1 0 0'} | ${'closed'}
		${'0.2 0.6'}                 | ${0.4}       | ${0.4}       | ${'1 0 1 0 0 0'} | ${'closed'}
		${'0.1 0.5'}                 | ${0.3}       | ${0.3}       | ${'1 0 1 0 0 0'} | ${'closed'}
		${'0.2 0.6 1'}               | ${0.6}       | ${0.6}       | ${'1 0 1 1 0 0'} | ${'closed'}
		${'1 0.6 0.2'}               | ${0.6}       | ${0.6}       | ${'1 0 1 1 0 0'} | ${'closed'}
		${'0.2 0.2 1'}               | ${1.4 / 3}   | ${0.2}       | ${'2 0 0 1 0 0'} | ${'closed'}
		${'0 0.7 0.7 0.7 0.7'}       | ${0.56}      | ${0.7}       | ${'1 0 4 0 0 0'} | ${'closed'}
		${'0.1 0.2 0.3 0.4'}         | ${0.25}      | ${0.25}      | ${'2 2 0 0 0 0'} | ${'closed'}
		${'0 0 1 1'}                 | ${0.5}       | ${0.5}       | ${'2 0 0 2 0 0'} | ${'closed'}
		${'0 0 0 1'}                 | ${0.25}      | ${0}         | ${'3 0 0 1 0 0'} | ${'closed'}
		${'none'}                    | ${undefined} | ${undefined} | ${'0 0 0 0 1 0'} | ${'too-little'}
		${'none none'}               | ${undefined} | ${undefined} | ${'0 0 0 0 2 0'} | ${'too-little'}
		${'0.6 none'}                | ${0.6}       | ${0.6}       | ${'0 0 1 0 1 0'} | ${'closed'}
		${'0.6 none none'}           | ${undefined} | ${undefined} | ${'0 0 1 0 2 0'} | ${'too-little'}
		${'0.6 0.2 none'}            | ${0.4}       | ${0.4}       | ${'1 0 1 0 1 0'} | ${'closed'}
		${'0.6 0.2 none none'}       | ${0.4}       | ${0.4}       | ${'1 0 1 0 2 0'} | ${'closed'}
		${'0.6 0.2 none none none'}  | ${undefined} | ${undefined} | ${'1 0 1 0 3 0'} | ${'too-little'}
		${'0 none'}                  | ${0}         | ${0}         | ${'1 0 0 0 1 0'} | ${'closed'}
		${'d0.9'}                    | ${undefined} | ${undefined} | ${'0 0 0 0 0 1'} | ${'no-stretch'}
		${'0.6 d0.9'}                | ${0.6}       | ${0.6}       | ${'0 0 1 0 0 1'} | ${'closed'}
		${'0.6 d0 d1'}               | ${0.6}       | ${0.6}       | ${'0 0 1 0 0 2'} | ${'closed'}
		${'none d0.9'}               | ${undefined} | ${undefined} | ${'0 0 0 0 1 1'} | ${'too-little'}
		${'c1'}                      | ${undefined} | ${undefined} | ${'0 0 0 0 0 0'} | ${'no-stretch'}
		${'c0'}                      | ${undefined} | ${undefined} | ${'0 0 0 0 0 0'} | ${'no-stretch'}
		${'l1'}                      | ${undefined} | ${undefined} | ${'0 0 0 0 0 0'} | ${'no-stretch'}
		${'c1 l0'}                   | ${undefined} | ${undefined} | ${'0 0 0 0 0 0'} | ${'no-stretch'}
		${'0.6 c0'}                  | ${0.6}       | ${0.6}       | ${'0 0 1 0 0 0'} | ${'closed'}
		${'0.6 c1 c1 c1'}            | ${0.6}       | ${0.6}       | ${'0 0 1 0 0 0'} | ${'closed'}
		${'0.6 l0'}                  | ${0.6}       | ${0.6}       | ${'0 0 1 0 0 0'} | ${'closed'}
		${'none c1'}                 | ${undefined} | ${undefined} | ${'0 0 0 0 1 0'} | ${'too-little'}
		${'0.2 0.4 0.6 0.8 none d1'} | ${0.5}       | ${0.5}       | ${'1 1 1 1 1 1'} | ${'closed'}
		${'0.99 1'}                  | ${0.995}     | ${0.995}     | ${'0 0 0 2 0 0'} | ${'closed'}
		${'0.33 0.33 0.33'}          | ${0.33}      | ${0.33}      | ${'0 3 0 0 0 0'} | ${'closed'}
		${'0.1 0.2 0.3'}             | ${0.2}       | ${0.2}       | ${'2 1 0 0 0 0'} | ${'closed'}
		${'0.5 0.6 0.7 0.8'}         | ${0.65}      | ${0.65}      | ${'0 0 3 1 0 0'} | ${'closed'}
		${'0.05 0.95'}               | ${0.5}       | ${0.5}       | ${'1 0 0 1 0 0'} | ${'closed'}
		${'0.3 0.3 0.3 0.3 0.3 1'}   | ${2.5 / 6}   | ${0.3}       | ${'0 5 0 1 0 0'} | ${'closed'}
	`('$given', ({ given, mean, middle, spread, state }) => {
		const point = pointOf(goals(given), closed, defaultBands);
		if (mean === undefined) expect(point.attainment.value).toBeUndefined();
		else expect(point.attainment.value).toBeCloseTo(mean, 7);
		if (middle === undefined) expect(point.median).toBeUndefined();
		else expect(point.median).toBeCloseTo(middle, 7);
		const { lesson, start, sound, beyond, unscored, dropped: gone } = point.spread;
		expect([lesson, start, sound, beyond, unscored, gone].join(' ')).toBe(spread);
		expect(point.state).toBe(state);
	});

	it('has no verdict while the period runs, and the same figure', () => {
		expect(pointOf(goals('0.2 0.6'), running, defaultBands)).toMatchObject({
			state: 'so-far',
			attainment: { value: 0.4 },
		});
	});
});

describe('the median', () => {
	it.each([
		[[], undefined],
		[[0.4], 0.4],
		[[0.9, 0.1], 0.5],
		[[0.1, 0.5], 0.3],
		[[1, 0, 0.2], 0.2],
		[[0.7, 0.7, 0, 0.7, 0.7], 0.7],
		[[0, 0, 1, 1], 0.5],
		[[0.3, 0.1, 0.2, 0.9], 0.25],
	])('of %j is %s', (values, middle) => {
		expect(median(values)).toBe(middle);
	});
});

describe('the history of some goals', () => {
	it('has a point for every period, from the oldest to the youngest, also where there are no goals', () => {
		const points = history(
			[goalAt(0.6, { id: '2026-h1/technology/one' })],
			[running, backlog, h2of2025, closed],
			defaultBands,
		);
		expect(points.map((point) => [point.period.id, point.state, point.goals])).toEqual([
			['2025-h2', 'absent', 0],
			['2026-h1', 'closed', 1],
			['2026-h2', 'absent', 0],
			['backlog', 'absent', 0],
		]);
	});
});

describe('periods beside each other', () => {
	const [q1, q2, q4] = [
		period('q1', '2026-01-01', '2026-03-31'),
		period('q2', '2026-04-01', '2026-06-30'),
		period('q4', '2026-10-01', '2026-12-31'),
	];
	const year = period('year', '2026-01-01', '2026-12-31');

	it('stand above those they enclose', () => {
		expect([year, q1].map((one) => isWide(one, [q1, q2, year]))).toEqual([true, false]);
		expect(isWide(year, [year, backlog])).toBe(false);
	});

	it.each([
		['a quarter right after a quarter', q1, q2, false],
		['a quarter that is missing', q2, q4, true],
		['a week between', q1, period('later', '2026-04-08', '2026-06-30'), false],
		['half the shorter one, 45 of 90 days', q1, period('later', '2026-05-16', '2026-08-14'), false],
		['a day more than that', q1, period('later', '2026-05-17', '2026-08-14'), true],
		['an idea without days', q1, backlog, false],
		['after an idea without days', backlog, q1, false],
	])('%s', (_, before, after, gap) => {
		expect(isGap(before, after)).toBe(gap);
	});
});

describe('whatever the goals are', () => {
	const share = fc.option(fc.double({ min: -1, max: 3, noNaN: true }), { nil: undefined });
	const keyResult = fc.record({
		score: share,
		weight: fc.double({ min: 0.1, max: 10, noNaN: true }),
		gone: fc.boolean(),
	});
	const some = fc.array(
		fc.record({
			ambition: fc.constantFrom('stretch', 'committed', 'learning'),
			gone: fc.boolean(),
			results: fc.array(keyResult, { maxLength: 5 }),
		}),
		{ maxLength: 8 },
	);
	type Some = typeof some extends fc.Arbitrary<infer T> ? T : never;
	const made = (list: Some): Objective[] =>
		list.map(({ ambition, gone, results }, i) =>
			goal({
				id: `2026-h1/technology/goal-${i}`,
				ambition,
				...(gone && { dropped }),
				keyResults: results.map((one, j) =>
					scored(one.score, { id: `result-${j}`, weight: one.weight, ...(one.gone && { dropped }) }),
				),
			}),
		);

	it('stays between 0 and 1, mean and median, and every stretch goal is counted once', () => {
		fc.assert(
			fc.property(some, (list) => {
				const all = made(list);
				const { attainment: attained, median: middle, spread } = pointOf(all, closed, defaultBands);
				for (const value of [attained.value, middle])
					if (value !== undefined) expect(value >= 0 && value <= 1).toBe(true);
				const counted = bands.reduce((sum, band) => sum + spread[band], spread.unscored + spread.dropped);
				expect(counted).toBe(all.filter(({ ambition }) => ambition === 'stretch').length);
			}),
		);
	});

	it('does not care for the order of goals', () => {
		fc.assert(
			fc.property(some, (list) => {
				const [there, back] = [made(list), made(list).reverse()].map((all) => pointOf(all, closed, defaultBands));
				expect(back?.median).toBe(there?.median);
				expect(back?.spread).toEqual(there?.spread);
				expect(back?.attainment.value ?? -1).toBeCloseTo(there?.attainment.value ?? -1, 7);
			}),
		);
	});

	it('does not care for the scale of weights', () => {
		fc.assert(
			fc.property(some, fc.constantFrom(0.5, 2, 4), (list, scale) => {
				for (const [i, one] of made(list).entries()) {
					const results = one.keyResults.map((result) => ({ ...result, weight: result.weight * scale }));
					const scaled = attainment({ ...one, keyResults: results }).value;
					expect(scaled ?? -1, String(i)).toBeCloseTo(attainment(one).value ?? -1, 7);
				}
			}),
		);
	});

	it('is not changed by a dropped result', () => {
		fc.assert(
			fc.property(some, share, (list, score) => {
				for (const one of made(list)) {
					const more = { ...one, keyResults: [...one.keyResults, scored(score, { id: 'more', dropped })] };
					expect(attainment(more).value).toBe(attainment(one).value);
				}
			}),
		);
	});

	it('keeps its mean when an unscored goal joins, or has none', () => {
		fc.assert(
			fc.property(some, (list) => {
				const all = made(list);
				const before = groupAttainment(all).value;
				const after = groupAttainment([...all, goalAt(undefined, { id: '2026-h1/technology/new' })]).value;
				if (after !== undefined) expect(after).toBe(before);
			}),
		);
	});

	it('is not changed by goals that are not published', () => {
		fc.assert(
			fc.property(some, some, fc.constantFrom('private', 'draft'), (list, hidden, visibility) => {
				const seen = made(list);
				const unseen = made(hidden).map((one, i) => ({ ...one, id: `2026-h1/karin-lund/goal-${i}`, visibility }));
				const at = (objectives: Almanac['objectives']) =>
					pointOf(publish(almanac({ objectives })).objectives, closed, defaultBands);
				expect(at([...seen, ...unseen])).toEqual(at(seen));
			}),
		);
	});
});

it('counts a stretch goal in the band of the percentage that is shown', () => {
	expect(spreadOf(goals('0.495'), { start: 30, sound: 50, beyond: 80 }).sound).toBe(1);
	expect(spreadOf(goals('0.495'), { start: 30, sound: 60, beyond: 80 }).start).toBe(1);
});
