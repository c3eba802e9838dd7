import { type Locale, localeOf } from '../i18n/locale.ts';
import { plainInline, readInline } from '../mdx/inline.ts';
import { escapeHtml, fillIn, type Marks } from '../mdx/marks.ts';
import type { Almanac } from '../okr/almanac.ts';
import type { Published } from '../okr/audience.ts';
import { type Cascade, cascade } from '../okr/cascade.ts';
import type { Day } from '../okr/day.ts';
import { type Lineage, lineage } from '../okr/lineage.ts';
import { type Objective, ownerOf, takeApart } from '../okr/objective.ts';
import { currentPeriod, type DatedPeriod, inOrder, type Period, type PeriodId } from '../okr/period.ts';
import type { Person, PersonId } from '../okr/person.ts';
import { rootTeam, type Team, type TeamId } from '../okr/team.ts';
import { type Addresses, addresses } from './addresses.ts';

/** A picture's id (its path below `objectives/`; of the logo its name) and size in pixels. */
export interface PictureSize {
	id: string;
	width: number;
	height: number;
	/** Where it lies on this machine. */
	source?: string;
}

/** Everything that pages are made from: what readers may see, with every look-up computed once. */
export interface Site {
	almanac: Published<Almanac>;
	today: Day;
	locale: Locale;
	addresses: Addresses;
	cascade: Cascade;
	lineage: Lineage;
	/** Periods from the oldest to the youngest. */
	periods: readonly Period[];
	current?: DatedPeriod;
	root?: Team;
	period(id: PeriodId): Period;
	team(id: TeamId): Team | undefined;
	person(id: PersonId): Person | undefined;
	/** A team's or person's goals, or a period's, in the order of their ids. */
	goalsOf(owner: TeamId | PersonId): readonly Objective[];
	goalsIn(period: PeriodId): readonly Objective[];
	/** The sub-teams of a team, in the order of their names. */
	teamsOf(parent: TeamId | undefined): readonly Team[];
	/** The site has its editor, at `/edit/`. */
	editor: boolean;
	/** The organisation's picture, which stands before its name. */
	logo?: PictureSize;
	/** Inline Markdown as safe HTML. */
	inline(markdown: string): string;
	/** Inline Markdown as the words it says. */
	plain(markdown: string): string;
	/** A rendered text with its links and pictures filled in; pictures lie in the folder given. */
	text(html: string, folder?: string): string;
}

/** Makes a site from what its readers may see. `base` is the folder it is served from: `/` or `/okr/`. */
export function makeSite(
	almanac: Published<Almanac>,
	{
		today,
		base,
		pictures,
		editor = false,
	}: { today: Day; base: string; pictures: readonly PictureSize[]; editor?: boolean },
): Site {
	const { organisation, teams, people, objectives } = almanac;
	const locale = localeOf(organisation.language);
	const links = addresses(base);
	const hanging = cascade(objectives);
	const periods = inOrder(almanac.periods);
	const byPeriod = new Map(periods.map((period) => [period.id, period]));
	const byTeam = new Map(teams.map((team) => [team.id, team]));
	const byPerson = new Map(people.map((person) => [person.id, person]));
	const byOwner = Map.groupBy(objectives, ownerOf);
	const inPeriod = Map.groupBy(objectives, (objective) => objective.period);
	const children = Map.groupBy(
		[...teams].sort((a, b) => locale.compare(a.name, b.name)),
		(team) => team.parent,
	);
	const sizes = new Map(pictures.map((picture) => [picture.id, picture]));
	const rendered = new Map<string, string>();

	const marks = (folder: string): Marks => ({
		goal: (to) => {
			const { objective, keyResult } = takeApart(to);
			const target = hanging.objective(objective);
			if (!target) return undefined;
			const result = keyResult === undefined ? undefined : hanging.keyResult(to)?.keyResult;
			return { href: links.reference(to), title: result ? plainInline(result.title) : target.title };
		},
		page: links.page,
		picture: (src) => {
			const size = sizes.get(`${folder}/${src}`);
			return size && { href: links.picture(size.id), width: size.width, height: size.height };
		},
		unseen: locale.words.unseenGoal,
	});

	return {
		almanac,
		today,
		locale,
		addresses: links,
		cascade: hanging,
		lineage: lineage(objectives),
		periods,
		current: currentPeriod(periods, today),
		root: rootTeam(teams),
		editor,
		logo: organisation.logo === undefined ? undefined : sizes.get(organisation.logo),
		period: (id) => byPeriod.get(id) as Period,
		team: (id) => byTeam.get(id),
		person: (id) => byPerson.get(id),
		goalsOf: (owner) => byOwner.get(owner) ?? [],
		goalsIn: (period) => inPeriod.get(period) ?? [],
		teamsOf: (parent) => children.get(parent) ?? [],
		inline: (markdown) => {
			let html = rendered.get(markdown);
			if (html === undefined) {
				const { html: safe, refusals } = readInline(markdown);
				html = refusals.length > 0 ? escapeHtml(markdown) : fillIn(safe, marks(''));
				rendered.set(markdown, html);
			}
			return html;
		},
		plain: plainInline,
		text: (html, folder = '') => fillIn(html, marks(folder)),
	};
}
