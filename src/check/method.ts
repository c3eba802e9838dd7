import { attainment } from '../okr/attainment.ts';
import { bandOf, percentage } from '../okr/band.ts';
import { isCompanyObjective } from '../okr/cascade.ts';
import { type Day, daysBetween } from '../okr/day.ts';
import { lineage } from '../okr/lineage.ts';
import { referenceTo } from '../okr/objective.ts';
import type { Limits } from '../okr/organisation.ts';
import { type DatedPeriod, encloses, isDated, lastClosedPeriod, type Period } from '../okr/period.ts';
import { passedOver } from '../okr/rotation.ts';
import type { Entries, OrganisationData } from './entry.ts';
import type { DataPath, Problem } from './finding.ts';

/** What the method advises, about periods that are not closed unless a rule says otherwise. */
export function method(entries: Entries, organisation: OrganisationData, today: Day): Problem[] {
	const { limits } = organisation;
	const periods = new Map(entries.periods.map((entry) => [entry.id, entry.data]));
	const goals = entries.objectives.filter(({ data }) => data.visibility === 'published');
	const dropped = droppedKeyResults(entries);
	const open = goals.filter(({ data }) => isOpen(periods.get(data.period)));
	const last = lastClosedPeriod([...periods.values()], today);
	return [
		...companyObjectives(open, entries, periods, limits),
		...open.flatMap((goal) => shape(goal, entries, periods, limits, dropped)),
		...open.flatMap(scores),
		...open.flatMap((goal) => due(goal, periods)),
		...open.flatMap(sameDay),
		...open.flatMap(unmeasured),
		...goals.filter(({ data }) => data.period === last?.id).flatMap(scores),
		...goals.flatMap(highScores),
		...reflections(goals, last, organisation),
		...goals.flatMap((goal) => checkIns(goal, periods, limits, today)),
		...teamLeads(entries, periods),
		...renewals(open, limits, entries),
		...overdue(entries, limits, today),
		...overlapping(entries),
	];
}

type Goal = Entries['objectives'][number];
type Periods = ReadonlyMap<string, Period>;

function isOpen(period: Period | undefined): boolean {
	return period !== undefined && period.phase !== 'closed' && period.phase !== 'backlog';
}

function companyObjectives(goals: readonly Goal[], entries: Entries, periods: Periods, limits: Limits): Problem[] {
	const teams = entries.teams.map((entry) => entry.data);
	const company = goals.filter(({ data }) => isCompanyObjective(data, teams));
	const counts = new Map<string, number>();
	return company.flatMap((goal): Problem[] => {
		const { file, data } = goal;
		const problems: Problem[] = [];
		const count = (counts.get(data.period) ?? 0) + 1;
		counts.set(data.period, count);
		if (count > limits.companyObjectives)
			problems.push({
				rule: 'too-many-company-objectives',
				file,
				what: `This is company objective number ${count} of ${data.period}, and ${limits.companyObjectives} are the most.`,
				cure: 'Choose the ones that matter most, or let this one support another.',
			});
		const phase = periods.get(data.period)?.phase;
		if ((phase === 'setting' || phase === 'teams') && data.keyResults.length > 0)
			problems.push({
				rule: 'early-company-key-results',
				file,
				at: ['keyResults'],
				onKey: true,
				what: `A company objective has key results while ${data.period} is in the phase ${phase}.`,
				cure: 'Wait for the phase aligning, and draw them from the key results of the teams.',
			});
		return problems;
	});
}

/** Key results that were dropped, or whose goal was, as other files name them. */
function droppedKeyResults({ objectives }: Entries): Set<string> {
	const names = objectives.flatMap(({ data: goal }) =>
		goal.keyResults
			.filter((keyResult) => goal.dropped || keyResult.dropped)
			.map((keyResult) => referenceTo(goal.id, keyResult.id)),
	);
	return new Set(names);
}

