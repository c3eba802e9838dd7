import { readFileSync } from 'node:fs';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { localApi } from '../../src/editor/localApi.ts';
import { shaOf } from '../../src/editor/save.ts';
import { day } from '../../src/okr/day.ts';
import { copyOf, fixture, removeTemporaryFolders, temporaryFolder } from '../site/build.ts';

let folder: string;
let server: Server | undefined;
let port: number;
const repository = '/edit/api/v1/repos/local/content';
const goal = 'objectives/2026-h2/core/seen-now.mdx';

beforeEach(async () => {
	await stop();
	folder = await copyOf(fixture('private'));
	const answer = localApi('/edit/api/v1', folder, () => ({ today: () => day('2026-10-15'), shownAs: 'content' }));
	const started = createServer(async (incoming, response) => {
		if (!(await answer(incoming, response))) response.writeHead(418).end();
	});
	server = started;
	await new Promise<void>((done) => started.listen(0, '127.0.0.1', done));
	port = (started.address() as AddressInfo).port;
});
afterAll(async () => {
	await stop();
	await removeTemporaryFolders();
});

async function stop(): Promise<void> {
	const running = server;
	server = undefined;
	if (running) await new Promise((done) => running.close(done));
}

interface Told {
	status: number;
	body: Record<string, unknown> & { findings?: { what: string; rule: string }[]; message?: string };
}

/** Asks as a page of the same address would, unless other heads are given. */
function ask(path: string, body?: unknown, heads: Record<string, string | undefined> = {}): Promise<Told> {
	const origin = `http://localhost:${port}`;
	const own: Record<string, string | undefined> = {
		host: `localhost:${port}`,
		...(body !== undefined && { origin, 'content-type': 'application/json' }),
		...heads,
	};
	const headers = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) as Record<
		string,
		string
	>;
	return new Promise((done, failed) => {
		const sent = request(
			{ port, host: '127.0.0.1', path, method: body === undefined ? 'GET' : 'POST', headers },
			(answer) => {
				let text = '';
				answer.on('data', (part) => (text += part));
				answer.on('end', () => {
					const isJson = answer.headers['content-type'] === 'application/json';
					done({ status: answer.statusCode ?? 0, body: isJson ? JSON.parse(text) : { text } });
				});
			},
		);
		sent.on('error', failed);
		sent.end(typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body));
	});
}

const base64 = (text: string) => Buffer.from(text).toString('base64');
const textNow = () => readFileSync(join(folder, goal), 'utf8');
const update = (text: string, sha: string | undefined = shaOf(textNow()), path = `content/${goal}`) => ({
	files: [{ operation: 'update', path, content: base64(text), sha }],
});
const renamed = () => textNow().replace('A goal that is seen now', 'A goal with another name');

