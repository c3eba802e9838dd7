import { expect } from 'vitest';
import { type ContentData, type ContentKind, contentFile, schemas } from '../../src/source/contentFile.ts';
import { cutFrontMatter } from '../../src/source/frontMatter.ts';
import { readYaml } from '../../src/source/yaml.ts';

/** What a file holds once it is read as `readContent` reads it: its data with every default, and its text. */
export function reading(kind: ContentKind, file: string): { data: unknown; text: string } {
	const cut =
		kind === 'organisation' || kind === 'person' ? { yaml: file, text: '' } : cutFrontMatter(file, 'file.mdx');
	if ('rule' in cut) throw new Error(cut.what);
	const { data, problems } = readYaml(cut.yaml, 1, 'file.mdx');
	expect(problems).toEqual([]);
	return { data: schemas[kind].parse(data ?? {}), text: cut.text };
}

/** The data of a file once it is written and read again. */
export function reread<K extends ContentKind>(kind: K, data: ContentData<K>): unknown {
	return reading(kind, contentFile(kind, data)).data;
}
