import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { almanac, change, emptyFolder, type Files, goal, goalFile, makeFolder } from '../source/folder.ts';
import { okr } from './okr.ts';

/** A folder with the content folder `goals` in it, for a day that does not pass. */
async function place(files: Files = {}): Promise<string> {
	const here = emptyFolder();
	makeFolder({ 'almanac.yaml': `${almanac}asOf: 2026-10-15\n`, ...files }, join(here, 'goals'));
	return here;
}

const wrong = { 'people/karin-lund.yaml': 'name: Karin Lund\nroll: Developer\n' };
const unled = { [goalFile]: change(goal, 'lead: karin-lund\n', '') };
const content = { OKR_CONTENT: 'goals' };

describe('okr check', { timeout: 20_000 }, () => {
	test('says that all is well, and ends with 0', async () => {
		expect(await okr(['check'], await place(), content)).toEqual({ code: 0, stdout: 'No findings.\n', stderr: '' });
	});

	test('ends with 0 when there are only warnings, and tells them in full', async () => {
		const { code, stdout, stderr } = await okr(['check'], await place(unled), content);
		expect([code, stderr]).toEqual([0, '']);
		expect(stdout).toMatchInlineSnapshot(`
			"goals/objectives/2026-h2/acme/grow.mdx:2:1 warning no-lead
			  The goal has no lead.
			  2 | title: Grow with our customers
			    | ^
			  Why: A goal that nobody leads is a goal that nobody speaks for.
			  Do:  Write lead: and the id of the person who sees to it that the goal is worked on.

			0 errors, 1 warning.
			"
		`);
	});

	test('ends with 1 when there is an error', async () => {
		const { code, stdout, stderr } = await okr(['check'], await place({ ...wrong, ...unled }), content);
		expect([code, stderr]).toEqual([1, '']);
		expect(stdout).toMatchInlineSnapshot(`
			"goals/objectives/2026-h2/acme/grow.mdx:2:1 warning no-lead
			  The goal has no lead.
			  2 | title: Grow with our customers
			    | ^
			  Why: A goal that nobody leads is a goal that nobody speaks for.
			  Do:  Write lead: and the id of the person who sees to it that the goal is worked on.

			goals/people/karin-lund.yaml:2:1 error unknown-key
			  There is no key roll here.
			  2 | roll: Developer
			    | ^
			  Why: A misspelt key would be left out without a word.
			  Do:  Did you mean role?

			1 error, 1 warning.
			"
		`);
	});

	test('prints JSON and nothing beside it', async () => {
		const { code, stdout } = await okr(['check', '--format', 'json'], await place({ ...wrong, ...unled }), content);
		const { findings } = JSON.parse(stdout) as { findings: { rule: string; file: string; line: number }[] };
		expect(code).toBe(1);
		expect(findings.map(({ rule, file, line }) => `${file}:${line} ${rule}`)).toEqual([
			`goals/${goalFile}:2 no-lead`,
			'goals/people/karin-lund.yaml:2 unknown-key',
		]);
	});

	test('prints annotations for GitHub', async () => {
		const { code, stdout } = await okr(['check', '--format=github'], await place(wrong), content);
		expect(code).toBe(1);
		expect(stdout).toMatchInlineSnapshot(`
			"::error file=goals/people/karin-lund.yaml,line=2,col=1,title=unknown-key::There is no key roll here. A misspelt key would be left out without a word. Did you mean role?
			"
		`);
	});

	test('a content folder that is missing is a finding', async () => {
		const { code, stdout } = await okr(['check'], emptyFolder(), content);
		expect(code).toBe(1);
		expect(stdout).toMatchInlineSnapshot(`
			"goals:1:1 error no-content
			  There is no folder goals.
			  Why: Goals are read from a folder, and there is none at this place.
			  Do:  Make it and put an almanac.yaml into it; or name another one with OKR_CONTENT=<folder>.

			1 error, 0 warnings.
			"
		`);
	});

	test('a content folder that is a file is a finding', async () => {
		const here = emptyFolder();
		await writeFile(join(here, 'goals'), 'x');
		const { code, stdout, stderr } = await okr(['check'], here, content);
		expect([code, stderr]).toEqual([1, '']);
		expect(stdout).toContain('goals:1:1 error no-content\n');
	});

	test('OKR_CONTENT is read from where the command is run', async () => {
		const here = await place(wrong);
		const up = await okr(['check'], join(here, 'goals', 'people'), { OKR_CONTENT: '..' });
		expect(up.stdout).toContain('../people/karin-lund.yaml:2:1 error unknown-key\n');
		const beside = await okr(['check'], here, { OKR_CONTENT: './goals/' });
		expect(beside.stdout).toContain('goals/people/karin-lund.yaml:2:1 error unknown-key\n');
	});

	test('OKR_CONTENT is read from where npm was run', async () => {
		const here = await place(wrong);
		const { stdout } = await okr(['check'], emptyFolder(), { OKR_CONTENT: 'goals', INIT_CWD: here });
		expect(stdout).toContain('goals/people/karin-lund.yaml:2:1 error unknown-key\n');
	});

	test('a content folder far away is shown whole', async () => {
		const [here, away] = [emptyFolder(), makeFolder(wrong)];
		const deep = join(here, 'a/b/c');
		await mkdir(deep, { recursive: true });
		const { stdout } = await okr(['check'], deep, { OKR_CONTENT: away });
		expect(stdout).toContain(`${away}/people/karin-lund.yaml:2:1 error unknown-key\n`);
	});

	test('the worst files make no stack trace and no noise', async () => {
		const here = await place({
			[goalFile]: `---\ntitle: ${'['.repeat(30_000)}\n---\n`,
			'almanac.yaml': '? [a]\n: {{ b }}\n',
			'people/karin-lund.yaml': '__proto__: &a [*a]\n',
			'teams/acme.mdx': Uint8Array.from({ length: 256 }, (_, i) => i),
			'periods/2026-h2.mdx': '---\nend: 9999-99-99\nstart: .inf\n---\n{process.exit(3)}\n',
		});
		const { code, stdout, stderr } = await okr(['check'], here, content);
		expect([code, stderr]).toEqual([1, '']);
		expect(stdout).not.toContain('    at ');
		expect(stdout).toMatch(/\n\d+ errors, 0 warnings\.\n$/);
	});
});
