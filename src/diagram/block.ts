import type { CascadeLine, CascadeNode } from '../views/cascadeGraph.ts';
import { type Box, gap, size, widest } from './box.ts';

/**
 * Goals that nothing supports and that support the same one thing. Where a column would be too high they stand side by
 * side in rows, in reading order, in a place as large as all of them.
 */
export interface Block {
	ids: readonly string[];
	/** How many goals stand side by side. */
	across: number;
	height: number;
	/** Where each stands in the block, and the middle of the free way above its row. */
	places: ReadonlyMap<string, { x: number; y: number; way: number }>;
}

/** Fewer goals than this stay where they are. */
const fewest = 4;
/** A column of which fewer goals than this share can stand in blocks stays as it is. */
const share = 0.6;
/** A column that is higher than this, in units, is made of blocks where it can be. */
const highest = 1200;

/** The step from one goal of a row to the next. */
const step = size.width + gap.beside;

/** How wide a column with so many goals side by side is. */
export function widthAcross(across: number): number {
	return across * step - gap.beside;
}

/**
 * The blocks of each column, from the left, and how many goals stand side by side in it: 1 for a column without blocks.
 * The whole is no wider than a picture may be, unless it is so already.
 */
export function blocksOf(
	columns: readonly (readonly CascadeNode[])[],
	boxes: ReadonlyMap<string, Box>,
	lines: readonly CascadeLine[],
): { across: number; blocks: readonly Block[] }[] {
	const above = Map.groupBy(lines, (line) => line.to);
	const supported = new Set(lines.map((line) => line.from));
	const groups = columns.map((column, i) => {
		const before = new Set(columns[i - 1]?.map(({ id }) => id));
		const leaves = column.filter(({ id }) => {
			const [line, ...more] = above.get(id) ?? [];
			return line && more.length === 0 && before.has(line.from) && !supported.has(id);
		});
		const same = Map.groupBy(leaves, ({ id }) => above.get(id)?.map(({ from, result }) => result ?? from)[0]);
		const large = [...same.values()].filter((group) => group.length >= fewest);
		return large.flat().length < share * column.length ? [] : large.map((group) => group.map(({ id }) => id));
	});
	const heights = columns.map((column) =>
		column.reduce((sum, { id }) => sum + (boxes.get(id) as Box).height + gap.row, -gap.row),
	);
	const loose = heights.map((height, i) => height - heightIn(groups[i] as string[][], boxes, 1));
	const across = columns.map(() => 1);
	let room = widest - columns.length * size.width - (columns.length - 1) * gap.column;
	while (room >= step) {
		const tallest = heights.indexOf(Math.max(...heights));
		const more = (across[tallest] as number) + 1;
		const height = (loose[tallest] as number) + heightIn(groups[tallest] as string[][], boxes, more);
		if ((heights[tallest] as number) <= highest || height >= (heights[tallest] as number)) break;
		across[tallest] = more;
		heights[tallest] = height;
		room -= step;
	}
	return across.map((count, i) => ({
		across: count,
		blocks: count === 1 ? [] : (groups[i] as string[][]).map((ids) => blockOf(ids, boxes, count)),
	}));
}

function heightIn(groups: readonly (readonly string[])[], boxes: ReadonlyMap<string, Box>, across: number): number {
	return groups.reduce((sum, ids) => sum + blockOf(ids, boxes, across).height + gap.row, 0);
}

function blockOf(ids: readonly string[], boxes: ReadonlyMap<string, Box>, across: number): Block {
	const places = new Map<string, { x: number; y: number; way: number }>();
	// The first row keeps a free way above it too.
	const first = across === 1 ? 0 : gap.row / 2;
	let y = first;
	for (let i = 0; i < ids.length; i += across) {
		const row = ids.slice(i, i + across);
		for (const [at, id] of row.entries()) places.set(id, { x: at * step, y, way: y - gap.row / 2 });
		y += Math.max(...row.map((id) => (boxes.get(id) as Box).height)) + gap.row;
	}
	return { ids, across, height: y - gap.row, places };
}
