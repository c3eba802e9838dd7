import { type ContentData, type ContentKind, contentFile } from '../../source/contentFile.ts';
import { cutFrontMatter } from '../../source/frontMatter.ts';
import { readYaml } from '../../source/yaml.ts';
import { ownerKey } from '../cms/collections.ts';
import { type Data, fromForm, isData, toForm } from '../cms/formShape.ts';
import { mergeFile } from '../merge.ts';

/**
 * The key under which a form carries the file that it was opened with, so that a save can leave in place what was not
 * changed. It is packed as JSON, because the CMS trims every text.
 */
export const sourceKey = 'okrSource';

/** What a form holds of a file: its data in the form's shape, its text as `body`, and the file itself. Throws where the file cannot be read. */
export function formOf(kind: ContentKind, source: string): Data {
	const { data, text } = partsOf(kind, source);
	return {
		...toForm(kind, data),
		...(text !== undefined && { body: text.trim() }),
		[sourceKey]: JSON.stringify(source),
	};
}

/** The file that a form stands for: the one it was opened with and what was changed in it, or a new one. */
export function fileOf(kind: ContentKind, { body, [sourceKey]: packed, [ownerKey]: _, ...form }: Data): string {
	const text = typeof body === 'string' ? body : '';
	const source = unpack(packed);
	if (source === undefined) return contentFile(kind, fromForm(kind, form) as ContentData<typeof kind>, text);
	const before = partsOf(kind, source);
	const data = fromForm(kind, form, before.data) as ContentData<typeof kind>;
	const isSame = before.text === undefined || before.text.trim() === text.trim();
	return isSame ? mergeFile(kind, source, data) : mergeFile(kind, source, data, text);
}

/** The file that a form was opened with; `undefined` for a new one. */
export function unpack(packed: unknown): string | undefined {
	return typeof packed === 'string' ? (JSON.parse(packed) as string) : undefined;
}

function partsOf(kind: ContentKind, source: string): { data: Data; text?: string } {
	const cut = isWithText(kind) ? cutFrontMatter(source, kind) : { yaml: source, yamlLine: 1 };
	if ('rule' in cut) throw new Error(cut.what);
	const { data, problems } = readYaml(cut.yaml, cut.yamlLine, kind);
	if (!isData(data)) throw new Error(problems[0]?.what ?? 'There is no data in the file.');
	return { data, ...('text' in cut && { text: cut.text }) };
}

function isWithText(kind: ContentKind): boolean {
	return kind !== 'person' && kind !== 'organisation';
}
