import { instance } from '@viz-js/viz';
import type { CascadeGraph, CascadeLine, CascadeNode } from '../views/cascadeGraph.ts';
import { type Box, boxOf, exitOf, type Rows, size } from './box.ts';

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

export const gap = { column: 56, row: 16, section: 56 };

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

interface Place {
	x: number;
	y: number;
}
type Point = readonly [number, number];
interface Part {
	width: number;
	height: number;
	places: ReadonlyMap<string, Place>;
	lines: readonly { line: CascadeLine; points: readonly Point[] }[];
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

const nothing: Part = { width: 0, height: 0, places: new Map(), lines: [] };

/** Lays out what hangs together with Graphviz, each column at the same distance from the left. */
async function hangUp(
	nodes: readonly CascadeNode[],
	boxes: ReadonlyMap<string, Box>,
	all: readonly CascadeLine[],
): Promise<Part> {
	if (nodes.length === 0) return nothing;
	const names = new Map(nodes.map(({ id }, i) => [id, i]));
	const lines = all.filter(({ from, to }) => names.has(from) && names.has(to));
	const viz = await graphviz();
	const laid = JSON.parse(viz.renderString(sourceOf(nodes, boxes, lines, names), { format: 'json0' })) as {
		bb: string;
		objects: { name: string; pos: string }[];
		edges?: { id: string; pos: string }[];
	};
	const nodeAt = new Map(laid.objects.map(({ name, pos }) => [name, pos]));
	const lineAt = new Map(laid.edges?.map(({ id, pos }) => [id, pos]));
	const [, , width = 0, height = 0] = laid.bb.split(',').map(Number);
	const places = new Map(
		nodes.map(({ id }, i): [string, Place] => {
			const [x = 0, y = 0] = (nodeAt.get(`n${i}`) as string).split(',').map(Number);
			const box = boxes.get(id) as Box;
			return [id, { x: Math.round(x - size.width / 2), y: Math.round(height - y - box.height / 2) }];
		}),
	);
	const drawn = lines.map((line, i) => {
		const points = pointsOf(lineAt.get(String(i)) as string, height);
		const from = boxes.get(line.from) as Box;
		const { x, y } = places.get(line.from) as Place;
		const start: Point = [x + size.width, y + Math.round(exitOf(from, line.result))];
		const end = points.at(-1) as Point;
		// Nothing stands between neighbouring columns, so a line takes the plainest way; a longer one goes round the boxes.
		const middle = Math.round((start[0] + end[0]) / 2);
		const near = end[0] - start[0] < size.width;
		const way: Point[] = near ? [start, [middle, start[1]], [middle, end[1]], end] : [start, ...points.slice(1)];
		return { line, points: way };
	});
	return { width: Math.ceil(width), height: Math.ceil(height), places, lines: drawn };
}

let started: ReturnType<typeof instance> | undefined;
/** Graphviz is started once. */
function graphviz() {
	started ??= instance();
	return started;
}

/** The graph in the language of Graphviz. One of its points is one unit. */
function sourceOf(
	nodes: readonly CascadeNode[],
	boxes: ReadonlyMap<string, Box>,
	lines: readonly CascadeLine[],
	names: ReadonlyMap<string, number>,
): string {
	const inches = (units: number) => (units / 72).toFixed(4);
	const cell = (height: number, port = '') =>
		`<TR><TD FIXEDSIZE="TRUE" WIDTH="${size.width}" HEIGHT="${height}"${port && ` PORT="${port}"`}></TD></TR>`;
	const table = ({ head, rows }: Box) =>
		`<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">${cell(head, 'h')}${rows.map((_, i) => cell(size.row, `k${i}`)).join('')}${cell(4)}</TABLE>`;
	const exit = ({ from, result }: CascadeLine) => {
		const { rows } = boxes.get(from) as Box;
		const at = rows.findIndex((row) => row.result.reference === result);
		return rows.length === 0 ? 'e' : `${at < 0 ? 'h' : `k${at}`}:e`;
	};
	const columns = [...Map.groupBy(nodes, (node) => node.column)].sort(([a], [b]) => a - b);
	const hangs = new Set(lines.map((line) => line.to));
	// What supports nothing keeps its column by a line that nobody sees, as the goals of a quarter below a year.
	const loose = nodes.filter((node) => node.column > 0 && !hangs.has(node.id));
	const before = (column: number) => columns.findLast(([at]) => at < column)?.[1][0];
	return [
		'digraph {',
		`rankdir=LR; ranksep=${inches(gap.column)}; nodesep=${inches(gap.row)};`,
		`node [shape=plain, label="", fixedsize=false];`,
		...nodes.map(({ id }) => {
			const box = boxes.get(id) as Box;
			return box.rows.length === 0
				? `n${names.get(id)} [shape=box, fixedsize=true, width=${inches(size.width)}, height=${inches(box.height)}];`
				: `n${names.get(id)} [label=<${table(box)}>];`;
		}),
		...columns.map(([, column]) => `{rank=same; ${column.map(({ id }) => `n${names.get(id)}`).join('; ')}}`),
		...lines.map((line, i) => `n${names.get(line.from)}:${exit(line)} -> n${names.get(line.to)}:w [id=${i}];`),
		...loose.flatMap(({ id, column }) => {
			const other = before(column);
			return other ? `n${names.get(other.id)} -> n${names.get(id)} [style=invis];` : [];
		}),
		'}',
	].join('\n');
}

/** The points of a line: where it starts, then three for each bend. Graphviz counts from below. */
function pointsOf(pos: string, height: number): Point[] {
	const [end, ...rest] = pos.split(' ');
	const point = (text: string): Point => {
		const [x = 0, y = 0] = text.split(',').map(Number);
		return [Math.round(x), Math.round(height - y)];
	};
	const points = rest.map(point);
	// Graphviz leaves room for the point of an arrow; these lines have none and go all the way.
	points[points.length - 1] = point((end as string).slice(2));
	return points;
}

function pathOf([start, ...rest]: readonly Point[]): string {
	return `M${start?.join(' ')}C${rest.map((point) => point.join(' ')).join(' ')}`;
}

/** Goals that hang on nothing, side by side in rows. */
function inRows(nodes: readonly CascadeNode[], boxes: ReadonlyMap<string, Box>, width: number): Omit<Part, 'lines'> {
	const step = size.width + gap.row * 1.5;
	const columns = Math.max(fewestColumns, Math.floor((width + gap.row * 1.5) / step));
	const places = new Map<string, Place>();
	let y = 0;
	for (let i = 0; i < nodes.length; i += columns) {
		const row = nodes.slice(i, i + columns);
		for (const [at, { id }] of row.entries()) places.set(id, { x: at * step, y });
		y += Math.max(...row.map(({ id }) => (boxes.get(id) as Box).height)) + gap.row;
	}
	const widest = Math.min(columns, nodes.length);
	return { width: Math.max(0, widest * step - gap.row * 1.5), height: Math.max(0, y - gap.row), places };
}
