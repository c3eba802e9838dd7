import type { Day } from '../okr/day.ts';
import type { PersonId } from '../okr/person.ts';
import type { ContentData } from '../source/contentFile.ts';
import {
	asList,
	type Bringing,
	droppedBecause,
	inlineField,
	inlineTitle,
	otherKeys,
	readLink,
	teamsOf,
} from './bringing.ts';
import { keyResult as format, type JsonKeyResult, type JsonSubKeyResult } from './goalsJson.ts';
import { importCheckIn, inFileOrder, lastKnown } from './importCheckIn.ts';
import { headingOf, type Leftovers, leftovers, plainValue, shortTitle } from './leftovers.ts';
import { partsOf } from './markdown.ts';
import { measureOf, numberOf } from './measure.ts';
import { isParagraph } from './prose.ts';

type Written = NonNullable<ContentData<'objective'>['keyResults']>[number];

/** A key result as it is written, and what goes elsewhere in its goal. */
export interface ImportedKeyResult {
	data: Written;
	/** MDX under a heading that names the key result; empty when its fields hold everything. */
	text: string;
	/** Its owners but the first, who is its lead. */
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
	const lost: string[] = [];
	const titled = (words: string) => {
		const title = inlineTitle(words, bringing);
		lost.push(...title.lost);
		return title.markdown;
	};
	const title = titled(keyResult.title);
	const measure = measureOf(keyResult, titled);
	const people = owners.read([...(keyResult.owner ?? []), ...(keyResult.owners ?? [])]);
	const alongside = teamsOf(keyResult.teams ?? [], bringing);
	const score = numberOf(keyResult.score);
	const outcome = keyResult.outcome === undefined ? undefined : inlineField(keyResult.outcome, bringing);
	const note = noteOf(keyResult, rest, bringing);
	const checkIns = inFileOrder(keyResult.checkIns).map((checkIn) => ({
		checkIn,
		written: importCheckIn(checkIn, measure, bringing),
	}));
	const written = checkIns.flatMap((one) => one.written ?? []);
	const last = lastKnown(keyResult, measure, written, end);
	if (last.added.length > 0)
		tally.decided('Last known values dated to the end of the period, with a note', keyResult.title);

	if (measure.level?.by === 'zone') tally.decided('Zones that became levels, with scores of ours', keyResult.title);

	const uses = new Set<string>([
		...measure.uses,
		...(score === undefined ? [] : ['score']),
		...(last.isSaid ? ['current', 'currentZone'] : []),
	]);
	for (const [key, label, what] of figures)
		if (!uses.has(key) && keyResult[key] !== undefined) rest.value(label, keyResult[key], what);
	if (people.people.length > 1)
		rest.value('Owners', people.people.map(owners.name).join(', '), 'further owners of key results');
	for (const name of people.nobody) rest.value('Owner', name, 'owners that are nobody');
	for (const name of alongside.unknown) rest.value('Team', name, 'teams that are in no list');
	for (const [key, value] of otherKeys(keyResult, format)) rest.value(key, value, `other keys of key results: ${key}`);
	if (keyResult.outcome !== undefined && outcome === undefined)
		rest.prose('Outcome', keyResult.outcome, 'long outcomes');
	if (!uses.has('subKeyResults')) rest.list('Sub-results', keyResult.subKeyResults.map(subResult), 'sub-results');
	rest.value('Actions', asList(keyResult.actions), 'actions');
	rest.list(
		'Links',
		[
			...[...new Set(lost)].map((words) => [{ words }]),
			...asList(keyResult.links).map((link) => [readLink(link) ?? { words: plainValue(link) }]),
		],
		'links of key results',
	);
	rest.value(
		'Other check-ins',
		checkIns.filter((one) => !one.written).map((one) => one.checkIn),
		'check-ins without a day, or too long for a note',
	);

	tally.read('key results');
	tally.read('check-ins', checkIns.length);
	tally.read('sub-results', keyResult.subKeyResults.length);
	tally.written(`key results: ${measure.fields.kind}`);
	if (uses.has('subKeyResults')) tally.written('steps from sub-results', keyResult.subKeyResults.length);
	const text = rest.text();
	return {
		data: {
			...measure.fields,
			id,
			title,
			lead: people.people[0],
			alongside: alongside.teams,
			priority: keyResult.priority,
			note,
			outcome,
			score,
			dropped: droppedBecause(keyResult.dropped, bringing),
			checkIns: [...written, ...last.added],
		},
		text: text === '' ? '' : `${headingOf(`Key result: ${shortTitle(keyResult.title)}`, 2)}\n\n${text}`,
		contributors: people.people.slice(1),
	};
}

/** What a key result says besides its title, with the words for it. */
const figures = [
	['kind', 'Kind', 'kinds that measure nothing'],
	['baseline', 'Baseline', 'baselines'],
	['target', 'Target', 'targets'],
	['current', 'Current value', 'current values'],
	['unit', 'Unit', 'units'],
	['score', 'Score', 'scores in words'],
	['midScore', 'Score halfway', 'scores halfway'],
	['midProjection', 'Projection halfway', 'projections halfway'],
	['progress', 'Progress', 'progress'],
	['done', 'Done', 'done'],
	['zones', 'Zones', 'zones'],
	['currentZone', 'Current zone', 'current zones'],
	['scoring', 'What the scores mean', 'words for scores'],
] as const satisfies readonly [keyof JsonKeyResult, string, string][];

/** The description and the notes, as far as they are single paragraphs; the others go into the text. */
function noteOf({ description, notes }: JsonKeyResult, rest: Leftovers, bringing: Bringing): string | undefined {
	const all = [
		...asList(description).map((text) => ({ heading: 'Description', text })),
		...asList(notes).map((text) => ({ heading: 'Notes', text })),
	];
	const short = all.map(({ text }) => (typeof text === 'string' && isParagraph(text) ? text : ''));
	const note = inlineField(short.filter((text) => text !== '').join('\n\n'), bringing);
	all.forEach(({ heading, text }, i) => {
		if (short[i] === '' || note === undefined)
			rest.value(heading, text, heading === 'Notes' ? 'notes' : 'descriptions of key results');
	});
	return note || undefined;
}

/** A sub-result as words: what it says besides its title stands behind it. */
function subResult({ title, ...rest }: JsonSubKeyResult) {
	const { done, ...others } = rest as { done?: boolean };
	const said = [
		...(done === undefined ? [] : [done ? 'done' : 'not done']),
		...(Object.keys(others).length > 0 ? [plainValue(others)] : []),
	];
	return [...partsOf(title), ...(said.length > 0 ? [{ words: ` (${said.join(', ')})` }] : [])];
}
