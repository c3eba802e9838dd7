import type { OrganisationData } from '../check/entry.ts';
import type { Finding, Problem } from '../check/finding.ts';
import { rules } from '../check/rule.ts';
import { severityOf } from '../check/settings.ts';
import type { Source } from './entry.ts';

/**
 * A problem with its line, its reason and the line's text; nothing when the organisation has silenced its rule. `folder` is
 * how the content folder is called in findings.
 */
export function findingOf(
	problem: Problem,
	folder: string,
	source?: Source,
	organisation?: OrganisationData,
): Finding | undefined {
	const severity = severityOf(problem.rule, organisation);
	if (severity === 'off') return undefined;
	const { line, column } = problem.position ??
		source?.locate(problem.at ?? [], problem.onKey) ?? { line: 1, column: 1 };
	return {
		rule: problem.rule,
		severity,
		file: problem.file === '' ? folder : shownPath(folder, problem.file),
		line,
		column,
		what: problem.what,
		why: rules[problem.rule].why,
		cure: problem.cure,
		excerpt: source?.lines[line - 1],
	};
}

/** A file of the content folder as findings call it, with slashes. */
export function shownPath(folder: string, path: string): string {
	return [folder.replaceAll('\\', '/').replace(/\/+$/, ''), path].join('/');
}

/** The order in which findings are shown: by file, line and column. */
export function byPlace(a: Finding, b: Finding): number {
	if (a.file !== b.file) return a.file < b.file ? -1 : 1;
	return a.line - b.line || a.column - b.column;
}
