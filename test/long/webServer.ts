import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Server } from '../../src/build/serverText.ts';
import { freePort } from '../browser/server.ts';
import { okr } from '../site/build.ts';

/** A real web server with the configuration that `okr publish --server` writes. */
export interface Running {
	origin: string;
	stop(): Promise<void>;
}

/** Starts it over the folder of the releases, with a configuration that may be changed. nginx or caddy must be installed. */
export async function startServer(
	kind: Server,
	releases: string,
	place: string,
	content: string,
	changed = (text: string) => text,
): Promise<Running> {
	const port = await freePort();
	const { code, output } = await okr(['publish', releases, '--server', kind, '--port', String(port)], {
		OKR_CONTENT: content,
	});
	if (code !== 0) throw new Error(output);
	const file = join(place, `${kind}.conf`);
	await writeFile(
		file,
		kind === 'nginx' ? wholeNginx(changed(output), place) : `{\n	admin off\n}\n${changed(output)}`,
	);
	const words =
		kind === 'nginx'
			? ['-c', file, '-e', join(place, 'error.log')]
			: ['run', '--config', file, '--adapter', 'caddyfile'];
	const server = spawn(kind, words, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, HOME: place } });
	let said = '';
	for (const stream of [server.stdout, server.stderr]) stream.on('data', (data) => (said += data));
	const origin = `http://127.0.0.1:${port}`;
	await answered(origin, server, () => said);
	return { origin, stop: () => stopped(server) };
}

/** The server block in a configuration that runs beside others, as whoever started it. */
function wholeNginx(server: string, place: string): string {
	const types = execFileSync('sh', ['-c', 'nginx -V 2>&1 | sed -n "s/.*--conf-path=\\([^ ]*\\).*/\\1/p"'])
		.toString()
		.trim();
	return `daemon off;
pid ${place}/nginx.pid;
worker_processes 1;
events { worker_connections 1024; }
http {
	include ${types.replace(/nginx\.conf$/, 'mime.types')};
	access_log off;
	keepalive_requests 1000000;
	client_body_temp_path ${place}/body;
	proxy_temp_path ${place}/proxy;
	fastcgi_temp_path ${place}/fastcgi;
	uwsgi_temp_path ${place}/uwsgi;
	scgi_temp_path ${place}/scgi;
${server}
}
${process.getuid?.() === 0 ? 'user root;' : ''}
`;
}

async function answered(origin: string, server: ChildProcess, said: () => string): Promise<void> {
	for (let tries = 0; tries < 100; tries++) {
		if (server.exitCode !== null) throw new Error(`The server stopped: ${said()}`);
		if (
			await fetch(origin).then(
				() => true,
				() => false,
			)
		)
			return;
		await new Promise((done) => setTimeout(done, 100));
	}
	throw new Error(`The server does not answer: ${said()}`);
}

function stopped(server: ChildProcess): Promise<void> {
	return new Promise((done) => {
		server.once('exit', () => done());
		server.kill('SIGTERM');
	});
}
