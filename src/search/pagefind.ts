import type { PageFacets } from './pageFacets.ts';

/** What is searched: Pagefind's index; beside it what the pages can be chosen by, and every word that can be found, each read when it is asked for. */
export interface Index {
	pagefind: Pagefind;
	facets(): Promise<PageFacets>;
	vocabulary(): Promise<readonly string[]>;
}

/** What is used of Pagefind's own client. */
export interface Pagefind {
	options(options: Record<string, unknown>): Promise<void>;
	search(query: string | null, options?: Record<string, unknown>): Promise<Answer>;
}

export interface Answer {
	results: readonly Result[];
}

export interface Result {
	id: string;
	score: number;
	/** Where in the page the words of the query stand, counted in words. */
	words: readonly number[];
	data(): Promise<Fragment>;
}

/** What Pagefind keeps of a page. */
export interface Fragment {
	url: string;
	raw_url?: string;
	excerpt: string;
	/** The whole text. */
	raw_content?: string;
	content: string;
	meta: { title?: string };
	/** Its headings with an address of their own; `location` counts words. */
	anchors?: readonly { id: string; text: string; location: number }[];
	sub_results: readonly { url: string; title: string; excerpt: string }[];
}
