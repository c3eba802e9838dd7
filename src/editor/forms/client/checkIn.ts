import { editorWords } from '../../../i18n/editorWords.ts';
import { sayFinding } from '../../../i18n/findingWords.ts';
import { localeOf } from '../../../i18n/locale.ts';
import { isDay } from '../../../okr/day.ts';
import { goalsOfPerson, type Part, type RunningGoal } from '../../../views/running.ts';
import { element } from '../../client/element.ts';
import type { Draft } from '../../client/host.ts';
import { ownerChoices } from '../choices.ts';
import { clearAll, controlIn, fieldIn, nameFields, setOptions, tellWrong } from './field.ts';
import { type GoalInForm, goalInForm } from './goalInForm.ts';
import { readJson, start, wished } from './start.ts';

const { form, known, host, words, tell, tellFailure, keep } = await start(
	document.querySelector('.check-in-form') as HTMLFormElement,
);
const running = await readJson<RunningGoal[]>(form.dataset.running as string);
const { checkIn } = words;
const { language } = known.organisation;
const locale = localeOf(language);
const remembered = 'okr-person';

nameFields(form, '');
const part = (selector: string) => form.querySelector<HTMLElement>(selector) as HTMLElement;
const person = controlIn(fieldIn(form, 'person') as HTMLElement) as HTMLSelectElement;
const date = controlIn(fieldIn(form, 'date') as HTMLElement) as HTMLInputElement;
const place = part('.goals-of-person');
const conflict = part('.conflict');
const button = part('button.main') as HTMLButtonElement;
let goals: GoalInForm[] = [];
let asked = 0;

setOptions(
	person,
	checkIn.choose,
	[{ choices: ownerChoices(known).people }],
	wished().get('person') ?? localStorage.getItem(remembered) ?? '',
);
date.value = known.today;
person.addEventListener('change', () => {
	const isToStay = filledIn() > 0 && !confirm(checkIn.leave);
	if (isToStay) person.value = localStorage.getItem(remembered) ?? '';
	else void choose();
});
form.addEventListener('input', count);
form.addEventListener('submit', (event) => {
	event.preventDefault();
	void save();
});
form.hidden = false;
await choose();
form.setAttribute('data-ready', '');

/** Shows the running goals of whoever is chosen, and remembers the choice. */
async function choose(): Promise<void> {
	asked += 1;
	const mine = asked;
	const id = person.value;
	localStorage.setItem(remembered, id);
	conflict.hidden = true;
	clearAll(form);
	try {
		const shown = id === '' ? [] : await goalsOf(id);
		if (mine !== asked) return; // somebody else was chosen meanwhile
		goals = shown.filter((one) => 'path' in one);
		place.replaceChildren(...inParts(shown));
		if (id !== '' && shown.length === 0) place.append(nothing());
		tell();
	} catch (error) {
		tellFailure(error);
	}
	count();
}

async function goalsOf(id: string): Promise<(GoalInForm | HTMLElement)[]> {
	const seen = goalsOfPerson(running, id, known.teams);
	const own = await Promise.all(
		known.periods.filter(({ phase }) => phase === 'running').map((period) => host.goalsIn(period.id, id)),
	);
	// A person's own goals are private: the site does not know of them, and whoever can read the files does.
	const unseen = own.flat().filter((goal) => !seen.some((one) => one.id === goal));
	const all = [...seen, ...unseen.map((goal): { id: string; part: Part } => ({ id: goal, part: 'led' }))];
	const shown = await Promise.all(
		all.map(async ({ id: goal, part: as }) => {
			const source = await host.read(`objectives/${goal}.mdx`);
			if (source === undefined) return [];
			const made = goalInForm({ id: goal, part: as, source }, words, locale, `${known.base}objectives/${goal}/`);
			return [made ?? element('p', { className: 'note' }, [checkIn.unread(goal)])];
		}),
	);
	return shown.flat();
}

