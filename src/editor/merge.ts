import { visibilityOf } from '../okr/audience.ts';
import {
	type ContentData,
	type ContentKind,
	contentFile,
	schemas,
	withoutUsualVisibility,
} from '../source/contentFile.ts';
import { cutFrontMatter } from '../source/frontMatter.ts';
import type { Data } from '../source/shape.ts';
import type { Edit } from './mergeEdit.ts';
import { plainSource } from './mergeLines.ts';
import { parsedYaml, type Yaml } from './mergeNode.ts';
import { textEdits } from './mergeText.ts';
import { yamlEdits } from './mergeYaml.ts';

/**
 * A file that says what is meant, with everything left as it was that says so already: comments, the order of keys,
 * quotation marks, lists in brackets or in lines, empty lines, the byte order mark, line ends, and the text.
 *
 * - `data` is all that the file is to say; a field left out, undefined or null is one it shall not have. What equals its
 *   default is not written, and not taken out where it stands.
 * - `text` is what stands below the data; the text stays as it is when it is left out. `almanac.yaml` and people have none.
 * - Items of lists are known by their id, date or title, wherever they stand. What changes is the lines of what changed;
 *   comments directly above a key or item go where it goes.
 * - Keys of the file that the schema does not know stay, unless `data` says something else of them.
 *
 * Throws a RangeError when the data of the file cannot be read, or on a field of `data` that neither the schema nor the file
 * has. With an empty `source` it is `contentFile`.
 */
export function mergeFile(kind: ContentKind, source: string, data: Data, text?: string): string {
	if (source.trim() === '') return contentFile(kind, data as ContentData<typeof kind>, text);
	const schema = schemas[kind];
	const plain = plainSource(source);
	const { yaml, from, body } = partsOf(kind, plain.text);
	const wanted = kind === 'objective' ? withVisibility(data, parsedYaml(yaml)) : data;
	const edits = yamlEdits(schema, yaml, wanted);
	const inFile = edits.map((edit): Edit => ({ ...edit, from: edit.from + from, to: edit.to + from }));
	return plain.edited([
		...inFile,
		...(body === undefined || text === undefined ? [] : textEdits(plain.text, body, text)),
	]);
}

/** The data of a file, where they begin, and where its text does. */
export function partsOf(kind: ContentKind, plain: string): { yaml: string; from: number; body?: number } {
	if (kind === 'organisation' || kind === 'person') return { yaml: plain, from: 0 };
	const cut = cutFrontMatter(plain, '');
	if ('rule' in cut) throw new RangeError(cut.what);
	const [from, fence, body] = [cut.yamlLine, cut.textLine - 1, cut.textLine].map((line) => lineOffset(plain, line)) as [
		number,
		number,
		number,
	];
	return { yaml: plain.slice(from, fence), from, body };
}

/** Where a line begins, counted from 1. */
function lineOffset(text: string, line: number): number {
	let at = 0;
	for (let i = 1; i < line; i += 1) at = text.indexOf('\n', at) + 1;
	return at;
}

/** Who may see a goal is left as it stands, or unsaid, where it is what the owner's kind makes it. */
function withVisibility(data: Data, { root }: Yaml): Data {
	const rest = withoutUsualVisibility(data) as Data;
	const said = root?.get('visibility');
	return rest.visibility === undefined && said === visibilityOf({ person: data.person as string | undefined })
		? { ...rest, visibility: said }
		: rest;
}
