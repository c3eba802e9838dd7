import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Problem } from '../check/finding.ts';
import { readInline } from '../mdx/inline.ts';
import { hiddenDirection, type Mention } from '../mdx/refusal.ts';
import type { TextWords } from '../mdx/render.ts';
import { readText } from '../mdx/text.ts';
import { objective } from '../schema/objective.ts';
import { organisation } from '../schema/organisation.ts';
import { period } from '../schema/period.ts';
import { person } from '../schema/person.ts';
import { team } from '../schema/team.ts';
import type { ContentFile, FileKind } from './files.ts';
import { type Cut, cutFrontMatter, mergeConflict } from './frontMatter.ts';
import { inlineTexts } from './inlineTexts.ts';
import { schemaProblems } from './issues.ts';
import { locator, readYaml, type Yaml } from './yaml.ts';

/** What came of one file. */
export interface ReadFile {
	source: Source;
	problems: Problem[];
	/** Its data and text, when they could be read; they are sound when there are no problems. */
	entry?: ReadEntry;
}

/** A file as it was written, for findings to quote. */
export interface Source {
	lines: string[];
	locate: Yaml['locate'];
}

/** What a file holds. */
export interface ReadEntry {
	/** Its data as the schema gives it. */
	data: unknown;
	/** Its text as safe HTML with marks in it; empty for a file without a text. */
	html: string;
	/** What its texts mention, by line and column of the file. */
	mentions: { goals: Mention[]; pictures: Mention[] };
	/** Stands for everything that this was read from. */
	digest: string;
}

/** What was read from a file with this digest before, when there was nothing wrong with it. */
export type Kept = (file: ContentFile, digest: string) => ReadEntry | undefined;

/** Raise it when the same file is read to other data or HTML, so that what was kept is read anew. */
const reader = 1;

const schemas: Record<Exclude<FileKind, 'picture'>, z.ZodType> = { organisation, period, team, person, objective };

/** Reads one file: its data against the schema, its texts through the gate. */
export function readEntry(file: ContentFile, source: string, words: TextWords, kept?: Kept): ReadFile {
	const lines = source.split('\n');
	const nowhere = () => ({ line: 1, column: 1 });
	const conflict = mergeConflict(lines, file.path);
	if (conflict.length > 0) return { source: { lines, locate: nowhere }, problems: conflict };
	const cut = file.path.endsWith('.mdx')
		? cutFrontMatter(source, file.path)
		: { yaml: source, yamlLine: 1, text: '', textLine: lines.length };
	if ('rule' in cut) return { source: { lines, locate: nowhere }, problems: [cut] };

	const digest = digestOf(source, words);
	const known = kept?.(file, digest);
	if (known)
		return { source: { lines, locate: locator(cut.yaml, cut.yamlLine, file.path) }, problems: [], entry: known };
	return readParts(file, lines, cut, words, digest);
}

function digestOf(source: string, words: TextWords): string {
	const hash = createHash('sha256').update(`${reader} ${JSON.stringify(words)} ${source}`);
	return hash.digest('hex').slice(0, 32);
}

function readParts(file: ContentFile, lines: string[], cut: Cut, words: TextWords, digest: string): ReadFile {
	const yaml = readYaml(cut.yaml, cut.yamlLine, file.path);
	const source = { lines, locate: yaml.locate };
	const problems = [...yaml.problems];
	for (const { line, column, ...refusal } of hiddenDirection(cut.yaml))
		problems.push({ ...refusal, file: file.path, position: { line: line + cut.yamlLine - 1, column } });
	const below = <T extends { line: number }>(one: T): T => ({ ...one, line: one.line + cut.textLine - 1 });
	const text = readText(cut.text, words);
	for (const { line, column, ...refusal } of text.refusals.map(below))
		problems.push({ ...refusal, file: file.path, position: { line, column } });
	if (yaml.data === undefined) return { source, problems };

	const schema = schemas[file.kind as keyof typeof schemas];
	const parsed = schema.safeParse(yaml.data);
	if (!parsed.success) {
		const told = new Set(yaml.problems.map(({ position }) => JSON.stringify(position)));
		const more = schemaProblems(schema, yaml.data, parsed.error.issues, file.path);
		problems.push(...more.filter(({ at = [], onKey }) => !told.has(JSON.stringify(yaml.locate(at, onKey)))));
		return { source, problems };
	}
	const mentions = { goals: text.goals.map(below), pictures: text.pictures.map(below) };
	for (const { at, text } of inlineTexts(file.kind, parsed.data)) {
		const { refusals, goals } = readInline(text);
		for (const { line: _, column: __, ...refusal } of refusals)
			if (refusal.rule !== 'hidden-direction') problems.push({ ...refusal, file: file.path, at }); // found above, at its sign
		mentions.goals.push(...goals.map(({ to }) => ({ to, ...yaml.locate(at) })));
	}
	// With a mistake in its text it is still known what the file refers to, so that is checked in the same run.
	return { source, problems, entry: { data: parsed.data, html: text.html, mentions, digest } };
}
