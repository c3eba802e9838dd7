/** What there is a page of for each: by its kind. */
export type PageOf = 'period' | 'team' | 'person' | 'objective';

/** Pages that there is one of, by their paths below the folder of the site. Every path but that of the first page ends with a slash. */
export const singlePages = {
	home: '',
	periods: 'periods/',
	teams: 'teams/',
	people: 'people/',
	history: 'history/',
	lessons: 'lessons/',
	method: 'method/',
	search: 'search/',
} as const;

/** Pages that only a site with an editor has. */
export const editorPages = { edit: 'edit/', newGoal: 'edit/goal/', newCheckIn: 'edit/check-in/' } as const;

/** Pages of which there is one for each period, team, person or goal; its id stands in the path where the star is. */
const eachPages = {
	period: { of: 'period', path: 'periods/*/' },
	cascade: { of: 'period', path: 'periods/*/cascade/' },
	alignment: { of: 'period', path: 'periods/*/alignment/' },
	/** Only for a period whose lessons do not fit on the page of all. */
	lessonsOf: { of: 'period', path: 'lessons/*/' },
	team: { of: 'team', path: 'teams/*/' },
	person: { of: 'person', path: 'people/*/' },
	objective: { of: 'objective', path: 'objectives/*/' },
} as const satisfies Record<string, { of: PageOf; path: string }>;

/** The path of the page of something. */
export function pathOf(page: keyof typeof eachPages, id: string): string {
	return eachPages[page].path.replace('*', () => id);
}

/** What an address inside the site leads to: a page, or a file such as a picture or a table. */
export type PageAt = { kind: 'single' | 'editor' | 'file' } | { kind: PageOf; id: string };

const anyId = '[^/]+';
const pagesOfIds = Object.entries(eachPages).map(([page, { of, path }]) => {
	const id = of === 'objective' ? [anyId, anyId, anyId].join('/') : anyId;
	// The parts of a large cascade have pages below its own.
	return { of, pattern: new RegExp(`^${path.replace('*', `(${id})`)}${page === 'cascade' ? '(?:.+/)?' : ''}$`) };
});

/**
 * What an address such as `/teams/design/?past#goals`, which is read from the root of the site, leads to; of a page of
 * something, whether there is that or not. The slash at the end may be missing. `undefined` where no site has a page.
 */
export function pageAt(address: string): PageAt | undefined {
	const path = pathIn(address);
	if (path === undefined) return undefined;
	if (/\.[^/]*$/.test(path)) return { kind: 'file' };
	const whole = path === '' || path.endsWith('/') ? path : `${path}/`;
	if (isAmong(singlePages, whole)) return { kind: 'single' };
	if (isAmong(editorPages, whole)) return { kind: 'editor' };
	for (const { of, pattern } of pagesOfIds) {
		const id = pattern.exec(whole)?.[1];
		if (id !== undefined) return { kind: of, id };
	}
	return undefined;
}

/** Without the first slash, and what is asked there; `undefined` where its % signs say nothing. */
function pathIn(address: string): string | undefined {
	try {
		return decodeURIComponent(address.replace(/[?#].*$/, '').slice(1));
	} catch {
		return undefined;
	}
}

function isAmong(pages: Readonly<Record<string, string>>, path: string): boolean {
	return Object.values(pages).includes(path);
}
