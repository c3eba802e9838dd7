import { execFileSync } from 'node:child_process';
import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { report } from '../../src/check/report.ts';
import { readContent } from '../../src/source/read.ts';
import {
	almanac,
	change,
	emptyFolder,
	goal,
	goalFile,
	makeFolder,
	period,
	person,
	read,
	saidInFolder,
	technology,
	today,
} from './folder.ts';

test('the smallest organisation has nothing against it', async () => {
	expect(await saidInFolder({})).toBe('No findings.\n');
});

test('an organisation that has only begun has nothing against it', async () => {
	const folder = emptyFolder();
	await writeFile(join(folder, 'almanac.yaml'), almanac);
	const { findings, almanac: read } = await readContent(folder, { today: () => today });
	expect(findings).toEqual([]);
	expect(read?.organisation.name).toBe('Acme');
});

test('the content folder is missing', async () => {
	const { findings } = await read(join(emptyFolder(), 'content'));
	expect(report(findings, 'text')).toMatchInlineSnapshot(`
		"content:1:1 error no-content
		  There is no folder content.
		  Why: Goals are read from a folder, and there is none at this place.
		  Do:  Make it and put an almanac.yaml into it; or name another one with OKR_CONTENT=<folder>.

		1 error, 0 warnings.
		"
	`);
});

test('the content folder is a file', async () => {
	const folder = makeFolder();
	const { findings } = await read(join(folder, 'almanac.yaml'));
	expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['no-content', 'error']]);
});

test('almanac.yaml is missing', async () => {
	expect(await saidInFolder({ 'almanac.yaml': null })).toMatchInlineSnapshot(`
		"content/almanac.yaml:1:1 error no-almanac
		  There is no almanac.yaml in content.
		  Why: almanac.yaml says who the organisation is and which format its files have.
		  Do:  Make one of two lines: format: 1, and name: with the name of the organisation.

		1 error, 0 warnings.
		"
	`);
});

test('almanac.yaml has another ending', async () => {
	expect(await saidInFolder({ 'almanac.yaml': null, 'almanac.yml': almanac })).toMatchInlineSnapshot(`
		"content/almanac.yaml:1:1 error no-almanac
		  There is no almanac.yaml in content.
		  Why: almanac.yaml says who the organisation is and which format its files have.
		  Do:  Make one of two lines: format: 1, and name: with the name of the organisation.

		content/almanac.yml:1:1 error stray-file
		  almanac.yml is not read.
		  Why: Every file under the content folder is read. A file that no rule expects would be lost in silence.
		  Do:  Did you mean almanac.yaml?

		2 errors, 0 warnings.
		"
	`);
});

test('a folder of goals with a capital letter', async () => {
	expect(await saidInFolder({ [goalFile]: null, 'Objectives/2026-h2/acme/grow.mdx': goal })).toMatchInlineSnapshot(`
		"content/Objectives:1:1 error stray-file
		  Objectives is not read.
		  Why: Every file under the content folder is read. A file that no rule expects would be lost in silence.
		  Do:  Did you mean objectives?

		1 error, 0 warnings.
		"
	`);
});

test('a folder of teams without its s', async () => {
	expect(await saidInFolder({ 'team/technology.mdx': technology })).toMatchInlineSnapshot(`
		"content/team:1:1 error stray-file
		  team is not read.
		  Why: Every file under the content folder is read. A file that no rule expects would be lost in silence.
		  Do:  Did you mean teams?

		1 error, 0 warnings.
		"
	`);
});

test('a folder of goals that is called by another name', async () => {
	expect(await saidInFolder({ 'goals/2026-h2/acme/sell.mdx': goal })).toMatchInlineSnapshot(`
		"content/goals:1:1 warning unread-folder
		  goals/ is not read.
		  Why: Goals in a folder of another name would be missing from the site without a word.
		  Do:  Move its files into objectives/.

		0 errors, 1 warning.
		"
	`);
});

