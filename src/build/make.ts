import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build as astroBuild } from 'astro';
import { publish } from '../okr/audience.ts';
import { siteAddress } from './address.ts';
import { filesOf, type SiteFault, siteFaults } from './builtSite.ts';
import { isContentError } from './contentError.ts';
import { held } from './held.ts';
import { helpingReader } from './helpingReader.ts';
import { pagePress } from './pagePress.ts';
import { places } from './places.ts';
import { refuseReadOnly } from './publish.ts';

/** What came of making a site: it lies beside its place; or it could not be made, or may not be shown. */
export type Made = { outcome: 'made' } | { outcome: 'refused' } | { outcome: 'unsound'; faults: readonly SiteFault[] };

/**
 * Checks the goal files, makes the site beside its place, and reads every page of it before it counts. `use` then
 * takes it, with so many files, to where it belongs. What is left beside its place goes, however this ends.
 */
export async function makeSite(use: (folder: string, files: number) => Promise<void>): Promise<Made> {
	const { root, side, content, cache } = places();
	await Promise.all([side, cache].map(refuseReadOnly));
	process.chdir(root); // Astro looks for packages from where it runs, and `okr` runs anywhere
	const press = pagePress({ root, side, cache });
	held.press = press;
	held.helper = helpingReader(content, join(cache, 'data-store.json'));
	try {
		await built(root, side);
		const pages = await press.finished();
		const { base } = await siteAddress(content);
		const goals = held.sound?.almanac ? publish(held.sound.almanac).objectives.map(({ id }) => id) : [];
		const files = filesOf(side);
		const faults = await siteFaults(side, files, { base, goals }, pages);
		if (faults.length > 0) return { outcome: 'unsound', faults };
		await use(side, files.length);
		return { outcome: 'made' };
	} catch (error) {
		if (!isContentError(error)) throw error;
		return { outcome: 'refused' };
	} finally {
		await Promise.all([press.stop(), held.helper?.stop()]);
		await rm(side, { recursive: true, force: true });
	}
}

/**
 * All builds in one checkout write the same file of Astro's at their beginning, and one can take it from under another that
 * runs beside it. Then it begins again.
 */
async function built(root: string, outDir: string): Promise<void> {
	for (let left = 3; ; left--) {
		try {
			return await astroBuild({ root, outDir, logLevel: 'error' });
		} catch (error) {
			const { code, path } = error as NodeJS.ErrnoException;
			if (left === 0 || code !== 'ENOENT' || !path?.includes('content-assets.mjs')) throw error;
		}
	}
}
