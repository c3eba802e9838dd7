import type { Problem } from '../check/finding.ts';
import type { ContentKind } from './contentFile.ts';
import { cutFrontMatter } from './frontMatter.ts';
import { readYaml } from './yaml.ts';

/** What stands in a file: its data as the author wrote it, without any defaults, and its text below the data. */
export interface ContentParts {
	data: Readonly<Record<string, unknown>>;
	/** With plain line ends; empty for `almanac.yaml` and people, which have none. */
	text: string;
}

/** Takes a file apart, whatever its line ends; or says why its data cannot be read. Nothing is checked against a schema. */
export function contentParts(kind: ContentKind, source: string): ContentParts | { problems: readonly Problem[] } {
	const plain = source.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
	const isBare = kind === 'organisation' || kind === 'person';
	const cut = isBare ? { yaml: plain, yamlLine: 1, text: '' } : cutFrontMatter(plain, '');
	if ('rule' in cut) return { problems: [cut] };
	const { data = {}, problems } = readYaml(cut.yaml, cut.yamlLine, '');
	if (problems.length > 0) return { problems };
	if (typeof data === 'object' && !Array.isArray(data))
		return { data: (data ?? {}) as ContentParts['data'], text: cut.text };
	return { problems: [noKeys] };
}

const noKeys: Problem = {
	rule: 'wrong-type',
	file: '',
	what: 'The data of the file are not keys and values.',
	cure: 'Write key: value, each on a line of its own.',
};
