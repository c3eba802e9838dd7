import { type Day, isDay } from '../okr/day.ts';
import type { ContentData } from '../source/contentFile.ts';
import { type Bringing, inlineField } from './bringing.ts';
import type { JsonCheckIn, JsonKeyResult } from './goalsJson.ts';
import { plainValue } from './leftovers.ts';
import { inlineSaying } from './markdown.ts';
import { type Measure, numberOf } from './measure.ts';

/** A check-in as it is written. */
export type CheckIn = NonNullable<NonNullable<ContentData<'objective'>['keyResults']>[number]['checkIns']>[number];

/** Check-ins from the oldest to the newest where a file has them the other way round; else as they stand. */
export function inFileOrder(checkIns: readonly JsonCheckIn[]): readonly JsonCheckIn[] {
	const dates = checkIns.map(({ date = '' }) => date);
	const newestFirst =
		dates.every((date, i) => i === 0 || date <= (dates[i - 1] as string)) && dates[0] !== dates.at(-1);
	return newestFirst ? checkIns.toReversed() : checkIns;
}

const dayAndTime = /^(\d{4}-\d{2}-\d{2})(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * A check-in of a key result with such a measure. What has no field stands in its note, each on a line: a
 * value without a metric, a confidence that is not 1 to 10. `undefined` where its day is none, or its note too long.
 */
export function importCheckIn(checkIn: JsonCheckIn, measure: Measure, bringing: Bringing): CheckIn | undefined {
	const { date, comment, initiatives, value, confidence, zone, progress, score, ...others } = checkIn;
	const day = dayAndTime.exec(date ?? '')?.[1];
	if (date === undefined || day === undefined || !isDay(day)) return undefined;

	const sure = numberOf(confidence);
	const named = measure.level && { zone, score }[measure.level.by];
	const level = named === undefined ? undefined : measure.level?.of(named);
	const fields = {
		value: measure.fields.kind === 'metric' ? numberOf(value) : undefined,
		level,
		confidence: sure !== undefined && Number.isInteger(sure) && sure >= 1 && sure <= 10 ? sure : undefined,
	};
	const isLevel = (by: 'zone' | 'score') => level !== undefined && measure.level?.by === by;
	const all: [string, unknown][] = [
		['Initiatives', initiatives],
		['Value', fields.value === undefined ? value : undefined],
		['Zone', isLevel('zone') ? undefined : zone],
		['Progress', progress],
		['Score', isLevel('score') ? undefined : score],
		['Confidence', fields.confidence === undefined ? confidence : undefined],
		...Object.entries(others),
	];
	const said = all.filter(([, one]) => one !== undefined);
	const lines = said.map(([label, one]) => inlineSaying([{ words: `${label}: ${plainValue(one)}` }]));
	const note = inlineField(comment ?? '', bringing, lines);
	if (note === undefined) return undefined;

	if (date !== day) bringing.tally.decided('Times of day left out of check-ins', date);
	for (const [label] of said) bringing.tally.inText(`${label.toLowerCase()} of check-ins, in their notes`);
	return { date: day, ...fields, note: note === '' ? undefined : note };
}

/**
 * The last known value or zone of a key result as a check-in on the last day of its period, where no check-in
 * says it. `isSaid` when a check-in does, be it this one.
 */
export function lastKnown(
	{ current, currentZone }: JsonKeyResult,
	measure: Measure,
	checkIns: readonly CheckIn[],
	end: Day | undefined,
): { added: readonly CheckIn[]; isSaid: boolean } {
	const value = measure.fields.kind === 'metric' ? numberOf(current) : undefined;
	const level = currentZone === undefined ? undefined : measure.level?.of(currentZone);
	if (value === undefined && level === undefined) return { added: [], isSaid: false };
	const heard = checkIns.filter((checkIn) => (checkIn.value ?? checkIn.level) !== undefined);
	const newest = heard.reduce<CheckIn | undefined>(
		(last, one) => (last !== undefined && one.date < last.date ? last : one),
		undefined,
	);
	if (newest) return { added: [], isSaid: newest.value === value && newest.level === level };
	if (end === undefined) return { added: [], isSaid: false };
	const note = 'The last known state; the source does not say of which day.';
	return { added: [{ date: end, value, level, note }], isSaid: true };
}
