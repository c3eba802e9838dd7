import { describe, expect, it } from 'vitest';
import { day } from '../../src/okr/day.ts';
import type { KeyResult } from '../../src/okr/keyResult.ts';
import { drawnOf, overTime, stepsByDay } from '../../src/views/overTime.ts';
import { checkIn, goal, judged, levels, limit, measured, metric, milestones } from '../okr/make.ts';
import { siteWith } from './make.ts';

const own = goal({ id: '2026-h2/technology/a-goal' });
const figureOf = (keyResult: KeyResult) => {
	const found = overTime(siteWith({ goals: [own] }), own, keyResult);
	return found && { ...found, setting: JSON.parse(found.setting) };
};
const sure = (...confidence: number[]) => confidence.map((one, i) => checkIn(`2026-08-0${i + 1}`, { confidence: one }));

describe('a key result over time', () => {
	it('is a metric with the way to go over the days of the period, in its unit', () => {
		expect(figureOf(metric({ id: 'first', unit: 'customers', checkIns: measured(0, 4) }))).toMatchObject({
			...{ measure: 'In customers', steps: [], file: '2026-h2-technology-a-goal-first.csv' },
			setting: { way: { from: 0, to: 10 }, start: '2026-07-01', end: '2026-12-31', stepped: false },
		});
	});

	it('has no way to go while the beginning is not measured, and ends on the day the goal is due', () => {
		const due = goal({ ...own, due: day('2026-10-01') });
		const found = overTime(siteWith({ goals: [due] }), due, metric({ from: undefined, checkIns: measured(3, 4) }));
		expect(JSON.parse(found?.setting ?? '')).toMatchObject({ end: '2026-10-01' });
		expect(JSON.parse(found?.setting ?? '').way).toBeUndefined();
	});

	it.each([
		['above' as const, 50, { limits: [50], kept: { from: 50 } }],
		['below' as const, 3, { limits: [3], kept: { to: 3 } }],
		['between' as const, [2, 4] as const, { limits: [2, 4], kept: { from: 2, to: 4 } }],
	])('shades what keeps a limit: %s %j', (keep, given, setting) => {
		const drawn = figureOf(limit({ keep, limit: given, checkIns: measured(1, 2) }))?.setting;
		expect({ limits: drawn.limits, kept: drawn.kept }).toEqual(setting);
	});

	it('goes from level to level, each holding until the next', () => {
		const some = levels({
			checkIns: [checkIn('2026-08-01', { level: 'little' }), checkIn('2026-09-01', { level: 'all' })],
		});
		expect(figureOf(some)?.setting).toMatchObject({
			stepped: true,
			levels: [{ score: 0.2 }, { score: 0.6 }, { score: 1 }],
		});
		expect(some.checkIns.map((one) => drawnOf(some, one))).toEqual([0.2, 1]);
	});

	it('is the share of the weight of steps by the day they were done, from three days on', () => {
		const three = milestones([
			{ title: 'Last', done: day('2026-09-01'), weight: 2 },
			{ title: 'First', done: day('2026-07-10') },
			{ title: 'Second', done: day('2026-08-01') },
			{ title: 'Open', done: false },
		]);
		expect(stepsByDay(siteWith(), three).map(({ title, share, figure }) => [title, share, figure])).toEqual([
			['First', 20, '20%'],
			['Second', 40, '40%'],
			['Last', 80, '80%'],
		]);
		const figure = figureOf(three);
		expect(figure?.steps.map(({ title }) => title)).toEqual(['Last', 'Second', 'First']);
		expect(figure).toMatchObject({
			measure: 'Share of the steps that is done, in per cent',
			setting: { stepped: true, ends: { from: 0, to: 100, step: 25 } },
		});
		expect(figureOf(milestones(three.steps.slice(1)))).toBeUndefined();
	});

	it('does not guess when a step was done', () => {
		const steps = [1, 2, 3].map((number) => ({ done: day(`2026-08-0${number}`) }));
		expect(stepsByDay(siteWith(), milestones([...steps, { done: true }]))).toEqual([]);
	});

	it('is the confidence where nothing is measured, from three words on', () => {
		const confidence = {
			measure: 'Confidence, 1 to 10',
			setting: { ends: { from: 1, to: 10, step: 3 }, stepped: false },
		};
		expect(figureOf(judged({ checkIns: sure(3, 6, 5) }))).toMatchObject(confidence);
		expect(figureOf(milestones([{}], { checkIns: sure(3, 6, 5) }))).toMatchObject(confidence);
		expect(figureOf(judged({ checkIns: sure(3, 6) }))).toBeUndefined();
	});

	it('is nothing where a metric was measured once, however often its lead was sure', () => {
		expect(figureOf(metric({ checkIns: [...measured(3), ...sure(1, 2, 3)] }))).toBeUndefined();
	});
});
