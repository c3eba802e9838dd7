/** What is used of Pagefind's own client. */
export interface Pagefind {
	options(options: Record<string, unknown>): Promise<void>;
	search(query: string | null, options?: Record<string, unknown>): Promise<Answer>;
	filters(): Promise<unknown>;
}

export interface Answer {
	results: readonly Result[];
	filters?: Record<string, Record<string, number>>;
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
	/** The values it has in each facet. */
	filters: Record<string, readonly string[]>;
	/** Its headings with an address of their own; `location` counts words. */
	anchors?: readonly { id: string; text: string; location: number }[];
	sub_results: readonly { url: string; title: string; excerpt: string }[];
}
