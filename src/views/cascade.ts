import type { Objective, ObjectiveId } from '../okr/objective.ts';
import type { Period } from '../okr/period.ts';
import { statusWords } from '../okr/status.ts';
import { type AlignmentTable, alignmentTable, companyObjectives } from './alignmentTable.ts';
import { type CascadeGraph, cascadeGraph } from './cascadeGraph.ts';
import { type Frame, frame } from './frame.ts';
import { type LinkView, periodLink } from './goal.ts';
import { teamsInOrder } from './period.ts';
import type { Site } from './site.ts';

/** With more goals than this a period opens with a table, and is drawn part by part. */
export const mostInOnePicture = 120;
/** With more goals than this a picture is printed on several pages. */
const mostOnOnePage = 60;
/** A part of a large period with no more goals than this is drawn with its key results, and in no other way. */
const mostWithKeyResults = 40;

/** What one address of a period's cascade shows. */
export type CascadePart = ({ kind: 'whole' } | { kind: 'goal'; goal: Objective } | { kind: 'team'; team: string }) & {
	/** Every key result is drawn, not only those at which a line ends. */
	keyResults: boolean;
};

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
	/** In the period as a whole, with the goals of shorter periods that support them. */
	goalCount: number;
	/** Not for a large period as a whole. */
	picture?: {
		graph: CascadeGraph;
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
	const whole = { path: undefined, part: { kind: 'whole', keyResults: false } } as const;
	const goals = site.goalsIn(period.id);
	if (!isLarge(site, goals)) return bothWays('key-results', whole);
	const teams = teamsInOrder(site).filter((team) => goals.some((goal) => goal.team === team));
	const parts = [
		...companyObjectives(site, period).map((goal) => ({
			path: pathOfGoal(goal.id),
			part: { kind: 'goal', goal, keyResults: false } as const,
		})),
		...teams.map((team) => ({ path: `teams/${team}`, part: { kind: 'team', team, keyResults: false } as const })),
	];
	return [
		whole,
		...parts.flatMap(({ path, part }) =>
			isSmall(goalsOf(site, part, goals))
				? { path, part: { ...part, keyResults: true } }
				: bothWays(`${path}/key-results`, { path, part }),
		),
	];
}

/** A part with its key results folded, and at another address shown. */
function bothWays(path: string, { path: plain, part }: { path?: string; part: CascadePart }) {
	return [
		{ path: plain, part },
		{ path, part: { ...part, keyResults: true } },
	];
}

const isSmall = (goals: readonly Objective[]) => goals.length <= mostWithKeyResults;
const isLarge = (site: Site, goals: readonly Objective[]) =>
	goals.length + goalsBelow(site, goals).length > mostInOnePicture;

/** The goals of shorter periods that support some goals of one period. */
function goalsBelow(site: Site, goals: readonly Objective[]): readonly Objective[] {
	const below = goals.flatMap(({ id, period }) => site.cascade.children(id).filter((child) => child.period !== period));
	return [...new Set(below)];
}

/** The end of the address of a company objective's own picture. */
function pathOfGoal(id: ObjectiveId): string {
	return `goals/${slugOf(id)}`;
}

const slugOf = (id: ObjectiveId) => id.replace(/^[^/]*\/[^/]*\//, '');

/** What a cascade page shows. */
export function cascadePage(site: Site, period: Period, part: CascadePart): CascadePage {
	const words = site.locale.words.cascade;
	const all = site.goalsIn(period.id);
	const large = isLarge(site, all);
	const address = site.addresses.cascade(period.id);
	const title = titleOf(site, period, part);
	const table = large && part.kind === 'whole';
	return {
		frame: frame(site, {
			title: part.keyResults ? `${title} · ${site.locale.words.objective.keyResults}` : title,
			description: words.description(period.title),
			section: 'periods',
			team: part.kind === 'team' ? part.team : undefined,
			current: period.phase === 'running',
		}),
		title,
		period: periodLink(site, period.id),
		goalCount: all.length + goalsBelow(site, all).length,
		picture: table ? undefined : picture(site, period, part),
		other: table || (large && isSmall(goalsOf(site, part, all))) ? undefined : otherWay(site, period, part),
		table: table
			? alignmentTable(site, period, {
					goal: (id) => (all.some((goal) => goal.id === id) ? `${address}${pathOfGoal(id)}/` : undefined),
					team: (id) => `${address}teams/${id}/`,
				})
			: undefined,
		whole: part.kind === 'whole' ? undefined : { text: words.title(period.title), href: address },
		alignment: { text: site.locale.words.alignment.link, href: site.addresses.alignment(period.id) },
	};
}

function titleOf(site: Site, period: Period, part: CascadePart): string {
	const words = site.locale.words.cascade;
	if (part.kind === 'whole') return words.title(period.title);
	const what = part.kind === 'goal' ? part.goal.title : (site.team(part.team)?.name ?? part.team);
	return words.titleOf(what, period.title);
}

/** The end of the address of a part with its key results folded. */
function pathOf(part: CascadePart): string {
	if (part.kind === 'whole') return '';
	return part.kind === 'goal' ? `${pathOfGoal(part.goal.id)}/` : `teams/${part.team}/`;
}

function picture(site: Site, period: Period, part: CascadePart): NonNullable<CascadePage['picture']> {
	const goals = goalsOf(site, part, site.goalsIn(period.id));
	const below = goalsBelow(site, goals);
	const fits = goals.length + below.length <= mostInOnePicture;
	const graph = cascadeGraph(site, goals, period.id, fits ? below : []);
	const what = part.kind === 'whole' ? [] : [part.kind === 'team' ? part.team : slugOf(part.goal.id)];
	return {
		graph,
		keyResults: part.keyResults,
		onePage: graph.nodes.length <= mostOnOnePage,
		choices: choices(site, graph),
		file: [period.id, 'cascade', ...what].join('-'),
	};
}

/** The same part with its key results shown or folded, where it has any. */
function otherWay(site: Site, period: Period, part: CascadePart): LinkView | undefined {
	const words = site.locale.words.cascade;
	if (!site.goalsIn(period.id).some((goal) => goal.keyResults.length > 0)) return undefined;
	const address = `${site.addresses.cascade(period.id)}${pathOf(part)}`;
	return part.keyResults
		? { text: words.foldKeyResults, href: address }
		: { text: words.showKeyResults, href: `${address}key-results/` };
}

/** The goals of a part: all; a company objective with everything that leads up to it; a team's and what supports them. */
function goalsOf(site: Site, part: CascadePart, goals: readonly Objective[]): readonly Objective[] {
	if (part.kind === 'whole') return goals;
	const found = new Set<Objective>();
	const below = (goal: Objective) => site.cascade.children(goal.id).filter((child) => child.period === goal.period);
	if (part.kind === 'goal') {
		found.add(part.goal);
		for (const goal of found) for (const child of below(goal)) found.add(child);
	} else
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
