import type { FormWords } from '../../../i18n/formWords.ts';
import { element } from '../../client/element.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Gives the fields in a part of a form their ids, so that their labels, their help and what is wrong belong to them. */
export function nameFields(part: ParentNode, prefix: string): void {
	for (const field of part.querySelectorAll<HTMLElement>('[data-field]')) {
		const control = controlIn(field);
		const label = field.querySelector('label');
		const name = `${prefix}${field.dataset.field}`.replaceAll('.', '-');
		const unique = document.getElementById(name) ? `${name}-${document.querySelectorAll('[id]').length}` : name;
		control.id = unique;
		if (label && control instanceof HTMLElement && !label.contains(control)) label.htmlFor = unique;
		const said = [...field.querySelectorAll<HTMLElement>(':scope > .help, :scope > .wrong')];
		for (const one of said) one.id = `${unique}-${one.classList.contains('wrong') ? 'wrong' : 'help'}`;
		if (said.length > 0 && !control.hasAttribute('aria-describedby'))
			control.setAttribute('aria-describedby', said.map(({ id }) => id).join(' '));
		control.addEventListener('input', () => clear(field));
	}
}

/** What is typed or chosen in; a group of choices for those that have one. */
export function controlIn(field: ParentNode): HTMLElement {
	return field.querySelector<HTMLElement>('[role=group], input:not([type=search]), select, textarea') as HTMLElement;
}

/** A field of a part of a form by its name. */
export function fieldIn(part: ParentNode, name: string): HTMLElement | undefined {
	const all = [...part.querySelectorAll<HTMLElement>(`[data-field="${CSS.escape(name)}"]`)];
	return all.find((one) => !one.closest('[hidden]')) ?? all[0];
}

/** What stands in a field, as it was typed. */
export function valueIn(part: ParentNode, name: string): string {
	const field = fieldIn(part, name);
	return field ? (controlIn(field) as Control).value : '';
}

/** Something that is wrong, beside its field where it has one. */
export interface Told {
	field: HTMLElement | undefined;
	says: string;
}

/** Says what is wrong beside each field and in a list on top, and goes there. */
export function tellWrong(form: HTMLFormElement, told: readonly Told[], words: FormWords): void {
	clearAll(form);
	for (const { field, says } of told) {
		const place = field?.querySelector<HTMLElement>(':scope > .wrong');
		if (!field || !place) continue;
		place.textContent = says;
		place.hidden = false;
		controlIn(field).setAttribute('aria-invalid', 'true');
	}
	const items = told.map(({ field, says }) => {
		if (!field) return element('li', {}, [says]);
		const control = controlIn(field);
		const link = element('a', { href: `#${control.id}` }, [`${nameOf(field)}: ${says}`]);
		link.addEventListener('click', (event) => {
			event.preventDefault();
			control.focus();
		});
		return element('li', {}, [link]);
	});
	const summary = form.querySelector<HTMLElement>('.wrongs') as HTMLElement;
	summary.replaceChildren(element('p', {}, [words.summary]), element('ul', {}, items));
	summary.hidden = false;
	summary.focus();
}

/** Takes away everything that was said to be wrong. */
export function clearAll(form: HTMLFormElement): void {
	for (const field of form.querySelectorAll<HTMLElement>('[data-field]')) clear(field);
	const summary = form.querySelector<HTMLElement>('.wrongs') as HTMLElement;
	summary.hidden = true;
	summary.replaceChildren();
}

function clear(field: HTMLElement): void {
	const place = field.querySelector<HTMLElement>(':scope > .wrong');
	if (!place || place.hidden) return;
	place.hidden = true;
	place.textContent = '';
	controlIn(field).removeAttribute('aria-invalid');
}

/** How a field is called: by its label, and by the group it stands in. */
function nameOf(field: HTMLElement): string {
	const control = controlIn(field);
	const label = field.querySelector('label:not(.find)')?.textContent ?? control.getAttribute('aria-label') ?? '';
	const group = field.closest('fieldset')?.querySelector('legend')?.textContent;
	return [group, label].filter(Boolean).join(', ');
}

/** Options of a list, in groups where they have a name; what was chosen stays chosen where it is still there. */
export function setOptions(
	select: HTMLSelectElement,
	first: string,
	groups: readonly { label?: string; choices: readonly { value: string; text: string }[] }[],
	wanted: string | undefined = select.value,
): void {
	const options = groups
		.filter(({ choices }) => choices.length > 0)
		.flatMap(({ label, choices }): HTMLElement[] => {
			const made = choices.map(({ value, text }) => element('option', { value }, [text]));
			return label === undefined ? made : [element('optgroup', { label }, made)];
		});
	select.replaceChildren(element('option', { value: '' }, [first]), ...options);
	select.value = wanted;
	if (select.selectedIndex < 0) select.value = '';
}

/** A text that grows with what is typed, in browsers that do not do so by themselves. It keeps to one line of text where it is a blank. */
export function growing(area: HTMLTextAreaElement, isBlank: boolean): void {
	const grow = () => {
		const length = (area.value || area.placeholder).length;
		area.cols = Math.min(48, length + 3);
		area.rows = Math.max(1, Math.ceil((length + 1) / 48));
	};
	const isByItself = CSS.supports('field-sizing', 'content');
	area.addEventListener('input', () => {
		if (isBlank && area.value.includes('\n')) area.value = area.value.replaceAll(/\s*\n\s*/g, ' ');
		if (!isByItself) grow();
	});
	area.addEventListener('keydown', (event) => {
		if (isBlank && event.key === 'Enter') event.preventDefault();
	});
	if (!isByItself) grow();
}
