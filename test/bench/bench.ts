import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ownEnvironment } from '../site/build.ts';
import { organisation, writeAll } from './organisation.ts';
import { measureSearch } from './search.ts';
import { stockProject } from './stock.ts';

const root = resolve(import.meta.dirname, '../..');
const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');

/** What a build took. */
interface Took {
	seconds: number;
	/** The most memory at one time, in MiB. */
	memory: number;
}

const { values } = parseArgs({
	options: { goals: { type: 'string', default: '1000' }, search: { type: 'boolean', default: false } },
});
const goals = Number(values.goals);
if (!Number.isInteger(goals) || goals < 40) throw new Error(`--goals wants a number from 40, and has ${values.goals}.`);

const place = await mkdtemp(join(tmpdir(), 'okr-bench-'));
try {
	process.stdout.write(`${availableParallelism()} processors, Node ${process.version}\n\n`);
	if (values.search) await measureSearch(await written(goals), place);
	else {
		const small = await measure(goals);
		const large = await almanac(2 * goals, ['cold']);
		print(small, large.cold as Took);
	}
} finally {
	await rm(place, { recursive: true, force: true });
}

/** The almanac and stock Astro on the same goals, in turn. */
async function measure(count: number): Promise<Record<string, Took>> {
	const content = await written(count);
	const folder = join(place, 'stock');
	await stockProject(folder, content, join(root, 'node_modules'));
	const stock = await timed([astro, 'build'], folder, {});
	const own = await almanac(count, ['cold', 'warm', 'edit']);
	return { stock, ...own };
}

/** The almanac from nothing, again with nothing changed, and after one edit. */
async function almanac(count: number, kinds: readonly ('cold' | 'warm' | 'edit')[]): Promise<Record<string, Took>> {
	const content = await written(count);
	const environment = { OKR_CONTENT: content, OKR_OUT: join(place, `site-${count}`) };
	const took: Record<string, Took> = {};
	for (const kind of kinds) {
		if (kind === 'edit') await edit(content);
		took[kind] = await timed([join(root, 'src/cli/okr.ts'), 'build'], root, environment);
	}
	return took;
}

async function written(count: number): Promise<string> {
	const content = join(place, `content-${count}`);
	await writeAll(content, organisation(count));
	return content;
}

async function edit(content: string): Promise<void> {
	const file = join(content, 'objectives/2026-q4/house/goal-0.mdx');
	await writeFile(file, (await readFile(file, 'utf8')).replace(/^title: .*/m, 'title: A title that was changed'));
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

function print({ stock, cold, warm, edit }: Record<string, Took>, twice: Took): void {
	const row = (name: string, took: Took | undefined, ratio: number | undefined, of: string) => {
		if (!took) return;
		const cells = [
			name.padEnd(44),
			`${took.seconds.toFixed(1).padStart(7)} s`,
			`${took.memory.toFixed(0).padStart(6)} MiB`,
		];
		process.stdout.write(`${[...cells, ratio === undefined ? '' : `  ${ratio.toFixed(2)} × ${of}`].join('')}\n`);
	};
	const to = (took: Took | undefined, base: Took | undefined) =>
		took && base ? took.seconds / base.seconds : undefined;
	row(`${goals} goals, stock Astro + MDX, bare pages`, stock, undefined, '');
	row(`${goals} goals, almanac, from nothing`, cold, to(cold, stock), 'stock');
	row(`${goals} goals, almanac, nothing changed`, warm, to(warm, stock), 'stock');
	row(`${goals} goals, almanac, after one edit`, edit, to(edit, stock), 'stock');
	row(`${2 * goals} goals, almanac, from nothing`, twice, to(twice, cold), `${goals} goals`);
}