function shape(
	{ file, data }: Goal,
	entries: Entries,
	periods: Periods,
	limits: Limits,
	dropped: ReadonlySet<string>,
): Problem[] {
	const problems: Problem[] = [];
	const phase = periods.get(data.period)?.phase;
	const [fewest, most] = limits.keyResults;
	const count = data.keyResults.filter((keyResult) => !keyResult.dropped).length;
	const teams = entries.teams.map((entry) => entry.data);
	const waits = isCompanyObjective(data, teams) && (phase === 'setting' || phase === 'teams');
	if (data.dropped) return problems;
	if (count === 0) {
		if (phase === 'running')
			problems.push({
				rule: 'no-key-results',
				file,
				what: 'The period is running, and this goal has no key results.',
				cure: 'Write two to five results by which you would know that it is reached.',
			});
	} else if (!waits && (count < fewest || count > most))
		problems.push({
			rule: 'key-result-count',
			file,
			at: ['keyResults'],
			onKey: true,
			what: `The goal has ${count} key ${count === 1 ? 'result' : 'results'}.`,
			cure: `${fewest} to ${most} are usual.`,
		});
	if (/\p{Nd}/u.test(data.title))
		problems.push({
			rule: 'number-in-title',
			file,
			at: ['title'],
			what: `There is a number in the title of the objective: ${/\p{Nd}[\p{Nd}.,]*/u.exec(data.title)?.[0]}.`,
			cure: 'Say in words where to go, and put the number in a key result.',
		});
	if (data.team !== undefined && data.lead === undefined && phase !== 'setting')
		problems.push({
			rule: 'no-lead',
			file,
			what: 'The goal has no lead.',
			cure: 'Write lead: and the id of the person who sees to it that the goal is worked on.',
		});
	const team = teams.find((one) => one.id === data.team);
	const isPerson = entries.people.some(({ id }) => id === data.lead); // else that is what is to be said
	if (team && data.lead !== undefined && isPerson && team.members.length > 0 && !team.members.includes(data.lead))
		problems.push({
			rule: 'lead-outside-team',
			file,
			at: ['lead'],
			what: `${data.lead} leads this goal and is not a member of ${team.id}.`,
			cure: `Add ${data.lead} to the members in teams/${team.id}.mdx, or pick a lead from the team.`,
		});
	data.keyResults.forEach((keyResult, i) => {
		keyResult.drawnFrom.forEach((reference, j) => {
			if (dropped.has(reference))
				problems.push({
					rule: 'drawn-from-dropped',
					file,
					at: ['keyResults', i, 'drawnFrom', j],
					what: `${reference} was dropped.`,
					cure: 'Draw the company key result from others, or drop it too.',
				});
		});
	});
	return problems;
}

/** Scores given by hand without an outcome, also in the last closed period, since a period closes on its scores. */
function scores({ file, data }: Goal): Problem[] {
	if (data.dropped) return [];
	return data.keyResults.flatMap(({ score, outcome }, i): Problem[] =>
		score === undefined || outcome !== undefined
			? []
			: [
					{
						rule: 'score-without-outcome',
						file,
						at: ['keyResults', i, 'score'],
						what: 'The score is given by hand, and nothing says what came of it.',
						cure: 'Write an outcome beside it, in a sentence.',
					},
				],
	);
}

/** No score is higher, unless somebody means it. */
const highest = 2;

/** Scores that look like per cent, whatever their period: they are shown on the site for good. */
function highScores({ file, data }: Goal): Problem[] {
	const scored: [DataPath, number | undefined][] = [[['score'], data.score]];
	data.keyResults.forEach((keyResult, i) => {
		const at = ['keyResults', i];
		scored.push([[...at, 'score'], keyResult.score]);
		if (keyResult.kind === 'levels')
			keyResult.levels.forEach(({ score }, j) => void scored.push([[...at, 'levels', j, 'score'], score]));
	});
	return scored.flatMap(([at, score]): Problem[] =>
		score === undefined || score <= highest
			? []
			: [
					{
						rule: 'high-score',
						file,
						at,
						what: `score is ${score}, which is ${inPercent(score)} %.`,
						cure: scoreCure(score),
					},
				],
	);
}

