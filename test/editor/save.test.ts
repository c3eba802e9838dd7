import { renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { type Change, type Outcome, openFile, save, shaOf } from '../../src/editor/save.ts';
import { change, emptyFolder, goal, goalFile, makeFolder } from '../source/folder.ts';
import { addCheckIn, everything, options, textOf } from './saving.ts';

const person = 'people/karin-lund.yaml';

function saving(folder: string, ...changes: Change[]): Promise<Outcome> {
	return save(folder, changes, options);
}

describe('the sha of a file', () => {
	it('is the one git has', () => {
		expect(shaOf('')).toBe('e69de29bb2d1d6434b8b29ae775ad8c2e48c5391');
		expect(shaOf('Hallå\n')).toBe(shaOf(new TextEncoder().encode('Hallå\n')));
		expect(shaOf('hello\n')).toBe('ce013625030ba8dba906f756967f9e9ca394464a');
	});

	it('comes with the file, whose text has its byte order mark', async () => {
		const folder = makeFolder({ [person]: '\ufeffname: Karin Lund\r\n' });
		const file = await openFile(folder, person);
		expect(file?.text).toBe('\ufeffname: Karin Lund\r\n');
		expect(file?.sha).toBe(shaOf('\ufeffname: Karin Lund\r\n'));
		await writeFile(join(folder, person), Uint8Array.of(0xff, 0xfe));
		expect(await openFile(folder, person)).toMatchObject({ text: undefined });
		expect(await openFile(folder, 'people/bo-ek.yaml')).toBeNull();
		expect(await openFile(folder, '../content')).toBeNull();
	});
});

describe('saving', () => {
	it('writes, makes and deletes files, says which, and leaves nothing else behind', async () => {
		const folder = makeFolder();
		const old = await everything(folder);
		const shrunk = change(goal, 'Grow with', 'Stay with');
		const outcome = await saving(
			folder,
			{ path: 'objectives/2026-h2/acme/stay.mdx', text: shrunk, expected: null },
			{ path: goalFile, text: null, expected: shaOf(goal) },
			{ path: person, text: 'name: Karin Lund\nrole: CEO\n', expected: shaOf(old[person] as string) },
		);
		expect(outcome).toEqual({
			outcome: 'saved',
			written: ['objectives/2026-h2/acme/stay.mdx', person],
			deleted: [goalFile],
		});
		const { [goalFile]: _, ...rest } = old;
		expect(await everything(folder)).toEqual({
			...rest,
			[person]: 'name: Karin Lund\nrole: CEO\n',
			'objectives/2026-h2/acme/stay.mdx': shrunk,
		});
	});

	it('removes folders that are empty then, but none of the first order', async () => {
		const folder = makeFolder();
		expect(await saving(folder, { path: goalFile, text: null, expected: shaOf(goal) })).toMatchObject({
			outcome: 'saved',
		});
		expect(await readdir(join(folder, 'objectives'))).toEqual([]);
	});

	it('writes nothing that is there already', async () => {
		const folder = makeFolder();
		const outcome = await saving(folder, { path: goalFile, text: goal, expected: null });
		expect(outcome).toEqual({ outcome: 'saved', written: [], deleted: [] });
	});

	it('saves pictures', async () => {
		const folder = makeFolder();
		const png = new Uint8Array(
			Buffer.from(
				'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
				'base64',
			),
		);
		const path = 'objectives/2026-h2/acme/grow/dot.png';
		expect(await saving(folder, { path, text: png, expected: null })).toMatchObject({
			outcome: 'saved',
			written: [path],
		});
		expect(await readFile(join(folder, path))).toEqual(Buffer.from(png));
		const words = await saving(folder, {
			path: 'objectives/2026-h2/acme/grow/words.png',
			text: 'words',
			expected: null,
		});
		expect(words).toMatchObject({ outcome: 'refused', findings: [{ rule: 'picture-file' }] });
	});

	it('does nothing but say what it would do when it is only asked', async () => {
		const folder = makeFolder();
		const before = await everything(folder);
		const text = change(goal, 'Grow', 'Shrink');
		const dry = { ...options, dryRun: true };
		expect(await save(folder, [{ path: goalFile, text, expected: shaOf(goal) }], dry)).toEqual({
			outcome: 'saved',
			written: [goalFile],
			deleted: [],
		});
		expect(await save(folder, [{ path: goalFile, text: 'x', expected: shaOf(goal) }], dry)).toMatchObject({
			outcome: 'refused',
		});
		expect(await everything(folder)).toEqual(before);
	});
});

describe('a file that changed meanwhile', () => {
	it.each<[string, string | null, string | null]>([
		['holds something else', shaOf('something else'), goal],
		['is there already', null, goal],
		['is gone', shaOf(goal), null],
	])('is a conflict when it %s', async (_, expected, there) => {
		const folder = makeFolder({ [goalFile]: there });
		const before = await everything(folder);
		const text = change(goal, 'Grow', 'Shrink');
		const outcome = await saving(
			folder,
			{ path: goalFile, text, expected },
			{ path: 'people/bo-ek.yaml', text: 'name: Bo Ek\n', expected: null },
		);
		expect(outcome).toMatchObject({
			outcome: 'conflict',
			path: goalFile,
			current: there === null ? null : { text: there, sha: shaOf(there) },
		});
		expect(await everything(folder)).toEqual(before);
	});

	it('is seen at the last moment', async () => {
		const folder = makeFolder();
		const theirs = change(goal, 'Grow', 'Sink');
		const outcome = await save(
			folder,
			[{ path: goalFile, text: change(goal, 'Grow', 'Shrink'), expected: shaOf(goal) }],
			{
				...options,
				onStep: (step) => {
					if (step === 'look again') writeFileSync(join(folder, goalFile), theirs);
				},
			},
		);
		expect(outcome).toMatchObject({ outcome: 'conflict', current: { text: theirs } });
		expect(await textOf(folder, goalFile)).toBe(theirs);
		expect(Object.keys(await everything(folder)).filter((path) => /(^|\/)\./.test(path))).toEqual([]);
	});
});

describe('what is wrong', () => {
	it('is not saved, and said with its line', async () => {
		const folder = makeFolder();
		const text = change(goal, 'lead: karin-lund', 'lead: karin-lundh');
		const outcome = await saving(folder, { path: goalFile, text, expected: shaOf(goal) });
		expect(outcome).toMatchObject({
			outcome: 'refused',
			findings: [{ rule: 'unknown-reference', severity: 'error', file: `content/${goalFile}`, line: 5 }],
		});
		expect(await textOf(folder, goalFile)).toBe(goal);
	});

	it('in another file stops nobody, when it was so before', async () => {
		const broken = change(goal, 'lead: karin-lund', 'lead: nobody');
		const folder = makeFolder({ 'objectives/2026-h2/acme/other.mdx': broken });
		const outcome = await saving(folder, {
			path: goalFile,
			text: change(goal, 'Grow', 'Shrink'),
			expected: shaOf(goal),
		});
		expect(outcome).toMatchObject({ outcome: 'saved' });
	});

	it('in another file stops a change that brings it', async () => {
		const folder = makeFolder();
		const there = (await openFile(folder, person))?.sha as string;
		expect(await saving(folder, { path: person, text: null, expected: there })).toMatchObject({
			outcome: 'refused',
			findings: [
				{ rule: 'unknown-reference', file: `content/${goalFile}` },
				{ rule: 'unknown-reference', file: 'content/teams/acme.mdx' },
			],
		});
	});

	it('in the file itself stops the change, even when it was so before', async () => {
		const broken = change(goal, 'lead: karin-lund', 'lead: nobody');
		const folder = makeFolder({ [goalFile]: broken });
		const text = change(broken, 'Grow', 'Shrink');
		expect(await saving(folder, { path: goalFile, text, expected: shaOf(broken) })).toMatchObject({
			outcome: 'refused',
		});
	});

	it('may be mended in several files at once', async () => {
		const folder = makeFolder();
		const outcome = await saving(
			folder,
			{ path: goalFile, text: change(goal, 'lead: karin-lund', 'lead: bo-ek'), expected: shaOf(goal) },
			{ path: 'people/bo-ek.yaml', text: 'name: Bo Ek\n', expected: null },
		);
		expect(outcome).toMatchObject({ outcome: 'saved' });
	});

	it('is no advice: warnings stop nothing', async () => {
		const folder = makeFolder();
		const text = change(goal, 'lead: karin-lund\n', '');
		expect(await saving(folder, { path: goalFile, text, expected: shaOf(goal) })).toMatchObject({ outcome: 'saved' });
	});
});

describe('a path that no program may write', () => {
	it.each([
		'../outside.mdx',
		'objectives/../../outside.mdx',
		'objectives/2026-h2/acme/../../../../outside.mdx',
		'/etc/passwd',
		'//host/share/people/a.yaml',
		'C:/people/a.yaml',
		'people\\..\\..\\a.yaml',
		'people/a.yaml\0.png',
		'people/./a.yaml',
		'people//a.yaml',
		'people/.a.yaml',
		'.git/config',
		'.okr-saving',
		'almanac.yml',
		'notes.txt',
		'people/a.mdx',
		'objectives/2026-h2/acme/grow.exe',
		'objectives/2026-h2/acme/grow/page.svg',
		'',
	])('%j', async (path) => {
		const folder = makeFolder();
		const before = await everything(join(folder, '.'));
		expect(await saving(folder, { path, text: 'name: A\n', expected: null })).toMatchObject({
			outcome: 'outside',
			path,
		});
		expect(await everything(folder)).toEqual(before);
	});

	it.each(['people', 'people/link.yaml'])('leads through a symbolic link: %s', async (link) => {
		const [folder, away] = [makeFolder(), emptyFolder()];
		await writeFile(join(away, 'link.yaml'), 'name: Away\n');
		await rm(join(folder, link), { recursive: true, force: true });
		await symlink(link === 'people' ? away : join(away, 'link.yaml'), join(folder, link));
		const change = { path: 'people/link.yaml', text: 'name: A\n', expected: shaOf('name: Away\n') };
		expect(await saving(folder, change)).toMatchObject({
			outcome: 'outside',
			why: expect.stringContaining('symbolic link'),
		});
		expect(await openFile(folder, 'people/link.yaml')).toBeNull();
		expect(await readFile(join(away, 'link.yaml'), 'utf8')).toBe('name: Away\n');
	});

	it('leads through a link that is made at the last moment', async () => {
		const [folder, away] = [makeFolder(), emptyFolder()];
		const made = { path: 'people/bo-ek.yaml', text: 'name: Bo Ek\n', expected: null };
		const outcome = await save(folder, [made], {
			...options,
			onStep: (step) => {
				if (step !== 'look again') return;
				renameSync(join(folder, 'people'), join(folder, '.people'));
				symlinkSync(away, join(folder, 'people'));
			},
		});
		expect(outcome).toMatchObject({ outcome: 'outside' });
		expect(await readdir(away)).toEqual([]);
	});

	it('is a folder, or below a file', async () => {
		const folder = makeFolder();
		await mkdir(join(folder, 'people/bo-ek.yaml'));
		await rm(join(folder, 'objectives'), { recursive: true });
		await writeFile(join(folder, 'objectives'), '');
		const text = 'name: A\n';
		expect(await saving(folder, { path: 'people/bo-ek.yaml', text, expected: null })).toMatchObject({
			why: 'people/bo-ek.yaml is a folder.',
		});
		expect(await saving(folder, { path: goalFile, text, expected: null })).toMatchObject({
			why: 'objectives is no folder.',
		});
	});
});

describe('saves at once', () => {
	it('lose nothing in one program', async () => {
		const folder = makeFolder();
		const numbers = Array.from({ length: 6 }, (_, i) => i);
		await Promise.all(numbers.map((number) => addCheckIn(folder, number, (changes) => save(folder, changes, options))));
		const text = (await textOf(folder, goalFile)) as string;
		expect(numbers.filter((number) => !text.includes(`- check-in ${number}\n`))).toEqual([]);
	});
});

describe('a lock that a program left behind', () => {
	const made = { path: 'people/bo-ek.yaml', text: 'name: Bo Ek\n', expected: null };
	const gone = 2 ** 30; // no system gives a process such a number

	it.each(['', '{"process":"x","paths":[]}'])('holds nobody up for long when it says %j', async (lock) => {
		const folder = makeFolder();
		await writeFile(join(folder, '.okr-saving'), lock);
		expect(await saving(folder, made)).toMatchObject({ outcome: 'saved' });
		expect(await readdir(folder)).not.toContain('.okr-saving');
	});

	it('has nothing removed that a save would not have written', async () => {
		const [folder, away] = [makeFolder(), emptyFolder()];
		await writeFile(join(away, '.notes.yaml.new'), 'mine');
		await symlink(away, join(folder, 'away'));
		const paths = [
			`../${away.slice(away.lastIndexOf('/') + 1)}/notes.yaml`,
			'away/notes.yaml',
			'people/karin-lund.yaml',
		];
		await writeFile(join(folder, 'people/.karin-lund.yaml.new'), 'half');
		await writeFile(join(folder, '.okr-saving'), JSON.stringify({ process: gone, paths }));
		expect(await saving(folder, made)).toMatchObject({ outcome: 'saved' });
		expect(await readFile(join(away, '.notes.yaml.new'), 'utf8')).toBe('mine');
		expect(await readdir(join(folder, 'people'))).toEqual(['bo-ek.yaml', 'karin-lund.yaml']);
	});
});

test('a link that lies where a file is written first leads nowhere', async () => {
	const [folder, away] = [makeFolder(), emptyFolder()];
	await writeFile(join(away, 'mine'), 'mine');
	await symlink(join(away, 'mine'), join(folder, 'people/.bo-ek.yaml.new'));
	const made = { path: 'people/bo-ek.yaml', text: 'name: Bo Ek\n', expected: null };
	expect(await saving(folder, made)).toMatchObject({ outcome: 'saved' });
	expect(await readFile(join(away, 'mine'), 'utf8')).toBe('mine');
	expect(await textOf(folder, made.path)).toBe(made.text);
});
