import type { z } from 'zod';
import { id, objectiveId } from '../schema/id.ts';
import { type ContentData, type ContentKind, contentFile, contentPath, schemas } from '../source/contentFile.ts';
import { schemaProblems } from '../source/issues.ts';
import { formatVersion } from './exportAlmanac.ts';

/** The files of an almanac; or why there are none, each reason in a sentence or two. */
export type ImportedAlmanac =
	| { files: ReadonlyMap<string, string>; report?: undefined }
	| { problems: readonly string[] };

/** Whether some JSON is an almanac that `okr export` wrote, of this version or another; or meant to be one, and does not say so. */
export function isAlmanac(json: unknown): json is { okrAlmanac?: unknown } {
	return isGroup(json) && (Object.hasOwn(json, 'okrAlmanac') || isGroup(json.organisation));
}

const lists = { periods: 'period', teams: 'team', people: 'person', objectives: 'objective' } as const;
const keys = ['okrAlmanac', 'organisation', ...Object.keys(lists)];

/**
 * Turns an almanac that `okr export` wrote into the files of a content folder, by their paths and in the order of them. Front
 * matter is checked against the schema, while what files say of each other is left to `okr check`. A list that is missing is empty.
 */
export function importAlmanac(json: { okrAlmanac?: unknown }): ImportedAlmanac {
	const version = json.okrAlmanac;
	if (typeof version === 'number' && version > formatVersion)
		return {
			problems: [
				`The file is in version ${version} of the format, and this almanac reads version ${formatVersion}. Bring the almanac up to date, and import the file again.`,
			],
		};
	if (version !== formatVersion)
		return {
			problems: [
				`okrAlmanac is ${JSON.stringify(version) ?? 'missing'}. It is the version of the format: ${formatVersion}.`,
			],
		};

	const all = json as Record<string, unknown>;
	const problems = Object.keys(all)
		.filter((key) => !keys.includes(key))
		.map((key) => `${key}: There is no such key. The keys are ${keys.join(', ')}.`);
	const files = new Map<string, string>();
	const bring = (kind: ContentKind, name: string, where: string, data: unknown, text?: string) => {
		const schema: z.ZodType = schemas[kind];
		const parsed = schema.safeParse(data);
		const path = contentPath(kind, name);
		if (parsed.success) {
			if (files.has(path)) problems.push(`${where}: There are two with this id.`);
			files.set(path, contentFile(kind, parsed.data as ContentData<typeof kind>, text));
			return;
		}
		for (const { at = [], what, cure } of schemaProblems(schema, data, parsed.error.issues, path))
			problems.push(`${[where, ...at].join(', ')}: ${what} ${cure}`);
	};
	if (isGroup(all.organisation)) bring('organisation', '', 'organisation', all.organisation);
	else problems.push('organisation: It should be a group of keys: what almanac.yaml says.');
	for (const [list, kind] of Object.entries(lists)) {
		const entries = all[list] ?? [];
		if (!Array.isArray(entries)) problems.push(`${list}: It should be a list.`);
		else
			for (const [i, entry] of entries.entries()) {
				const read = readEntry(kind, entry);
				if (typeof read === 'string') problems.push(`${list}, ${i + 1}: ${read}`);
				else bring(kind, read.id, `${list}, ${read.id}`, read.data, read.text);
			}
	}
	return problems.length > 0 ? { problems } : { files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** The id, the text and the front matter of an entry; or what is wrong with it. */
function readEntry(kind: ContentKind, entry: unknown): string | { id: string; text?: string; data: object } {
	if (!isGroup(entry)) return 'It should be a group of keys.';
	const { id: name, text, ...data } = entry;
	const named = (kind === 'objective' ? objectiveId : id).safeParse(name);
	if (!named.success)
		return kind === 'objective'
			? 'It has no id of three parts: <period>/<team or person>/<slug>.'
			: 'It has no id: small letters a to z and digits, in words joined by hyphens.';
	if (text !== undefined && (typeof text !== 'string' || kind === 'person')) return 'Its text cannot be read.';
	return { id: named.data, text: text?.replaceAll(/\r\n?/g, '\n'), data };
}

function isGroup(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
