import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Expected, SiteFault } from './builtSite.ts';

/** What the thread that reads pages is asked to do. */
export type Task = { html: string } | { folder: string; expected: Expected };

/** Reads the pages of a site in a thread beside the one that makes them. */
export interface SiteReader {
	/** Hands it a page that was just made, so that it need not read it in the end. */
	saw(html: string): void;
	/** Everything that is wrong with the finished site; see `siteFaults`. */
	faults(folder: string, expected: Expected): Promise<readonly SiteFault[]>;
	/** Lets it go. */
	stop(): Promise<unknown>;
}

/** Starts it. What it has read is kept in the folder `cache`. */
export function siteReader(cache: string): SiteReader {
	const worker = new Worker(new URL('./builtSiteThread.ts', import.meta.url), {
		workerData: { file: join(cache, 'pages.json') },
	});
	const failed = new Promise<never>((_, reject) => worker.once('error', reject));
	failed.catch(() => undefined); // told when it is asked
	const tell = (task: Task) => worker.postMessage(task);
	return {
		saw: (html) => tell({ html }),
		faults(folder, expected) {
			const answer = new Promise<readonly SiteFault[]>((done) => worker.once('message', done));
			tell({ folder, expected });
			return Promise.race([answer, failed]);
		},
		stop: () => worker.terminate(),
	};
}
