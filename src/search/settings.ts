import type { Words } from '../i18n/words.ts';
import type { Site } from '../views/site.ts';

/** What the search in the browser needs to speak and to look well; a file of its own, fetched when it is opened. */
export interface SearchSettings {
	words: Words['search'] & { dropped: string; draft: string };
	/** The address of the search's own style, for pages that do not carry it. */
	style: string;
}

export function searchSettings(site: Site, style: string): SearchSettings {
	const { words } = site.locale;
	return { words: { ...words.search, dropped: words.dropped, draft: words.draft }, style };
}
