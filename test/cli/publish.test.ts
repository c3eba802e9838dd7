import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ciHosts } from '../../src/build/ciText.ts';
import { whyNoReleases } from '../../src/build/releaseFolder.ts';
import { almanac, emptyFolder } from '../source/folder.ts';
import { okr } from './okrHere.ts';
import { inGoals, place } from './place.ts';

/** A folder with a folder of releases `okr` in it, the link to it `link`, and a web root `www` that is none. */
async function served(): Promise<string> {
	const here = await place();
	await mkdir(join(here, 'okr/releases/000001/teams'), { recursive: true });
	await symlink('releases/000001', join(here, 'okr/current'));
	await symlink('okr/current', join(here, 'link'));
	await mkdir(join(here, 'www'));
	await writeFile(join(here, 'www/index.html'), 'Another site');
	await writeFile(join(here, 'file'), 'No folder');
	return here;
}

describe('okr publish', () => {
	test('wants the folder of the releases', async () => {
		const { code, stderr } = await okr(['publish'], emptyFolder());
		expect([code, stderr]).toEqual([
			2,
			expect.stringContaining('It wants the folder that holds the releases; the web server shows `current` in it.\n'),
		]);
	});

	test.each([
		'okr/current',
		'okr/current/',
		'okr/current/teams',
		'okr/current/okr',
		'okr/releases',
		'okr/releases/000001',
		'link',
	])('never puts releases into what the web server shows: %s', async (folder) => {
		const here = await served();
		for (const more of [[], ['--rollback'], ['--server', 'nginx']]) {
			const { code, stdout, stderr } = await okr(['publish', folder, ...more], here, inGoals);
			expect([code, stdout]).toEqual([2, '']);
			expect(stderr).toContain(
				`This is what the web server shows. Publish to the folder above: ${join(here, 'okr')}\n`,
			);
		}
		expect(await readdir(join(here, 'okr/current'))).toEqual(['teams']);
	});

	test('takes a folder of releases of which there is none yet, and no link to nothing', async () => {
		const here = await served();
		await mkdir(join(here, 'new/releases'), { recursive: true });
		await mkdir(join(here, 'releases'));
		await mkdir(join(here, 'www/releases'));
		await symlink('gone', join(here, 'nothing'));
		const refused = async (folder: string) => (await whyNoReleases(join(here, folder)))?.replaceAll(here, '…');
		expect(await refused('new')).toBeUndefined();
		expect(await refused('releases')).toBeUndefined();
		expect(await refused('releases/okr')).toBeUndefined();
		expect(await refused('www')).toMatch(/^…\/www holds other files, such as index.html/);
		expect(await refused('nothing')).toBe(
			'…/nothing is a link to what is not there. Name another folder, or take it away.',
		);
		expect(await refused('nothing/okr')).toBe(
			'…/nothing is a link to what is not there. Name another folder, or take it away.',
		);
	});

	test('tells the folder of releases from a current one whose release is gone', async () => {
		const here = await served();
		await rm(join(here, 'okr/releases/000001'), { recursive: true });
		expect(await whyNoReleases(join(here, 'okr/current'))).toBe(
			`This is what the web server shows. Publish to the folder above: ${join(here, 'okr')}`,
		);
	});

	test('never puts releases beside the files of another site', async () => {
		const here = await served();
		const { code, stderr } = await okr(['publish', 'www'], here, inGoals);
		expect([code, stderr]).toEqual([
			2,
			expect.stringContaining(
				`${join(here, 'www')} holds other files, such as index.html, and no releases. Name a folder that is empty or does not exist yet.\n`,
			),
		]);
		expect(await readdir(join(here, 'www'))).toEqual(['index.html']);
	});

	test('never takes a file for a folder', async () => {
		const here = await served();
		const { code, stderr } = await okr(['publish', 'file'], here, inGoals);
		expect([code, stderr]).toEqual([
			2,
			expect.stringContaining(`${join(here, 'file')} is a file. Name the folder that is to hold the releases.\n`),
		]);
	});

	test.each(['okr', 'okr/../okr', 'new', 'new/okr', 'empty', 'hidden', 'begun'])(
		'takes a folder of releases, and one that is to become one: %s',
		async (folder) => {
			const here = await served();
			for (const made of ['empty', 'hidden/.git', 'begun/releases/000001.half'])
				await mkdir(join(here, made), { recursive: true });
			const { code, stdout } = await okr(['publish', folder, '--server', 'nginx'], here, inGoals);
			expect([code, stdout]).toEqual([0, expect.stringContaining(`root ${join(here, folder)}/current;`)]);
		},
	);
});

describe('okr publish --ci', () => {
	const repository = (folder: string) =>
		`${almanac}repository:\n  address: https://git.example/house/goals\n  host: gitea\n  folder: ${folder}\n  signIn: token\n`;
	const printed = async (host: string, settings: string) => {
		const here = await place({ 'almanac.yaml': settings });
		const words = ['publish', '--ci', host, '--almanac', 'https://git.example/okr-almanac.git'];
		const { code, stdout } = await okr(words, here, inGoals);
		expect(code).toBe(0);
		return stdout;
	};

	test.each([
		['github', `\${{ github.workspace }}/goals`],
		['forgejo', `\${{ github.workspace }}/goals`],
		['gitlab', '$CI_PROJECT_DIR'],
	])('for %s builds the goals where they lie in their repository', async (host, checkout) => {
		const contentOf = (text: string) => {
			const { env, variables } = parse(text);
			return (env ?? variables).OKR_CONTENT;
		};
		expect(contentOf(await printed(host, almanac))).toBe(checkout);
		expect(contentOf(await printed(host, repository('""')))).toBe(checkout);
		expect(contentOf(await printed(host, repository('docs/goals')))).toBe(`${checkout}/docs/goals`);
	});

	test.each(ciHosts)('for %s says how the site reaches a server', async (host) => {
		expect(await printed(host, almanac)).toMatch(
			/\n# .*web server of your own.*\n# +(- |run: )npm run okr -- publish \/srv\/okr\n/s,
		);
	});
});
