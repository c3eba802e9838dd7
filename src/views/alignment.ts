import { referenceTo } from '../okr/objective.ts';
import type { Period } from '../okr/period.ts';
import { type MissingStep, missingSteps } from './alignmentSteps.ts';
import { type AlignmentTable, alignmentTable, companyObjectives } from './alignmentTable.ts';
import type { Bar } from './bar.ts';
import { type Frame, frame } from './frame.ts';
import { type GoalRow, goalRow, type LinkView, ownerLink, periodLink } from './goal.ts';
import { keyResultView } from './keyResult.ts';
import type { Site } from './site.ts';

/** The reconciliation of a period: the company's objectives and the teams', held against each other both ways. */
export interface AlignmentPage {
	frame: Frame;
	title: string;
	period: LinkView;
	phase: string;
	/** The goals are being reconciled now: the page is the agenda of that meeting. */
	agenda: boolean;
	/** What is still missing before the next phase, which is named; none once the period is closed. */
	next?: { phase: string; steps: readonly MissingStep[] };
	table: AlignmentTable;
	/** Company objectives of the period that no goal supports. */
	unsupported: readonly GoalRow[];
	/** Team goals on their own grounds. */
	ownGrounds: readonly GoalRow[];
	drawn: readonly DrawnKeyResult[];
	cascade: LinkView;
}

/** A company key result beside those of the teams that it was drawn from. */
export interface DrawnKeyResult extends ResultValue {
	/** Not drawn from any: may be empty. */
	sources: readonly (ResultValue & { owner: LinkView })[];
}

interface ResultValue extends LinkView {
	goal: LinkView;
	/** `12 → 18 of 20 customers`, as far as it is known. */
	value: string;
	bar: Bar;
	dropped: boolean;
}

/** What the reconciliation page of a period shows. */
export function alignmentPage(site: Site, period: Period): AlignmentPage {
	const { words } = site.locale;
	const company = companyObjectives(site, period);
	const teamGoals = site.goalsIn(period.id).filter((goal) => goal.team !== undefined && goal.team !== site.root?.id);
	const next = missingSteps(site, period);
	return {
		frame: frame(site, {
			title: words.alignment.title(period.title),
			description: words.alignment.description(period.title),
			section: 'periods',
			current: period.phase === 'running',
		}),
		title: words.alignment.title(period.title),
		period: periodLink(site, period.id),
		phase: words.phase[period.phase],
		agenda: period.phase === 'aligning',
		next: next && { phase: words.phase[next.phase], steps: next.steps },
		table: alignmentTable(site, period),
		unsupported: company
			.filter((goal) => !goal.dropped && site.cascade.children(goal.id).length === 0)
			.map((goal) => goalRow(site, goal)),
		ownGrounds: teamGoals
			.filter((goal) => site.cascade.parents(goal.id).length === 0)
			.map((goal) => goalRow(site, goal)),
		drawn: company.flatMap((goal) =>
			goal.keyResults.map((keyResult) => ({
				...resultValue(site, referenceTo(goal.id, keyResult.id)),
				sources: keyResult.drawnFrom.flatMap((reference) => {
					const source = site.cascade.keyResult(reference);
					return source ? [{ ...resultValue(site, reference), owner: ownerLink(site, source.objective) }] : [];
				}),
			})),
		),
		cascade: { text: words.cascade.link, href: site.addresses.cascade(period.id) },
	};
}

function resultValue(site: Site, reference: string): ResultValue {
	const placed = site.cascade.keyResult(reference);
	if (!placed) throw new Error(`There is no key result ${reference}`);
	const { objective, keyResult } = placed;
	const { from, now, to, bar } = keyResultView(site, objective, keyResult);
	const way = [from, now].filter((part) => part !== '' && part !== '–').join(' → ');
	return {
		text: site.plain(keyResult.title),
		href: site.addresses.reference(reference),
		goal: { text: objective.title, href: site.addresses.objective(objective.id) },
		value: way !== '' && to !== '' ? site.locale.words.alignment.valueOf(way, to) : way || to,
		bar,
		dropped: keyResult.dropped !== undefined || objective.dropped !== undefined,
	};
}
