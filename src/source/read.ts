import { join } from 'node:path';
import { cascadeRules } from '../check/cascadeRules.ts';
import { consistency } from '../check/consistency.ts';
import { cutTexts } from '../check/cuts.ts';
import type { Entries, Entry, OrganisationData } from '../check/entry.ts';
import type { Finding, Problem } from '../check/finding.ts';
import { method } from '../check/method.ts';
import { references, unpublishedReferences } from '../check/references.ts';
import { settings } from '../check/settings.ts';
import { words } from '../i18n/locale.ts';
import { nearest } from '../mdx/nearest.ts';
import type { TextWords } from '../mdx/render.ts';
import type { Almanac } from '../okr/almanac.ts';
import { visibilityOf } from '../okr/audience.ts';
import type { Day } from '../okr/day.ts';
import type { Objective } from '../okr/objective.ts';
import type { Language } from '../okr/organisation.ts';
import type { Period } from '../okr/period.ts';
import type { Person } from '../okr/person.ts';
import type { Team } from '../okr/team.ts';
import { organisation as organisationSchema } from '../schema/organisation.ts';
import { digestOf, type Kept, type KeptEntry } from './digest.ts';
import { type ReadFile, readEntry, type Source } from './entry.ts';
import { isFolder, listFiles, readSource } from './files.ts';
import { byPlace, findingOf } from './findings.ts';
import type { Overlay } from './overlay.ts';
import { type Picture, readPictureFile } from './picture.ts';
import { asId, type ContentFile, type FileKind } from './place.ts';
import { stampOf } from './stamp.ts';
import { readYaml } from './yaml.ts';

/** What a content folder holds, and everything there is to say about it. */
export interface Content {
	/** The whole almanac, private goals included; only when there is no error. */
	almanac?: Almanac;
	/** The pictures of goals. */
	pictures: readonly Picture[];
	/** What was read from each file, by its path: to be kept for the next time. */
	read: ReadonlyMap<string, KeptEntry>;
	findings: readonly Finding[];
}

export interface ReadOptions {
	/** The day to check against; from the time zone of the organisation. */
	today: (organisation: Pick<OrganisationData, 'timezone' | 'asOf'>) => Day;
	/** How the folder is called in findings; the folder itself unless said. */
	shownAs?: string;
	/** What was read from a file before, by its digest. A file that is found here is not read again. */
	kept?: Kept;
	/** What this process has read before, by path. */
	memory?: Memory;
	/** The time it is, in milliseconds since 1970. With it, what is in the memory and was not written since is not fetched from the disk. */
	now?: () => number;
	/** Files as they would be after a change that is not written yet: everything is read as if they were. */
	overlay?: Overlay;
}

/** Files that this process has read, each with its stamp if it can be told from a later one. */
export type Memory = Map<string, { text: string; words: TextWords; read: KeptFile; stamp?: string }>;

type KeptFile = ReadFile & { entry?: KeptEntry };

/**
 * Reads a content folder once: every file is parsed, checked against its schema, and its text rendered; then
 * the rules look at all of it together. Problems of all files come back in one list. Nothing is thrown for
 * what an author wrote.
 */
export async function readContent(folder: string, options: ReadOptions): Promise<Content> {
	const shown = options.shownAs ?? folder;
	if (!isFolder(folder)) return nothing([findingOf(noContent(shown), shown)]);

	const { files, misplaced, problems: places } = await listFiles(folder, options.overlay);
	const problems: Problem[] = [];
	const sources = new Map<string, Source>();
	const read: (KeptEntry & { file: ContentFile })[] = [];
	const pictures: Picture[] = [];
	if (![...files, ...misplaced].some((file) => file.kind === 'organisation')) places.push(noAlmanac(shown));
	const language = await languageOf(folder, files, options.overlay);

	for await (const [file, { held, stamp }] of readAhead(files, (file) => readAny(folder, file, options))) {
		if (typeof held !== 'string') {
			if ('rule' in held) problems.push(held);
			else pictures.push(held);
			continue;
		}
		const { source, entry, problems: own } = remember(file, held, words[language].text, options, stamp);
		sources.set(file.path, source);
		problems.push(...own);
		if (entry) read.push({ file, ...entry });
	}

	const entries = sortEntries([...files, ...misplaced], read, places);
	problems.push(...pictureMentions(entries, [...files, ...misplaced]));
	if (entries.organisation) problems.push(...settings('almanac.yaml', entries.organisation.data));
	problems.push(
		...references(entries),
		...consistency(entries),
		...cascadeRules(entries),
		...unpublishedReferences(entries),
		...cutTexts(entries),
	);
	const organisation = entries.organisation?.data;
	if (organisation) problems.push(...method(entries, organisation, options.today(organisation)));

	const findings = [
		// What is wrong with the place of a file is not to be found in any of its lines.
		...places.map((problem) => findingOf(problem, shown, undefined, organisation)),
		...problems.map((problem) => findingOf(problem, shown, sources.get(problem.file), organisation)),
	]
		.filter((finding) => finding !== undefined)
		.sort(byPlace);
	const sound = organisation && !findings.some((finding) => finding.severity === 'error');
	return {
		almanac: sound ? assemble(entries, organisation) : undefined,
		pictures,
		read: new Map(read.map(({ file, ...entry }) => [file.path, entry])),
		findings,
	};
}