/** A person's own goals, and those of the team folded together behind them. */
function inParts(shown: readonly (GoalInForm | HTMLElement)[]): HTMLElement[] {
	const elementOf = (one: GoalInForm | HTMLElement) => ('path' in one ? one.element : one);
	const isTeams = (one: GoalInForm | HTMLElement) => 'path' in one && one.part === 'team';
	const own = shown.filter((one) => !isTeams(one)).map(elementOf);
	const teams = shown.filter(isTeams).map(elementOf);
	if (teams.length === 0) return own;
	const summary = element('summary', {}, [checkIn.ofTeam(teams.length)]);
	return [...own, element('details', { open: own.length === 0 }, [summary, ...teams])];
}

function nothing(): HTMLElement {
	const name = known.people.find(({ id }) => id === person.value)?.name ?? '';
	const link = element('a', { href: `${known.base}edit/goal/` }, [checkIn.startOne]);
	return element('p', { className: 'quiet' }, [`${checkIn.none(name)} `, link, '.']);
}

function count(): void {
	const filled = filledIn();
	part('.buttons').hidden = goals.length === 0;
	part('.count').textContent = inWords(filled, checkIn.count);
	keep(filled > 0);
}

/** How many key results something is said of. */
function filledIn(): number {
	return goals.reduce((sum, goal) => sum + goal.count(), 0);
}

function inWords(
	number: number,
	{ none, one, many }: { none?: string; one: string; many(count: number): string },
): string {
	if (number === 0 && none !== undefined) return none;
	return number === 1 ? one : many(number);
}

async function save(): Promise<void> {
	clearAll(form);
	if (!isDay(date.value)) return tellWrong(form, [{ field: fieldIn(form, 'date'), says: words.wrong.day }], words);
	const read = goals.map((goal) => goal.read(date.value));
	const told = read.flatMap((one) => one.told);
	const drafts = read.flatMap(({ draft }) => draft ?? []);
	if (told.length === 0 && drafts.length === 0) told.push({ field: undefined, says: words.wrong.nothing });
	if (told.length > 0) return tellWrong(form, told, words);
	const filled = filledIn();
	button.disabled = true;
	tell(words.saving);
	try {
		const saved = await host.save(drafts, words.commit.checkIn(date.value));
		switch (saved.verdict) {
			case 'good':
			case 'proposed': {
				conflict.hidden = true;
				await choose();
				const later = known.local ? [] : [` ${words.later}`];
				const proposal =
					saved.verdict === 'proposed'
						? [` ${words.proposed} `, element('a', { href: saved.address }, [saved.address])]
						: later;
				tell(inWords(filled, checkIn.saved), ...proposal);
				break;
			}
			case 'findings': {
				tell();
				const says = saved.findings.map((finding) => {
					const { what, cure } = sayFinding(language, finding);
					const draft = drafts.find(({ path }) => finding.file.endsWith(path));
					const goal = goals.find(({ path }) => path === draft?.path);
					return { field: draft && goal?.field(draft.text, finding), says: `${what} ${cure}` };
				});
				tellWrong(form, says, words);
				break;
			}
			default:
				tell();
				showConflict(drafts, saved.path, saved.verdict === 'conflict' ? saved.current : undefined);
		}
	} catch (error) {
		tellFailure(error);
	} finally {
		button.disabled = false;
	}
}

/** Shows both texts. What is in the form stays there, and the next save adds it to the text that is there now. */
function showConflict(drafts: readonly Draft[], path: string, current: string | undefined): void {
	const said = editorWords[language].conflict;
	const side = (title: string, text: string) => {
		const shown = element('pre', { tabIndex: 0 }, [text]);
		shown.setAttribute('role', 'region');
		shown.setAttribute('aria-label', title);
		return element('section', {}, [element('h3', {}, [title]), shown]);
	};
	const yours = drafts.find((draft) => draft.path === path)?.text ?? '';
	const isThere = goals.find((goal) => goal.path === path)?.renew(current) === true;
	conflict.replaceChildren(
		element('p', {}, [said.title]),
		element('p', {}, [isThere ? checkIn.conflictNext : current === undefined ? said.deleted : words.wrong.unread]),
		element('div', { className: 'both' }, [
			...(current === undefined ? [] : [side(said.theirs, current)]),
			side(said.yours, yours),
		]),
	);
	conflict.hidden = false;
	conflict.focus();
}
