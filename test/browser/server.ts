import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
};

/** A plain web server for a built site, in a folder of its address if it has one. Close it when done. */
export async function serve(folder: string, base = '/'): Promise<{ origin: string; close(): Promise<void> }> {
	const server: Server = createServer(async (request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://site.test');
		const path = pathname.startsWith(base) ? `/${pathname.slice(base.length)}` : undefined;
		const file = path === undefined ? undefined : await fileAt(folder, decodeURIComponent(path));
		const shown = file ?? join(folder, '404.html');
		response.writeHead(file ? 200 : 404, { 'content-type': types[extname(shown)] ?? 'application/octet-stream' });
		createReadStream(shown).pipe(response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://127.0.0.1:${port}`,
		close: () => new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
	};
}

/** A port that is free now, for a program that must be told one. */
export async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}

async function fileAt(folder: string, path: string): Promise<string | undefined> {
	for (const candidate of [path, join(path, 'index.html')]) {
		const file = join(folder, candidate);
		const found = await stat(file).catch(() => undefined);
		if (found?.isFile()) return file;
	}
	return undefined;
}
