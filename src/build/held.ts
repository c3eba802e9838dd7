import type { Kept } from '../source/digest.ts';
import type { Content } from '../source/read.ts';
import type { HelpingReader } from './helpingReader.ts';
import type { PagePress } from './pagePress.ts';

/**
 * What one process knows of the content folder. Astro loads the collections and the pages with modules of their own,
 * apart from those of the integration, so this is the one thing that all of them see.
 */
interface Held {
	/** Reads the content folder and tells what there is to say about it. The integration brings it. */
	read: (kept: Kept) => Promise<Content>;
	/** What came of the last reading. */
	last?: Content;
	/** The last reading without errors. */
	sound?: Content;
	/** Reads from the other end for the first reading, where nothing is kept. */
	helper?: HelpingReader;
	/** Makes the pages of a build. */
	press?: PagePress;
	/** What pages show, by their paths (`objectives/2026-h1/core/learn`), as far as they were listed. */
	views: Map<string, KeyedView>;
}

/** What one page shows, while it is not made yet. */
export interface KeyedView {
	/** The digest of all of it. */
	key(): string;
}

const key = Symbol.for('okr-almanac.held');
const place = globalThis as { [key]?: Held };

place[key] ??= {
	read: () => Promise.reject(new Error('The content folder is read with the integration of this project only.')),
	views: new Map(),
};

export const held: Held = place[key];
