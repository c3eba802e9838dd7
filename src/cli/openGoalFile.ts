import { openFile } from '../editor/save.ts';
import { cutFrontMatter } from '../source/frontMatter.ts';
import { readYaml } from '../source/yaml.ts';
import { Misuse } from './options.ts';

/** A file of the content folder, to be changed. */
export interface OpenGoalFile {
	/** As it stands on disk, with its line ends and a byte order mark, if it has one. */
	source: string;
	sha: string;
	/** Its data as the author wrote them. */
	data: Readonly<Record<string, unknown>>;
	/** What stands below the data: the end of the source. Empty for a file without a text. */
	text: string;
}

/** Opens a file below the content folder. Throws a Misuse when its data cannot be read. */
export async function openGoalFile(folder: string, path: string): Promise<OpenGoalFile> {
	const file = await openFile(folder, path);
	if (file?.text !== undefined) {
		const source = file.text;
		const plain = source.replace(/^\ufeff/, '');
		const cut = path.endsWith('.mdx') ? cutFrontMatter(plain, path) : { yaml: plain, text: '' };
		if ('yaml' in cut) {
			const { data, problems } = readYaml(cut.yaml.replaceAll(/\r\n?/g, '\n'), 1, path);
			if (problems.length === 0 && isData(data)) return { source, sha: file.sha, data, text: cut.text };
		}
	}
	throw new Misuse(`${path} cannot be read. Run okr check, and mend it first.`);
}

function isData(data: unknown): data is OpenGoalFile['data'] {
	return typeof data === 'object' && data !== null && !Array.isArray(data);
}
