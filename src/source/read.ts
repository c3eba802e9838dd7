import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { z } from 'zod';
import { consistency } from '../check/consistency.ts';
import type { Entries, Entry, OrganisationData } from '../check/entry.ts';
import type { DataPath, Finding, Problem } from '../check/finding.ts';
import { method } from '../check/method.ts';
import { nearest } from '../check/nearest.ts';
import { references, unpublishedReferences } from '../check/references.ts';
import { rules } from '../check/rule.ts';
import { settings, severityOf } from '../check/settings.ts';
import { words } from '../i18n/locale.ts';
import { readInline } from '../mdx/inline.ts';
import { hiddenDirection, type Markup, type Mention, type Refusal } from '../mdx/refusal.ts';
import type { TextWords } from '../mdx/render.ts';
import { readText } from '../mdx/text.ts';
import type { Almanac } from '../okr/almanac.ts';
import { visibilityOf } from '../okr/audience.ts';
import type { Day } from '../okr/day.ts';
import type { Objective } from '../okr/objective.ts';
import type { Language } from '../okr/organisation.ts';
import type { Period } from '../okr/period.ts';
import type { Person } from '../okr/person.ts';
import type { Team } from '../okr/team.ts';
import { objective as objectiveSchema } from '../schema/objective.ts';
import { organisation as organisationSchema } from '../schema/organisation.ts';
import { period as periodSchema } from '../schema/period.ts';
import { person as personSchema } from '../schema/person.ts';
import { team as teamSchema } from '../schema/team.ts';
import { asId, type ContentFile, type FileKind, isFolder, listFiles, readSource } from './files.ts';
import { cutFrontMatter, mergeConflict } from './frontMatter.ts';
import { inlineTexts } from './inlineTexts.ts';
import { schemaProblems } from './issues.ts';
import { type Picture, readPictureFile } from './picture.ts';
import { readYaml, type Yaml } from './yaml.ts';

/** What a content folder holds, and everything there is to say about it. */
export interface Content {
	/** The whole almanac, private goals included; only when there is no error. */
	almanac?: Almanac;
	/** The pictures of goals. */
	pictures: readonly Picture[];
	/** The rendered texts, by collection and id: `objectives/2026-h2/technology/cloud`. */
	markups: ReadonlyMap<string, KeptMarkup>;
	findings: readonly Finding[];
}

export interface ReadOptions {
	/** The day to check against; from the time zone of the organisation. */
	today: (organisation: Pick<OrganisationData, 'timezone' | 'asOf'>) => Day;
	/** How the folder is called in findings; the folder itself unless said. */
	shownAs?: string;
	/** What was rendered before, by id and digest. A text that is found here is not rendered again. */
	kept?: (id: string, digest: string) => Markup | undefined;
	/** What this process has read before; a file that has not changed since is not read again. */
	memory?: Memory;
}

/** A rendered text with the digest of what it was made from. */
export interface KeptMarkup extends Markup {
	digest: string;
}

/** Files that were read, by their path. */
export type Memory = Map<string, { text: string; words: TextWords; read: ReadFile }>;

/** Raise it when the same text is rendered to other HTML, so that what was kept is rendered anew. */
const renderer = 1;

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
	problems.push(...references(entries), ...consistency(entries), ...unpublishedReferences(entries));
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
		markups: new Map(
			read.flatMap(({ file, markup }) => (markup ? [[`${collections[file.kind]}/${file.id}`, markup]] : [])),
		),
		findings,
	};
}

interface Mentions {
	goals: Mention[];
	pictures: Mention[];
}

interface Source {
	lines: string[];
	locate: Yaml['locate'];
}

const schemas: Record<Exclude<FileKind, 'picture'>, z.ZodType> = {
	organisation: organisationSchema,
	period: periodSchema,
	team: teamSchema,
	person: personSchema,
	objective: objectiveSchema,
};

const collections: Record<FileKind, string> = {
	organisation: 'organisation',
	period: 'periods',
	team: 'teams',
	person: 'people',
	objective: 'objectives',
	picture: 'pictures',
};

/** What came of one file. */
export interface ReadFile {
	source: Source;
	problems: Problem[];
	entry?: ReadEntry;
}

interface ReadEntry {
	data: unknown;
	mentions: Mentions;
	/** Files in MDX have a text. */
	markup?: KeptMarkup;
}

