import { describe, expect, it } from 'vitest';
import { cascadePage, cascadeParts, mostInOnePicture } from '../../src/views/cascade.ts';
import type { CascadeBranch } from '../../src/views/cascadeList.ts';
import { cascadeList } from '../../src/views/cascadeList.ts';
import { goalNeighbourhood, teamNeighbourhood } from '../../src/views/neighbourhood.ts';
import { company, graphOf, large, ofTeam, siteOf } from '../diagram/make.ts';
import { checkIn, goal, h1of2026, h2of2026, judged, metric, period, scored, team } from '../okr/make.ts';

const slug = (id: string) => id.split('/').at(-1) as string;
const whole = { kind: 'whole', keyResults: false } as const;

describe('the graph of a period', () => {
	it('is read from each company objective down, then what stands on its own grounds', () => {
		const below = ofTeam('below', ['2026-h2/technology/b']);
		const { nodes } = graphOf([
			company('x'),
			company('a'),
			ofTeam('own'),
			ofTeam('b', ['a']),
			below,
			ofTeam('c', ['x']),
		]);
		expect(nodes.map(({ id }) => slug(id))).toEqual(['a', 'b', 'below', 'x', 'c', 'own']);
		expect(nodes.map(({ ownGrounds }) => ownGrounds)).toEqual([false, false, false, false, false, true]);
		expect(nodes.map(({ column }) => column)).toEqual([0, 1, 2, 0, 1, 0]);
	});

	it('joins a goal with each of its parents, and with the key result where that is what it supports', () => {
		const grow = company('grow', { keyResults: [judged({ id: 'a', title: '**One**' }), judged({ id: 'b' })] });
		const { nodes, lines } = graphOf([grow, company('learn'), ofTeam('cloud', ['learn', '2026-h2/glodlampan/grow#a'])]);
		expect(lines.map(({ from, result, to }) => [slug(from), result && slug(result), slug(to)])).toEqual([
			['learn', undefined, 'cloud'],
			['grow', 'grow#a', 'cloud'],
		]);
		expect(nodes[0]?.results.map(({ title, supported }) => [title, supported])).toEqual([
			['One', true],
			['A result', false],
		]);
		expect(nodes[0]?.results[0]?.href).toBe('/okr/objectives/2026-h2/glodlampan/grow/#a');
	});

	it('brings in what stands above it in other periods, and names their period', () => {
		const year = period('2026', '2026-01-01', '2026-12-31', { title: 'The year' });
		const above = goal({ id: '2026/glodlampan/above', title: 'above' });
		const top = goal({ id: '2026/glodlampan/top', title: 'top', supports: [above.id] });
		const { nodes } = graphOf([above, top, company('grow'), ofTeam('cloud', [top.id])], { periods: [h2of2026, year] });
		expect(nodes.map(({ id, column, period }) => [slug(id), column, period])).toEqual([
			['above', 0, 'The year'],
			['top', 1, 'The year'],
			['cloud', 2, ''],
			['grow', 2, ''],
		]);
	});

	it('has what stands above it in the order of the ids, whoever leads to it first', () => {
		const year = period('2026', '2026-01-01', '2026-12-31');
		const above = ['y', 'z'].map((one) => goal({ id: `2026/glodlampan/${one}`, title: one }));
		const goals = [...above, ofTeam('a', ['2026/glodlampan/z']), ofTeam('b', ['2026/glodlampan/y'])];
		const { nodes } = graphOf(goals, { periods: [h2of2026, year] });
		expect(nodes.map(({ id }) => slug(id))).toEqual(['y', 'b', 'z', 'a']);
	});

	it('of a year has the goals of its quarters that support it to the right, and names their period', () => {
		const year = period('2026', '2026-01-01', '2026-12-31', { title: 'The year' });
		const top = goal({ id: '2026/glodlampan/top', title: 'top' });
		const goals = [
			top,
			goal({ id: '2026/technology/part', title: 'part', supports: [top.id] }),
			ofTeam('cloud', [top.id, '2026-h2/glodlampan/grow']),
			ofTeam('calls', ['2026/technology/part']),
			ofTeam('deeper', ['2026-h2/technology/calls']),
			company('grow'),
		];
		const page = cascadePage(siteOf(goals, { periods: [h2of2026, year] }), year, whole);
		expect(page.picture?.graph.nodes.map(({ id, column, period }) => [slug(id), column, period])).toEqual([
			['top', 0, ''],
			['cloud', 1, '2026-h2'],
			['part', 1, ''],
			['calls', 2, '2026-h2'],
		]);
		expect(page.picture?.graph.lines).toHaveLength(3);
		expect(page.goalCount).toBe(4);
	});

	it('of a year that with its quarters is too large for one picture is drawn part by part', () => {
		const year = period('2026', '2026-01-01', '2026-12-31', { title: 'The year' });
		const tops = ['a', 'b'].map((one) => goal({ id: `2026/glodlampan/${one}`, title: one }));
		const below = Array.from({ length: 130 }, (_, i) =>
			ofTeam(`goal-${i}`, [i < 125 ? '2026/glodlampan/a' : '2026/glodlampan/b']),
		);
		const site = siteOf([...tops, ...below], { periods: [h2of2026, year] });
		expect(cascadeParts(site, year).map(({ path }) => path)).toEqual([
			undefined,
			'goals/a',
			'goals/b',
			'teams/glodlampan',
		]);
		expect(cascadePage(site, year, whole)).toMatchObject({ picture: undefined, goalCount: 132 });
		const [, ofA, ofB] = cascadeParts(site, year).map(({ part }) => cascadePage(site, year, part).picture?.graph.nodes);
		expect(ofB).toHaveLength(6);
		// Those of the other would be one endless picture: they are drawn in their own period.
		expect(ofA).toHaveLength(1);
	});

	it('has individual goals too', () => {
		const own = goal({ id: '2026-h2/elin-hallberg/stage', person: 'elin-hallberg' });
		expect(graphOf([own]).nodes[0]).toMatchObject({ owner: 'elin-hallberg', ownGrounds: true, lead: '' });
	});
});

