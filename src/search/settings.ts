import type { Words } from '../i18n/words.ts';
import type { Site } from '../views/site.ts';

/** What the search in the browser needs to speak and to find its way; a file of its own, fetched when it is opened. */
export interface SearchSettings {
	words: Words['search'] & { dropped: string; draft: string };
	language: string;
	/** Addresses of the search page and of Pagefind's folder, and of the facets' values. */
	page: string;
	index: string;
	facets: string;
	/** Of the words that can be found. */
	vocabulary: string;
	/** Of the search's own style, for pages that do not carry it. */
	style: string;
}

export function searchSettings(site: Site, style: string): SearchSettings {
	const { words } = site.locale;
	const { page, search } = site.addresses;
	return {
		words: { ...words.search, dropped: words.dropped, draft: words.draft },
		language: site.almanac.organisation.language,
		page: search,
		index: page('pagefind/'),
		facets: page('search/facets.json'),
		vocabulary: page('pagefind/vocabulary.json'),
		style,
	};
}
