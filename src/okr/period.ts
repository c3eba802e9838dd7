import { type Day, daysBetween } from './day.ts';

export type PeriodId = string;

/**
 * Where a period stands. `setting`: leadership picks the company objectives. `teams`: the teams set theirs.
 * `aligning`: both are reconciled. Then it is `running`, and at last `closed`. A `backlog` holds ideas without dates.
 */
export type Phase = (typeof phases)[number];
export const phases = ['backlog', 'setting', 'teams', 'aligning', 'running', 'closed'] as const;

/** A quarter, four months, half a year, a year; or a backlog, which has no days. */
export interface Period {
	id: PeriodId;
	title: string;
	/** The first day. */
	start?: Day;
	/** The last day. */
	end?: Day;
	phase: Phase;
	/** The retrospective, as safe HTML. */
	text: string;
}

/** A period with its days. */
export type DatedPeriod = Period & { start: Day; end: Day };

export function isDated(period: Period): period is DatedPeriod {
	return period.start !== undefined && period.end !== undefined;
}

/** Whether a period runs or has run, by its phase: before that its goals are only being set. */
export function hasBegun({ phase }: Pick<Period, 'phase'>): boolean {
	return phase === 'running' || phase === 'closed';
}

/** Whether a day lies in a period, its first and last day included. */
export function holds(period: Period, day: Day): boolean {
	return isDated(period) && period.start <= day && day <= period.end;
}

/** The number of days in a period: 184 from 1 July to 31 December. */
export function lengthInDays(period: DatedPeriod): number {
	return daysBetween(period.start, period.end) + 1;
}

/** Which day of the period it is, counted from 1: 15 October is day 107 of a period that starts on 1 July. Below 1 before it starts. */
export function dayOf(period: DatedPeriod, day: Day): number {
	return daysBetween(period.start, day) + 1;
}

/** The share of a period that is gone at the end of a day, 0 to 1: on day 107 of 184 it is 107/184 = 0.58. */
export function elapsedShare(period: DatedPeriod, day: Day): number {
	return Math.min(1, Math.max(0, dayOf(period, day) / lengthInDays(period)));
}

/** Whether one period encloses another: its dates do, and they are two periods. */
export function encloses(outer: Period, inner: Period): boolean {
	return (
		outer.id !== inner.id && isDated(outer) && isDated(inner) && outer.start <= inner.start && inner.end <= outer.end
	);
}

/** The current period: the shortest one that holds the day, else the last that ended, else the next to come. None without dated periods. */
export function currentPeriod(periods: readonly Period[], today: Day): DatedPeriod | undefined {
	const dated = inOrder(periods).filter(isDated);
	const holding = dated.filter((period) => holds(period, today));
	const shortest = holding.sort((a, b) => lengthInDays(a) - lengthInDays(b))[0];
	return shortest ?? lastEnded(dated, today) ?? dated[0];
}

/** The period that comes after another: the first that starts once it has ended, and is not closed. */
export function nextPeriod(periods: readonly Period[], current: DatedPeriod): DatedPeriod | undefined {
	return inOrder(periods)
		.filter(isDated)
		.find((period) => period.phase !== 'closed' && period.phase !== 'backlog' && period.start > current.end);
}

/** The last closed period that had ended on a day: the one whose lessons are fresh. */
export function lastClosedPeriod(periods: readonly Period[], today: Day): DatedPeriod | undefined {
	const closed = inOrder(periods).filter((period) => period.phase === 'closed');
	return lastEnded(closed.filter(isDated), today);
}

/** The period that ended last; of two that ended together the shorter one, so the quarter and not its year. */
function lastEnded(periods: readonly DatedPeriod[], today: Day): DatedPeriod | undefined {
	const ended = periods.filter((period) => period.end < today);
	return ended.find((period) => period.end === ended.at(-1)?.end);
}

/** Periods from the oldest to the youngest by their last day, an enclosing one after those it encloses; backlogs come last. */
export function inOrder(periods: readonly Period[]): Period[] {
	const end = (period: Period) => period.end ?? '9999-12-31';
	const start = (period: Period) => period.start ?? '9999-12-31';
	return [...periods].sort((a, b) => compare(end(a), end(b)) || compare(start(b), start(a)) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
