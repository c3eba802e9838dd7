import { basename } from 'node:path';
import { watch as chokidarWatch } from 'chokidar';
import { now, today } from '../build/clock.ts';
import { places } from '../build/places.ts';
import { type Format, report } from '../check/report.ts';
import { type Memory, readContent } from '../source/read.ts';

/** So long, in milliseconds, after the last of several changes the files are read: an editor or git changes many at once. */
const calm = 100;

/** Prints the findings, and again whenever a goal file has changed, until it is stopped. What each reading found ends with an empty line. */
export async function watchFindings(format: Format): Promise<number> {
	const { content, contentShown } = places();
	const memory: Memory = new Map();
	const tell = async () => {
		const { findings } = await readContent(content, { today, shownAs: contentShown, memory, now });
		process.stdout.write(`${report(findings, format)}\n`);
	};
	let telling = Promise.resolve();
	let timer: NodeJS.Timeout | undefined;
	const watcher = chokidarWatch(content, {
		ignoreInitial: true,
		ignored: (path) => path !== content && basename(path).startsWith('.'),
	});
	const failed = new Promise<never>((_, fail) => {
		watcher.on('error', fail);
		watcher.on('all', () => {
			clearTimeout(timer);
			timer = setTimeout(() => {
				telling = telling.then(tell);
				telling.catch(fail);
			}, calm);
		});
	});
	const stopped = new Promise<void>((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
		process.stdout.once('error', () => resolve()); // nobody reads on
	});
	try {
		await Promise.race([new Promise((ready) => watcher.once('ready', () => ready(undefined))), failed]);
		telling = tell();
		await telling;
		process.stdout.write('Watching the goal files.\n\n');
		await Promise.race([stopped, failed]);
	} finally {
		clearTimeout(timer);
		await watcher.close();
	}
	await telling;
	return 0;
}
