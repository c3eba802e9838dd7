import type { DataPath } from '../check/finding.ts';
import type { Dropped } from '../okr/keyResult.ts';
import type { Objective } from '../okr/objective.ts';
import type { Team } from '../okr/team.ts';
import type { FileKind } from './place.ts';

/** A text in the data of a file that is inline Markdown, and where it stands. */
export interface InlineText {
	at: DataPath;
	text: string;
}

/** Every inline Markdown text in the data of a file. */
export function inlineTexts(kind: FileKind, data: unknown): InlineText[] {
	if (kind === 'team') return (data as Team).learned.map(({ text }, i) => ({ at: ['learned', i, 'text'], text }));
	if (kind !== 'objective') return [];
	const { outcome, dropped, reflection, keyResults } = data as Objective;
	return [
		...some(['outcome'], outcome),
		...why([], dropped),
		...some(['reflection', 'learned'], reflection?.learned),
		...keyResults.flatMap((keyResult, i) => {
			const at = ['keyResults', i];
			return [
				...some([...at, 'title'], keyResult.title),
				...some([...at, 'note'], keyResult.note),
				...some([...at, 'outcome'], keyResult.outcome),
				...why(at, keyResult.dropped),
				...keyResult.checkIns.flatMap(({ note }, j) => some([...at, 'checkIns', j, 'note'], note)),
				...(keyResult.kind === 'milestones'
					? keyResult.steps.flatMap(({ title }, j) => some([...at, 'steps', j, 'title'], title))
					: []),
				...(keyResult.kind === 'levels'
					? keyResult.levels.flatMap(({ title }, j) => some([...at, 'levels', j, 'title'], title))
					: []),
			];
		}),
	];
}

function some(at: DataPath, text: string | undefined): InlineText[] {
	return text === undefined ? [] : [{ at, text }];
}

function why(at: DataPath, dropped: Dropped | undefined): InlineText[] {
	return some([...at, 'dropped', 'why'], dropped?.why);
}
