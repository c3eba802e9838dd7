import { type KeyResult, lastValued } from '../okr/keyResult.ts';
import type { Objective } from '../okr/objective.ts';
import { isDated } from '../okr/period.ts';
import type { Site } from './site.ts';

/** A key result over time, drawn from the table of its check-ins. Values are its own, not shares. */
export interface OverTime {
	unit: string;
	/** The way to go, from the first day to the day it is due. */
	way?: { from: number; to: number };
	/** The days of the period, and the day the goal is due. */
	start?: string;
	end?: string;
	/** What a limit keeps to; one number or two. */
	limits: readonly number[];
	/** Levels in the order of their scores. */
	levels: readonly { score: number; title: string }[];
}

/** What the chart of a key result needs beside its check-ins; nothing where fewer than two of them say how far it is. */
export function overTime(site: Site, goal: Objective, keyResult: KeyResult): OverTime | undefined {
	const period = site.period(goal.period);
	const told = keyResult.checkIns.filter(({ value, level }) =>
		keyResult.kind === 'levels' ? level !== undefined : value !== undefined,
	);
	if (told.length < 2 || !(keyResult.kind === 'levels' || lastValued(keyResult))) return undefined;
	const days = isDated(period) ? { start: period.start, end: goal.due ?? period.end } : {};
	const { kind } = keyResult;
	return {
		...days,
		unit: kind === 'metric' || kind === 'limit' ? (keyResult.unit ?? '') : '',
		way: kind === 'metric' && keyResult.from !== undefined ? { from: keyResult.from, to: keyResult.to } : undefined,
		limits: kind === 'limit' ? [keyResult.limit].flat() : [],
		levels:
			kind === 'levels'
				? [...keyResult.levels]
						.sort((a, b) => a.score - b.score)
						.map(({ score, title }) => ({ score, title: site.plain(title) }))
				: [],
	};
}

/** The same as JSON, with the names that stand in the chart. */
export function overTimeSetting(site: Site, goal: Objective, keyResult: KeyResult): string | undefined {
	const drawn = overTime(site, goal, keyResult);
	const { wayTo, limit } = site.locale.words.history;
	return drawn && JSON.stringify({ ...drawn, names: { way: wayTo, limit } });
}
