import { referenceTo } from '../okr/objective.ts';
import type { Language } from '../okr/organisation.ts';
import type { TeamId } from '../okr/team.ts';
import { type ContentKind, contentFile, contentPath } from '../source/contentFile.ts';
import { type Ids, ids, longestId, shortId } from '../source/ids.ts';
import { largestFile } from '../source/place.ts';
import { type Complete, completing } from './addresses.ts';
import type { Bringing } from './bringing.ts';
import { type GoalsJson, readGoals } from './goalsJson.ts';
import { importObjective, type Place } from './importObjective.ts';
import { type ImportedPeriod, type ImportedPeriods, importPeriods, mayStandAbove } from './importPeriods.ts';
import { type ImportReport, tally as newTally, type Tally } from './importReport.ts';
import { type ImportedTeams, importTeams } from './importTeams.ts';
import { partsOf, plainTitle } from './markdown.ts';
import { type Owners, readOwners } from './owners.ts';
import { type Names, type References, readReferences } from './references.ts';

/** Goals that were brought in; or why they could not be, each reason in a sentence. */
export type Imported = Brought | { problems: readonly string[] };

export interface Brought {
	/** The text of every file, by its path below the content folder, in the order of the paths. */
	files: ReadonlyMap<string, string>;
	report: ImportReport;
	/** What became of the ids of the source: `<objective id>` or `<objective id>#<key result id>` by the id it had. */
	ids: ReadonlyMap<string, string>;
}

const longestKeyResultId = 40;

/**
 * Turns goals in the import format into the files of a content folder. What no field holds goes into texts under
 * headings, and the report counts it. The same goals always give the same files.
 */
export function importGoals(json: unknown): Imported {
	const read = readGoals(json);
	if ('problems' in read) return read;
	const { goals } = read;
	const tally = newTally();
	if (read.unseenSigns > 0) tally.decided('Signs that nobody sees, taken out', undefined, read.unseenSigns);
	for (const what of ['periods', 'teams', 'objectives', 'retrospectives'] as const)
		tally.read(what, goals[what].length);

	const { repository, path = [], paths = [] } = goals.source ?? {};
	const { complete, tell } = remembering(completing({ repository, paths: [path, paths].flat() }));
	const teams = importTeams(goals, complete, tally);
	const teamName = (named: string) => teams.all.find(({ id }) => id === teams.find(named))?.data.name ?? named;
	const periods = importPeriods(goals, teamName, complete, tally);
	const owners = ownersOf(goals, teams, tally);
	const bringing: Bringing = { complete, tally, owners, team: teams.find };
	const places = placesOf(goals, periods, teams);
	const names = namesOf(places);
	const byId = new Map(places.map((place) => [place.id, periods.find(place.objective.period)]));
	const periodOf = (id: string) => byId.get(id) as ImportedPeriod;
	const references = readReferences(
		places.map(({ objective, id }) => ({ ...objective, id })),
		names,
		(above, id) => mayStandAbove(periodOf(above), periodOf(id)),
	);

	const files = new Map<string, string>();
	const write = (kind: ContentKind, id: string, text: string) => {
		files.set(contentPath(kind, id), text);
		tally.written(`files: ${kind}`);
	};
	const language = /^(en|sv)\b/i.exec(goals.language ?? '')?.[1]?.toLowerCase() as Language | undefined;
	write('organisation', '', contentFile('organisation', { format: 1, name: goals.organisation, language }));
	for (const { id, data, text } of periods.all) write('period', id, contentFile('period', data, text));
	for (const { id, data, text } of teams.all) write('team', id, contentFile('team', data, text));
	places.forEach((place, i) => {
		const goal = importObjective(place, references[i] as References, bringing);
		write('objective', place.id, contentFile('objective', goal.data, goal.text));
	});
	for (const { id, name } of owners.everybody()) write('person', id, contentFile('person', { name }));
	for (const name of owners.namedLikeTeams()) tally.decided('Owners with a team’s name, whose ids end in -owner', name);

	tell(tally);
	const problems = tooLarge(files);
	if (problems.length > 0) return { problems };
	return {
		files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))),
		report: tally.report(),
		ids: new Map(
			[...names.objectives, ...names.keyResults].flatMap(([name, found]) =>
				found.length === 1 ? [[name, found[0] as string]] : [],
			),
		),
	};
}

