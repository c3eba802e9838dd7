import { bands } from '../okr/band.ts';
import { ambitions, causes } from '../okr/objective.ts';
import { statusWords } from '../okr/status.ts';
import { teamsInOrder } from '../views/period.ts';
import type { Site } from '../views/site.ts';
import type { FacetValue, FacetValues } from './facets.ts';
import { kinds } from './hit.ts';

/** What every facet can be set to, and what it is called. Periods are the youngest first, teams as in the tree. */
export function facetValues(site: Site): FacetValues {
	const { words } = site.locale;
	const named = <T extends string>(ids: readonly T[], labels: Record<T, string>): FacetValue[] =>
		ids.map((id) => ({ id, label: labels[id] }));
	const leads = new Set(site.almanac.objectives.flatMap(({ lead }) => lead ?? []));
	const depth = (id: string): number => {
		const parent = site.team(id)?.parent;
		return parent === undefined ? 0 : depth(parent) + 1;
	};
	return {
		period: [
			{ id: 'current', label: words.search.now },
			{ id: 'past', label: words.search.past },
			...[...site.periods].reverse().map(({ id, title }) => ({ id, label: title })),
		],
		team: teamsInOrder(site).map((id) => ({ id, label: site.team(id)?.name ?? id, depth: depth(id) })),
		kind: named(kinds, words.search.kind),
		ambition: named(ambitions, words.ambition),
		band: named(bands, words.band),
		cause: named(causes, words.cause),
		lead: [...leads]
			.map((id) => ({ id, label: site.person(id)?.name ?? id }))
			.sort((a, b) => site.locale.compare(a.label, b.label)),
		status: named(statusWords, words.status),
	};
}