function scoreCure(score: number): string {
	const as = (share: number) => `${plain(share)} for ${inPercent(share)} %`;
	if (score > 100) return 'Write 1 for the whole way, and a part of 1 for a part of it.';
	return score > 10 ? `Write ${as(score / 100)}.` : `Write ${as(score / 10)}, or ${as(score / 100)}.`;
}

const inPercent = (share: number) => plain(share * 100).toLocaleString('en');

/** Without what division leaves behind the last digit. */
const plain = (value: number) => Number(value.toPrecision(12));

/** In the last closed period: goals far from the sound band, that is a lesson or the whole way, without a reflection. */
function reflections(goals: readonly Goal[], last: Period | undefined, organisation: OrganisationData): Problem[] {
	return goals.flatMap(({ file, data }): Problem[] => {
		const { value } = attainment(data);
		if (data.period !== last?.id || data.reflection || data.dropped || value === undefined) return [];
		const percent = percentage(value);
		if (bandOf(percent, organisation.bands) !== 'lesson' && (percent < 100 || data.ambition !== 'stretch')) return [];
		return [
			{
				rule: 'no-reflection',
				file,
				what: `The goal closed at ${percent} %, and nothing says why.`,
				cure: 'Write a reflection: the causes, and what you learned.',
			},
		];
	});
}

function checkIns({ file, data }: Goal, periods: Periods, limits: Limits, today: Day): Problem[] {
	const period = periods.get(data.period);
	return data.keyResults.flatMap((keyResult, i) =>
		keyResult.checkIns.flatMap(({ date }, j): Problem[] => {
			const place = { file, at: ['keyResults', i, 'checkIns', j, 'date'] };
			if (isOpen(period) && date > today)
				return [
					{
						...place,
						rule: 'check-in-after-today',
						what: `The check-in is dated ${date}, and today is ${today}.`,
						cure: 'Write the day on which it was so.',
					},
				];
			if (period && isDated(period) && date < period.start)
				return [
					{
						...place,
						rule: 'check-in-before-period',
						what: `The check-in is dated ${date}, and ${data.period} begins on ${period.start}.`,
						cure: 'Correct the day, move the check-in to the goal it belongs to, or write where it started as from.',
					},
				];
			if (isOpen(period) && period && isDated(period) && daysBetween(period.end, date) > limits.lateCheckInDays)
				return [
					{
						...place,
						rule: 'check-in-late',
						what: `The check-in is dated ${date}, more than ${limits.lateCheckInDays} days after the period ended on ${period.end}.`,
						cure: 'Write it in the goal that continues this one.',
					},
				];
			return [];
		}),
	);
}

/** Check-ins of a key result on the day of an earlier one. */
function sameDay({ file, data }: Goal): Problem[] {
	return data.keyResults.flatMap(({ checkIns }, i) => {
		const days = checkIns.map(({ date }) => date);
		return days.flatMap((date, j): Problem[] =>
			days.indexOf(date) === j
				? []
				: [
						{
							rule: 'same-day-check-ins',
							file,
							at: ['keyResults', i, 'checkIns', j, 'date'],
							what: `The key result has another check-in on ${date}.`,
							cure: 'Make one of the two, or write the day on which it was so.',
						},
					],
		);
	});
}

/** Values of key results that have nothing to measure. */
function unmeasured({ file, data }: Goal): Problem[] {
	return data.keyResults.flatMap(({ kind, checkIns }, i) => {
		if (kind === 'metric' || kind === 'limit') return [];
		return checkIns.flatMap(({ value }, j): Problem[] =>
			value === undefined
				? []
				: [
						{
							rule: 'value-without-measure',
							file,
							at: ['keyResults', i, 'checkIns', j, 'value'],
							what: `The check-in has the value ${value}, and the key result is of the kind ${kind}.`,
							cure: instead[kind],
						},
					],
		);
	});
}

