import { withAdditions } from '../editor/forms/checkIn.ts';
import { mergeFile } from '../editor/merge.ts';
import { nearest } from '../mdx/nearest.ts';
import { isDay } from '../okr/day.ts';
import type { KeyResult } from '../okr/keyResult.ts';
import { type Objective, takeApart } from '../okr/objective.ts';
import { askOne, wanted } from './ask.ts';
import { dryRun, makeChanges } from './changes.ts';
import { askSaid, flagsFor, readSaid, type Said } from './checkInSaid.ts';
import { type GoalFiles, oneOf, readGoalFiles } from './goalFiles.ts';
import { dryRunHelp, helpLines } from './helpLines.ts';
import { openGoalFile } from './openGoalFile.ts';
import { Misuse, readOptions } from './options.ts';

/**
 * `okr check-in GOAL#KEY-RESULT [--value N] [--level ID] [--done STEP] [--confidence 1-10] [--note TEXT] [--date DAY]`: adds a
 * dated word on how a key result stands to its goal, in the order of the days, and marks steps as done. Asks where nothing is said, if there is somebody to ask.
 */
export async function checkIn(words: string[]): Promise<number> {
	const { values, positionals } = readOptions(
		words,
		{
			value: { type: 'string' },
			level: { type: 'string' },
			done: { type: 'string', multiple: true },
			confidence: { type: 'string' },
			note: { type: 'string' },
			date: { type: 'string' },
			...dryRun,
		},
		1,
	);
	const files = await readGoalFiles();
	const { goal, keyResult } = await keyResultOf(positionals[0], files);
	const { date = files.today, value, level, done, confidence, note } = values;
	if (!isDay(date)) throw new Misuse(`${date} is not a day. Write the year, the month and the day: 2026-08-30.`);
	const given: Said = { value, level, done, confidence, note };
	const isSaid = Object.values(given).some((one) => one !== undefined);
	const said = isSaid ? given : await wanted(flagsFor(keyResult), () => askSaid(keyResult));
	const path = `objectives/${goal.id}.mdx`;
	const { source, sha, data } = await openGoalFile(files.folder, path);
	const additions = new Map([[keyResult.id, readSaid(said, keyResult)]]);
	const text = mergeFile('objective', source, withAdditions(data, additions, date));
	return makeChanges([{ path, text, expected: sha }], values['dry-run']);
}

export function checkInHelp(): string {
	return helpLines([
		['--value N', 'The value now, of a metric or a limit.'],
		['--level ID', 'The level that is reached.'],
		['--done STEP', 'A step that is done now: its title or how that begins, or its number. Can be repeated.'],
		['--confidence 1-10', 'How sure you are of getting there: 1 is hardly, 10 certainly.'],
		['--note TEXT', 'What happened, in a few words.'],
		['--date DAY', 'The day of it; today unless said.'],
		dryRunHelp,
	]);
}

async function keyResultOf(
	reference: string | undefined,
	files: GoalFiles,
): Promise<{ goal: Objective; keyResult: KeyResult }> {
	const whole = reference ?? (await wanted('a key result: GOAL#KEY-RESULT', () => askGoal(files)));
	const { objective, keyResult: id } = takeApart(whole);
	const goal = oneOf(files.objectives, 'goal', objective);
	const known = goal.keyResults.map((one) => one.id);
	if (known.length === 0) throw new Misuse(`The goal ${objective} has no key results yet.`);
	const wish =
		id ??
		(await wanted(`one of its key results: ${known.map((one) => `${objective}#${one}`).join(', ')}`, () =>
			askKeyResult(goal),
		));
	const keyResult = goal.keyResults.find((one) => one.id === wish);
	if (keyResult) return { goal, keyResult };
	const near = nearest(wish, known);
	throw new Misuse(
		`The goal ${objective} has no key result ${wish}. ${near ? `Did you mean ${near}?` : `There is ${known.join(', ')}.`}`,
	);
}

function askGoal({ objectives, periods }: GoalFiles): Promise<string> {
	const running = new Set(periods.filter(({ phase }) => phase === 'running').map(({ id }) => id));
	const goals = objectives.filter(({ period, keyResults }) => running.has(period) && keyResults.length > 0);
	if (goals.length === 0) throw new Misuse('No goal with key results is running. Name one: GOAL#KEY-RESULT.');
	return askOne(
		'Which goal?',
		goals.map(({ id, title, team, person }) => ({ value: id, label: title, hint: team ?? person })),
	);
}

function askKeyResult({ keyResults }: Objective): Promise<string> {
	return askOne(
		'Which key result?',
		keyResults.map(({ id, title }) => ({ value: id, label: title, hint: id })),
	);
}