test.each([
	['mål/a.md', 'Move its files into objectives/.'],
	['person/karin.yaml', 'Move its files into people/.'],
	['Quarters/2026-q1/a.mdx', 'Move its files into periods/.'],
])('a folder of files such as %s', async (path, cure) => {
	const { findings } = await read(makeFolder({ [path]: 'x' }));
	expect(findings).toMatchObject([{ rule: 'unread-folder', severity: 'warning', cure }]);
});

test('a folder that takes the place of ours is to have its name', async () => {
	const { findings } = await read(makeFolder({ 'people/karin-lund.yaml': null, 'person/karin.yaml': 'x' }));
	expect(findings).toContainEqual(expect.objectContaining({ rule: 'unread-folder', cure: 'Name it people/.' }));
});

test.each(['goals/plan.pdf', 'docs/goals.mdx', 'goals.mdx', '.goals/a.mdx'])('%s is none of ours', async (path) => {
	const { findings } = await read(makeFolder({ [path]: 'x' }));
	expect(findings).toEqual([]);
});

test('what else lies at the top of the folder is left alone, and so is what begins with a dot', async () => {
	const files = {
		'README.md': '# Goals',
		'almanac.yaml~': 'x',
		'drafts/x.md': 'x',
		'teams/.DS_Store': 'x',
		'.git/config': 'x',
	};
	expect(await saidInFolder(files)).toBe('No findings.\n');
});

test('an empty file, and one of blanks', async () => {
	expect(await saidInFolder({ [goalFile]: '', 'people/olle-ek.yaml': '\n  \n' })).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:1:1 error empty-file
		  The file is empty.
		  Why: There is nothing in the file, so nothing can be published.
		  Do:  Fill it in, or delete it.

		content/people/olle-ek.yaml:1:1 error empty-file
		  The file is empty.
		  Why: There is nothing in the file, so nothing can be published.
		  Do:  Fill it in, or delete it.

		2 errors, 0 warnings.
		"
	`);
});

test('a file that is not UTF-8', async () => {
	expect(
		await saidInFolder({ 'people/karin-lund.yaml': Buffer.from('name: K\u00e5re\n', 'latin1') }),
	).toMatchInlineSnapshot(`
		"content/people/karin-lund.yaml:1:1 error not-utf8
		  The file is not written in UTF-8.
		  Why: Other encodings turn å, ä and ö into something else on the site.
		  Do:  Save it anew with the encoding UTF-8.

		1 error, 0 warnings.
		"
	`);
});

test('a file over 256 KiB', async () => {
	expect(await saidInFolder({ [goalFile]: goal + 'x'.repeat(256 * 1024) })).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:1:1 error file-too-large
		  The file has 257 KiB, and 256 KiB are the most.
		  Why: A goal is a page to read. A file this large is a mistake, or an attack.
		  Do:  Move long texts elsewhere and link to them.

		1 error, 0 warnings.
		"
	`);
});

test('a file of 256 KiB is read', async () => {
	const rest = 256 * 1024 - goal.length;
	expect(await saidInFolder({ [goalFile]: goal + `${'x'.repeat(79)}\n`.repeat(rest / 80) })).toBe('No findings.\n');
});

