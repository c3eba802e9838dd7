import { describe, expect, it } from 'vitest';
import { ownerOf, referenceTo, takeApart } from '../../src/okr/objective.ts';
import { goal } from './make.ts';

describe('the owner of a goal', () => {
	it('is its team, or else the person', () => {
		expect(ownerOf(goal({ id: '2026-h2/technology/x' }))).toBe('technology');
		expect(ownerOf(goal({ id: '2026-h2/karin-lund/x', person: 'karin-lund' }))).toBe('karin-lund');
	});

	it('is the second folder of its file, where the file names neither', () => {
		expect(ownerOf({ id: '2026-h2/design/x' })).toBe('design');
	});
});

describe('a reference', () => {
	it('to a key result is the goal, # and the key result', () => {
		expect(referenceTo('2026-h2/technology/cloud', 'first')).toBe('2026-h2/technology/cloud#first');
	});

	it('is taken apart again', () => {
		expect(takeApart('2026-h2/technology/cloud#first')).toEqual({
			...{ objective: '2026-h2/technology/cloud', keyResult: 'first' },
		});
		expect(takeApart('2026-h2/technology/cloud')).toEqual({ objective: '2026-h2/technology/cloud' });
	});
});
