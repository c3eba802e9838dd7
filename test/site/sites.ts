import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

/** Makes the folder in which the tests of one run keep the sites that they share, and takes it away after the last. */
export default async function sites({ provide }: TestProject): Promise<() => Promise<void>> {
	const folder = await mkdtemp(join(tmpdir(), 'okr-sites-'));
	provide('sites', folder);
	return () => rm(folder, { recursive: true, force: true });
}
