import { diffLines } from 'diff';
import { mergeFile } from '../../src/editor/merge.ts';
import type { ContentKind } from '../../src/source/contentFile.ts';
import { schemas } from '../../src/source/contentFile.ts';
import { contentParts } from '../../src/source/contentParts.ts';

/** Data that a test may change. */
// biome-ignore lint/suspicious/noExplicitAny: a test changes data of any shape, and the schema is asked afterwards
export type Loose = any;

/** The data of a file as its author wrote it. */
export function dataOf(kind: ContentKind, source: string): Loose {
	const parts = contentParts(kind, source);
	if ('problems' in parts) throw new Error(parts.problems.map(({ what }) => what).join(' '));
	return structuredClone(parts.data);
}

/** What a file says once it is read, with every default. */
export function meaningOf(kind: ContentKind, source: string): unknown {
	return schemas[kind].parse(dataOf(kind, source));
}

/** The lines that a change of the data takes out and puts in. */
export function diffOfEdit(kind: ContentKind, source: string, change: (data: Loose) => unknown, text?: string): string {
	const data = dataOf(kind, source);
	change(data);
	return linesChanged(source, mergeFile(kind, source, data, text));
}

/** The lines of a text that another does not have, and the other way round. */
export function linesChanged(before: string, after: string): string {
	return diffLines(before, after)
		.filter(({ added, removed }) => added || removed)
		.flatMap(({ added, value }) =>
			value
				.replace(/\n$/, '')
				.split('\n')
				.map((line) => `${added ? '+' : '-'}${line}`),
		)
		.join('\n');
}
