import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { originsOf } from '../editor/cms/backend.ts';
import { organisation } from '../schema/organisation.ts';
import { readYaml } from '../source/yaml.ts';

/**
 * Where the site is published and the folder it lies in there, from `site:` in `almanac.yaml`: `/okr/` for
 * `https://intranet.example/okr/`. Without it, or while the file has errors (the check names them), the root.
 */
export async function siteAddress(content: string): Promise<{ site?: string; base: string }> {
	const site = organisation.shape.site.safeParse((await settings(content))?.site).data;
	if (site === undefined) return { base: '/' };
	const { origin, pathname } = new URL(site);
	return { site: origin, base: pathname.endsWith('/') ? pathname : `${pathname}/` };
}

/** Whether the built site has its editor: `repository:` in `almanac.yaml` says how it reaches the files. */
export async function hasEditor(content: string): Promise<boolean> {
	return typeof organisation.shape.repository.safeParse((await settings(content))?.repository).data === 'object';
}

/** The folder of the goals in their repository, `content` or `docs/goals`; empty where they lie at its root, or nothing is said of it. */
export async function folderInRepository(content: string): Promise<string> {
	const repository = organisation.shape.repository.safeParse((await settings(content))?.repository).data;
	return typeof repository === 'object' ? repository.folder : '';
}

/** What a web server has to know of a site. */
export interface ServedSite {
	/** The folder it is served from: `/` or `/okr/`. */
	base: string;
	/** Search engines may have it. */
	listed: boolean;
	/** Where its editor saves to; none where it has no editor. */
	editorHosts?: readonly string[];
}

/** What `almanac.yaml` says to a web server. */
export async function servedSite(content: string): Promise<ServedSite> {
	const said = await settings(content);
	const repository = organisation.shape.repository.safeParse(said?.repository).data;
	const { base } = await siteAddress(content);
	return {
		base,
		listed: said?.public === true,
		editorHosts: typeof repository === 'object' ? originsOf(repository) : undefined,
	};
}

/** What `almanac.yaml` says, as it stands there. */
async function settings(content: string): Promise<Record<string, unknown> | null | undefined> {
	const source = await readFile(join(content, 'almanac.yaml'), 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return '';
		throw error;
	});
	return readYaml(source, 1, 'almanac.yaml').data as Record<string, unknown> | null | undefined;
}
