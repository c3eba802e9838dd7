import { mkdir, writeFile } from 'node:fs/promises';
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
	// What a run leaves that was killed while it wrote down which pages it has kept.
	await mkdir(join(cache, 'pages.half'));
	await writeFile(join(cache, 'pages.half/here'), '<!DOCTYPE html><title>Half a pa');
	await writeFile(join(cache, 'pages.half/pages.json'), '{"code":"');
	expect(await okr(['build'], environment)).toMatchObject({ code: 0 });
	const again = (await readSite(out)).files;
	expect([...again.keys()].sort()).toEqual([...first.keys()].sort());
	const differs = [...first].filter(([path, bytes]) => !again.get(path)?.equals(bytes)).map(([path]) => path);
	expect(differs).toEqual([]);
});
