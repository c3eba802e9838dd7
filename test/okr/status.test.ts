import { describe, expect, it } from 'vitest';
import { day } from '../../src/okr/day.ts';
import type { CheckIn, KeyResult } from '../../src/okr/keyResult.ts';
import type { Ambition } from '../../src/okr/objective.ts';
import { keyResultStatus, landingOf, type Moment, objectiveStatus, type StatusWord } from '../../src/okr/status.ts';
import {
	backlog,
	checkIn,
	glodlampan,
	goal,
	h2of2026,
	judged,
	levels,
	limit,
	measured,
	metric,
	milestones,
	scored,
} from './make.ts';

const moment: Moment = { period: h2of2026, today: day('2026-10-15'), organisation: glodlampan };
/** Day 107 of 184: 0.58 of the period is gone. */
const midOctober = '2026-10-15';
const dropped = { why: 'Something else came first' };
const status = (keyResult: KeyResult, ambition: Ambition = 'stretch', at = moment) =>
	keyResultStatus(keyResult, ambition, at);
const sure = (confidence: number, date = '2026-10-14'): CheckIn => checkIn(date, { confidence });

describe('the landing of a metric', () => {
	it.each<[string, string, number, number]>([
		['half the way at 107 of 184 days: 0.5 ÷ 0.58', midOctober, 5, 0.5 / (107 / 184)],
		['all of the way at 107 of 184 days', midOctober, 10, 184 / 107],
		['half the way at half the time', '2026-09-30', 5, 1],
		['the whole way on the last day', '2026-12-31', 10, 1],
		['after the last day the period is gone, and no more than that', '2027-02-01', 8, 0.8],
		['a quarter gone: 46 of 184 days', '2026-08-15', 1, 0.4],
		['a step back', '2026-09-30', -1, -0.2],
	])('%s', (_, date, value, landing) => {
		expect(landingOf(metric({ checkIns: [checkIn(date, { value })] }), h2of2026)).toBeCloseTo(landing, 12);
	});

	it.each<[string, KeyResult]>([
		['before a quarter is gone: day 45 of 184', metric({ checkIns: [checkIn('2026-08-14', { value: 9 })] })],
		['on a day before the period', metric({ checkIns: [checkIn('2026-06-01', { value: 9 })] })],
		['without a value', metric({ checkIns: [sure(8)] })],
		['while its start is not measured', metric({ from: undefined, checkIns: [checkIn(midOctober, { value: 9 })] })],
		['for a limit', limit({ checkIns: [checkIn(midOctober, { value: 60 })] })],
	])('is none %s', (_, keyResult) => {
		expect(landingOf(keyResult, h2of2026)).toBeUndefined();
	});

	it('is none in a backlog, which has no days', () => {
		expect(landingOf(metric({ checkIns: [checkIn(midOctober, { value: 9 })] }), backlog)).toBeUndefined();
	});
});

describe('the status of a metric, once a quarter of the period is gone', () => {
	// On 30 September half of the period is gone, so that a landing is twice the progress.
	const at = (progress: number) => metric({ to: 1000, checkIns: [checkIn('2026-09-30', { value: progress * 1000 })] });

	it.each<[Ambition, number, StatusWord]>([
		['stretch', 0.5, 'on-track'],
		['stretch', 0.25, 'on-track'],
		['stretch', 0.249, 'at-risk'],
		['stretch', 0.15, 'at-risk'],
		['stretch', 0.149, 'off-track'],
		['stretch', -0.2, 'off-track'],
		['learning', 0.25, 'on-track'],
		['committed', 0.5, 'on-track'],
		['committed', 0.499, 'at-risk'],
		['committed', 0.35, 'at-risk'],
		['committed', 0.349, 'off-track'],
		['committed', 1, 'done'],
		['stretch', 1, 'done'],
		['stretch', 1.5, 'done'],
	])('of a %s goal, at %d half-way through, is %s', (ambition, progress, word) => {
		expect(status(at(progress), ambition).word).toBe(word);
	});

	it('half the way at 107 of 184 days is on track, landing at 0.86', () => {
		expect(status(metric({ checkIns: [checkIn(midOctober, { value: 5 })] }))).toEqual({
			...{ word: 'on-track', stale: false, lastHeard: midOctober, confidence: undefined },
			landing: 0.5 / (107 / 184),
		});
	});

	it('is read from where it is heading, not from how sure its lead is', () => {
		const checkIns = [checkIn('2026-09-30', { value: 0.2, confidence: 9 })];
		expect(status(metric({ checkIns }))).toMatchObject({ word: 'off-track', confidence: 9 });
	});

	it('is read on the day of its last value, not today', () => {
		const checkIns = [checkIn('2026-09-30', { value: 2.5 }), checkIn('2026-10-14', { note: 'Nothing new' })];
		expect(status(metric({ checkIns }))).toMatchObject({ word: 'on-track', landing: 0.5, lastHeard: '2026-10-14' });
	});

	it('follows the floors that an organisation chose', () => {
		const strict: Moment = {
			...moment,
			organisation: { bands: { start: 50, sound: 90, beyond: 100 }, limits: glodlampan.limits },
		};
		expect([0.45, 0.44, 0.25, 0.24].map((progress) => status(at(progress), 'stretch', strict).word)).toEqual([
			...['on-track', 'at-risk', 'at-risk', 'off-track'],
		]);
	});
});