/** What says how a key result stands that has nothing to measure. */
const instead = {
	milestones: 'Write the day behind done: of each step that is done, and what else there is to say into the note.',
	levels: 'Name the level that is reached: level: and its id.',
	judged: 'Write it into the note; or make the key result a metric, with from and to.',
};

function due({ file, data }: Goal, periods: Periods): Problem[] {
	const period = periods.get(data.period);
	if (data.due === undefined || !period || !isDated(period) || data.due <= period.end) return [];
	return [
		{
			rule: 'due-after-period',
			file,
			at: ['due'],
			what: `The goal is due on ${data.due}, and ${data.period} ends on ${period.end}.`,
			cure: 'Write a day within the period, or let a goal of the next one continue this.',
		},
	];
}

function teamLeads({ teams, periods: all }: Entries, periods: Periods): Problem[] {
	const list = all.map((entry) => entry.data);
	return teams.flatMap(({ file, data }) =>
		data.leads.flatMap((lead, i): Problem[] => {
			if (!isOpen(periods.get(lead.period)) || data.retired) return [];
			const others = passedOver(data, lead.period, list);
			return others.length === 0
				? []
				: [
						{
							rule: 'same-team-lead',
							file,
							at: ['leads', i],
							what: `${lead.person} leads the team again in ${lead.period}, and ${others.join(', ')} ${others.length === 1 ? 'has' : 'have'} not had a turn.`,
							cure: 'Ask whether somebody else would like it this time.',
						},
					];
		}),
	);
}

function renewals(goals: readonly Goal[], limits: Limits, entries: Entries): Problem[] {
	const line = lineage(entries.objectives.map((entry) => entry.data));
	return goals.flatMap(({ file, data }): Problem[] => {
		const times = line.chain(data).length - 1;
		return times < limits.renewals
			? []
			: [
					{
						rule: 'renewed-often',
						file,
						at: ['continues'],
						what: `The goal has been carried on ${times} times.`,
						cure: 'Ask whether it is still wanted, and whether a smaller step would be reached.',
					},
				];
	});
}

function overdue({ periods }: Entries, limits: Limits, today: Day): Problem[] {
	return periods.flatMap(({ file, data }): Problem[] => {
		if (!isOpen(data) || !isDated(data) || data.end < data.start || daysBetween(data.end, today) < limits.overdueDays)
			return [];
		return [
			{
				rule: 'overdue-period',
				file,
				at: ['phase'],
				what: `The period ended on ${data.end}, and its phase is ${data.phase}.`,
				cure: 'Write the last scores and reflections, then phase: closed.',
			},
		];
	});
}

/** Running periods that share some of their days, with each that began before it. */
function overlapping({ periods }: Entries): Problem[] {
	const running = periods.flatMap(({ file, data }) =>
		data.phase === 'running' && isDated(data) ? [{ file, period: data }] : [],
	);
	const inOrder = running.sort((a, b) => (a.period.start < b.period.start ? -1 : 1));
	return inOrder.flatMap(({ file, period }, i): Problem[] => {
		const other = inOrder.slice(0, i).find((one) => crosses(one.period, period))?.period;
		if (!other) return [];
		return [
			{
				rule: 'overlapping-periods',
				file,
				at: ['start'],
				what: `The period begins on ${period.start}, and ${other.id}, which is running too, ends on ${other.end}.`,
				cure: 'Correct the days, or close the earlier one.',
			},
		];
	});
}

/** Whether two periods share some of their days and neither lies within the other; the same days cross as well. */
function crosses(earlier: DatedPeriod, later: DatedPeriod): boolean {
	if (later.start > earlier.end) return false;
	const isSame = earlier.start === later.start && earlier.end === later.end;
	return isSame || !(encloses(earlier, later) || encloses(later, earlier));
}
