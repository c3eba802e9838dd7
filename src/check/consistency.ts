import { circles } from '../okr/cascade.ts';
import { takeApart } from '../okr/objective.ts';
import type { Entries, Entry } from './entry.ts';
import type { Problem } from './finding.ts';

/** Where the parts of the almanac contradict themselves or each other. */
export function consistency(entries: Entries): Problem[] {
	return [
		...ownIds(entries),
		...entries.periods.flatMap(periodDays),
		...entries.objectives.flatMap((entry) => objective(entry, entries)),
		...(entries.organisation ? bandsRise(entries.organisation) : []),
		...roots(entries),
		...cycles(entries),
	];
}

/** A person and a team with one id, or somebody's earlier id that somebody has now. */
function ownIds({ teams, people, objectives }: Entries): Problem[] {
	const teamIds = new Set(teams.map((team) => team.id));
	const goalIds = new Set(objectives.map((goal) => goal.id));
	const former = new Map<string, string>();
	const taken = (file: string, at: Problem['at'], id: string, kind: string): Problem => ({
		rule: 'same-id',
		file,
		at,
		what: `There is a ${kind} with the id ${id}.`,
		cure: at ? 'Take it out: the address leads there.' : 'Give one of the two another id.',
	});
	return [
		...people.filter(({ id }) => teamIds.has(id)).map(({ file, id }) => taken(file, undefined, id, 'team')),
		...teams.flatMap(({ file, data }) =>
			data.formerly.flatMap((id, i) => (teamIds.has(id) ? taken(file, ['formerly', i], id, 'team') : [])),
		),
		...objectives.flatMap(({ file, data }) =>
			data.formerly.flatMap((id, i): Problem[] => {
				if (goalIds.has(id)) return [taken(file, ['formerly', i], id, 'goal')];
				const other = former.get(id);
				former.set(id, other ?? file);
				if (other === undefined) return [];
				const what = `${other} had the id ${id} too, and an old address leads to one place.`;
				return [{ rule: 'same-id', file, at: ['formerly', i], what, cure: 'Take it out of one of the two.' }];
			}),
		),
	];
}

function periodDays({ file, data }: Entries['periods'][number]): Problem[] {
	if (data.phase === 'backlog') return [];
	for (const key of ['start', 'end'] as const)
		if (data[key] === undefined)
			return [
				{
					rule: 'missing-field',
					file,
					what: `${key} is missing.`,
					cure: `Write the ${key === 'start' ? 'first' : 'last'} day as ${key}: yyyy-mm-dd. Only a backlog has no days.`,
				},
			];
	if ((data.end as string) >= (data.start as string)) return [];
	return [
		{
			rule: 'wrong-value',
			file,
			at: ['end'],
			what: `The period ends on ${data.end}, before it starts on ${data.start}.`,
			cure: 'Mend the first or the last day.',
		},
	];
}

function objective({ file, id, data }: Entries['objectives'][number], entries: Entries): Problem[] {
	const problems: Problem[] = [];
	const [period = '', owner = ''] = id.split('/');
	if (data.period !== period)
		problems.push({
			rule: 'path-disagrees',
			file,
			at: ['period'],
			what: `The file lies in the period ${period}, and says ${data.period}.`,
			cure: `Write period: ${period}, or move the file to objectives/${data.period}/.`,
		});
	if (data.team !== undefined && data.person !== undefined)
		problems.push({
			rule: 'path-disagrees',
			file,
			at: ['person'],
			onKey: true,
			what: 'The goal has both a team and a person.',
			cure: 'Keep one of them. Somebody who takes part in a team goal is its lead or a contributor.',
		});
	else if (data.team === undefined && data.person === undefined)
		problems.push({
			rule: 'missing-field',
			file,
			what: 'The goal has neither a team nor a person.',
			cure: `Write ${keyOfOwner(owner, entries)}: ${owner}.`,
		});
	else if ((data.team ?? data.person) !== owner) {
		const key = data.team === undefined ? 'person' : 'team';
		const better = keyOfOwner(owner, entries);
		problems.push({
			rule: 'path-disagrees',
			file,
			at: [key],
			what: `The file lies in the folder of ${owner}, and says ${data[key]}.`,
			cure: `Write ${better}: ${owner}${better === key ? '' : ` instead of ${key}:`}, or move the file to objectives/${period}/${data[key]}/.`,
		});
	}
	const seen = new Map<string, number>();
	data.keyResults.forEach((keyResult, i) => {
		const at = ['keyResults', i];
		const first = seen.get(keyResult.id);
		if (first !== undefined)
			problems.push({
				rule: 'same-key-result',
				file,
				at: [...at, 'id'],
				what: `Two key results have the id ${keyResult.id}.`,
				cure: 'Give this one another id.',
			});
		seen.set(keyResult.id, i);
		if (keyResult.kind === 'metric' && keyResult.from === keyResult.to)
			problems.push({
				rule: 'nothing-to-reach',
				file,
				at: [...at, 'to'],
				what: `from and to are both ${keyResult.to}.`,
				cure: 'Write where it starts and where it should get; or use kind: limit for a value to keep.',
			});
		if (keyResult.kind === 'limit') problems.push(...limit(file, at, keyResult.keep, keyResult.limit));
		if (keyResult.kind === 'levels') {
			const ids = keyResult.levels.map((level) => level.id);
			ids.forEach((id, j) => {
				if (ids.indexOf(id) !== j)
					problems.push({
						rule: 'same-id',
						file,
						at: [...at, 'levels', j, 'id'],
						what: `Two levels have the id ${id}.`,
						cure: 'Give this one another id.',
					});
			});
		}
	});
	return problems;
}

