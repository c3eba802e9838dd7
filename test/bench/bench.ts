import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ownEnvironment } from '../site/build.ts';
import { organisation, writeAll } from './organisation.ts';
import { measureSearch } from './search.ts';
import { measureStart } from './start.ts';
import { stockProject } from './stock.ts';

const root = resolve(import.meta.dirname, '../..');
const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');

/** What a build took. */
interface Took {
	seconds: number;
	/** The most memory at one time, in MiB. */
	memory: number;
}

/** Everything is measured so many times: a machine is now faster and now slower. */
const rounds = 3;

const { values } = parseArgs({
	options: {
		goals: { type: 'string', default: '1000' },
		search: { type: 'boolean', default: false },
		start: { type: 'boolean', default: false },
	},
});
const goals = Number(values.goals);
if (!Number.isInteger(goals) || goals < 40) throw new Error(`--goals wants a number from 40, and has ${values.goals}.`);

const place = await mkdtemp(join(tmpdir(), 'okr-bench-'));
try {
	process.stdout.write(`${availableParallelism()} processors, Node ${process.version}\n\n`);
	if (values.search) await measureSearch(await written(goals), place);
	else if (values.start) await measureStart(await written(goals));
	else {
		const small = await measure(goals);
		print(small, await built(await written(2 * goals), join(place, 'large')));
	}
} finally {
	await rm(place, { recursive: true, force: true });
}

type Kind = 'stock' | 'cold' | 'warm' | 'edit';

/** Stock Astro and the almanac on the same goals, in turn: from nothing, again with nothing changed, and after one edit. */
async function measure(count: number): Promise<Record<Kind, Took>> {
	const content = await written(count);
	const took: Record<Kind, Took[]> = { stock: [], cold: [], warm: [], edit: [] };
	for (let round = 0; round < rounds; round++) {
		const [stock, site] = [join(place, `stock-${round}`), join(place, `site-${round}`)]; // nothing is kept for these
		await stockProject(stock, content, join(root, 'node_modules'));
		took.stock.push(await timed([astro, 'build'], stock, {}));
		took.cold.push(await built(content, site));
		took.warm.push(await built(content, site));
		await edit(content, round);
		took.edit.push(await built(content, site));
	}
	return { stock: middle(took.stock), cold: middle(took.cold), warm: middle(took.warm), edit: middle(took.edit) };
}

function built(content: string, site: string): Promise<Took> {
	return timed([join(root, 'src/cli/okr.ts'), 'build'], root, { OKR_CONTENT: content, OKR_OUT: site });
}

/** The median of the seconds, and the most memory. */
function middle(took: readonly Took[]): Took {
	const seconds = took.map((one) => one.seconds).sort((a, b) => a - b);
	return {
		seconds: seconds[Math.floor(seconds.length / 2)] as number,
		memory: Math.max(...took.map((one) => one.memory)),
	};
}

async function written(count: number): Promise<string> {
	const content = join(place, `content-${count}`);
	await writeAll(content, organisation(count));
	return content;
}

async function edit(content: string, round: number): Promise<void> {
	const file = join(content, 'objectives/2026-q4/house/goal-0.mdx');
	await writeFile(
		file,
		(await readFile(file, 'utf8')).replace(/^title: .*/m, `title: A title that was changed ${round + 1} times`),
	);
}

/** Runs a Node program as a whole process. Throws what it printed when it fails. */
function timed(words: string[], cwd: string, environment: Record<string, string>): Promise<Took> {
	const began = performance.now();
	const env = { ...ownEnvironment(), ASTRO_TELEMETRY_DISABLED: '1', ...environment };
	return new Promise((done, failed) => {
		const all = ['--import', join(import.meta.dirname, 'rss.mjs'), ...words];
		execFile(process.execPath, all, { cwd, env, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
			const seconds = (performance.now() - began) / 1000;
			const kibibytes = Math.max(...[...stderr.matchAll(/^rss (\d+)$/gm)].map(([, size]) => Number(size)));
			if (error) failed(new Error(stdout + stderr));
			else done({ seconds, memory: kibibytes / 1024 });
		});
	});
}

function print({ stock, cold, warm, edit }: Record<Kind, Took>, twice: Took): void {
	const row = (name: string, took: Took, ratio?: number, of?: string) => {
		const cells = [
			name.padEnd(44),
			`${took.seconds.toFixed(1).padStart(7)} s`,
			`${took.memory.toFixed(0).padStart(6)} MiB`,
		];
		process.stdout.write(`${[...cells, ratio === undefined ? '' : `  ${ratio.toFixed(2)} × ${of}`].join('')}\n`);
	};
	const to = (took: Took, base: Took) => took.seconds / base.seconds;
	row(`${goals} goals, stock Astro + MDX, bare pages`, stock);
	row(`${goals} goals, almanac, from nothing`, cold, to(cold, stock), 'stock');
	row(`${goals} goals, almanac, nothing changed`, warm, to(warm, stock), 'stock');
	row(`${goals} goals, almanac, after one edit`, edit, to(edit, stock), 'stock');
	row(`${2 * goals} goals, almanac, from nothing`, twice, to(twice, cold), `${goals} goals`);
}