describe('the nested list', () => {
	it('says what the picture shows: every goal, and every line once', () => {
		const { objectives, some } = large(80);
		const graph = graphOf(objectives, some);
		const told: string[] = [];
		const joined: string[] = [];
		const walk = ({ goal, again, results, branches }: CascadeBranch) => {
			if (!again) told.push(goal.id);
			for (const one of branches) joined.push(`${goal.id} ${one.goal.id}`);
			for (const result of results)
				for (const one of result.branches) joined.push(`${result.reference} ${one.goal.id}`);
			for (const one of [...branches, ...results.flatMap((result) => result.branches)]) walk(one);
		};
		cascadeList(graph).forEach(walk);
		expect(told.sort()).toEqual(graph.nodes.map(({ id }) => id).sort());
		expect(joined.sort()).toEqual(graph.lines.map(({ from, result, to }) => `${result ?? from} ${to}`).sort());
	});

	it('hangs a goal below the key result it supports, and spells it out once', () => {
		const grow = company('grow', { keyResults: [judged({ id: 'a' })] });
		const list = cascadeList(
			graphOf([grow, company('learn'), ofTeam('cloud', ['learn', '2026-h2/glodlampan/grow#a'])]),
		);
		const [first, second] = list;
		expect(first?.results[0]?.branches[0]).toMatchObject({ goal: { title: 'cloud' }, again: false });
		expect(second?.branches[0]).toMatchObject({ goal: { title: 'cloud' }, again: true, results: [], branches: [] });
	});
});

