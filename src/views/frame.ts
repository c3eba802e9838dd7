import type { Team } from '../okr/team.ts';
import { type EditableFile, editLink } from './editLink.ts';
import type { LinkView } from './goal.ts';
import type { PictureSize, Site } from './site.ts';

/** A team in the tree at the side. */
export interface TeamNode extends LinkView {
	current: boolean;
	children: readonly TeamNode[];
}

/** What stands around the content of every page. */
export interface Frame {
	language: string;
	/** The title of the browser's window. */
	title: string;
	description: string;
	organisation: LinkView;
	/** The organisation's picture, which stands before its name; its size in pixels. */
	logo?: { href: string; width: number; height: number };
	/** The address of a style that has the organisation's own accent. */
	accent?: string;
	/** The current period. */
	period?: LinkView;
	menu: readonly (LinkView & { current: boolean })[];
	teams: readonly TeamNode[];
	/** "As of 15 October 2026", on pages of what is current; else empty. */
	asOf: string;
	/** The address of the search page. */
	search: string;
	/** Search engines may list the page. */
	public: boolean;
	/** The folder that the site is served from. */
	base: string;
	/** Where the file behind the page can be changed. */
	edit?: LinkView;
	words: Site['locale']['words'];
}

/** The parts of the site that have a place in the menu. */
export type Section = 'now' | 'periods' | 'teams' | 'history' | 'lessons' | 'people' | 'method';

export interface PageOf {
	title: string;
	/** What search engines and shared links show of the page: each page has its own. */
	description: string;
	section?: Section;
	/** The team that the page is about. */
	team?: string;
	/** The page shows what is current, so it says which day that is. */
	current?: boolean;
	/** The file that the page is made from. */
	file?: EditableFile;
}

/** The frame of a page. Retired teams are not in the tree. */
export function frame(site: Site, { title, description, section, team, current, file }: PageOf): Frame {
	const { words, day } = site.locale;
	const { organisation } = site.almanac;
	const node = (one: Team): TeamNode => ({
		text: one.name,
		href: site.addresses.team(one.id),
		current: one.id === team,
		children: site.teamsOf(one.id).filter(isActive).map(node),
	});
	const entry = (name: Section, text: string, href: string) => ({ text, href, current: name === section });
	return {
		language: organisation.language,
		title: title === organisation.name ? title : `${title} · ${organisation.name}`,
		description,
		organisation: { text: organisation.name, href: site.addresses.home },
		logo: site.logo && logoOf(site, site.logo),
		accent: organisation.accent === undefined ? undefined : site.addresses.accent,
		period: site.current && { text: site.current.title, href: site.addresses.period(site.current.id) },
		menu: [
			entry('now', words.menu.now, site.addresses.home),
			entry('periods', words.menu.periods, site.addresses.periods),
			entry('teams', words.menu.teams, site.addresses.teams),
			entry('history', words.menu.history, site.addresses.history),
			entry('lessons', words.menu.lessons, site.addresses.lessons),
			entry('people', words.menu.people, site.addresses.people),
			entry('method', words.menu.method, site.addresses.method),
		],
		teams: site.teamsOf(undefined).filter(isActive).map(node),
		asOf: current ? words.asOf(day(site.today)) : '',
		search: site.addresses.search,
		public: organisation.public,
		base: site.addresses.home,
		edit: file && editLink(site, file),
		words,
	};
}

function logoOf(site: Site, { id, width, height }: PictureSize): Frame['logo'] {
	return { href: site.addresses.logo(id), width, height };
}

function isActive(team: Team): boolean {
	return team.retired === undefined;
}
