import type { FormWords } from '../../../i18n/formWords.ts';
import { localeOf } from '../../../i18n/locale.ts';
import type { Language } from '../../../okr/organisation.ts';
import { bare, type ResultForm } from '../goalForm.ts';
import { capitalised } from '../newGoal.ts';
import { controlIn, fieldIn, growing, nameFields, valueIn } from './field.ts';

/** A key result in the form: its blank in the sentence, and the fields below. */
interface Result {
	blank: HTMLElement;
	card: HTMLElement;
}

/** The key results of the form of a goal. */
export interface Results {
	/** As they stand, in order. */
	read(): ResultForm[];
	/** A field of one of them. */
	field(place: number, name: string): HTMLElement | undefined;
	add(): void;
}

/** Makes the blanks of the sentence and the fields of each key result; `changed` is told of every change. */
export function resultsOf(form: HTMLFormElement, words: FormWords, language: Language, changed: () => void): Results {
	const { goal } = words;
	const blanks = form.querySelector('.blanks') as HTMLElement;
	const cards = form.querySelector('.results') as HTMLElement;
	const copy = (name: string) =>
		(form.querySelector(`template.${name}`) as HTMLTemplateElement).content.firstElementChild?.cloneNode(
			true,
		) as HTMLElement;
	let all: Result[] = [];
	let made = 0;

	/** Numbers them, and puts the commas and the "and" of the language between the blanks. */
	function order(): void {
		const between = localeOf(language)
			.list(all.map(() => '\u0000'))
			.split('\u0000');
		all.forEach(({ blank, card }, i) => {
			(blank.querySelector('.before') as HTMLElement).textContent = between[i] as string;
			(blank.querySelector('label') as HTMLElement).textContent = goal.resultLabel(i + 1);
			(blank.querySelector('textarea') as HTMLTextAreaElement).placeholder = goal.example.results[i] ?? '…';
			(card.querySelector('legend') as HTMLElement).textContent = goal.resultNumber(i + 1);
			const remove = card.querySelector('.remove') as HTMLButtonElement;
			remove.textContent = goal.remove(i + 1);
			remove.hidden = all.length === 1;
		});
	}

	function add(): Result {
		made += 1;
		const result = { blank: copy('blank-of-result'), card: copy('fields-of-result') };
		const { blank, card } = result;
		blanks.append(blank);
		cards.append(card);
		all.push(result);
		nameFields(blank, `result-${made}-`);
		nameFields(card, `result-${made}-`);
		const phrase = blank.querySelector('textarea') as HTMLTextAreaElement;
		order();
		growing(phrase, true);
		for (const area of card.querySelectorAll('textarea')) growing(area, false);
		const title = card.querySelector('[data-field=title] input') as HTMLInputElement;
		let proposed = '';
		phrase.addEventListener('input', () => {
			const said = bare(phrase.value);
			(card.querySelector('.in-words') as HTMLElement).textContent = said === '' ? '' : `… ${said}`;
			if (title.value === proposed) title.value = proposed = capitalised(said);
		});
		card.addEventListener('change', showKind);
		(card.querySelector('.remove') as HTMLElement).addEventListener('click', () => {
			blank.remove();
			card.remove();
			all = all.filter((one) => one !== result);
			order();
			(form.querySelector('.add') as HTMLElement).focus();
			changed();
		});
		showKind();
		return result;

		function showKind(): void {
			const kind = valueIn(card, 'kind');
			for (const part of card.querySelectorAll<HTMLElement>('[data-kind]')) part.hidden = part.dataset.kind !== kind;
			const isBetween = valueIn(card, 'keep') === 'between';
			const upper = card.querySelector('[data-field=upperLimit]') as HTMLElement;
			upper.hidden = !isBetween;
			const label = card.querySelector('[data-field=limit] label') as HTMLElement;
			label.textContent = isBetween ? goal.lower : goal.limit;
		}
	}

	(form.querySelector('.add') as HTMLElement).addEventListener('click', () => {
		controlIn(add().blank).focus();
		changed();
	});
	return {
		add: () => void add(),
		field: (place, name) => {
			const result = all[place];
			return result && fieldIn(name === 'phrase' ? result.blank : result.card, name);
		},
		read: () =>
			all.map(({ blank, card }) => ({
				phrase: valueIn(blank, 'phrase'),
				title: valueIn(card, 'title'),
				kind: valueIn(card, 'kind') as ResultForm['kind'],
				from: valueIn(card, 'from'),
				to: valueIn(card, 'to'),
				unit: valueIn(card, 'unit'),
				keep: valueIn(card, 'keep') as ResultForm['keep'],
				limit: valueIn(card, 'limit'),
				upperLimit: valueIn(card, 'upperLimit'),
				steps: valueIn(card, 'steps'),
				levels: [0, 1, 2].map((n) => valueIn(card, `levels.${n}`)),
			})),
	};
}