describe('the cascade page', () => {
	it('has one picture, with key results folded or shown at another address', () => {
		const site = siteOf([company('grow', { keyResults: [judged()] })]);
		expect(cascadeParts(site, h2of2026).map(({ path }) => path)).toEqual([undefined, 'key-results']);
		expect(cascadePage(site, h2of2026, whole).other?.href).toBe('/okr/periods/2026-h2/cascade/key-results/');
		const shown = cascadePage(site, h2of2026, { kind: 'whole', keyResults: true });
		expect(shown.picture?.keyResults).toBe(true);
		expect(shown.other?.href).toBe('/okr/periods/2026-h2/cascade/');
		expect(cascadePage(siteOf([company('grow')]), h2of2026, whole).other).toBeUndefined();
	});

	it('offers the filters that leave a choice', () => {
		const late = { keyResults: [metric({ to: 100, checkIns: [checkIn('2026-10-10', { value: 0 })] })] };
		const site = siteOf([company('grow'), company('learn'), ofTeam('a', ['grow'], late), ofTeam('b', ['learn'])]);
		expect(cascadePage(site, h2of2026, whole).picture?.choices).toEqual({
			teams: [
				{ value: 'glodlampan', text: 'glodlampan' },
				{ value: 'technology', text: 'technology' },
			],
			goals: [
				{ value: '2026-h2/glodlampan/grow', text: 'grow' },
				{ value: '2026-h2/glodlampan/learn', text: 'learn' },
			],
			statuses: [
				{ value: 'no-data', text: 'No data' },
				{ value: 'off-track', text: 'Off track' },
			],
		});
		const past = siteOf([goal({ id: '2026-h1/technology/a' }), goal({ id: '2026-h1/design/b' })]);
		expect(cascadePage(past, h1of2026, whole).picture?.choices).toMatchObject({ goals: [], statuses: [] });
		const one = cascadePage(siteOf([company('grow')]), h2of2026, whole).picture?.choices;
		expect(one).toEqual({ teams: [], goals: [], statuses: [] });
	});

	it('is printed on one page up to 60 goals', () => {
		const onePage = (goals: number) => {
			const { objectives, some } = large(goals);
			return cascadePage(siteOf(objectives, some), h2of2026, whole).picture?.onePage;
		};
		expect([onePage(60), onePage(61)]).toEqual([true, false]);
	});

	const { objectives, some } = large(mostInOnePicture + 1);
	const site = siteOf(objectives, some);

	it('opens with a table above 120 goals, and has a picture for each company objective and each team', () => {
		const page = cascadePage(site, h2of2026, whole);
		expect(page.picture).toBeUndefined();
		expect(page.table?.columns.map(({ diagram }) => diagram)).toEqual(
			['grow', 'learn', 'stay'].map((one) => `/okr/periods/2026-h2/cascade/goals/${one}/`),
		);
		expect(page.table?.rows).toHaveLength(20);
		const paths = cascadeParts(site, h2of2026).map(({ path }) => path);
		for (const { diagram } of [...(page.table?.columns ?? []), ...(page.table?.rows ?? [])])
			expect(paths.map((path) => `/okr/periods/2026-h2/cascade/${path}/`)).toContain(diagram);
	});

	it('has the key results of a small part shown, and of a larger one folded or shown', () => {
		const parts = cascadeParts(site, h2of2026);
		const at = (path: string) => parts.find((one) => one.path === path)?.part as (typeof parts)[number]['part'];
		expect(at('teams/team-5').keyResults).toBe(true);
		expect(parts.map(({ path }) => path)).not.toContain('teams/team-5/key-results');
		expect(cascadePage(site, h2of2026, at('teams/team-5')).other).toBeUndefined();
		expect(at('goals/grow').keyResults).toBe(false);
		const shown = cascadePage(site, h2of2026, at('goals/grow/key-results'));
		expect(shown.picture?.keyResults).toBe(true);
		expect(shown.other?.href).toBe('/okr/periods/2026-h2/cascade/goals/grow/');
		const folded = cascadePage(site, h2of2026, at('goals/grow'));
		expect(folded.other?.href).toBe('/okr/periods/2026-h2/cascade/goals/grow/key-results/');
		expect(folded.picture?.file).toBe('2026-h2-cascade-grow');
	});

	it('has both ways for a large team, and no picture of its own for an objective of the year above', () => {
		const year = period('2026', '2026-01-01', '2026-12-31');
		const top = goal({ id: '2026/glodlampan/year', title: 'year' });
		const many = Array.from({ length: 130 }, (_, i) => ofTeam(`goal-${i}`, [top.id], { keyResults: [judged()] }));
		const teams = [team('glodlampan'), team('technology', { parent: 'glodlampan' })];
		const large = siteOf([top, ...many], { periods: [h2of2026, year], teams });
		const parts = cascadeParts(large, h2of2026);
		expect(parts.map(({ path }) => path)).toEqual([undefined, 'teams/technology', 'teams/technology/key-results']);
		const pages = parts.map(({ part }) => cascadePage(large, h2of2026, part));
		expect(pages[0]?.table?.columns.map(({ text, diagram }) => [text, diagram])).toEqual([['year', undefined]]);
		const address = '/okr/periods/2026-h2/cascade/teams/technology/';
		expect(pages.map(({ other }) => other?.href)).toEqual([undefined, `${address}key-results/`, address]);
	});

	it('draws for a company objective what leads up to it, and for a team its goals and what is next to them', () => {
		const top = objectives[0] as (typeof objectives)[number];
		const ofGoal = cascadePage(site, h2of2026, { kind: 'goal', goal: top, keyResults: false });
		expect(ofGoal.title).toBe('grow: the cascade, 2026-h2');
		expect(ofGoal.whole?.href).toBe('/okr/periods/2026-h2/cascade/');
		const lines = ofGoal.picture?.graph.lines ?? [];
		expect(lines.length).toBeGreaterThan(10);
		const page = cascadePage(site, h2of2026, { kind: 'team', team: 'team-5', keyResults: true });
		expect(page.title).toBe('Team 5: the cascade, 2026-h2');
		const ids = page.picture?.graph.nodes.map(({ id }) => id) ?? [];
		const own = objectives.filter((one) => one.team === 'team-5');
		expect(own.filter(({ id }) => !ids.includes(id))).toEqual([]);
		expect(ids.length).toBeLessThan(objectives.length);
		expect(cascadePage(site, h2of2026, { kind: 'team', team: 'gone', keyResults: true }).title).toContain('gone');
	});

	it('draws a goal that hangs on a company objective by two ways once', () => {
		const goals = [company('grow'), ofTeam('a', ['grow']), ofTeam('b', ['grow', '2026-h2/technology/a'])];
		const part = { kind: 'goal', goal: goals[0] as (typeof goals)[number], keyResults: true } as const;
		const page = cascadePage(siteOf(goals), h2of2026, part);
		expect(page.picture?.graph.nodes).toHaveLength(3);
	});
});

