import type { Problem } from '../check/finding.ts';

/** A file cut in two: its data in YAML, and its text. */
export interface Cut {
	yaml: string;
	/** The line of the file on which the YAML begins, 1-based. */
	yamlLine: number;
	text: string;
	/** The line of the file on which the text begins, 1-based. */
	textLine: number;
}

/** A merge that was not finished. */
export function mergeConflict(lines: readonly string[], file: string): Problem[] {
	const marker = lines.findIndex((line) => /^(<{7}|>{7})( |$)/.test(line));
	if (marker < 0) return [];
	return [
		{
			rule: 'merge-conflict',
			file,
			position: { line: marker + 1, column: 1 },
			what: 'A merge was not finished: the file holds both sides of a conflict.',
			cure: 'Keep what should stand, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
		},
	];
}

/** Cuts an MDX file at the lines of three hyphens. */
export function cutFrontMatter(source: string, file: string): Cut | Problem {
	const lines = source.split('\n');
	const isFence = (line: string | undefined) => line !== undefined && /^---[ \t]*\r?$/.test(line);
	if (!isFence(lines[0]))
		return {
			rule: 'no-front-matter',
			file,
			position: { line: 1, column: 1 },
			what: 'The file does not begin with a line of three hyphens.',
			cure: 'Put the data at the top of the file, between two lines that say ---.',
		};
	const end = lines.findIndex((line, i) => i > 0 && isFence(line));
	if (end < 0)
		return {
			rule: 'no-front-matter',
			file,
			position: { line: 1, column: 1 },
			what: 'The data at the top of the file does not end.',
			cure: 'Put a line of three hyphens, ---, behind the data.',
		};
	return {
		yaml: lines.slice(1, end).join('\n'),
		yamlLine: 2,
		text: lines.slice(end + 1).join('\n'),
		textLine: end + 2,
	};
}
