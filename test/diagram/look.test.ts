import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryOf, readLook } from '../../src/diagram/client/look.ts';

const nothing = { team: '', goal: '', status: '', at: '', fold: new Set<string>(), place: undefined };

describe('what a reader has made of a picture', () => {
	it('is nothing where the address says nothing', () => {
		expect(readLook('')).toEqual(nothing);
		expect(queryOf(nothing)).toBe('');
	});

	it('stands in the address as it can be read', () => {
		const look = { ...nothing, team: 'core', fold: new Set(['2026-h1/core/learn', '2026-h1/core/grow']) };
		expect(queryOf({ ...look, place: { scale: 0.80004, x: 12.5, y: -3 } })).toBe(
			'?team=core&fold=2026-h1/core/learn,2026-h1/core/grow&view=0.8,12.5,-3',
		);
	});

	it('is read from the address as it was written', () => {
		const id = fc.stringMatching(/^[a-z0-9-]{1,8}(\/[a-z0-9-]{1,8}){0,2}$/);
		const number = fc.integer({ min: -9_000_000, max: 9_000_000 }).map((n) => n / 1000);
		const place = fc.record({
			scale: fc.integer({ min: 50, max: 4000 }).map((n) => n / 1000),
			x: number,
			y: number,
		});
		const look = fc.record({
			...{ team: id, goal: id, status: id, at: fc.oneof(id, fc.constant('')) },
			fold: fc.array(id).map((ids) => new Set(ids)),
			place: fc.option(place, { nil: undefined }),
		});
		fc.assert(
			fc.property(look, (one) => {
				expect(readLook(queryOf(one))).toEqual(one);
			}),
		);
	});

	it('is not taken from an address that makes no sense', () => {
		expect(readLook('?view=much,1,1')).toEqual(nothing);
		expect(readLook('?view=-1,0,0')).toEqual(nothing);
		expect(readLook('?view=1000,0,0').place?.scale).toBe(4);
		expect(readLook('?view=0.0001,0,0').place?.scale).toBe(0.05);
	});
});
