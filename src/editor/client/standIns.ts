import type { Entries, Entry } from '../../check/entry.ts';
import type { Almanac } from '../../okr/almanac.ts';
import { type Published, publish } from '../../okr/audience.ts';
import type { Objective } from '../../okr/objective.ts';
import { contentPath, schemas } from '../../source/contentFile.ts';
import type { Known, KnownGoal } from './known.ts';

/** A goal of which only the names are known. Nothing else of it says anything. */
function standIn({ id, title, visibility, keyResults }: KnownGoal): Objective {
	const [period = '', owner] = id.split('/');
	const judged = keyResults.map((one) => ({ ...one, kind: 'judged' as const }));
	return { ...schemas.objective.parse({ title, period, team: owner, keyResults: judged }), id, visibility, text: '' };
}

/** What is known of the site as entries, for the rules to look a file up in; without the file itself. */
export function knownEntries(known: Known, path: string): Entries {
	const entry = <T extends { id: string }>(kind: 'period' | 'team' | 'person' | 'objective', data: T): Entry<T>[] => {
		const file = contentPath(kind, data.id);
		return file === path ? [] : [{ file, id: data.id, data, goals: [], pages: [], pictures: [], cuts: [] }];
	};
	return {
		periods: known.periods.flatMap((one) => entry('period', { ...one, text: '' })),
		teams: known.teams.flatMap((one) => entry('team', { ...one, text: '' })),
		people: known.people.flatMap((one) => entry('person', one)),
		objectives: known.goals.flatMap((one) => entry('objective', standIn(one))),
		unread: { periods: new Set(), teams: new Set(), people: new Set(), objectives: new Set() },
	};
}

/** An almanac in which one goal is whole, and what it names is known by name: to draw its page from. */
export function almanacWith(known: Known, goal: Objective): Published<Almanac> {
	const others = known.goals.filter(({ id }) => id !== goal.id).map(standIn);
	return publish(
		{
			organisation: known.organisation,
			periods: known.periods.map((one) => ({ ...one, text: '' })),
			teams: known.teams.map((one) => ({ ...one, text: '' })),
			people: known.people,
			objectives: [...others, goal],
		},
		['published', 'draft', 'private'], // the author's own eyes, and nothing else
	);
}
