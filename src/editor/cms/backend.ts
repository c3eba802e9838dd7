import type { Repository } from '../../okr/organisation.ts';

/** How the browser reaches the repository. */
export interface Backend {
	/** Sveltia's own settings. */
	settings: Readonly<Record<string, unknown>>;
	/** A change becomes a pull request first. */
	drafts: boolean;
}

/** The place of the local API, in the folder that the site is served from. It only exists while somebody works on the goal files. */
export const localApi = 'edit/api/v1';

/** The branch that the local API speaks of: the working tree. */
export const localRepository = { repo: 'local/content', branch: 'files' };

/** The back end while somebody works on the goal files: the local API, which speaks as Gitea does. `root` is the site's own address with its folder. */
export function localBackend(root: string): Backend {
	return {
		settings: {
			name: 'gitea',
			...localRepository,
			base_url: new URL(root).origin,
			api_root: new URL(localApi, root).href,
			auth_methods: ['token'],
		},
		drafts: false,
	};
}

/** The back end of a built site. */
export function hostBackend({ address, host, branch, api, drafts, signIn, appId, helper }: Repository): Backend {
	const { origin, pathname } = new URL(address);
	const settings: Record<string, unknown> = {
		name: host,
		repo: pathname.replace(/^\/|\/$|\.git\/?$/g, ''),
		branch,
		api_root: apiOf({ address, host, api }),
		auth_methods: [signIn === 'token' ? 'token' : 'oauth'],
	};
	if (host !== 'github') settings.base_url = origin;
	if (signIn === 'pkce') Object.assign(settings, { app_id: appId, ...(host === 'gitlab' && { auth_type: 'pkce' }) });
	if (signIn === 'helper') settings.base_url = helper;
	return { settings, drafts };
}

/** The address of a host's API, without a slash at its end. */
export function apiOf({ address, host, api }: Pick<Repository, 'address' | 'host' | 'api'>): string {
	if (api !== undefined) return api.replace(/\/$/, '');
	const { origin, hostname } = new URL(address);
	if (host === 'github') return hostname === 'github.com' ? 'https://api.github.com' : `${origin}/api/v3`;
	return `${origin}/api/${host === 'gitlab' ? 'v4' : 'v1'}`;
}

/** The origins that the page of the editor asks for something, for its content policy. */
export function originsOf(repository: Repository): string[] {
	const { settings } = hostBackend(repository);
	const addresses = [settings.api_root, settings.base_url, new URL(repository.address).origin];
	return [...new Set(addresses.flatMap((one) => (typeof one === 'string' ? [new URL(one).origin] : [])))].sort();
}
