import { describe, expect, it } from 'vitest';
import { near } from '../../src/search/near.ts';

const vocabulary = [
	'back',
	'backups',
	'cloud',
	'clouds',
	'invoice',
	'invoices',
	'karin',
	'lund',
	'nöjdhet',
	'security',
];

describe('what is near a query that finds nothing', () => {
	it('is the words that are hardly different, the nearest first', () => {
		expect(near('kloud', vocabulary)).toEqual(['cloud', 'clouds']);
		expect(near('invoces', vocabulary)).toEqual(['invoices', 'invoice']);
		expect(near('backpus', vocabulary)).toEqual(['backups']);
		expect(near('nojdhett', vocabulary)).toEqual(['nöjdhet']);
		expect(near('lcoud', vocabulary)).toEqual(['cloud', 'clouds']);
		expect(near('securty', ['securities'])).toEqual(['securities']);
	});

	it('is the query put right, and each of its words, where it has several', () => {
		expect(near('clowd securty', vocabulary)).toEqual(['cloud security', 'cloud', 'security']);
		expect(near('cloud zebra', vocabulary)).toEqual(['cloud']);
		expect(near('cloud security', vocabulary)).toEqual(['cloud', 'security']); // no page has both
	});

	it('is nothing where nothing is near', () => {
		expect(near('xqzt', vocabulary)).toEqual([]);
		expect(near('!?', vocabulary)).toEqual([]);
		expect(near('p0', ['p1', '100'])).toEqual([]);
		expect(near('cx', vocabulary)).toEqual([]);
		expect(near('kloud', [])).toEqual([]);
	});
});