describe('the status of everything else', () => {
	it.each<[number, StatusWord]>([
		[10, 'on-track'],
		[7, 'on-track'],
		[6, 'at-risk'],
		[4, 'at-risk'],
		[3, 'off-track'],
		[1, 'off-track'],
	])('at a confidence of %i is %s', (confidence, word) => {
		for (const keyResult of [judged(), limit(), levels(), milestones([{}]), metric()])
			expect(status({ ...keyResult, checkIns: [sure(confidence)] }).word).toBe(word);
	});

	it('is that of the last confidence that was said', () => {
		const checkIns = [sure(8, '2026-09-01'), sure(3, '2026-10-01'), checkIn('2026-10-10', { note: 'Hm' })];
		expect(status(judged({ checkIns }))).toMatchObject({ word: 'off-track', confidence: 3, lastHeard: '2026-10-10' });
	});

	it('a metric goes by its confidence while less than a quarter of the period is gone', () => {
		const checkIns = [checkIn('2026-08-01', { value: 0, confidence: 8 })];
		expect(status(metric({ checkIns }))).toMatchObject({ word: 'on-track', landing: undefined });
	});

	it('of a limit without a confidence is whether its last value keeps it', () => {
		const kept = checkIn('2026-10-01', { value: 50 });
		const broken = checkIn('2026-10-10', { value: 49 });
		expect(status(limit({ checkIns: [kept] }))).toMatchObject({ word: 'on-track', lastHeard: '2026-10-01' });
		expect(status(limit({ checkIns: [kept, broken] })).word).toBe('off-track');
		expect(status(limit({ checkIns: [broken, { ...kept, date: day('2026-10-12') }] })).word).toBe('on-track');
	});

	it('of a limit goes by what was last said of it, its value or a confidence', () => {
		const said = checkIn('2026-09-01', { value: 60, confidence: 5 });
		expect(status(limit({ checkIns: [said] })).word).toBe('at-risk');
		expect(status(limit({ checkIns: [said, checkIn('2026-10-01', { value: 60 })] })).word).toBe('on-track');
		expect(status(limit({ checkIns: [said, checkIn('2026-10-01', { note: 'Hm' })] })).word).toBe('at-risk');
		expect(status(limit({ checkIns: [checkIn('2026-09-01', { value: 60 }), sure(2)] })).word).toBe('off-track');
	});

	it('is unsaid where there are check-ins, and none with a confidence', () => {
		const early = metric({ checkIns: [checkIn('2026-08-01', { value: 1 })] });
		const named = levels({ checkIns: [checkIn('2026-10-01', { level: 'little' })] });
		const noted = { checkIns: [checkIn('2026-10-01', { note: 'Hm' })] };
		for (const keyResult of [early, named, judged(noted), limit(noted), milestones([{}], noted)])
			expect(status(keyResult).word).toBe('unsaid');
	});

	it('is unsaid where a step was done and nobody said how sure they are, with its day or without', () => {
		expect(status(milestones([{ done: day('2026-10-01') }, {}])).word).toBe('unsaid');
		expect(status(milestones([{ done: true }, {}])).word).toBe('unsaid');
		expect(status(milestones([{ done: false }, {}])).word).toBe('no-data');
	});

	it('is no data without a check-in', () => {
		for (const keyResult of [judged(), limit(), levels(), milestones([{}]), metric()])
			expect(status(keyResult)).toEqual({
				...{ word: 'no-data', stale: false, lastHeard: undefined, landing: undefined, confidence: undefined },
			});
	});

	it('is done at a score of 1 given by hand', () => {
		expect(status(judged({ score: 1 })).word).toBe('done');
		expect(status(judged({ score: 0.99, checkIns: [sure(2)] })).word).toBe('off-track');
	});

	it('is done when all of its steps are, or its highest level is reached', () => {
		expect(status(milestones([{ done: true }])).word).toBe('done');
		expect(status(levels({ checkIns: [checkIn('2026-10-01', { level: 'all' })] })).word).toBe('done');
	});
});

describe('a key result is stale', () => {
	it.each([
		['2026-09-24', true, '21 days ago'],
		['2026-09-25', false, '20 days ago'],
		['2026-10-15', false, 'today'],
	])('when it was last heard of on %s: %s, %s', (date, stale) => {
		expect(status(judged({ checkIns: [sure(8, date)] })).stale).toBe(stale);
	});

	it('after as many days as the organisation says', () => {
		const patient = {
			...moment,
			organisation: { ...glodlampan, limits: { ...glodlampan.limits, staleAfterDays: 60 } },
		};
		expect(status(judged({ checkIns: [sure(8, '2026-09-01')] }), 'stretch', patient).stale).toBe(false);
	});

	it('never, once it is done', () => {
		expect(status(metric({ checkIns: measured(10) }))).toMatchObject({ word: 'done', stale: false });
	});

	it('never, where nothing was heard at all: that is no data', () => {
		expect(status(judged())).toMatchObject({ word: 'no-data', stale: false });
	});
});

