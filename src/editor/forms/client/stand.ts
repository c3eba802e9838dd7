import type { FormWords } from '../../../i18n/formWords.ts';
import type { Locale } from '../../../i18n/locale.ts';
import { plainInline } from '../../../mdx/inline.ts';
import { checkInsInOrder, type KeyResult } from '../../../okr/keyResult.ts';
import { element } from '../../client/element.ts';
import { type Addition, additionOf, type SaidWrong } from '../checkIn.ts';
import { growing, nameFields, valueIn } from './field.ts';

/** A key result in the form of a check-in. */
export interface Stand {
	element: HTMLElement;
	id: string;
	/** What is said of it now. */
	read(): Addition | { wrong: { field: 'value'; what: SaidWrong } } | undefined;
}

let made = 0;

/** The fields of a key result: how it stood last, and what there is to say of its kind. */
export function standOf(keyResult: KeyResult, words: FormWords, locale: Locale): Stand {
	made += 1;
	const { checkIn: own } = words;
	const first = firstField(keyResult, words);
	const note = field('note', own.note, element('textarea', { rows: 1, placeholder: own.noteHelp }));
	const sure = confidence(words, `confidence-${made}`);
	const part = element('fieldset', { className: 'stand' }, [
		element('legend', {}, [plainInline(keyResult.title)]),
		element('p', { className: 'last quiet small' }, [lastWord(keyResult, words, locale)]),
		element('div', { className: first?.className === 'field' ? 'fields' : 'fields no-value' }, [
			...(first ? [first] : []),
			sure,
		]),
		element('div', { className: 'fields no-value' }, [note]),
	]);
	nameFields(part, `stand-${made}-`);
	growing(part.querySelector('textarea') as HTMLTextAreaElement, false);
	return {
		element: part,
		id: keyResult.id,
		read: () =>
			additionOf({
				value: valueIn(part, 'value'),
				level: valueIn(part, 'level'),
				confidence: part.querySelector<HTMLInputElement>('.confidence input:checked')?.value ?? '',
				note: valueIn(part, 'note'),
				steps: [...part.querySelectorAll<HTMLInputElement>('.steps input:checked:not(:disabled)')].map(({ value }) =>
					Number(value),
				),
			}),
	};
}

/** How it stood last: its day, value or level, confidence and note. */
function lastWord(keyResult: KeyResult, words: FormWords, locale: Locale): string {
	const last = checkInsInOrder(keyResult).at(-1);
	if (!last) return words.checkIn.never;
	const unit = keyResult.kind === 'metric' || keyResult.kind === 'limit' ? keyResult.unit : undefined;
	const level = keyResult.kind === 'levels' && keyResult.levels.find(({ id }) => id === last.level)?.title;
	const parts = [
		last.value === undefined ? undefined : locale.measure(last.value, unit),
		level ? plainInline(level) : undefined,
		last.confidence === undefined ? undefined : locale.words.confidenceOf(last.confidence),
		last.note === undefined ? undefined : plainInline(last.note),
	];
	return `${words.checkIn.last(locale.dayOfYear(last.date))} ${parts.filter(Boolean).join(' · ')}`;
}

/** What a kind of key result is told by: a number, a level, its steps; nothing where people judge it. */
function firstField(keyResult: KeyResult, { checkIn: words }: FormWords): HTMLElement | undefined {
	switch (keyResult.kind) {
		case 'metric':
		case 'limit': {
			const label = keyResult.unit === undefined ? words.value : words.valueIn(keyResult.unit);
			return field('value', label, element('input', { type: 'text', inputMode: 'decimal' }));
		}
		case 'levels': {
			const options = keyResult.levels.map(({ id, title }) => element('option', { value: id }, [plainInline(title)]));
			const select = element('select', {}, [element('option', { value: '' }, [words.sameLevel]), ...options]);
			const made = field('level', words.level, select);
			made.classList.add('levels');
			return made;
		}
		case 'milestones': {
			const steps = keyResult.steps.map(({ title, done }, i) => {
				const box = element('input', {
					type: 'checkbox',
					value: String(i),
					checked: Boolean(done),
					disabled: Boolean(done),
				});
				return element('label', {}, [
					box,
					element('span', {}, [plainInline(title), ...(done ? [` (${words.doneBefore})`] : [])]),
				]);
			});
			return group('steps', words.steps, steps);
		}
		default:
			return undefined;
	}
}

function field(name: string, label: string, control: HTMLElement): HTMLElement {
	const made = element('div', { className: 'field' }, [
		element('label', {}, [label]),
		control,
		element('p', { className: 'wrong', hidden: true }),
	]);
	made.dataset.field = name;
	return made;
}

/** Eleven choices in a row, the first of which is no word. */
function confidence({ checkIn: words }: FormWords, name: string): HTMLElement {
	const choice = (value: string, text: string) =>
		element('label', {}, [element('input', { type: 'radio', name, value, checked: value === '' }), text]);
	const all = Array.from({ length: 10 }, (_, i) => choice(String(i + 1), String(i + 1)));
	return group('confidence', words.confidence, [choice('', words.noWord), ...all]);
}

let groups = 0;

function group(className: string, label: string, choices: readonly HTMLElement[]): HTMLElement {
	groups += 1;
	const title = element('p', { className: 'label', id: `choices-${groups}` }, [label]);
	const box = element('div', { className }, [...choices]);
	box.setAttribute('role', className === 'confidence' ? 'radiogroup' : 'group');
	box.setAttribute('aria-labelledby', title.id);
	return element('div', {}, [title, box]);
}
