import { longestQuery, writeSearch } from '../facets.ts';
import { hasWords } from '../words.ts';
import { element } from './element.ts';
import { countSaid, hitItem, walkHits } from './hits.ts';
import { loadEngine } from './load.ts';

const shown = 6;

/**
 * Brings the dialog to life that `public/search.js` has opened over the page; what was typed meanwhile is searched.
 * `page` is the address of the search page.
 */
export async function fillDialog(dialog: HTMLDialogElement, page: string): Promise<void> {
	const input = dialog.querySelector('input');
	if (!input) return;
	const { finder, settings } = await loadEngine(page);
	const { words } = settings;
	await addStyle(settings.style);
	const state = element('p', { class: 'quiet small', role: 'status' }, words.hint);
	const close = element('button', { type: 'button' }, words.close);
	const list = element('ol', { class: 'plain hits' });
	const all = element('p', { class: 'small', hidden: true }, element('a', {}, words.all));

	async function show(typed: string): Promise<void> {
		const search = { query: typed.slice(0, longestQuery), chosen: {}, order: 'relevance' } as const;
		const found = await finder.first(search, shown);
		if (!found) return;
		list.replaceChildren(...found.hits.map((hit) => hitItem(hit, words)));
		all.hidden = found.count === 0;
		all.querySelector('a')?.setAttribute('href', `${page}?${writeSearch(search)}`);
		const count = found.whole ? found : await finder.count(search);
		if (typed === input?.value)
			state.textContent = hasWords(typed) ? countSaid(count, found.without, words) : words.hint;
	}

	input.addEventListener('input', () => void show(input.value));
	close.addEventListener('click', () => dialog.close());
	dialog.addEventListener('keydown', (event) => walkHits(event, input, dialog));
	dialog.addEventListener('click', (event) => {
		if ((event.target as Element).closest('a')) dialog.close();
	});
	dialog.append(element('div', { class: 'state' }, state, close), list, all);
	if (input.value !== '') await show(input.value);
}

/** The page under the dialog does not carry the style of the search. */
function addStyle(href: string): Promise<void> {
	const style = element('link', { rel: 'stylesheet', href });
	return new Promise((done) => {
		for (const end of ['load', 'error']) style.addEventListener(end, () => done(), { once: true });
		document.head.append(style);
	});
}
