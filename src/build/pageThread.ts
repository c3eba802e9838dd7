import { parentPort, workerData } from 'node:worker_threads';
import type { Content } from '../source/read.ts';
import { held } from './held.ts';
import { type PagesApp, type PageToMake, pageMaker, type Workplace } from './pageMaker.ts';

/** What a thread is given to make pages with. */
export interface ThreadData {
	workplace: Workplace;
	/** The name of its pack; see `pageMaker`. */
	pack: string;
	content: Pick<Content, 'almanac' | 'pictures'>;
	/** The address of the bundled code. */
	entry: string;
	/** What Astro's app asks of the run it belongs to: the styles of each route, and scripts for all pages. */
	styles: ReadonlyMap<string, { styles: unknown }>;
	scripts: unknown;
}

const { workplace, pack, content, entry, styles, scripts } = workerData as ThreadData;

held.sound = { ...content, read: new Map(), findings: [] };
const { app } = await import(entry);
app.setInternals({ pagesByKeys: styles });
app.setOptions({ settings: { scripts }, logger: { options: { destination: { write: tell } } } });
const maker = pageMaker(app as PagesApp, workplace, pack);

parentPort?.on('message', async (page: PageToMake | undefined) => {
	if (!page) {
		maker.close();
		process.exit();
	}
	try {
		parentPort?.postMessage({ url: page.url, made: await maker.make(page) });
	} catch (error) {
		parentPort?.postMessage({ url: page.url, error });
	}
});

/** Errors only, as in the whole build. */
function tell({ level, message }: { level: string; message: string }): void {
	if (level === 'error') process.stderr.write(`${message}\n`);
}
