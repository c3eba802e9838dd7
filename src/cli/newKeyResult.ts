import { capitalised, type KeyResultData, levelScores } from '../editor/forms/newGoal.ts';
import { numberOf } from '../editor/forms/number.ts';
import { plainInline } from '../mdx/inline.ts';
import { ids, shortId } from '../source/ids.ts';
import { askOne, askText } from './ask.ts';

/** A key result of which some fields are still to be made from others. */
export type Loose = Readonly<Record<string, unknown>>;

/** The longest id of a key result that is made. */
const longest = 30;

/** A key result from its part in the goal's sentence. */
export function saying(phrase: string): Loose {
	return { phrase };
}

/** Key results with what can be made of what is there: the title from the phrase, the kind from the fields, the id from the title. */
export function completed(all: readonly Loose[]): KeyResultData[] {
	const free = ids(all.flatMap(({ id }) => (typeof id === 'string' ? [id] : [])));
	return all.map((one) => {
		const phrase = typeof one.phrase === 'string' ? one.phrase : '';
		const title = one.title ?? capitalised(phrase);
		const id = one.id ?? free.take(shortId(plainInline(String(title)), longest) || 'result');
		return { kind: kindOf(one), ...one, id, title } as KeyResultData;
	});
}

function kindOf(one: Loose): string {
	if ('to' in one || 'from' in one) return 'metric';
	if ('keep' in one || 'limit' in one) return 'limit';
	if ('steps' in one) return 'milestones';
	return 'levels' in one ? 'levels' : 'judged';
}

/** A key result, asked for as a part of the sentence; `undefined` when there is none, or no other. */
export async function askKeyResult(message: string): Promise<Loose | undefined> {
	const phrase = await askText(message, { mayBeLeftOut: true });
	if (phrase === '') return undefined;
	const kind = await askOne('How will you tell?', [
		{ value: 'metric', label: 'A number to reach' },
		{ value: 'limit', label: 'A number to keep above or below a limit' },
		{ value: 'milestones', label: 'Steps to take; a yes or no has one' },
		{ value: 'levels', label: 'Levels in words' },
		{ value: 'judged', label: 'Nothing to measure: we judge it' },
	]);
	return { phrase, kind, ...(await askFields(kind, phrase)) };
}

function askFields(kind: string, phrase: string): Promise<Loose> | Loose {
	switch (kind) {
		case 'metric':
			return askMetric();
		case 'limit':
			return askLimit();
		case 'milestones':
			return askSteps(phrase);
		case 'levels':
			return askLevels();
		default:
			return {};
	}
}

const notANumber = (said: string) => (numberOf(said) === undefined ? 'Write a number, such as 9 or 0.5.' : undefined);

async function askNumber(message: string): Promise<number> {
	return numberOf(await askText(message, { wrong: notANumber })) as number; // refused before, where it is none
}

async function askMetric(): Promise<Loose> {
	const from = await askText('From which value, as it is today?', { mayBeLeftOut: true, wrong: notANumber });
	const to = await askNumber('To which value?');
	return { from: numberOf(from), to, unit: await askUnit() };
}

async function askLimit(): Promise<Loose> {
	const keep = await askOne(
		'Keep it',
		['above', 'below', 'between'].map((value) => ({ value, label: value })),
	);
	const limit =
		keep === 'between'
			? [await askNumber('The lower limit'), await askNumber('The upper limit')]
			: await askNumber('The limit');
	return { keep, limit, unit: await askUnit() };
}

async function askUnit(): Promise<string | undefined> {
	return (await askText('Of what? customers, %, days', { mayBeLeftOut: true })) || undefined;
}

/** Without a step of its own, a key result is one step: it is true or not. */
async function askSteps(phrase: string): Promise<Loose> {
	const steps: { title: string }[] = [];
	for (;;) {
		const title = await askText(`Step ${steps.length + 1}`, { mayBeLeftOut: true });
		if (title === '') break;
		steps.push({ title });
	}
	return { steps: steps.length > 0 ? steps : [{ title: capitalised(phrase) }] };
}

async function askLevels(): Promise<Loose> {
	const free = ids();
	const levels: { id: string; title: string; score: number }[] = [];
	for (const [i, name] of ['A little', 'Sound', 'All of it'].entries()) {
		const score = levelScores[i] as number;
		const title = await askText(`${name} is when …`);
		levels.push({ id: free.take(shortId(title, longest) || `level-${levels.length + 1}`), title, score });
	}
	return { levels };
}
