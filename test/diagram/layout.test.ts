import { describe, expect, it } from 'vitest';
import { size } from '../../src/diagram/box.ts';
import { inColumns } from '../../src/diagram/columns.ts';
import { type Layout, layOut, type Placed } from '../../src/diagram/layout.ts';
import type { Objective } from '../../src/okr/objective.ts';
import { goal, judged, period } from '../okr/make.ts';
import { linesOverBoxes, type Point, pointsOf } from './curves.ts';
import { company, graphOf, large, ofTeam, withResults } from './make.ts';

/** The pairs of boxes that lie on each other. */
function overlaps({ boxes }: Layout): string[] {
	return boxes.flatMap((a, i) =>
		boxes
			.slice(i + 1)
			.filter((b) => a.x < b.x + size.width && b.x < a.x + size.width && a.y < b.y + b.height && b.y < a.y + a.height)
			.map((b) => `${a.node.id} ${b.node.id}`),
	);
}

const at = (layout: Layout, slug: string) => layout.boxes.find(({ node }) => node.id.endsWith(`/${slug}`)) as Placed;

const chain = Array.from({ length: 8 }, (_, i) =>
	i === 0 ? company('step-0') : ofTeam(`step-${i}`, [i === 1 ? 'step-0' : `2026-h2/technology/step-${i - 1}`]),
);

