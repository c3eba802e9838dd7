import type { Objective } from './objective.ts';
import type { Organisation } from './organisation.ts';
import type { Period } from './period.ts';
import type { Person } from './person.ts';
import type { Team } from './team.ts';

/** Everything an organisation keeps in its content folder, each list in the order of its ids. */
export interface Almanac {
	organisation: Organisation;
	periods: readonly Period[];
	teams: readonly Team[];
	people: readonly Person[];
	objectives: readonly Objective[];
}
