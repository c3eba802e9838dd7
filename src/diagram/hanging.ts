import { instance } from '@viz-js/viz';
import type { CascadeLine, CascadeNode } from '../views/cascadeGraph.ts';
import { type Block, blocksOf, widthAcross } from './block.ts';
import { type Box, exitOf, gap, size } from './box.ts';

/** The top left of a box, in units. */
export interface Place {
	x: number;
	y: number;
}
export type Point = readonly [number, number];

/** A part of a picture, from its own top left. A line has the point where it starts, then three for each bend. */
export interface Part {
	width: number;
	height: number;
	places: ReadonlyMap<string, Place>;
	lines: readonly { line: CascadeLine; points: readonly Point[] }[];
}

/** What Graphviz places: a box, or a block of them. It is as wide as its column. */
interface Thing {
	name: string;
	width: number;
	height: number;
	box?: Box;
	/** Which column, from the left from 0. */
	rank: number;
	ids: readonly string[];
}

const nothing: Part = { width: 0, height: 0, places: new Map(), lines: [] };

/** Lays out what hangs together with Graphviz, each column at the same distance from the left. */
export async function hangUp(
	nodes: readonly CascadeNode[],
	boxes: ReadonlyMap<string, Box>,
	all: readonly CascadeLine[],
): Promise<Part> {
	if (nodes.length === 0) return nothing;
	const here = new Set(nodes.map(({ id }) => id));
	const lines = all.filter(({ from, to }) => here.has(from) && here.has(to));
	const columns = [...Map.groupBy(nodes, (node) => node.column)].sort(([a], [b]) => a - b).map(([, column]) => column);
	const blocks = new Map<string, Block>();
	const things = new Map<string, Thing>();
	for (const [rank, { across, blocks: some }] of blocksOf(columns, boxes, lines).entries()) {
		for (const block of some) for (const id of block.ids) blocks.set(id, block);
		const width = widthAcross(across);
		for (const { id } of columns[rank] as CascadeNode[]) {
			if (things.has(id)) continue;
			const block = blocks.get(id);
			const ids = block?.ids ?? [id];
			const box = boxes.get(id) as Box;
			const thing = { name: `n${things.size}`, width, height: block?.height ?? box.height, rank, ids };
			for (const one of ids) things.set(one, block ? thing : { ...thing, box });
		}
	}

	const viz = await graphviz();
	const laid = JSON.parse(viz.renderString(sourceOf(things, lines), { format: 'json0' })) as {
		bb: string;
		objects: { name: string; pos: string }[];
		edges?: { id: string; pos: string }[];
	};
	const [, , width = 0, height = 0] = laid.bb.split(',').map(Number);
	const at = new Map(laid.objects.map(({ name, pos }) => [name, pos]));
	const cornerOf = ({ name, width, height: high }: Thing): Place => {
		const [x = 0, y = 0] = (at.get(name) as string).split(',').map(Number);
		return { x: Math.round(x - width / 2), y: Math.round(height - y - high / 2) };
	};
	const places = new Map(
		nodes.map(({ id }): [string, Place] => {
			const corner = cornerOf(things.get(id) as Thing);
			const { x = 0, y = 0 } = blocks.get(id)?.places.get(id) ?? {};
			return [id, { x: corner.x + x, y: corner.y + y }];
		}),
	);
	const bends = new Map(laid.edges?.map(({ id, pos }) => [id, pos]));
	const drawn = lines.map((line, i) => {
		const [from, to] = [things.get(line.from) as Thing, things.get(line.to) as Thing];
		const { x, y } = places.get(line.from) as Place;
		const exit = y + Math.round(exitOf(boxes.get(line.from) as Box, line.result));
		const start: Point = [x + size.width, exit];
		// Beside a box in a column of rows, up to where the column ends, nothing else stands.
		const edge: Point = [x + from.width, exit];
		const out = from.width > size.width ? [start, start, edge, edge] : [start];
		const place = places.get(line.to) as Place;
		const end: Point = [place.x, place.y + Math.round((boxes.get(line.to) as Box).height / 2)];
		const block = blocks.get(line.to);
		if (block) return { line, points: [...out, ...intoBlock(edge, end, cornerOf(to), block, line.to)] };
		// Nothing stands between neighbouring columns, so a line takes the plainest way; a longer one goes round the boxes.
		if (to.rank - from.rank === 1) return { line, points: [...out, ...bend(edge, end)] };
		return { line, points: [...out, ...pointsOf(bends.get(String(i)) as string, height).slice(1)] };
	});
	return { width: Math.ceil(width), height: Math.ceil(height), places, lines: drawn };
}

