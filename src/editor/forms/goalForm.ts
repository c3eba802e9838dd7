import type { FormWords } from '../../i18n/formWords.ts';
import { plainInline } from '../../mdx/inline.ts';
import { isDay } from '../../okr/day.ts';
import type { Kind, Limit } from '../../okr/keyResult.ts';
import type { Period } from '../../okr/period.ts';
import type { Team } from '../../okr/team.ts';
import { contentFile, contentPath } from '../../source/contentFile.ts';
import { ids, longestId, shortId } from '../../source/ids.ts';
import { capitalised, type GoalData, type KeyResultData, levelScores, waitsForTeams } from './newGoal.ts';
import { numberOf } from './number.ts';

/** A key result as it stands in the form, as it was typed. */
export interface ResultForm {
	phrase: string;
	title: string;
	/** Empty while nobody has chosen. */
	kind: Kind | '';
	from: string;
	to: string;
	unit: string;
	keep: Limit['keep'];
	limit: string;
	upperLimit: string;
	/** One a line. */
	steps: string;
	/** Little, sound, all of it. */
	levels: readonly string[];
}

/** A new goal as it stands in the form, as it was typed. */
export interface GoalForm {
	phrase: string;
	title: string;
	period: string;
	/** A team's id, or a person's: no person has that of a team. */
	owner: string;
	/** A person's own goal is to be on the site. */
	published: boolean;
	lead: string;
	due: string;
	supports: readonly string[];
	results: readonly ResultForm[];
}

/** Something that is wrong in a form: in which field, by its name, and what. */
export interface Wrong {
	/** `title`, or a field of a key result: `results.1.to`. */
	field: string;
	what: keyof FormWords['wrong'];
}

/** What a form is looked at against. */
export interface Around {
	periods: readonly Pick<Period, 'id' | 'phase' | 'end'>[];
	teams: readonly Pick<Team, 'id' | 'parent'>[];
}

/** A goal made of a form; or what is wrong with the form, in the order of its fields. */
export type Made =
	| {
			id: string;
			data: GoalData;
			path: string;
			text: string;
			/** For each key result of the file its place in the form, from 0. */
			places: readonly number[];
	  }
	| { wrong: readonly Wrong[] };

/** The longest id of a key result that is made. */
const longestResult = 30;

/**
 * The file that a form stands for. A draft needs a title or the sentence's first blank, a period and an owner. Blanks that
 * nobody has filled in are left out. Ids come from titles.
 */
export function goalOf(form: GoalForm, draft: boolean, { periods, teams }: Around): Made {
	const wrong: Wrong[] = [];
	const need = (isThere: boolean, field: string, what: Wrong['what']) => {
		if (!isThere) wrong.push({ field, what });
	};
	const phrase = bare(form.phrase);
	const title = form.title.trim() || capitalised(phrase);
	const period = periods.find(({ id }) => id === form.period);
	const team = teams.find(({ id }) => id === form.owner)?.id;
	const person = team === undefined && form.owner !== '' ? form.owner : undefined;
	const waits = period !== undefined && waitsForTeams(form.supports, team, period.phase, teams);
	const filled = form.results.map((result, i) => ({ result, i })).filter(({ result }) => saysSomething(result));

	need(phrase !== '' || (draft && title !== ''), 'phrase', 'goal');
	if (filled.length === 0 && !draft && !waits && person === undefined)
		wrong.push({ field: 'results.0.phrase', what: 'results' });
	const free = ids();
	const keyResults = filled.map(({ result, i }) => keyResultOf(result, i, draft, free, wrong));
	need(form.due === '' || isDay(form.due), 'due', 'day');
	need(period !== undefined, 'period', 'period');
	need(form.owner !== '', 'owner', 'owner');
	const slug = shortId(title, longestId);
	if (title !== '') need(slug !== '', 'title', 'slug');
	if (wrong.length > 0) return { wrong };

	const data: GoalData = {
		title,
		phrase: phrase === '' ? undefined : phrase,
		period: form.period,
		team,
		person,
		lead: form.lead || undefined,
		visibility: draft ? 'draft' : person !== undefined && form.published ? 'published' : undefined,
		due: form.due !== '' && form.due !== period?.end ? form.due : undefined,
		supports: form.supports,
		keyResults,
	};
	const id = `${form.period}/${form.owner}/${slug}`;
	const [path, text] = [contentPath('objective', id), contentFile('objective', data)];
	return { id, data, path, text, places: filled.map(({ i }) => i) };
}

