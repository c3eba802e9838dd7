import type { FormWords } from '../../../i18n/formWords.ts';
import type { Locale } from '../../../i18n/locale.ts';
import { isDay } from '../../../okr/day.ts';
import type { Objective } from '../../../okr/objective.ts';
import { schemas } from '../../../source/contentFile.ts';
import { contentParts } from '../../../source/contentParts.ts';
import type { Part } from '../../../views/running.ts';
import { element } from '../../client/element.ts';
import type { Draft } from '../../client/host.ts';
import { mergeFile } from '../../merge.ts';
import { type Addition, type Data, withAdditions } from '../checkIn.ts';
import { keysAt } from '../findingField.ts';
import { fieldIn, type Told } from './field.ts';
import { type Stand, standOf } from './stand.ts';

/** A goal in the form of a check-in, with the file that it was read from. */
export interface GoalInForm {
	element: HTMLElement;
	part: Part;
	path: string;
	/** How many of its key results something is said of. */
	count(): number;
	/** The file with what is said, or nothing where nothing is; and what is wrong in the fields. */
	read(day: string): { draft?: Draft; told: Told[] };
	/** The field that a place of the file to be saved came from. */
	field(text: string, at: { line: number; column: number }): HTMLElement | undefined;
	/** Reads the file anew: what is said from then on is added to that text. Gives whether there is still such a goal. */
	renew(source: string | undefined): boolean;
}

/** The fields of a goal's key results; `undefined` when its file cannot be read. */
export function goalInForm(
	{ id, part, source }: { id: string; part: Part; source: string },
	words: FormWords,
	locale: Locale,
	page: string,
): GoalInForm | undefined {
	const path = `objectives/${id}.mdx`;
	const read = readGoal(source);
	if (!read) return undefined;
	let open = { source, ...read };
	const stands = read.goal.keyResults
		.filter(({ dropped }) => !dropped)
		.map((keyResult) => standOf(keyResult, words, locale));
	const heading = element('h2', { className: 'goal-title' }, [element('a', { href: page }, [read.goal.title])]);
	const due = isDay(read.goal.due ?? '') ? ` · ${words.goal.dueLabel} ${locale.dayOfYear(read.goal.due as never)}` : '';
	const over = element('p', { className: 'quiet small' }, [`${words.checkIn.part[part]}${due}`]);
	return {
		element: element('section', {}, [heading, over, ...stands.map((stand) => stand.element)]),
		part,
		path,
		count: () => stands.filter((stand) => stand.read() !== undefined).length,
		read(day) {
			const { said, told } = saidIn(stands, words);
			if (said.size === 0) return { told };
			const text = mergeFile('objective', open.source, withAdditions(open.data, said, day));
			return { draft: { path, text, before: open.source }, told };
		},
		field(text, at) {
			const [key, place, list, , name] = keysAt(text, at);
			const id = key === 'keyResults' && list === 'checkIns' ? open.ids[Number(place)] : undefined;
			const stand = stands.find((one) => one.id === id);
			return stand && fieldIn(stand.element, String(name));
		},
		renew(now) {
			const again = now === undefined ? undefined : readGoal(now);
			if (!again || now === undefined) return false;
			open = { source: now, ...again };
			return true;
		},
	};
}

function saidIn(stands: readonly Stand[], words: FormWords): { said: Map<string, Addition>; told: Told[] } {
	const said = new Map<string, Addition>();
	const told: Told[] = [];
	for (const stand of stands) {
		const now = stand.read();
		if (now === undefined) continue;
		if ('wrong' in now)
			told.push({ field: fieldIn(stand.element, now.wrong.field), says: words.wrong[now.wrong.what] });
		else said.set(stand.id, now);
	}
	return { said, told };
}

/** What is in the file of a goal: its data, and the ids of its key results in order. */
interface ReadGoal {
	data: Data;
	goal: Pick<Objective, 'title' | 'keyResults' | 'due'>;
	ids: readonly string[];
}

function readGoal(source: string): ReadGoal | undefined {
	const parts = contentParts('objective', source);
	if ('problems' in parts) return undefined;
	const parsed = schemas.objective.safeParse(parts.data);
	if (!parsed.success) return undefined;
	const goal = parsed.data as unknown as Objective;
	return { data: parts.data, goal, ids: goal.keyResults.map(({ id }) => id) };
}
