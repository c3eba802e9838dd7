import { localeOf } from '../i18n/locale.ts';
import { plainInline } from '../mdx/inline.ts';
import { checkInsInOrder, type KeyResult } from '../okr/keyResult.ts';
import { causes, nextSteps } from '../okr/objective.ts';
import { figures } from '../views/keyResult.ts';
import { askOne, askSome, askText } from './ask.ts';
import { type Answer, type Answers, scoreIn, type Wish, wrongScore } from './closeWishes.ts';

const causeWords: Record<(typeof causes)[number], string> = {
	mindset: 'a locked mindset',
	events: 'events outside our control',
	wording: 'a badly worded goal',
	focus: 'something more important took the focus',
};

/** Asks for what a period still wants, one after the other; what is left empty stays open. New scores may bring new wishes, so ask again until there are none. */
export async function askAnswers(wishes: () => readonly Wish[], answers: Answers): Promise<void> {
	const asked = new Set<string>();
	for (;;) {
		const wish = wishes().find(({ on, wants }) => !asked.has(`${on} ${wants}`));
		if (!wish) return;
		asked.add(`${wish.on} ${wish.wants}`);
		const answer = wish.wants === 'a score' ? await askScore(wish) : await askReflection(wish);
		if (answer) answers.set(wish.on, { ...answers.get(wish.on), ...answer });
	}
}

async function askScore({ goal, keyResult }: Wish): Promise<Answer | undefined> {
	const of = keyResult ? `\n${plainInline(keyResult.title)}${standOf(keyResult)}` : '';
	const said = await askText(`${goal}${of}\nScore, where 1 is the whole way`, {
		mayBeLeftOut: true,
		wrong: wrongScore,
	});
	if (said === '') return undefined;
	const outcome = await askText('What came of it?', { mayBeLeftOut: true });
	return { score: scoreIn(said), ...(outcome === '' ? {} : { outcome }) };
}

/** Where a key result stands and what it is to reach, in brackets; else what was said of it last. */
function standOf(keyResult: KeyResult): string {
	const { now, to } = figures({ locale: localeOf('en') }, keyResult);
	const note = checkInsInOrder(keyResult).findLast((checkIn) => checkIn.note !== undefined)?.note;
	const parts = [
		now === '–' ? 'never measured' : now,
		keyResult.kind === 'metric' ? `to reach ${to}` : to,
		now === '' && note !== undefined ? plainInline(note) : '',
	];
	const said = parts.filter((part) => part !== '').join(', ');
	return said === '' ? '' : ` (${said})`;
}

async function askReflection({ goal, why }: Wish): Promise<Answer | undefined> {
	const learned = await askText(`${goal} (${why})\nWhat did you learn?`, { mayBeLeftOut: true });
	if (learned === '') return undefined;
	const reasons = await askSome(
		'Why did it go as it went? (space chooses)',
		causes.map((value) => ({ value, label: causeWords[value] })),
	);
	const open = '';
	const next = await askOne('And now?', [
		...nextSteps.map((value) => ({ value: value as string, label: value })),
		{ value: open, label: 'not decided' },
	]);
	return { learned, ...(reasons.length > 0 ? { causes: reasons } : {}), ...(next === open ? {} : { next }) };
}
