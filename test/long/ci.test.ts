import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ciHosts } from '../../src/build/ciText.ts';
import { fixture, okr, ownEnvironment, removeTemporaryFolders, temporaryFolder } from '../site/build.ts';

const run = promisify(execFile);
const root = resolve('.');

afterAll(removeTemporaryFolders);

/** A step of a job, as GitHub and Forgejo have it. */
interface Step {
	uses?: string;
	run?: string;
	'working-directory'?: string;
}

/** What is run, and in which folder below the place of the job. */
async function linesOf(host: string, text: string): Promise<{ folder: string; line: string }[]> {
	const file = parse(text);
	if (host !== 'gitlab')
		return (file.jobs.site.steps as Step[]).flatMap(({ run: line, 'working-directory': folder = '.' }) =>
			line === undefined ? [] : [{ folder, line }],
		);
	return [{ folder: 'goals', line: [...file.before_script, ...file.check.script, ...file.pages.script].join('\n') }];
}

describe.each(ciHosts)('the file for %s', (host) => {
	it('checks the goals and builds the site by what it says', async () => {
		const place = await temporaryFolder();
		// A clone of what is committed here, which npm then fills with the packages of the lock file.
		const bare = join(place, 'almanac.git');
		await run('git', ['clone', '--bare', root, bare]);
		await run('git', ['branch', '--force', 'tried', 'HEAD'], { cwd: bare });
		const { code, output } = await okr(['publish', '--ci', host, '--almanac', `file://${bare}`, '--version', 'tried']);
		expect(code, output).toBe(0);

		const goals = join(place, 'goals');
		await mkdir(goals, { recursive: true });
		await cp(fixture('private'), goals, { recursive: true });
		await writeFile(join(place, 'ci.yml'), output);
		const environment: Record<string, string> = {
			...ownEnvironment(),
			HOME: place,
			CI_PROJECT_DIR: goals,
			OKR_CONTENT: goals,
			OKR_OUT: host === 'gitlab' ? join(goals, 'public') : join(place, 'site'),
		};
		delete environment.INIT_CWD;
		for (const { folder, line } of await linesOf(host, output)) {
			const done = await run('bash', ['-e', '-c', line], {
				cwd: join(place, folder),
				env: environment,
				maxBuffer: 2 ** 26,
			});
			expect(done.stderr).not.toContain('npm error');
		}
		expect(await readdir(environment.OKR_OUT as string)).toContain('index.html');
	});
});
