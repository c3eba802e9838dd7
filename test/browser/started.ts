import { type ChildProcess, spawn } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { ownEnvironment } from '../site/build.ts';

const root = resolve(import.meta.dirname, '../..');

/** `okr start` at work on a content folder. */
export interface Started {
	/** The address of its first page, which ends with a slash. */
	address: string;
	/** All that it has printed so far. */
	printed(): string;
	stop(): Promise<void>;
}

/** Runs `okr start` as a person does; it is ready when it has printed its address. What it builds for itself lies beside the content. */
export async function started(content: string, port: number): Promise<Started> {
	const server: ChildProcess = spawn(
		process.execPath,
		[join(root, 'src/cli/okr.ts'), 'start', '--port', String(port)],
		{ cwd: root, env: { ...ownEnvironment(), OKR_CONTENT: content, OKR_OUT: join(dirname(content), 'site') } },
	);
	let printed = '';
	const address = await new Promise<string>((ready, failed) => {
		for (const stream of [server.stdout, server.stderr])
			stream?.on('data', (words) => {
				printed += words;
				const said = /http:\/\/localhost:\d+\S*\//.exec(printed)?.[0];
				if (said) ready(said);
			});
		server.on('exit', () => failed(new Error(printed)));
	});
	return {
		address,
		printed: () => printed,
		async stop() {
			server.removeAllListeners('exit');
			const gone = new Promise((done) => server.on('exit', done));
			server.kill('SIGTERM');
			await gone;
		},
	};
}
