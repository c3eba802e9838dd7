import { attainment, isLearned } from '../okr/attainment.ts';
import { type Objective, takeApart } from '../okr/objective.ts';
import { type Bar, goalBar } from './bar.ts';
import { type Frame, frame } from './frame.ts';
import { type GoalRow, goalRow, type LinkView, ownerLink, periodLink, personLink, teamLink } from './goal.ts';
import { type Invitation, invitation } from './invitation.ts';
import { droppedView, type KeyResultView, keyResultView } from './keyResult.ts';
import { goalNeighbourhood, type Neighbourhood } from './neighbourhood.ts';
import { type Opened, opensGoal } from './opens.ts';
import { goalSentence, type Sentence } from './sentence.ts';
import type { Site } from './site.ts';
import { goalStatus, type StatusView, statusView } from './status.ts';

/** The page of a goal. Texts named `…Html` are safe HTML. */
export interface ObjectivePage {
	frame: Frame;
	title: string;
	period: LinkView;
	phase: string;
	owner: LinkView;
	draft: boolean;
	past: boolean;
	sentence: Sentence;
	facts: readonly { term: string; links: readonly LinkView[] }[];
	bar: Bar;
	/** What the attainment was made from. */
	opened?: Opened;
	/** To reflect on it, where it landed far from the sound zone and nobody has. */
	invitation?: Invitation;
	status?: StatusView;
	dropped?: { day: string; whyHtml: string };
	outcomeHtml: string;
	keyResults: readonly KeyResultView[];
	/** Some key result has figures to show in columns. */
	hasFigures: boolean;
	textHtml: string;
	/** Goals and key results above it, the key result by its title. */
	supports: readonly (LinkView & { owner: LinkView; keyResult: string })[];
	/** A team's goal that supports nothing: it stands on its own grounds, or it is a company objective. */
	ownGrounds: 'own' | 'company' | '';
	supportedBy: readonly GoalRow[];
	/** What is around it, drawn; none for a goal that hangs on nothing. */
	around?: Neighbourhood;
	/** The chain of goals that it continues, the oldest first, and what continued it; this one is marked. */
	chain: readonly (GoalRow & { here: boolean })[];
	reflection?: { causes: readonly string[]; learnedHtml: string; next: string };
	links: readonly LinkView[];
}

/** What the page of a goal shows. */
export function objectivePage(site: Site, goal: Objective): ObjectivePage {
	const { words, day } = site.locale;
	const period = site.period(goal.period);
	const status = goalStatus(site, goal);
	const keyResults = goal.keyResults.map((keyResult) => keyResultView(site, goal, keyResult));
	const owner = ownerLink(site, goal);
	const html = (markdown: string | undefined) => (markdown === undefined ? '' : site.inline(markdown));
	const after = site.lineage.after(goal);
	const chain = [...site.lineage.chain(goal), ...after];
	const folder = goal.id.slice(0, goal.id.lastIndexOf('/'));
	return {
		frame: frame(site, {
			title: `${goal.title} · ${period.title}`,
			description: words.goalDescription(owner.text, period.title),
			section: 'periods',
			team: goal.team,
			current: period.phase === 'running',
			file: { kind: 'objective', id: goal.id },
		}),
		title: goal.title,
		period: periodLink(site, goal.period),
		phase: words.phase[period.phase],
		owner,
		draft: goal.visibility !== 'published',
		past: period.phase === 'closed',
		sentence: goalSentence(site, goal),
		facts: facts(site, goal),
		bar: goalBar(site, attainment(goal), goal.ambition, period, isLearned(goal)),
		opened: goal.dropped ? undefined : opensGoal(site, goal),
		invitation: invitation(site, goal),
		status: status && statusView(site, status),
		dropped: goal.dropped && droppedView(site, goal.dropped),
		outcomeHtml: html(goal.outcome),
		keyResults,
		hasFigures: keyResults.some(({ from, now, to }) => from !== '' || now !== '' || to !== ''),
		textHtml: site.text(goal.text, folder),
		supports: supports(site, goal),
		ownGrounds:
			goal.supports.length > 0 || goal.team === undefined ? '' : goal.team === site.root?.id ? 'company' : 'own',
		around: goalNeighbourhood(site, goal),
		supportedBy: site.cascade.children(goal.id).map((child) => goalRow(site, child)),
		chain: chain.length > 1 ? chain.map((link) => ({ ...goalRow(site, link), here: link.id === goal.id })) : [],
		reflection: goal.reflection && {
			causes: goal.reflection.causes.map((cause) => words.cause[cause]),
			learnedHtml: site.inline(goal.reflection.learned),
			next: goal.reflection.next === undefined ? '' : words.next[goal.reflection.next],
		},
		links: goal.links.map(({ title, url }) => ({ text: title, href: url })),
	};

	function facts(site: Site, goal: Objective): { term: string; links: LinkView[] }[] {
		const rows: { term: string; links: LinkView[] }[] = [];
		if (goal.lead !== undefined) rows.push({ term: words.term.lead, links: [personLink(site, goal.lead)] });
		rows.push({ term: words.term.ambition, links: [{ text: words.ambition[goal.ambition] }] });
		if (goal.contributors.length > 0)
			rows.push({ term: words.term.contributors, links: goal.contributors.map((person) => personLink(site, person)) });
		if (goal.alongside.length > 0)
			rows.push({ term: words.term.alongside, links: goal.alongside.map((team) => teamLink(site, team)) });
		if (goal.due !== undefined) rows.push({ term: words.term.due, links: [{ text: day(goal.due) }] });
		if (goal.priority !== undefined) rows.push({ term: words.term.priority, links: [{ text: goal.priority }] });
		if (goal.tags.length > 0) rows.push({ term: words.term.tags, links: goal.tags.map((tag) => ({ text: tag })) });
		return rows;
	}
}

function supports(site: Site, goal: Objective): ObjectivePage['supports'] {
	return goal.supports.flatMap((reference) => {
		const target = site.cascade.objective(takeApart(reference).objective);
		if (!target) return [];
		const result = site.cascade.keyResult(reference)?.keyResult;
		return [
			{
				text: target.title,
				href: site.addresses.reference(reference),
				owner: ownerLink(site, target),
				keyResult: result ? site.plain(result.title) : '',
			},
		];
	});
}
