import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite, copyOf, fixture, removeTemporaryFolders, sample } from '../site/build.ts';
import { hashes, hashesOf } from '../site/sameBytes.ts';

afterAll(removeTemporaryFolders);

describe.each([
	['the sample', sample],
	['the Swedish fixture', fixture('swedish')],
])('%s gives the same bytes', (_, content) => {
	let first: Record<string, string>;
	beforeAll(async () => {
		first = await hashesOf(content, {});
		expect(Object.keys(first).length).toBeGreaterThan(20);
	});

	it('built again', async () => {
		expect(await hashesOf(content, {})).toEqual(first);
	});

	it('built over what the last build kept', async () => {
		const copy = await copyOf(content);
		const before = await buildSite(copy);
		const again = await buildSite(copy, { OKR_OUT: before.folder });
		expect([before.code, again.code]).toEqual([0, 0]);
		expect([hashes(before), hashes(again)]).toEqual([first, first]);
	});

	it.each(['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'])('in the time zone %s', async (TZ) => {
		expect(await hashesOf(content, { environment: { TZ } })).toEqual(first);
	});

	it.each(['C', 'sv_SE.UTF-8', 'tr_TR.UTF-8'])('in the locale %s', async (locale) => {
		const environment = { LANG: locale, LC_ALL: locale, LANGUAGE: locale };
		expect(await hashesOf(content, { environment })).toEqual(first);
	});

	it('in another folder', async () => {
		expect(await hashesOf(content, { folder: 'Våra mål & annat' })).toEqual(first);
	});

	it('with its files made in another order', async () => {
		expect(await hashesOf(content, { backwards: true })).toEqual(first);
	});
});
