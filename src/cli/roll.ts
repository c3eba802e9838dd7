import type { Change } from '../editor/save.ts';
import { attainment, isLearned, isMet } from '../okr/attainment.ts';
import { percentage } from '../okr/band.ts';
import { addDays, type Day, daysBetween, isDay } from '../okr/day.ts';
import { type Objective, ownerOf } from '../okr/objective.ts';
import { isDated, type Period, phases } from '../okr/period.ts';
import { isId } from '../schema/id.ts';
import { type ContentData, contentFile, contentPath } from '../source/contentFile.ts';
import { askSome, askText, canAsk, wanted } from './ask.ts';
import { dryRun, makeChanges } from './changes.ts';
import { refuseUnsound } from './fieldFlags.ts';
import { type GoalFiles, oneOf, readGoalFiles } from './goalFiles.ts';
import { dryRunHelp, helpLines } from './helpLines.ts';
import { askSpan } from './newPeriod.ts';
import { type Span, spanAfter, titleLike } from './nextPeriod.ts';
import { Misuse, readOptions } from './options.ts';
import { carriedOver } from './rollGoals.ts';

const options = {
	title: { type: 'string' },
	start: { type: 'string' },
	end: { type: 'string' },
	phase: { type: 'string' },
	goals: { type: 'string', multiple: true },
	'all-unfinished': { type: 'boolean', default: false },
	'no-goals': { type: 'boolean', default: false },
	...dryRun,
} as const;

/** `okr roll <period> <next>`: opens the next period, and carries goals over into it. */
export async function roll(words: string[]): Promise<number> {
	const { values, positionals } = readOptions(words, options, 2);
	const [from, to] = positionals;
	if (from === undefined || to === undefined) throw new Misuse('roll wants a period and the id of the next one.');
	if (!isId(to)) throw new Misuse(`${to} is not an id: small letters a to z and digits, in words joined by hyphens.`);
	if (from === to) throw new Misuse('The next period wants an id of its own.');
	const files = await readGoalFiles();
	const old = oneOf(files.periods, 'period', from, files);
	const { period, changes } = await nextPeriod(old, to, values, files);
	const goals = await chosen(old, to, values, files);
	const carried = await carriedOver(goals, period, files);
	return makeChanges([...changes, ...carried.changes], values['dry-run'], carried.remarks);
}

export function rollHelp(): string {
	return helpLines([
		['--goals ID,ID', 'The goals to carry over.'],
		[
			'--all-unfinished',
			'Carry over every goal that was not reached, was not dropped and is not to stop. Private goals are carried over by --goals only.',
		],
		['--no-goals', 'Carry none over.'],
		['--title TEXT', 'What the next period is called.'],
		['--start DAY', 'Its first day; the day after the period before, unless said.'],
		['--end DAY', 'Its last day; it is as long as the period before, unless said.'],
		['--phase PHASE', `${phases.join(', ')}; setting unless said.`],
		dryRunHelp,
	]);
}

type Values = ReturnType<typeof readOptions<typeof options>>['values'];

/** The next period, as it is there already or as it is to be made. */
async function nextPeriod(
	old: Period,
	id: string,
	{ title, start, end, phase }: Values,
	{ periods, files }: GoalFiles,
): Promise<{ period: Period; changes: Change[] }> {
	const path = contentPath('period', id);
	if (files.some((file) => file.path === path)) {
		if (title ?? start ?? end ?? phase) throw new Misuse(`${id} is there already; change it in ${path}.`);
		return { period: oneOf(periods, 'period', id), changes: [] };
	}
	const before = isDated(old) ? old : undefined;
	const proposed = before && !canAsk() ? spanOf(before, start, end) : undefined;
	const span = proposed ?? ((await askSpan({ start, end }, before)) as Span);
	const name = titleLike(span, periods) ?? id;
	const data = {
		title: title ?? (canAsk() ? await askText('What is it called?', { initial: name }) : name),
		...span,
		phase: phase ?? 'setting',
	} as ContentData<'period'>;
	refuseUnsound('period', data);
	const period = { ...data, id, text: '' } as Period;
	return { period, changes: [{ path, text: contentFile('period', data), expected: null }] };
}

function spanOf(before: Span, start: string | undefined, end: string | undefined): Span {
	const next = spanAfter(before);
	const first = start === undefined || !isDay(start) ? next.start : start;
	const length = daysBetween(next.start, next.end);
	const last = first === next.start ? next.end : addDays(first, length);
	return { start: (start ?? first) as Day, end: (end ?? last) as Day };
}

/** The goals that are to be carried over, in the order of their ids. */
async function chosen(old: Period, next: string, values: Values, files: GoalFiles): Promise<readonly Objective[]> {
	const { objectives } = files;
	const there = new Map(objectives.filter(({ period }) => period === next).map(({ continues, id }) => [continues, id]));
	const ofPeriod = objectives.filter(({ period }) => period === old.id);
	if (values.goals) {
		const ids = values.goals.flatMap((some) => some.split(',')).map((id) => id.trim());
		return ids.map((id) => {
			const goal = oneOf(ofPeriod, `goal of ${old.id}`, id.includes('/') ? id : wholeId(id, ofPeriod));
			if (there.has(goal.id)) throw new Misuse(`${goal.id} was carried over already, as ${there.get(goal.id)}.`);
			return goal;
		});
	}
	const left = ofPeriod.filter((goal) => !goal.dropped && !there.has(goal.id) && goal.visibility !== 'private');
	const unfinished = left.filter((goal) => isUnfinished(goal, files));
	if (values['all-unfinished']) return unfinished;
	if (values['no-goals'] || left.length === 0) return [];
	const choices = left.map((goal) => ({ value: goal.id, label: goal.title, hint: hintOf(goal) }));
	const ids = await wanted('--goals, --all-unfinished or --no-goals', () =>
		askSome(
			'Which goals go on? (space chooses)',
			choices,
			unfinished.map(({ id }) => id),
		),
	);
	return left.filter(({ id }) => ids.includes(id));
}

/** A goal named by its last part alone, where only one is called so. */
function wholeId(slug: string, goals: readonly Objective[]): string {
	const found = goals.filter(({ id }) => id.endsWith(`/${slug}`));
	return found.length === 1 ? (found[0] as Objective).id : slug;
}

/** Whether a goal was not reached, and nobody has said that it stops. */
function isUnfinished(goal: Objective, { teams }: GoalFiles): boolean {
	const isOver = teams.some(({ id, retired }) => id === goal.team && retired !== undefined);
	const isReached = goal.ambition === 'learning' ? isLearned(goal) : isMet(goal);
	return !isOver && !isReached && goal.reflection?.next !== 'stop';
}

function hintOf(goal: Objective): string {
	const { value } = attainment(goal);
	const reached = value === undefined ? 'not scored' : `${percentage(value)} %`;
	return [ownerOf(goal), reached, goal.reflection?.next].filter(Boolean).join(', ');
}
