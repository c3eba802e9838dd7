import { gunzipSync } from 'node:zlib';
import type { Site } from './build.ts';

/** Every file of a site as text, and what is packed also unpacked: Pagefind packs its index. */
export function textsOf({ files }: Pick<Site, 'files'>): [path: string, text: string][] {
	return [...files].flatMap(([path, file]): [string, string][] => {
		const isPacked = file[0] === 0x1f && file[1] === 0x8b;
		const raw: [string, string] = [path, file.toString('utf8')];
		return isPacked ? [raw, [`${path} (unpacked)`, gunzipSync(file).toString('utf8')]] : [raw];
	});
}

/** The files in which something stands, whether packed or not, or that are called so. */
export function filesWith(site: Pick<Site, 'files'>, sign: RegExp): string[] {
	return textsOf(site)
		.filter(([path, text]) => sign.test(path) || sign.test(text))
		.map(([path]) => path);
}