test('a .md file among the goals', async () => {
	expect(await saidInFolder({ 'objectives/2026-h2/acme/visit.md': goal })).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/visit.md:1:1 error stray-file
		  No file is expected at this place.
		  Why: Every file under the content folder is read. A file that no rule expects would be lost in silence.
		  Do:  Give it the ending .mdx. Files here are objectives/<period>/<team or person>/<goal>.mdx, and its pictures (PNG, JPEG, GIF, WebP or AVIF) in a folder of the same name.

		1 error, 0 warnings.
		"
	`);
});

test('a .yml file among the people', async () => {
	expect(await saidInFolder({ 'people/olle-ek.yml': person })).toMatchInlineSnapshot(`
		"content/people/olle-ek.yml:1:1 error stray-file
		  No file is expected at this place.
		  Why: Every file under the content folder is read. A file that no rule expects would be lost in silence.
		  Do:  Give it the ending .yaml. Files here are people/<person>.yaml.

		1 error, 0 warnings.
		"
	`);
});

test('a goal that lies too high, and one that lies too deep', async () => {
	expect(
		await saidInFolder({ 'objectives/2026-h2/high.mdx': goal, 'objectives/2026-h2/acme/grow/deep.mdx': goal }),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow/deep.mdx:1:1 error stray-file
		  No file is expected at this place.
		  Why: Every file under the content folder is read. A file that no rule expects would be lost in silence.
		  Do:  Files here are objectives/<period>/<team or person>/<goal>.mdx, and its pictures (PNG, JPEG, GIF, WebP or AVIF) in a folder of the same name.

		content/objectives/2026-h2/high.mdx:1:1 error stray-file
		  No file is expected at this place.
		  Why: Every file under the content folder is read. A file that no rule expects would be lost in silence.
		  Do:  Files here are objectives/<period>/<team or person>/<goal>.mdx, and its pictures (PNG, JPEG, GIF, WebP or AVIF) in a folder of the same name.

		2 errors, 0 warnings.
		"
	`);
});

test('a picture among the teams', async () => {
	expect(await saidInFolder({ 'teams/logo.png': 'x' })).toMatchInlineSnapshot(`
		"content/teams/logo.png:1:1 error stray-file
		  No file is expected at this place.
		  Why: Every file under the content folder is read. A file that no rule expects would be lost in silence.
		  Do:  Files here are teams/<team>.mdx.

		1 error, 0 warnings.
		"
	`);
});

test('a link to a file', async () => {
	const folder = makeFolder({ 'people/karin-lund.yaml': null });
	await writeFile(join(folder, 'karin.txt'), person);
	await mkdir(join(folder, 'people'));
	await symlink('../karin.txt', join(folder, 'people/karin-lund.yaml'));
	expect(report((await read(folder)).findings, 'text')).toMatchInlineSnapshot(`
		"content/people/karin-lund.yaml:1:1 error symbolic-link
		  This is a symbolic link.
		  Why: A link could bring a file from outside into the site.
		  Do:  Put the file or folder itself here.

		1 error, 0 warnings.
		"
	`);
});

test('a link to a folder', async () => {
	const folder = makeFolder();
	await rename(join(folder, 'objectives/2026-h2'), join(folder, 'elsewhere'));
	await symlink('../elsewhere', join(folder, 'objectives/2026-h2'));
	expect(report((await read(folder)).findings, 'text')).toMatchInlineSnapshot(`
		"content/objectives/2026-h2:1:1 error symbolic-link
		  This is a symbolic link.
		  Why: A link could bring a file from outside into the site.
		  Do:  Put the file or folder itself here.

		1 error, 0 warnings.
		"
	`);
});

test('a link in place of almanac.yaml', async () => {
	const folder = makeFolder();
	await rename(join(folder, 'almanac.yaml'), join(folder, 'other.txt'));
	await symlink('other.txt', join(folder, 'almanac.yaml'));
	expect(report((await read(folder)).findings, 'text')).toMatchInlineSnapshot(`
		"content/almanac.yaml:1:1 error symbolic-link
		  This is a symbolic link.
		  Why: A link could bring a file from outside into the site.
		  Do:  Put the file or folder itself here.

		1 error, 0 warnings.
		"
	`);
});

test('a pipe is not waited for', async () => {
	const folder = makeFolder({ [goalFile]: null });
	await mkdir(join(folder, 'objectives/2026-h2/acme'), { recursive: true });
	execFileSync('mkfifo', [join(folder, goalFile)]);
	const { findings } = await read(folder);
	expect(findings.map(({ rule, file }) => [rule, file])).toEqual([['stray-file', `content/${goalFile}`]]);
});