describe('the status of an objective', () => {
	const with_ = (...parts: readonly (readonly [word: StatusWord, weight: number])[]) =>
		goal({ keyResults: parts.map(([word, weight], i) => ({ ...standing[word], id: `result-${i}`, weight })) });
	const standing: Record<StatusWord, KeyResult> = {
		'off-track': judged({ checkIns: [sure(2)] }),
		'at-risk': judged({ checkIns: [sure(5)] }),
		'no-data': judged(),
		unsaid: judged({ checkIns: [checkIn('2026-10-14', { note: 'Hm' })] }),
		'on-track': judged({ checkIns: [sure(8)] }),
		done: judged({ score: 1 }),
	};

	it.each<[string, StatusWord, readonly (readonly [StatusWord, number])[]]>([
		[
			'all of one kind',
			'on-track',
			[
				['on-track', 1],
				['on-track', 1],
			],
		],
		[
			'most of it',
			'on-track',
			[
				['off-track', 1],
				['on-track', 1],
				['on-track', 1],
			],
		],
		[
			'most of the weight, not of the number',
			'off-track',
			[
				['off-track', 3],
				['on-track', 1],
				['on-track', 1],
			],
		],
		[
			'a tie goes to the worse',
			'off-track',
			[
				['on-track', 1],
				['off-track', 1],
			],
		],
		[
			'a tie of three goes to the worst',
			'at-risk',
			[
				['done', 1],
				['at-risk', 1],
				['on-track', 1],
			],
		],
		[
			'half of the weight is enough to tell',
			'on-track',
			[
				['on-track', 1],
				['no-data', 0.5],
				['unsaid', 0.5],
			],
		],
		[
			'what has no status does not outvote what has one',
			'off-track',
			[
				['off-track', 2],
				['on-track', 1],
				['no-data', 3],
			],
		],
		[
			'less than half of the weight is too little to tell',
			'unsaid',
			[
				['off-track', 1],
				['no-data', 1],
				['no-data', 1],
			],
		],
		[
			'a word on any of them is more than no data',
			'unsaid',
			[
				['unsaid', 1],
				['no-data', 4],
			],
		],
		[
			'no data is no word on any of them',
			'no-data',
			[
				['no-data', 1],
				['no-data', 1],
			],
		],
		[
			'weights of binary fractions add up as people add them',
			'on-track',
			[
				['on-track', 0.1],
				['on-track', 0.2],
				['no-data', 0.3],
			],
		],
		[
			'on track is worse than done',
			'on-track',
			[
				['done', 2],
				['on-track', 2],
			],
		],
		[
			'done when most of it is',
			'done',
			[
				['done', 2],
				['off-track', 1],
			],
		],
	])('%s: %s', (_, word, parts) => {
		expect(objectiveStatus(with_(...parts), moment).word).toBe(word);
	});

	it('without key results is no data', () => {
		expect(objectiveStatus(goal(), moment)).toEqual({ word: 'no-data', stale: false, lastHeard: undefined });
	});

	it('leaves out what was dropped, and when that was last heard of', () => {
		const keyResults = [
			judged({ checkIns: [sure(2)], weight: 9, dropped }),
			judged({ checkIns: [sure(8, '2026-10-01')] }),
		];
		expect(objectiveStatus(goal({ keyResults }), moment)).toEqual({
			...{ word: 'on-track', stale: false, lastHeard: '2026-10-01' },
		});
	});

	it('reads its metrics by its ambition', () => {
		const keyResults = [metric({ checkIns: [checkIn('2026-09-30', { value: 3 })] })];
		expect(objectiveStatus(goal({ keyResults }), moment).word).toBe('on-track');
		expect(objectiveStatus(goal({ keyResults, ambition: 'committed' }), moment).word).toBe('off-track');
	});

	it('is stale when nothing was heard of any key result for 21 days', () => {
		const old = judged({ checkIns: [sure(8, '2026-09-01')] });
		const new_ = judged({ checkIns: [sure(8, '2026-10-01')] });
		expect(objectiveStatus(goal({ keyResults: [old, old] }), moment)).toMatchObject({
			stale: true,
			lastHeard: '2026-09-01',
		});
		expect(objectiveStatus(goal({ keyResults: [new_, old] }), moment)).toMatchObject({ stale: false });
	});

	it('is not stale once it is done', () => {
		const keyResults = [scored(1, { checkIns: [sure(8, '2026-08-01')] })];
		expect(objectiveStatus(goal({ keyResults }), moment)).toMatchObject({ word: 'done', stale: false });
	});
});
