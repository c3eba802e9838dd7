import type { Finding } from '../../check/finding.ts';
import type { Repository } from '../../okr/organisation.ts';
import { apiOf, localApi, localRepository } from '../cms/backend.ts';

/** A file that is to be saved: where, what it is to hold, and what it held when it was opened (`undefined`: it is new). */
export interface Draft {
	/** Below the content folder, with slashes. */
	path: string;
	text: string;
	before: string | undefined;
}

/** What would come of a save. */
export type Verdict =
	| { verdict: 'good' }
	| { verdict: 'findings'; findings: readonly Finding[] }
	/** The file is not what it was when it was opened; `current` is its text now, `undefined` where it is gone. */
	| { verdict: 'conflict'; path: string; current: string | undefined }
	/** A new file, at a place that is taken. */
	| { verdict: 'exists'; path: string };

/** Where the goal files are, as the browser reaches them. */
export interface Host {
	/** The text of a file, now; `undefined` when there is none. Throws an Error in words where the host cannot be asked. */
	read(path: string): Promise<string | undefined>;
	/** What would come of saving the files together. Nothing is changed. */
	check(drafts: readonly Draft[]): Promise<Verdict>;
}

/** A host that files can be saved on without the CMS. */
export interface SavingHost extends Host {
	/** Saves the files together. Nothing is changed but for `good`. */
	save(drafts: readonly Draft[]): Promise<Verdict>;
}

/** The files of this machine, while `npm start` runs. `root` is the address of the site with its folder. */
export function localHost(root: string): SavingHost {
	const at = new URL(`${localApi}/repos/${localRepository.repo}`, root).href;
	const send = async (address: string, drafts: readonly Draft[]): Promise<Verdict> => {
		const files = await Promise.all(drafts.map(asCommitted));
		const answer = await fetch(`${at}/${address}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ branch: localRepository.branch, files }),
		});
		return answer.ok ? { verdict: 'good' } : verdictOf(answer);
	};
	return {
		read: async (path) => textOf(await fetch(`${at}/raw/content/${encodePath(path)}`, { cache: 'no-store' })),
		check: (drafts) => send('check', drafts),
		save: (drafts) => send('contents', drafts),
	};

	async function asCommitted({ path, text, before }: Draft): Promise<object> {
		return {
			operation: before === undefined ? 'create' : 'update',
			path: `content/${path}`,
			content: base64(text),
			...(before !== undefined && { sha: await blobSha(before) }),
		};
	}
}

async function verdictOf(answer: Response): Promise<Verdict> {
	const body = (await answer.json()) as {
		message?: string;
		findings?: Finding[];
		exists?: string;
		path?: string;
		current?: string | null;
	};
	if (body.findings) return { verdict: 'findings', findings: body.findings };
	if (body.exists !== undefined) return { verdict: 'exists', path: body.exists };
	if (answer.status === 409 && body.path !== undefined)
		return { verdict: 'conflict', path: body.path, current: body.current ?? undefined };
	throw new Error(body.message ?? `${answer.status} ${answer.statusText}`);
}

/** Reads a file of a repository on a host, in its branch. */
export async function readOnHost(repository: Repository, path: string, token: string): Promise<string | undefined> {
	const { branch, host } = repository;
	const api = apiOf(repository);
	const name = new URL(repository.address).pathname.replace(/^\/|\/$|\.git\/?$/g, '');
	const whole = repository.folder === '' ? path : `${repository.folder}/${path}`;
	const ref = encodeURIComponent(branch);
	const address = {
		github: `${api}/repos/${name}/contents/${encodePath(whole)}?ref=${ref}`,
		gitea: `${api}/repos/${name}/raw/${encodePath(whole)}?ref=${ref}`,
		gitlab: `${api}/projects/${encodeURIComponent(name)}/repository/files/${encodeURIComponent(whole)}/raw?ref=${ref}`,
	}[host];
	const authorization = host === 'gitea' ? `token ${token}` : `Bearer ${token}`;
	const accept = host === 'github' ? 'application/vnd.github.raw+json' : '*/*';
	return textOf(await fetch(address, { headers: { authorization, accept }, cache: 'no-store' }));
}

async function textOf(answer: Response): Promise<string | undefined> {
	if (answer.status === 404) return undefined;
	if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
}

/** The name git has for a text: 40 hexadecimal digits. */
export async function blobSha(text: string): Promise<string> {
	const bytes = new TextEncoder().encode(text);
	const head = new TextEncoder().encode(`blob ${bytes.length}\0`);
	const whole = new Uint8Array([...head, ...bytes]);
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', whole));
	return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function base64(text: string): string {
	let bytes = '';
	for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
	return btoa(bytes);
}

function encodePath(path: string): string {
	return path.split('/').map(encodeURIComponent).join('/');
}
