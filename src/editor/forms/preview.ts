import { localeOf } from '../../i18n/locale.ts';
import { plainInline } from '../../mdx/inline.ts';
import { isDay } from '../../okr/day.ts';
import type { KeyResult } from '../../okr/keyResult.ts';
import type { Language } from '../../okr/organisation.ts';
import type { Period } from '../../okr/period.ts';
import { goalSentence, type Sentence } from '../../views/sentence.ts';
import { bare, type GoalForm } from './goalForm.ts';
import { capitalised } from './newGoal.ts';

/** The sentence as the page of the goal will have it; `undefined` while there is nothing to say or no period. */
export function sentenceOf(
	form: GoalForm,
	periods: readonly Omit<Period, 'text'>[],
	language: Language,
): Sentence | undefined {
	const period = periods.find(({ id }) => id === form.period) as Period | undefined;
	const phrase = bare(form.phrase);
	const title = form.title.trim() || capitalised(phrase);
	if (!period || title === '') return undefined;
	const keyResults = form.results
		.map((result) => ({ phrase: bare(result.phrase) || undefined, title: result.title.trim() }))
		.filter((result) => result.phrase !== undefined || result.title !== '') as KeyResult[];
	const due = isDay(form.due) ? form.due : undefined;
	const at = { locale: localeOf(language), plain: plainInline, period: () => period };
	return goalSentence(at, { title, phrase: phrase || undefined, period: period.id, due, keyResults });
}
