import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { report } from '../../src/check/report.ts';
import type { Overlay } from '../../src/source/overlay.ts';
import { readContent } from '../../src/source/read.ts';
import { change, emptyFolder, type Files, goal, goalFile, makeFolder, today } from './folder.ts';

const options = { today: () => today, shownAs: 'content' };

async function seen(folder: string, overlay?: Overlay) {
	const { almanac, findings, pictures } = await readContent(folder, { ...options, overlay });
	return { almanac, findings, pictures: pictures.map(({ source: _, ...picture }) => picture) };
}

const png = new Uint8Array(
	Buffer.from(
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
		'base64',
	),
);

describe('a folder under would-be files', () => {
	it.each<[string, Files]>([
		['another text', { [goalFile]: change(goal, 'Grow', 'Shrink') }],
		[
			'a new goal, sorted among the others',
			{ 'objectives/2026-h2/acme/a.mdx': goal, 'objectives/2026-h2/acme/z.mdx': goal },
		],
		[
			'goals sorted as folders are',
			{ 'objectives/2026-h2/acme-2/a.mdx': goal, 'teams/acme-2.mdx': '---\nname: B\nparent: acme\n---\n' },
		],
		['no person', { 'people/karin-lund.yaml': null }],
		['no settings', { 'almanac.yaml': null }],
		[
			'settings in Swedish',
			{
				'almanac.yaml': 'format: 1\nname: Acme\nlanguage: sv\n',
				[goalFile]: `${goal}\n- [x] done[^1]\n\n[^1]: Yes.\n`,
			},
		],
		['a mistake', { [goalFile]: change(goal, 'lead: karin-lund', 'lead: nobody') }],
		['a file with a byte order mark and other line ends', { [goalFile]: `\ufeff${goal.replaceAll('\n', '\r\n')}` }],
		['an empty file', { [goalFile]: '\n' }],
		['a file that is too large', { [goalFile]: goal + 'a'.repeat(257 * 1024) }],
		['bytes that are no text', { [goalFile]: Uint8Array.of(0xff, 0xfe) }],
		['a picture', { 'objectives/2026-h2/acme/grow/dot.png': png, [goalFile]: `${goal}\n![A dot](./grow/dot.png)\n` }],
		['a picture that is none', { 'objectives/2026-h2/acme/grow/dot.png': 'words' }],
		['a picture that is too large', { 'objectives/2026-h2/acme/grow/dot.png': new Uint8Array(2 * 1024 * 1024 + 1) }],
		['a file that nobody expects', { 'objectives/2026-h2/acme/grow.md': goal, 'people/bo-ek.yml': 'name: Bo\n' }],
		['two files of nearly one name', { 'objectives/2026-h2/acme/Grow.mdx': goal }],
		['nothing new', { [goalFile]: goal }],
	])('is read as if they were there: %s', async (_, files) => {
		const written = await seen(makeFolder(files));
		expect(await seen(makeFolder(), new Map(Object.entries(files)))).toEqual(written);
	});

	it('stays as it is on disk', async () => {
		const folder = makeFolder();
		const before = await seen(folder);
		await seen(folder, new Map([[goalFile, null]]));
		expect(await seen(folder)).toEqual(before);
	});

	it('is without a link or a stray file that is to be gone', async () => {
		const folder = makeFolder();
		await mkdir(join(folder, 'people'), { recursive: true });
		await symlink(join(emptyFolder(), 'away'), join(folder, 'people/bo-ek.yaml'));
		await writeFile(join(folder, 'people/notes.txt'), '');
		expect(report((await seen(folder)).findings, 'text')).toContain('2 errors');
		const gone = new Map([
			['people/bo-ek.yaml', null],
			['people/notes.txt', null],
		]);
		expect((await seen(folder, gone)).findings).toEqual([]);
	});
});
