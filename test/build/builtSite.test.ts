import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { filesOf, siteFaults } from '../../src/build/builtSite.ts';

let folder: string;
afterEach(() => rm(folder, { recursive: true, force: true }));

async function faults(files: Record<string, string>, { base = '/', goals = [] as string[] } = {}) {
	folder = await mkdtemp(join(tmpdir(), 'okr-'));
	for (const [path, text] of Object.entries(files)) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), text);
	}
	return siteFaults(folder, filesOf(folder), { base, goals });
}

it('is sound when every link, place, picture and file is there', async () => {
	const site = {
		'index.html':
			'<a href="/teams/core/#way">x</a><a href="/teams/core">y</a><img src="/a%20b.png"><a href="?q=1">z</a>',
		'teams/core/index.html': '<p id="way"><a href="../../">up</a><a href="#way">here</a></p>',
		'a b.png': '',
	};
	expect(await faults(site)).toEqual([]);
	expect(await faults({ 'index.html': '<a href="/okr/">x</a>' }, { base: '/okr/' })).toEqual([]);
});

it('names the page and what it leads to in vain', async () => {
	const site = {
		'index.html': '<a href="/gone/">x</a><a href="/teams/#gone">y</a><a href="/%zz/">z</a>',
		'teams/index.html': '<img src="no.png">',
	};
	expect(await faults(site)).toEqual([
		{ page: 'index.html', what: 'It leads to /gone/, which the site does not have.' },
		{ page: 'index.html', what: 'It leads to /teams/#gone, and there is no such place in that page.' },
		{ page: 'index.html', what: 'It leads to /%zz/, which is no address.' },
		{ page: 'teams/index.html', what: 'It leads to no.png, which the site does not have.' },
	]);
});

it('takes a link out of its folder for one that leads nowhere', async () => {
	expect(await faults({ 'index.html': '<a href="/">x</a>' }, { base: '/okr/' })).toEqual([
		{ page: 'index.html', what: 'It leads to /, which the site does not have.' },
	]);
});

it('has one page for each goal; one that leads on to another is none', async () => {
	const site = {
		'objectives/2026-h1/core/a/index.html': '',
		'objectives/2026-h1/core/c/index.html': '',
		'objectives/2025-h1/core/a/index.html': '<meta http-equiv="refresh" content="0; url=/objectives/2026-h1/core/a/">',
	};
	expect(await faults(site, { goals: ['2026-h1/core/a', '2026-h1/core/b'] })).toEqual([
		{ page: 'objectives/2026-h1/core/b/index.html', what: 'The goal has no page.' },
		{ page: 'objectives/2026-h1/core/c/index.html', what: 'The page has no goal.' },
	]);
});

it('does not read a page again that it knows, and finds in it what was found', async () => {
	const known = { ids: [], addresses: ['/gone/'], leadsOn: false, faults: ['what was read before'] };
	await faults({ 'index.html': '', 'old/index.html': '<iframe></iframe>' });
	expect(await siteFaults(folder, filesOf(folder), { base: '/', goals: [] }, new Map([['index.html', known]]))).toEqual(
		[
			{ page: 'index.html', what: 'what was read before' },
			{ page: 'index.html', what: 'It leads to /gone/, which the site does not have.' },
			{ page: 'old/index.html', what: 'There is a <iframe> in it.' },
		],
	);
});
