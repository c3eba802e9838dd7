import type { ViteDevServer } from 'vite';
import { buildReport, report } from '../check/report.ts';
import type { Kept } from '../source/digest.ts';
import { type Content, type Memory, readContent } from '../source/read.ts';
import { now, today } from './clock.ts';
import { held } from './held.ts';
import { places } from './places.ts';

const memory: Memory = new Map();

/** Lets the collections read the content folder. What was found is printed: briefly for a build, in full while somebody works on the files. */
export function offerReading(authoring: boolean): void {
	held.read = async (kept) => {
		const content = await read({ kept, memory: authoring ? memory : undefined });
		if (!authoring) process.stdout.write(buildReport(content.findings));
		else if (content.findings.length > 0) tell(content);
		return content;
	};
}

async function read(known: { kept?: Kept; memory?: Memory }): Promise<Content> {
	const { content: folder, contentShown } = places();
	const { helper } = held;
	const kept: Kept = (file, digest) => known.kept?.(file, digest) ?? helper?.kept(file, digest);
	const content = await readContent(folder, { today, shownAs: contentShown, kept, memory: known.memory, now });
	await helper?.stop();
	held.helper = undefined;
	held.last = content;
	if (content.almanac) held.sound = content;
	return content;
}

/**
 * Reads the content folder anew after every change. Pages take what was read from memory, so that they need not
 * wait for Astro to write and read its store. With errors the last sound almanac stays, and every page says what was found.
 */
export function watchContent(server: ViteDevServer): void {
	const { content: folder } = places();
	let timer: NodeJS.Timeout | undefined;
	server.watcher.add(folder);
	server.watcher.on('all', (_, path) => {
		if (!path.startsWith(folder)) return;
		clearTimeout(timer);
		timer = setTimeout(() => refresh(server).catch((error: Error) => server.config.logger.error(error.message)), 30);
	});
}

async function refresh(server: ViteDevServer): Promise<void> {
	tell(await read({ memory }));
	for (const [name, environment] of Object.entries(server.environments)) {
		if (name === 'client') environment.hot.send({ type: 'full-reload', path: '*' });
		else environment.hot.send('astro:content-changed', {});
	}
}

let told = '';

/** Says what was found, once. */
function tell({ findings }: Content): void {
	const now = findings.length > 0 ? report(findings, 'text') : 'The goal files are in order again.\n';
	if (now !== told && (findings.length > 0 || told !== '')) process.stdout.write(`\n${now}`);
	told = now;
}
