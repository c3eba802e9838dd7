import { spawn } from 'node:child_process';
import { rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { change, goal, goalFile } from '../source/folder.ts';
import { inGoals, place } from './place.ts';

test('okr check --watch says what is found after every change, until it is stopped', { timeout: 60_000 }, async () => {
	const here = await place();
	const { OKR_OUT: _, OKR_TODAY: __, INIT_CWD: ___, ...rest } = process.env;
	const words = [resolve(import.meta.dirname, '../../src/cli/okr.ts'), 'check', '--watch'];
	const child = spawn(process.execPath, words, { cwd: here, env: { ...rest, ...inGoals } });
	let said = '';
	let heard = () => {};
	child.stdout.setEncoding('utf8').on('data', (part: string) => {
		said += part;
		heard();
	});
	const until = (sentence: string) =>
		new Promise<void>((done) => {
			heard = () => {
				if (said.includes(sentence)) done();
			};
			heard();
		});
	const ended = new Promise((done) => child.on('close', done));

	await until('Watching the goal files.\n');
	expect(said).toBe('No findings.\n\nWatching the goal files.\n\n');
	said = '';
	await writeFile(join(here, 'goals', goalFile), change(goal, 'lead: karin-lund\n', ''));
	await until('0 errors, 1 warning.\n');
	said = '';
	const beside = join(here, 'goals', 'people/.bo.yaml.new');
	await writeFile(beside, 'nom: Bo\n');
	await rename(beside, join(here, 'goals', 'people/bo-ek.yaml'));
	await until('people/bo-ek.yaml:1:1 error');
	child.kill('SIGTERM');
	expect(await ended).toBe(0);
});
