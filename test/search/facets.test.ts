import { describe, expect, it } from 'vitest';
import { readSearch, toggled, writeSearch } from '../../src/search/facets.ts';

const read = (address: string) => readSearch(new URLSearchParams(address));

describe('a search in the address', () => {
	it('is read and written the same', () => {
		const address = 'q=cloud&period=2025-h2&period=past&team=technology&sort=newest';
		expect(read(address)).toEqual({
			query: 'cloud',
			chosen: { period: ['2025-h2', 'past'], team: ['technology'] },
			order: 'newest',
		});
		expect(writeSearch(read(address))).toBe(address);
		expect(writeSearch(read(''))).toBe('');
	});

	it('leaves out what it does not know', () => {
		expect(read('colour=red&team=&team=../../etc&sort=<b>&period=%00&kind=goal&kind=goal')).toEqual({
			query: '',
			chosen: { kind: ['goal'] },
			order: 'relevance',
		});
		expect(read(`q=${'a'.repeat(10_000)}`).query).toHaveLength(200);
		expect(read(Array.from({ length: 50 }, (_, at) => `lead=person-${at}`).join('&')).chosen.lead).toHaveLength(20);
	});

	it('lets go of a value that is chosen again', () => {
		const one = toggled(read('q=cloud'), 'team', 'design');
		expect(one.chosen).toEqual({ team: ['design'] });
		expect(toggled(one, 'team', 'design').chosen).toEqual({});
		expect(toggled(one, 'team', 'platform').chosen).toEqual({ team: ['design', 'platform'] });
	});
});
