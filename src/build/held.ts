import type { Kept } from '../source/digest.ts';
import type { Content } from '../source/read.ts';

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
	/** Told of every page as it is made, where somebody wants to read it. */
	pageMade?: (html: string) => void;
}

const key = Symbol.for('okr-almanac.held');
const place = globalThis as { [key]?: Held };

place[key] ??= {
	read: () => Promise.reject(new Error('The content folder is read with the integration of this project only.')),
};

export const held: Held = place[key];
