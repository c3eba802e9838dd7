import type { Loader, LoaderContext } from 'astro/loaders';
import { buildReport, report } from '../check/report.ts';
import type { ReadEntry } from '../source/entry.ts';
import type { ContentFile } from '../source/files.ts';
import { type Content, type Memory, readContent } from '../source/read.ts';
import { today } from './clock.ts';
import { ContentError } from './contentError.ts';
import { places } from './places.ts';

/** What is read once and shared out: a collection each. */
export const slices = ['organisation', 'periods', 'teams', 'people', 'objectives', 'pictures', 'findings'] as const;
export type Slice = (typeof slices)[number];

const contexts = new Map<Slice, LoaderContext>();
const memory: Memory = new Map();
let reading: Promise<Content> | undefined;

/**
 * The loader of one collection. The first of them to be asked reads the content folder, and the others take
 * their slice of the same reading. In a build, errors stop it. While somebody works on the files they do not: the
 * last sound almanac stays, and the findings go to the terminal and, as a collection of their own, to the page.
 */
export function sliceLoader(slice: Slice): Loader {
	return {
		name: `okr-${slice}`,
		load: async (context) => {
			contexts.set(slice, context);
			reading ??= read().finally(() => setTimeout(() => (reading = undefined)));
			const content = await reading;
			if (slice === 'organisation') announce(content, context);
			fill(slice, content, context);
		},
	};
}

function read(): Promise<Content> {
	const { content, contentShown } = places();
	return readContent(content, { today, shownAs: contentShown, kept, memory });
}

/** What an earlier run has read from a goal, period or team, and kept. */
function kept({ kind, id }: ContentFile, digest: string): ReadEntry | undefined {
	if (kind !== 'objective' && kind !== 'period' && kind !== 'team') return undefined;
	const entry = contexts.get(sliceOf[kind])?.store.get(id);
	if (entry?.digest !== digest || !entry.rendered) return undefined;
	return {
		data: entry.data,
		html: entry.rendered.html,
		mentions: entry.rendered.metadata as unknown as Mentions,
		digest,
	};
}

type Mentions = ReadEntry['mentions'];
const sliceOf = { objective: 'objectives', period: 'periods', team: 'teams' } as const;

/** Says what was found; stops a build that has errors, and goes on watching where somebody works on the files. */
function announce(content: Content, { watcher, logger }: LoaderContext): void {
	if (!watcher) {
		process.stdout.write(buildReport(content.findings));
		if (!content.almanac) throw new ContentError();
		return;
	}
	if (content.findings.length > 0) process.stdout.write(`\n${report(content.findings, 'text')}`);
	const { content: folder } = places();
	let timer: NodeJS.Timeout | undefined;
	watcher.add(folder);
	watcher.on('all', (_, path) => {
		if (!path.startsWith(folder)) return;
		clearTimeout(timer);
		timer = setTimeout(() => refresh().catch((error: Error) => logger.error(error.message)), 30);
	});
}

let told = '';

/** Reads the changed files, and hands on what came of it. */
async function refresh(): Promise<void> {
	const content = await read();
	for (const [slice, context] of contexts) fill(slice, content, context);
	const now = content.findings.length > 0 ? report(content.findings, 'text') : 'The goal files are in order again.\n';
	if (now !== told && (content.findings.length > 0 || told !== '')) process.stdout.write(`\n${now}`);
	told = now;
}

interface StoredEntry {
	id: string;
	data: Record<string, unknown>;
	digest?: string;
	rendered?: { html: string; metadata: Mentions };
}

function fill(slice: Slice, content: Content, { store, meta }: LoaderContext): void {
	const { content: folder } = places();
	const other = meta.get('folder') !== folder;
	if (other) store.clear();
	meta.set('folder', folder);
	if (slice !== 'findings' && !content.almanac) return;
	const entries = entriesOf(slice, content);
	const ids = new Set(entries.map((entry) => entry.id));
	for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
	for (const entry of entries) store.set(entry as Parameters<typeof store.set>[0]);
}

function entriesOf(slice: Slice, { almanac, findings, pictures, read }: Content): StoredEntry[] {
	const record = (value: object) => value as Record<string, unknown>;
	if (slice === 'findings') return findings.map((finding, i) => ({ id: String(i), data: record(finding) }));
	if (slice === 'pictures') return pictures.map((picture) => ({ id: picture.id, data: record(picture) }));
	if (!almanac) return [];
	if (slice === 'organisation') return [{ id: 'almanac', data: record(almanac.organisation) }];
	return almanac[slice].map((one): StoredEntry => {
		const { text, ...data } = one as { id: string; text?: string };
		const from = read.get(`${slice}/${one.id}.mdx`);
		if (!from) return { id: one.id, data, digest: JSON.stringify(one) };
		return { id: one.id, data, digest: from.digest, rendered: { html: from.html, metadata: from.mentions } };
	});
}
