import { type FormWords, formWords } from '../i18n/formWords.ts';
import type { TeamId } from '../okr/team.ts';
import { type Frame, frame } from './frame.ts';
import type { LinkView } from './goal.ts';
import type { Site } from './site.ts';

/** The page of a form. What there is to choose from comes with `known`, when the form is made ready. */
export interface FormPage {
	frame: Frame;
	words: FormWords;
	/** The addresses that the form asks for something. */
	known: string;
	running: string;
}

/** The page on which a goal is started. */
export function goalFormPage(site: Site): FormPage {
	const { title, description } = wordsOf(site).goal;
	return formPage(site, title, description);
}

/** The page on which people check in. */
export function checkInFormPage(site: Site): FormPage {
	const { title, description } = wordsOf(site).checkIn;
	return formPage(site, title, description);
}

function formPage(site: Site, title: string, description: string): FormPage {
	return {
		frame: frame(site, { title, description }),
		words: wordsOf(site),
		known: site.addresses.page('edit/known.json'),
		running: site.addresses.page('edit/running.json'),
	};
}

/** Where a goal is started and people check in, on a site that has its editor; a team's goal where one is named. */
export function startLinks(site: Site, team?: TeamId): LinkView[] {
	if (!site.editor) return [];
	const { goal, checkIn } = wordsOf(site);
	const start = site.addresses.newGoal;
	return [
		{ text: goal.title, href: team === undefined ? start : `${start}?owner=${team}` },
		{ text: checkIn.title, href: site.addresses.newCheckIn },
	];
}

function wordsOf(site: Site): FormWords {
	return formWords[site.almanac.organisation.language];
}
