import { plainInline } from '../mdx/inline.ts';
import type { Almanac } from '../okr/almanac.ts';
import type { Audience, Published } from '../okr/audience.ts';
import { type Objective, takeApart } from '../okr/objective.ts';

/** The goals of an almanac that do not come along. */
export interface LeftOut {
	/** Stands for a goal that the audience may not know of. */
	unseen: string;
	/** The words that stand for such a goal or its key result, in plain text; `undefined` for one that comes along. */
	wordsFor(reference: string): string | undefined;
	/** Whether a text has the id of a goal in it that its audience may not know of. */
	tells(text: string): boolean;
	/** The text with every such id, and the address around it, replaced by the words for an unseen goal. */
	hushed(text: string): string;
}

/**
 * What of an almanac is not among some goals. A goal that the audience may see has its title for words, and its key
 * result that one's title; any other is `unseen`.
 */
export function leftOut(almanac: Almanac, taken: Published<Almanac>, audience: Audience, unseen: string): LeftOut {
	const along = new Set(taken.objectives.map(({ id }) => id));
	const behind = new Map(almanac.objectives.filter(({ id }) => !along.has(id)).map((goal) => [goal.id, goal]));
	const isSeen = (goal: Objective) => audience.includes(goal.visibility);
	const secrets = [...behind.values()].filter((goal) => !isSeen(goal)).map(({ id }) => id);
	const secret = secrets.length === 0 ? undefined : idIn(secrets);
	return {
		unseen,
		wordsFor(reference) {
			const { objective, keyResult } = takeApart(reference);
			const goal = behind.get(objective);
			if (!goal) return undefined;
			const named = goal.keyResults.find(({ id }) => id === keyResult);
			if (!isSeen(goal)) return unseen;
			return named ? plainInline(named.title) : goal.title;
		},
		tells: (text) => secret !== undefined && text.search(secret) >= 0,
		hushed: (text) => (secret === undefined ? text : text.replaceAll(secret, unseen)),
	};
}

/** Finds ids, with the address before one, and the rest of the address or the key result behind it. */
function idIn(ids: readonly string[]): RegExp {
	const address = '[^\\s<>()\\[\\]{}"\'`,;]*';
	return new RegExp(`${address}(?<![a-z0-9-])(?:${ids.join('|')})(?![a-z0-9-])(?:[/#?.][\\w/#?=&%-]+|/)*`, 'g');
}
