import { type Facet, type FacetValue, facets, type Search } from '../facets.ts';
import { facetCounts } from '../finder.ts';
import { element, fill } from './element.ts';
import type { Engine } from './load.ts';

const few = 8;

/** The facets with their counts. Nothing of them is fetched before they are opened. */
export function facetPanel(
	engine: Engine,
	toggle: (facet: Facet, value: string) => void,
): { element: HTMLElement; update(search: Search): Promise<void> } {
	const { words } = engine.settings;
	const groups = element('div', { class: 'facet-groups' });
	const details = element('details', { class: 'narrow' }, element('summary', {}, words.narrow), groups);
	const whole = new Set<Facet>();
	let search: Search | undefined;
	let asked = 0;

	async function draw(): Promise<void> {
		if (!details.open || !search) return;
		const mine = ++asked;
		const [values, counts] = await Promise.all([engine.facets(), facetCounts(engine.pagefind, search)]);
		if (mine !== asked) return;
		const focused = (document.activeElement as HTMLElement | null)?.dataset?.value;
		groups.replaceChildren(...facets.flatMap((facet) => group(facet, values[facet], counts[facet])));
		if (focused !== undefined) groups.querySelector<HTMLElement>(`[data-value="${CSS.escape(focused)}"]`)?.focus();
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
			void draw().then(() =>
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

	details.addEventListener('toggle', () => void draw());
	return {
		element: details,
		update: (next) => {
			search = next;
			return draw();
		},
	};
}
