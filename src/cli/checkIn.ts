import { type Data, withAdditions } from '../editor/forms/checkIn.ts';
import { mergeFile } from '../editor/merge.ts';
import { nearest } from '../mdx/nearest.ts';
import { isDay } from '../okr/day.ts';
import type { KeyResult } from '../okr/keyResult.ts';
import { type Objective, takeApart } from '../okr/objective.ts';
import { askOne, askText, wanted } from './ask.ts';
import { dryRun, makeChanges } from './changes.ts';
import { type GoalFiles, oneOf, readGoalFiles } from './goalFiles.ts';
import { openGoalFile } from './openGoalFile.ts';
import { Misuse, readOptions } from './options.ts';

/** What a check-in says besides its date, as it was typed. */
interface Said {
	value?: string;
	level?: string;
	confidence?: string;
	note?: string;
}

/**
 * `okr check-in GOAL#KEY-RESULT [--value N] [--level ID] [--confidence 1-10] [--note TEXT] [--date DAY]`: adds a dated word on
 * how a key result stands to its goal, in the order of the days. Asks where nothing is said, if there is somebody to ask.
 */
export async function checkIn(words: string[]): Promise<number> {
	const { values, positionals } = readOptions(
		words,
		{
			value: { type: 'string' },
			level: { type: 'string' },
			confidence: { type: 'string' },
			note: { type: 'string' },
			date: { type: 'string' },
			...dryRun,
		},
		1,
	);
	const files = await readGoalFiles();
	const { goal, keyResult } = await keyResultOf(positionals[0], files);
	const { date = files.today, value, level, confidence, note } = values;
	if (!isDay(date)) throw new Misuse(`${date} is not a day. Write the year, the month and the day: 2026-08-30.`);
	const given = { value, level, confidence, note };
	const isSaid = Object.values(given).some((one) => one !== undefined);
	const said = isSaid ? given : await wanted(flagsFor(keyResult), () => ask(keyResult));
	const path = `objectives/${goal.id}.mdx`;
	const { source, sha, data } = await openGoalFile(files.folder, path);
	const additions = new Map([[keyResult.id, { checkIn: readSaid(said, keyResult), steps: [] }]]);
	const text = mergeFile('objective', source, withAdditions(data, additions, date));
	return makeChanges([{ path, text, expected: sha }], values['dry-run']);
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

/** What there is to say of a key result of a kind. */
function flagsFor(keyResult: KeyResult): string {
	const measured = keyResult.kind === 'metric' || keyResult.kind === 'limit';
	const first =
		keyResult.kind === 'levels' ? `--level ${levelsOf(keyResult).join('|')}` : measured ? '--value NUMBER' : undefined;
	return `${[first, '--confidence 1-10'].filter(Boolean).join(', ')} or --note TEXT`;
}

async function ask(keyResult: KeyResult): Promise<Said> {
	const said: Said = {};
	if (keyResult.kind === 'levels')
		said.level = await askOne(
			'Which level is reached?',
			keyResult.levels.map(({ id, title }) => ({ value: id, label: title, hint: id })),
		);
	if (keyResult.kind === 'metric' || keyResult.kind === 'limit')
		said.value = await askText(`What is the value now${keyResult.unit ? `, in ${keyResult.unit}` : ''}?`, {
			wrong: wrongNumber,
			mayBeLeftOut: true,
		});
	said.confidence = await askText('How sure are you of getting there, 1 to 10?', {
		wrong: wrongConfidence,
		mayBeLeftOut: true,
	});
	said.note = await askText('What happened?', { mayBeLeftOut: true });
	if (Object.values(said).every((one) => one === '')) throw new Misuse('A check-in that says nothing is not written.');
	return said;
}

/** What was said, as the file has it. Throws a Misuse for what means nothing there. */
function readSaid({ value, level, confidence, note }: Said, keyResult: KeyResult): Data {
	refuse(value && wrongNumber(value));
	refuse(confidence && wrongConfidence(confidence));
	refuse(level && wrongLevel(level, keyResult));
	return {
		...(value && { value: Number(value) }),
		...(level && { level }),
		...(confidence && { confidence: Number(confidence) }),
		...(note?.trim() && { note: note.trim() }),
	};
}

function refuse(why: string | undefined): void {
	if (why) throw new Misuse(why);
}

function wrongNumber(said: string): string | undefined {
	const number = said.trim() === '' ? Number.NaN : Number(said);
	if (Number.isFinite(number) && !/^[-+]?0[xob\d]/i.test(said)) return undefined;
	return `${said} is not a number. Write it in digits, with a point before decimals.`;
}

function wrongConfidence(said: string): string | undefined {
	const isOne = /^([1-9]|10)$/.test(said);
	return isOne ? undefined : `${said} is no confidence: a whole number from 1, hardly, to 10, certainly.`;
}

function wrongLevel(said: string, keyResult: KeyResult): string | undefined {
	const known = levelsOf(keyResult);
	if (known.length === 0) return `The key result ${keyResult.id} has no levels.`;
	if (known.includes(said)) return undefined;
	const near = nearest(said, known);
	return `The key result ${keyResult.id} has no level ${said}. ${near ? `Did you mean ${near}?` : `There is ${known.join(', ')}.`}`;
}

function levelsOf(keyResult: KeyResult): string[] {
	return keyResult.kind === 'levels' ? keyResult.levels.map(({ id }) => id) : [];
}
