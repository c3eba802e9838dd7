import { describe, expect, it } from 'vitest';
import type { Objective } from '../../src/okr/objective.ts';
import { dueToRaiseTheBar } from '../../src/okr/raise.ts';
import { glodlampan, goal, goalAt, h1of2026, h2of2025, h2of2026, period, scoredAll } from './make.ts';

const h1of2025 = period('2025-h1', '2025-01-01', '2025-06-30', { phase: 'closed' });
const periods = [h2of2026, h1of2026, h2of2025, h1of2025];
const { limits } = glodlampan;
const closed = ['2025-h1', '2025-h2', '2026-h1'];

/** Two stretch goals in a period, at these attainments. */
const two = (id: string, one = 1, other = 1): Objective[] => [
	goalAt(one, { id: `${id}/technology/one` }),
	goalAt(other, { id: `${id}/technology/other` }),
];
const always = closed.flatMap((id) => two(id));
const due = (goals: readonly Objective[], some = limits) => dueToRaiseTheBar(goals, periods, some);
const partly = goal({ id: '2025-h2/technology/partly', keyResults: scoredAll(1, 1, undefined) });
const byHand = goal({ id: '2025-h2/technology/by-hand', score: 1 });
const unscored = (slug: string) => goalAt(undefined, { id: `2025-h2/technology/${slug}` });
/** The same three periods, the second of them otherwise. */
const otherwise = (goals: readonly Objective[]) => due([...two('2025-h1'), ...goals, ...two('2026-h1')]);

describe('a team is due to raise the bar', () => {
	it('after three closed periods running at 95 % or more', () => {
		expect(due(always)).toBe(true);
		expect(due(closed.flatMap((id) => two(id, 0.95, 0.95)))).toBe(true);
	});

	it('by the percentage that is shown: 0.945 is 95', () => {
		expect(otherwise(two('2025-h2', 0.945, 0.945))).toBe(true);
	});

	it('whatever happened before them, and whatever the running one brings', () => {
		const before = period('2024-h2', '2024-07-01', '2024-12-31', { phase: 'closed' });
		const goals = [...two('2024-h2', 0, 0), ...always, ...two('2026-h2', 0, 0)];
		expect(dueToRaiseTheBar(goals, [...periods, before], limits)).toBe(true);
	});

	it('with a year above the halves in which nothing was set, or in which there were other goals', () => {
		const year = period('2025', '2025-01-01', '2025-12-31', { phase: 'closed' });
		expect(dueToRaiseTheBar(always, [...periods, year], limits)).toBe(true);
		expect(dueToRaiseTheBar([...always, ...two('2025', 0, 0)], [...periods, year], limits)).toBe(true);
	});

	it('year after year, whatever the empty halves below', () => {
		const years = [2023, 2024, 2025].map((one) =>
			period(String(one), `${one}-01-01`, `${one}-12-31`, { phase: 'closed' }),
		);
		const goals = years.flatMap(({ id }) => two(id));
		expect(dueToRaiseTheBar(goals, [...years, h2of2025, h1of2025], limits)).toBe(true);
	});

	it('with committed and learning goals left out of it', () => {
		expect(otherwise([...two('2025-h2'), goalAt(0, { id: '2025-h2/technology/x', ambition: 'committed' })])).toBe(true);
	});

	it('with a third goal that is not fully scored, so long as two are', () => {
		const third = goal({ id: '2025-h2/technology/third', keyResults: scoredAll(1, 1, undefined) });
		expect(otherwise([...two('2025-h2'), third])).toBe(true);
	});

	it('after as many periods, at as much, as the organisation says', () => {
		const goals = two('2026-h1', 0.8, 0.8);
		expect(due(goals, { ...limits, raiseTheBar: { attainment: 80, periods: 1 } })).toBe(true);
		expect(due(goals, { ...limits, raiseTheBar: { attainment: 81, periods: 1 } })).toBe(false);
	});
});

describe('a team is not due to raise the bar', () => {
	it.each<[string, readonly Objective[]]>([
		['when one of the three was at 94 %', two('2025-h2', 0.94, 0.94)],
		['when one of the three had no goals', []],
		['when one of the three had a single goal', two('2025-h2').slice(1)],
		['when a stretch goal was dropped in one of them', [...two('2025-h2'), ...two('2025-h2').map(drop)]],
		['when one of two goals was not fully scored', [two('2025-h2')[0] as Objective, partly]],
		['when one of two goals had a score by hand and no key results', [two('2025-h2')[0] as Objective, byHand]],
		['when nothing was scored', [...two('2025-h2'), unscored('a'), unscored('b'), unscored('c')]],
	])('%s', (_, goals) => {
		expect(otherwise(goals)).toBe(false);
	});

	it('after a single period at 100 %, or two', () => {
		expect(due(two('2026-h1'))).toBe(false);
		expect(due([...two('2025-h2'), ...two('2026-h1')])).toBe(false);
	});

	it('when there have not been three closed periods yet', () => {
		expect(dueToRaiseTheBar(always, [h2of2026, h1of2026, h2of2025], limits)).toBe(false);
	});
});

function drop(one: Objective): Objective {
	return { ...one, dropped: { why: 'Something else came first' } };
}
