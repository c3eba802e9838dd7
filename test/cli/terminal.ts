import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const cli = resolve(import.meta.dirname, '../../src/cli/okr.ts');

/** Keys that are no letters. */
export const key = { enter: '\r', down: '\u001b[B', space: ' ', stop: '\u0003', clear: '\u0015' } as const;

/** What came of a conversation. */
export interface Conversation {
	code: number | null;
	/** Everything that was on the screen, without colours and movements. */
	screen: string;
}

/**
 * Runs `okr` in a terminal, with somebody who waits for a question and types the answer to it. A question that does not
 * come leaves the answers behind it unsaid, and the command is stopped.
 */
export async function okrAsked(
	words: readonly string[],
	here: string,
	settings: Record<string, string>,
	answers: readonly (readonly [question: string, answer: string])[],
): Promise<Conversation> {
	const { OKR_CONTENT: _, OKR_OUT: __, OKR_TODAY: ___, INIT_CWD: ____, CI: _____, ...rest } = process.env;
	const quoted = [process.execPath, cli, ...words].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
	const child = spawn('script', ['-qec', `stty cols 200 rows 60; ${quoted}`, '/dev/null'], {
		cwd: here,
		env: { ...rest, ...settings, TERM: 'xterm' },
	});
	const waiting = [...answers];
	let screen = '';
	let since = 0;
	let patience: NodeJS.Timeout | undefined;
	const type = () => {
		clearTimeout(patience);
		patience = setTimeout(() => child.kill(), 30_000);
		const [next] = waiting;
		const at = next ? screen.indexOf(next[0], since) : -1;
		if (!next || at < 0) return;
		waiting.shift();
		since = screen.length;
		child.stdin.write(next[1]);
	};
	child.stdout.setEncoding('utf8').on('data', (part: string) => {
		screen += stripVTControlCharacters(part);
		type();
	});
	const code = await new Promise<number | null>((done, fail) => void child.on('error', fail).on('close', done));
	clearTimeout(patience);
	return { code, screen: waiting.length > 0 ? `${screen}\n[never asked: ${waiting[0]?.[0]}]` : screen };
}
