import { capitalised, type GoalData, type KeyResultData, waitsForTeams } from '../editor/forms/newGoal.ts';
import { words } from '../i18n/locale.ts';
import { isDay } from '../okr/day.ts';
import { currentPeriod, isDated, type Period } from '../okr/period.ts';
import type { Team } from '../okr/team.ts';
import { askOne, askSome, askText, askWhether, canAsk, wanted } from './ask.ts';
import { type GoalFiles, oneOf } from './goalFiles.ts';
import type { NewFile, Said } from './new.ts';
import { newId } from './newId.ts';
import { askKeyResult, completed, type Loose, saying } from './newKeyResult.ts';
import { Misuse } from './options.ts';

/** The options of a new goal that are no fields of it. */
export const objectiveFlags = {
	when: { type: 'string', multiple: true },
	draft: { type: 'boolean', default: false },
} as const;

type Goal = GoalData;

const draftQuestion = 'Without a key result it is half a goal. Save it as a draft?';

/** A goal, by its sentence or by its title. Half of one is enough for a draft. */
export async function newObjective(said: Said, files: GoalFiles): Promise<NewFile<'objective'>> {
	const given = said.data as Partial<Goal> & { keyResults?: readonly Loose[] };
	const bySentence = canAsk() && given.title === undefined;
	const period = await periodOf(given, files);
	const owner = await ownerOf(given, files);
	const ownerId = (owner.team ?? owner.person) as string;
	const { title, phrase } = await titleOf(given, files);

	const waits = waitsForTeams(given.supports ?? [], owner.team, period.phase, files.teams);
	const isHalf = said.draft || given.visibility === 'draft';
	let keyResults = completed([...(given.keyResults ?? []), ...said.when.map(saying)]);
	if (keyResults.length === 0 && !isHalf && !waits) keyResults = await askKeyResults(files);
	// A goal of one's own is private anyway.
	const isAsked = keyResults.length === 0 && !waits && !owner.person;
	const isDraft = isHalf || (isAsked && (await askWhether(draftQuestion, true)));
	const asksMore = bySentence && !isDraft;
	const due = given.due ?? (asksMore ? await askDue(period, files) : undefined);
	const lead = given.lead ?? (isDraft || owner.person ? undefined : await askLead(owner, files));
	const supports = given.supports ?? (asksMore ? await askSupports(ownerId, period, files) : undefined);

	const goals = files.files.filter(({ kind }) => kind === 'objective').map(({ id }) => id);
	const old = files.objectives.flatMap(({ formerly }) => formerly);
	const folder = `${period.id}/${ownerId}/`;
	const taken = [...goals, ...old].filter((id) => id.startsWith(folder)).map((id) => id.slice(folder.length));
	const data: Goal = {
		...given,
		title,
		phrase,
		period: period.id,
		...owner,
		lead,
		due,
		supports,
		visibility: given.visibility ?? (isDraft ? 'draft' : undefined),
		keyResults,
	};
	return { id: folder + newId(said.id, title, taken), data };
}

async function periodOf({ period }: Partial<Goal>, files: GoalFiles): Promise<Period> {
	const { periods, today } = files;
	if (period !== undefined) return oneOf(periods, 'period', period, files);
	if (periods.length === 0) throw new Misuse('There is no period yet. Make one with okr new period.');
	const open = periods.filter(({ phase }) => phase !== 'closed');
	const choices = open.map(({ id, title, phase }) => ({ value: id, label: title, hint: phase }));
	const current = currentPeriod(open, today)?.id;
	const id = await wanted('--period', () => askOne('For which period?', choices, current));
	return oneOf(periods, 'period', id);
}

type Owner = Pick<Goal, 'team' | 'person'>;

