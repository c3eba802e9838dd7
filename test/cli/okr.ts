import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { ownEnvironment } from '../site/build.ts';

const cli = resolve(import.meta.dirname, '../../src/cli/okr.ts');

/** What came of a command. */
export interface Outcome {
	code: number | null;
	stdout: string;
	stderr: string;
}

/** Runs `okr` as somebody would, from a folder, with nothing of this process's own settings. */
export async function okr(
	words: readonly string[],
	here: string,
	settings: Record<string, string> = {},
): Promise<Outcome> {
	const { INIT_CWD: _, ...own } = ownEnvironment();
	const child = spawn(process.execPath, [cli, ...words], { cwd: here, env: { ...own, ...settings } });
	const [stdout, stderr] = [child.stdout, child.stderr].map(async (stream) => {
		let text = '';
		for await (const part of stream.setEncoding('utf8')) text += part;
		return text;
	}) as [Promise<string>, Promise<string>];
	const code = await new Promise<number | null>((done, fail) => void child.on('error', fail).on('close', done));
	return { code, stdout: await stdout, stderr: await stderr };
}
