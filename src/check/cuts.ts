import type { Entries, Entry } from './entry.ts';
import type { Problem } from './finding.ts';

/** Texts that a # has cut short without anybody having meant a comment. */
export function cutTexts({ organisation, periods, teams, people, objectives }: Entries): Problem[] {
	const entries: Entry<unknown>[] = [...periods, ...teams, ...people, ...objectives];
	return [...(organisation ? [organisation] : []), ...entries].flatMap(({ file, cuts }) =>
		cuts.map(
			({ to, line, column }): Problem => ({
				rule: 'cut-by-comment',
				file,
				position: { line, column },
				what: 'A # ends the text here.',
				cure: `Put the text in quotation marks: ${JSON.stringify(to)}; or a space behind the #, if the rest is a comment.`,
			}),
		),
	);
}
