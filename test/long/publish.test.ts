import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyOf, fixture, okr, ownEnvironment, removeTemporaryFolders, temporaryFolder } from '../site/build.ts';
import { type Running, startServer } from './webServer.ts';

const kills = 50;
const requests = 100_000;

describe('publishing over a running nginx', () => {
	let place: string;
	let content: string;
	let releases: string;
	let server: Running;
	beforeAll(async () => {
		place = await temporaryFolder();
		content = await copyOf(fixture('private'));
		releases = join(place, 'public');
		await called('The first');
		expect(await publish()).toMatchObject({ code: 0 });
		server = await startServer('nginx', releases, place, content);
	});
	afterAll(async () => {
		await server?.stop();
		await removeTemporaryFolders();
	});

	const publish = () => okr(['publish', releases], { OKR_CONTENT: content });
	const called = async (name: string) => {
		const file = join(content, 'almanac.yaml');
		await writeFile(file, (await readFile(file, 'utf8')).replace(/^name: .*$/m, `name: ${name}`));
	};

	it(`gives each of ${requests.toLocaleString('en')} readers a whole page, old or new, while it is killed at ${kills} moments`, async () => {
		const readers = readAll(server.origin, requests);
		const whole = await timeOf(publish);
		let version = 0;
		const names = new Set(['The first']);
		for (let kill = 0; kill < kills; kill++) {
			const name = `Version ${++version}`;
			names.add(name);
			await called(name);
			await killedAfter((whole * (kill + 1)) / kills);
			// Every third is let run, so that readers see releases come.
			if (kill % 3 === 0) expect(await publish()).toMatchObject({ code: 0 });
		}
		const { answers, faults } = await readers.end();
		process.stdout.write(`${answers.toLocaleString('en')} requests, ${faults.length} faults\n`);
		expect(faults).toEqual([]);
		expect(answers).toBeGreaterThanOrEqual(requests);
		const seen = [...readers.seen];
		expect(seen.length, 'readers saw the site change').toBeGreaterThan(10);
		expect(seen.filter((one) => !names.has(one))).toEqual([]);
		expect(await publish()).toMatchObject({ code: 0 });
		expect((await readdir(join(releases, 'releases'))).filter((name) => name.endsWith('.half'))).toEqual([]);
	});

	it('that finds no room on the disk says so, and leaves the site as it was', async () => {
		const before = await (await fetch(server.origin)).text();
		await called('A version that does not fit');
		const { code } = await limited(20);
		expect(code).not.toBe(0);
		expect(await (await fetch(server.origin)).text()).toBe(before);
	});

	it('with an error in a goal file says what is wrong, and leaves the site as it was', async () => {
		const before = await (await fetch(server.origin)).text();
		await writeFile(join(content, 'almanac.yaml'), 'format: 1\nname: [\n');
		const { code, output } = await publish();
		expect([code, output]).toEqual([1, expect.stringContaining('almanac.yaml')]);
		expect(await (await fetch(server.origin)).text()).toBe(before);
	});

	function start(): ChildProcess {
		return spawn(process.execPath, [resolve('src/cli/okr.ts'), 'publish', releases], {
			env: { ...ownEnvironment(), OKR_CONTENT: content },
			stdio: 'ignore',
		});
	}

	async function killedAfter(milliseconds: number): Promise<void> {
		const run = start();
		const ended = new Promise((done) => run.once('exit', done));
		const timer = setTimeout(() => run.kill('SIGKILL'), milliseconds);
		await ended;
		clearTimeout(timer);
	}

	/** Publishes where no file may be larger than some KiB, which is what a full disk comes to. */
	function limited(kibibytes: number): Promise<{ code: number | null }> {
		const command = `ulimit -f ${kibibytes}; exec "$0" "$@"`;
		const run = spawn('bash', ['-c', command, process.execPath, resolve('src/cli/okr.ts'), 'publish', releases], {
			env: { ...ownEnvironment(), OKR_CONTENT: content },
			stdio: 'ignore',
		});
		return new Promise((done) => run.once('exit', (code) => done({ code })));
	}
});

async function timeOf(run: () => Promise<unknown>): Promise<number> {
	const began = performance.now();
	await run();
	return performance.now() - began;
}

/** Readers who open the home page, and each file that it loads, again and again. */
function readAll(origin: string, wanted: number) {
	const agent = new Agent({ keepAlive: true, maxSockets: 4 });
	const seen = new Set<string>();
	const faults: string[] = [];
	let answers = 0;
	let goOn = true;

	const get = (path: string) =>
		new Promise<{ status: number; text: string }>((done, failed) => {
			request(origin + path, { agent }, (response) => {
				let text = '';
				response.setEncoding('utf8');
				response.on('data', (data) => (text += data));
				response.on('end', () => done({ status: response.statusCode ?? 0, text }));
				response.on('error', failed);
			})
				.on('error', failed)
				.end();
		});
	const read = async (path: string) => {
		const { status, text } = await get(path);
		answers++;
		if (status !== 200) faults.push(`${status} ${path}`);
		return text;
	};
	const reader = async () => {
		while (goOn || answers < wanted) {
			const html = await read('/');
			if (!html.startsWith('<!DOCTYPE html>') || !html.endsWith('</html>')) faults.push('a page that is not whole');
			const name = /<a class="name"[^>]*>([^<]*)</.exec(html)?.[1];
			if (name === undefined) faults.push('a page without a name');
			else seen.add(name);
			// A reader may be slow: the files of a page are asked for after the site has changed.
			for (const [, file] of html.matchAll(/(?:href|src)="(\/_astro\/[^"]+)"/g)) await read(file as string);
		}
	};
	const all = Promise.all(Array.from({ length: 4 }, () => reader().catch((error) => faults.push(String(error)))));
	return {
		seen,
		async end() {
			goOn = false;
			await all;
			agent.destroy();
			return { answers, faults };
		},
	};
}
