import { join } from 'node:path';
import { preview as astroPreview, dev } from 'astro';
import { siteAddress } from '../build/address.ts';
import { held } from '../build/held.ts';
import { helpingReader } from '../build/helpingReader.ts';
import { places } from '../build/places.ts';
import { Misuse, readOptions } from './options.ts';

/** `okr start`: shows the site while somebody works on the goal files. */
export async function start(words: string[]): Promise<number> {
	const { root, content } = places();
	process.chdir(root);
	held.helper = helpingReader(content, join(root, '.astro/data-store.json'));
	// Only this machine may come near the editor's local API.
	const server = await dev({ root, logLevel: 'error', server: { port: portOf(words), host: '127.0.0.1' } });
	return untilStopped(server.address.port, () => server.stop());
}

/** `okr preview`: shows the site as it was built. */
export async function preview(words: string[]): Promise<number> {
	const { root } = places();
	process.chdir(root);
	const server = await astroPreview({ root, logLevel: 'error', server: { port: portOf(words) } });
	return untilStopped(server.port, () => server.stop());
}

async function untilStopped(port: number, stop: () => Promise<void>): Promise<number> {
	const { base } = await siteAddress(places().content);
	process.stdout.write(`http://localhost:${port}${base}\n`);
	await new Promise<void>((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
	});
	await stop();
	return 0;
}

function portOf(words: string[]): number {
	const { values } = readOptions(words, { port: { type: 'string', default: '4321' } });
	const port = Number(values.port);
	if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Misuse(`${values.port} is not a port.`);
	return port;
}
