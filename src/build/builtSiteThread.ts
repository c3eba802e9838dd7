import { parentPort, workerData } from 'node:worker_threads';
import { readShare } from './builtSite.ts';

/** Reads a share of the pages of a site in a thread of its own. */
const { folder, pages } = workerData as { folder: string; pages: string[] };
parentPort?.postMessage(await readShare(folder, pages));
