import { element } from '../../client/element.ts';
import type { GoalGroup } from '../choices.ts';

/** More goals than these can be searched in. */
const many = 12;

/** Shows what a goal can support, in groups; what was chosen stays chosen where it is still there. */
export function showSupports(field: HTMLElement, groups: readonly GoalGroup[], nothing: string): void {
	const box = field.querySelector('.supports') as HTMLElement;
	const chosen = new Set(chosenSupports(field));
	const group = ({ owner, period, goals }: GoalGroup) =>
		element('section', {}, [
			element('h3', {}, [`${owner} · ${period}`]),
			...goals.map(({ value, text }) =>
				element('label', {}, [
					element('input', { type: 'checkbox', value, name: 'supports', checked: chosen.has(value) }),
					` ${text}`,
				]),
			),
		]);
	box.replaceChildren(...(groups.length > 0 ? groups.map(group) : [element('p', { className: 'quiet' }, [nothing])]));
	const find = field.querySelector('.find') as HTMLElement;
	const count = groups.reduce((sum, { goals }) => sum + goals.length, 0);
	find.hidden = count <= many;
	const search = find.querySelector('input') as HTMLInputElement;
	search.value = '';
	search.oninput = () => narrow(box, search.value);
}

/** The goals that are chosen, by their ids. */
export function chosenSupports(field: HTMLElement): string[] {
	return [...field.querySelectorAll<HTMLInputElement>('.supports input:checked')].map(({ value }) => value);
}

/** Shows those goals only whose words, or whose owner's, hold what is searched for. */
function narrow(box: HTMLElement, words: string): void {
	const wanted = words.trim().toLowerCase();
	for (const section of box.querySelectorAll<HTMLElement>('section')) {
		const isOwner = section.querySelector('h3')?.textContent?.toLowerCase().includes(wanted) === true;
		const labels = [...section.querySelectorAll('label')];
		for (const label of labels) label.hidden = !isOwner && !label.textContent?.toLowerCase().includes(wanted);
		section.hidden = labels.every((label) => label.hidden);
	}
}
