import type { Almanac } from '../../src/okr/almanac.ts';
import { defaultBands } from '../../src/okr/band.ts';
import { day } from '../../src/okr/day.ts';
import type { CheckIn, Judged, KeyResult, Levels, Limit, Metric, Milestones, Step } from '../../src/okr/keyResult.ts';
import type { Objective } from '../../src/okr/objective.ts';
import type { Organisation } from '../../src/okr/organisation.ts';
import type { DatedPeriod, Period } from '../../src/okr/period.ts';
import type { Team } from '../../src/okr/team.ts';

/** What the arithmetic of the method says unless an organisation chooses otherwise. */
export const glodlampan: Organisation = {
	name: 'Glödlampan',
	language: 'en',
	timezone: 'Europe/Stockholm',
	public: false,
	bands: defaultBands,
	limits: {
		companyObjectives: 3,
		keyResults: [2, 5],
		staleAfterDays: 21,
		confidence: { onTrack: 7, atRisk: 4 },
		committed: { onTrack: 1, atRisk: 0.7 },
		raiseTheBar: { attainment: 95, periods: 3 },
		renewals: 3,
		overdueDays: 20,
		lateCheckInDays: 60,
	},
};

const common = { id: 'result', title: 'A result', alongside: [], weight: 1, checkIns: [], drawnFrom: [] };

export function metric(some: Partial<Metric> = {}): Metric {
	return { ...common, kind: 'metric', from: 0, to: 10, ...some };
}

export function limit(some: Partial<Limit> = {}): Limit {
	return { ...common, kind: 'limit', keep: 'above', limit: 50, ...some };
}

export function milestones(steps: readonly Partial<Step>[], some: Partial<Milestones> = {}): Milestones {
	return {
		...common,
		kind: 'milestones',
		steps: steps.map((step) => ({ title: 'A step', weight: 1, ...step })),
		...some,
	};
}

export function levels(some: Partial<Levels> = {}): Levels {
	return {
		...common,
		kind: 'levels',
		levels: [
			{ id: 'little', title: 'A little', score: 0.2 },
			{ id: 'sound', title: 'Sound', score: 0.6 },
			{ id: 'all', title: 'All of it', score: 1 },
		],
		...some,
	};
}

export function judged(some: Partial<Judged> = {}): Judged {
	return { ...common, kind: 'judged', ...some };
}

/** A key result that closed on a score, or on none. */
export function scored(score: number | undefined, some: Partial<Judged> = {}): Judged {
	return judged({ score, ...some });
}

/** Key results with ids of their own, one for each score. */
export function scoredAll(...scores: readonly (number | undefined)[]): KeyResult[] {
	return scores.map((score, i) => scored(score, { id: `result-${i + 1}` }));
}

/** A check-in, written in one line: `checkIn('2026-08-01', { value: 3 })`. */
export function checkIn(date: string, some: Omit<CheckIn, 'date'> = {}): CheckIn {
	return { date: day(date), ...some };
}

/** Check-ins on the first days of August 2026, one for each value. */
export function measured(...values: readonly number[]): CheckIn[] {
	return values.map((value, i) => checkIn(`2026-08-${String(i + 1).padStart(2, '0')}`, { value }));
}

export function goal(some: Partial<Objective> = {}): Objective {
	const { id = '2026-h2/technology/a-goal' } = some;
	const [period = '2026-h2', team = 'technology'] = id.split('/');
	return {
		id,
		title: 'A goal',
		period,
		...(some.person === undefined && { team }),
		contributors: [],
		alongside: [],
		visibility: 'published',
		ambition: 'stretch',
		supports: [],
		formerly: [],
		tags: [],
		links: [],
		keyResults: [],
		text: '',
		...some,
	};
}

/** A goal at an attainment; too little scored where there is none. */
export function goalAt(attained: number | undefined, some: Partial<Objective> = {}): Objective {
	return goal({ keyResults: scoredAll(attained), ...some });
}

/** A period with its days: `period('2026-h2', '2026-07-01', '2026-12-31')`. It runs unless said. */
export function period(id: string, start: string, end: string, some: Partial<Period> = {}): DatedPeriod {
	return { id, title: id, phase: 'running', text: '', ...some, start: day(start), end: day(end) };
}

/** Half-years of 184 and 181 days; the second half of 2026 is running, and the rest is closed. */
export const h2of2025 = period('2025-h2', '2025-07-01', '2025-12-31', { phase: 'closed' });
export const h1of2026 = period('2026-h1', '2026-01-01', '2026-06-30', { phase: 'closed' });
export const h2of2026 = period('2026-h2', '2026-07-01', '2026-12-31');
export const backlog: Period = { id: 'backlog', title: 'Ideas', phase: 'backlog', text: '' };

export function team(id: string, some: Partial<Team> = {}): Team {
	return { id, name: id, members: [], leads: [], learned: [], formerly: [], text: '', ...some };
}

export function almanac(some: Partial<Almanac> = {}): Almanac {
	return {
		organisation: glodlampan,
		periods: [h2of2025, h1of2026, h2of2026],
		teams: [team('glodlampan'), team('technology', { parent: 'glodlampan' })],
		people: [],
		objectives: [],
		...some,
	};
}
