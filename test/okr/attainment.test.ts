import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attainment, groupAttainment, isLearned, isMet } from '../../src/okr/attainment.ts';
import type { KeyResult } from '../../src/okr/keyResult.ts';
import { goal, goalAt, measured, metric, scored, scoredAll } from './make.ts';

const dropped = { why: 'Something else came first' };

describe('the attainment of an objective', () => {
	it.each<[string, number, readonly [score: number | undefined, weight: number][]]>([
		[
			'of 1, 0 and 0.8: 1.8 ÷ 3',
			0.6,
			[
				[1, 1],
				[0, 1],
				[0.8, 1],
			],
		],
		[
			'of the same with weights 2, 1 and 1: 2.8 ÷ 4',
			0.7,
			[
				[1, 2],
				[0, 1],
				[0.8, 1],
			],
		],
		['of one key result: its score', 0.45, [[0.45, 1]]],
		[
			'of 0.3, 0.6 and 0.9: 1.8 ÷ 3',
			0.6,
			[
				[0.3, 1],
				[0.6, 1],
				[0.9, 1],
			],
		],
		[
			'of 15 and 0: 15 counts as 1',
			0.5,
			[
				[15, 1],
				[0, 1],
			],
		],
		[
			'of −0.17 and 1: −0.17 counts as 0',
			0.5,
			[
				[-0.17, 1],
				[1, 1],
			],
		],
		[
			'of nothing at all done: 0',
			0,
			[
				[0, 1],
				[0, 1],
			],
		],
		[
			'of 0.1, 0.2 and 0.3: 0.6 ÷ 3, without the dust of binary',
			0.2,
			[
				[0.1, 1],
				[0.2, 1],
				[0.3, 1],
			],
		],
		[
			'of half the weight: 0.8 of the one that is scored',
			0.8,
			[
				[0.8, 1],
				[undefined, 1],
			],
		],
		[
			'of 2 of 3 scored: 1.2 ÷ 2',
			0.6,
			[
				[0.4, 1],
				[0.8, 1],
				[undefined, 1],
			],
		],
		[
			'of 1 of 3 scored that weighs half: its score',
			0.4,
			[
				[0.4, 2],
				[undefined, 1],
				[undefined, 1],
			],
		],
		[
			'of weights in fractions: (0.25 + 0) ÷ 1',
			0.25,
			[
				[1, 0.25],
				[0, 0.75],
			],
		],
	])('%s', (_, value, parts) => {
		const keyResults = parts.map(([score, weight], i) => scored(score, { id: `result-${i}`, weight }));
		expect(attainment(goal({ keyResults })).value).toBe(value);
	});

	it.each<[string, readonly [score: number | undefined, weight: number][]]>([
		[
			'1 of 5',
			[
				[1, 1],
				[undefined, 1],
				[undefined, 1],
				[undefined, 1],
				[undefined, 1],
			],
		],
		[
			'1 of 3',
			[
				[1, 1],
				[undefined, 1],
				[undefined, 1],
			],
		],
		[
			'2 of 3 that weigh less than half',
			[
				[1, 1],
				[1, 1],
				[undefined, 3],
			],
		],
		[
			'none of 2',
			[
				[undefined, 1],
				[undefined, 1],
			],
		],
	])('is none with too little scored: %s', (_, parts) => {
		const keyResults = parts.map(([score, weight], i) => scored(score, { id: `result-${i}`, weight }));
		expect(attainment(goal({ keyResults })).value).toBeUndefined();
	});

	it('is none without key results', () => {
		expect(attainment(goal())).toEqual({ value: undefined, scored: 0, of: 0, dropped: 0, byHand: false });
	});

	it('says how many are scored', () => {
		expect(attainment(goal({ keyResults: scoredAll(1, undefined, 0.5) }))).toEqual({
			...{ value: 0.75, scored: 2, of: 3, dropped: 0, byHand: false },
		});
	});

	it('does not count what was dropped, and says so', () => {
		const keyResults = [...scoredAll(0.6, undefined), scored(0, { dropped }), scored(undefined, { dropped })];
		expect(attainment(goal({ keyResults }))).toEqual({ value: 0.6, scored: 1, of: 2, dropped: 2, byHand: false });
	});

	it('is none when every key result was dropped', () => {
		expect(attainment(goal({ keyResults: [scored(1, { dropped })] }))).toEqual({
			...{ value: undefined, scored: 0, of: 0, dropped: 1, byHand: false },
		});
	});

	it('given by hand wins over the mean, and over too little scored', () => {
		expect(attainment(goal({ score: 0.3, keyResults: scoredAll(1, 1) }))).toEqual({
			...{ value: 0.3, scored: 2, of: 2, dropped: 0, byHand: true },
		});
		expect(attainment(goal({ score: 0.3, keyResults: scoredAll(1, undefined, undefined) })).value).toBe(0.3);
		expect(attainment(goal({ score: 0.3 })).value).toBe(0.3);
	});

	it.each([
		[0, 0],
		[15, 1],
		[-0.17, 0],
	])('given by hand as %d counts %d', (given, value) => {
		expect(attainment(goal({ score: given }))).toMatchObject({ value, byHand: true });
	});

	it('is made from progress where no score was given', () => {
		const keyResults = [metric({ id: 'a', checkIns: measured(6) }), metric({ id: 'b', checkIns: measured(2) })];
		expect(attainment(goal({ keyResults })).value).toBe(0.4);
	});
});