/**
 * Reads the files of a content folder from the last to the first, and gives what each holds by its path, where there is
 * nothing wrong with it: for somebody who reads them from the first on, and need not read again what was read from here.
 */
export async function* readBackwards(folder: string): AsyncGenerator<[path: string, KeptEntry]> {
	if (!isFolder(folder)) return;
	const { files } = await listFiles(folder);
	const language = await languageOf(folder, files);
	const texts = files.filter((file) => file.kind !== 'picture').reverse();
	for await (const [file, text] of readAhead(texts, (file) => readSource(folder, file))) {
		if (typeof text !== 'string') continue;
		const { entry, problems } = remember(file, text, words[language].text, {});
		if (entry && problems.length === 0) yield [file.path, entry];
	}
}

/** What a file holds, and its stamp if the memory is to have it. */
async function readAny(
	folder: string,
	file: ContentFile,
	{ overlay, memory, now }: ReadOptions,
): Promise<{ held: string | Picture | Problem; stamp?: string }> {
	if (file.kind === 'picture') return { held: await readPictureFile(folder, file, overlay) };
	if (!memory || !now || overlay?.has(file.path)) return { held: await readSource(folder, file, overlay) };
	const stamp = await stampOf(join(folder, file.path), now());
	const known = memory.get(file.path);
	if (known && stamp !== undefined && known.stamp === stamp) return { held: known.text, stamp };
	return { held: await readSource(folder, file), stamp };
}

/** Files in their order with what was read from them; some way ahead, so that the disk is not waited for. */
async function* readAhead<T>(
	files: readonly ContentFile[],
	read: (file: ContentFile) => Promise<T>,
): AsyncGenerator<[ContentFile, T]> {
	const ahead: Promise<T>[] = [];
	let next = 0;
	for (const file of files) {
		for (; next < files.length && ahead.length < 64; next++) {
			const one = read(files[next] as ContentFile);
			one.catch(() => undefined); // thrown when its turn comes
			ahead.push(one);
		}
		yield [file, await (ahead.shift() as Promise<T>)];
	}
}

/** What was read from the same file with the same text before, else what is read from it now. */
function remember(
	file: ContentFile,
	text: string,
	words: TextWords,
	{ kept, memory }: Pick<ReadOptions, 'kept' | 'memory'>,
	stamp?: string,
): KeptFile {
	const known = memory?.get(file.path);
	if (known?.text === text && known.words === words) {
		known.stamp = stamp;
		return known.read;
	}
	const digest = digestOf(text, words);
	const { entry, ...rest } = readEntry(file, text, words, kept?.(file, digest));
	const read = entry ? { ...rest, entry: { ...entry, digest } } : rest;
	memory?.set(file.path, { text, words, read, stamp });
	return read;
}

/** The language of the site decides a few words in rendered texts, so it is looked up before they are read. */
async function languageOf(folder: string, files: readonly ContentFile[], overlay?: Overlay): Promise<Language> {
	const file = files.find((one) => one.kind === 'organisation');
	const source = file && (await readSource(folder, file, overlay));
	if (typeof source !== 'string') return 'en';
	const parsed = organisationSchema.shape.language.safeParse(
		(readYaml(source, 1, 'almanac.yaml').data as { language?: unknown } | undefined)?.language,
	);
	return parsed.success ? parsed.data : 'en';
}

