import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Finding } from '../check/finding.ts';
import { shownPath } from '../source/findings.ts';
import { type ReadOptions, readContent } from '../source/read.ts';
import { alone } from './saveLock.ts';
import { besideOf, ifMissing, whyNotWritten } from './savePath.ts';

/** One file of a change. */
export interface Change {
	/** Below the content folder, with slashes: `objectives/2026-h2/acme/grow.mdx`. */
	path: string;
	/** What the file is to hold: the text of a goal file, the bytes of a picture; `null` deletes it. */
	text: string | Uint8Array | null;
	/** The `shaOf` of what the author saw, so that nobody's work is overwritten; `null` when the file must not exist yet. */
	expected: string | null;
}

/** What came of a change. Only `saved` has touched anything. */
export type Outcome =
	/** The paths that were written or deleted, sorted; not those that held the text already. */
	| { outcome: 'saved'; written: readonly string[]; deleted: readonly string[] }
	/** A file holds something else than the author saw. `current` is what it holds now, `null` when it is gone. */
	| { outcome: 'conflict'; path: string; current: OpenFile | null }
	/** Errors that the change would bring. */
	| { outcome: 'refused'; findings: readonly Finding[] }
	/** A path that no program may write. `why` is a full sentence. */
	| { outcome: 'outside'; path: string; why: string };

export interface SaveOptions extends Omit<ReadOptions, 'overlay'> {
	/** Checks everything and writes nothing: `saved` then says what would be written. */
	dryRun?: boolean;
	/** Is told of each step before it is done. */
	onStep?: (step: string) => void;
}

/** A file as it is on disk. */
export interface OpenFile {
	bytes: Uint8Array;
	/** The bytes as UTF-8, a byte order mark included; `undefined` when they are something else. */
	text: string | undefined;
	/** The `shaOf` of the bytes. */
	sha: string;
}

