import type { Almanac } from '../../src/okr/almanac.ts';
import { publish } from '../../src/okr/audience.ts';
import { day } from '../../src/okr/day.ts';
import type { Objective } from '../../src/okr/objective.ts';
import { cascadeGraph } from '../../src/views/cascadeGraph.ts';
import { makeSite, type Site } from '../../src/views/site.ts';
import { almanac, goal, judged, scoredAll, team } from '../okr/make.ts';

/** A site of some goals, on a day in October 2026. */
export function siteOf(objectives: readonly Objective[], some: Partial<Almanac> = {}): Site {
	const sorted = [...objectives].sort((a, b) => (a.id < b.id ? -1 : 1));
	const content = publish(almanac({ ...some, objectives: sorted }));
	return makeSite(content, { today: day('2026-10-15'), base: '/okr/', pictures: [] });
}

/** The graph of the goals of the second half of 2026. */
export function graphOf(objectives: readonly Objective[], some: Partial<Almanac> = {}) {
	const site = siteOf(objectives, some);
	return cascadeGraph(site, site.goalsIn('2026-h2'), '2026-h2');
}

/** `company('grow')`: an objective of the company. */
export function company(slug: string, some: Partial<Objective> = {}): Objective {
	return goal({ id: `2026-h2/glodlampan/${slug}`, title: slug, ...some });
}

/** `ofTeam('cloud', ['grow'])`: a goal of Technology that supports company objectives; or other goals, by their whole id. */
export function ofTeam(slug: string, supports: readonly string[] = [], some: Partial<Objective> = {}): Objective {
	const above = supports.map((one) => (one.includes('/') ? one : `2026-h2/glodlampan/${one}`));
	return goal({ id: `2026-h2/technology/${slug}`, title: slug, supports: above, ...some });
}

/** An organisation of three company objectives and so many goals in four levels of twenty teams. */
export function large(goals: number): { objectives: Objective[]; some: Partial<Almanac> } {
	const teams = Array.from({ length: 20 }, (_, i) => team(`team-${i}`, { name: `Team ${i}`, parent: 'glodlampan' }));
	const objectives = ['grow', 'learn', 'stay'].map((slug) => company(slug, { keyResults: scoredAll(0.6, 0.4) }));
	for (let i = 3; i < goals; i++) {
		const above = objectives[(i * 7) % Math.max(3, Math.floor(i / 3))] as Objective;
		const other = objectives[(i * 11) % 3] as Objective;
		const own = i % 19 === 0;
		objectives.push(
			goal({
				id: `2026-h2/team-${i % 20}/goal-${i}`,
				title: `Make the part of the house number ${i} a little better than it was before we came`,
				supports: own ? [] : i % 10 === 0 && above.id !== other.id ? [above.id, other.id] : [above.id],
				keyResults: scoredAll((i % 11) / 10, (i % 7) / 10, undefined),
			}),
		);
	}
	return { objectives, some: { teams: [team('glodlampan', { name: 'Glödlampan' }), ...teams] } };
}

/** A goal with so many key results. */
export function withResults(count: number): Objective {
	const keyResults = Array.from({ length: count }, (_, i) => judged({ id: `result-${i}`, title: `Result ${i}` }));
	return company('much', { keyResults });
}
