import { type Part, sentence } from '../i18n/sentence.ts';
import type { Objective } from '../okr/objective.ts';
import { isDated } from '../okr/period.ts';
import type { Site } from './site.ts';

/** The goal's sentence with its blanks filled in; or the same as a form, where there is no phrase or it would be too long to read. */
export type Sentence =
	| { kind: 'sentence'; parts: readonly Part[] }
	| { kind: 'form'; goal: string; results: readonly string[]; due: string };

/** The most characters in the blanks of a sentence that can still be read in one breath. */
const longest = 300;

/** The sentence of a goal. Dropped key results are not in it. The year of the day is left out where the period makes it plain. */
export function goalSentence(
	site: Pick<Site, 'locale' | 'plain' | 'period'>,
	goal: Pick<Objective, 'title' | 'phrase' | 'period' | 'due' | 'keyResults'>,
): Sentence {
	const { locale } = site;
	const results = goal.keyResults
		.filter((keyResult) => !keyResult.dropped)
		.map((keyResult) => keyResult.phrase ?? site.plain(keyResult.title));
	const period = site.period(goal.period);
	const due = goal.due ?? period.end;
	const within = isDated(period) && due !== undefined && period.start <= due && due <= period.end;
	const day = due === undefined ? '' : within ? locale.dayOfYear(due) : locale.day(due);
	if (goal.phrase !== undefined && results.length > 0) {
		const parts = sentence(locale, { goal: goal.phrase, results, day });
		const filledIn = parts.filter((part) => part.blank).reduce((length, part) => length + part.text.length, 0);
		if (filledIn <= longest) return { kind: 'sentence', parts };
	}
	return { kind: 'form', goal: goal.phrase ?? goal.title, results, due: day };
}
