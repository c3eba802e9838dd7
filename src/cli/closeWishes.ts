import { attainment } from '../okr/attainment.ts';
import { bandOf, percentage } from '../okr/band.ts';
import type { KeyResult } from '../okr/keyResult.ts';
import { type Objective, referenceTo } from '../okr/objective.ts';
import type { Period } from '../okr/period.ts';
import { score } from '../okr/score.ts';
import type { ContentData } from '../source/contentFile.ts';
import type { GoalFiles } from './goalFiles.ts';
import { oneOf } from './goalFiles.ts';
import { Misuse } from './options.ts';

/** What is said of a goal or a key result when its period is closed. */
export interface Answer {
	score?: number;
	outcome?: string;
	learned?: string;
	causes?: readonly string[];
	next?: string;
}

/** Answers by the id of a goal, or of a goal and its key result. */
export type Answers = Map<string, Answer>;

/** Something that a period still wants before it is closed. */
export interface Wish {
	/** A goal, or a key result of one. */
	on: string;
	/** The title of the goal. */
	goal: string;
	/** What a score is wanted of, where it is a key result. */
	keyResult?: KeyResult;
	wants: 'a score' | 'a reflection';
	why: string;
}

/** What the goals of a period still want, with some answers given: a score where nothing says how far it came, a reflection where the result is a lesson or a sign. */
export function wishes(period: Period, { objectives, organisation }: GoalFiles, answers: Answers): Wish[] {
	return objectives.flatMap((goal): Wish[] => {
		if (goal.period !== period.id || goal.dropped || goal.visibility !== 'published') return [];
		const said = (id: string) => answers.get(id) ?? {};
		const scored: Objective = {
			...goal,
			score: said(goal.id).score ?? goal.score,
			keyResults: goal.keyResults.map((keyResult) => ({
				...keyResult,
				score: said(referenceTo(goal.id, keyResult.id)).score ?? keyResult.score,
			})),
		};
		const isScored = scored.score !== undefined;
		const unscored = scored.keyResults.filter((one) => !isScored && !one.dropped && score(one) === undefined);
		const found = unscored.map(
			(keyResult): Wish => ({
				on: referenceTo(goal.id, keyResult.id),
				goal: goal.title,
				keyResult,
				wants: 'a score',
				why: '',
			}),
		);
		const { value } = attainment(scored);
		if (goal.reflection || said(goal.id).learned !== undefined) return found;
		const why = whyReflect(goal, value, organisation.bands);
		return why === undefined ? found : [...found, { on: goal.id, goal: goal.title, wants: 'a reflection', why }];
	});
}

/** Why a goal wants a reflection, in a few words; nothing where it does not. */
function whyReflect(
	{ ambition }: Objective,
	value: number | undefined,
	bands: GoalFiles['organisation']['bands'],
): string | undefined {
	if (ambition === 'learning') return 'a learning goal is learned once it is written';
	if (value === undefined) return undefined;
	const percent = percentage(value);
	const isFar = bandOf(percent, bands) === 'lesson' || (percent >= 100 && ambition === 'stretch');
	return isFar ? `it came to ${percent} %` : undefined;
}

/** The answers that the options of a command line give. Throws a Misuse for one that names nothing, or says nothing of it. */
export function answersFrom(
	values: Readonly<Record<keyof Answer, readonly string[]>>,
	goals: readonly Objective[],
): Answers {
	const answers: Answers = new Map();
	const known = goals.flatMap(({ id, keyResults }) => [
		{ id },
		...keyResults.map((one) => ({ id: referenceTo(id, one.id) })),
	]);
	for (const key of ['score', 'outcome', 'learned', 'causes', 'next'] as const)
		for (const given of values[key]) {
			const [, on = '', said = ''] = /^([^=]*)=(.*)$/s.exec(given) ?? [];
			if (said.trim() === '')
				throw new Misuse(`--${key} wants the id of a goal, an equals sign and what there is to say: --${key} ID=…`);
			const onGoal = key === 'learned' || key === 'causes' || key === 'next';
			const { id } = oneOf(onGoal ? goals : known, onGoal ? 'goal' : 'goal or key result', on.trim());
			answers.set(id, { ...answers.get(id), ...answerOf(key, said.trim()) });
		}
	for (const [id, { learned, causes: why, next }] of answers)
		if (learned === undefined && (why || next) && !goals.find((goal) => goal.id === id)?.reflection)
			throw new Misuse(`A reflection wants to say what you learned: --learned ${id}='…'`);
	return answers;
}

function answerOf(key: keyof Answer, said: string): Answer {
	if (key === 'score') {
		const wrong = wrongScore(said);
		if (wrong) throw new Misuse(wrong);
		return { score: scoreIn(said) };
	}
	if (key !== 'causes') return { [key]: said };
	return { causes: said.split(',').map((cause) => cause.trim()) };
}

/** A score as people write it; `undefined` where it is none. */
export function scoreIn(said: string): number | undefined {
	const [, digits = '', percent = ''] = /^([-−]?[\d.,]+)\s*(%?)$/.exec(said) ?? [];
	const number = Number(digits.replace('−', '-').replace(',', '.'));
	if (digits === '' || !Number.isFinite(number)) return undefined;
	return percent === '' ? number : Number((number / 100).toFixed(4));
}

/** The most that a score without a percent sign may be: beyond it stand per cent whose sign was left out. */
const most = 2;

/** Why what was typed is no score, in a sentence or two; `undefined` where it is one. */
export function wrongScore(said: string): string | undefined {
	const number = scoreIn(said);
	if (number === undefined) return `${said} is not a score. Write a number, where 1 is the whole way: 0.7, or 70 %.`;
	if (Math.abs(number) <= most || said.endsWith('%')) return undefined;
	const tenths = Math.abs(number) <= 10;
	const [share, percent] = [number / (tenths ? 10 : 100), number * 100].map((one) => Number(one.toFixed(4)));
	return `${said} is ${percent?.toLocaleString('en')} %. Write ${share} or ${number}%.`;
}

/** The data of a goal with the answers in it. */
export function withAnswers(data: ContentData<'objective'>, id: string, answers: Answers): ContentData<'objective'> {
	const { score: own, outcome, learned, causes: why, next } = answers.get(id) ?? {};
	const reflection = { ...data.reflection, ...defined({ learned, causes: why, next }) };
	return {
		...data,
		...defined({ score: own, outcome }),
		...(Object.keys(reflection).length > 0 ? { reflection } : {}),
		keyResults: data.keyResults?.map((keyResult) => {
			const said = answers.get(referenceTo(id, keyResult.id));
			return said ? { ...keyResult, ...defined({ score: said.score, outcome: said.outcome }) } : keyResult;
		}),
	} as ContentData<'objective'>;
}

function defined(values: object): object {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
