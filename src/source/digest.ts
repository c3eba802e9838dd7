import { createHash } from 'node:crypto';
import type { TextWords } from '../mdx/render.ts';
import type { ReadEntry } from './entry.ts';
import type { ContentFile } from './place.ts';

/** What was read from a file, with what stands for everything that it was read from. */
export interface KeptEntry extends ReadEntry {
	digest: string;
}

/** What was read from a file with this digest before, when there was nothing wrong with it. */
export type Kept = (file: ContentFile, digest: string) => KeptEntry | undefined;

/** Raise it when the same file is read to other data, HTML or mentions, so that what was kept is read anew. */
const reader = 3;

/** Stands for a text and the words it is rendered with. */
export function digestOf(source: string, words: TextWords): string {
	const hash = createHash('sha256').update(`${reader} ${JSON.stringify(words)} ${source}`);
	return hash.digest('hex').slice(0, 32);
}
