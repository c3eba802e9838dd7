import { takeApart } from '../okr/objective.ts';
import { encloses, isDated, type Period } from '../okr/period.ts';
import { rootTeam } from '../okr/team.ts';
import type { Entries, Entry } from './entry.ts';
import type { Problem } from './finding.ts';

type Goal = Entries['objectives'][number];

/** Where goals hang together in a way that the method does not know. What names nothing at all is found elsewhere. */
export function cascadeRules(entries: Entries): Problem[] {
	const goals = new Map(entries.objectives.map((entry) => [entry.id, entry.data]));
	const periods = new Map(entries.periods.map((entry: Entry<Period>) => [entry.id, entry.data]));
	const root = rootTeam(entries.teams.map((entry) => entry.data))?.id;
	return [
		...entries.objectives.flatMap((goal) => parents(goal, goals, periods)),
		...(root === undefined ? [] : entries.objectives.flatMap((goal) => drawnFrom(goal, goals, periods, root))),
		...(root === undefined ? [] : unsupported(entries, periods, root)),
	];
}

type Goals = ReadonlyMap<string, Goal['data']>;
type Periods = ReadonlyMap<string, Period>;

/** A goal that supports one of another period, which does not enclose its own. */
function parents({ file, data }: Goal, goals: Goals, periods: Periods): Problem[] {
	const own = periods.get(data.period);
	return data.supports.flatMap((reference, i): Problem[] => {
		const parent = goals.get(takeApart(reference).objective);
		const above = parent && periods.get(parent.period);
		if (!own || !above || own.id === above.id || !isDated(own) || encloses(above, own)) return [];
		const past = isDated(above) && above.end < own.start;
		return [
			{
				rule: 'parent-period',
				file,
				at: ['supports', i],
				what: `The goal stands in ${own.id}, and supports one of ${above.id}, which does not enclose that.`,
				cure: past
					? 'Name a goal of the same period or of one around it. What is carried on from an earlier period is named by continues.'
					: 'Name a goal of the same period or of one around it.',
			},
		];
	});
}

/** `drawnFrom` where it has no meaning, or from what it cannot be drawn. */
function drawnFrom({ file, data }: Goal, goals: Goals, periods: Periods, root: string): Problem[] {
	return data.keyResults.flatMap((keyResult, i): Problem[] => {
		const at = ['keyResults', i, 'drawnFrom'];
		if (keyResult.drawnFrom.length > 0 && data.team !== root)
			return [
				{
					rule: 'drawn-from-place',
					file,
					at,
					onKey: true,
					what: `Only key results of the company, ${root}, are drawn from others.`,
					cure: 'Take it out. A goal says what is above it by supports.',
				},
			];
		return keyResult.drawnFrom.flatMap((reference, j): Problem[] => {
			const problem = (what: string, cure: string) => [
				{ rule: 'drawn-from-place' as const, file, at: [...at, j], what, cure },
			];
			const { objective, keyResult: named } = takeApart(reference);
			const source = goals.get(objective);
			if (!source?.keyResults.some(({ id }) => id === named)) return [];
			if (source.team === undefined || source.team === root)
				return problem(`${reference} is not a key result of a team.`, 'Name what a team took on.');
			const [own, other] = [periods.get(data.period), periods.get(source.period)];
			if (!own || !other || own.id === other.id || encloses(own, other)) return [];
			return problem(
				`${reference} stands in ${other.id}, and this key result in ${own.id}, which does not enclose that.`,
				'Name a key result of the same period or of one within it.',
			);
		});
	});
}

/**
 * Company objectives that nobody supports and whose key results are drawn from nothing, once the teams have goals of
 * their own. While a reference of the period leads nowhere, nobody can tell.
 */
function unsupported({ objectives }: Entries, periods: Periods, root: string): Problem[] {
	const seen = objectives.filter(({ data }) => data.visibility === 'published');
	const above = (goal: Goal) => goal.data.supports.map((reference) => takeApart(reference).objective);
	const supported = new Set(seen.flatMap(above));
	const known = new Set(objectives.map(({ id }) => id));
	const lost = seen.filter((goal) => above(goal).some((id) => !known.has(id)));
	const unclear = new Set(lost.map(({ data }) => data.period));
	const busy = new Set(
		seen.filter(({ data }) => data.team !== undefined && data.team !== root).map(({ data }) => data.period),
	);
	return seen.flatMap(({ file, id, data }): Problem[] => {
		const phase = periods.get(data.period)?.phase;
		const drawn = data.keyResults.some((keyResult) => keyResult.drawnFrom.length > 0);
		if (data.team !== root || data.supports.length > 0 || data.dropped || drawn || supported.has(id)) return [];
		if ((phase !== 'aligning' && phase !== 'running') || !busy.has(data.period) || unclear.has(data.period)) return [];
		return [
			{
				rule: 'unsupported-company-objective',
				file,
				what: `No goal supports this company objective, and ${data.period} is in the phase ${phase}.`,
				cure: 'Ask which team takes it on, or let it wait for another period.',
			},
		];
	});
}
