import { describe, expect, it } from 'vitest';
import { cascade, circles, isCompanyObjective } from '../../src/okr/cascade.ts';
import { goal, scored, team } from './make.ts';

const grow = goal({ id: '2026-h2/glodlampan/grow', keyResults: [scored(1, { id: 'revenue' })] });
const trust = goal({ id: '2026-h2/glodlampan/trust' });
const cloud = goal({
	id: '2026-h2/technology/cloud',
	supports: [`${grow.id}#revenue`, trust.id],
	keyResults: [scored(1, { id: 'first' }), scored(1, { id: 'second' })],
});
const learn = goal({ id: '2026-h2/technology/learn', supports: [cloud.id, trust.id] });
const ids = (goals: readonly { id: string }[]) => goals.map(({ id }) => id);

describe('the cascade', () => {
	const hanging = cascade([grow, trust, cloud, learn]);

	it('finds a goal by its id, and a key result by its reference', () => {
		expect(hanging.objective(cloud.id)).toBe(cloud);
		expect(hanging.keyResult(`${grow.id}#revenue`)).toEqual({ objective: grow, keyResult: grow.keyResults[0] });
	});

	it('finds none where there is none', () => {
		expect(hanging.objective('2026-h2/technology/gone')).toBeUndefined();
		expect(hanging.keyResult(`${grow.id}#gone`)).toBeUndefined();
		expect(hanging.parents('gone')).toEqual([]);
		expect(hanging.children('gone')).toEqual([]);
		expect(hanging.drawnInto('gone')).toEqual([]);
		expect(hanging.level('gone')).toBe(0);
	});

	it('names what a goal supports: two parents, one of them a key result', () => {
		expect(hanging.parents(cloud.id)).toEqual([
			{ objective: grow, keyResult: grow.keyResults[0] },
			{ objective: trust },
		]);
	});

	it('names the goals that support a goal or its key result, in the order of the almanac', () => {
		expect(ids(hanging.children(trust.id))).toEqual([cloud.id, learn.id]);
		expect(ids(hanging.children(grow.id))).toEqual([cloud.id]);
		expect(hanging.children(learn.id)).toEqual([]);
	});

	it('names a goal once that supports another twice', () => {
		const twice = goal({ id: '2026-h2/technology/twice', supports: [grow.id, `${grow.id}#revenue`] });
		expect(ids(cascade([grow, twice]).children(grow.id))).toEqual([twice.id]);
	});

	it('leaves out references that lead nowhere', () => {
		const lost = goal({ id: '2026-h2/technology/lost', supports: ['2026-h2/x/gone', `${grow.id}#gone`, trust.id] });
		expect(cascade([grow, trust, lost]).parents(lost.id)).toEqual([{ objective: trust }]);
	});

	it('levels a goal by its deepest parent', () => {
		expect([grow, trust, cloud, learn].map(({ id }) => hanging.level(id))).toEqual([0, 0, 1, 2]);
	});

	it('levels a chain of eight goals, in whatever order they are asked for', () => {
		const chain = Array.from({ length: 8 }, (_, i) =>
			goal({ id: `2026-h2/technology/g${i}`, supports: i === 0 ? [] : [`2026-h2/technology/g${i - 1}`] }),
		);
		const levels = cascade([...chain].reverse());
		expect(chain.map(({ id }) => levels.level(id))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
	});

	it('says what the key results of a company goal were drawn from', () => {
		const revenue = scored(1, { id: 'revenue', drawnFrom: [`${cloud.id}#first`, `${cloud.id}#second`, 'x/y/z#gone'] });
		const share = scored(1, { id: 'share', drawnFrom: [`${cloud.id}#first`] });
		const drawn = goal({ id: grow.id, keyResults: [revenue, share] });
		expect(cascade([drawn, cloud]).drawnInto(cloud.id)).toEqual([
			{ objective: drawn, keyResult: revenue },
			{ objective: drawn, keyResult: share },
		]);
	});
});

describe('a company objective', () => {
	const teams = [team('glodlampan'), team('technology', { parent: 'glodlampan' })];

	it('is one of the root team that supports nothing', () => {
		expect(isCompanyObjective(grow, teams)).toBe(true);
	});

	it.each([
		['one of the root team that supports another', goal({ id: '2026-h2/glodlampan/x', supports: [grow.id] })],
		["another team's goal on its own grounds", goal({ id: '2026-h2/technology/x' })],
		["a person's goal", goal({ id: '2026-h2/karin-lund/x', person: 'karin-lund' })],
	])('is not %s', (_, one) => {
		expect(isCompanyObjective(one, teams)).toBe(false);
	});

	it('is none where there are no teams yet', () => {
		expect(isCompanyObjective(grow, [])).toBe(false);
		expect(isCompanyObjective(goal({ person: 'karin-lund' }), [])).toBe(false);
	});
});

describe('circles in a graph', () => {
	const of = (graph: Record<string, readonly string[]>) => circles(Object.keys(graph), (id) => graph[id] ?? []);

	it.each<[string, Record<string, readonly string[]>, string[][]]>([
		['none in a chain', { a: ['b'], b: ['c'], c: [] }, []],
		['none where two ways meet again', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
		['one of three', { a: ['b'], b: ['c'], c: ['a'] }, [['a', 'b', 'c']]],
		['one that leads to itself', { a: ['a'] }, [['a']]],
		['one behind a tail, without the tail', { tail: ['a'], a: ['b'], b: ['a'] }, [['a', 'b']]],
		[
			'two apart',
			{ a: ['b'], b: ['a'], c: ['d'], d: ['c'] },
			[
				['a', 'b'],
				['c', 'd'],
			],
		],
		[
			'two that share a goal',
			{ a: ['b', 'c'], b: ['a'], c: ['a'] },
			[
				['a', 'b'],
				['a', 'c'],
			],
		],
		[
			'a small one within a large one',
			{ a: ['b'], b: ['c', 'a'], c: ['a'] },
			[
				['a', 'b', 'c'],
				['a', 'b'],
			],
		],
		['one that leads out of the graph, too', { a: ['gone', 'a'] }, [['a']]],
		['none without goals', {}, []],
	])('%s', (_, graph, found) => {
		expect(of(graph)).toEqual(found);
	});

	it('are each named once, from wherever they can be entered', () => {
		expect(of({ x: ['b'], y: ['c'], a: ['b'], b: ['c'], c: ['b'] })).toHaveLength(1);
	});

	it('are found at the end of a chain of ten thousand goals', () => {
		const long = 10_000;
		const ids = Array.from({ length: long }, (_, i) => String(i));
		const next = (id: string) => [String(Math.min(Number(id) + 1, long - 1))];
		expect(circles(ids, next)).toEqual([[String(long - 1)]]);
		const round = (id: string) => [String((Number(id) + 1) % long)];
		expect(circles(ids, round)).toEqual([ids]);
	});
});

it('the level of the last of ten thousand goals is found without its parents having been asked for', () => {
	const chain = Array.from({ length: 10_000 }, (_, i) =>
		goal({ id: `p/t/g${i}`, supports: i > 0 ? [`p/t/g${i - 1}`] : [] }),
	);
	expect(cascade(chain).level('p/t/g9999')).toBe(9999);
});

it('a goal that nobody knows stands at the top', () => {
	expect(cascade([]).level('2026-h1/a/b')).toBe(0);
});