/** What was read from the same file with the same text before, else what is read from it now. */
function remember(file: ContentFile, text: string, words: TextWords, { kept, memory }: ReadOptions): ReadFile {
	const known = memory?.get(file.path);
	if (known?.text === text && known.words === words) return known.read;
	const read = readEntry(file, text, words, kept);
	memory?.set(file.path, { text, words, read });
	return read;
}

/** One file: its data against the schema, its texts through the gate. */
function readEntry(file: ContentFile, source: string, words: TextWords, kept: ReadOptions['kept']): ReadFile {
	const lines = source.split('\n');
	const nowhere = () => ({ line: 1, column: 1 });
	const conflict = mergeConflict(lines, file.path);
	if (conflict.length > 0) return { source: { lines, locate: nowhere }, problems: conflict };
	const cut = file.path.endsWith('.mdx')
		? cutFrontMatter(source, file.path)
		: { yaml: source, yamlLine: 1, text: '', textLine: lines.length };
	if ('rule' in cut) return { source: { lines, locate: nowhere }, problems: [cut] };

	const yaml = readYaml(cut.yaml, cut.yamlLine, file.path);
	const problems = [...yaml.problems];
	for (const { line, column, ...refusal } of hiddenDirection(cut.yaml))
		problems.push({ ...refusal, file: file.path, position: { line: line + cut.yamlLine - 1, column } });
	const digest = createHash('sha256')
		.update(`${renderer} ${JSON.stringify(words)} ${source}`)
		.digest('hex')
		.slice(0, 32);
	const markup = kept?.(file.id, digest) ?? textOf(cut.text, words);
	const below = (line: number) => line + cut.textLine - 1;
	for (const { line, column, ...refusal } of markup.refusals)
		problems.push({ ...refusal, file: file.path, position: { line: below(line), column } });

	const located = { lines, locate: yaml.locate };
	if (yaml.data === undefined) return { source: located, problems };
	const parsed = schemas[file.kind as keyof typeof schemas].safeParse(yaml.data);
	if (!parsed.success) {
		const told = new Set(yaml.problems.map(({ position }) => JSON.stringify(position)));
		problems.push(
			...schemaProblems(schemas[file.kind as keyof typeof schemas], yaml.data, parsed.error.issues, file.path).filter(
				({ at = [], onKey }) => !told.has(JSON.stringify(yaml.locate(at, onKey))),
			),
		);
		return { source: located, problems };
	}
	const mentions: Mentions = {
		goals: markup.goals.map((mention) => ({ ...mention, line: below(mention.line) })),
		pictures: markup.pictures.map((mention) => ({ ...mention, line: below(mention.line) })),
	};
	for (const { at, text } of inlineTexts(file.kind, parsed.data)) {
		const { refusals, goals } = readInline(text);
		const place = yaml.locate(at);
		for (const { line: _, column: __, ...refusal } of refusals)
			if (refusal.rule !== 'hidden-direction') problems.push({ ...refusal, file: file.path, at }); // found above, at its sign
		mentions.goals.push(...goals.map(({ to }) => ({ to, ...place })));
	}
	// With a mistake in its text it is still known what the file refers to, so that is checked in the same run.
	return {
		source: located,
		problems,
		entry: { data: parsed.data, mentions, markup: file.path.endsWith('.mdx') ? { ...markup, digest } : undefined },
	};
}

/** The text of a file, though its parser gives up with an error of its own: on one that is nested without end, say. */
function textOf(text: string, words: TextWords): Markup {
	try {
		return readText(text, words);
	} catch (error) {
		const isGivenUp = error instanceof RangeError || (error as NodeJS.ErrnoException).code === 'ERR_ASSERTION';
		if (!isGivenUp) throw error;
		const refusal: Refusal = {
			rule: 'mdx-syntax',
			what: 'The text cannot be read: something in it is not closed, or nested too deeply.',
			cure: 'Close the component that was opened, or write \\< for the sign itself.',
			line: 1,
			column: 1,
		};
		return { html: '', goals: [], pictures: [], refusals: [refusal] };
	}
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
			.map(({ file, data, mentions, markup }) => ({
				file: file.path,
				id: file.id,
				data: complete(kind, file.id, data, markup?.html ?? '') as T,
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
	return { pictures: [], markups: new Map(), findings: findings.filter((finding) => finding !== undefined) };
}