/** A line into a block: straight to the first goal of a row, to the others by the free way above their row. */
function intoBlock(edge: Point, end: Point, corner: Place, block: Block, id: string): Point[] {
	const { x, way } = block.places.get(id) as { x: number; way: number };
	if (x === 0) return bend(edge, end);
	const door: Point = [corner.x, corner.y + way];
	const turn: Point = [end[0] - gap.beside, corner.y + way];
	return [...bend(edge, door), door, turn, turn, ...bend(turn, end)];
}

/** From one point to another, both ends level. */
function bend([x1, y1]: Point, [x2, y2]: Point): Point[] {
	const middle = Math.round((x1 + x2) / 2);
	return [
		[middle, y1],
		[middle, y2],
		[x2, y2],
	];
}

let started: ReturnType<typeof instance> | undefined;
/** Graphviz is started once. */
function graphviz() {
	started ??= instance();
	return started;
}

/** The graph in the language of Graphviz. One of its points is one unit. */
function sourceOf(placed: ReadonlyMap<string, Thing>, lines: readonly CascadeLine[]): string {
	const things = [...new Map([...placed.values()].map((thing) => [thing.name, thing])).values()];
	const inches = (units: number) => (units / 72).toFixed(4);
	const cell = (width: number, height: number, port = '') =>
		`<TR><TD FIXEDSIZE="TRUE" WIDTH="${width}" HEIGHT="${height}"${port && ` PORT="${port}"`}></TD></TR>`;
	const table = (width: number, { head, rows }: Box) =>
		`<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">${cell(width, head, 'h')}${rows.map((_, i) => cell(width, size.row, `k${i}`)).join('')}${cell(width, 4)}</TABLE>`;
	// Only a box that lines leave at a key result has to say where its rows are.
	const thing = (id: string) => placed.get(id) as Thing;
	const inRows = new Set(lines.filter((line) => line.result !== undefined).map((line) => thing(line.from).name));
	const exit = ({ from, result }: CascadeLine) => {
		const { name, box } = thing(from);
		const at = (box as Box).rows.findIndex((row) => row.result.reference === result);
		return inRows.has(name) ? `${at < 0 ? 'h' : `k${at}`}:e` : 'e';
	};
	const far = lines.some(({ from, to }) => thing(to).rank - thing(from).rank > 1);
	const columns = [...Map.groupBy(things, (thing) => thing.rank).values()];
	const led = new Set(lines.map((line) => thing(line.to).name));
	// What supports nothing keeps its column by a line that nobody sees, as the goals of a quarter below a year.
	const loose = things.filter((thing) => thing.rank > 0 && !led.has(thing.name));
	// The goals of a block share a line.
	const shared = new Set<string>();
	return [
		'digraph {',
		// Lines between neighbouring columns are drawn here; Graphviz finds the way of longer ones.
		`splines=${far ? 'true' : 'none'}; rankdir=LR; ranksep=${inches(gap.column)}; nodesep=${inches(gap.row)};`,
		`node [shape=plain, label="", fixedsize=false];`,
		...things.map(({ name, width, height, box }) =>
			box && inRows.has(name)
				? `${name} [label=<${table(width, box)}>];`
				: `${name} [shape=box, fixedsize=true, width=${inches(width)}, height=${inches(height)}];`,
		),
		...columns.map((column) => `{rank=same; ${column.map(({ name }) => name).join('; ')}}`),
		...lines.flatMap((line, i) => {
			const [from, to] = [thing(line.from), thing(line.to)];
			if (to.ids.length > 1 && shared.has(to.name)) return [];
			shared.add(to.name);
			return `${from.name}:${exit(line)} -> ${to.name}:w [id=${i}];`;
		}),
		...loose.map(({ name, rank }) => `${columns[rank - 1]?.[0]?.name} -> ${name} [style=invis];`),
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
