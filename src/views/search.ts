import { type Frame, frame } from './frame.ts';
import type { LinkView } from './goal.ts';
import { daysOf, teamsInOrder } from './period.ts';
import type { Site } from './site.ts';

/** A period in the index of everything. */
export interface IndexedPeriod {
	period: LinkView;
	days: string;
	past: boolean;
	/** "12 goals, 34 key results". */
	counts: string;
	/** By team or person; empty for an earlier period of a long index, whose goals are on its own page. */
	groups: readonly { owner: string; goals: readonly LinkView[] }[];
}

/** The search page. Without JavaScript it is an index of everything. */
export interface SearchPage {
	frame: Frame;
	/** The youngest first. */
	periods: readonly IndexedPeriod[];
	teams: LinkView;
	people: LinkView;
}

/** A longer index is split by period: the youngest goals are listed, the others are on the pages of their periods. */
const mostGoals = 150;

/** What the search page shows before anything is searched. */
export function searchPage(site: Site): SearchPage {
	const { words } = site.locale;
	let left = mostGoals;
	const periods = [...site.periods].reverse().map((period): IndexedPeriod => {
		const goals = site.goalsIn(period.id);
		left -= goals.length;
		const owned = Map.groupBy(goals, (goal) => goal.team ?? `person/${goal.person}`);
		const owners = [...teamsInOrder(site), ...[...owned.keys()].filter((owner) => owner.startsWith('person/'))];
		return {
			period: { text: period.title, href: site.addresses.period(period.id) },
			days: daysOf(site, period),
			past: period.phase === 'closed',
			counts: words.counts(
				goals.length,
				goals.reduce((sum, goal) => sum + goal.keyResults.length, 0),
			),
			groups: left < 0 ? [] : owners.flatMap((owner) => group(owner, owned.get(owner) ?? [])),
		};
	});
	return {
		frame: frame(site, { title: words.search.title, description: words.search.description }),
		periods,
		teams: { text: words.menu.teams, href: site.addresses.teams },
		people: { text: words.menu.people, href: site.addresses.people },
	};

	function group(owner: string, goals: ReturnType<Site['goalsIn']>): IndexedPeriod['groups'] {
		if (goals.length === 0) return [];
		const person = owner.startsWith('person/') ? owner.slice(7) : undefined;
		const name = person === undefined ? site.team(owner)?.name : site.person(person)?.name;
		const links = goals.map((goal) => ({ text: goal.title, href: site.addresses.objective(goal.id) }));
		return [{ owner: name ?? owner, goals: links }];
	}
}