describe('what is around a goal', () => {
	const above = company('top', { keyResults: [judged({ id: 'r', drawnFrom: ['2026-h2/technology/c#x'] })] });
	const chain = [
		above,
		ofTeam('a', ['top']),
		ofTeam('b', ['2026-h2/technology/a']),
		ofTeam('c', ['2026-h2/technology/b'], { keyResults: [judged({ id: 'x' })] }),
		ofTeam('d', ['2026-h2/technology/c']),
		ofTeam('e', ['2026-h2/technology/d']),
		ofTeam('f', ['2026-h2/technology/e']),
	];
	const site = siteOf(chain);
	const around = (one: (typeof chain)[number]) => goalNeighbourhood(site, one);

	it('reaches two steps each way, and to the company key results that were drawn from it', () => {
		const { graph } = around(chain[3] as (typeof chain)[number]) ?? {};
		const columns = graph?.nodes.map(({ id, column }) => [slug(id), column]);
		expect(columns).toEqual([
			['top', 1],
			['a', 0],
			['b', 1],
			['c', 2],
			['d', 3],
			['e', 4],
		]);
		expect(graph?.nodes.find(({ here }) => here)?.title).toBe('c');
		expect(graph?.lines.filter(({ drawn }) => drawn)).toEqual([
			{ from: above.id, result: `${above.id}#r`, to: chain[3]?.id, drawn: true },
		]);
	});

	it('has a company goal once that it both supports and was drawn into', () => {
		const top = company('top', { keyResults: [judged({ id: 'r', drawnFrom: ['2026-h2/technology/c#x'] })] });
		const one = ofTeam('c', ['top'], { keyResults: [judged({ id: 'x' })] });
		const found = goalNeighbourhood(siteOf([top, one]), one);
		expect(found?.graph.nodes.map(({ title, column }) => [title, column])).toEqual([
			['top', 0],
			['c', 1],
		]);
		expect(found?.graph.lines.map(({ result, drawn }) => [result, drawn])).toEqual([
			[undefined, false],
			[`${top.id}#r`, true],
		]);
	});

	it('leaves out a line to a parent that found no room', () => {
		const tops = Array.from({ length: 10 }, (_, i) => company(`top-${i}`));
		const cloud = ofTeam(
			'cloud',
			tops.map(({ id }) => id),
		);
		const found = goalNeighbourhood(siteOf([...tops, cloud]), cloud);
		expect(found?.graph.lines).toHaveLength(8);
		expect(found?.more).toEqual([{ column: 0, count: 2 }]);
	});

	it('is not drawn for a goal that hangs on nothing', () => {
		expect(goalNeighbourhood(siteOf([ofTeam('own')]), ofTeam('own'))).toBeUndefined();
	});

	it('counts what a column has no room for', () => {
		const goals = [company('grow'), ...Array.from({ length: 11 }, (_, i) => ofTeam(`goal-${i}`, ['grow']))];
		const found = goalNeighbourhood(siteOf(goals), goals[0] as (typeof goals)[number]);
		expect(found?.graph.nodes).toHaveLength(9);
		expect(found?.more).toEqual([{ column: 1, count: 3 }]);
		expect(found?.whole.href).toBe('/okr/periods/2026-h2/cascade/');
	});

	it('leaves out a drawn line whose company goal found no room', () => {
		const goals = Array.from({ length: 10 }, (_, i) =>
			company(`top-${i}`, { keyResults: [judged({ id: 'r', drawnFrom: ['2026-h2/technology/cloud#x'] })] }),
		);
		const cloud = ofTeam('cloud', [], { keyResults: [judged({ id: 'x' })] });
		const found = goalNeighbourhood(siteOf([...goals, cloud]), cloud);
		expect(found?.graph.lines).toHaveLength(8);
	});
});

describe('what is around a team', () => {
	const technology = team('technology', { parent: 'glodlampan' });

	it('is its goals of the current period, each to the right of what it supports', () => {
		const goals = [
			company('grow'),
			ofTeam('cloud', ['grow']),
			ofTeam('a-part', ['2026-h2/technology/cloud', 'grow']),
			ofTeam('own', [], { keyResults: [scored(0.5)] }),
		];
		const found = teamNeighbourhood(siteOf(goals), technology);
		expect(found?.graph.nodes.map(({ title, column }) => [title, column])).toEqual([
			['grow', 0],
			['a-part', 2],
			['cloud', 1],
			['own', 1],
		]);
	});

	it('is not drawn without a current period, or where nothing hangs together', () => {
		expect(teamNeighbourhood(siteOf([], { periods: [] }), technology)).toBeUndefined();
		expect(teamNeighbourhood(siteOf([ofTeam('own')]), technology)).toBeUndefined();
	});
});
