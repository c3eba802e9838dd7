import { vi } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { Outcome } from './okr.ts';

/** Runs `okr` in this process, as if from a folder: the same as a process of its own, many times faster. Nobody is there to be asked. */
export async function okr(
	words: readonly string[],
	here: string,
	settings: Record<string, string> = {},
): Promise<Outcome> {
	const said = { stdout: '', stderr: '' };
	const spies = (['stdout', 'stderr'] as const).map((stream) =>
		vi.spyOn(process[stream], 'write').mockImplementation((text) => {
			said[stream] += text;
			return true;
		}),
	);
	for (const name of ['OKR_CONTENT', 'OKR_OUT', 'OKR_TODAY']) vi.stubEnv(name, settings[name]);
	vi.stubEnv('INIT_CWD', here);
	try {
		return { code: await run([...words]), ...said };
	} finally {
		for (const spy of spies) spy.mockRestore();
		vi.unstubAllEnvs();
	}
}
