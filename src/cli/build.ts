import { rm } from 'node:fs/promises';
import { relative } from 'node:path';
import { build as astroBuild } from 'astro';
import { isContentError } from '../build/contentError.ts';
import { places } from '../build/places.ts';
import { countFiles, replaceFolder } from '../build/publish.ts';
import { readOptions } from './options.ts';
import { showProgress } from './progress.ts';

/** `okr build`: checks the goal files and builds the site beside its place; when it is whole, it moves there. */
export async function build(words: string[]): Promise<number> {
	readOptions(words, {});
	const { root, out, here, side } = places();
	process.chdir(root); // Astro looks for packages from where it runs, and `okr` runs anywhere
	const stop = showProgress('Building');
	try {
		await astroBuild({ root, outDir: side, logLevel: 'error' });
		const files = await countFiles(side);
		await replaceFolder(side, out);
		process.stdout.write(`Built ${files.toLocaleString('en')} files into ${relative(here, out) || out}.\n`);
		return 0;
	} catch (error) {
		if (!isContentError(error)) throw error;
		process.stdout.write('Nothing was built; the site is as it was.\n');
		return 1;
	} finally {
		stop();
		await rm(side, { recursive: true, force: true });
	}
}
