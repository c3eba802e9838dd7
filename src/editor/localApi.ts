import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { listFiles } from '../source/files.ts';
import { largestFile, largestPicture } from '../source/place.ts';
import { stampOf } from '../source/stamp.ts';
import { localRepository } from './cms/backend.ts';
import { whyNotAnswered } from './localGuard.ts';
import { type Change, type Outcome, openFile, type SaveOptions, save, shaOf } from './save.ts';

/** The folder of the content in the repository that the local API makes believe. */
export const localFolder = 'content';

/** The most bytes of a request: a goal file and some pictures, in base64. */
const largestRequest = 12 * 1024 * 1024;

/** An answer: its status, and what is sent as JSON, or as it is. */
interface Answer {
	status: number;
	body: unknown;
}

/** One file of a commit, as Gitea's API has it. */
interface GivenFile {
	operation?: unknown;
	path?: unknown;
	from_path?: unknown;
	content?: unknown;
	sha?: unknown;
}

class Refused extends Error {
	readonly status: number;
	/** What is sent beside the message. */
	readonly more: object;

	constructor(status: number, message: string, more: object = {}) {
		super(message);
		this.status = status;
		this.more = more;
	}
}

/**
 * Answers as Gitea's API would for a repository that is the content folder itself, so that the CMS edits files on disk. It
 * knows no branches and no history; a commit is a save, with everything that `save` sees to. Beside Gitea's addresses there is
 * `POST …/check`, which takes the files of a commit and says what would come of it. `at` is its address below the host,
 * without a slash at its end. For requests to other addresses `undefined` comes back.
 *
 * - 403: not from this machine's own page, or a path outside the content folder
 * - 409: a file is not what the author saw; `current` is its text now, `null` where it is gone
 * - 413: too large
 * - 422: findings, in `findings`; or a new file at a place that is taken
 */
export function localApi(at: string, folder: string, options: () => SaveOptions) {
	const shas = new Map<string, { stamp: string | undefined; sha: string; size: number }>();
	const repository = `/repos/${localRepository.repo}`;

	return async (request: IncomingMessage & { originalUrl?: string }, response: ServerResponse): Promise<boolean> => {
		// What hands the request on may have taken the site's folder off the address.
		const url = new URL(request.originalUrl ?? request.url ?? '/', 'http://site.test');
		if (url.pathname !== at && !url.pathname.startsWith(`${at}/`)) return false;
		const { status, body } = await answer(request, url.pathname.slice(at.length)).catch((error: unknown): Answer => {
			if (error instanceof Refused) return { status: error.status, body: { message: error.message, ...error.more } };
			throw error;
		});
		const bytes = body instanceof Uint8Array ? body : Buffer.from(JSON.stringify(body));
		response.writeHead(status, {
			'content-type': body instanceof Uint8Array ? 'application/octet-stream' : 'application/json',
			'cache-control': 'no-store',
			'x-content-type-options': 'nosniff',
		});
		response.end(bytes);
		return true;
	};

	async function answer(request: IncomingMessage, path: string): Promise<Answer> {
		const why = whyNotAnswered(request);
		if (why !== undefined) throw new Refused(403, why);
		const ok = (body: unknown): Answer => ({ status: 200, body });
		if (request.method === 'GET' || request.method === 'HEAD') {
			if (path === '/version') return ok({ version: '1.25.0' });
			if (path === '/user') return ok(author);
			if (path === '/settings/api') return ok({ default_paging_num: 500, max_response_items: 500 });
			if (path === repository)
				return ok({ default_branch: localRepository.branch, permissions: { pull: true, push: true } });
			if (path === `${repository}/branches/${localRepository.branch}`)
				return ok({ commit: { id: await state(), message: '' } });
			if (path.startsWith(`${repository}/git/trees/`)) return ok({ tree: await tree(), truncated: false });
			if (path === `${repository}/commits`) return ok([]);
			const raw = /^\/(?:raw|media\/[^/]+)\/(.+)$/.exec(path.slice(repository.length));
			if (raw && path.startsWith(repository)) return ok((await opened(decode(raw[1] as string))).bytes);
		}
		if (request.method === 'POST') {
			if (path === `${repository}/file-contents`) return ok(await contents(await jsonOf(request)));
			if (path === `${repository}/check`) return ok(await made(await jsonOf(request), true));
			if (path === `${repository}/contents`) return { status: 201, body: await made(await jsonOf(request), false) };
		}
		throw new Refused(404, 'There is nothing at this address.');
	}

	/** Stands for what the files hold, as a commit does. */
	async function state(): Promise<string> {
		const hash = createHash('sha1');
		for (const { path, sha } of await tree()) hash.update(`${path} ${sha}\n`);
		return hash.digest('hex');
	}

	async function tree(): Promise<{ type: 'blob'; path: string; sha: string; size: number }[]> {
		const { files } = await listFiles(folder);
		const { now } = options();
		const known = await Promise.all(
			files.map(async ({ path }) => {
				const stamp = now && (await stampOf(join(folder, path), now()));
				let file = shas.get(path);
				if (!file || stamp === undefined || file.stamp !== stamp) {
					const open = await openFile(folder, path);
					if (!open) return [];
					file = { stamp, sha: open.sha, size: open.bytes.length };
					shas.set(path, file);
				}
				return [{ type: 'blob' as const, path: `${localFolder}/${path}`, sha: file.sha, size: file.size }];
			}),
		);
		return known.flat();
	}

	/** When a file was last changed; the folder itself where there is none. */
	async function changedAt(path: string | undefined): Promise<string> {
		const { mtime } = await stat(path === undefined ? folder : join(folder, inside(path)));
		return mtime.toISOString();
	}

	async function opened(path: string) {
		const file = await openFile(folder, inside(path));
		if (!file) throw new Refused(404, `There is no file ${path}.`);
		return file;
	}

	async function contents(body: { files?: unknown }): Promise<object[]> {
		if (!Array.isArray(body.files)) throw new Refused(422, 'The request names no files.');
		return Promise.all(
			body.files.map(async (path) => {
				const { bytes, sha } = await opened(String(path));
				return { path, sha, encoding: 'base64', content: Buffer.from(bytes).toString('base64') };
			}),
		);
	}

	async function made({ files }: { files?: unknown }, dryRun: boolean): Promise<object> {
		if (!Array.isArray(files) || files.length === 0) throw new Refused(422, 'The request names no files.');
		const given = files as GivenFile[];
		const changes = given.flatMap(changesOf);
		if (new Set(changes.map(({ path }) => path)).size < changes.length)
			throw new Refused(422, 'A file is named twice.');
		const outcome = await save(folder, changes, { ...options(), dryRun });
		if (outcome.outcome !== 'saved') throw refusal(outcome, changes);
		const saved = changes.flatMap(({ path, text }) =>
			text === null ? [] : [{ path: `${localFolder}/${path}`, sha: shaOf(text) }],
		);
		if (dryRun) return { files: saved };
		return { commit: { sha: await state(), created: await changedAt(saved[0]?.path) }, files: saved };
	}
}

