import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { okr } from '../cli/okrHere.ts';
import { almanac, change, emptyFolder, goal, goalFile, makeFolder } from '../source/folder.ts';

const sample = resolve(import.meta.dirname, '../../content');

describe('okr export', { timeout: 30_000 }, () => {
	it('gives JSON that okr import reads', async () => {
		const here = makeFolder();
		const { code, stdout, stderr } = await okr(['export'], here, { OKR_CONTENT: '.' });
		expect([code, stderr]).toEqual([0, '']);
		await writeFile(join(here, 'goals.json'), stdout);
		expect(await okr(['import', 'goals.json', '--into', 'back'], here)).toEqual({
			code: 0,
			stdout: 'Wrote 5 files into back.\n',
			stderr: '',
		});
		expect(await readFile(join(here, 'back', goalFile), 'utf8')).toContain('Why we want this.');
		expect(await okr(['export', '--format', 'json'], here, { OKR_CONTENT: 'back' })).toEqual({ code, stdout, stderr });
	});

	it('says which pictures are not in it', async () => {
		const here = emptyFolder();
		const { stdout, stderr } = await okr(['export'], here, { OKR_CONTENT: sample });
		expect(stderr).toBe('2 pictures of goals were left out, and the texts that showed them go without.\n');
		expect(stdout).not.toContain('<Figure');
		const all = await okr(['export', '--all'], here, { OKR_CONTENT: sample });
		expect(all.stderr).toBe(
			'2 pictures of goals are not in the JSON: copy what lies in objectives/ beside the imported files.\n',
		);
	});

	it('says that the logo is not in it', async () => {
		const png = Buffer.from(
			'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
			'base64',
		);
		const here = makeFolder({ 'almanac.yaml': `${almanac}logo: logo.png\n`, 'logo.png': png });
		const { code, stderr } = await okr(['export', '--all'], here, { OKR_CONTENT: '.' });
		expect([code, stderr]).toEqual([
			0,
			'The logo logo.png is not in the JSON: copy it beside the imported almanac.yaml.\n',
		]);
	});

	it('gives a table for spreadsheets', async () => {
		const { code, stdout, stderr } = await okr(['export', '--format', 'csv', '--team', 'acme'], makeFolder(), {
			OKR_CONTENT: '.',
		});
		expect([code, stderr]).toEqual([0, '']);
		expect(stdout.split('\r\n').length).toBe(4);
	});

	it('says what is wrong with the content, and gives nothing', async () => {
		const here = makeFolder({ [goalFile]: change(goal, 'team: acme', 'team: acne') });
		const { code, stdout, stderr } = await okr(['export'], here, { OKR_CONTENT: '.' });
		expect([code, stdout]).toEqual([1, '']);
		expect(stderr).toContain('There is no team acne.');
	});

	it.each([
		['a format that does not exist', ['--format', 'xml'], 'There is no format xml.'],
		['a team that is nearly one', ['--team', 'acne'], 'There is no team acne. Did you mean acme?'],
		['a period that is like none', ['--period', 'spring'], 'There is no period spring. There is 2026-h2.'],
	])('refuses %s', async (_, words, sentence) => {
		const { code, stdout, stderr } = await okr(['export', ...words], makeFolder(), { OKR_CONTENT: '.' });
		expect([code, stdout]).toEqual([2, '']);
		expect(stderr).toContain(`${sentence}\n\nUsage: okr export`);
	});
});
