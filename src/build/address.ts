import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { organisation } from '../schema/organisation.ts';
import { readYaml } from '../source/yaml.ts';

/**
 * Where the site is published and the folder it lies in there, from `site:` in `almanac.yaml`: `/okr/` for
 * `https://intranet.example/okr/`. Without it, or while the file has errors (the check names them), the root.
 */
export async function siteAddress(content: string): Promise<{ site?: string; base: string }> {
	const source = await readFile(join(content, 'almanac.yaml'), 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return '';
		throw error;
	});
	const { data } = readYaml(source, 1, 'almanac.yaml');
	const site = organisation.shape.site.safeParse((data as { site?: unknown } | null | undefined)?.site).data;
	if (site === undefined) return { base: '/' };
	const { origin, pathname } = new URL(site);
	return { site: origin, base: pathname.endsWith('/') ? pathname : `${pathname}/` };
}
