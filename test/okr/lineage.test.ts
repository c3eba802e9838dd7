import { describe, expect, it } from 'vitest';
import { lineage } from '../../src/okr/lineage.ts';
import { goal } from './make.ts';

const first = goal({ id: '2025-h2/technology/learn-the-cloud' });
const second = goal({ id: '2026-h1/technology/try-the-cloud', continues: first.id });
const third = goal({ id: '2026-h2/technology/customers-to-the-cloud', continues: second.id });
const other = goal({ id: '2026-h1/business/sell-the-cloud', continues: first.id });
const line = lineage([third, first, second, other]);

describe('the lineage of a goal', () => {
	it('names the goal that it carries on', () => {
		expect(line.before(third)).toBe(second);
		expect(line.before(first)).toBeUndefined();
	});

	it('names every goal that carries it on', () => {
		expect(line.after(first)).toEqual([second, other]);
		expect(line.after(third)).toEqual([]);
	});

	it('is the whole chain up to it, the oldest first', () => {
		expect(line.chain(third)).toEqual([first, second, third]);
		expect(line.chain(first)).toEqual([first]);
	});

	it('begins at the first goal that is there', () => {
		const lost = goal({ id: '2026-h2/technology/lost', continues: '2020-h1/technology/gone' });
		expect(lineage([lost]).before(lost)).toBeUndefined();
		expect(lineage([lost]).chain(lost)).toEqual([lost]);
	});

	it('ends where a circle would begin anew', () => {
		const a = goal({ id: 'x/y/a', continues: 'x/y/b' });
		const b = goal({ id: 'x/y/b', continues: 'x/y/a' });
		expect(lineage([a, b]).chain(a)).toEqual([b, a]);
	});
});
