import type { Bar } from '../../views/bar.ts';
import { type Count, countOf } from '../count.ts';
import type { Found } from '../found.ts';
import type { SearchSettings } from '../settings.ts';
import { element, fill, markedText } from './element.ts';

/** A hit as it is shown: its title, when and whose it was, what was found, and how it went. */
export function hitItem(found: Found, words: SearchSettings['words']): HTMLElement {
	const { kind, past, period, owner, lead, ambition, dropped, draft, more, status, bar, goal } = found;
	const said = [
		kind === 'goal' ? (past ? words.pastGoal : words.kind.goal) : words.kind[kind],
		period,
		owner,
		lead,
		ambition,
		more,
		dropped && words.dropped.toLowerCase(),
		draft && words.draft,
		status?.label,
	].filter((part) => typeof part === 'string' && part !== '');
	return element(
		'li',
		{ class: past ? 'past' : undefined },
		element(
			'div',
			{},
			element('p', { class: 'title' }, element('a', { href: found.address }, ...markedText(found.title))),
			element('p', { class: 'quiet small' }, said.join(' · ')),
			goal &&
				element(
					'p',
					{ class: 'small' },
					element('span', { class: 'quiet' }, `${words.kind.goal}: `),
					element('a', { href: goal.address }, ...markedText(goal.title)),
				),
			found.excerpt.length > 0 && element('p', { class: 'excerpt small' }, ...markedText(found.excerpt)),
			found.keyResults.length > 0 && keyResultList(found, words),
		),
		bar ? attainmentBar(bar) : element('span'),
	);
}

function keyResultList({ keyResults }: Found, words: SearchSettings['words']): HTMLElement {
	const items = keyResults.map(({ address, title, excerpt }) =>
		element(
			'li',
			{},
			element('span', { class: 'quiet small' }, `${words.kind['key-result']}: `),
			element('a', { href: address }, ...markedText(title)),
			excerpt.length > 0 && element('p', { class: 'excerpt small' }, ...markedText(excerpt)),
		),
	);
	return element('ul', { class: 'plain' }, ...items);
}

/** The attainment bar, as pages draw it. */
function attainmentBar({ zone, mark, figure, word, soFar, note }: Bar): HTMLElement {
	const picture = svg('svg', { viewBox: '0 0 100 18', preserveAspectRatio: 'none', 'aria-hidden': 'true' });
	const path = (name: string, d: string) => picture.append(svg('path', { class: name, d }));
	if (zone) {
		picture.append(svg('rect', { class: 'zone', x: zone.from, y: 3, width: zone.to - zone.from, height: 12 }));
		path('edge', `M${zone.from} 3V15M${zone.to} 3V15`);
	}
	path('track', 'M0 9H100');
	if (mark !== undefined && mark > 0) path('way', `M0 9H${mark}`);
	if (mark !== undefined) path('mark', `M${mark} 1V17`);
	const state = `attained${soFar ? ' so-far' : ''}${mark === undefined ? ' none' : ''}`;
	const parts = [figure && element('b', {}, figure), ...[word, note].map((text) => text && element('span', {}, text))];
	return element(
		'div',
		{ class: state },
		picture,
		element('p', {}, ...parts.flatMap((part) => (part ? [part, ' '] : []))),
	);
}

function svg(name: string, attributes: Record<string, string | number>): SVGElement {
	const made = document.createElementNS('http://www.w3.org/2000/svg', name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
	return made;
}

/** How many hits there are, and without which words, in words: "12 hits · Without “xylophone”". */
export function countSaid(count: Count, without: readonly string[], words: SearchSettings['words']): string {
	const { none, one, many } = words.hits;
	const counted = count.count === 0 ? none : count.count === 1 && count.whole ? one : fill(many, { n: countOf(count) });
	return without.length === 0 ? counted : `${counted} · ${fill(words.leftOut, { words: without.join(', ') })}`;
}

/** Arrow keys go from hit to hit, and from the first one back to where the words are typed. */
export function walkHits(event: KeyboardEvent, input: HTMLElement, list: ParentNode): void {
	if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
	const links = [...list.querySelectorAll<HTMLAnchorElement>('a')];
	const at = links.indexOf(document.activeElement as HTMLAnchorElement);
	if (at < 0 && document.activeElement !== input) return;
	const next = at + (event.key === 'ArrowDown' ? 1 : -1);
	event.preventDefault();
	if (next < 0) input.focus();
	else links[Math.min(next, links.length - 1)]?.focus();
}
