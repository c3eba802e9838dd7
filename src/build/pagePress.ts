import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { AstroPrerenderer } from 'astro';
import type { BuiltPage } from './builtPage.ts';
import { held } from './held.ts';
import { codeDigest, type KeptPage, type KeptPages, keepPages, keptPages } from './keptPages.ts';
import { type MadePage, type PagesApp, type PageToMake, pageMaker, type Workplace } from './pageMaker.ts';
import type { ThreadData } from './pageThread.ts';
import type { Places } from './places.ts';

/** What Astro has made of the site's code. */
export interface Bundle {
	base: string;
	site?: string;
	/** The address of its entry. */
	entry: string;
	/** The styles of each route. */
	styles: ReadonlyMap<string, { styles: unknown }>;
}

/** Makes the pages of a site in this thread and in others beside it, and keeps them for the next build. */
export interface PagePress {
	/** Has Astro take its pages from here. Astro asks for each of them; those that lie in the site already come without a body. */
	prerenderer(standard: AstroPrerenderer, bundle: Bundle): AstroPrerenderer;
	/** Keeps what was made, and gives what stands in each page, by its file. */
	finished(): Promise<ReadonlyMap<string, BuiltPage>>;
	/** Lets its threads go. */
	stop(): Promise<unknown>;
}

/** For fewer pages than this, threads cost more than they give. */
const worthThreads = 100;
/** More threads than this take more memory than they give time. */
const mostThreads = 4;
/** MiB for what a thread has just made; most of it is let go at once. With less, a large site takes less memory and hardly longer. */
const youngMemory = 16;
/** So many pages wait in each thread, that it never waits for this one. */
const ahead = 16;

/** A press for a build in these places. */
export function pagePress({ root, side, cache }: Pick<Places, 'root' | 'side' | 'cache'>): PagePress {
	let before: KeptPages = new Map();
	let code = '';
	let threads: Thread[] = [];
	const made = new Map<string, MadePage>();
	/** Most addresses stand in most pages; each is held in memory once. */
	const addresses = new Map<string, string>();
	const same = (address: string) => {
		const known = addresses.get(address) ?? address;
		addresses.set(known, known);
		return known;
	};
	let here: ReturnType<typeof pageMaker>;

	function prerenderer(standard: AstroPrerenderer, bundle: Bundle): AstroPrerenderer {
		let workplace: Workplace;
		let makeHere: (page: PageToMake) => Promise<MadePage>;
		return {
			...standard,
			async setup() {
				await standard.setup?.();
				made.clear();
				code = await codeDigest(root, [bundle.base, bundle.site, [...bundle.styles].map(([, { styles }]) => styles)]);
				before = await keptPages(cache, code);
				const kept = new Map([...before].map(([file, { read: _, ...page }]) => [file, page]));
				workplace = { base: bundle.base, side, cache, kept };
				here = pageMaker(appOf(standard), workplace, 'here');
				makeHere = inTurn(here.make);
			},
			async getStaticPaths() {
				const paths = await standard.getStaticPaths();
				const count = paths.length < worthThreads ? 0 : Math.min(availableParallelism() - 1, mostThreads);
				threads = Array.from({ length: count }, (_, i) =>
					pageThread(workplace, `beside-${i}`, bundle, appOf(standard)),
				);
				return paths;
			},
			async render(request, options) {
				const { type, component } = options.routeData;
				if (type !== 'page') return standard.render(request, options);
				const page = { component, url: request.url };
				const free = threads.find((thread) => thread.waiting() < ahead);
				const one = await (free ? free.make(page) : makeHere(page));
				made.set(one.file, { ...one, read: one.read && { ...one.read, addresses: one.read.addresses.map(same) } });
				return new Response(null);
			},
		};
	}

	async function finished() {
		here.close();
		await Promise.all(threads.splice(0).map((thread) => thread.close()));
		const pages = new Map([...made].map(([file, { read }]) => [file, read ?? (before.get(file)?.read as BuiltPage)]));
		const kept = new Map<string, KeptPage>();
		for (const [file, page] of made)
			if (page.kept) kept.set(file, { ...page.kept, read: pages.get(file) as BuiltPage });
		await keepPages(cache, code, kept);
		return pages;
	}

	return { prerenderer, finished, stop: () => Promise.all(threads.splice(0).map((thread) => thread.stop())) };
}

/** What Astro's own prerenderer renders with, once it is set up. */
function appOf(standard: AstroPrerenderer): PagesApp & { getSettings(): { scripts: unknown } } {
	return (standard as unknown as { app: ReturnType<typeof appOf> }).app;
}

/** One after the other, and the threads are heard in between. */
function inTurn<Input, Output>(work: (input: Input) => Promise<Output>): (input: Input) => Promise<Output> {
	let last: Promise<unknown> = Promise.resolve();
	return (input) => {
		const next = last.then(() => setImmediate()).then(() => work(input));
		last = next.catch(() => undefined); // told to whoever asked
		return next;
	};
}

interface Thread {
	make(page: PageToMake): Promise<MadePage>;
	/** How many pages it has still to make. */
	waiting(): number;
	/** Ends it when all that it has made is kept. */
	close(): Promise<unknown>;
	stop(): Promise<unknown>;
}

function pageThread(
	workplace: Workplace,
	pack: string,
	{ entry, styles }: Bundle,
	app: ReturnType<typeof appOf>,
): Thread {
	const { almanac, pictures = [] } = held.sound ?? {};
	const workerData: ThreadData = {
		workplace,
		pack,
		content: { almanac, pictures },
		entry,
		styles: new Map([...styles].map(([route, { styles }]) => [route, { styles }])),
		scripts: app.getSettings().scripts,
	};
	const resourceLimits = { maxYoungGenerationSizeMb: youngMemory };
	const worker = new Worker(new URL('./pageThread.ts', import.meta.url), { workerData, resourceLimits });
	const waiting = new Map<string, { resolve: (made: MadePage) => void; reject: (error: unknown) => void }>();
	worker.on('message', ({ url, made, error }: { url: string; made?: MadePage; error?: unknown }) => {
		const asked = waiting.get(url);
		waiting.delete(url);
		if (made) asked?.resolve(made);
		else asked?.reject(error);
	});
	let fault: unknown;
	worker.on('error', (error) => {
		fault = error;
		for (const { reject } of waiting.values()) reject(error);
		waiting.clear();
	});
	const ended = once(worker, 'exit');
	ended.catch(() => undefined); // told to whoever asks for a page, or closes it
	return {
		make: (page) =>
			new Promise((resolve, reject) => {
				if (fault !== undefined) return reject(fault);
				waiting.set(page.url, { resolve, reject });
				worker.postMessage(page);
			}),
		waiting: () => waiting.size,
		close: () => {
			worker.postMessage(undefined);
			return ended;
		},
		stop: () => worker.terminate(),
	};
}
