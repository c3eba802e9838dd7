import { type Audience, publish } from '../../src/okr/audience.ts';
import { day } from '../../src/okr/day.ts';
import type { Objective } from '../../src/okr/objective.ts';
import type { Organisation } from '../../src/okr/organisation.ts';
import type { Period } from '../../src/okr/period.ts';
import type { Person } from '../../src/okr/person.ts';
import type { Team } from '../../src/okr/team.ts';
import { makeSite, type PictureSize, type Site } from '../../src/views/site.ts';
import { glodlampan, h1of2026, h2of2025, h2of2026, team } from '../okr/make.ts';

export const karin: Person = { id: 'karin-lund', name: 'Karin Lund', role: 'Developer' };
export const omar: Person = { id: 'omar-haddad', name: 'Omar Haddad' };

export interface Some {
	goals?: readonly Objective[];
	periods?: readonly Period[];
	teams?: readonly Team[];
	people?: readonly Person[];
	organisation?: Partial<Organisation>;
	today?: string;
	base?: string;
	pictures?: readonly PictureSize[];
	audience?: Audience;
}

/** A small organisation on 15 October 2026, day 107 of the half-year that is running; as its readers see it. */
export function siteWith(some: Some = {}): Site {
	const almanac = {
		organisation: { ...glodlampan, ...some.organisation },
		periods: some.periods ?? [h2of2025, h1of2026, h2of2026],
		teams: some.teams ?? [
			team('glodlampan', { name: 'Glödlampan' }),
			team('technology', { name: 'Technology', parent: 'glodlampan', members: ['karin-lund'] }),
			team('design', { name: 'Design', parent: 'glodlampan' }),
		],
		people: some.people ?? [karin, omar],
		objectives: some.goals ?? [],
	};
	return makeSite(publish(almanac, some.audience), {
		today: day(some.today ?? '2026-10-15'),
		base: some.base ?? '/',
		pictures: some.pictures ?? [],
	});
}
