import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { size } from '../../src/diagram/box.ts';
import { layOut } from '../../src/diagram/layout.ts';
import { sheetsOf } from '../../src/diagram/sheets.ts';
import type { Objective } from '../../src/okr/objective.ts';
import { type CascadeBranch, cascadeList } from '../../src/views/cascadeList.ts';
import { judged } from '../okr/make.ts';
import { linesOverBoxes } from './curves.ts';
import { company, graphOf, ofTeam } from './make.ts';

/** What the goals above a goal are: for each some earlier goal, and one of its key results or none. */
const above = fc.array(fc.tuple(fc.nat(), fc.option(fc.nat(3))), { maxLength: 3 });
const cascade = fc
	.tuple(fc.integer({ min: 1, max: 4 }), fc.array(fc.tuple(above, fc.nat(4), fc.nat(160)), { maxLength: 60 }))
	.map(([tops, rest]): Objective[] => {
		const goals: Objective[] = [];
		const results = (count: number) => Array.from({ length: count }, (_, i) => judged({ id: `r${i}` }));
		for (let i = 0; i < tops; i++) goals.push(company(`top-${i}`, { keyResults: results(3) }));
		for (const [i, [parents, count, length]] of rest.entries()) {
			const supports = parents.map(([which, result]) => {
				const goal = goals[which % goals.length] as Objective;
				const one = result === null ? undefined : goal.keyResults[result];
				return one ? `${goal.id}#${one.id}` : goal.id;
			});
			const title = `goal ${i} ${'has a title '.repeat(length / 12)}`.trim();
			goals.push(ofTeam(`goal-${i}`, [...new Set(supports)], { title, keyResults: results(count) }));
		}
		return goals;
	});

/** The goals of a nested list, and its lines from above to below. */
function told(branches: readonly CascadeBranch[]): { goals: string[]; lines: string[] } {
	const goals: string[] = [];
	const lines: string[] = [];
	const walk = ({ goal, again, results, branches }: CascadeBranch) => {
		if (!again) goals.push(goal.id);
		const below = [
			...branches.map((one) => [goal.id, one] as const),
			...results.flatMap((result) => result.branches.map((one) => [result.reference, one] as const)),
		];
		for (const [from, one] of below) {
			lines.push(`${from} ${one.goal.id}`);
			walk(one);
		}
	};
	branches.forEach(walk);
	return { goals: goals.sort(), lines: lines.sort() };
}

describe('any cascade', () => {
	it('is drawn without boxes on each other, lines over boxes, or anything outside', async () => {
		await fc.assert(
			fc.asyncProperty(cascade, fc.constantFrom('all' as const, 'supported' as const), async (goals, rows) => {
				const graph = graphOf(goals);
				const layout = await layOut(graph, rows);
				expect(layout.boxes.map(({ node }) => node.id)).toEqual(graph.nodes.map(({ id }) => id));
				expect(layout.lines).toHaveLength(graph.lines.length);
				expect(linesOverBoxes(layout)).toEqual([]);
				for (const [i, a] of layout.boxes.entries()) {
					expect(a.x >= 0 && a.y >= 0 && a.x + size.width <= layout.width + 1).toBe(true);
					expect(a.y + a.height).toBeLessThanOrEqual(layout.height + 1);
					for (const b of layout.boxes.slice(i + 1)) {
						const apart =
							a.x >= b.x + size.width || b.x >= a.x + size.width || a.y >= b.y + b.height || b.y >= a.y + a.height;
						expect(apart, `${a.node.id} ${b.node.id}`).toBe(true);
					}
				}
				for (const { y, height } of layout.boxes)
					expect(sheetsOf(layout).some((sheet) => sheet.y <= y && y + height <= sheet.y + sheet.height + 1)).toBe(true);
			}),
			{ numRuns: 60 },
		);
	});

	it('is told by the list as it is drawn: every goal once, and every line', () => {
		fc.assert(
			fc.property(cascade, (goals) => {
				const graph = graphOf(goals);
				const { goals: named, lines } = told(cascadeList(graph));
				expect(named).toEqual(graph.nodes.map(({ id }) => id).sort());
				expect(lines).toEqual(graph.lines.map(({ from, result, to }) => `${result ?? from} ${to}`).sort());
			}),
			{ numRuns: 200 },
		);
	});
});
