import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Kept, KeptEntry } from '../source/digest.ts';

/** Reads the content folder from its other end, in a thread of its own, while nothing is known of it yet. */
export interface HelpingReader {
	/** What it has read so far. */
	kept: Kept;
	/** Lets it go. */
	stop(): Promise<unknown>;
}

/** Starts it, unless an earlier run has kept what it read in the file `store`. What goes wrong with it is left to the reading itself to meet. */
export function helpingReader(folder: string, store: string): HelpingReader | undefined {
	if (existsSync(store)) return undefined;
	const read = new Map<string, KeptEntry>();
	const worker = new Worker(new URL('./helpingReaderThread.ts', import.meta.url), { workerData: folder });
	worker.on('message', (entries: [string, KeptEntry][]) => {
		for (const [path, entry] of entries) read.set(path, entry);
	});
	worker.on('error', () => undefined);
	return {
		kept(file, digest) {
			const entry = read.get(file.path);
			return entry?.digest === digest ? entry : undefined;
		},
		stop() {
			read.clear();
			return worker.terminate();
		},
	};
}
