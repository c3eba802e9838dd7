import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Change, type Outcome, openFile } from '../../src/editor/save.ts';
import { ownEnvironment } from '../site/build.ts';
import { goalFile, today } from '../source/folder.ts';

export const options = { today: () => today, shownAs: 'content' };

/** Every file of a folder, hidden ones too, with what it holds. */
export async function everything(folder: string): Promise<Record<string, string>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	const texts = await Promise.all(
		files.sort().map(async (file) => [file.slice(folder.length + 1), await readFile(file, 'utf8')]),
	);
	return Object.fromEntries(texts) as Record<string, string>;
}

/** What a file says; `undefined` when it is missing. */
export async function textOf(folder: string, path: string): Promise<string | undefined> {
	return (await openFile(folder, path))?.text;
}

/** A goal with one more check-in, as somebody makes it who reads the file, thinks, and saves; again and again until it is in. */
export async function addCheckIn(
	folder: string,
	number: number,
	through: (changes: Change[]) => Promise<Outcome>,
): Promise<void> {
	while (true) {
		const file = await openFile(folder, goalFile);
		const text = `${file?.text}- check-in ${number}\n`;
		const { outcome } = await through([{ path: goalFile, text, expected: file?.sha as string }]);
		if (outcome === 'saved') return;
		if (outcome !== 'conflict') throw new Error(outcome);
	}
}

/** What came of a program. */
export interface Said {
	said: string;
	signal: string | undefined;
}

/** Saves in a program of its own, which is killed before a step. */
export function saver(folder: string, changes: readonly Change[], stop?: number): Promise<Said> {
	const words = [
		join(import.meta.dirname, 'saver.ts'),
		folder,
		JSON.stringify(changes),
		...(stop === undefined ? [] : ['--stop', String(stop)]),
	];
	return new Promise((done) => {
		execFile(process.execPath, words, { env: ownEnvironment() }, (error, stdout) =>
			done({ said: stdout, signal: error?.signal ?? undefined }),
		);
	});
}
