import { readAddress } from '../mdx/address.ts';

/** Where goals came from, as far as their links need it. */
export interface Origin {
	/** `owner/name` on GitHub, or an address. */
	repository?: string;
	/** The files that the goals stood in, below the repository. */
	paths: readonly string[];
}

/** Completes an address of the source: a web address that the almanac publishes; `undefined` where there is none. */
export type Complete = (url: string) => string | undefined;

/**
 * Completes relative addresses from the repository that the goals came from: `../strategy.md` is read from the
 * folder of the file it stood in, where all files lead to the same place. Addresses of other kinds, such as http:, have no completion.
 */
export function completing({ repository, paths }: Origin): Complete {
	const base = repository === undefined ? undefined : filesOf(repository);
	const folders = paths.length === 0 ? [''] : [...new Set(paths.map((path) => path.replace(/[^/]*$/, '')))];
	return (url) => {
		if (readAddress(url)?.kind === 'web') return url;
		if (base === undefined || /^($|[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(url)) return undefined;
		const places = new Set(folders.map((folder) => placeOf(url.startsWith('/') ? url.slice(1) : folder + url)));
		const [place] = places;
		if (places.size !== 1 || place === undefined) return undefined;
		const whole = base + encodeURI(place).replaceAll(/%25([0-9a-f]{2})/gi, '%$1');
		return readAddress(whole)?.kind === 'web' ? whole : undefined;
	};
}

/** The address below which a repository shows its files. */
function filesOf(repository: string): string | undefined {
	const short = /^([\w-]+\/[\w.-]+)(?=\s|$)/.exec(repository);
	const address = short ? `https://github.com/${short[1]}` : /^https:\/\/\S+/i.exec(repository)?.[0];
	if (address === undefined) return undefined;
	const root = address.replace(/(\.git)?\/*$/, '');
	if (/^https:\/\/github\.com\//i.test(root)) return `${root}/blob/HEAD/`;
	return /^https:\/\/[^/]*gitlab/i.test(root) ? `${root}/-/blob/HEAD/` : `${root}/`;
}

/** A path without `.` and `..`; `undefined` for one that leaves the repository. */
function placeOf(path: string): string | undefined {
	const parts: string[] = [];
	for (const part of path.split('/')) {
		if (part === '..' && parts.pop() === undefined) return undefined;
		if (part !== '.' && part !== '..') parts.push(part);
	}
	return parts.join('/');
}