test('a folder that is named like a goal holds no goal', async () => {
	const folder = makeFolder({ [goalFile]: null });
	await mkdir(join(folder, goalFile), { recursive: true });
	expect((await read(folder)).findings).toEqual([]);
});

test('ids with letters that addresses do not have', async () => {
	expect(
		await saidInFolder({
			'people/Åsa Öst.yaml': person,
			'teams/UX.mdx': technology,
			'objectives/2026-h2/acme/___.mdx': goal,
		}),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/___.mdx:1:1 error bad-id
		  ___ is not an id: small letters a to z and digits, in words joined by hyphens.
		  Why: File names become addresses. Small letters, digits and hyphens work in every system and every link.
		  Do:  Give it a name of such letters.

		content/people/Åsa Öst.yaml:1:1 error bad-id
		  Åsa Öst is not an id: small letters a to z and digits, in words joined by hyphens.
		  Why: File names become addresses. Small letters, digits and hyphens work in every system and every link.
		  Do:  Call it asa-ost.

		content/teams/UX.mdx:1:1 error bad-id
		  UX is not an id: small letters a to z and digits, in words joined by hyphens.
		  Why: File names become addresses. Small letters, digits and hyphens work in every system and every link.
		  Do:  Call it ux.

		3 errors, 0 warnings.
		"
	`);
});

test('a folder of goals with a space in its name', async () => {
	expect(
		await saidInFolder({
			'periods/2026-h1.mdx': change(period, 'phase: running', 'phase: closed'),
			'objectives/2026 H1/acme/grow.mdx': goal,
		}),
	).toMatchInlineSnapshot(`
		"content/objectives/2026 H1/acme/grow.mdx:1:1 error bad-id
		  2026 H1 is not an id: small letters a to z and digits, in words joined by hyphens.
		  Why: File names become addresses. Small letters, digits and hyphens work in every system and every link.
		  Do:  Call it 2026-h1.

		1 error, 0 warnings.
		"
	`);
});

test('two goals that differ in a capital letter only', async () => {
	expect(await saidInFolder({ 'objectives/2026-h2/acme/Grow.mdx': goal })).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/Grow.mdx:1:1 error bad-id
		  Grow is not an id: small letters a to z and digits, in words joined by hyphens.
		  Why: File names become addresses. Small letters, digits and hyphens work in every system and every link.
		  Do:  Call it grow.

		content/objectives/2026-h2/acme/grow.mdx:1:1 error same-id
		  objectives/2026-h2/acme/Grow.mdx has the same name but for small and capital letters, or the way an accent is written.
		  Why: Two things with one name would overwrite each other, on some systems already on disk.
		  Do:  Give one of the two another name.

		2 errors, 0 warnings.
		"
	`);
});

test('two people whose names differ in the way å is written only', async () => {
	expect(
		await saidInFolder({ 'people/\u00e5sa.yaml': person, 'people/a\u030asa.yaml': person }),
	).toMatchInlineSnapshot(`
		"content/people/åsa.yaml:1:1 error bad-id
		  åsa is not an id: small letters a to z and digits, in words joined by hyphens.
		  Why: File names become addresses. Small letters, digits and hyphens work in every system and every link.
		  Do:  Call it asa.

		content/people/åsa.yaml:1:1 error bad-id
		  åsa is not an id: small letters a to z and digits, in words joined by hyphens.
		  Why: File names become addresses. Small letters, digits and hyphens work in every system and every link.
		  Do:  Call it asa.

		content/people/åsa.yaml:1:1 error same-id
		  people/åsa.yaml has the same name but for small and capital letters, or the way an accent is written.
		  Why: Two things with one name would overwrite each other, on some systems already on disk.
		  Do:  Give one of the two another name.

		3 errors, 0 warnings.
		"
	`);
});

test('an organisation without a goal has nothing against it', async () => {
	const folder = makeFolder();
	await rm(join(folder, 'objectives'), { recursive: true });
	expect((await read(folder)).findings).toEqual([]);
});
