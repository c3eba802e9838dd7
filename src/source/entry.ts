import type { z } from 'zod';
import type { Problem } from '../check/finding.ts';
import { readInline } from '../mdx/inline.ts';
import { hiddenDirection, type Mention, type Refusal } from '../mdx/refusal.ts';
import type { TextWords } from '../mdx/render.ts';
import { readText } from '../mdx/text.ts';
import type { Objective } from '../okr/objective.ts';
import { pathOf } from '../okr/pages.ts';
import { schemas } from './contentFile.ts';
import { quotedCure } from './cuts.ts';
import { pageCure } from './fileLink.ts';
import { type Cut, cutFrontMatter, mergeConflict } from './frontMatter.ts';
import { inlineTexts } from './inlineTexts.ts';
import { schemaProblems } from './issues.ts';
import { betweenMarks } from './oddSigns.ts';
import type { ContentFile } from './place.ts';
import { type AnySchema, schemaAt } from './schemaAt.ts';
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
	/** What its texts mention, by line and column of the file; and the texts of its data that a comment has cut short. */
	mentions: { goals: Mention[]; pages: Mention[]; pictures: Mention[]; cuts: Mention[] };
}

/**
 * Reads one file: its data against the schema, its texts through the gate. What was read from the same text before, when
 * there was nothing wrong with it, is handed in as `known` and not read again.
 */
export function readEntry(file: ContentFile, source: string, words: TextWords, known?: ReadEntry): ReadFile {
	const lines = source.split('\n');
	const nowhere = () => ({ line: 1, column: 1 });
	const conflict = mergeConflict(lines, file.path);
	if (conflict.length > 0) return { source: { lines, locate: nowhere }, problems: conflict };
	const cut = file.path.endsWith('.mdx')
		? cutFrontMatter(source, file.path)
		: { yaml: source, yamlLine: 1, text: '', textLine: lines.length };
	if ('rule' in cut) return { source: { lines, locate: nowhere }, problems: [cut] };

	if (known)
		return { source: { lines, locate: locator(cut.yaml, cut.yamlLine, file.path).locate }, problems: [], entry: known };
	return readParts(file, lines, cut, words);
}

function readParts(file: ContentFile, lines: string[], cut: Cut, words: TextWords): ReadFile {
	const yaml = readYaml(cut.yaml, cut.yamlLine, file.path);
	const source = { lines, locate: yaml.locate };
	const problems = [...yaml.problems];
	for (const { line, column, ...refusal } of hiddenDirection(cut.yaml))
		problems.push({ ...refusal, file: file.path, position: { line: line + cut.yamlLine - 1, column } });
	const below = <T extends { line: number }>(one: T): T => ({ ...one, line: one.line + cut.textLine - 1 });
	const text = readText(cut.text, words);
	for (const { line, column, ...refusal } of text.refusals.map(below))
		problems.push({ ...refused(refusal, file, true), position: { line, column } });
	if (yaml.data === undefined) return { source, problems };

	const schema: z.ZodType = schemas[file.kind as keyof typeof schemas];
	const parsed = schema.safeParse(yaml.data);
	if (!parsed.success) {
		const told = new Set(yaml.problems.map(({ position }) => JSON.stringify(position)));
		const more = schemaProblems(schema, yaml.data, parsed.error.issues, file.path).flatMap((problem) =>
			asWritten(problem, yaml, lines),
		);
		problems.push(
			...more.filter(({ at = [], onKey, position }) => !told.has(JSON.stringify(position ?? yaml.locate(at, onKey)))),
		);
		return { source, problems };
	}
	const mentions = {
		goals: text.goals.map(below),
		pages: text.pages.map(below),
		pictures: text.pictures.map(below),
		cuts: yaml.cuts
			.filter(({ at, whole }) => takes(schemaAt(schema, yaml.data, at), whole))
			.map(({ whole, position }) => ({ to: betweenMarks(whole) ?? whole, ...position })),
	};
	for (const { at, text } of inlineTexts(file.kind, parsed.data)) {
		const { refusals, goals, pages } = readInline(text);
		for (const { line: _, column: __, ...refusal } of refusals)
			if (refusal.rule !== 'hidden-direction') problems.push({ ...refused(refusal, file, false), at }); // found above, at its sign
		const here = ({ to }: Mention) => ({ to, ...yaml.locate(at) });
		mentions.goals.push(...goals.map(here));
		for (const { to } of pages)
			if (to.startsWith('#')) problems.push({ ...elsewhereToo(to, file, parsed.data), file: file.path, at });
			else mentions.pages.push({ to, ...yaml.locate(at) });
	}
	// With a mistake in its text it is still known what the file refers to, so that is checked in the same run.
	return { source, problems, entry: { data: parsed.data, html: text.html, mentions } };
}

/** A complaint about the data in the light of how they are written: where a comma or a # has cut a value short, that is what is said. */
function asWritten(problem: Problem, yaml: Yaml, lines: readonly string[]): Problem[] {
	const { at = [], file } = problem;
	if (problem.rule === 'unknown-key') {
		const comma = yaml.comma(at);
		if (comma === 'follows') return [];
		return comma ? [{ rule: 'cut-by-comma', file, what: 'A comma ends the value here.', ...comma }] : [problem];
	}
	const { line } = yaml.locate(at);
	const [, key, comment] = /^[ \t]*(?:- )*([\w-]+):[ \t]+(#[^\s#].*)$/.exec(lines[line - 1] ?? '') ?? [];
	if (comment === undefined || key !== at.at(-1)) return [problem];
	return [{ ...problem, cure: `A # that stands alone begins a comment. ${quotedCure(comment, key)}` }];
}

/** What the gate has refused; of a link from file to file it is known here where that leads. */
function refused({ path, ...words }: Omit<Refusal, 'line' | 'column'>, file: ContentFile, inText: boolean): Problem {
	const cure = path === undefined ? undefined : pageCure(path, file.path, inText);
	return { ...words, cure: cure ?? words.cure, file: file.path };
}

/** A place in the page, named in a text that stands on other pages as well. */
function elsewhereToo(to: string, { kind, id }: ContentFile, data: unknown): Omit<Problem, 'file'> {
	const named = kind === 'objective' && (data as Objective).keyResults.some((keyResult) => `#${keyResult.id}` === to);
	return {
		rule: 'unknown-reference',
		what: `The page has no place ${to}${named ? ' everywhere that this text is shown' : ''}.`,
		cure: named
			? `Write the whole address: /${pathOf('objective', id)}${to}.`
			: 'Take the link out, or link to a key result: /objectives/<period>/<team or person>/<goal>/#<key result>.',
	};
}

/** Whether a text as it was meant could stand at a place. */
function takes(schema: AnySchema | undefined, text: string): boolean {
	return (schema as z.ZodType).safeParse(text).success;
}
