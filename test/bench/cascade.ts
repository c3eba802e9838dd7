import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { instance } from '@viz-js/viz';
import type { Page } from 'playwright-core';
import { boxOf, gap, size } from '../../src/diagram/box.ts';
import { layOut } from '../../src/diagram/layout.ts';
import { svg } from '../../src/diagram/svg.ts';
import type { CascadeGraph } from '../../src/views/cascadeGraph.ts';
import { launchChromium } from '../browser/chromium.ts';
import { serve } from '../browser/server.ts';
import { crossings, type Point, pointsOf, straightened } from '../diagram/curves.ts';
import { graphOf, large } from '../diagram/make.ts';
import { buildSite, removeTemporaryFolders } from '../site/build.ts';
import { writeAll } from './organisation.ts';

const { values } = parseArgs({ options: { goals: { type: 'string', default: '300' } } });
const goals = Number(values.goals);
if (!Number.isInteger(goals) || goals < 40) throw new Error(`--goals wants a number from 40, and has ${values.goals}.`);
const say = (line: string) => process.stdout.write(`${line}\n`);

say(`${availableParallelism()} processors, Node ${process.version}; one period of ${goals} goals\n`);
await measureLayout();
await measurePanning();

/** The picture of the period as a whole beside what Graphviz gives for the same boxes and lines, left to itself. */
async function measureLayout(): Promise<void> {
	const { objectives, some } = large(goals);
	const graph = graphOf(objectives, some);
	const words = { label: 'Goals', own: 'On their own grounds' };
	const viz = await instance();
	const plain = plainSource(graph);
	const draw = async () => svg(await layOut(graph, 'supported'), words);
	const [own, alone] = [await median(draw), await median(async () => viz.renderString(plain, { format: 'json0' }))];
	const layout = await layOut(graph, 'supported');
	const edges = (JSON.parse(viz.renderString(plain, { format: 'json0' })) as { edges: { pos: string }[] }).edges;
	const crossed = crossings(layout.lines.map(({ path }) => straightened(pointsOf(path))));
	say(`lines                        ${graph.lines.length}`);
	say(`pairs of lines that cross    ${crossed}, and ${crossings(edges.map(edgePoints))} with Graphviz alone`);
	say(`layout and SVG               ${own.toFixed(0)} ms, ${(own / alone).toFixed(2)} × Graphviz alone`);
	say(`width and height             ${layout.width} × ${layout.height} units`);
	say(`SVG, gzipped                 ${(gzipSync(await draw()).length / 1000).toFixed(1)} kB`);
}

/** The boxes and lines of a graph in the language of Graphviz, and nothing else. */
function plainSource({ nodes, lines }: CascadeGraph): string {
	const names = new Map(nodes.map(({ id }, i) => [id, `n${i}`]));
	return [
		`digraph { rankdir=LR; ranksep=${gap.column / 72}; nodesep=${gap.row / 72}; node [shape=box, fixedsize=true, label=""]; edge [arrowhead=none];`,
		...nodes.map((node) => {
			const { height } = boxOf(node, 'supported');
			return `${names.get(node.id)} [width=${size.width / 72}, height=${height / 72}];`;
		}),
		...lines.map(({ from, to }) => `${names.get(from)} -> ${names.get(to)};`),
		'}',
	].join('\n');
}

function edgePoints({ pos }: { pos: string }): Point[] {
	return straightened(pos.split(' ').map((point) => point.split(',').map(Number) as unknown as Point));
}

/** How long something takes, in ms: the middle of nine times, after one that does not count. */
async function median(what: () => Promise<unknown>): Promise<number> {
	await what();
	const times: number[] = [];
	for (let i = 0; i < 9; i++) {
		const began = performance.now();
		await what();
		times.push(performance.now() - began);
	}
	return times.sort((a, b) => a - b)[4] as number;
}

/** The frames that Chromium shows while a picture of that many goals is dragged about, and while it is enlarged. */
async function measurePanning(): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'okr-bench-'));
	const browser = await launchChromium();
	try {
		await writeAll(folder, contentOf());
		const built = await buildSite(folder);
		if (built.code !== 0) throw new Error(built.output);
		const site = await serve(built.folder);
		const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
		await page.goto(`${site.origin}/periods/2026-h2/cascade/goals/grow/`);
		const drawn = await page.locator('.goal').count();
		const view = (await page.locator('.cascade-view').boundingBox()) as { x: number; y: number };
		const panned = await framesDuring(page, async () => {
			for (let round = 0; round < 4; round++) {
				await page.mouse.move(view.x + 700, view.y + 450);
				await page.mouse.down();
				await page.mouse.move(view.x + 300, view.y + 50, { steps: 60 });
				await page.mouse.up();
			}
		});
		const lit = await framesDuring(page, async () => {
			for (let y = 20; y < 500; y += 4) await page.mouse.move(view.x + 600, view.y + y);
		});
		say(`dragging ${drawn} goals           ${panned}`);
		say(`lighting lines on the way    ${lit}`);
		await site.close();
	} finally {
		await browser.close();
		await removeTemporaryFolders();
		await rm(folder, { recursive: true, force: true });
	}
}

/** The time between frames while something is done. */
async function framesDuring(page: Page, what: () => Promise<void>): Promise<string> {
	await page.evaluate(`window.frames = []; window.counting = true;
		requestAnimationFrame(function count(now) { window.frames.push(now); if (window.counting) requestAnimationFrame(count); })`);
	await what();
	const times = (await page.evaluate('window.counting = false, window.frames')) as number[];
	const between = times.slice(1).map((time, i) => time - (times[i] as number));
	between.sort((a, b) => a - b);
	const at = (share: number) => (between[Math.floor(share * (between.length - 1))] as number).toFixed(1);
	return `${between.length} frames, ms between them: half ${at(0.5)}, 95 % ${at(0.95)}, all ${at(1)}`;
}

/** Goal files in which every goal leads to one company objective, so that one picture has them all. */
function contentOf(): Map<string, string> {
	const files = new Map<string, string>();
	const add = (path: string, front: readonly string[]) => files.set(path, `---\n${front.join('\n')}\n---\n`);
	files.set('almanac.yaml', 'format: 1\nname: A Large House\nasOf: 2026-10-15\n');
	add('periods/2026-h2.mdx', ['title: 2026-h2', 'start: 2026-07-01', 'end: 2026-12-31', 'phase: running']);
	const { objectives, some } = large(goals);
	for (const { id, name, parent } of some.teams ?? [])
		add(`teams/${id}.mdx`, [`name: ${name}`, ...(parent ? [`parent: ${parent}`] : [])]);
	const top = objectives[0]?.id as string;
	for (const { id, title, period, team, supports } of objectives) {
		const above = supports.length > 0 ? supports : id === top ? [] : [top];
		add(`objectives/${id}.mdx`, [
			...[`title: ${title}`, `period: ${period}`, `team: ${team}`, `supports: [${above.join(', ')}]`],
			...['keyResults:', '  - { id: a, title: It is done, kind: judged, score: 0.4 }'],
			'  - { id: b, title: All know it, kind: judged, score: 0.7 }',
		]);
	}
	return files;
}
