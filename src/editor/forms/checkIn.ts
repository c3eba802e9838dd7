import type { FormWords } from '../../i18n/formWords.ts';
import { numberOf } from './number.ts';

/** Data of a file as its author wrote them. */
export type Data = Readonly<Record<string, unknown>>;

/** What a form says of a key result, as it was typed. */
export interface SaidForm {
	value: string;
	level: string;
	/** `1` to `10`. */
	confidence: string;
	note: string;
	/** The places, from 0, of steps that are done now and were not before. */
	steps: readonly number[];
}

/** What is added to a key result. */
export interface Addition {
	/** A check-in without its day; `undefined` where only steps were done. */
	checkIn?: Data;
	steps: readonly number[];
}

/** Why something said means nothing; see the words of the same names. */
export type SaidWrong = keyof FormWords['wrong'];

/** What is said of a key result: nothing, something to add, or in which field what is wrong. */
export function additionOf({
	value,
	level,
	confidence,
	note,
	steps,
}: SaidForm): Addition | { wrong: { field: 'value'; what: SaidWrong } } | undefined {
	const number = value.trim() === '' ? undefined : numberOf(value);
	if (value.trim() !== '' && number === undefined) return { wrong: { field: 'value', what: 'number' } };
	const words = note.replaceAll(/\s+/g, ' ').trim();
	const checkIn: Data = {
		...(number !== undefined && { value: number }),
		...(level !== '' && { level }),
		...(confidence !== '' && { confidence: Number(confidence) }),
		...(words !== '' && { note: words }),
	};
	const isSaid = Object.keys(checkIn).length > 0;
	if (!isSaid && steps.length === 0) return undefined;
	return { ...(isSaid && { checkIn }), steps };
}

/** The data of a goal with what was said of its key results, by their ids, on a day. */
export function withAdditions(data: Data, said: ReadonlyMap<string, Addition>, date: string): Data {
	const keyResults = (data.keyResults as readonly Data[]).map((keyResult) => {
		const addition = said.get(String(keyResult.id));
		if (!addition) return keyResult;
		const { checkIn, steps } = addition;
		return withSteps(checkIn ? withCheckIn(keyResult, { date, ...checkIn }) : keyResult, steps, date);
	});
	return { ...data, keyResults };
}

/** A key result with one more check-in, behind the last one that is not later. */
function withCheckIn(keyResult: Data, checkIn: Data): Data {
	const before = (keyResult.checkIns ?? []) as readonly Data[];
	const at = before.findLastIndex(({ date }) => String(date) <= String(checkIn.date)) + 1;
	return { ...keyResult, checkIns: before.toSpliced(at, 0, checkIn) };
}

function withSteps(keyResult: Data, done: readonly number[], date: string): Data {
	if (done.length === 0) return keyResult;
	const steps = (keyResult.steps as readonly Data[]).map((step, i) =>
		done.includes(i) ? { ...step, done: date } : step,
	);
	return { ...keyResult, steps };
}
