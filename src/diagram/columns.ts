import type { CascadeGraph } from '../views/cascadeGraph.ts';
import { type Box, boxOf, exitOf, gap, size } from './box.ts';
import type { Layout, Placed } from './layout.ts';

/**
 * Lays a small graph out: each column stacked in reading order and centred. It is made for every goal of a site, so
 * it costs next to nothing. `notes` are said below the last box of a column.
 */
export function inColumns(graph: CascadeGraph, notes: ReadonlyMap<number, string> = new Map()): Layout {
	const boxes = new Map(graph.nodes.map((node) => [node.id, boxOf(node, 'supported')]));
	const columns = Map.groupBy(boxes.values(), (box) => box.node.column);
	const noteHeight = 24;
	const heightOf = (column: readonly Box[], at: number) =>
		column.reduce((sum, box) => sum + box.height + gap.row, -gap.row) + (notes.has(at) ? noteHeight : 0);
	const height = Math.max(...[...columns].map(([at, column]) => heightOf(column, at)));
	const placed = new Map<string, Placed>();
	const told: { x: number; y: number; text: string }[] = [];
	for (const [at, column] of columns) {
		const x = at * (size.width + gap.column);
		let y = Math.round((height - heightOf(column, at)) / 2);
		for (const box of column) {
			placed.set(box.node.id, { ...box, x, y });
			y += box.height + gap.row;
		}
		const note = notes.get(at);
		if (note !== undefined) told.push({ x, y, text: note });
	}
	return {
		width: Math.max(...[...placed.values()].map(({ x }) => x)) + size.width,
		height,
		boxes: graph.nodes.map((node) => placed.get(node.id) as Placed),
		lines: graph.lines.map((line) => {
			const [from, to] = [placed.get(line.from) as Placed, placed.get(line.to) as Placed];
			const [x1, y1] = [from.x + size.width, from.y + Math.round(exitOf(from, line.result))];
			const [x2, y2] = [to.x, to.y + Math.round(to.height / 2)];
			const bend = gap.column / 2;
			return { line, path: `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}` };
		}),
		notes: told,
	};
}
