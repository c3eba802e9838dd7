import { join } from 'node:path';
import { cascadeRules } from '../check/cascadeRules.ts';
import { consistency } from '../check/consistency.ts';
import type { Entries, Entry, OrganisationData } from '../check/entry.ts';
import type { DataPath, Finding, Problem } from '../check/finding.ts';
import { method } from '../check/method.ts';
import { references, unpublishedReferences } from '../check/references.ts';
import { rules } from '../check/rule.ts';
import { settings, severityOf } from '../check/settings.ts';
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
import { type Kept, type ReadEntry, type ReadFile, readEntry, type Source } from './entry.ts';
import { asId, type ContentFile, type FileKind, isFolder, listFiles, readSource } from './files.ts';
import { type Picture, readPictureFile } from './picture.ts';
import { readYaml } from './yaml.ts';

/** What a content folder holds, and everything there is to say about it. */
export interface Content {
	/** The whole almanac, private goals included; only when there is no error. */
	almanac?: Almanac;
	/** The pictures of goals. */
	pictures: readonly Picture[];
	/** What was read from each file, by its path: to be kept for the next time. */
	read: ReadonlyMap<string, ReadEntry>;
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
}

/** Files that this process has read. */
export type Memory = Map<string, { text: string; words: TextWords; read: ReadFile }>;

/**
 * Reads a content folder once: every file is parsed, checked against its schema, and its text rendered; then
 * the rules look at all of it together. Problems of all files come back in one list. Nothing is thrown for
 * what an author wrote.
 */
export async function readContent(folder: string, options: ReadOptions): Promise<Content> {
	const shown = options.shownAs ?? folder;
	if (!isFolder(folder)) return nothing([finish(noContent(shown), shown, undefined, undefined)]);

	const { files, misplaced, problems: places } = await listFiles(folder);
	const problems: Problem[] = [];
	const sources = new Map<string, Source>();
	const read: (ReadEntry & { file: ContentFile })[] = [];
	const pictures: Picture[] = [];
	if (![...files, ...misplaced].some((file) => file.kind === 'organisation')) places.push(noAlmanac(shown));
	const language = await languageOf(folder, files);

	for (const file of files) {
		if (file.kind === 'picture') {
			const picture = await readPictureFile(folder, file);
			if ('rule' in picture) problems.push(picture);
			else pictures.push(picture);
			continue;
		}
		const text = await readSource(folder, file);
		if (typeof text !== 'string') {
			problems.push(text);
			continue;
		}
		const { source, entry, problems: own } = remember(file, text, words[language].text, options);
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
	);
	const organisation = entries.organisation?.data;
	if (organisation) problems.push(...method(entries, organisation, options.today(organisation)));

	const findings = [
		// What is wrong with the place of a file is not to be found in any of its lines.
		...places.map((problem) => finish(problem, shown, undefined, organisation)),
		...problems.map((problem) => finish(problem, shown, sources.get(problem.file), organisation)),
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

/** What was read from the same file with the same text before, else what is read from it now. */
function remember(file: ContentFile, text: string, words: TextWords, { kept, memory }: ReadOptions): ReadFile {
	const known = memory?.get(file.path);
	if (known?.text === text && known.words === words) return known.read;
	const read = readEntry(file, text, words, kept);
	memory?.set(file.path, { text, words, read });
	return read;
}

/** The language of the site decides a few words in rendered texts, so it is looked up before they are read. */
async function languageOf(folder: string, files: readonly ContentFile[]): Promise<Language> {
	const file = files.find((one) => one.kind === 'organisation');
	const source = file && (await readSource(folder, file));
	if (typeof source !== 'string') return 'en';
	const parsed = organisationSchema.shape.language.safeParse(
		(readYaml(source, 1, 'almanac.yaml').data as { language?: unknown } | undefined)?.language,
	);
	return parsed.success ? parsed.data : 'en';
}

function sortEntries(
	files: readonly ContentFile[],
	read: readonly (ReadEntry & { file: ContentFile })[],
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

/** A problem with its line, its reason and the line's text; nothing when the organisation has silenced its rule. */
function finish(
	problem: Problem,
	folder: string,
	source?: Source,
	organisation?: OrganisationData,
): Finding | undefined {
	const severity = severityOf(problem.rule, organisation);
	if (severity === 'off') return undefined;
	const { line, column } = problem.position ??
		source?.locate(problem.at ?? ([] as DataPath), problem.onKey) ?? { line: 1, column: 1 };
	return {
		rule: problem.rule,
		severity,
		file: problem.file === '' ? folder : join(folder, problem.file).replaceAll('\\', '/'),
		line,
		column,
		what: problem.what,
		why: rules[problem.rule].why,
		cure: problem.cure,
		excerpt: source?.lines[line - 1],
	};
}

function byPlace(a: Finding, b: Finding): number {
	if (a.file !== b.file) return a.file < b.file ? -1 : 1;
	return a.line - b.line || a.column - b.column;
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
