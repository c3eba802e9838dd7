import { sayFinding } from '../../../i18n/findingWords.ts';
import { words as siteWords } from '../../../i18n/locale.ts';
import { day } from '../../../okr/day.ts';
import { element } from '../../client/element.ts';
import { sentence } from '../../client/goalHtml.ts';
import { leadChoices, ownerChoices, periodChoices, supportChoices } from '../choices.ts';
import { findingField } from '../findingField.ts';
import { bare, type GoalForm, goalOf, type Made } from '../goalForm.ts';
import type { Saved } from '../host.ts';
import { capitalised, waitsForTeams } from '../newGoal.ts';
import { sentenceOf } from '../preview.ts';
import { clearAll, controlIn, fieldIn, growing, nameFields, setOptions, type Told, tellWrong } from './field.ts';
import { resultsOf } from './results.ts';
import { start, wished } from './start.ts';
import { chosenSupports, showSupports } from './supports.ts';

type Sound = Exclude<Made, { wrong: unknown }>;

const { form, known, host, words, tell, tellFailure, keep } = await start(
	document.querySelector('.goal-form') as HTMLFormElement,
);
const { goal } = words;
const { language } = known.organisation;
const part = <E extends HTMLElement>(selector: string) => form.querySelector(selector) as E;
const control = <E extends HTMLElement>(name: string) => controlIn(fieldIn(form, name) as HTMLElement) as E;
const buttons = [...form.querySelectorAll<HTMLButtonElement>('.buttons button')];

nameFields(form, '');
const results = resultsOf(form, words, language, changed);
results.add();
results.add();
const title = control<HTMLInputElement>('title');
const [period, owner, lead] = ['period', 'owner', 'lead'].map((name) => control<HTMLSelectElement>(name)) as [
	HTMLSelectElement,
	HTMLSelectElement,
	HTMLSelectElement,
];
const due = control<HTMLInputElement>('due');
const phrase = control<HTMLTextAreaElement>('phrase');
growing(phrase, true);

const periods = periodChoices(known, day(known.today));
setOptions(period, goal.choose, [{ choices: periods.choices }], wished().get('period') ?? periods.usual);
const owners = ownerChoices(known);
setOptions(
	owner,
	goal.choose,
	[
		{ label: goal.teams, choices: owners.teams },
		{ label: goal.people, choices: owners.people },
	],
	wished().get('owner') ?? '',
);
let proposedTitle = '';
phrase.addEventListener('input', () => {
	if (title.value === proposedTitle) title.value = proposedTitle = capitalised(bare(phrase.value));
});
let proposedDue = '';
chosen();
for (const select of [period, owner]) select.addEventListener('change', chosen);
form.addEventListener('input', changed);
form.addEventListener('submit', (event) => {
	event.preventDefault();
	void save(false);
});
part('.draft').addEventListener('click', () => void save(true));
changed();
keep(false);
form.hidden = false;
form.setAttribute('data-ready', '');

/** What depends on the period and on whose goal it is. */
function chosen(): void {
	const end = known.periods.find(({ id }) => id === period.value)?.end ?? '';
	if (due.value === proposedDue) due.value = proposedDue = end;
	const { members, others } = leadChoices(known, owner.value);
	setOptions(lead, goal.nobody, [
		{ label: members.length > 0 ? goal.inTeam : undefined, choices: members },
		{ label: members.length > 0 ? goal.others : undefined, choices: others },
	]);
	showSupports(
		fieldIn(form, 'supports') as HTMLElement,
		supportChoices(known, period.value, owner.value),
		goal.supportsNothing,
	);
	const isOwn = known.people.some(({ id }) => id === owner.value);
	part('.own').hidden = !isOwn;
	(fieldIn(form, 'lead') as HTMLElement).hidden = isOwn;
}

function changed(): void {
	keep(true);
	const now = read();
	const shown = sentenceOf(now, known.periods, language);
	part('.preview').hidden = shown === undefined;
	// It escapes whatever it is given.
	if (shown) part('.preview > div').innerHTML = sentence(shown, siteWords[language].form);
	const phase = known.periods.find(({ id }) => id === now.period)?.phase;
	part('.waits').hidden = !phase || !waitsForTeams(now.supports, now.owner, phase, known.teams);
}