describe('whatever the key results', () => {
	// Weights in eighths and whole ones: sums of them are exact, so that the half rule has a plain answer.
	const weight = fc.integer({ min: 1, max: 80 }).map((eighths) => eighths / 8);
	const given = fc.option(fc.double({ min: -2, max: 20, noNaN: true }), { nil: undefined });
	const gone = fc.option(fc.constant(dropped), { nil: undefined, freq: 4 });
	const keyResult = fc.record({ weight, score: given, dropped: gone }).map((some) => scored(some.score, some));
	const keyResults = fc.array(keyResult, { maxLength: 8 });
	const value = (some: readonly KeyResult[]) => attainment(goal({ keyResults: some })).value;
	const same = (a: number | undefined, b: number | undefined) => {
		if (a === undefined || b === undefined) expect(a).toBe(b);
		else expect(a).toBeCloseTo(b, 10);
	};

	it('the attainment lies from 0 to 1', () => {
		fc.assert(
			fc.property(keyResults, (some) => {
				const attained = value(some) ?? 0;
				expect(attained >= 0 && attained <= 1).toBe(true);
			}),
		);
	});

	it('it lies between the least and the most that a score counts', () => {
		const positive = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(positive, (scores) => {
				const attained = value(scoredAll(...scores)) as number;
				expect(attained).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-9);
				expect(attained).toBeLessThanOrEqual(Math.max(...scores) + 1e-9);
			}),
		);
	});

	it('their order does not matter', () => {
		const shuffled = keyResults.chain((some) =>
			fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
		);
		fc.assert(
			fc.property(shuffled, ([some, other]) => {
				same(value(some), value(other));
			}),
		);
	});

	it('weighing all of them more changes nothing', () => {
		fc.assert(
			fc.property(keyResults, fc.constantFrom(0.25, 0.5, 2, 3, 10), (some, times) => {
				same(value(some.map((one) => ({ ...one, weight: one.weight * times }))), value(some));
			}),
		);
	});

	it('adding a dropped one changes nothing but how many were dropped', () => {
		fc.assert(
			fc.property(keyResults, given, weight, (some, score, weight) => {
				const before = attainment(goal({ keyResults: some }));
				const after = attainment(goal({ keyResults: [...some, scored(score, { weight, dropped })] }));
				expect(after).toEqual({ ...before, dropped: before.dropped + 1 });
			}),
		);
	});

	it('adding an unscored one changes no mean, only whether there is one', () => {
		fc.assert(
			fc.property(keyResults, weight, (some, weight) => {
				const after = value([...some, scored(undefined, { weight })]);
				if (after !== undefined) expect(after).toBe(value(some));
			}),
		);
	});

	it('reaching more never lowers it', () => {
		fc.assert(
			fc.property(keyResults, fc.double({ min: 0, max: 2, noNaN: true }), (some, more) => {
				const higher = some.map((one) => (one.score === undefined ? one : { ...one, score: one.score + more }));
				expect((value(higher) ?? 0) - (value(some) ?? 0)).toBeGreaterThanOrEqual(-1e-12);
			}),
		);
	});

	it('all of them at 1 are exactly 1, whatever they weigh', () => {
		fc.assert(
			fc.property(fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1 }), (weights) => {
				expect(value(weights.map((weight) => scored(1, { weight })))).toBe(1);
			}),
		);
	});
});

