import { attainment, groupAttainment } from '../okr/attainment.ts';
import { committedPercentage, percentage } from '../okr/band.ts';
import type { KeyResult } from '../okr/keyResult.ts';
import { type Ambition, isDraft, type Objective } from '../okr/objective.ts';
import type { PeriodId } from '../okr/period.ts';
import { counted, score } from '../okr/score.ts';
import type { LinkView } from './goal.ts';
import type { Site } from './site.ts';

/** What a figure was made from, for everybody who wants to know. */
export interface Opened {
	/** Where it stands on its page: a link to it opens it. Empty where no other page has the figure. */
	anchor: string;
	/** `1.8 ÷ 3 = 60%`, with what that is; or why there is no figure. */
	sum: string;
	/** One line for each part, those that do not count too. */
	parts: readonly OpenedPart[];
}

export interface OpenedPart extends LinkView {
	/** The scores of a goal's key results, with their weights: `100%, 20% (weight 2), not scored`. */
	made: string;
	/** What the part counts. */
	figure: string;
	/** "dropped", "counts as 100%", "weight 2" …; may be empty. */
	note: string;
}

/** What the attainment of a goal was made from: its key results. Nothing where it has none. */
export function opensGoal(site: Site, goal: Objective): Opened | undefined {
	const { words } = site.locale;
	if (goal.keyResults.length === 0 && goal.score === undefined) return undefined;
	const parts = goal.keyResults.map((keyResult): OpenedPart => {
		const notes: string[] = [];
		const value = score(keyResult);
		if (keyResult.weight !== 1) notes.push(words.weightOf(site.locale.number(keyResult.weight)));
		if (keyResult.dropped) notes.push(words.dropped.toLowerCase(), words.history.notCounted);
		else if (value === undefined) notes.push(words.history.notCounted);
		else if (value !== counted(value)) notes.push(words.history.countsAs(shown(site, counted(value), goal.ambition)));
		if (keyResult.score !== undefined) notes.push(words.byHand);
		return {
			text: site.plain(keyResult.title),
			href: `#${keyResult.id}`,
			made: '',
			figure: value === undefined ? words.notScored : shown(site, value, goal.ambition),
			note: notes.join(', '),
		};
	});
	return { anchor: '', sum: goalSum(site, goal), parts };
}

function goalSum(site: Site, goal: Objective): string {
	const { words, number } = site.locale;
	const { value } = attainment(goal);
	const weight = (some: readonly KeyResult[]) => some.reduce((sum, { weight }) => sum + weight, 0);
	const kept = goal.keyResults.filter((keyResult) => !keyResult.dropped);
	const scored = kept.filter((keyResult) => score(keyResult) !== undefined);
	if (goal.score !== undefined) return words.history.byHand(shown(site, goal.score, goal.ambition));
	if (value === undefined)
		return kept.length === 0
			? words.nothingToScore
			: words.history.tooLittle(number(weight(scored)), number(weight(kept)));
	const sum = scored.reduce((all, keyResult) => all + keyResult.weight * counted(score(keyResult) as number), 0);
	return words.history.meanOfResults(number(sum), number(weight(scored)), shown(site, value, goal.ambition));
}

/** What the attainment of a team in a period, or of a period, was made from: its goals. Nothing where it has none. */
export function opensGroup(site: Site, goals: readonly Objective[]): Opened | undefined {
	const { words, number } = site.locale;
	const [first] = goals;
	if (!first) return undefined;
	const attained = groupAttainment(goals);
	const landed = goals
		.filter((goal) => goal.ambition === 'stretch' && !goal.dropped && !isDraft(goal))
		.flatMap((goal) => attainment(goal).value ?? []);
	const sum = landed.reduce((all, value) => all + value, 0);
	return {
		anchor: madeIn(first.period),
		sum:
			attained.value !== undefined
				? words.history.meanOfGoals(number(sum), landed.length, shown(site, attained.value, 'stretch'))
				: attained.of === 0
					? words.noStretchGoals
					: words.history.tooLittle(number(attained.scored), number(attained.of)),
		parts: goals.map((goal) => opensOne(site, goal)),
	};
}

/** Where the figure of a period is opened, on the page of the period and on those of teams: `made-2026-h1`. */
export function madeIn(period: PeriodId): string {
	return `made-${period}`;
}

function opensOne(site: Site, goal: Objective): OpenedPart {
	const { words } = site.locale;
	const { value, of, scored } = attainment(goal);
	const notes: string[] = [];
	if (goal.dropped) notes.push(words.dropped.toLowerCase(), words.history.notCounted);
	else if (isDraft(goal)) notes.push(words.draft, words.history.notCounted);
	else if (goal.ambition !== 'stretch') notes.push(words.ambition[goal.ambition], words.history.notPartOf);
	else if (value === undefined) notes.push(words.history.notCounted);
	if (goal.score !== undefined) notes.push(words.byHand);
	const none = of === 0 ? words.nothingToScore : words.tooLittleScored(scored, of);
	return {
		text: goal.title,
		href: site.addresses.objective(goal.id),
		made: goal.keyResults.map((keyResult) => madeOf(site, keyResult, goal.ambition)).join('; '),
		figure: value === undefined ? none : shown(site, value, goal.ambition),
		note: notes.join(', '),
	};
}

/** `100%`, `20% (weight 2)`, `not scored`, `60% (dropped)`. */
function madeOf(site: Site, keyResult: KeyResult, ambition: Ambition): string {
	const { words, number } = site.locale;
	const value = score(keyResult);
	const notes: string[] = [];
	if (keyResult.weight !== 1) notes.push(words.weightOf(number(keyResult.weight)));
	if (keyResult.dropped) notes.push(words.dropped.toLowerCase());
	const figure = value === undefined ? words.notScored : shown(site, value, ambition);
	return notes.length > 0 ? `${figure} (${notes.join(', ')})` : figure;
}

function shown({ locale }: Site, share: number, ambition: Ambition): string {
	return locale.percent(ambition === 'committed' ? committedPercentage(share) : percentage(share));
}