const author = { id: 1, login: 'local', full_name: 'Local', email: 'local@localhost', html_url: '', avatar_url: '' };

/** What a file of a commit changes. A move is a new file and a deleted one. */
function changesOf({ operation, path, from_path, content, sha }: GivenFile): Change[] {
	const to = inside(path);
	const seen = typeof sha === 'string' && sha !== '' ? sha : undefined;
	if (operation !== 'create' && seen === undefined)
		throw new Refused(422, `The change does not say which text of ${to} it was made from.`);
	if (operation === 'delete') return [{ path: to, text: null, expected: seen as string }];
	if (operation !== 'create' && operation !== 'update') throw new Refused(422, 'The change is of no known kind.');
	const text = textOf(to, content);
	if (operation === 'create') return [{ path: to, text, expected: null }];
	const from = from_path === undefined || from_path === path ? to : inside(from_path);
	if (from === to) return [{ path: to, text, expected: seen as string }];
	return [
		{ path: to, text, expected: null },
		{ path: from, text: null, expected: seen as string },
	];
}

/** A path of the repository as one below the content folder. */
function inside(path: unknown): string {
	if (typeof path !== 'string' || !path.startsWith(`${localFolder}/`))
		throw new Refused(403, `${JSON.stringify(path)} is not in the content folder.`);
	return path.slice(localFolder.length + 1);
}

function textOf(path: string, content: unknown): string | Uint8Array {
	if (typeof content !== 'string') throw new Refused(422, `The change says nothing of what ${path} is to hold.`);
	const bytes = Buffer.from(content, 'base64');
	const isText = /\.(mdx|yaml)$/.test(path);
	if (bytes.length > (isText ? largestFile : largestPicture)) throw new Refused(413, `${path} is too large.`);
	if (!isText) return bytes;
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		throw new Refused(422, `${path} is not written in UTF-8.`);
	}
}

function refusal(outcome: Exclude<Outcome, { outcome: 'saved' }>, changes: readonly Change[]): Refused {
	switch (outcome.outcome) {
		case 'outside':
			return new Refused(403, outcome.why);
		case 'refused':
			return new Refused(422, outcome.findings.map(({ what }) => what).join(' '), { findings: outcome.findings });
		case 'conflict': {
			const isNew = changes.find(({ path }) => path === outcome.path)?.expected === null;
			if (isNew) return new Refused(422, `There is a file ${outcome.path} already.`, { exists: outcome.path });
			return new Refused(409, `${outcome.path} has changed since it was opened.`, {
				path: outcome.path,
				current: outcome.current?.text ?? null,
			});
		}
	}
}

function decode(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		throw new Refused(404, 'There is nothing at this address.');
	}
}

async function jsonOf(request: IncomingMessage): Promise<Record<string, unknown>> {
	if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
		throw new Refused(415, 'The request is not JSON.');
	const parts: Buffer[] = [];
	let length = 0;
	// What is too much is read all the same: an answer before its end would not arrive.
	for await (const part of request) {
		length += (part as Buffer).length;
		if (length <= largestRequest) parts.push(part as Buffer);
	}
	if (length > largestRequest) throw new Refused(413, 'The request is too large.');
	try {
		const body: unknown = JSON.parse(Buffer.concat(parts).toString());
		if (typeof body === 'object' && body !== null) return body as Record<string, unknown>;
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
	}
	throw new Refused(400, 'The request cannot be read.');
}
