import type { Day } from '../okr/day.ts';
import type { ObjectiveId } from '../okr/objective.ts';
import type { PeriodId } from '../okr/period.ts';
import type { TeamId } from '../okr/team.ts';
import type { ContentData } from '../source/contentFile.ts';
import { asList, type Bringing, droppedBecause, inlineField, otherKeys, readLink, teamsOf } from './bringing.ts';
import { objective as format, type JsonKeyResult, type JsonObjective } from './goalsJson.ts';
import { importKeyResult } from './importKeyResult.ts';
import { headingOf, leftovers, paragraphs, plainValue } from './leftovers.ts';
import { type Part, partsOf, plainTitle } from './markdown.ts';
import { numberOf } from './measure.ts';
import { textProse } from './prose.ts';
import type { References } from './references.ts';

/** A goal of the source, and where it goes. */
export interface Place {
	objective: JsonObjective;
	id: ObjectiveId;
	period: PeriodId;
	team: TeamId;
	keyResults: readonly { keyResult: JsonKeyResult; id: string }[];
	/** The last day of its period, if that has days. */
	end?: Day;
}

/** A goal as it is written: its data, and its text in MDX. */
export function importObjective(
	{ objective, period, team, end, ...place }: Place,
	references: References,
	bringing: Bringing,
): { data: ContentData<'objective'>; text: string } {
	const { tally, owners, complete } = bringing;
	const sections = leftovers(2, complete, tally);
	const rest = leftovers(3, complete, tally);

	const title = partsOf(objective.title);
	const links = [
		...title.filter(({ url }) => url !== undefined),
		...asList(objective.links).map((link): Part => readLink(link) ?? { words: plainValue(link) }),
	].map((link) => ({ link, url: link.url === undefined ? undefined : complete(link.url) }));
	const people = owners.read([...(objective.owner ?? []), ...(objective.owners ?? [])]);
	const alongside = teamsOf(objective.coTeams, bringing);
	const score = numberOf(objective.score);
	const outcome = objective.outcome === undefined ? undefined : inlineField(objective.outcome, bringing);
	const keyResults = place.keyResults.map(({ keyResult, id }) => importKeyResult(keyResult, id, end, bringing));
	const contributors = new Set([
		...people.people.slice(1),
		...keyResults.flatMap((keyResult) => keyResult.contributors),
	]);
	const [lead] = people.people;
	if (lead !== undefined) contributors.delete(lead);

	if (title.some(({ url }) => url !== undefined))
		tally.decided('Links in titles of objectives, which went to the links', objective.title);
	if (objective.description !== undefined) tally.inText('descriptions');
	if (objective.outcome !== undefined && outcome === undefined)
		sections.prose('Outcome', objective.outcome, 'long outcomes');
	if (objective.closingComment !== undefined)
		sections.prose('Closing comment', objective.closingComment, 'closing comments');
	sections.list(
		'Links',
		links.filter(({ url }) => url === undefined).map(({ link }) => [link]),
		'links that cannot be published',
	);
	if (objective.status !== undefined) rest.value('Status', objective.status, 'status');
	if (objective.score !== undefined && score === undefined) rest.value('Score', objective.score, 'scores in words');
	if (objective.createdOn !== undefined) rest.value('Created on', objective.createdOn, 'created on');
	for (const name of people.nobody) rest.value('Owner', name, 'owners that are nobody');
	for (const name of alongside.unknown) rest.value('Team', name, 'teams that are in no list');
	for (const name of references.unknown) rest.value('Parent', name, 'parents that name nothing');
	for (const { to, why } of references.impossible) {
		if (why === 'circle') rest.goal('Parent, in a circle', to, 'parents that would make a circle');
		else rest.goal('Parent, of another period', to, 'parents of periods that do not enclose the goal’s');
	}
	for (const [key, value] of otherKeys(objective, format)) rest.value(key, value, `other keys of objectives: ${key}`);
	rest.value('Source', sourceLine(objective), 'source ids and lines');

	return {
		data: {
			title: plainTitle(title),
			period,
			team,
			lead,
			contributors: [...contributors],
			alongside: alongside.teams.filter((one) => one !== team),
			supports: references.supports,
			continues: references.continues,
			priority: objective.priority,
			tags: objective.tags,
			links: links.flatMap(({ link, url }) => (url === undefined ? [] : [{ title: link.words, url }])),
			keyResults: keyResults.map((keyResult) => keyResult.data),
			outcome,
			score,
			dropped: droppedBecause(objective.dropped, bringing),
		},
		text: paragraphs(
			objective.description === undefined ? '' : textProse(objective.description, complete, 1),
			sections.text(),
			...keyResults.map((keyResult) => keyResult.text),
			headingOf('From the source', 2),
			rest.text(),
		),
	};
}

/** What the source calls the goal, and the lines it stood on: `2018-q1-o006, line 27; key results in lines 28, 29`. */
function sourceLine({ id, sourceLine: line, keyResults }: JsonObjective): string {
	const lines = keyResults.flatMap((keyResult) => keyResult.sourceLine ?? []);
	return `${id}${line === undefined ? '' : `, line ${line}`}${lines.length === 0 ? '' : `; key results in lines ${lines.join(', ')}`}`;
}
