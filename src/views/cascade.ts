import type { Objective, ObjectiveId } from '../okr/objective.ts';
import type { Period } from '../okr/period.ts';
import { statusWords } from '../okr/status.ts';
import { type AlignmentTable, alignmentTable, companyObjectives } from './alignmentTable.ts';
import { type CascadeGraph, cascadeGraph } from './cascadeGraph.ts';
import { type CascadeBranch, cascadeList } from './cascadeList.ts';
import { type Frame, frame } from './frame.ts';
import { type LinkView, periodLink } from './goal.ts';
import { teamsInOrder } from './period.ts';
import type { Site } from './site.ts';

/** With more goals than this a period opens with a table, and is drawn part by part. */
export const mostInOnePicture = 120;
/** With more goals than this a picture is printed on several pages. */
const mostOnOnePage = 60;

/** What one address of a period's cascade shows. */
export type CascadePart =
	| { kind: 'whole'; keyResults: boolean }
	| { kind: 'goal'; goal: Objective }
	| { kind: 'team'; team: string };

/** A choice in a filter. */
export interface Choice {
	value: string;
	text: string;
}

/** The page of a period's cascade, or of a part of it. */
export interface CascadePage {
	frame: Frame;
	title: string;
	period: LinkView;
	/** In the period as a whole. */
	goalCount: number;
	/** The picture, and the same as a nested list; not for a large period as a whole. */
	picture?: {
		graph: CascadeGraph;
		list: readonly CascadeBranch[];
		/** Every key result is drawn, not only those at which a line ends. */
		keyResults: boolean;
		onePage: boolean;
		choices: { teams: readonly Choice[]; goals: readonly Choice[]; statuses: readonly Choice[] };
		/** The name of a saved picture, without its ending. */
		file: string;
	};
	/** The same picture with its key results shown or folded. */
	other?: LinkView;
	/** A large period: company objectives against teams. */
	table?: AlignmentTable;
	/** From a part back to the whole. */
	whole?: LinkView;
	alignment: LinkView;
}

/** The parts of a period's cascade by the end of their address; the first is the period as a whole. */
export function cascadeParts(site: Site, period: Period): { path?: string; part: CascadePart }[] {
	const goals = site.goalsIn(period.id);
	if (goals.length <= mostInOnePicture)
		return [
			{ path: undefined, part: { kind: 'whole', keyResults: false } },
			{ path: 'key-results', part: { kind: 'whole', keyResults: true } },
		];
	const teams = teamsInOrder(site).filter((team) => goals.some((goal) => goal.team === team));
	return [
		{ path: undefined, part: { kind: 'whole', keyResults: false } },
		...companyObjectives(site, period).map((goal) => ({
			path: pathOfGoal(goal.id),
			part: { kind: 'goal' as const, goal },
		})),
		...teams.map((team) => ({ path: `teams/${team}`, part: { kind: 'team' as const, team } })),
	];
}

/** The end of the address of a company objective's own picture. */
function pathOfGoal(id: ObjectiveId): string {
	return `goals/${id.replace(/^[^/]*\/[^/]*\//, '')}`;
}

/** What a cascade page shows. */
export function cascadePage(site: Site, period: Period, part: CascadePart): CascadePage {
	const words = site.locale.words.cascade;
	const goals = site.goalsIn(period.id);
	const large = goals.length > mostInOnePicture;
	const address = site.addresses.cascade(period.id);
	const ofWhat =
		part.kind === 'goal' ? part.goal.title : part.kind === 'team' ? (site.team(part.team)?.name ?? part.team) : '';
	const title = ofWhat === '' ? words.title(period.title) : words.titleOf(ofWhat, period.title);
	const graph = part.kind === 'whole' && large ? undefined : cascadeGraph(site, goalsOf(site, part, goals), period.id);
	const keyResults = part.kind === 'whole' && part.keyResults;
	return {
		frame: frame(site, {
			title,
			description: words.description(period.title),
			section: 'periods',
			team: part.kind === 'team' ? part.team : undefined,
			current: period.phase === 'running',
		}),
		title,
		period: periodLink(site, period.id),
		goalCount: goals.length,
		picture: graph && {
			graph,
			list: cascadeList(graph),
			keyResults,
			onePage: graph.nodes.length <= mostOnOnePage,
			choices: choices(site, graph),
			file: [period.id, 'cascade', part.kind === 'whole' ? '' : part.kind === 'team' ? part.team : 'goal']
				.filter((word) => word !== '')
				.join('-'),
		},
		other:
			part.kind === 'whole' && !large && goals.some((goal) => goal.keyResults.length > 0)
				? {
						text: keyResults ? words.foldKeyResults : words.showKeyResults,
						href: keyResults ? address : `${address}key-results/`,
					}
				: undefined,
		table:
			part.kind === 'whole' && large
				? alignmentTable(site, period, {
						goal: (id) => (goals.some((goal) => goal.id === id) ? `${address}${pathOfGoal(id)}/` : undefined),
						team: (id) => `${address}teams/${id}/`,
					})
				: undefined,
		whole: part.kind === 'whole' ? undefined : { text: words.title(period.title), href: address },
		alignment: { text: site.locale.words.alignment.title(period.title), href: site.addresses.alignment(period.id) },
	};
}

/** The goals of a part: all; a company objective with everything that leads up to it; a team's and what supports them. */
function goalsOf(site: Site, part: CascadePart, goals: readonly Objective[]): readonly Objective[] {
	if (part.kind === 'whole') return goals;
	const found = new Set<Objective>();
	const below = (goal: Objective) => site.cascade.children(goal.id).filter((child) => child.period === goal.period);
	const visit = (goal: Objective) => {
		if (found.has(goal)) return;
		found.add(goal);
		below(goal).forEach(visit);
	};
	if (part.kind === 'goal') visit(part.goal);
	else
		for (const goal of goals.filter((one) => one.team === part.team))
			for (const one of [goal, ...below(goal)]) found.add(one);
	return goals.filter((goal) => found.has(goal));
}

/** What one may filter by: only what is there, and only where there is a choice. */
function choices(site: Site, { nodes, lines }: CascadeGraph): NonNullable<CascadePage['picture']>['choices'] {
	const owners = new Map(nodes.map(({ ownerId, owner }) => [ownerId, owner]));
	const teams = [...owners].map(([value, text]) => ({ value, text }));
	const hangs = new Set(lines.map((line) => line.to));
	const tops = nodes.filter((node) => !hangs.has(node.id) && lines.some((line) => line.from === node.id));
	const present = new Set(nodes.flatMap((node) => node.status?.word ?? []));
	const some = (list: Choice[]) => (list.length > 1 ? list : []);
	return {
		teams: some(teams.sort((a, b) => site.locale.compare(a.text, b.text))),
		goals: some(tops.map(({ id, title }) => ({ value: id, text: title }))),
		statuses: some(
			[...statusWords]
				.reverse()
				.filter((word) => present.has(word))
				.map((word) => ({ value: word, text: site.locale.words.status[word] })),
		),
	};
}
