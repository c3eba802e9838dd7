import type { ContentKind } from '../source/contentFile.ts';
import type { GoalFiles } from './goalFiles.ts';
import type { NewFile } from './new.ts';

/** A sentence on whoever or whatever has the name of something new already; `undefined` where nothing has. */
export function namesake<K extends ContentKind>(
	kind: K,
	{ id, data }: NewFile<K>,
	{ objectives, periods, people, teams }: GoalFiles,
): string | undefined {
	const own = data as { name?: string; title?: string };
	const plain = (name = '') => name.trim().toLowerCase();
	const folder = id.slice(0, id.lastIndexOf('/') + 1);
	const all = {
		organisation: [],
		objective: objectives
			.filter((goal) => goal.id.startsWith(folder))
			.map((goal) => ({ ...goal, name: goal.title, of: 'goal' })),
		period: periods.map((period) => ({ ...period, name: period.title, of: 'period' })),
		team: teams.map((team) => ({ ...team, of: 'team' })),
		person: people.map((person) => ({ ...person, of: 'person' })),
	};
	const others = kind === 'team' || kind === 'person' ? [...all.person, ...all.team] : all[kind];
	const same = others.find(({ name }) => plain(name) === plain(own.name ?? own.title));
	return same && `There is a ${same.of} of that name already: ${same.id}. The new one is ${id}.`;
}