/** The name git has for some content: the SHA-1 of a blob, 40 hexadecimal digits. */
export function shaOf(content: string | Uint8Array): string {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** A file below a content folder; `null` when it is missing, or nothing that a program may write. */
export async function openFile(folder: string, path: string): Promise<OpenFile | null> {
	return (await whyNotWritten(folder, path)) === undefined ? readOpen(folder, path) : null;
}

async function readOpen(folder: string, path: string): Promise<OpenFile | null> {
	const bytes = await readFile(join(folder, path)).catch(ifMissing);
	if (!bytes) return null;
	let text: string | undefined;
	try {
		text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		text = undefined; // not UTF-8, which the type says
	}
	return { bytes, text, sha: shaOf(bytes) };
}

/**
 * The one way in which any program changes a content folder.
 *
 * - **Nothing is overwritten unseen.** Each file must still be what its author saw, else the outcome is a conflict. A file
 *   that holds the new text already is as good as saved, so a change that was stopped halfway can be made again.
 * - **Nothing wrong is written.** All of the folder is checked as it would be. What stops a change is every error of a
 *   file that it touches, be it old or new, and every error elsewhere that was not there before. Errors that other files
 *   have had all along stop nobody, and warnings stop nothing.
 * - **Nothing is torn.** Each file is written beside its place and flushed to disk; when all of them are there, each moves
 *   to its place, and then files are deleted. Whoever is stopped between two moves leaves whole files, old ones and new ones.
 * - **Saves wait for each other**, in one process and between processes.
 *
 * Throws what the file system throws, and when another program holds the folder for more than ten seconds.
 */
export async function save(folder: string, changes: readonly Change[], options: SaveOptions): Promise<Outcome> {
	const twice = changes.find(({ path }, i) => changes.findIndex((one) => one.path === path) !== i);
	if (twice) throw new RangeError(`The change has ${twice.path} twice`);
	const forbidden = await outside(folder, changes);
	if (forbidden) return forbidden;
	if (options.dryRun) return checked(folder, changes, options);
	const paths = changes.map(({ path }) => path);
	return alone(folder, paths, async () => {
		const outcome = await checked(folder, changes, options);
		if (outcome.outcome !== 'saved') return outcome;
		const touched = new Set([...outcome.written, ...outcome.deleted]);
		const todo = changes.filter(({ path }) => touched.has(path));
		try {
			return (await carryOut(folder, todo, options.onStep ?? (() => {}))) ?? outcome;
		} finally {
			for (const path of paths) await rm(join(folder, besideOf(path)), { force: true });
		}
	});
}

/** The outcome of a change if it were made now. */
async function checked(folder: string, changes: readonly Change[], options: SaveOptions): Promise<Outcome> {
	const conflict = await conflictOf(folder, changes);
	if (conflict) return conflict;
	const findings = await stopping(folder, changes, options);
	if (findings.length > 0) return { outcome: 'refused', findings };
	const todo: Change[] = [];
	for (const change of changes) if (!(await isDone(folder, change))) todo.push(change);
	const paths = (deleted: boolean) =>
		todo
			.filter(({ text }) => (text === null) === deleted)
			.map(({ path }) => path)
			.sort();
	return { outcome: 'saved', written: paths(false), deleted: paths(true) };
}

async function outside(folder: string, changes: readonly Change[]): Promise<Outcome | undefined> {
	for (const { path } of changes) {
		const why = await whyNotWritten(folder, path);
		if (why !== undefined) return { outcome: 'outside', path, why };
	}
	return undefined;
}

async function conflictOf(folder: string, changes: readonly Change[]): Promise<Outcome | undefined> {
	for (const change of changes) {
		const current = await readOpen(folder, change.path);
		if ((current?.sha ?? null) !== change.expected && !holds(current, change.text))
			return { outcome: 'conflict', path: change.path, current };
	}
	return undefined;
}

async function isDone(folder: string, { path, text }: Change): Promise<boolean> {
	return holds(await readOpen(folder, path), text);
}

function holds(current: OpenFile | null, text: Change['text']): boolean {
	return text === null ? current === null : current?.sha === shaOf(text);
}

/** The errors that stop a change: all of the files it touches, and those of others that it brings. */
async function stopping(folder: string, changes: readonly Change[], options: SaveOptions): Promise<Finding[]> {
	const overlay = new Map(changes.map(({ path, text }) => [path, text]));
	const touched = new Set(changes.map(({ path }) => shownPath(options.shownAs ?? folder, path)));
	const after = errorsOf((await readContent(folder, { ...options, overlay })).findings);
	if (after.every(({ file }) => touched.has(file))) return after;
	const before = new Set(errorsOf((await readContent(folder, options)).findings).map(nameOf));
	return after.filter((finding) => touched.has(finding.file) || !before.has(nameOf(finding)));
}

function errorsOf(findings: readonly Finding[]): Finding[] {
	return findings.filter(({ severity }) => severity === 'error');
}

function nameOf({ rule, file, line, column, what }: Finding): string {
	return JSON.stringify([rule, file, line, column, what]);
}

/** Writes and deletes; or gives the conflict of a file that changed at the last moment, before anything is moved. */
async function carryOut(
	folder: string,
	changes: readonly Change[],
	step: (name: string) => void,
): Promise<Outcome | undefined> {
	const place = (path: string) => join(folder, path);
	for (const { path, text } of changes) {
		if (text === null) continue;
		step(`write beside ${path}`);
		await mkdir(dirname(place(path)), { recursive: true });
		await writeThrough(place(besideOf(path)), text);
	}
	step('look again');
	const late = (await outside(folder, changes)) ?? (await conflictOf(folder, changes));
	if (late) return late;
	for (const { path, text } of changes) {
		if (text === null) continue;
		step(`move ${path}`);
		await rename(place(besideOf(path)), place(path));
	}
	for (const { path, text } of changes) {
		if (text !== null) continue;
		step(`delete ${path}`);
		await rm(place(path), { force: true });
		await removeEmpty(folder, dirname(path));
	}
	step('flush');
	for (const path of new Set(changes.map(({ path }) => dirname(place(path))))) await flushFolder(path);
	step('done');
	return undefined;
}

async function writeThrough(path: string, content: string | Uint8Array): Promise<void> {
	await rm(path, { force: true }); // it could be a link to somewhere else
	const handle = await open(path, 'wx');
	try {
		await handle.writeFile(content);
		await handle.sync();
	} finally {
		await handle.close();
	}
}

/** So that the moves themselves outlive a power cut, where the system can do that for folders. */
async function flushFolder(path: string): Promise<void> {
	if (process.platform === 'win32') return;
	const handle = await open(path).catch(ifMissing);
	try {
		await handle?.sync();
	} finally {
		await handle?.close();
	}
}

/** Removes the folders of a period and an owner that have nothing left in them. */
async function removeEmpty(folder: string, path: string): Promise<void> {
	if (!path.includes('/')) return;
	try {
		await rmdir(join(folder, path));
	} catch (error) {
		if (['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) return;
		throw error;
	}
	await removeEmpty(folder, dirname(path));
}
