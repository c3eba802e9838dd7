import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { systemFault } from '../../src/cli/systemFault.ts';
import { okr } from './okrHere.ts';
import { inGoals, place } from './place.ts';
import { withoutRights } from './stranger.ts';

const denied = (what: string) =>
	`Cannot ${what}: permission denied.\nDo: Run the command as a user who may, or give this user the right.\n`;

const goals = JSON.stringify({ okrAlmanac: 1, organisation: { format: 1, name: 'Acme' } });

describe('what the system does not allow', { timeout: 20_000 }, () => {
	test.each([
		['a new person', ['new', 'person', '--name', 'Bo'], 'goals'],
		['a check-in', ['check-in', '2026-h2/acme/grow#visits', '--confidence', '3'], 'goals'],
		['an import', ['import', 'goals.json', '--into', 'locked/new'], 'locked/new'],
	])('is told in a sentence: writing %s', async (_, words, shown) => {
		const here = await place();
		await chmod(here, 0o755);
		await mkdir(join(here, 'locked'));
		await writeFile(join(here, 'goals.json'), goals);
		const locked = join(here, words[0] === 'new' || words[0] === 'check-in' ? 'goals' : 'locked');
		const settings = { ...inGoals, OKR_OUT: 'locked/site' };
		const outcome = await withoutRights(locked, 0o555, () => okr(words, here, settings));
		expect(outcome).toEqual({ code: 1, stdout: '', stderr: denied(`write to ${join(here, shown)}`) });
		expect(await readdir(join(here, 'locked'))).toEqual([]);
	});

	test('is told in a sentence: reading a goal file', async () => {
		const here = await place();
		await chmod(here, 0o755);
		const file = join(here, 'goals/people/karin-lund.yaml');
		const outcome = await withoutRights(file, 0o000, () => okr(['check'], here, inGoals));
		expect(outcome).toEqual({ code: 1, stdout: '', stderr: denied(`read ${file}`) });
	});

	test.each([
		['a site', ['build'], ''],
		['an import', ['import', 'goals.json', '--into', 'file/x'], '/x'],
	])('is told in a sentence: %s where a file is in the way', async (_, words, below) => {
		const here = await place();
		await writeFile(join(here, 'file'), '');
		await writeFile(join(here, 'goals.json'), goals);
		const { code, stderr } = await okr(words, here, { ...inGoals, OKR_OUT: 'file/site' });
		expect([code, stderr]).toEqual([
			1,
			`Cannot write to ${join(here, 'file')}${below}: a part of the path is a file, not a folder.\nDo: Name another place.\n`,
		]);
	});

	const error = (code: string, more: object = {}) => Object.assign(new Error(code), { code, ...more });

	test.each([
		[
			error('ENOSPC', { syscall: 'write' }),
			'Cannot write: no room is left on the disk.\nDo: Make room, and run the command again.\n',
		],
		[
			error('ENOSPC', { syscall: 'mkdir', path: '/srv/okr' }),
			'Cannot write to /srv/okr: no room is left on the disk.\nDo: Make room, and run the command again.\n',
		],
		[
			error('ENOSPC', { syscall: 'watch', path: '/srv/goals' }),
			'Cannot watch the files: the system watches as many as it may.\nDo: Raise fs.inotify.max_user_watches, or stop another program that watches files.\n',
		],
		[
			error('EROFS', { syscall: 'open', path: '/cd/goals/.okr-saving' }),
			'Cannot write to /cd/goals: the disk can only be read.\nDo: Name a place on another disk.\n',
		],
		[error('EPERM', { syscall: 'rename', path: '/srv/a.new', dest: '/srv/a' }), denied('write to /srv/a')],
		[error('EACCES', { syscall: 'scandir', path: '/srv/goals' }), denied('read /srv/goals')],
	])('is told whatever it was: %s', (thrown, said) => {
		expect(systemFault(thrown)).toBe(said);
	});

	test.each([
		['an error of the program', new TypeError('x is not a function')],
		['something that is missing', error('ENOENT', { path: '/srv/okr' })],
		['a right that has no place', error('EACCES')],
		['no error at all', 'EACCES'],
	])('is not what is told of %s', (_, thrown) => {
		expect(systemFault(thrown)).toBeUndefined();
	});
});
