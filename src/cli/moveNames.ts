import type { DataPath } from '../check/finding.ts';
import { type ContentKind, schemas } from '../source/contentFile.ts';
import { inlineTexts } from '../source/inlineTexts.ts';

/** What is called otherwise now: new names by old ones, of each kind of thing. A goal's name is its whole id. */
export type Names = Readonly<Record<Named, ReadonlyMap<string, string>>>;
type Named = 'period' | 'team' | 'person' | 'goal';

/** Where the data of a file names something else; a star stands for every item of a list. */
const references: Partial<Record<ContentKind, readonly [at: string, named: Named][]>> = {
	team: [
		['parent', 'team'],
		['members.*', 'person'],
		['leads.*.period', 'period'],
		['leads.*.person', 'person'],
		['learned.*.period', 'period'],
	],
	objective: [
		['period', 'period'],
		['team', 'team'],
		['person', 'person'],
		['lead', 'person'],
		['contributors.*', 'person'],
		['alongside.*', 'team'],
		['supports.*', 'goal'],
		['continues', 'goal'],
		['keyResults.*.lead', 'person'],
		['keyResults.*.alongside.*', 'team'],
		['keyResults.*.drawnFrom.*', 'goal'],
	],
};

/** The data of a file with everything called as it is now; `sayText` does the same for its inline Markdown. */
export function renamedData(kind: ContentKind, data: Data, names: Names, sayText: (source: string) => string): Data {
	let renamed: unknown = data;
	for (const [at, named] of references[kind] ?? [])
		renamed = replaced(renamed, at.split('.'), (name) => newName(name, names[named]));
	const parsed = schemas[kind].safeParse(data);
	const texts = parsed.success ? inlineTexts(kind, parsed.data) : [];
	for (const { at } of texts) renamed = replaced(renamed, at, sayText);
	return renamed as Data;
}

/** The data of a file, as its author wrote it. */
export type Data = Readonly<Record<string, unknown>>;

/** What something is called now; of a key result the goal before its sign. */
export function newName(name: string, names: ReadonlyMap<string, string>): string {
	const [whole = name, ...keyResult] = name.split('#');
	return [names.get(whole) ?? whole, ...keyResult].join('#');
}

/** Some data with every text at a place put through a function. */
function replaced(data: unknown, [key, ...below]: DataPath, by: (text: string) => string): unknown {
	if (key === undefined) return typeof data === 'string' ? by(data) : data;
	if (Array.isArray(data)) return data.map((item, i) => (key === '*' || key === i ? replaced(item, below, by) : item));
	if (typeof data !== 'object' || data === null || !Object.hasOwn(data, key)) return data;
	const own = data as Record<string, unknown>;
	return { ...own, [key]: replaced(own[key], below, by) };
}
