import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { ownEnvironment } from '../site/build.ts';
import { emptyFolder, makeFolder } from '../source/folder.ts';
import { okr } from './okr.ts';
import { inGoals, place } from './place.ts';

describe('okr', { timeout: 20_000 }, () => {
	test('says how it is used when it is asked', async () => {
		const here = emptyFolder();
		const { code, stdout, stderr } = await okr(['--help'], here);
		expect([code, stderr]).toEqual([0, '']);
		for (const command of ['okr check', 'okr build', 'okr start', 'okr preview', 'OKR_CONTENT', 'OKR_OUT'])
			expect(stdout).toContain(command);
		expect(await okr(['help'], here)).toEqual({ code, stdout, stderr });
		for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100);
	});

	test('says how it is used when nothing is asked of it, and ends with 2', async () => {
		const { code, stdout } = await okr([], emptyFolder());
		expect(code).toBe(2);
		expect(stdout).toMatch(/^Usage:\n/);
	});

	test.each(['chekc', 'constructor', '__proto__', 'toString'])('there is no command %s', async (name) => {
		const { code, stdout, stderr } = await okr([name], emptyFolder());
		expect([code, stdout]).toEqual([2, '']);
		expect(stderr).toContain(`There is no command ${name}.\n\nUsage:\n`);
		expect(stderr).not.toContain('    at ');
	});

	test.each([
		[
			'an option that does not exist',
			['check', '--fromat', 'json'],
			'There is no option --fromat. Did you mean --format?',
		],
		['a format that does not exist', ['check', '--format', 'xml'], 'There is no format xml.'],
		['a format that is left out', ['check', '--format'], '--format'],
		['a word too many', ['check', 'content'], 'It does not know what to do with content.'],
		['a port that is none', ['start', '--port', 'http'], 'http is not a port.'],
		['a port that is too high', ['preview', '--port', '65536'], '65536 is not a port.'],
		['an option of which there are others', ['start', '--quiet'], 'There is no option --quiet. There is --port.\n'],
		['an option of one letter', ['check', '-w'], 'There is no option -w. There is --format, --watch.\n'],
		['an option of another command', ['build', '--format', 'json'], 'There is no option --format.\n'],
	])('%s is told in a sentence, with how the command is used', async (_, words, sentence) => {
		const here = emptyFolder();
		const { code, stdout, stderr } = await okr(words, here, { OKR_OUT: 'site' });
		expect([code, stdout]).toEqual([2, '']);
		expect(stderr).toContain(sentence);
		expect(stderr).toContain(`\n\nUsage: okr ${words[0]}`);
		expect(stderr).not.toContain('    at ');
		expect(await readdir(here)).toEqual([]);
	});

	test.each([
		['check-in', ['--value', '--level', '--done', '--confidence', '--note', '--date', '--dry-run']],
		['publish', ['--rollback', '--server', '--port', '--ci', '--almanac', '--version']],
		['import', ['--into', '--force']],
		['export', ['--format', '--period', '--team', '--all']],
	])('%s --help says what each option does', async (command, options) => {
		const { code, stdout } = await okr([command, '--help'], emptyFolder());
		expect(code).toBe(0);
		for (const option of options) expect(stdout).toMatch(new RegExp(`\\n  ${option}[^\\n]*  [A-Z]`));
		for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100);
	});

	test('goes on in silence when whoever reads has read enough', async () => {
		const pipe = `set -o pipefail; "$0" "$1" export --all | head -c 1`;
		const reading = spawn('bash', ['-c', pipe, process.execPath, resolve('src/cli/okr.ts')], {
			env: { ...ownEnvironment(), OKR_CONTENT: resolve('content') },
		});
		const ended = new Promise((done) => void reading.once('close', done));
		expect(await text(reading.stderr)).not.toContain('EPIPE');
		expect(await ended).toBe(0);
	});

	test('builds for a user without a home folder, and tells nobody of it', async () => {
		const here = await place({ file: '' });
		const home = join(here, 'goals/file/home');
		const settings = { ...inGoals, OKR_OUT: 'site', HOME: home, XDG_CONFIG_HOME: home };
		const { code, stdout, stderr } = await okr(['build'], here, settings);
		expect([code, stderr]).toEqual([0, '']);
		expect(stdout).toContain('Built ');
	});

	test('checking writes nothing', async () => {
		const here = makeFolder();
		const before = await readdir(here, { recursive: true });
		await okr(['check'], here, { OKR_CONTENT: '.' });
		expect(await readdir(here, { recursive: true })).toEqual(before);
	});
});
