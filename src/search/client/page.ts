import { type Facet, facets, longestQuery, orders, readSearch, type Search, toggled, writeSearch } from '../facets.ts';
import { countOf, type Finding, find, hasWords } from '../finder.ts';
import { near } from '../near.ts';
import { element, fill } from './element.ts';
import { facetPanel } from './facetPanel.ts';
import { hitItem, walkHits } from './hits.ts';
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
	input.value = search.query;
	let engine: Engine;
	try {
		engine = await loadEngine(form.action);
	} catch {
		const { failed } = form.dataset;
		document.documentElement.classList.remove('asked');
		if (failed) place.replaceChildren(element('p', { role: 'alert' }, failed));
		return;
	}
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
	let finding: Finding | undefined;
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
		const chosen = Object.keys(search.chosen).length > 0;
		const searching = search.query.trim() !== '' || chosen;
		list.setAttribute('aria-busy', 'true');
		const found = await find(engine.pagefind, search);
		if (mine !== asked) return;
		finding = found;
		sort.value = search.order;
		sorting.hidden = found.count < 2;
		const instead = searching && found.count > 0;
		(index as HTMLElement).hidden = instead;
		document.documentElement.classList.toggle('asked', instead);
		sayCount(searching);
		list.replaceChildren();
		advice.replaceChildren();
		await Promise.all([addHits(mine), showChips(mine), panel.update(search)]);
		if (searching && found.count === 0 && mine === asked) await advise(mine);
		if (mine === asked) list.removeAttribute('aria-busy');
	}

	function sayCount(searching: boolean): void {
		const { none, one, many } = words.hits;
		const { count, whole } = finding as Finding;
		const said = count === 0 ? none : count === 1 && whole ? one : fill(many, { n: countOf({ count, whole }) });
		state.textContent = searching ? said : '';
	}

	async function addHits(mine: number): Promise<void> {
		const from = list.childElementCount;
		const known = finding as Finding;
		const [before, hits] = [known.count, await known.hits(from, from + step)];
		if (mine !== asked) return;
		list.append(...hits.map((hit) => hitItem(hit, words)));
		if (known.count !== before) sayCount(true);
		more.hidden = known.whole && list.childElementCount >= known.count;
	}

	/** What is chosen, each with a way to let go of it. */
	async function showChips(mine: number): Promise<void> {
		const some = Object.keys(search.chosen).length > 0;
		const values = some ? await engine.facets() : undefined;
		if (mine !== asked) return;
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
				const others = await find(engine.pagefind, toggled(search, facet, value));
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
		timer = setTimeout(() => void go({ ...search, query: input.value.slice(0, longestQuery) }, { replace: true }), 80);
	});
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		clearTimeout(timer);
		void go({ ...search, query: input.value.slice(0, longestQuery) });
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
	await show();
	document.documentElement.dataset.search = 'ready';
}
