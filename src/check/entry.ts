import type { Mention } from '../mdx/refusal.ts';
import type { Objective } from '../okr/objective.ts';
import type { Organisation } from '../okr/organisation.ts';
import type { Period } from '../okr/period.ts';
import type { Person } from '../okr/person.ts';
import type { Team } from '../okr/team.ts';
import type { Severity } from './rule.ts';

/** A file whose data could be read, with what it holds. */
export interface Entry<T> {
	/** The file, below the content folder, with slashes. */
	file: string;
	id: string;
	data: T;
	/** The goals and key results that its texts mention, by their line in the file. */
	goals: readonly Mention[];
	/** The other pages of the site that its texts link to: addresses from its root. One that begins with # is a place in the page of the file itself. */
	pages: readonly Mention[];
	/** The pictures that its text shows. */
	pictures: readonly Mention[];
	/** The texts of its data that a # has cut short, as they were meant. */
	cuts: readonly Mention[];
}

/** `almanac.yaml`: the organisation, and what it wants of the rules. */
export type OrganisationData = Organisation & { rules: Readonly<Record<string, Severity | 'off'>> };

/** Everything that could be read. Files with errors of their own are missing here, but their names are known. */
export interface Entries {
	organisation?: Entry<OrganisationData>;
	periods: readonly Entry<Period>[];
	teams: readonly Entry<Team>[];
	people: readonly Entry<Person>[];
	objectives: readonly Entry<Objective>[];
	/** Ids of files that exist but could not be read: what refers to them is not wrong for it. */
	unread: {
		periods: ReadonlySet<string>;
		teams: ReadonlySet<string>;
		people: ReadonlySet<string>;
		objectives: ReadonlySet<string>;
	};
	/** Goals that are known by name only, with the ids of their key results: where one file is checked without the others. */
	elsewhere?: ReadonlyMap<string, readonly string[]>;
}