/** Whether a folder of goals is a team's or a person's. */
function keyOfOwner(owner: string, { people, unread }: Entries): 'team' | 'person' {
	return unread.people.has(owner) || people.some(({ id }) => id === owner) ? 'person' : 'team';
}

function limit(
	file: string,
	at: (string | number)[],
	keep: string,
	limit: number | readonly [number, number],
): Problem[] {
	const place = { file, at: [...at, 'limit'] };
	if (keep === 'between' && typeof limit === 'number')
		return [
			{
				...place,
				rule: 'wrong-type',
				what: 'keep: between needs two limits, and there is one.',
				cure: 'Write limit: [lower, upper].',
			},
		];
	if (keep !== 'between' && typeof limit !== 'number')
		return [
			{
				...place,
				rule: 'wrong-type',
				what: `keep: ${keep} needs one limit, and there are two.`,
				cure: 'Write one number, or keep: between.',
			},
		];
	if (typeof limit !== 'number' && limit[0] > limit[1])
		return [
			{
				...place,
				rule: 'wrong-value',
				what: `The lower limit ${limit[0]} is above the upper one, ${limit[1]}.`,
				cure: 'Write the lower one first.',
			},
		];
	return [];
}

function bandsRise({ file, data }: NonNullable<Entries['organisation']>): Problem[] {
	const { start, sound, beyond } = data.bands;
	if (start < sound && sound < beyond) return [];
	return [
		{
			rule: 'wrong-value',
			file,
			at: ['bands'],
			what: `The bands do not rise: a start from ${start}, sound from ${sound}, beyond from ${beyond}.`,
			cure: 'Give each a higher per cent than the one before it.',
		},
	];
}

function roots({ teams }: Entries): Problem[] {
	const [first, ...others] = teams.filter(({ data }) => data.parent === undefined);
	return others.map(({ file, id }) => ({
		rule: 'one-root',
		file,
		what: `Both ${first?.id} and ${id} are part of no other team.`,
		cure: `Write parent: ${first?.id} here, if that is the company; or give ${first?.id} a parent.`,
	}));
}

function cycles({ teams, objectives }: Entries): Problem[] {
	const name = (circle: string[], joint: string) => [...circle, circle[0]].join(joint);
	const goals = new Map(objectives.map((entry) => [entry.id, entry]));
	const goalIds = [...goals.keys()];
	const parentGoals = (id: string) =>
		[...new Set(goals.get(id)?.data.supports.map((reference) => takeApart(reference).objective))].filter((parent) =>
			goals.has(parent),
		);
	const before = (id: string) => {
		const continues = goals.get(id)?.data.continues;
		return continues !== undefined && goals.has(continues) ? [continues] : [];
	};
	const byTeam = new Map(teams.map((entry) => [entry.id, entry]));
	const parentTeam = (id: string) => {
		const parent = byTeam.get(id)?.data.parent;
		return parent !== undefined && byTeam.has(parent) ? [parent] : [];
	};
	const supportsNext = ([first = '', next = first]: string[]) => {
		const supports = goals.get(first)?.data.supports ?? [];
		return ['supports', supports.findIndex((reference) => takeApart(reference).objective === next)];
	};
	const fileOf = (map: ReadonlyMap<string, Entry<unknown>>, circle: string[]) =>
		(map.get(circle[0] as string) as Entry<unknown>).file;

	return [
		...circles(goalIds, parentGoals).map(
			(circle): Problem => ({
				rule: 'supports-circle',
				file: fileOf(goals, circle),
				at: supportsNext(circle),
				what:
					circle.length === 1
						? `The goal supports itself: ${name(circle, ' → ')}.`
						: `These goals support each other in a circle: ${name(circle, ' → ')}.`,
				cure: circle.length === 1 ? 'Take it out.' : 'Take one of them out of the supports of the goal before it.',
			}),
		),
		...circles(goalIds, before).map(
			(circle): Problem => ({
				rule: 'continues-circle',
				file: fileOf(goals, circle),
				at: ['continues'],
				what:
					circle.length === 1
						? `The goal continues itself: ${name(circle, ' → ')}.`
						: `These goals continue each other in a circle: ${name(circle, ' → ')}.`,
				cure: circle.length === 1 ? 'Take it out.' : 'Take out the continues of the oldest one.',
			}),
		),
		...circles([...byTeam.keys()], parentTeam).map(
			(circle): Problem => ({
				rule: 'parent-circle',
				file: fileOf(byTeam, circle),
				at: ['parent'],
				what:
					circle.length === 1
						? `The team is part of itself: ${name(circle, ' → ')}.`
						: `These teams are part of each other in a circle: ${name(circle, ' → ')}.`,
				cure: circle.length === 1 ? 'Take it out.' : 'Take out the parent of the topmost one.',
			}),
		),
	];
}