function sortEntries(
	files: readonly ContentFile[],
	read: readonly (KeptEntry & { file: ContentFile })[],
	places: readonly Problem[],
): Entries {
	const placeIsBad = new Set(places.filter((problem) => problem.rule === 'bad-id').map((problem) => problem.file));
	const of = <T>(kind: FileKind): Entry<T>[] =>
		read
			.filter(({ file }) => file.kind === kind && !placeIsBad.has(file.path))
			.map(({ file, data, mentions, html }) => ({
				file: file.path,
				id: file.id,
				data: complete(kind, file.id, data, html) as T,
				...mentions,
			}));
	const readPaths = new Set(read.map(({ file }) => file.path).filter((path) => !placeIsBad.has(path)));
	const unread = (kind: FileKind) =>
		new Set(
			files
				.filter((file) => file.kind === kind && !readPaths.has(file.path))
				.flatMap(({ id }) => [id, id.split('/').map(asId).join('/')]), // the name it has, and the one it should have
		);
	return {
		organisation: of<OrganisationData>('organisation')[0],
		periods: of<Period>('period'),
		teams: of<Team>('team'),
		people: of<Person>('person'),
		objectives: of<Objective>('objective'),
		unread: {
			periods: unread('period'),
			teams: unread('team'),
			people: unread('person'),
			objectives: unread('objective'),
		},
	};
}

/** What the schema does not know: the id from the file's place, the rendered text, and who may see a goal. */
function complete(kind: FileKind, id: string, data: unknown, html: string): unknown {
	const own = data as Record<string, unknown>;
	if (kind === 'organisation') return own;
	if (kind === 'person') return { id, ...own };
	if (kind !== 'objective') return { id, ...own, text: html };
	return { id, ...own, visibility: visibilityOf(own), text: html };
}

/** Pictures that a text shows and the folder does not have. */
function pictureMentions({ objectives, periods, teams }: Entries, files: readonly ContentFile[]): Problem[] {
	const known = new Set(files.filter((file) => file.kind === 'picture').map((file) => file.id));
	const own = objectives.flatMap(({ file, id, pictures: shown }) => {
		const [folder, slug] = [id.slice(0, id.lastIndexOf('/')), id.slice(id.lastIndexOf('/') + 1)];
		return shown.flatMap(({ to, ...position }): Problem[] => {
			if (!to.startsWith(`${slug}/`))
				return [
					{
						rule: 'picture-place',
						file,
						position,
						what: `The picture ${to} does not lie in the goal's own folder.`,
						cure: `Put it into the folder ${slug}/ beside the goal file, and write ./${slug}/${to.slice(to.lastIndexOf('/') + 1)}.`,
					},
				];
			if (known.has(`${folder}/${to}`)) return [];
			const near = nearest(
				`${folder}/${to}`,
				[...known].filter((id) => id.startsWith(`${folder}/${slug}/`)),
			);
			return [
				{
					rule: 'picture-file',
					file,
					position,
					what: `There is no picture ${to} beside the goal.`,
					cure: near
						? `Did you mean ./${near.slice(folder.length + 1)}?`
						: `Put it into objectives/${folder}/${to.slice(0, to.lastIndexOf('/'))}/, or take it out of the text.`,
				},
			];
		});
	});
	const elsewhere = [...periods, ...teams].flatMap(({ file, pictures: shown }) =>
		shown.map(
			(position): Problem => ({
				rule: 'picture-place',
				file,
				position,
				what: 'Only goals have pictures.',
				cure: 'Put the picture into a goal, and mention the goal here.',
			}),
		),
	);
	return [...own, ...elsewhere];
}

function assemble(entries: Entries, { rules: _, ...organisation }: OrganisationData): Almanac {
	const data = <T>(list: readonly Entry<T>[]) => list.map((entry) => entry.data);
	return {
		organisation,
		periods: data(entries.periods),
		teams: data(entries.teams),
		people: data(entries.people),
		objectives: data(entries.objectives),
	};
}

function noContent(shown: string): Problem {
	return {
		rule: 'no-content',
		file: '',
		what: `There is no folder ${shown}.`,
		cure: 'Make it and put an almanac.yaml into it; or name another one with OKR_CONTENT=<folder>.',
	};
}

function noAlmanac(shown: string): Problem {
	return {
		rule: 'no-almanac',
		file: 'almanac.yaml',
		what: `There is no almanac.yaml in ${shown}.`,
		cure: 'Make one of two lines: format: 1, and name: with the name of the organisation.',
	};
}

function nothing(findings: (Finding | undefined)[]): Content {
	return { pictures: [], read: new Map(), findings: findings.filter((finding) => finding !== undefined) };
}
