import { countOf } from '../count.ts';
import type { FacetCounts } from '../facetCounts.ts';
import { type Facet, type FacetValue, type FacetValues, facets, type Search } from '../facets.ts';
import { element, fill } from './element.ts';
import type { Engine } from './load.ts';

const few = 8;

/** So long nothing else is searched for, in milliseconds, before key results are counted. */
const pause = 250;

/**
 * The facets with their counts. Nothing of them is fetched before they are opened. `read` gives what draws them for a
 * search, so that they change together with its hits.
 */
export function facetPanel(
	engine: Engine,
	toggle: (facet: Facet, value: string) => void,
): { element: HTMLElement; read(search: Search): Promise<() => void> } {
	const { words } = engine.settings;
	const groups = element('div', { class: 'facet-groups' });
	const details = element('details', { class: 'narrow' }, element('summary', {}, words.narrow), groups);
	const whole = new Set<Facet>();
	let search: Search | undefined;

	async function read(next: Search): Promise<() => void> {
		search = next;
		if (!details.open) return () => undefined;
		const [values, counts] = await Promise.all([engine.facets(), engine.finder.facetCounts(next)]);
		return () => {
			if (search === next) draw(values, counts);
		};
	}

	function draw(values: FacetValues, counts: FacetCounts): void {
		const focused = (document.activeElement as HTMLElement | null)?.dataset?.value;
		groups.replaceChildren(...facets.flatMap((facet) => group(facet, values[facet], counts[facet])));
		if (focused !== undefined) groups.querySelector<HTMLElement>(`[data-value="${CSS.escape(focused)}"]`)?.focus();
		void countKeyResults();
	}

	/** Their count takes reading pages, so it comes when the rest is there, and nobody goes on typing. */
	async function countKeyResults(): Promise<void> {
		const number = groups.querySelector('[data-value="kind/key-result"] ~ span');
		if (!number || !search) return;
		await new Promise((done) => setTimeout(done, pause));
		if (!number.isConnected) return;
		const apart = { ...search, chosen: { ...search.chosen, kind: ['key-result'] } };
		number.textContent = ` ${countOf(await engine.finder.count(apart))}`;
	}

	async function redraw(): Promise<void> {
		if (search) (await read(search))();
	}

	function group(facet: Facet, values: readonly FacetValue[], counts: Record<string, string>): HTMLElement[] {
		const chosen = search?.chosen[facet] ?? [];
		const open = values.filter(({ id }) => (counts[id] ?? '0') !== '0' || chosen.includes(id));
		if (open.length === 0) return [];
		const shown = whole.has(facet) ? open : open.filter(({ id }, at) => at < few || chosen.includes(id));
		const boxes = shown.map(({ id, label, depth }) => {
			const box = element('input', { type: 'checkbox', 'data-value': `${facet}/${id}` });
			box.checked = chosen.includes(id);
			box.addEventListener('change', () => toggle(facet, id));
			const number = element('span', { class: 'quiet' }, ` ${counts[id] ?? '0'}`);
			return element(
				'li',
				{ class: depth ? `depth-${Math.min(depth, 3)}` : undefined },
				element('label', {}, box, ` ${label}`, number),
			);
		});
		const rest = open.length - shown.length;
		const all = element(
			'button',
			{ type: 'button', 'data-value': `${facet}/…` },
			fill(words.showAll, { n: open.length }),
		);
		all.addEventListener('click', () => {
			whole.add(facet);
			void redraw().then(() =>
				groups.querySelector<HTMLElement>(`[data-facet="${facet}"] li:nth-child(${few + 1}) input`)?.focus(),
			);
		});
		return [
			element(
				'fieldset',
				{ 'data-facet': facet },
				element('legend', {}, words.facet[facet]),
				element('ul', { class: 'plain' }, ...boxes),
				rest > 0 && all,
			),
		];
	}

	details.addEventListener('toggle', () => void redraw());
	return { element: details, read };
}
