import type { CascadeGraph, CascadeLine, CascadeNode } from '../views/cascadeGraph.ts';
import { type Box, boxOf, gap, type Rows, size, widest } from './box.ts';
import { hangUp, type Part, type Place, type Point } from './hanging.ts';

/** A box in its place. */
export interface Placed extends Box {
	x: number;
	y: number;
}

/** A line along a path, in the letters of SVG. */
export interface Drawn {
	line: CascadeLine;
	path: string;
}

/** Where everything stands, in whole units from the top left. */
export interface Layout {
	width: number;
	height: number;
	/** In reading order. */
	boxes: readonly Placed[];
	lines: readonly Drawn[];
	/** The top of the place of goals on their own grounds, where there are any. */
	own?: number;
	/** Words beside the boxes. */
	notes?: readonly { x: number; y: number; text: string }[];
}

/** The narrowest row of goals that hang on nothing. */
const fewestColumns = 4;

/**
 * Lays a graph out: what hangs together by Graphviz, then what stands on its own grounds, below it in a place of its
 * own. The same graph is always laid out the same.
 */
export async function layOut(graph: CascadeGraph, rows: Rows): Promise<Layout> {
	const boxes = new Map(graph.nodes.map((node) => [node.id, boxOf(node, rows)]));
	const parts = partsOf(graph);
	const company = await hangUp(parts.company, boxes, graph.lines);
	const own = await hangUp(parts.own, boxes, graph.lines);
	const places = new Map([...company.places]);
	const lines = [...company.lines];
	const hasOwn = parts.own.length + parts.alone.length > 0;
	const top = company.height === 0 ? 28 : company.height + gap.section;
	let bottom = company.height;
	if (hasOwn) bottom = top;
	for (const [id, { x, y }] of own.places) places.set(id, { x, y: y + top });
	lines.push(...own.lines.map(({ line, points }) => ({ line, points: points.map(([x, y]) => [x, y + top] as Point) })));
	bottom += own.height + (own.height > 0 && parts.alone.length > 0 ? gap.row * 2 : 0);
	const grid = inRows(parts.alone, boxes, Math.max(company.width, own.width));
	for (const [id, { x, y }] of grid.places) places.set(id, { x, y: y + bottom });
	return {
		width: Math.max(company.width, own.width, grid.width),
		height: bottom + grid.height,
		boxes: graph.nodes.map((node) => ({ ...(boxes.get(node.id) as Box), ...(places.get(node.id) as Place) })),
		lines: lines.map(({ line, points }) => ({ line, path: pathOf(points) })),
		own: hasOwn ? top : undefined,
	};
}

/** What hangs on the company's goals or on an enclosing period; what hangs together on its own grounds; what hangs on nothing. */
function partsOf({ nodes, lines }: CascadeGraph): Record<'company' | 'own' | 'alone', CascadeNode[]> {
	const component = new Map(nodes.map((node) => [node.id, node.id]));
	const find = (id: string): string => {
		const up = component.get(id) as string;
		return up === id ? id : find(up);
	};
	const joined = new Set(lines.flatMap(({ from, to }) => [from, to]));
	for (const { from, to } of lines) component.set(find(to), find(from));
	const hangs = new Set(lines.map((line) => line.to));
	const tops = nodes.filter((node) => !hangs.has(node.id) && !node.ownGrounds);
	const company = new Set(tops.map(({ id }) => find(id)));
	return {
		company: nodes.filter(({ id }) => company.has(find(id))),
		own: nodes.filter(({ id }) => !company.has(find(id)) && joined.has(id)),
		alone: nodes.filter(({ id }) => !company.has(find(id)) && !joined.has(id)),
	};
}

function pathOf([start, ...rest]: readonly Point[]): string {
	return `M${start?.join(' ')}C${rest.map((point) => point.join(' ')).join(' ')}`;
}

/** Goals that hang on nothing, side by side in rows. */
function inRows(nodes: readonly CascadeNode[], boxes: ReadonlyMap<string, Box>, width: number): Omit<Part, 'lines'> {
	const step = size.width + gap.beside;
	const room = Math.min(widest, width) + gap.beside;
	const columns = Math.max(fewestColumns, Math.floor(room / step));
	const places = new Map<string, Place>();
	let y = 0;
	for (let i = 0; i < nodes.length; i += columns) {
		const row = nodes.slice(i, i + columns);
		for (const [at, { id }] of row.entries()) places.set(id, { x: at * step, y });
		y += Math.max(...row.map(({ id }) => (boxes.get(id) as Box).height)) + gap.row;
	}
	const longest = Math.min(columns, nodes.length);
	return { width: Math.max(0, longest * step - gap.beside), height: Math.max(0, y - gap.row), places };
}
