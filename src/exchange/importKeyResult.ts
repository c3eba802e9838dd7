import { type Day, isDay } from '../okr/day.ts';
import type { PersonId } from '../okr/person.ts';
import { type Bringing, droppedBecause, inlineField, inlineTitle, teamsOf } from './bringing.ts';
import type { ContentData } from './contentFile.ts';
import * as format from './goalsJson.ts';
import type { JsonCheckIn, JsonKeyResult } from './goalsJson.ts';
import { type Leftovers, leftovers, plainValue, shortTitle } from './leftovers.ts';
import { inlineSaying } from './markdown.ts';
import { type Measure, measureOf, numberOf } from './measure.ts';
import { inlineProse, isParagraph } from './prose.ts';

type Written = NonNullable<ContentData<'objective'>['keyResults']>[number];
type CheckIn = NonNullable<Written['checkIns']>[number];

/** A key result as it is written, and what goes elsewhere in its goal. */
export interface ImportedKeyResult {
	data: Written;
	/** MDX with a heading that names the key result; empty when its fields hold everything. */
	text: string;
	/** Owners behind the first, who is its lead. */
	contributors: readonly PersonId[];
}

/** Brings in a key result of a goal whose period ends on a day, if it has days. */
export function importKeyResult(
	keyResult: JsonKeyResult,
	id: string,
	end: Day | undefined,
	bringing: Bringing,
): ImportedKeyResult {
	const { tally, owners } = bringing;
	const rest = leftovers(3, bringing.complete, tally);
	const title = inlineTitle(keyResult.title, bringing);
	const measure = measureOf(keyResult, (words) => withLost(inlineTitle(words, bringing)));
	const people = owners.read([...(keyResult.owner ?? []), ...(keyResult.owners ?? [])]);
	const alongside = teamsOf(keyResult.teams ?? [], bringing);
	const outcome = keyResult.outcome === undefined ? undefined : inlineField(keyResult.outcome, bringing);
	const score = numberOf(keyResult.score);

	tally.read('key results');
	tally.read('check-ins', keyResult.checkIns.length);
	tally.read('sub-results', keyResult.subKeyResults.length);
	tally.written(`key results, ${measure.fields.kind}`);

	const checkIns = [...inFileOrder(keyResult.checkIns), ...lastKnown(keyResult, measure, end, bringing)];
	const note = noteOf(keyResult, rest, bringing);
	const written = checkIns.map((checkIn) => importCheckIn(checkIn, measure, bringing));
	const data: Written = {
		...measure.fields,
		id,
		title: title.markdown,
		lead: people.people[0],
		alongside: alongside.teams,
		priority: oneLine(keyResult.priority),
		note,
		outcome,
		score,
		dropped: droppedBecause(keyResult.dropped, bringing),
		checkIns: written.filter((checkIn) => checkIn !== undefined),
	};

	if (people.people.length > 1) rest.fact('Owners', owners.names(people.people), 'further owners of key results');
	for (const name of people.nobody) rest.fact('Owner', name, 'owners that name nobody');
	for (const name of alongside.unknown) rest.fact('Team', name, 'teams that are not in the list of teams');
	for (const { key, label, what } of figures) {
		const value = keyResult[key];
		const isUsed = measure.uses.includes(key) || (key === 'score' && score !== undefined) || isSaid(key, data, keyResult);
		if (value !== undefined && !isUsed) rest.fact(label, value, what);
	}
	for (const [key, value] of others(keyResult, format.keyResult)) rest.fact(key, value, `other keys: ${key}`);
	if (keyResult.outcome !== undefined && outcome === undefined) rest.prose('Outcome', keyResult.outcome, 'long outcomes');
	if (!measure.uses.includes('subKeyResults')) rest.list('Sub-results', keyResult.subKeyResults.map(subText), 'sub-results');
	rest.groups('Actions', asList(keyResult.actions), 'actions');
	rest.groups('Links', [...title.lost, ...asList(keyResult.links).map(linkText)], 'links of key results');
	rest.groups('Check-ins without a day', checkIns.filter((_, i) => written[i] === undefined), 'check-ins without a day');

	const text = rest.text();
	const heading = text === '' ? '' : `## ${headingOf(keyResult.title)}\n\n`;
	return { data, text: heading + text, contributors: people.people.slice(1) };
}
