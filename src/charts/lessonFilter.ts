import { fits } from './filter.ts';

/** Shows the reflections that fit what is chosen, and keeps the choice in the address. */
const form = document.querySelector<HTMLFormElement>('.lesson-choices');
const lessons = [...document.querySelectorAll<HTMLElement>('.lessons > li')];

function selects(): HTMLSelectElement[] {
	return form ? [...form.querySelectorAll('select')] : [];
}

function show(): void {
	const chosen = Object.fromEntries(selects().map((select) => [select.name, select.value]));
	for (const lesson of lessons) lesson.hidden = !fits(lesson.dataset, chosen);
	const output = form?.querySelector('output');
	const shown = lessons.filter((lesson) => !lesson.hidden).length;
	if (output) output.textContent = `${shown} / ${lessons.length} ${output.dataset.shown ?? ''}`;
}

function fill(): void {
	const search = new URL(location.href).searchParams;
	for (const select of selects()) {
		const value = search.get(select.name) ?? '';
		select.value = [...select.options].some((one) => one.value === value) ? value : '';
	}
	show();
}

form?.addEventListener('change', () => {
	const url = new URL(location.href);
	for (const { name, value } of selects())
		if (value === '') url.searchParams.delete(name);
		else url.searchParams.set(name, value);
	history.replaceState(null, '', url.href);
	show();
});
addEventListener('popstate', fill);
fill();
