import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A stand-in for a host of git repositories: the part of Gitea's API that a CMS needs, with a token, over a bare repository and the real git. */
export interface GitHost {
	/** The address of the repository, as a browser would open it. */
	address: string;
	/** The repository on disk. */
	repository: string;
	/** What git says in the repository. */
	git(...words: string[]): string;
	/** Requests that were refused for want of the token. */
	refused: string[];
	close(): Promise<void>;
}

const branch = 'main';
const owner = 'okr';
const name = 'goals';

/** Starts the stand-in with a commit of a content folder. Only who knows the token is answered; only pages of the origins given may ask from a browser. */
export async function startGitHost(
	content: string,
	{ token, origins }: { token: string; origins: () => readonly string[] },
): Promise<GitHost> {
	const folder = await mkdtemp(join(tmpdir(), 'okr-host-'));
	const repository = join(folder, 'goals.git');
	const work = join(folder, 'work');
	const at = (cwd: string, words: string[], input?: string | Buffer, env: Record<string, string> = {}) =>
		execFileSync('git', words, { cwd, input, env: { ...process.env, ...env }, maxBuffer: 2 ** 27 });
	const git = (...words: string[]) => at(repository, words).toString();
	at(folder, ['init', '-q', '--bare', '-b', branch, repository]);
	at(folder, ['clone', '-q', repository, work]);
	await cp(content, join(work, 'content'), { recursive: true });
	await writeFile(join(work, 'README.md'), 'Goals.\n');
	at(work, ['add', '-A']);
	at(work, ['-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-qm', 'Goals']);
	at(work, ['push', '-q', 'origin', `HEAD:${branch}`]);
	const refused: string[] = [];

	const server: Server = createServer(async (request, response) => {
		const url = new URL(request.url ?? '/', 'http://host.test');
		const origin = request.headers.origin;
		const cors =
			origin !== undefined && origins().includes(origin)
				? {
						'access-control-allow-origin': origin,
						'access-control-allow-headers': 'authorization, content-type, accept, cache-control',
						'access-control-allow-methods': 'GET, POST',
					}
				: {};
		const send = (status: number, body: unknown) => {
			const raw = Buffer.isBuffer(body);
			response.writeHead(status, { ...cors, 'content-type': raw ? 'application/octet-stream' : 'application/json' });
			response.end(raw ? body : JSON.stringify(body));
		};
		if (request.method === 'OPTIONS') return send(204, '');
		if (request.headers.authorization !== `token ${token}`) {
			refused.push(url.pathname);
			return send(401, { message: 'token is required' });
		}
		const body = request.method === 'POST' ? ((await jsonOf(request)) as Body) : undefined;
		const [status, answer] = answerTo(request.method ?? 'GET', url.pathname.replace('/api/v1', ''), body);
		send(status, answer);
	});

	function answerTo(method: string, path: string, body: Body | undefined): [number, unknown] {
		const base = `/repos/${owner}/${name}`;
		if (path === '/version') return [200, { version: '1.25.0' }];
		if (path === '/user')
			return [
				200,
				{ id: 1, login: 'ada', full_name: 'Ada Nord', email: 'ada@example.org', html_url: '', avatar_url: '' },
			];
		if (path === '/settings/api') return [200, { default_paging_num: 30, max_response_items: 50 }];
		if (path === base) return [200, { default_branch: branch, permissions: { pull: true, push: true } }];
		if (path === `${base}/branches/${branch}`)
			return [200, { commit: { id: git('rev-parse', branch).trim(), message: '' } }];
		if (path.startsWith(`${base}/git/trees/`))
			return [200, { tree: tree(path.split('/').at(-1) as string), truncated: false }];
		if (path === `${base}/commits`) return [200, []];
		if (path === `${base}/file-contents`) return [200, ((body as Body).files as unknown as string[]).map(fileOf)];
		const raw = /^\/(?:raw|media\/[^/]+)\/(.+)$/.exec(path.slice(base.length));
		if (method === 'GET' && raw) {
			const blob = blobAt(decodeURIComponent(raw[1] as string));
			return blob ? [200, at(repository, ['cat-file', 'blob', blob])] : [404, { message: 'not found' }];
		}
		if (method === 'POST' && path === `${base}/contents` && body) return commit(body);
		return [404, { message: `not found: ${path}` }];
	}

	function tree(commitId: string) {
		return git('ls-tree', '-r', '-l', '-z', commitId)
			.split('\0')
			.filter((line) => line !== '')
			.map((line) => {
				const [, sha, size, path] = /^\d+ blob (\w+) +(\d+)\t(.+)$/.exec(line) as unknown as string[];
				return { type: 'blob', path, sha, size: Number(size) };
			});
	}

	function blobAt(path: string): string | undefined {
		return /^\d+ blob (\w+)\t/.exec(git('ls-tree', branch, '--', path))?.[1];
	}

	function fileOf(path: string) {
		const sha = blobAt(path);
		if (!sha) return null;
		return { path, sha, encoding: 'base64', content: at(repository, ['cat-file', 'blob', sha]).toString('base64') };
	}

	/** Commits files as Gitea does: what was there must be what the sha says, and what is new must not be there. */
	function commit({ files, message, author = ada }: Body): [number, unknown] {
		for (const { operation, path, sha } of files) {
			const there = blobAt(path);
			if (operation === 'create' ? there !== undefined : there !== sha)
				return [
					operation === 'create' ? 422 : 409,
					{ message: `sha does not match [given: ${sha}, expected: ${there}]` },
				];
		}
		const index = { GIT_INDEX_FILE: join(folder, 'index') };
		at(repository, ['read-tree', branch], undefined, index);
		const saved = files.map(({ operation, path, content }) => {
			if (operation === 'delete') {
				at(repository, ['update-index', '--force-remove', path], undefined, index);
				return null;
			}
			const sha = at(repository, ['hash-object', '-w', '--stdin'], Buffer.from(content, 'base64')).toString().trim();
			at(repository, ['update-index', '--add', '--cacheinfo', `100644,${sha},${path}`], undefined, index);
			return { path, sha };
		});
		const treeId = at(repository, ['write-tree'], undefined, index).toString().trim();
		const who = {
			GIT_AUTHOR_NAME: author.name,
			GIT_AUTHOR_EMAIL: author.email,
			GIT_COMMITTER_NAME: author.name,
			GIT_COMMITTER_EMAIL: author.email,
		};
		const id = at(repository, ['commit-tree', treeId, '-p', branch, '-m', message], undefined, who).toString().trim();
		git('update-ref', `refs/heads/${branch}`, id);
		return [201, { commit: { sha: id, created: git('show', '-s', '--format=%cI', id).trim() }, files: saved }];
	}

	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	return {
		address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${owner}/${name}`,
		repository,
		git,
		refused,
		async close() {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
			await rm(folder, { recursive: true, force: true });
		},
	};
}

interface Body {
	files: { operation: string; path: string; content: string; sha?: string }[];
	message: string;
	/** Who is signed in where it is left out. */
	author?: { name: string; email: string };
}

const ada = { name: 'Ada Nord', email: 'ada@example.org' };

async function jsonOf(request: IncomingMessage): Promise<unknown> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	return JSON.parse(Buffer.concat(parts).toString());
}
