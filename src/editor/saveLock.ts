import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { besideOf, ifMissing, whyNotWritten } from './savePath.ts';

/** Stands in a content folder while a program saves into it, and says which program that is and what it writes. */
const lockName = '.okr-saving';

interface Lock {
	process: number;
	/** The files that it writes, below the content folder. */
	paths: readonly string[];
}

const lockSchema = z.object({ process: z.int().positive(), paths: z.array(z.string()) });

const queues = new Map<string, Promise<unknown>>();

/**
 * Does some work on a content folder while no other program that saves does any: in one process one after the other, between
 * processes by a lock file, which also says what to clear away when its program was stopped halfway. Throws when another
 * program holds the folder for more than ten seconds.
 */
export async function alone<T>(folder: string, paths: readonly string[], work: () => Promise<T>): Promise<T> {
	const before = queues.get(folder) ?? Promise.resolve();
	const turn = before.then(async () => {
		await takeLock(folder, { process: process.pid, paths });
		try {
			return await work();
		} finally {
			await rm(join(folder, lockName), { force: true });
		}
	});
	const settled = turn.catch(() => undefined);
	queues.set(folder, settled);
	try {
		return await turn;
	} finally {
		if (queues.get(folder) === settled) queues.delete(folder);
	}
}

const tries = 500;
const pause = 20; // milliseconds
/** A lock that makes no sense for this many tries is one whose program was stopped before it had written it. */
const silent = 25;

async function takeLock(folder: string, lock: Lock): Promise<void> {
	const path = join(folder, lockName);
	let empty = 0;
	for (let tried = 0; tried < tries; tried += 1) {
		const handle = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
			if (error.code !== 'EEXIST') throw error;
		});
		if (handle) {
			try {
				await handle.writeFile(JSON.stringify(lock));
			} finally {
				await handle.close();
			}
			return;
		}
		const text = (await readFile(path, 'utf8').catch(ifMissing)) ?? '';
		empty = readLock(text) ? 0 : empty + 1;
		const other = readLock(text);
		if (empty > silent || (other && !isRunning(other.process))) await clearAway(folder, path, text, other);
		else await wait(pause);
	}
	throw new Error(`Another program is saving into ${folder}. If none is, delete ${path} and try again.`);
}

/** What a lock says; `undefined` while it says nothing, or nothing that makes sense. */
function readLock(text: string): Lock | undefined {
	try {
		return lockSchema.parse(JSON.parse(text));
	} catch {
		return undefined; // half written, or not by a save
	}
}

function isRunning(id: number): boolean {
	try {
		return process.kill(id, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code !== 'ESRCH';
	}
}

/**
 * Removes what a stopped program has left behind, unless another one was faster and holds the folder by now. Anybody could have
 * put a lock into the folder, so nothing is removed but what a save would have written.
 */
async function clearAway(folder: string, path: string, text: string, lock?: Lock): Promise<void> {
	for (const one of lock?.paths ?? [])
		if ((await whyNotWritten(folder, one)) === undefined) await rm(join(folder, besideOf(one)), { force: true });
	if ((await readFile(path, 'utf8').catch(ifMissing)) === text) await rm(path, { force: true });
}