describe('the attainment of a team or a period', () => {
	it('of goals at 0.6, 0.2 and one too little scored is 0.4, of 2 of 3', () => {
		expect(groupAttainment([goalAt(0.6), goalAt(0.2), goalAt(undefined)])).toEqual({
			...{ value: 0.4, scored: 2, of: 3, dropped: 0, byHand: false },
			committed: { met: 0, of: 0 },
			learning: { learned: 0, of: 0 },
		});
	});

	it('leaves out drafts, which an author sees before anybody else', () => {
		const draft = { visibility: 'draft' as const };
		const drafts = [goalAt(1, draft), goalAt(1, { ...draft, dropped: { why: 'x' } })];
		const others = [goalAt(1, { ...draft, ambition: 'committed' })];
		expect(groupAttainment([goalAt(0.6), ...drafts, ...others])).toEqual(groupAttainment([goalAt(0.6)]));
	});

	it('is none with fewer than half of its goals', () => {
		expect(groupAttainment([goalAt(0.6), goalAt(undefined), goalAt(undefined)])).toMatchObject({
			...{ value: undefined, scored: 1, of: 3 },
		});
	});

	it('is that of exactly half of them', () => {
		expect(groupAttainment([goalAt(0.6), goalAt(undefined)]).value).toBe(0.6);
	});

	it('is none without goals', () => {
		expect(groupAttainment([])).toMatchObject({ value: undefined, scored: 0, of: 0, dropped: 0 });
	});

	it('counts each goal once, however many key results it has and whatever they weigh', () => {
		const heavy = goal({ keyResults: [scored(1, { weight: 50 }), scored(1, { weight: 50 })] });
		expect(groupAttainment([heavy, goalAt(0)]).value).toBe(0.5);
	});

	it('counts a goal at 15 by hand as 1', () => {
		expect(groupAttainment([goal({ score: 15 }), goalAt(0.5)]).value).toBe(0.75);
	});

	it('is about stretch goals only, and names the others beside it', () => {
		const goals = [
			goalAt(0.5),
			goalAt(1, { ambition: 'committed' }),
			goalAt(0.99, { ambition: 'committed' }),
			goalAt(0, { ambition: 'learning', reflection: { causes: [], learned: 'Much' } }),
			goalAt(1, { ambition: 'learning' }),
		];
		expect(groupAttainment(goals)).toEqual({
			...{ value: 0.5, scored: 1, of: 1, dropped: 0, byHand: false },
			committed: { met: 1, of: 2 },
			learning: { learned: 1, of: 2 },
		});
	});

	it('does not count dropped goals of any ambition, and says how many stretch goals were dropped', () => {
		const goals = [
			goalAt(0.5),
			goalAt(1, { dropped }),
			goalAt(1, { dropped, ambition: 'committed' }),
			goalAt(1, { dropped, ambition: 'learning', reflection: { causes: [], learned: 'Much' } }),
		];
		expect(groupAttainment(goals)).toEqual({
			...{ value: 0.5, scored: 1, of: 1, dropped: 1, byHand: false },
			committed: { met: 0, of: 0 },
			learning: { learned: 0, of: 0 },
		});
	});

	it('does not depend on the order of the goals, and lies from 0 to 1', () => {
		const attained = fc.option(fc.double({ min: -2, max: 20, noNaN: true }), { nil: undefined });
		const goals = fc.array(
			attained.map((value) => goalAt(value)),
			{ maxLength: 10 },
		);
		fc.assert(
			fc.property(goals, (some) => {
				const [one, other] = [groupAttainment(some).value, groupAttainment([...some].reverse()).value];
				if (one === undefined || other === undefined) expect(one).toBe(other);
				else {
					expect(one).toBeCloseTo(other, 10);
					expect(one >= 0 && one <= 1).toBe(true);
				}
			}),
		);
	});
});

describe('a committed goal', () => {
	it.each([
		[1, true],
		[15, true],
		[0.999, false],
		[0, false],
		[undefined, false],
	])('at %s is met: %s', (attained, met) => {
		expect(isMet(goalAt(attained, { ambition: 'committed' }))).toBe(met);
	});

	it('is met when all of its key results are, though 0.1 + 0.2 + 0.7 is not quite 1', () => {
		const keyResults = [0.1, 0.2, 0.7].map((weight) => scored(1, { weight }));
		expect(isMet(goal({ ambition: 'committed', keyResults }))).toBe(true);
	});
});

describe('a learning goal', () => {
	it('is learned once its reflection is written, at whatever score', () => {
		expect(isLearned(goalAt(0, { reflection: { causes: [], learned: 'Much' } }))).toBe(true);
		expect(isLearned(goalAt(1))).toBe(false);
	});
});
