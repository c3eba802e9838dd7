import { afterAll, expect, it } from 'vitest';
import { removeTemporaryFolders, sample } from './build.ts';
import { hashes, hashesOf } from './sameBytes.ts';
import { builtSite } from './shared.ts';

afterAll(removeTemporaryFolders);

it('the same content gives the same bytes, elsewhere, in another order, time zone and locale', async () => {
	const first = hashes(await builtSite(sample));
	const environment = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
	const second = await hashesOf(sample, { environment, folder: 'goals of ours', backwards: true });
	expect(Object.keys(first).some((path) => path.startsWith('pagefind/'))).toBe(true);
	expect(second).toEqual(first);
});