async function ownerOf({ team, person }: Partial<Goal>, files: GoalFiles): Promise<Owner> {
	const { teams, people } = files;
	if (team !== undefined && person !== undefined)
		throw new Misuse('A goal has a team or a person: --team or --person.');
	if (person !== undefined) return { person: oneOf(people, 'person', person, files).id };
	if (team !== undefined) return { team: oneOf(teams, 'team', team, files).id };
	const own = 'person ';
	const chosen = await wanted('--team or --person', () =>
		askOne('Whose goal is it?', [
			...teams.filter(({ retired }) => !retired).map(({ id, name }) => ({ value: id, label: name })),
			...people
				.filter(({ left }) => !left)
				.map(({ id, name }) => ({ value: own + id, label: name, hint: 'an own goal, private' })),
		]),
	);
	return chosen.startsWith(own) ? { person: chosen.slice(own.length) } : { team: chosen };
}

/** The first blank of the sentence makes the title, or the title stands for itself. */
async function titleOf(
	{ title, phrase }: Partial<Goal>,
	{ organisation }: GoalFiles,
): Promise<Pick<Goal, 'title' | 'phrase'>> {
	const { begin } = words[organisation.language].sentence;
	const blank =
		phrase ??
		(title === undefined ? await wanted('--title or --phrase', () => askText(`${begin.trim()} …`)) : undefined);
	if (title !== undefined) return { title, phrase };
	const proposed = capitalised(blank as string);
	const isAsked = canAsk() && phrase === undefined;
	return { title: isAsked ? await askText('Title', { initial: proposed }) : proposed, phrase: blank };
}

async function askKeyResults({ organisation }: GoalFiles): Promise<KeyResultData[]> {
	const { measure } = words[organisation.language].sentence;
	const first = `… ${measure.replace(/^[\s,]+/, '').trim()} …`;
	const said: Loose[] = [];
	await wanted('--key-results or --when; or --draft, for half a goal', async () => {
		for (;;) {
			const next = await askKeyResult(said.length === 0 ? first : `${first} (and)`);
			if (!next) return;
			said.push(next);
		}
	});
	return completed(said);
}

async function askDue(period: Period, { organisation }: GoalFiles): Promise<string | undefined> {
	const end = isDated(period) ? period.end : undefined;
	const { end: before } = words[organisation.language].sentence;
	const message = `${before.replace(/^[\s.]+/, '').trim()} …`;
	const wrong = (said: string) => (isDay(said) ? undefined : 'Write a day of the calendar as yyyy-mm-dd.');
	const day = await askText(message, { initial: end, mayBeLeftOut: true, wrong });
	return day === '' || day === end ? undefined : day;
}

async function askLead({ team }: Owner, { teams, people }: GoalFiles): Promise<string | undefined> {
	const members = teams.find(({ id }) => id === team)?.members ?? [];
	const none = '';
	const here = people.filter(({ left }) => !left);
	const inTeam = (id: string) => members.includes(id);
	const choices = [...here.filter(({ id }) => inTeam(id)), ...here.filter(({ id }) => !inTeam(id))];
	const lead = await wanted('--lead; or --draft, for half a goal', () =>
		askOne('Who sees to it that it is worked on?', [
			...choices.map(({ id, name, role }) => ({ value: id, label: name, hint: role })),
			{ value: none, label: 'Nobody yet' },
		]),
	);
	return lead === none ? undefined : lead;
}

/** The goals of the same period that stand above a team: those of the teams it is part of. */
async function askSupports(
	owner: string,
	period: Period,
	{ teams, objectives }: GoalFiles,
): Promise<readonly string[] | undefined> {
	const above: string[] = [];
	let team: Team | undefined = teams.find(({ id }) => id === owner);
	while (team?.parent !== undefined && !above.includes(team.parent)) {
		above.push(team.parent);
		team = teams.find(({ id }) => id === above.at(-1));
	}
	const goals = objectives.filter((goal) => goal.period === period.id && above.includes(goal.team ?? ''));
	const choices = goals.map(({ id, title, team: of }) => ({ value: id, label: title, hint: of }));
	const chosen = await askSome(
		'What does it support? (space chooses; nothing for a goal on your own grounds)',
		choices,
	);
	return chosen.length > 0 ? chosen : undefined;
}
