import type { Finding } from '../check/finding.ts';
import type { Almanac } from '../okr/almanac.ts';
import type { ContentData } from '../source/contentFile.ts';
import { type Cut, cutFrontMatter } from '../source/frontMatter.ts';
import type { Picture } from '../source/picture.ts';
import { type Memory, type ReadOptions, readContent } from '../source/read.ts';

/** An almanac as its authors wrote it, private goals included. */
export interface Authored {
	almanac: Almanac;
	/** `almanac.yaml`. */
	organisation: ContentData<'organisation'>;
	/** The text below the front matter of each file, as MDX, by its path below the content folder. */
	texts: ReadonlyMap<string, string>;
}

/** What a content folder holds; no almanac where there is an error among the findings. */
export interface ReadAuthored {
	authored?: Authored;
	pictures: readonly Picture[];
	findings: readonly Finding[];
}

/** Reads a content folder with the texts as they were written. */
export async function readAuthored(folder: string, options: ReadOptions): Promise<ReadAuthored> {
	const memory: Memory = new Map();
	const { almanac, pictures, read, findings } = await readContent(folder, { ...options, memory });
	if (!almanac) return { pictures, findings };
	const organisation = read.get('almanac.yaml')?.data as ContentData<'organisation'>;
	const texts = [...memory]
		.filter(([path]) => path.endsWith('.mdx'))
		.map(([path, { text }]) => [path, below(text)] as const);
	return { authored: { almanac, organisation, texts: new Map(texts) }, pictures, findings };
}

/** What stands below the front matter, of a file in which nothing was wrong. */
function below(source: string): string {
	return (cutFrontMatter(source, '') as Cut).text;
}
