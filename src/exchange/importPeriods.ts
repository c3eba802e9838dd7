import { type Day, isDay } from '../okr/day.ts';
import { encloses, type Period, type PeriodId } from '../okr/period.ts';
import { period as periodSchema } from '../schema/period.ts';
import type { ContentData } from '../source/contentFile.ts';
import { ids, longestId, shortId } from '../source/ids.ts';
import type { Complete } from './addresses.ts';
import { otherKeys } from './bringing.ts';
import { period as format, type GoalsJson, retrospective as retrospectiveFormat } from './goalsJson.ts';
import type { Tally } from './importReport.ts';
import { headingOf, leftovers, paragraphs } from './leftovers.ts';
import { textProse } from './prose.ts';

/** A period as it is written. */
export interface ImportedPeriod {
	id: PeriodId;
	data: ContentData<'period'>;
	/** MDX: its retrospectives, and what no field holds. */
	text: string;
	/** The last day, if it has days. */
	end?: Day;
}

/** Whether a goal of one period may stand above one of another: it is there as long as that. */
export function mayStandAbove(above: ImportedPeriod, own: ImportedPeriod): boolean {
	return above === own || own.data.start === undefined || encloses(asPeriod(above), asPeriod(own));
}

function asPeriod({ id, data, text }: ImportedPeriod): Period {
	return { ...periodSchema.parse(data), id, text };
}

export interface ImportedPeriods {
	all: readonly ImportedPeriod[];
	/** The period that the source calls so. */
	find(named: string): ImportedPeriod;
}

type JsonPeriod = GoalsJson['periods'][number];
type Retrospective = GoalsJson['retrospectives'][number];

/** The periods of the source; those that only goals or retrospectives name become backlogs. */
export function importPeriods(
	{ periods, objectives, retrospectives }: GoalsJson,
	teamName: (named: string) => string,
	complete: Complete,
	tally: Tally,
): ImportedPeriods {
	const free = ids();
	const listed = new Set(periods.map(({ id }) => id));
	const missing = new Set(
		[...objectives, ...retrospectives].map(({ period }) => period).filter((id) => !listed.has(id)),
	);
	for (const id of missing) tally.decided('Backlogs made for periods that are in no list', id);

	const all: ImportedPeriod[] = [];
	const byName = new Map<string, ImportedPeriod>();
	for (const period of [...periods, ...[...missing].map((id): JsonPeriod => ({ id }))]) {
		const isSecond = byName.has(period.id);
		if (isSecond) tally.decided('Periods with an id that another has, too', period.id);
		const rest = leftovers(2, complete, tally);
		const days = daysOf(period);
		if (!days && period.start !== undefined) rest.value('Start', period.start, 'days of periods that cannot be');
		if (!days && period.end !== undefined) rest.value('End', period.end, 'days of periods that cannot be');
		for (const [key, value] of otherKeys(period, format)) rest.value(key, value, `other keys of periods: ${key}`);
		const told = isSecond ? [] : retrospectives.filter((one) => one.period === period.id);
		const imported: ImportedPeriod = {
			id: free.take(shortId(period.id, longestId) || 'period'),
			data: { title: period.label ?? period.id, ...days, phase: days ? 'closed' : 'backlog' },
			text: paragraphs(...told.map((one) => retrospectiveText(one, teamName, complete, tally)), rest.text()),
			end: days?.end,
		};
		all.push(imported);
		if (!isSecond) byName.set(period.id, imported);
	}
	return { all, find: (named) => byName.get(named) as ImportedPeriod };
}

/** The days of a period, where it has both and they can be. */
function daysOf({ start, end }: JsonPeriod): { start: Day; end: Day } | undefined {
	if (start === undefined || end === undefined || !isDay(start) || !isDay(end) || end < start) return undefined;
	return { start, end };
}

function retrospectiveText(
	retrospective: Retrospective,
	teamName: (named: string) => string,
	complete: Complete,
	tally: Tally,
): string {
	const { team, text = '' } = retrospective;
	const depth = team === undefined ? 1 : 2;
	const rest = leftovers(depth + 1, complete, tally);
	for (const [key, value] of otherKeys(retrospective, retrospectiveFormat))
		rest.value(key, value, `other keys of retrospectives: ${key}`);
	tally.inText(team === undefined ? 'retrospectives of periods' : 'retrospectives of teams');
	return paragraphs(
		team === undefined ? '' : headingOf(teamName(team), 2),
		textProse(text, complete, depth),
		rest.text(),
	);
}
