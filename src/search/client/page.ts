import { type Count, countOf } from '../count.ts';
import {
	type Facet,
	type FacetValues,
	facets,
	longestQuery,
	orders,
	readSearch,
	type Search,
	toggled,
	writeSearch,
} from '../facets.ts';
import { near } from '../near.ts';
import { hasWords } from '../words.ts';
import { element, fill } from './element.ts';
import { facetPanel } from './facetPanel.ts';
import { countSaid, hitItem, walkHits } from './hits.ts';
import { type Engine, loadEngine } from './load.ts';

const step = 10;

/** Brings the search page to life: the address says what is searched, and every change is in the address. */
export async function startPage(): Promise<void> {
	const form = document.querySelector<HTMLFormElement>('[data-search]');
	const place = document.querySelector<HTMLElement>('#search-results');
	const index = document.querySelector<HTMLElement>('#search-index');
	const input = form?.querySelector('input');
	if (!form || !place || !index || !input) return;
	let search = readSearch(new URLSearchParams(location.search));
	if (input.value === '') input.value = search.query; // it may have been typed in before this was fetched
	let engine: Engine;
	try {
		engine = await loadEngine(form.action);
	} catch {
		const { failed } = form.dataset;
		document.documentElement.classList.remove('asked');
		if (failed) place.replaceChildren(element('p', { role: 'alert' }, failed));
		return;
	}
	const { finder } = engine;
	const { words } = engine.settings;
	const state = element('p', { class: 'quiet', role: 'status' });
	const chips = element('p', { class: 'chips', hidden: true });
	const list = element('ol', { class: 'plain hits' });
	const more = element('button', { type: 'button', class: 'more-hits', hidden: true }, words.more);
	const advice = element('div');
	const sort = element('select', {}, ...orders.map((order) => element('option', { value: order }, words.order[order])));
	const sorting = element(
		'label',
		{ class: 'small', hidden: true },
		element('span', { class: 'quiet' }, `${words.sort} `),
		sort,
	);
	const panel = facetPanel(engine, (facet, value) => go(toggled(search, facet, value)));
	place.append(chips, panel.element, element('div', { class: 'state' }, state, sorting), list, more, advice);

	let asked = 0;
	let known: Count = { count: 0, whole: true };
	let without: readonly string[] = [];
	const typed = (): Search => ({ ...search, query: input.value.slice(0, longestQuery) });
	const go = (next: Search, { replace = false } = {}) => {
		search = next;
		const address = writeSearch(search);
		const url = address === '' ? location.pathname : `?${address}`;
		if (replace) history.replaceState(null, '', url);
		else history.pushState(null, '', url);
		return show();
	};

	async function show(): Promise<void> {
		const mine = ++asked;
		const current = search;
		const chosen = Object.keys(current.chosen).length > 0;
		const searching = current.query.trim() !== '' || chosen;
		list.setAttribute('aria-busy', 'true');
		const found = await finder.first(current, step);
		if (!found || mine !== asked) return;
		const [drawFacets, labels] = await Promise.all([panel.read(current), chosen ? engine.facets() : undefined]);
		if (mine !== asked) return;
		known = found;
		without = found.without;
		sort.value = current.order;
		sorting.hidden = found.count < 2;
		const instead = searching && found.count > 0;
		(index as HTMLElement).hidden = instead;
		document.documentElement.classList.toggle('asked', instead);
		state.textContent = searching && found.whole ? countSaid(found, without, words) : '';
		list.replaceChildren(...found.hits.map((hit) => hitItem(hit, words)));
		more.hidden = found.whole && found.hits.length >= found.count;
		advice.replaceChildren();
		showChips(labels);
		drawFacets();
		list.removeAttribute('aria-busy');
		if (!found.whole) {
			const count = await finder.count(current);
			if (mine === asked) sayCount(count);
		} else if (searching && found.count === 0) await advise(mine);
	}

	/** What is said of how many there are only ever grows. */
	function sayCount({ count, whole }: Count): void {
		known = { count: Math.max(known.count, count), whole: known.whole || whole };
		state.textContent = countSaid(known, without, words);
		more.hidden = known.whole && list.childElementCount >= known.count;
	}

	async function addHits(mine: number): Promise<void> {
		const from = list.childElementCount;
		const found = await finder.hits(search, from, from + step);
		if (mine !== asked) return;
		list.append(...found.hits.map((hit) => hitItem(hit, words)));
		sayCount(found);
	}

	/** What is chosen, each with a way to let go of it. */
	function showChips(values: FacetValues | undefined): void {
		const buttons = facets.flatMap((facet) =>
			(search.chosen[facet] ?? []).map((value) => {
				const label = values?.[facet].find(({ id }) => id === value)?.label ?? value;
				const unseen = element('span', { class: 'unseen' }, `${words.letGo} ${words.facet[facet]}: `);
				const button = element('button', { type: 'button' }, unseen, `${label} ×`);
				button.addEventListener('click', () => release(facet, value));
				return button;
			}),
		);
		if (buttons.length > 1) {
			const clear = element('button', { type: 'button', class: 'clear' }, words.clear);
			clear.addEventListener('click', () => {
				void go({ ...search, chosen: {} });
				input?.focus();
			});
			buttons.push(clear);
		}
		chips.hidden = buttons.length === 0;
		chips.replaceChildren(...buttons);
	}

	function release(facet: Facet, value: string): void {
		void go(toggled(search, facet, value));
		input?.focus();
	}

	/** Nothing was found: what is near, and which facet to let go of. */
	async function advise(mine: number): Promise<void> {
		const { query, chosen } = search;
		const said =
			query.trim() === '' ? words.nothingYet : !hasWords(query) ? words.noWords : fill(words.nothing, { query });
		const parts: HTMLElement[] = [element('p', {}, said)];
		const values = Object.keys(chosen).length > 0 ? await engine.facets() : undefined;
		const without: HTMLElement[] = [];
		for (const facet of facets)
			for (const value of chosen[facet] ?? []) {
				const others = await finder.count(toggled(search, facet, value));
				if (others.count === 0 || (!hasWords(query) && Object.keys(chosen).length === 1)) continue;
				const label = values?.[facet].find(({ id }) => id === value)?.label ?? value;
				const text = fill(words.without, { facet: words.facet[facet], value: label });
				const button = element('button', { type: 'button' }, `${text} (${countOf(others)})`);
				button.addEventListener('click', () => release(facet, value));
				without.push(element('li', {}, button));
			}
		if (without.length > 0) parts.push(element('ul', { class: 'plain chips' }, ...without));
		const words_ = hasWords(query) && without.length === 0 ? near(search.query, await engine.vocabulary()) : [];
		if (words_.length > 0) {
			const links = words_.flatMap((word, at) => [
				at > 0 ? ', ' : ' ',
				element('a', { href: `?${writeSearch({ ...search, query: word })}` }, word),
			]);
			parts.push(element('p', {}, words.near, ...links));
		}
		if (mine === asked) advice.replaceChildren(...parts);
	}

	let timer: ReturnType<typeof setTimeout> | undefined;
	input.addEventListener('input', () => {
		clearTimeout(timer);
		timer = setTimeout(() => void go(typed(), { replace: true }), 80);
	});
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		clearTimeout(timer);
		void go(typed());
	});
	sort.addEventListener(
		'change',
		() => void go({ ...search, order: orders.find((one) => one === sort.value) ?? 'relevance' }),
	);
	more.addEventListener('click', async () => {
		const from = list.childElementCount;
		await addHits(asked);
		list.children[from]?.querySelector('a')?.focus();
	});
	addEventListener('popstate', () => {
		search = readSearch(new URLSearchParams(location.search));
		input.value = search.query;
		void show();
	});
	document.addEventListener('keydown', (event) => walkHits(event, input, list));
	if (input.value === search.query) await show();
	else await go(typed(), { replace: true });
	document.documentElement.dataset.search = 'ready';
}
