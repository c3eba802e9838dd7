import { createHash } from 'node:crypto';
import { relative, resolve } from 'node:path';

/** Where things are on this machine. */
export interface Places {
	/** The folder the command was run in. */
	here: string;
	/** The project itself. */
	root: string;
	/** The content folder: `OKR_CONTENT`, else `content`. */
	content: string;
	/** The content folder as one would type it from where the command was run. */
	contentShown: string;
	/** The folder of the built site: `OKR_OUT`, else `dist`. */
	out: string;
	/**
	 * Where the site is built before it moves to its place: inside the project, where its code finds its packages, and
	 * apart for each content and place, so that builds do not get in each other's way.
	 */
	side: string;
	/** What is kept between builds of this content into this place. */
	cache: string;
}

/** The places, from the environment. Folders are read from where the command was run. */
export function places(environment = process.env): Places {
	const root = resolve(import.meta.dirname, '../..');
	const here = environment.INIT_CWD ?? process.cwd();
	const content = environment.OKR_CONTENT ? resolve(here, environment.OKR_CONTENT) : resolve(root, 'content');
	const out = environment.OKR_OUT ? resolve(here, environment.OKR_OUT) : resolve(root, 'dist');
	const shown = relative(here, content);
	const key = createHash('sha256').update(`${content}\n${out}`).digest('hex').slice(0, 12);
	return {
		here,
		root,
		content,
		contentShown: shown.startsWith('../../..') || shown === '' ? content : shown,
		out,
		side: resolve(root, '.astro/sites', key),
		cache: resolve(root, 'node_modules/.cache/okr', key),
	};
}
