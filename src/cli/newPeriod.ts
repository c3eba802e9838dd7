import { isDay } from '../okr/day.ts';
import { inOrder, isDated, type Period, type Phase, phases } from '../okr/period.ts';
import type { ContentData } from '../source/contentFile.ts';
import { askOne, askText, canAsk, wanted } from './ask.ts';
import type { GoalFiles } from './goalFiles.ts';
import type { NewFile, Said } from './new.ts';
import { newId } from './newId.ts';
import { calendarId, type Span, spanAfter, titleLike } from './nextPeriod.ts';

/** A period; its days are proposed from the last one. */
export async function newPeriod({ data, id }: Said, { files, periods }: GoalFiles): Promise<NewFile<'period'>> {
	const given = data as Partial<ContentData<'period'>>;
	const phase = given.phase ?? (canAsk() && !given.start ? await askPhase() : 'setting');
	const days = phase === 'backlog' ? { start: given.start, end: given.end } : await askSpan(given, lastOf(periods));
	const span = days.start && days.end && isDay(days.start) && isDay(days.end) ? (days as Span) : undefined;
	const proposed = span && (titleLike(span, periods) ?? calendarId(span));
	const ask = () => wanted('--title', () => askText('What is it called?', { initial: proposed }));
	const title = given.title ?? (proposed !== undefined && !canAsk() ? proposed : await ask());
	const taken = files.filter(({ kind }) => kind === 'period').map((file) => file.id);
	const period: ContentData<'period'> = { title, ...days, phase };
	return { id: newId(id, (span && calendarId(span)) ?? title, taken), data: period };
}

/** The first and last day; each is asked for where it is not given. */
export async function askSpan(
	given: { start?: string; end?: string },
	before: Span | undefined,
): Promise<{ start: string; end: string }> {
	const proposed = before && spanAfter(before);
	const wrong = (said: string) => (isDay(said) ? undefined : 'Write a day of the calendar as yyyy-mm-dd.');
	const ask = (words: string, initial?: string) => () => askText(words, { initial, wrong });
	const start = given.start ?? (await wanted('--start, or --phase backlog', ask('First day', proposed?.start)));
	const end =
		given.end ?? (await wanted('--end', ask('Last day', start === proposed?.start ? proposed.end : undefined)));
	return { start, end };
}

async function askPhase(): Promise<Phase> {
	const words: Record<Phase, string> = {
		backlog: 'ideas without dates',
		setting: 'leadership picks the company objectives',
		teams: 'the teams set theirs',
		aligning: 'both are reconciled',
		running: 'it is under way',
		closed: 'it is over',
	};
	const choices = phases.map((value) => ({ value, label: value, hint: words[value] }));
	return (await askOne('In which phase?', choices, 'setting')) as Phase;
}

function lastOf(periods: readonly Period[]): Span | undefined {
	return inOrder(periods).filter(isDated).at(-1);
}
