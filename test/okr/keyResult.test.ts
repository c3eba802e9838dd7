import { describe, expect, it } from 'vitest';
import { checkInsInOrder, keeps, lastHeard, lastValued } from '../../src/okr/keyResult.ts';
import { checkIn, judged, limit, metric, milestones } from './make.ts';

describe('the check-ins of a key result', () => {
	it('come from the oldest to the newest, those of one day in the order of the file', () => {
		const checkIns = [
			checkIn('2026-09-01', { note: 'c' }),
			checkIn('2026-08-01', { note: 'a' }),
			checkIn('2026-09-01', { note: 'd' }),
			checkIn('2026-08-15', { note: 'b' }),
		];
		expect(checkInsInOrder(judged({ checkIns })).map(({ note }) => note)).toEqual(['a', 'b', 'c', 'd']);
	});

	it('keep their order in the file itself', () => {
		const checkIns = [checkIn('2026-09-01'), checkIn('2026-08-01')];
		checkInsInOrder(judged({ checkIns }));
		expect(checkIns.map(({ date }) => date)).toEqual(['2026-09-01', '2026-08-01']);
	});
});

describe('the newest value', () => {
	it('is that of the newest check-in that has one, 0 too', () => {
		const checkIns = [
			checkIn('2026-08-01', { value: 3 }),
			checkIn('2026-09-01', { value: 0 }),
			checkIn('2026-10-01', { confidence: 2 }),
		];
		expect(lastValued(metric({ checkIns }))).toEqual({ date: '2026-09-01', value: 0 });
	});

	it('is none without values', () => {
		expect(lastValued(metric({ checkIns: [checkIn('2026-08-01', { confidence: 2 })] }))).toBeUndefined();
	});
});

describe('the last day anything was heard', () => {
	it('is that of the newest check-in, whatever it says', () => {
		expect(lastHeard(judged({ checkIns: [checkIn('2026-09-01'), checkIn('2026-08-01')] }))).toBe('2026-09-01');
	});

	it('is the day of the last step, where that is later', () => {
		const steps = [{ done: checkIn('2026-10-01').date }, { done: true }, { done: checkIn('2026-09-01').date }, {}];
		expect(lastHeard(milestones(steps, { checkIns: [checkIn('2026-08-01')] }))).toBe('2026-10-01');
	});

	it('is not known where nothing has a day', () => {
		expect(lastHeard(metric())).toBeUndefined();
		expect(lastHeard(milestones([{ done: true }]))).toBeUndefined();
	});
});

describe('a limit', () => {
	it.each([
		['above', 50, 50, true],
		['above', 50, 49.99, false],
		['above', 50, 51, true],
		['below', 50, 50, true],
		['below', 50, 50.01, false],
		['below', 50, 49, true],
		['between', [2, 4], 2, true],
		['between', [2, 4], 4, true],
		['between', [2, 4], 1.99, false],
		['between', [2, 4], 4.01, false],
	] as const)('%s %j is kept by %d: %s', (keep, at, value, kept) => {
		expect(keeps(limit({ keep, limit: at }), value)).toBe(kept);
	});
});
