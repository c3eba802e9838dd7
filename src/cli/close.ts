import { mergeFile } from '../editor/merge.ts';
import type { Change } from '../editor/save.ts';
import type { Day } from '../okr/day.ts';
import { isDated, type Period } from '../okr/period.ts';
import { type ContentData, contentPath } from '../source/contentFile.ts';
import { askWhether, canAsk } from './ask.ts';
import { dryRun, makeChanges } from './changes.ts';
import { askAnswers } from './closeAnswers.ts';
import { type Answers, answersFrom, type Wish, wishes, withAnswers } from './closeWishes.ts';
import { refuseUnsound } from './fieldFlags.ts';
import { type GoalFiles, oneOf, readGoalFiles } from './goalFiles.ts';
import { dryRunHelp, helpLines } from './helpLines.ts';
import { openGoalFile } from './openGoalFile.ts';
import { Misuse, readOptions } from './options.ts';

const several = { type: 'string', multiple: true, default: [] as string[] } as const;
const options = {
	anyway: { type: 'boolean', default: false },
	score: several,
	outcome: several,
	learned: several,
	causes: several,
	next: several,
	...dryRun,
} as const;

/** `okr close <period>`: asks for the scores and reflections that are still wanted, and closes the period. */
export async function close(words: string[]): Promise<number> {
	const { values, positionals } = readOptions(words, options, 1);
	const [id] = positionals;
	if (id === undefined) throw new Misuse('close wants the id of a period.');
	const files = await readGoalFiles();
	const period = oneOf(files.periods, 'period', id, files);
	if (period.phase === 'closed') throw new Misuse(`${id} is closed already.`);
	if (period.phase === 'backlog') throw new Misuse(`${id} is a backlog, which is never closed.`);
	const early = earlyOn(files.today, period);
	if (early && canAsk() && !values.anyway && !(await askWhether(`${early} Close it before its end?`, false))) {
		process.stdout.write('Nothing was written.\n');
		return 1;
	}
	const answers = answersFrom(
		values,
		files.objectives.filter((goal) => goal.period === id),
	);
	const open = () => wishes(period, files, answers);
	if (canAsk()) await askAnswers(open, answers);
	const left = open();
	process.stdout.write(listOf(left, period));
	const isClosing = left.length === 0 || (await isClosedAnyway(values.anyway));
	if (!isClosing && (answers.size === 0 || !canAsk())) {
		process.stdout.write('Nothing was written. Give what is missing as options, or close it with --anyway.\n');
		return 1;
	}
	const remarks = isClosing
		? early
			? [`It is closed before its end: ${early}`]
			: []
		: [`The answers are kept, and ${id} stays open.`];
	const code = await makeChanges(await changesFor(period, files, answers, isClosing), values['dry-run'], remarks);
	return isClosing ? code : 1;
}

export function closeHelp(): string {
	return helpLines([
		[
			'--score ID#KEY-RESULT=0.7',
			"A score, where 1 is the whole way. For a goal's own score leave out #KEY-RESULT. Can be given more than once, like all that follow.",
		],
		["--outcome ID#KEY-RESULT='…'", 'What came of it, in a sentence. A score by hand wants one.'],
		["--learned ID='…'", 'The reflection of a goal: what you would tell a colleague who takes on the same goal.'],
		['--causes ID=focus,events', 'Why: mindset, events, wording, focus.'],
		['--next ID=continue', 'What comes next: continue, change, stop.'],
		['--anyway', 'Close it with what is left undone.'],
		dryRunHelp,
	]);
}

/** That a period is not over on a day, in a sentence; `undefined` where it is. */
function earlyOn(today: Day, period: Period): string | undefined {
	const isEarly = isDated(period) && today <= period.end;
	return isEarly ? `${period.id} ends on ${period.end}, and today is ${today}.` : undefined;
}

/** Whether it is closed with things left undone. */
async function isClosedAnyway(anyway: boolean): Promise<boolean> {
	return anyway || (canAsk() && (await askWhether('Close it anyway?', false)));
}

function listOf(left: readonly Wish[], { id }: Period): string {
	if (left.length === 0) return '';
	const lines = left.map(({ on, wants, why }) => `  ${on} wants ${wants}${why ? `: ${why}` : ''}\n`);
	return `Still wanted in ${id}:\n${lines.join('')}`;
}

/** The answers in their files, and the period closed unless it stays open: all of it or nothing. */
async function changesFor(
	period: Period,
	{ folder }: GoalFiles,
	answers: Answers,
	isClosing: boolean,
): Promise<Change[]> {
	const changes: Change[] = [];
	for (const id of new Set([...answers.keys()].map((on) => on.split('#')[0] as string)))
		changes.push(await changed(folder, 'objective', id, (data) => withAnswers(data, id, answers)));
	if (isClosing)
		changes.push(await changed(folder, 'period', period.id, (data) => ({ ...data, phase: 'closed' as const })));
	return changes;
}

/** A file with other data in it. */
async function changed<K extends 'objective' | 'period'>(
	folder: string,
	kind: K,
	id: string,
	change: (data: ContentData<K>) => ContentData<K>,
): Promise<Change> {
	const path = contentPath(kind, id);
	const file = await openGoalFile(folder, path);
	const data = change(file.data as ContentData<K>);
	refuseUnsound(kind, data);
	return { path, text: mergeFile(kind, file.source, data), expected: file.sha };
}
