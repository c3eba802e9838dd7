import { type ObjectiveId, takeApart } from '../okr/objective.ts';
import type { PeriodId } from '../okr/period.ts';
import type { PersonId } from '../okr/person.ts';
import type { TeamId } from '../okr/team.ts';

/** The addresses of pages, each with the folder that the site is served from. */
export interface Addresses {
	home: string;
	periods: string;
	teams: string;
	people: string;
	history: string;
	lessons: string;
	method: string;
	search: string;
	period(id: PeriodId): string;
	/** The pages of a period that show how its goals hang together. */
	cascade(id: PeriodId): string;
	alignment(id: PeriodId): string;
	team(id: TeamId): string;
	person(id: PersonId): string;
	objective(id: ObjectiveId): string;
	/** An objective, or a key result on its page. */
	reference(reference: string): string;
	picture(id: string): string;
	/** An address read from the root of the site, such as `/teams/`. */
	page(path: string): string;
}

/** Addresses below a folder, `/` or `/okr/`. */
export function addresses(base: string): Addresses {
	const root = base.endsWith('/') ? base : `${base}/`;
	const page = (path: string) => root + path.replace(/^\//, '');
	const objective = (id: ObjectiveId) => `${root}objectives/${id}/`;
	return {
		home: root,
		periods: page('periods/'),
		teams: page('teams/'),
		people: page('people/'),
		history: page('history/'),
		lessons: page('lessons/'),
		method: page('method/'),
		search: page('search/'),
		period: (id) => page(`periods/${id}/`),
		cascade: (id) => page(`periods/${id}/cascade/`),
		alignment: (id) => page(`periods/${id}/alignment/`),
		team: (id) => page(`teams/${id}/`),
		person: (id) => page(`people/${id}/`),
		objective,
		reference: (reference) => {
			const { objective: id, keyResult } = takeApart(reference);
			return keyResult === undefined ? objective(id) : `${objective(id)}#${keyResult}`;
		},
		picture: (id) => page(`pictures/${id.split('/').map(encodeURIComponent).join('/')}`),
		page,
	};
}
