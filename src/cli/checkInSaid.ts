import type { Addition } from '../editor/forms/checkIn.ts';
import { plainInline } from '../mdx/inline.ts';
import { nearest } from '../mdx/nearest.ts';
import type { KeyResult, Step } from '../okr/keyResult.ts';
import { askOne, askSome, askText } from './ask.ts';
import { Misuse } from './options.ts';

/** What a check-in says besides its date, as it was typed. */
export interface Said {
	value?: string;
	level?: string;
	/** Steps that are done now: their numbers from 1, or their titles or how these begin. */
	done?: readonly string[];
	confidence?: string;
	note?: string;
}

/** What there is to say of a key result of a kind, as options. */
export function flagsFor(keyResult: KeyResult): string {
	return `${[...Object.values(ownFlag(keyResult)), '--confidence 1-10'].join(', ')} or --note TEXT`;
}

/** What only key results of its kind take; nothing for what is judged. */
function ownFlag(keyResult: KeyResult): Partial<Record<'value' | 'level' | 'done', string>> {
	switch (keyResult.kind) {
		case 'metric':
		case 'limit':
			return { value: '--value NUMBER' };
		case 'levels':
			return { level: `--level ${levelsOf(keyResult).join('|')}` };
		case 'milestones':
			return { done: '--done STEP' };
		default:
			return {};
	}
}

/** Asks for all that there is to say of a key result. */
export async function askSaid(keyResult: KeyResult): Promise<Said> {
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
	const open = stepsOf(keyResult).flatMap(({ title, done }, i) =>
		done ? [] : [{ value: String(i + 1), label: plainInline(title) }],
	);
	said.done = await askSome('Which steps are done now? (space chooses)', open);
	said.confidence = await askText('How sure are you of getting there, 1 to 10?', {
		wrong: wrongConfidence,
		mayBeLeftOut: true,
	});
	said.note = await askText('What happened?', { mayBeLeftOut: true });
	return said;
}

/** What was said, to be added to a key result. Throws a Misuse for what means nothing there, and when nothing was said. */
export function readSaid(said: Said, keyResult: KeyResult): Addition {
	refuseOtherKinds(said, keyResult);
	const { value, level, done = [], confidence, note } = said;
	refuse(value && wrongNumber(value));
	refuse(confidence && wrongConfidence(confidence));
	refuse(level && wrongLevel(level, keyResult));
	const checkIn = {
		...(value && { value: Number(value) }),
		...(level && { level }),
		...(confidence && { confidence: Number(confidence) }),
		...(note?.trim() && { note: note.trim() }),
	};
	const steps = [...new Set(done.map((step) => placeOfStep(step, keyResult)))];
	const saysMore = Object.keys(checkIn).length > 0;
	if (!saysMore && steps.length === 0) throw new Misuse('A check-in that says nothing is not written.');
	return { ...(saysMore && { checkIn }), steps };
}

function refuseOtherKinds(said: Said, keyResult: KeyResult): void {
	const own = ownFlag(keyResult);
	const words = { value: 'value', level: 'levels', done: 'steps' };
	for (const flag of ['value', 'level', 'done'] as const)
		if (said[flag] !== undefined && said[flag].length > 0 && !(flag in own))
			throw new Misuse(
				`The key result ${keyResult.id} has no ${words[flag]}. It is of the kind ${keyResult.kind}, which takes ${flagsFor(keyResult)}.${keyResult.kind === 'judged' ? ' Its score is given when the period closes.' : ''}`,
			);
}

/** The place, from 0, of a step that was not done before. */
function placeOfStep(said: string, keyResult: KeyResult): number {
	const steps = stepsOf(keyResult).map(({ title, done }) => ({ title: plainInline(title), done }));
	const plain = (text: string) => text.trim().toLowerCase();
	const titled = (fits: (title: string) => boolean) => steps.filter(({ title }) => fits(plain(title)));
	const exact = titled((title) => title === plain(said));
	const numbered = /^\d+$/.test(said.trim()) ? steps.slice(Number(said) - 1, Number(said)) : [];
	const begun = titled((title) => plain(said) !== '' && title.startsWith(plain(said)));
	const [found, other] = [exact, numbered, begun].find((some) => some.length > 0) ?? [];
	const list = steps.map(({ title }, i) => `  ${i + 1}  ${title}`).join('\n');
	if (!found) throw new Misuse(`The key result ${keyResult.id} has no step ${said}. There is\n${list}`);
	if (other) throw new Misuse(`Several steps begin with ${said}. Give the number of one:\n${list}`);
	if (found.done) throw new Misuse(`The step ${JSON.stringify(found.title)} is done already.`);
	return steps.indexOf(found);
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
	if (known.includes(said)) return undefined;
	const near = nearest(said, known);
	return `The key result ${keyResult.id} has no level ${said}. ${near ? `Did you mean ${near}?` : `There is ${known.join(', ')}.`}`;
}

function levelsOf(keyResult: KeyResult): string[] {
	return keyResult.kind === 'levels' ? keyResult.levels.map(({ id }) => id) : [];
}

function stepsOf(keyResult: KeyResult): readonly Step[] {
	return keyResult.kind === 'milestones' ? keyResult.steps : [];
}