function read(): GoalForm {
	const isOwn = known.people.some(({ id }) => id === owner.value);
	return {
		phrase: phrase.value,
		title: title.value,
		period: period.value,
		owner: owner.value,
		published: part<HTMLInputElement>('[name=published]').checked,
		lead: isOwn ? '' : lead.value,
		due: due.value,
		supports: chosenSupports(form),
		results: results.read(),
	};
}

/** A field by the name that what is wrong goes by. */
function fieldNamed(name: string): HTMLElement | undefined {
	const [, place, own] = /^results\.(\d+)\.(.+)$/.exec(name) ?? [];
	return own === undefined ? fieldIn(form, name) : results.field(Number(place), own);
}

async function save(draft: boolean): Promise<void> {
	clearAll(form);
	const made = goalOf(read(), draft, known);
	if ('wrong' in made) {
		const told = made.wrong.map(({ field, what }): Told => ({ field: fieldNamed(field), says: words.wrong[what] }));
		return tellWrong(form, told, words);
	}
	for (const button of buttons) button.disabled = true;
	tell(words.saving);
	try {
		const file = { path: made.path, text: made.text, before: undefined };
		const saved = await host.save([file], words.commit.goal(String(made.data.title)));
		tell();
		answer(saved, made);
	} catch (error) {
		tellFailure(error);
	} finally {
		for (const button of buttons) button.disabled = false;
	}
}

function answer(saved: Saved, made: Sound): void {
	switch (saved.verdict) {
		case 'good':
		case 'proposed':
			done(made, saved.verdict === 'proposed' ? saved.address : undefined);
			break;
		case 'findings': {
			const told = saved.findings.map((finding): Told => {
				const { what, cure } = sayFinding(language, finding);
				const name = finding.file.endsWith(made.path) ? findingField(made.text, finding, made.places) : undefined;
				return { field: name === undefined ? undefined : fieldNamed(name), says: `${what} ${cure}` };
			});
			tellWrong(form, told, words);
			break;
		}
		default: {
			// A file that has come there since, or has been there all along: it stays as it is.
			tellWrong(form, [{ field: fieldIn(form, 'title'), says: words.wrong.taken }], words);
			if (known.goals.some(({ id }) => id === made.id))
				part('.wrongs').append(element('a', { href: pageOf(made.id), target: '_blank' }, [goal.openIt]));
		}
	}
}

/** Says what has become of the goal, in place of the form. */
function done({ id, data }: Sound, proposal: string | undefined): void {
	keep(false);
	const isPrivate = data.person !== undefined && data.visibility !== 'published';
	const says = data.visibility === 'draft' ? goal.savedDraft : isPrivate ? goal.savedPrivate : goal.saved;
	const isShown = known.local && (data.visibility === 'draft' || !isPrivate);
	const item = (href: string, text: string) => element('li', {}, [element('a', { href }, [text])]);
	const again = item(`${known.base}edit/goal/`, goal.another);
	const heading = element('h2', { tabIndex: -1 }, [says(String(data.title))]);
	const isLater = !known.local && data.visibility !== 'draft' && !isPrivate && proposal === undefined;
	form.replaceWith(
		element('section', { className: 'saved' }, [
			heading,
			...(isLater ? [element('p', {}, [words.later])] : []),
			...(proposal === undefined
				? []
				: [element('p', {}, [`${words.proposed} `, element('a', { href: proposal }, [proposal])])]),
			element('ul', {}, [
				...(isShown ? [item(pageOf(id), goal.open)] : []),
				...(proposal === undefined
					? [item(`${known.base}edit/#/collections/objectives/entries/${id}`, goal.more)]
					: []),
				again,
			]),
		]),
	);
	heading.focus();
}

function pageOf(id: string): string {
	return `${known.base}objectives/${id}/`;
}
