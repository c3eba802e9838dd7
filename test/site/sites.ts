import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	interface ProvidedContext {
		/** The folder of the sites that all test files of a run share. */
		sites: string;
		/** A folder that stays empty. */
		nowhere: string;
	}
}

/**
 * Makes the folder in which the tests of one run keep the sites that they share, and one that stays empty; takes both away
 * after the last.
 */
export default async function sites({ provide }: TestProject): Promise<() => Promise<void>> {
	const folder = await mkdtemp(join(tmpdir(), 'okr-sites-'));
	provide('sites', folder);
	const nowhere = join(folder, 'nowhere');
	await mkdir(nowhere);
	provide('nowhere', nowhere);
	return () => rm(folder, { recursive: true, force: true });
}
