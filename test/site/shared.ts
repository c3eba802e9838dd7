import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import { places } from '../../src/build/places.ts';
import { okr, type Run, readSite, type Site } from './build.ts';

/**
 * The site of a content folder, for reading only: it is built once in a run, by the test file that asks first, while the
 * others wait. Who writes into a site, or measures a build, takes `buildSite`.
 */
export async function builtSite(content: string): Promise<Run & Site> {
	const place = join(inject('sites'), basename(content));
	const folder = join(place, 'site');
	const report = join(place, 'run.json');
	if (await isFirst(place)) {
		const run = await okr(['build'], { OKR_CONTENT: content, OKR_OUT: folder });
		await rm(places({ OKR_CONTENT: content, OKR_OUT: folder }).cache, { recursive: true, force: true });
		await writeFile(`${report}.part`, JSON.stringify(run));
		await rename(`${report}.part`, report);
	}
	while (!existsSync(report)) await setTimeout(50);
	const run = JSON.parse(await readFile(report, 'utf8')) as Run;
	if (run.code !== 0) throw new Error(run.output);
	return { ...run, ...(await readSite(folder)) };
}

/** Whether nobody else has begun to fill this folder. */
async function isFirst(place: string): Promise<boolean> {
	try {
		await mkdir(place);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}
