import { type ObjectiveId, takeApart } from '../okr/objective.ts';
import { editorPages, pathOf, singlePages } from '../okr/pages.ts';
import type { PeriodId } from '../okr/period.ts';
import type { PersonId } from '../okr/person.ts';
import type { TeamId } from '../okr/team.ts';

/** The addresses of pages, each with the folder that the site is served from. */
export interface Addresses extends Record<keyof typeof singlePages | keyof typeof editorPages, string> {
	period(id: PeriodId): string;
	/** The pages of a period that show how its goals hang together. */
	cascade(id: PeriodId): string;
	alignment(id: PeriodId): string;
	/** The lessons of a period that has a page of its own for them. */
	lessonsOf(id: PeriodId): string;
	team(id: TeamId): string;
	person(id: PersonId): string;
	objective(id: ObjectiveId): string;
	/** An objective, or a key result on its page. */
	reference(reference: string): string;
	picture(id: string): string;
	/** The logo, by its name in the content folder. */
	logo(name: string): string;
	/** The style that makes the accent of the organisation's own colour. */
	accent: string;
	/** An address read from the root of the site, such as `/teams/`. */
	page(path: string): string;
}

/** The file of the logo on the site: `logo.png`, whatever it is called in the content folder. */
export function logoFile(id: string): string {
	return `logo.${id.slice(id.lastIndexOf('.') + 1)}`;
}

/** The file of the style for the accent. */
export const accentFile = 'accent.css';

/** Addresses below a folder, `/` or `/okr/`. */
export function addresses(base: string): Addresses {
	const root = base.endsWith('/') ? base : `${base}/`;
	const page = (path: string) => root + path.replace(/^\//, '');
	const all = <Name extends string>(paths: Readonly<Record<Name, string>>) =>
		Object.fromEntries(Object.entries<string>(paths).map(([name, path]) => [name, page(path)])) as Record<Name, string>;
	const objective = (id: ObjectiveId) => page(pathOf('objective', id));
	return {
		...all(singlePages),
		...all(editorPages),
		period: (id) => page(pathOf('period', id)),
		cascade: (id) => page(pathOf('cascade', id)),
		alignment: (id) => page(pathOf('alignment', id)),
		lessonsOf: (id) => page(pathOf('lessonsOf', id)),
		team: (id) => page(pathOf('team', id)),
		person: (id) => page(pathOf('person', id)),
		objective,
		reference: (reference) => {
			const { objective: id, keyResult } = takeApart(reference);
			return keyResult === undefined ? objective(id) : `${objective(id)}#${keyResult}`;
		},
		picture: (id) => page(`pictures/${id.split('/').map(encodeURIComponent).join('/')}`),
		logo: (id) => page(logoFile(id)),
		accent: page(accentFile),
		page,
	};
}
