import { describe, expect, it } from 'vitest';
import { defaultBands } from '../../src/okr/band.ts';
import {
	bandOfGoal,
	countCauses,
	followUp,
	mostCommonCause,
	type Reflected,
	reflected,
	sharedCauses,
	wantsReflection,
} from '../../src/okr/lessons.ts';
import { lineage } from '../../src/okr/lineage.ts';
import type { Cause, Objective, Reflection } from '../../src/okr/objective.ts';
import { goal, goalAt, h1of2026, h2of2025, h2of2026, period } from './make.ts';

const reflection = (some: Partial<Reflection> = {}): Reflection => ({ causes: [], learned: 'Ask earlier.', ...some });
const lesson = (causes: Cause[], some: Partial<Objective> = {}): Reflected =>
	goal({ ...some, reflection: reflection({ causes }) }) as Reflected;

describe('what was learned', () => {
	it('begins with the youngest period, and leaves out goals without a reflection', () => {
		const [old, young, other] = [
			lesson([], { id: '2025-h2/technology/a' }),
			lesson([], { id: '2026-h1/technology/b' }),
			goal({ id: '2026-h1/technology/c' }),
		];
		expect(reflected([old, young, other], [h1of2026, h2of2025]).map(({ id }) => id)).toEqual([young.id, old.id]);
	});

	it('counts a cause once for each reflection that names it', () => {
		const counts = countCauses([lesson(['focus', 'events']), lesson(['focus', 'focus']), lesson([])]);
		expect(counts).toEqual({ mindset: 0, events: 1, wording: 0, focus: 2, none: 1, reflections: 3 });
	});

	it.each([
		[{ mindset: 1, events: 2, wording: 0, focus: 4 }, 'focus'],
		[{ mindset: 4, events: 2, wording: 0, focus: 4 }, undefined],
		[{ mindset: 0, events: 0, wording: 0, focus: 0 }, undefined],
	])('knows the most common cause of %j: %s', (counts, cause) => {
		expect(mostCommonCause(counts)).toBe(cause);
	});

	it('knows what all have in common', () => {
		expect(sharedCauses([lesson(['focus', 'events']), lesson(['focus'])])).toEqual(['focus']);
		expect(sharedCauses([lesson(['focus']), lesson(['events'])])).toEqual([]);
		expect(sharedCauses([])).toEqual([]);
	});
});

describe('the band of a goal', () => {
	it.each([
		['closed', goalAt(0.2), h1of2026, 'lesson'],
		['running', goalAt(0.2), h2of2026, undefined],
		['committed', goalAt(0.2, { ambition: 'committed' }), h1of2026, undefined],
		['dropped', goalAt(0.2, { dropped: { why: 'No' } }), h1of2026, undefined],
		['not scored', goalAt(undefined), h1of2026, undefined],
	])('%s', (_, one, when, band) => {
		expect(bandOfGoal(one, when, defaultBands)).toBe(band);
	});
});

describe('what was to come next', () => {
	const h1of2027 = period('2027-h1', '2027-01-01', '2027-06-30', { phase: 'setting' });
	const all = [h2of2025, h1of2026, h2of2026, h1of2027];
	it.each([
		['continue', '2026-h1', true, 'continued'],
		['change', '2026-h1', true, 'continued'],
		['stop', '2026-h1', true, 'continued-anyway'],
		['continue', '2026-h1', false, 'not-continued'],
		['continue', '2025-h2', false, 'not-continued'],
		['continue', '2026-h2', false, 'not-yet'],
		['change', '2026-h1', false, undefined],
		['stop', '2026-h1', false, undefined],
		[undefined, '2026-h1', true, undefined],
	] as const)('was %s in %s, a successor: %s', (next, id, successor, expected) => {
		const one = { ...lesson([], { id: `${id}/technology/a` }), reflection: reflection({ next }) };
		const after = goal({ id: '2026-h2/technology/b', continues: one.id });
		expect(followUp(one, lineage(successor ? [one, after] : [one]), all)).toBe(expected);
	});
});

describe('an invitation to reflect', () => {
	it.each([
		['a lesson', goalAt(0.29), h1of2026, true],
		['a committed goal far off', goalAt(0.1, { ambition: 'committed' }), h1of2026, true],
		['the whole way', goalAt(1), h1of2026, true],
		['a start', goalAt(0.3), h1of2026, false],
		['beyond, but not the whole way', goalAt(0.9), h1of2026, false],
		['a committed goal that was met', goalAt(1, { ambition: 'committed' }), h1of2026, false],
		['a period that is running', goalAt(0.1), h2of2026, false],
		['a goal that was dropped', goalAt(0.1, { dropped: { why: 'No' } }), h1of2026, false],
		['a goal that is not scored', goalAt(undefined), h1of2026, false],
		['a goal that has one', { ...goalAt(0.1), reflection: reflection() }, h1of2026, false],
	])('%s', (_, one, when, wanted) => {
		expect(wantsReflection(one, when, defaultBands)).toBe(wanted);
	});
});
