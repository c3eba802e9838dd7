import { words } from '../i18n/locale.ts';
import type { Almanac } from '../okr/almanac.ts';
import { type Published, publish, readers } from '../okr/audience.ts';
import { visibilities } from '../okr/objective.ts';
import type { PeriodId } from '../okr/period.ts';
import type { TeamId } from '../okr/team.ts';
import { contentPath } from '../source/contentFile.ts';
import { inlineTexts } from '../source/inlineTexts.ts';
import type { FileKind } from '../source/place.ts';
import type { Authored } from './authored.ts';
import { type LeftOut, leftOut } from './leftOut.ts';
import { inlineWithout, textWithout } from './unmention.ts';

/** Which goals are wanted. */
export interface Wanted {
	/** Unpublished ones, too. */
	all: boolean;
	/** Of these periods; of every one when there is none. */
	periods: readonly PeriodId[];
	/** Of these teams, sub-teams not included; of everybody when there is none. */
	teams: readonly TeamId[];
}

/** What of an almanac goes out. Its own texts are HTML as they were read; what authors wrote is in `texts`. */
export interface Selection extends Authored {
	almanac: Published<Almanac>;
	/** How many pictures were taken out of the texts. */
	pictures: number;
}

/**
 * The wanted goals, with all teams, people and periods. Nothing mentions a goal that is left out: references to one are gone, and
 * in texts its title stands instead of a link to it, or the words for an unseen goal where it is not published. The id of an unpublished one
 * is nowhere. Pictures are taken out of texts, since what is exported holds none: a figure with its caption, while another
 * picture leaves its description. The whole almanac (`all`, of every period and team) stays sign for sign, its pictures mentioned.
 */
export function select({ almanac, organisation, texts }: Authored, { all, periods, teams }: Wanted): Selection {
	const audience = all ? visibilities : readers;
	const objectives = almanac.objectives.filter(
		({ period, team }) =>
			(periods.length === 0 || periods.includes(period)) &&
			(teams.length === 0 || (team !== undefined && teams.includes(team))),
	);
	const taken = publish({ ...almanac, objectives }, audience);
	const isWhole = all && periods.length + teams.length === 0;
	if (isWhole) return { almanac: taken, organisation, texts, pictures: 0 };

	const left = leftOut(almanac, taken, audience, words[almanac.organisation.language].unseenGoal);
	let pictures = 0;
	const kept = new Map<string, string>();
	const keep = (kind: 'period' | 'team' | 'objective', id: string) => {
		const path = contentPath(kind, id);
		const one = textWithout(texts.get(path) as string, left, false);
		kept.set(path, one.text);
		pictures += one.pictures;
	};
	for (const { id } of taken.periods) keep('period', id);
	for (const { id } of taken.teams) keep('team', id);
	for (const { id } of taken.objectives) keep('objective', id);
	return {
		almanac: {
			...taken,
			periods: taken.periods.map((period) => hushed(period, left)),
			teams: taken.teams.map((team) => hushed(withoutMentions('team', team, left), left)),
			people: taken.people.map((person) => hushed(person, left)),
			objectives: taken.objectives.map((objective) => {
				const links = objective.links.filter(({ url }) => !left.tells(url));
				return hushed(withoutMentions('objective', { ...objective, links }, left), left);
			}),
		},
		organisation,
		texts: kept,
		pictures,
	};
}

function withoutMentions<T extends object>(kind: FileKind, data: T, left: LeftOut): T {
	const copy = structuredClone(data);
	for (const { at, text } of inlineTexts(kind, data)) {
		const holder = at.slice(0, -1).reduce((part, key) => part[key] as Part, copy as unknown as Part);
		holder[at.at(-1) as string] = inlineWithout(text, left);
	}
	return copy;
}

type Part = Record<string | number, unknown>;

/** Data in which no text tells of a goal that its audience may not know of. */
function hushed<T>(data: T, left: LeftOut): T {
	if (typeof data === 'string') return left.hushed(data) as T;
	if (Array.isArray(data)) return data.map((one) => hushed(one, left)) as T;
	if (typeof data !== 'object' || data === null) return data;
	return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, hushed(value, left)])) as T;
}
