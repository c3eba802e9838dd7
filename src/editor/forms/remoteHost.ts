import type { Repository } from '../../okr/organisation.ts';
import { blobSha, type Draft } from '../client/host.ts';
import type { Known } from '../client/known.ts';
import { remoteHost } from '../client/remoteHost.ts';
import { apiOf } from '../cms/backend.ts';
import { type FormHost, goalsAmong, NotSignedIn, type Saved } from './host.ts';

/** How a host is asked: a method, an address below its API, and what is sent as JSON. */
type Ask = <T>(method: string, address: string, body?: object) => Promise<T>;

/** What is to be committed: the files by their paths in the repository. */
interface Commit {
	files: readonly { path: string; text: string; before: string | undefined }[];
	message: string;
	/** The branch to commit to. Another than the repository's own is made for it; Gitea has no proposals. */
	branch: string;
}

/** The repository of a built site, on its host. What is saved is checked first, as far as a browser can. */
export function remoteFormHost(repository: Repository, known: Known, token: () => string): FormHost {
	const { read, check } = remoteHost(repository, known, token);
	const { host, branch, folder, drafts: proposes } = repository;
	const inFolder = (path: string) => (folder === '' ? path : `${folder}/${path}`);
	const ask = asking(repository, token);
	return {
		read: (path) => signedIn(() => read(path)),
		async save(drafts: readonly Draft[], message: string): Promise<Saved> {
			const verdict = await signedIn(() => check(drafts));
			if (verdict.verdict !== 'good') return verdict;
			const to = proposes ? `okr-${crypto.randomUUID().slice(0, 8)}` : branch;
			const files = drafts.map(({ path, text, before }) => ({ path: inFolder(path), text, before }));
			try {
				await commit[host](ask, repository, { files, message, branch: to });
			} catch (error) {
				const again = await check(drafts); // somebody else may have been faster
				if (again.verdict !== 'good') return again;
				throw error;
			}
			return proposes ? { verdict: 'proposed', address: await proposal(ask, repository, to, message) } : verdict;
		},
		async goalsIn(period, owner) {
			const place = inFolder(`objectives/${period}/${owner}`);
			const ref = `ref=${encodeURIComponent(branch)}`;
			const address =
				host === 'gitlab'
					? `/repository/tree?path=${encodeURIComponent(place)}&per_page=100&${ref}`
					: `/contents/${place}?${ref}`;
			const all = (await orMissing(ask<{ path: string }[]>('GET', address))) ?? [];
			const below = folder === '' ? 0 : folder.length + 1;
			return goalsAmong(
				all.map(({ path }) => path.slice(below)),
				period,
				owner,
			);
		},
	};

	/** Without a token no host is asked: it would say that there is no such file. */
	async function signedIn<T>(read: () => Promise<T>): Promise<T> {
		if (token() === '') throw new NotSignedIn();
		return read();
	}
}

class Missing extends Error {}

/** An answer; `undefined` where there is nothing at its address. */
function orMissing<T>(answer: Promise<T>): Promise<T | undefined> {
	return answer.catch((error: unknown) => {
		if (error instanceof Missing) return undefined;
		throw error;
	});
}

function asking(repository: Repository, token: () => string): Ask {
	const name = new URL(repository.address).pathname.replace(/^\/|\/$|\.git\/?$/g, '');
	const home = repository.host === 'gitlab' ? `projects/${encodeURIComponent(name)}` : `repos/${name}`;
	return async <T>(method: string, address: string, body?: object): Promise<T> => {
		if (token() === '') throw new NotSignedIn();
		const answer = await fetch(`${apiOf(repository)}/${home}${address}`, {
			method,
			cache: 'no-store',
			headers: {
				authorization: `${repository.host === 'gitea' ? 'token' : 'Bearer'} ${token()}`,
				...(body && { 'content-type': 'application/json' }),
			},
			body: body && JSON.stringify(body),
		});
		if (answer.status === 401) throw new NotSignedIn();
		if (answer.status === 404 && method === 'GET') throw new Missing();
		if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText} ${await answer.text()}`.slice(0, 300));
		return (await answer.json()) as T;
	};
}

/** One commit on each kind of host. A host refuses it when a file is not what it was. */
const commit: Record<Repository['host'], (ask: Ask, repository: Repository, commit: Commit) => Promise<void>> = {
	async gitea(ask, _, { files, message, branch }) {
		const changes = await Promise.all(
			files.map(async ({ path, text, before }) => ({
				operation: before === undefined ? 'create' : 'update',
				path,
				content: base64(text),
				...(before !== undefined && { sha: await blobSha(before) }),
			})),
		);
		await ask('POST', '/contents', { branch, message, files: changes });
	},

	async github(ask, { branch: from }, { files, message, branch }) {
		const { object } = await ask<{ object: { sha: string } }>('GET', `/git/ref/heads/${from}`);
		const { tree: base } = await ask<{ tree: { sha: string } }>('GET', `/git/commits/${object.sha}`);
		for (const { path, before } of files) {
			// Looked up in the very commit that is built on, so that nobody's work is lost in between.
			const there = await orMissing(ask<{ sha: string }>('GET', `/contents/${path}?ref=${object.sha}`));
			if (there?.sha !== (before === undefined ? undefined : await blobSha(before))) throw new Error(path);
		}
		const blobs = files.map(({ path, text }) => ({ path, mode: '100644', type: 'blob', content: text }));
		const tree = await ask<{ sha: string }>('POST', '/git/trees', { base_tree: base.sha, tree: blobs });
		const made = await ask<{ sha: string }>('POST', '/git/commits', {
			message,
			tree: tree.sha,
			parents: [object.sha],
		});
		if (branch === from) await ask('PATCH', `/git/refs/heads/${from}`, { sha: made.sha, force: false });
		else await ask('POST', '/git/refs', { ref: `refs/heads/${branch}`, sha: made.sha });
	},

	async gitlab(ask, { branch: from }, { files, message, branch }) {
		const actions = await Promise.all(
			files.map(async ({ path, text, before }) => ({
				action: before === undefined ? 'create' : 'update',
				file_path: path,
				content: base64(text),
				encoding: 'base64',
				...(before !== undefined && { last_commit_id: await lastCommit(path, before) }),
			})),
		);
		await ask('POST', '/repository/commits', {
			branch,
			...(branch !== from && { start_branch: from }),
			commit_message: message,
			actions,
		});

		async function lastCommit(path: string, before: string): Promise<string> {
			const address = `/repository/files/${encodeURIComponent(path)}?ref=${encodeURIComponent(from)}`;
			const { blob_id, last_commit_id } = await ask<{ blob_id: string; last_commit_id: string }>('GET', address);
			if (blob_id !== (await blobSha(before))) throw new Error(path);
			return last_commit_id;
		}
	},
};

/** Proposes a branch, and gives the address of the proposal. */
async function proposal(ask: Ask, { host, branch }: Repository, from: string, title: string): Promise<string> {
	if (host === 'gitlab') {
		const sides = { source_branch: from, target_branch: branch };
		return (await ask<{ web_url: string }>('POST', '/merge_requests', { ...sides, title })).web_url;
	}
	return (await ask<{ html_url: string }>('POST', '/pulls', { title, head: from, base: branch })).html_url;
}

function base64(text: string): string {
	let bytes = '';
	for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
	return btoa(bytes);
}
