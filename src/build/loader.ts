import type { Loader, LoaderContext } from 'astro/loaders';
import type { KeptEntry } from '../source/digest.ts';
import type { ContentFile } from '../source/place.ts';
import type { Content } from '../source/read.ts';
import { ContentError } from './contentError.ts';
import { held } from './held.ts';
import { places } from './places.ts';

/** What is read once and shared out: a collection each. */
export type Slice = 'organisation' | 'periods' | 'teams' | 'people' | 'objectives' | 'pictures';

const contexts = new Map<Slice, LoaderContext>();
let reading: Promise<Content> | undefined;

/**
 * The loader of one collection. The first of them to be asked has the content folder read, and the others take
 * their slice of the same reading. In a build, errors stop it.
 */
export function sliceLoader(slice: Slice): Loader {
	return {
		name: `okr-${slice}`,
		load: async (context) => {
			contexts.set(slice, context);
			reading ??= held.read(kept).finally(() => setTimeout(() => (reading = undefined)));
			const content = await reading;
			if (slice === 'organisation' && !context.watcher && !content.almanac) throw new ContentError();
			fill(slice, content, context);
		},
	};
}

/** What an earlier run has read from a goal, period or team, and kept. */
function kept({ kind, id }: ContentFile, digest: string): KeptEntry | undefined {
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

type Mentions = KeptEntry['mentions'];
const sliceOf = { objective: 'objectives', period: 'periods', team: 'teams' } as const;

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
	if (!content.almanac) return;
	const entries = entriesOf(slice, content);
	const ids = new Set(entries.map((entry) => entry.id));
	for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
	for (const entry of entries) store.set(entry as Parameters<typeof store.set>[0]);
}

function entriesOf(slice: Slice, { almanac, pictures, read }: Content): StoredEntry[] {
	const record = (value: object) => value as Record<string, unknown>;
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
