import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { places } from '../../src/build/places.ts';
import { fixture, okr, readSite, removeTemporaryFolders, temporaryFolder } from './build.ts';

afterAll(removeTemporaryFolders);

it('a build that was stopped between its pages leaves none that a later one takes for the truth', async () => {
	const content = fixture('private');
	const out = join(await temporaryFolder(), 'site');
	const environment = { OKR_CONTENT: content, OKR_OUT: out };
	expect(await okr(['build'], environment)).toMatchObject({ code: 0 });
	const first = (await readSite(out)).files;
	const { cache } = places({ ...environment, INIT_CWD: '/' });
	// What a run leaves that was killed when it had kept a page and not yet said what the page was made from.
	await writeFile(join(cache, 'dist/teams/core/index.html'), '<!DOCTYPE html><title>Half a pa');
	await writeFile(join(cache, 'unfinished'), '');
	expect(await okr(['build'], environment)).toMatchObject({ code: 0 });
	const again = (await readSite(out)).files;
	expect([...again.keys()].sort()).toEqual([...first.keys()].sort());
	const differs = [...first].filter(([path, bytes]) => !again.get(path)?.equals(bytes)).map(([path]) => path);
	expect(differs).toEqual([]);
});
