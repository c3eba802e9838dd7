import type { Objective } from '../../okr/objective.ts';
import type { Organisation } from '../../okr/organisation.ts';
import type { Period } from '../../okr/period.ts';
import type { Person } from '../../okr/person.ts';
import type { Team } from '../../okr/team.ts';
import type { Site } from '../../views/site.ts';

/** What the page of the editor knows of the site: what can be named, and how the repository is reached. */
export interface Known {
	/** Somebody works on the files of this machine; else the site is built and its repository on a host. */
	local: boolean;
	/** The folder that the site is served from: `/` or `/okr/`. */
	base: string;
	/** The day that everything is seen from. */
	today: string;
	organisation: Organisation;
	periods: readonly Omit<Period, 'text'>[];
	teams: readonly Omit<Team, 'text'>[];
	people: readonly Person[];
	/** Goals by their ids, with their key results in order. */
	goals: readonly KnownGoal[];
}

export interface KnownGoal extends Pick<Objective, 'id' | 'title' | 'visibility'> {
	keyResults: readonly { id: string; title: string }[];
}

/** The address of `Known` below that of the page. */
export const knownFile = 'known.json';

/** What the page of the editor is to know of a site. Texts are without their links, which may name goals that readers may not see. */
export function knownOf({ almanac, addresses, today, periods, plain }: Site, local: boolean): Known {
	const { organisation, teams, people, objectives } = almanac;
	return {
		local,
		base: addresses.home,
		today,
		organisation,
		periods: periods.map(({ text: _, ...period }) => period),
		teams: teams.map(({ text: _, ...team }) => ({ ...team, learned: [] })),
		people,
		goals: objectives.map(({ id, title, visibility, keyResults }) => ({
			id,
			title,
			visibility,
			keyResults: keyResults.map((one) => ({ id: one.id, title: plain(one.title) })),
		})),
	};
}