describe('the local API', () => {
	it('shows the content folder as a repository', async () => {
		expect((await ask('/edit/api/v1/version')).body).toEqual({ version: '1.25.0' });
		expect((await ask(repository)).body).toMatchObject({ permissions: { push: true } });
		const { tree } = (await ask(`${repository}/git/trees/files?recursive=1`)).body as {
			tree?: { path: string; sha: string }[];
		};
		expect(tree?.find(({ path }) => path === `content/${goal}`)).toMatchObject({ sha: shaOf(textNow()) });
		const read = await ask(`${repository}/file-contents`, { files: [`content/${goal}`] });
		const [file] = read.body as unknown as { content: string }[];
		expect(Buffer.from(file?.content ?? '', 'base64').toString()).toBe(textNow());
		expect((await ask(`${repository}/raw/content/${goal}?ref=files`)).body.text).toBe(textNow());
	});

	it('stands for what the files hold with another commit after every change', async () => {
		const state = async () => ((await ask(`${repository}/branches/files`)).body.commit as { id: string }).id;
		const before = await state();
		expect(await state()).toBe(before);
		await writeFile(join(folder, goal), renamed());
		expect(await state()).not.toBe(before);
	});

	it('saves a file', async () => {
		const text = renamed();
		const told = await ask(`${repository}/contents`, update(text));
		expect(told.status).toBe(201);
		expect(told.body.files).toEqual([{ path: `content/${goal}`, sha: shaOf(text) }]);
		expect(textNow()).toBe(text);
	});

	it('says beforehand what would come of a save, and changes nothing', async () => {
		const before = textNow();
		expect((await ask(`${repository}/check`, update(renamed()))).status).toBe(200);
		expect((await ask(`${repository}/check`, update(before.replace('ida-berg', 'nobody')))).status).toBe(422);
		expect(textNow()).toBe(before);
	});

	it('answers 409 with the text as it is now, when it is not what the author saw', async () => {
		const seen = shaOf(textNow());
		const mine = renamed();
		await writeFile(join(folder, goal), textNow().replace('A goal that is seen now', 'Changed by somebody else'));
		const now = textNow();
		const told = await ask(`${repository}/contents`, update(mine, seen));
		expect(told).toMatchObject({ status: 409, body: { path: goal, current: now } });
		expect(textNow()).toBe(now);
	});

	it('answers 422 with the findings, when something is wrong', async () => {
		const before = textNow();
		const told = await ask(`${repository}/contents`, update(before.replace('lead: ida-berg', 'lead: ida-borg')));
		expect(told.status).toBe(422);
		expect(told.body.findings?.map(({ rule }) => rule)).toEqual(['unknown-reference']);
		expect(told.body.message).toBe('There is no person ida-borg.');
		expect(textNow()).toBe(before);
	});

	it('answers 422 to a new file at a place that is taken', async () => {
		const before = textNow();
		const files = [{ operation: 'create', path: `content/${goal}`, content: base64(renamed()) }];
		expect(await ask(`${repository}/contents`, { files })).toMatchObject({ status: 422, body: { exists: goal } });
		expect(textNow()).toBe(before);
	});

	it('makes a new file, moves and deletes one', async () => {
		const path = 'content/people/new-one.yaml';
		const send = (file: object) => ask(`${repository}/contents`, { files: [file] });
		expect((await send({ operation: 'create', path, content: base64('name: New\n') })).status).toBe(201);
		const sha = shaOf('name: New\n');
		const moved = {
			operation: 'update',
			path: 'content/people/other.yaml',
			from_path: path,
			content: base64('name: New\n'),
			sha,
		};
		expect((await send(moved)).status).toBe(201);
		await expect(readFile(join(folder, 'people/new-one.yaml'))).rejects.toThrow('ENOENT');
		expect((await send({ operation: 'delete', path: 'content/people/other.yaml', sha })).status).toBe(201);
		await expect(readFile(join(folder, 'people/other.yaml'))).rejects.toThrow('ENOENT');
	});

	it('loses nothing of two saves at once: the later one is a conflict', async () => {
		const [a, b] = [renamed(), textNow().replace('A goal that is seen now', 'A third name')];
		const both = await Promise.all([
			ask(`${repository}/contents`, update(a)),
			ask(`${repository}/contents`, update(b)),
		]);
		expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
		expect(textNow()).toBe(both[0]?.status === 201 ? a : b);
	});

	it.each([
		'content/../outside.mdx',
		'content/objectives/../../../etc/passwd',
		'../content/people/x.yaml',
		'package.json',
		'/etc/passwd',
		'content/people/.hidden.yaml',
		'content/people/x.ts',
		'content/people/a\\..\\..\\b.yaml',
	])('touches nothing outside the content folder: %s', async (path) => {
		const told = await ask(`${repository}/contents`, update('name: X\n', 'a'.repeat(40), path));
		expect(told.status).toBe(403);
		const read = await ask(`${repository}/file-contents`, { files: [path] });
		expect([403, 404]).toContain(read.status);
	});

	it('follows no symbolic link, neither to read nor to write', async () => {
		const other = join(await temporaryFolder(), 'secret.yaml');
		await writeFile(other, 'name: Secret\n');
		await symlink(other, join(folder, 'people/link.yaml'));
		const path = 'content/people/link.yaml';
		expect((await ask(`${repository}/contents`, update('name: X\n', shaOf('name: Secret\n'), path))).status).toBe(403);
		expect((await ask(`${repository}/file-contents`, { files: [path] })).status).toBe(404);
		expect((await ask(`${repository}/raw/${path}`)).status).toBe(404);
		expect(await readFile(other, 'utf8')).toBe('name: Secret\n');
		const folderElsewhere = await temporaryFolder();
		await mkdir(join(folder, 'objectives/2026-h2'), { recursive: true });
		await symlink(folderElsewhere, join(folder, 'objectives/2026-h2/linked'));
		const inside = [
			{ operation: 'create', path: 'content/objectives/2026-h2/linked/x.mdx', content: base64(textNow()) },
		];
		expect((await ask(`${repository}/contents`, { files: inside })).status).toBe(403);
	});

	it.each([
		['another site', { origin: 'https://evil.example' }],
		['a page without an origin', { origin: 'null' }],
		['nobody knows where', { origin: undefined }],
		['another port of this machine', { origin: 'http://localhost:1' }],
		['another name for this machine', { host: 'evil.example:80', origin: 'http://evil.example:80' }],
		['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
	])('answers 403 to a change from %s', async (_, heads) => {
		const before = textNow();
		expect((await ask(`${repository}/contents`, update(renamed()), heads)).status).toBe(403);
		expect(textNow()).toBe(before);
	});

	it('shows nothing to another name or another site either', async () => {
		expect((await ask(`${repository}/git/trees/files`, undefined, { host: 'evil.example' })).status).toBe(403);
		expect((await ask(`${repository}/git/trees/files`, undefined, { origin: 'https://evil.example' })).status).toBe(
			403,
		);
		expect((await ask(`${repository}/git/trees/files`, undefined, { 'sec-fetch-site': 'same-site' })).status).toBe(403);
	});

	it('takes JSON only, whole, and not too much of it', async () => {
		expect((await ask(`${repository}/contents`, update(renamed()), { 'content-type': 'text/plain' })).status).toBe(415);
		expect((await ask(`${repository}/contents`, '{')).status).toBe(400);
		expect((await ask(`${repository}/contents`, { files: [] })).status).toBe(422);
		expect((await ask(`${repository}/contents`, update('x'.repeat(256 * 1024 + 1)))).status).toBe(413);
		expect((await ask(`${repository}/contents`, JSON.stringify({ files: 'x'.repeat(13 * 1024 * 1024) }))).status).toBe(
			413,
		);
		expect((await ask(`${repository}/contents`, { files: [{ ...update('x').files[0], sha: '' }] })).status).toBe(422);
		const latin = {
			files: [{ operation: 'create', path: 'content/people/x.yaml', content: Buffer.from([0xe5]).toString('base64') }],
		};
		expect((await ask(`${repository}/contents`, latin)).status).toBe(422);
	});

	it('leaves every other address to the site', async () => {
		expect((await ask('/edit/')).status).toBe(418);
		expect((await ask('/edit/api/v2/x')).status).toBe(418);
		expect((await ask('/edit/api/v1/admin')).status).toBe(404);
	});
});
