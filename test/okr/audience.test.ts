import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupAttainment } from '../../src/okr/attainment.ts';
import { authors, publish, visibilityOf } from '../../src/okr/audience.ts';
import { type Objective, type Visibility, visibilities } from '../../src/okr/objective.ts';
import { almanac, goal, goalAt, scored } from './make.ts';

describe('the visibility of a goal', () => {
	it.each<[string, { visibility?: Visibility; person?: string }, Visibility]>([
		["a team's goal", {}, 'published'],
		["a person's goal", { person: 'karin-lund' }, 'private'],
		["a person's goal that says so", { person: 'karin-lund', visibility: 'published' }, 'published'],
		["a team's goal that says so", { visibility: 'private' }, 'private'],
		['a draft', { visibility: 'draft' }, 'draft'],
	])('of %s', (_, one, visibility) => {
		expect(visibilityOf(one)).toBe(visibility);
	});
});

describe('what is published', () => {
	const seen = goal({ id: '2026-h2/technology/seen', keyResults: [scored(1, { id: 'kr' })] });
	const draft = goal({ id: '2026-h2/technology/draft', visibility: 'draft', keyResults: [scored(1, { id: 'kr' })] });
	const hidden = goal({
		id: '2026-h2/technology/hidden',
		visibility: 'private',
		keyResults: [scored(1, { id: 'kr' })],
	});
	const publishedOf = (...objectives: Objective[]) => publish(almanac({ objectives })).objectives;

	it('holds no draft and no private goal', () => {
		expect(publishedOf(seen, draft, hidden)).toEqual([seen]);
	});

	it('holds drafts too for an author at work, and never a private goal', () => {
		expect(publish(almanac({ objectives: [seen, draft, hidden] }), authors).objectives).toEqual([seen, draft]);
	});

	it('refers to no goal and to no key result that readers may not see', () => {
		const referring = goal({
			id: '2026-h2/glodlampan/referring',
			supports: [seen.id, hidden.id, `${hidden.id}#kr`, `${seen.id}#kr`, `${draft.id}#kr`],
			continues: hidden.id,
			keyResults: [scored(1, { drawnFrom: [`${draft.id}#kr`, `${seen.id}#kr`] })],
		});
		const [one] = publishedOf(referring, seen, draft, hidden);
		expect(one?.supports).toEqual([seen.id, `${seen.id}#kr`]);
		expect(one?.continues).toBeUndefined();
		expect(one?.keyResults[0]?.drawnFrom).toEqual([`${seen.id}#kr`]);
	});

	it('keeps a reference to a goal that readers may see', () => {
		const next = goal({ id: '2026-h2/technology/next', continues: seen.id });
		expect(publishedOf(next, seen)[0]?.continues).toBe(seen.id);
	});

	it('leaves the almanac as it was', () => {
		const referring = goal({ supports: [hidden.id] });
		publishedOf(referring, hidden);
		expect(referring.supports).toEqual([hidden.id]);
	});

	it('holds the periods, the teams and the people as they are', () => {
		const whole = almanac({ objectives: [seen] });
		expect(publish(whole)).toEqual(whole);
	});

	it('is the same, with the same attainment, whatever goals are private', () => {
		const value = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
		const made = fc.tuple(value, fc.constantFrom(...visibilities));
		fc.assert(
			fc.property(fc.array(made, { maxLength: 8 }), (some) => {
				const goals = some.map(([value, visibility], i) =>
					goalAt(value, { id: `2026-h2/technology/g${i}`, visibility, supports: [`2026-h2/technology/g${i - 1}`] }),
				);
				const without = goals.filter(({ visibility }) => visibility === 'published');
				expect(publishedOf(...goals)).toEqual(publishedOf(...without));
				expect(groupAttainment(publishedOf(...goals))).toEqual(groupAttainment(without));
			}),
		);
	});
});
