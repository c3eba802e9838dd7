import { plainInline } from '../mdx/inline.ts';
import type { Almanac } from '../okr/almanac.ts';
import { attainment } from '../okr/attainment.ts';
import type { Published } from '../okr/audience.ts';
import { checkInsInOrder, type KeyResult, lastValued } from '../okr/keyResult.ts';
import { type Objective, ownerOf } from '../okr/objective.ts';
import { score } from '../okr/score.ts';
import { type CsvCell, csv } from '../views/csv.ts';

const head = [
	...['period', 'team or person', 'goal id', 'goal', 'ambition', 'lead', 'key result id', 'key result', 'kind'],
	...['from', 'to', 'unit', 'last value', 'last check-in', 'score', 'weight', 'attainment', 'dropped', 'outcome'],
];

/**
 * Goals as CSV for spreadsheets, in the order of their ids: a row for each key result, and one with empty cells for a goal
 * that has none. Texts are plain; people and teams stand with their names.
 *
 * - from, to: of a metric; of a limit the side or sides to keep to: `above` has only from, `below` only to
 * - last value: the newest of the check-ins; of levels the last one named, in words
 * - score: given by hand, else computed, to four places; below 0 and above 1, too
 * - attainment: of the goal, 0 to 1, to four places; so far, while its period is not closed; empty where too little is scored
 * - dropped: the key result or the whole goal: the day, or `yes` where nobody remembers it
 * - outcome: of the key result; of the goal where it has none
 */
export function exportCsv(almanac: Published<Almanac>): string {
	const names = new Map([...almanac.teams, ...almanac.people].map(({ id, name }) => [id, name]));
	const goals = [...almanac.objectives].sort((a, b) => (a.id < b.id ? -1 : 1));
	return csv([head, ...goals.flatMap((goal) => rows(goal, names))]);
}

function rows(goal: Objective, names: ReadonlyMap<string, string>): CsvCell[][] {
	const { value } = attainment(goal);
	const lead = goal.lead === undefined ? undefined : names.get(goal.lead);
	const start = [goal.period, names.get(ownerOf(goal)), goal.id, goal.title, goal.ambition, lead];
	const parts: (KeyResult | undefined)[] = goal.keyResults.length > 0 ? [...goal.keyResults] : [undefined];
	return parts.map((keyResult) => [
		...start,
		...(keyResult ? measured(keyResult) : Array<undefined>(10).fill(undefined)),
		share(value),
		dropped((keyResult?.dropped ?? goal.dropped) as Objective['dropped']),
		plain((keyResult ?? goal).outcome),
	]);
}

function measured(keyResult: KeyResult): CsvCell[] {
	const { id, title, kind, weight } = keyResult;
	const [from, to] = ends(keyResult);
	const unit = 'unit' in keyResult ? keyResult.unit : undefined;
	return [
		...[id, plain(title), kind, number(from), number(to), unit, lastOf(keyResult)],
		...[checkInsInOrder(keyResult).at(-1)?.date, share(score(keyResult)), number(weight)],
	];
}

function ends(keyResult: KeyResult): readonly [number?, number?] {
	if (keyResult.kind === 'metric') return [keyResult.from, keyResult.to];
	if (keyResult.kind !== 'limit') return [];
	const { keep, limit } = keyResult;
	if (typeof limit !== 'number') return limit;
	return keep === 'below' ? [undefined, limit] : [limit];
}

function lastOf(keyResult: KeyResult): CsvCell {
	if (keyResult.kind !== 'levels') return number(lastValued(keyResult)?.value);
	const named = checkInsInOrder(keyResult).flatMap(({ level }) => level ?? []);
	return plain(keyResult.levels.find((level) => level.id === named.at(-1))?.title);
}

function dropped(dropped: Objective['dropped']): CsvCell {
	return dropped && (dropped.date ?? 'yes');
}

function plain(text: string | undefined): CsvCell {
	return text === undefined ? undefined : plainInline(text);
}

/** A number just as it is, without an exponent, which would not be a plain number. */
function number(value: number | undefined): CsvCell {
	return value === undefined || !String(value).includes('e') ? value : written.format(value);
}

const written = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 20 });

/** A share to four places: a third of the way is 0.3333. */
function share(value: number | undefined): CsvCell {
	return number(value === undefined ? undefined : Number(value.toFixed(4)));
}
