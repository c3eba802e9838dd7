import type { z } from 'zod';
import type { Problem } from '../check/finding.ts';
import { readInline } from '../mdx/inline.ts';
import { hiddenDirection, type Mention } from '../mdx/refusal.ts';
import type { TextWords } from '../mdx/render.ts';
import { readText } from '../mdx/text.ts';
import { schemas } from './contentFile.ts';
import { type Cut, cutFrontMatter, mergeConflict } from './frontMatter.ts';
import { inlineTexts } from './inlineTexts.ts';
import { schemaProblems } from './issues.ts';
import type { ContentFile } from './place.ts';
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
	mentions: { goals: Mention[]; pages: Mention[]; pictures: Mention[] };
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
		return { source: { lines, locate: locator(cut.yaml, cut.yamlLine, file.path) }, problems: [], entry: known };
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
		problems.push({ ...refusal, file: file.path, position: { line, column } });
	if (yaml.data === undefined) return { source, problems };

	const schema: z.ZodType = schemas[file.kind as keyof typeof schemas];
	const parsed = schema.safeParse(yaml.data);
	if (!parsed.success) {
		const told = new Set(yaml.problems.map(({ position }) => JSON.stringify(position)));
		const more = schemaProblems(schema, yaml.data, parsed.error.issues, file.path);
		problems.push(...more.filter(({ at = [], onKey }) => !told.has(JSON.stringify(yaml.locate(at, onKey)))));
		return { source, problems };
	}
	const mentions = {
		goals: text.goals.map(below),
		pages: text.pages.map(below),
		pictures: text.pictures.map(below),
	};
	for (const { at, text } of inlineTexts(file.kind, parsed.data)) {
		const { refusals, goals, pages } = readInline(text);
		for (const { line: _, column: __, ...refusal } of refusals)
			if (refusal.rule !== 'hidden-direction') problems.push({ ...refusal, file: file.path, at }); // found above, at its sign
		const here = ({ to }: Mention) => ({ to, ...yaml.locate(at) });
		mentions.goals.push(...goals.map(here));
		mentions.pages.push(...pages.map(here));
	}
	// With a mistake in its text it is still known what the file refers to, so that is checked in the same run.
	return { source, problems, entry: { data: parsed.data, html: text.html, mentions } };
}