/** Completes addresses, and tells at the end what became of those that could not stay as they were. */
function remembering(complete: Complete): { complete: Complete; tell(tally: Tally): void } {
	const asked = new Map<string, string | undefined>();
	return {
		complete(url) {
			if (!asked.has(url)) asked.set(url, complete(url));
			return asked.get(url);
		},
		tell(tally) {
			for (const [url, whole] of asked)
				if (whole === undefined) tally.decided('Addresses that cannot be published, and stand as text', url);
				else if (whole !== url) tally.decided('Addresses completed from the repository', url);
		},
	};
}

/** Reads all owners once, in the order of the file, so that their ids do not hang on what is written first. */
function ownersOf({ objectives }: GoalsJson, teams: ImportedTeams, tally: Tally): Owners {
	const all = objectives.flatMap((objective) =>
		[objective, ...objective.keyResults].flatMap(({ owner = [], owners = [] }) => [...owner, ...owners]),
	);
	const owners = readOwners(all, { ids: teams.all.map(({ id }) => id), names: teams.all.map(({ data }) => data.name) });
	tally.read('owners', all.length);
	for (const owner of all) {
		const { people, nobody } = owners.read([owner]);
		if (people.length + nobody.length > 1) tally.decided('Owners that were several in one', owner);
		for (const name of nobody) tally.decided('Owners that are a time or nobody, and became no person', name);
	}
	return owners;
}

/** The place of every goal and the ids of its key results, from their titles; the same title twice in one place gets a number. */
function placesOf({ objectives }: GoalsJson, periods: ImportedPeriods, teams: ImportedTeams): Place[] {
	const folders = new Map<string, Ids>();
	const slug = (title: string, most: number, otherwise: string) =>
		shortId(plainTitle(partsOf(title)), most) || otherwise;
	return objectives.map((objective) => {
		const period = periods.find(objective.period);
		const team = teams.find(objective.team) as TeamId;
		const folder = `${period.id}/${team}`;
		const inFolder = folders.get(folder) ?? ids();
		folders.set(folder, inFolder);
		const inGoal = ids();
		return {
			objective,
			id: `${folder}/${inFolder.take(slug(objective.title, longestId, 'goal'))}`,
			period: period.id,
			team,
			keyResults: objective.keyResults.map((keyResult) => ({
				keyResult,
				id: inGoal.take(slug(keyResult.title, longestKeyResultId, 'key-result')),
			})),
			end: period.end,
		};
	});
}

/** What the source calls goals and key results, and what they are called now. */
function namesOf(places: readonly Place[]): Names {
	const named = { objectives: new Map<string, string[]>(), keyResults: new Map<string, string[]>() };
	const add = (names: Map<string, string[]>, name: string, to: string) =>
		void names.set(name, [...(names.get(name) ?? []), to]);
	for (const { objective, id, keyResults } of places) {
		add(named.objectives, objective.id, id);
		for (const one of keyResults)
			if (one.keyResult.id !== undefined) add(named.keyResults, one.keyResult.id, referenceTo(id, one.id));
	}
	return named;
}

function tooLarge(files: ReadonlyMap<string, string>): string[] {
	const size = (text: string) => new TextEncoder().encode(text).length;
	return [...files]
		.filter(([, text]) => size(text) > largestFile)
		.map(
			([path, text]) =>
				`${path} would have ${Math.ceil(size(text) / 1024)} KiB, and ${largestFile / 1024} KiB are the most.`,
		);
}
