import { describe, expect, it } from 'vitest';
import { ids, shortId } from '../../src/source/ids.ts';

describe('an id made from a title', () => {
	it.each([
		['Store the world’s source code', 60, 'store-the-worlds-source-code'],
		['Förändra över på ett år', 60, 'forandra-over-pa-ett-ar'],
		['Reach [_N<sub>0</sub>_][n0] MAU', 60, 'reach-n0-mau'],
		['Having users of source{d}', 60, 'having-users-of-source-d'],
		['Nail the technical demo and the opening', 28, 'nail-the-technical-demo'],
		['Move on to the', 60, 'move-on-to-the'],
		['Donaudampfschifffahrtsgesellschaft now', 10, 'donaudampf'],
		['李雷 👍', 60, ''],
	])('has as many of its words as there is room for: %s', (title, most, id) => {
		expect(shortId(title, most)).toBe(id);
	});

	it('gets a number where another has it', () => {
		const free = ids(['grow']);
		expect(['grow', 'learn', 'grow', 'learn-2', 'learn'].map(free.take)).toEqual([
			'grow-2',
			'learn',
			'grow-3',
			'learn-2',
			'learn-3',
		]);
	});
});
