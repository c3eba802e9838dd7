import { parentPort, workerData } from 'node:worker_threads';
import type { KeptEntry } from '../source/digest.ts';
import { readBackwards } from '../source/read.ts';

/** So many are handed over at a time. */
const atOnce = 32;

let some: [string, KeptEntry][] = [];
for await (const one of readBackwards(workerData as string)) {
	some.push(one);
	if (some.length < atOnce) continue;
	parentPort?.postMessage(some);
	some = [];
}
parentPort?.postMessage(some);
