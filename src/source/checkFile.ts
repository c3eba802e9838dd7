import { consistency } from '../check/consistency.ts';
import type { Entries, Entry } from '../check/entry.ts';
import type { Finding, Problem } from '../check/finding.ts';
import { references } from '../check/references.ts';
import { words } from '../i18n/locale.ts';
import { visibilityOf } from '../okr/audience.ts';
import type { Objective } from '../okr/objective.ts';
import type { Language } from '../okr/organisation.ts';
import type { Period } from '../okr/period.ts';
import type { Person } from '../okr/person.ts';
import type { Team } from '../okr/team.ts';
import { type ReadEntry, readEntry } from './entry.ts';
import { byPlace, findingOf } from './findings.ts';
import { type ContentFile, largestFile, placed } from './place.ts';

/** What exists beside a file that is checked without the others. */
export interface KnownIds {
	periods: readonly string[];
	teams: readonly string[];
	people: readonly string[];
	/** The ids of the key results of each goal, by the goal's id. */
	goals: Readonly<Record<string, readonly string[]>>;
}

/**
 * Checks one file without the others, where those cannot be read, such as in a browser: its YAML, schema, texts and place, what
 * it says of itself, and that whatever it refers to is among the ids that are known. What takes the data of other files
 * is left out: circles, periods of parents, pictures, and advice on the method. Findings are sorted by line. Throws a RangeError
 * on a path where no goal file is expected.
 */
export function checkFile(path: string, source: string, known: KnownIds, language: Language = 'en'): Finding[] {
	const file = placed(path);
	if (!file || file.kind === 'picture') throw new RangeError(`${path} is not the place of a goal file`);
	const plain = source.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
	const { source: lines, problems, entry } = readEntry(file, plain, words[language].text);
	const all: Problem[] = [...sizeProblems(path, source), ...problems];
	if (entry) {
		const entries = entriesOf(file, entry, known);
		all.push(...references(entries), ...consistency(entries));
	}
	return all
		.map((problem) => findingOf(problem, '', lines))
		.filter((finding) => finding !== undefined)
		.map((finding) => ({ ...finding, file: path }))
		.sort(byPlace);
}

function sizeProblems(file: string, source: string): Problem[] {
	const size = new TextEncoder().encode(source).length;
	if (size <= largestFile) return [];
	return [
		{
			rule: 'file-too-large',
			file,
			what: `The file has ${Math.ceil(size / 1024)} KiB, and ${largestFile / 1024} KiB are the most.`,
			cure: 'Move long texts elsewhere and link to them.',
		},
	];
}

/** The almanac as far as one file and the names of the others make it up. */
function entriesOf(file: ContentFile, { data, html, mentions }: ReadEntry, known: KnownIds): Entries {
	const { kind, id } = file;
	const own = data as Record<string, unknown>;
	const visibility = kind === 'objective' ? { visibility: visibilityOf(own) } : {};
	const entry = { file: file.path, id, data: { id, ...own, ...visibility, text: html }, ...mentions };
	const only = <T>(wanted: ContentFile['kind']) => (kind === wanted ? [entry as unknown as Entry<T>] : []);
	return {
		organisation: only<NonNullable<Entries['organisation']>['data']>('organisation')[0],
		periods: only<Period>('period'),
		teams: only<Team>('team'),
		people: only<Person>('person'),
		objectives: only<Objective>('objective'),
		unread: {
			periods: new Set(known.periods),
			teams: new Set(known.teams),
			people: new Set(known.people),
			objectives: new Set(),
		},
		elsewhere: new Map(Object.entries(known.goals).filter(([goal]) => goal !== id)),
	};
}
