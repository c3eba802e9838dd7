import { expect, test } from 'vitest';
import { nearest } from '../../src/mdx/nearest.ts';

test.each([
	['laed', 'lead'],
	['LEAD', 'lead'],
	['titel', 'title'],
	['key-results', 'keyResults'],
	['keyresults', 'keyResults'],
	['tag', 'tags'],
	['contributers', 'contributors'],
	['dueDate', undefined],
	['description', undefined],
	['x', undefined],
	['', undefined],
])('%s is meant to be %s', (name, meant) => {
	expect(nearest(name, ['lead', 'title', 'keyResults', 'tags', 'contributors', 'due'])).toBe(meant);
});

test('of two names that are as near the first is meant', () => {
	expect(nearest('bat', ['cat', 'hat'])).toBe('cat');
});

test('a nearer name goes before an earlier one', () => {
	expect(nearest('keyResult', ['keyRules', 'keyResults'])).toBe('keyResults');
});

test('nothing is near among nothing', () => {
	expect(nearest('lead', [])).toBeUndefined();
});