describe('a cascade', () => {
	it('goes from left to right: every goal stands to the right of what it supports', async () => {
		const layout = await layOut(graphOf([company('grow'), ofTeam('cloud', ['grow'])]), 'supported');
		expect(at(layout, 'cloud').x).toBeGreaterThan(at(layout, 'grow').x + size.width);
	});

	const crowds: Record<string, readonly Objective[]> = {
		'a chain of eight': chain,
		'a goal with 49 key results, each supported': [
			withResults(49),
			...Array.from({ length: 49 }, (_, i) => ofTeam(`goal-${i}`, [`2026-h2/glodlampan/much#result-${i}`])),
		],
		'a goal with twenty parents': [
			...Array.from({ length: 20 }, (_, i) => company(`parent-${i}`)),
			ofTeam(
				'child',
				Array.from({ length: 20 }, (_, i) => `parent-${i}`),
			),
		],
		'goals on their own grounds, with and without others that support them': [
			company('grow'),
			ofTeam('own'),
			ofTeam('below', ['2026-h2/technology/own']),
			...Array.from({ length: 9 }, (_, i) => ofTeam(`alone-${i}`)),
		],
		'a parent two columns away': [...chain, ofTeam('far', ['step-0', '2026-h2/technology/step-5'])],
	};
	it.each(Object.entries(crowds))('has room for %s', async (_, goals) => {
		for (const rows of ['supported', 'all'] as const) {
			const layout = await layOut(graphOf(goals), rows);
			expect(layout.boxes).toHaveLength(goals.length);
			expect(overlaps(layout)).toEqual([]);
			expect(linesOverBoxes(layout)).toEqual([]);
			for (const box of layout.boxes) {
				expect(box.x).toBeGreaterThanOrEqual(0);
				expect(box.x + size.width).toBeLessThanOrEqual(layout.width);
				expect(box.y + box.height).toBeLessThanOrEqual(layout.height + 1);
			}
		}
	});

	it('has room for 300 goals in one period', async () => {
		const { objectives, some } = large(300);
		const layout = await layOut(graphOf(objectives, some), 'supported');
		expect(overlaps(layout)).toEqual([]);
		expect(linesOverBoxes(layout)).toEqual([]);
	});

	it('puts many goals that support the same side by side in rows, no wider than 1,600 units', async () => {
		const many = Array.from({ length: 60 }, (_, i) => ofTeam(`goal-${i}`, ['grow']));
		const deeper = ofTeam('deeper', ['2026-h2/technology/goal-7']);
		const layout = await layOut(graphOf([company('grow'), ...many, deeper]), 'supported');
		const among = layout.boxes.filter(({ node }) => node.column === 1);
		expect(new Set(among.map(({ x }) => x)).size).toBe(3);
		expect(layout.width).toBeLessThanOrEqual(1600);
		expect(layout.height).toBeLessThan(2400);
		expect(overlaps(layout)).toEqual([]);
		expect(linesOverBoxes(layout)).toEqual([]);
		expect(layout.lines).toHaveLength(61);
	});

	it('ends each line at the box, and at the key result where one is supported', async () => {
		const grow = company('grow', { keyResults: [judged({ id: 'a' }), judged({ id: 'b' })] });
		const goals = [grow, ofTeam('cloud', ['2026-h2/glodlampan/grow#b']), ofTeam('calls', ['grow'])];
		const layout = await layOut(graphOf(goals), 'all');
		const box = at(layout, 'grow');
		for (const { line, path } of layout.lines) {
			const [from, to] = [pointsOf(path)[0] as Point, pointsOf(path).at(-1) as Point];
			const child = layout.boxes.find(({ node }) => node.id === line.to) as Placed;
			const row = box.y + box.head + 1.5 * size.row;
			expect(from).toEqual([box.x + size.width, line.result ? row : box.y + Math.round(box.head / 2)]);
			expect(Math.abs(to[0] - child.x)).toBeLessThanOrEqual(1);
			expect(Math.abs(to[1] - child.y - child.height / 2)).toBeLessThanOrEqual(1);
		}
		expect(layout.lines.map(({ line }) => line.result)).toEqual([undefined, '2026-h2/glodlampan/grow#b']);
	});

	it('leads a long line round the boxes between', async () => {
		const layout = await layOut(
			graphOf([...chain.slice(0, 3), ofTeam('far', ['step-0', '2026-h2/technology/step-2'])]),
			'all',
		);
		const long = layout.lines.find(({ line }) => line.from.endsWith('step-0') && line.to.endsWith('far'));
		const between = ['step-1', 'step-2'].map((slug) => at(layout, slug));
		const inside = pointsOf(long?.path ?? '').filter(([x = 0, y = 0]) =>
			between.some((box) => x > box.x && x < box.x + size.width && y > box.y && y < box.y + box.height),
		);
		expect(pointsOf(long?.path ?? '').length).toBeGreaterThan(4);
		expect(inside).toEqual([]);
	});

	it('gives goals on their own grounds a place below the others', async () => {
		const layout = await layOut(graphOf([company('grow'), ofTeam('cloud', ['grow']), ofTeam('own')]), 'supported');
		expect(layout.own).toBeGreaterThan(at(layout, 'cloud').y + at(layout, 'cloud').height);
		expect(at(layout, 'own').y).toBe(layout.own);
	});

	it('has no such place where every goal leads to the company, and nothing else where none does', async () => {
		expect((await layOut(graphOf([company('grow')]), 'supported')).own).toBeUndefined();
		const own = await layOut(graphOf([ofTeam('own'), ofTeam('below', ['2026-h2/technology/own'])]), 'supported');
		expect(at(own, 'own').y).toBe(own.own);
	});

	it('is empty without goals', async () => {
		expect(await layOut(graphOf([]), 'all')).toMatchObject({ width: 0, height: 0, boxes: [], lines: [] });
	});

	it('is the same again, and after another one was laid out between', async () => {
		const { objectives, some } = large(100);
		const first = await layOut(graphOf(objectives, some), 'all');
		await layOut(graphOf(chain), 'all');
		expect(await layOut(graphOf([...objectives].reverse(), some), 'all')).toEqual(first);
	});

	it('keeps the columns and the order of the others when a goal is added', async () => {
		const goals = [
			company('grow'),
			company('learn'),
			ofTeam('a', ['grow']),
			ofTeam('b', ['grow']),
			ofTeam('d', ['learn']),
		];
		const before = await layOut(graphOf(goals), 'supported');
		const after = await layOut(graphOf([...goals, ofTeam('c', ['learn'])]), 'supported');
		const order = ({ boxes }: Layout) =>
			[...boxes]
				.filter(({ node }) => !node.id.endsWith('/c'))
				.sort((one, other) => one.x - other.x || one.y - other.y)
				.map(({ node, x }) => [node.id, x]);
		expect(order(after)).toEqual(order(before));
	});

	it('places a year to the left of its quarters', async () => {
		const year = period('2026', '2026-01-01', '2026-12-31');
		const top = goal({ id: '2026/glodlampan/year', title: 'year' });
		const goals = [top, company('grow', { supports: ['2026/glodlampan/year'] }), company('learn')];
		const h2 = period('2026-h2', '2026-07-01', '2026-12-31');
		const layout = await layOut(graphOf(goals, { periods: [h2, year] }), 'supported');
		expect(at(layout, 'year').x).toBeLessThan(at(layout, 'learn').x);
		expect(at(layout, 'learn').x).toBe(at(layout, 'grow').x);
		expect(at(layout, 'year').byline).toContain('2026');
	});

	it('needs no company objective in the year for that', async () => {
		const year = period('2026', '2026-01-01', '2026-12-31');
		const h2 = period('2026-h2', '2026-07-01', '2026-12-31');
		const top = goal({ id: '2026/technology/year', title: 'year' });
		const goals = [top, company('learn'), ofTeam('cloud', ['2026/technology/year'])];
		const layout = await layOut(graphOf(goals, { periods: [h2, year] }), 'supported');
		expect(at(layout, 'year').x).toBeLessThan(at(layout, 'cloud').x);
		expect(overlaps(layout)).toEqual([]);
	});
});

describe('a small picture', () => {
	it('stands in centred columns, and says what it leaves out', () => {
		const graph = graphOf([company('grow'), ...['a', 'b', 'c'].map((slug) => ofTeam(slug, ['grow']))]);
		const layout = inColumns(graph, new Map([[1, 'and 4 more']]));
		expect(overlaps(layout)).toEqual([]);
		const middle = (slug: string) => at(layout, slug).y + at(layout, slug).height / 2;
		expect(Math.abs(middle('grow') - layout.height / 2)).toBeLessThanOrEqual(1);
		expect(layout.notes).toMatchObject([{ x: at(layout, 'a').x, text: 'and 4 more' }]);
		expect(layout.notes?.[0]?.y).toBeGreaterThan(at(layout, 'c').y + at(layout, 'c').height);
		expect(layout.lines).toHaveLength(3);
	});

	it('says nothing where nothing is left out', () => {
		expect(inColumns(graphOf([company('grow'), ofTeam('a', ['grow'])])).notes).toEqual([]);
	});
});
