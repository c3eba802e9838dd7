import { cascadeRules } from '../../check/cascadeRules.ts';
import { consistency } from '../../check/consistency.ts';
import type { Entries, Entry } from '../../check/entry.ts';
import type { Finding } from '../../check/finding.ts';
import { references } from '../../check/references.ts';
import { words } from '../../i18n/locale.ts';
import { visibilityOf } from '../../okr/audience.ts';
import { takeApart } from '../../okr/objective.ts';
import { type PageOf, pageAt } from '../../okr/pages.ts';
import { contentPath } from '../../source/contentFile.ts';
import { readEntry } from '../../source/entry.ts';
import { findingOf } from '../../source/findings.ts';
import { type FileKind, placed } from '../../source/place.ts';
import type { Known } from './known.ts';
import { knownEntries } from './standIns.ts';

/**
 * The errors of one file of a repository on a host, as far as a browser can tell: its own, and those against what the site
 * was last built from. What the site does not show may be there all the same, so `isThere` is asked for it, with the path of
 * a file below the content folder. Rules that look at all files at once are left to the host's own check.
 */
export async function errorsOf(
	path: string,
	text: string,
	known: Known,
	isThere: (path: string) => Promise<boolean>,
): Promise<Finding[]> {
	const file = placed(path);
	if (!file || file.kind === 'picture') throw new RangeError(`${path} is not the place of a goal file`);
	const plain = text.replaceAll(/\r\n?/g, '\n').replace(/^\uFEFF/, '');
	const { source, entry, problems } = readEntry(file, plain, words[known.organisation.language].text);
	const all = [...problems];
	if (entry) {
		const own = { file: path, id: file.id, data: whole(file.kind, file.id, entry.data as object), ...entry.mentions };
		const { goals, pages } = entry.mentions;
		const mentioned = [
			...goals.map(({ to }): Named => ({ kind: 'objective', id: takeApart(to).objective })),
			...pages.flatMap(({ to }): Named[] => {
				const page = pageAt(to);
				return page && 'id' in page ? [{ kind: page.kind, id: page.id }] : [];
			}),
		];
		const entries = withOwn(knownEntries(known, path), file.kind, own as Entry<unknown>);
		const there = { ...entries, unread: await unseen(entries, [...namesIn(own.data), ...mentioned], isThere) };
		const found = [...references(there), ...consistency(there), ...cascadeRules(there)];
		all.push(...found.filter((problem) => problem.file === path));
	}
	return all
		.flatMap((problem) => findingOf(problem, known.organisation.name, source) ?? [])
		.filter(({ severity }) => severity === 'error');
}

function whole(kind: FileKind, id: string, data: object): object {
	return kind === 'objective' ? { id, ...data, visibility: visibilityOf(data), text: '' } : { id, ...data, text: '' };
}

function withOwn(entries: Entries, kind: FileKind, own: Entry<unknown>): Entries {
	if (kind === 'organisation') return { ...entries, organisation: own as Entries['organisation'] };
	const list = listOf[kind as Kind];
	return { ...entries, [list]: [...entries[list], own] };
}

type Kind = PageOf;
const listOf = { period: 'periods', team: 'teams', person: 'people', objective: 'objectives' } as const;

/** What a file names, is not known, and is there: new since the site was built, or not published. */
async function unseen(
	entries: Entries,
	named: readonly Named[],
	isThere: (path: string) => Promise<boolean>,
): Promise<Entries['unread']> {
	const unread = {
		periods: new Set<string>(),
		teams: new Set<string>(),
		people: new Set<string>(),
		objectives: new Set<string>(),
	};
	for (const { kind, id } of named) {
		const list = listOf[kind];
		const isKnown = entries[list].some((entry) => entry.id === id) || unread[list].has(id);
		if (!isKnown && (await isThere(contentPath(kind, id)))) unread[list].add(id);
	}
	return unread;
}

/** Keys of data that name something, at any depth. */
const names: Record<string, Kind> = {
	period: 'period',
	team: 'team',
	parent: 'team',
	alongside: 'team',
	lead: 'person',
	person: 'person',
	contributors: 'person',
	members: 'person',
	supports: 'objective',
	continues: 'objective',
	drawnFrom: 'objective',
};

interface Named {
	kind: Kind;
	id: string;
}

function namesIn(data: object): Named[] {
	return Object.entries(data).flatMap(([key, value]) => {
		const kind = names[key];
		const texts = [value].flat().filter((one): one is string => typeof one === 'string');
		const here = kind ? texts.map((text) => ({ kind, id: takeApart(text).objective })) : [];
		const below = [value].flat().filter((one): one is object => typeof one === 'object' && one !== null);
		return [...here, ...below.flatMap(namesIn)];
	});
}