function keyResultOf(
	result: ResultForm,
	i: number,
	draft: boolean,
	free: ReturnType<typeof ids>,
	wrong: Wrong[],
): KeyResultData {
	const at = (field: string) => `results.${i}.${field}`;
	const phrase = bare(result.phrase);
	const title = result.title.trim() || capitalised(phrase);
	if (phrase === '' && !draft) wrong.push({ field: at('phrase'), what: 'result' });
	if (title === '') wrong.push({ field: at('title'), what: 'title' });
	const id = free.take(shortId(plainInline(title), longestResult) || 'result');
	const head = { id, title, phrase: phrase === '' ? undefined : phrase };
	const number = (field: 'from' | 'to' | 'limit' | 'upperLimit', mayBeLeftOut = false): number | undefined => {
		const said = result[field].trim();
		const value = numberOf(said);
		if (said === '' ? !mayBeLeftOut : value === undefined)
			wrong.push({ field: at(field), what: said === '' ? 'missing' : 'number' });
		return value;
	};
	const unit = result.unit.trim() || undefined;
	// A step is the key result itself where nothing else is said.
	const isOpen = result.kind === '' || (draft && result.kind !== 'milestones' && saysNothingOf(result));
	if (result.kind === '' && !draft) wrong.push({ field: at('kind'), what: 'kind' });
	switch (isOpen ? 'judged' : result.kind) {
		case 'metric':
			return { ...head, kind: 'metric', from: number('from', true), to: number('to') as number, unit };
		case 'limit': {
			const limit = number('limit') as number;
			if (result.keep !== 'between') return { ...head, kind: 'limit', keep: result.keep, limit, unit };
			const upper = number('upperLimit') as number;
			return { ...head, kind: 'limit', keep: result.keep, limit: [limit, upper], unit };
		}
		case 'milestones': {
			const steps = linesOf(result.steps);
			return {
				...head,
				kind: 'milestones',
				steps: (steps.length > 0 ? steps : [title]).map((step) => ({ title: step })),
			};
		}
		case 'levels': {
			const own = ids();
			const levels = levelScores.map((score, n) => {
				const level = (result.levels[n] ?? '').trim();
				if (level === '') wrong.push({ field: at(`levels.${n}`), what: 'missing' });
				return { id: own.take(shortId(plainInline(level), longestResult) || `level-${n + 1}`), title: level, score };
			});
			return { ...head, kind: 'levels', levels };
		}
		default:
			return { ...head, kind: 'judged' };
	}
}

/** A key result counts once anything is said of it. */
function saysSomething(result: ResultForm): boolean {
	return bare(result.phrase) !== '' || result.title.trim() !== '' || (result.kind !== '' && !saysNothingOf(result));
}

/** Nothing is said yet of what its kind wants to know. */
function saysNothingOf({ kind, from, to, unit, limit, upperLimit, steps, levels }: ResultForm): boolean {
	const said: Record<ResultForm['kind'], readonly string[]> = {
		'': [],
		metric: [from, to, unit],
		limit: [limit, upperLimit, unit],
		milestones: [steps],
		levels,
		judged: [],
	};
	return said[kind].every((one) => one.trim() === '');
}

function linesOf(text: string): string[] {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');
}

/** What stands in a blank, in one line and without the full stop that the sentence has itself. */
export function bare(text: string): string {
	return text.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '').trim();
}
