import { describe, expect, it } from 'vitest';
import { keptFacets, readFacets } from '../../src/search/pageFacets.ts';

const kept = keptFacets([
	{ id: 'a', facets: { team: ['house'], kind: ['goal'] } },
	{ id: 'b', facets: { team: ['house', 'lights'], kind: ['goal', 'key-result'] } },
	{ id: 'c', facets: { team: ['lights'], kind: ['team'] } },
	{ id: 'd', facets: {} },
]);
const facets = readFacets(JSON.parse(JSON.stringify(kept)));

describe('the facets of pages', () => {
	it('are kept as steps from one page to the next that has the value', () => {
		expect(kept.pages).toEqual(['a', 'b', 'c', 'd']);
		expect(kept.values.team).toEqual({ house: [0, 1], lights: [1, 1] });
	});

	it('choose the pages that have any value of a facet, and all facets', () => {
		const chosen = (what: Parameters<typeof facets.chooser>[0]) =>
			['a', 'b', 'c', 'd', 'x'].filter(facets.chooser(what));
		expect(chosen({ team: ['lights'] })).toEqual(['b', 'c']);
		expect(chosen({ team: ['house', 'lights'], kind: ['goal'] })).toEqual(['a', 'b']);
		expect(chosen({ team: ['constructor'] })).toEqual([]);
		expect(chosen({})).toEqual(['a', 'b', 'c', 'd']);
	});

	it('are counted as often as a page is named', () => {
		expect(facets.counts(['a', 'b', 'b', 'x'], 'team')).toEqual(
			new Map([
				['house', 3],
				['lights', 2],
			]),
		);
		expect(facets.counts([], 'team')).toEqual(new Map());
		expect(facets.counts(['a'], 'cause')).toEqual(new Map());
	});
});
