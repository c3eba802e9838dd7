import { type Draft, type Host, localHost, type Verdict } from '../client/host.ts';
import type { Known } from '../client/known.ts';
import { localApi, localRepository } from '../cms/backend.ts';

/** What came of a save: `proposed` is a change that somebody has to take in, at an address of the host. */
export type Saved = Verdict | { verdict: 'proposed'; address: string };

/** Where the forms read and save goal files. */
export interface FormHost extends Pick<Host, 'read'> {
	/** Saves the files together, with a line on what was done. Nothing is changed but for `good` and `proposed`. */
	save(drafts: readonly Draft[], message: string): Promise<Saved>;
	/** The ids of the goals in the folder of an owner in a period, whoever may see them. */
	goalsIn(period: string, owner: string): Promise<string[]>;
}

/** Nobody is signed in with the host, or no longer. */
export class NotSignedIn extends Error {}

/** The host of a site: this machine while somebody works on the files, else that of its repository. */
export async function formHost(known: Known): Promise<FormHost> {
	const { repository } = known.organisation;
	if (!known.local && typeof repository === 'object') {
		const { remoteFormHost } = await import('./remoteHost.ts');
		return remoteFormHost(repository, known, signedInToken);
	}
	const root = new URL(known.base, location.origin).href;
	const { read, save } = localHost(root);
	return { read, save: (drafts) => save(drafts), goalsIn: (period, owner) => goalsOnDisk(root, period, owner) };
}

async function goalsOnDisk(root: string, period: string, owner: string): Promise<string[]> {
	const place = `${localApi}/repos/${localRepository.repo}/git/trees/${localRepository.branch}?recursive=1`;
	const answer = await fetch(new URL(place, root), { cache: 'no-store' });
	if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
	const { tree } = (await answer.json()) as { tree: { path: string }[] };
	return goalsAmong(
		tree.map(({ path }) => path.replace(/^content\//, '')),
		period,
		owner,
	);
}

/** The ids of an owner's goals in a period among paths below the content folder. */
export function goalsAmong(paths: readonly string[], period: string, owner: string): string[] {
	const folder = `objectives/${period}/${owner}/`;
	return paths
		.filter((path) => path.startsWith(folder) && /^[^/]+\.mdx$/.test(path.slice(folder.length)))
		.map((path) => path.replace(/^objectives\//, '').replace(/\.mdx$/, ''));
}

/** What the author has signed in with in the editor, which is of the same site; empty when nobody has. */
function signedInToken(): string {
	return (JSON.parse(localStorage.getItem('sveltia-cms.user') ?? '{}') as { token?: string }).token ?? '';
}
