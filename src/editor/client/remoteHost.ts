import type { Repository } from '../../okr/organisation.ts';
import { errorsOf } from './checkDraft.ts';
import { type Draft, type Host, readOnHost, type Verdict } from './host.ts';
import type { Known } from './known.ts';

/** The repository of a built site, on its host: files are read there, and checked here. `token` is what the author signed in with. */
export function remoteHost(repository: Repository, known: Known, token: () => string): Host {
	const read = (path: string) => readOnHost(repository, path, token());
	return {
		read,
		async check(drafts: readonly Draft[]): Promise<Verdict> {
			for (const { path, before } of drafts) {
				const current = await read(path);
				if (before === undefined && current !== undefined) return { verdict: 'exists', path };
				if (current !== before) return { verdict: 'conflict', path, current };
			}
			const isThere = async (path: string) => (await read(path)) !== undefined;
			const all = await Promise.all(drafts.map(({ path, text }) => errorsOf(path, text, known, isThere)));
			const findings = all.flat();
			return findings.length > 0 ? { verdict: 'findings', findings } : { verdict: 'good' };
		},
	};
}
