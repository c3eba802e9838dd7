import { beside, type Marked, marks, markWords, writtenText } from './excerpt.ts';
import { type Hit, takeHit } from './hit.ts';
import type { Fragment } from './pagefind.ts';
import { folded, readEntities, unsplit } from './words.ts';

/** A page that was found, with those of its key results that were; or one of its key results by itself. */
export interface Found extends Hit {
	address: string;
	title: Marked;
	excerpt: Marked;
	keyResults: readonly FoundKeyResult[];
	/** Of a key result by itself: the goal it belongs to. */
	goal?: { address: string; title: Marked };
}

export interface FoundKeyResult {
	address: string;
	title: Marked;
	excerpt: Marked;
}

/** What a fragment of Pagefind's says of a page. */
export function foundPage(fragment: Fragment): Found {
	const { raw_url, url, excerpt, content, meta, sub_results } = fragment;
	const { address, hit } = takeHit(raw_url ?? url);
	const parts = sub_results.map((part) => ({ ...part, anchor: takeHit(part.url).anchor }));
	const found = [...new Set([excerpt, ...parts.map((part) => part.excerpt)].flatMap(marks))];
	const to = found.length > 0 ? `?found=${encodeURIComponent(found.slice(0, 8).join(' '))}` : '';
	const written = writtenText(content);
	const page = parts.find(({ anchor }) => anchor === '');
	const title = unsplit(readEntities(meta.title ?? ''));
	return {
		...hit,
		address: address + to,
		title: markWords(title, found),
		excerpt: page || parts.length === 0 ? beside(page?.excerpt ?? excerpt, title, written) : [],
		keyResults: parts
			.filter(({ anchor }) => anchor !== '')
			.map((part) => {
				const name = unsplit(readEntities(part.title));
				return {
					address: address + to + part.anchor,
					title: markWords(name, found),
					excerpt: beside(part.excerpt, name, written),
				};
			}),
	};
}

/**
 * The key results of a goal that was found, each by itself: those that say the phrases, and as many of the words as
 * any of them does; all of them without a word.
 */
export function foundKeyResults(
	fragment: Fragment,
	{ words, phrases }: { words: boolean; phrases: readonly string[] },
): Found[] {
	const page = foundPage(fragment);
	const anchors = [...(fragment.anchors ?? [])].sort((a, b) => a.location - b.location);
	const written = (fragment.raw_content ?? fragment.content).split(/\s+/);
	const hits = anchors.flatMap(({ id, text, location }, at) => {
		const address = page.keyResults.find((one) => one.address.endsWith(`#${id}`));
		if (id === '' || (words && !address)) return [];
		if (!holdsAll(written.slice(location, anchors[at + 1]?.location).join(' '), phrases)) return [];
		const title = unsplit(readEntities(text));
		const { bar: _bar, status: _status, ...hit } = page;
		return {
			...hit,
			...(address ?? { address: `${page.address}#${id}`, title: markWords(title, []), excerpt: [] }),
			kind: 'key-result' as const,
			keyResults: [],
			goal: { address: page.address, title: page.title },
		};
	});
	const most = Math.max(...hits.map(wordsFound));
	return hits.filter((hit) => wordsFound(hit) === most);
}

function wordsFound({ title, excerpt }: Found): number {
	return new Set([...title, ...excerpt].filter(({ found }) => found).map(({ text }) => folded(text))).size;
}

/** Whether a page says all of some phrases. Pagefind's own way misses phrases with words that vary. */
export function says({ raw_content, content }: Fragment, phrases: readonly string[]): boolean {
	return holdsAll(raw_content ?? content, phrases);
}

function holdsAll(text: string, phrases: readonly string[]): boolean {
	if (phrases.length === 0) return true;
	const bare = ` ${bareWords(readEntities(text))} `;
	return phrases.every((phrase) => bare.includes(` ${phrase} `));
}

/** A text as its folded words, one space between two. */
export function bareWords(text: string): string {
	return (folded(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
