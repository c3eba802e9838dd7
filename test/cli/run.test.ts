import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { emptyFolder, makeFolder } from '../source/folder.ts';
import { okr } from './okr.ts';

describe('okr', { timeout: 20_000 }, () => {
	test('says how it is used when it is asked', async () => {
		const here = emptyFolder();
		const { code, stdout, stderr } = await okr(['--help'], here);
		expect([code, stderr]).toEqual([0, '']);
		for (const command of ['okr check', 'okr build', 'okr start', 'okr preview', 'OKR_CONTENT', 'OKR_OUT'])
			expect(stdout).toContain(command);
		expect(await okr(['help'], here)).toEqual({ code, stdout, stderr });
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
		['an option that does not exist', ['check', '--fromat', 'json'], "Unknown option '--fromat'"],
		['a format that does not exist', ['check', '--format', 'xml'], 'There is no format xml.'],
		['a format that is left out', ['check', '--format'], '--format'],
		['a word too many', ['check', 'content'], 'It does not know what to do with content.'],
		['a port that is none', ['start', '--port', 'http'], 'http is not a port.'],
		['a port that is too high', ['preview', '--port', '65536'], '65536 is not a port.'],
		['an option of another command', ['build', '--format', 'json'], "Unknown option '--format'"],
	])('%s is told in a sentence, with how the command is used', async (_, words, sentence) => {
		const here = emptyFolder();
		const { code, stdout, stderr } = await okr(words, here, { OKR_OUT: 'site' });
		expect([code, stdout]).toEqual([2, '']);
		expect(stderr).toContain(sentence);
		expect(stderr).toContain(`\n\nUsage: okr ${words[0]}`);
		expect(stderr).not.toContain('    at ');
		expect(await readdir(here)).toEqual([]);
	});

	test('checking writes nothing', async () => {
		const here = makeFolder();
		const before = await readdir(here, { recursive: true });
		await okr(['check'], here, { OKR_CONTENT: '.' });
		expect(await readdir(here, { recursive: true })).toEqual(before);
	});
});
