import { describe, expect, it } from 'vitest';
import { type Look, readLook } from '../../src/diagram/client/look.ts';
import { graphOf, seenOf } from '../../src/diagram/client/seen.ts';

const goals = [
	{ id: 'top', team: 'house', status: 'on-track' },
	{ id: 'left', team: 'core', status: 'at-risk' },
	{ id: 'right', team: 'design', status: 'on-track' },
	{ id: 'below-both', team: 'core', status: 'on-track' },
	{ id: 'alone', team: 'design', status: 'on-track' },
];
const graph = graphOf(goals, [
	[0, 1],
	[0, 2],
	[1, 3],
	[2, 3],
]);
const names = (set?: ReadonlySet<number>) => [...(set ?? [])].sort().map((i) => goals[i]?.id);
const seen = (look: Partial<Look>, hovered = -1) => seenOf(graph, { ...readLook(''), ...look }, hovered);

describe('of a picture of goals', () => {
	it('all is seen while nobody has chosen, folded or lit anything', () => {
		const { there, chosen, line } = seen({});
		expect([there.size, chosen.size, line]).toEqual([5, 5, undefined]);
	});

	it('a team is seen with what its goals support', () => {
		expect(names(seen({ team: 'core' }).chosen)).toEqual(['top', 'left', 'right', 'below-both']);
		expect(names(seen({ team: 'core', status: 'at-risk' }).chosen)).toEqual(['top', 'left']);
		expect(names(seen({ team: 'nobody' }).chosen)).toEqual([]);
	});

	it('a company objective is seen with all that supports it', () => {
		expect(names(seen({ goal: 'left' }).chosen)).toEqual(['top', 'left', 'right', 'below-both']);
		expect(names(seen({ goal: 'alone' }).chosen)).toEqual(['alone']);
	});

	it('what a folded goal hides is there as long as another one leads to it', () => {
		expect(names(seen({ fold: new Set(['left']) }).there)).toEqual(names(seen({}).there));
		expect(names(seen({ fold: new Set(['left', 'right']) }).there)).toEqual(['top', 'left', 'right', 'alone']);
		expect(names(seen({ fold: new Set(['top']) }).there)).toEqual(['top', 'alone']);
	});

	it('a line is lit up and down, that of the goal under the pointer before the other', () => {
		expect(names(seen({ at: 'left' }).line)).toEqual(['top', 'left', 'below-both']);
		expect(names(seen({ at: 'left' }, 4).line)).toEqual(['alone']);
		expect(seen({ at: 'gone' }).line).toBeUndefined();
	});
});
