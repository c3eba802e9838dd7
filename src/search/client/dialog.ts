import { longestQuery, writeSearch } from '../facets.ts';
import { countOf, find, hasWords } from '../finder.ts';
import { element, fill } from './element.ts';
import { hitItem, walkHits } from './hits.ts';
import { loadEngine } from './load.ts';

const shown = 6;
let opened: { dialog: HTMLDialogElement; input: HTMLInputElement } | undefined;

/** Opens the search over the page. Escape closes it, and the focus is back where it was. */
export async function openDialog(link: HTMLAnchorElement): Promise<void> {
	opened ??= await makeDialog(link);
	const before = document.activeElement as HTMLElement | null;
	opened.dialog.addEventListener('close', () => before?.focus(), { once: true });
	opened.dialog.showModal();
	opened.input.select();
}

async function makeDialog(link: HTMLAnchorElement): Promise<NonNullable<typeof opened>> {
	const { pagefind, settings } = await loadEngine(link.href);
	const { words } = settings;
	await addStyle(settings.style);
	const input = element('input', {
		type: 'search',
		name: 'q',
		id: 'search-words',
		maxlength: '200',
		autocomplete: 'off',
	});
	const state = element('p', { class: 'quiet small', role: 'status' }, words.hint);
	const list = element('ol', { class: 'plain hits' });
	const all = element('p', { class: 'small', hidden: true }, element('a', {}, words.all));
	const close = element('button', { type: 'button' }, words.close);
	const form = element(
		'form',
		{ class: 'search-form', role: 'search', action: settings.page },
		element('label', { class: 'small quiet', for: 'search-words' }, words.label),
		element('p', {}, input, close),
	);
	const dialog = element('dialog', { class: 'search-dialog', 'aria-label': words.title }, form, state, list, all);
	let asked = 0;
	input.addEventListener('input', async () => {
		const mine = ++asked;
		const search = { query: input.value.slice(0, longestQuery), chosen: {}, order: 'relevance' } as const;
		const found = await find(pagefind, search);
		const hits = await found.hits(0, shown);
		if (mine !== asked) return;
		const { none, one, many } = words.hits;
		const counted = found.count === 0 ? none : found.count === 1 ? one : fill(many, { n: countOf(found) });
		state.textContent = !hasWords(input.value) ? words.hint : counted;
		list.replaceChildren(...hits.map((hit) => hitItem(hit, words)));
		all.hidden = found.count === 0;
		all.querySelector('a')?.setAttribute('href', `${settings.page}?${writeSearch(search)}`);
	});
	close.addEventListener('click', () => dialog.close());
	dialog.addEventListener('keydown', (event) => walkHits(event, input, dialog));
	dialog.addEventListener('click', (event) => {
		if ((event.target as Element).closest('a')) dialog.close();
	});
	document.body.append(dialog);
	return { dialog, input };
}

/** The page under the dialog does not carry the style of the search. */
function addStyle(href: string): Promise<void> {
	const style = element('link', { rel: 'stylesheet', href });
	return new Promise((done) => {
		for (const end of ['load', 'error']) style.addEventListener(end, () => done(), { once: true });
		document.head.append(style);
	});
}
