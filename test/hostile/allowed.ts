import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { readPage } from '../../src/build/builtPage.ts';

const plain = [
	...['p', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'hr', 'br', 'em', 'strong', 'del'],
	...['sup', 'section', 'span', 'div', 'aside', 'figure', 'figcaption', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
];

/** What a text may hold once it is on a page: its elements, and the attributes of each. */
const elements: Readonly<Record<string, readonly string[]>> = {
	...Object.fromEntries(plain.map((name) => [name, []])),
	a: ['href', 'id', 'data-footnote-ref', 'data-footnote-backref', 'aria-describedby', 'aria-label', 'class'],
	img: ['src', 'alt', 'width', 'height', 'loading'],
	aside: ['class'],
	code: ['class'],
	div: ['class', 'tabindex'],
	h3: ['id'],
	li: ['id', 'class'],
	ol: ['start', 'class'],
	p: ['class'],
	section: ['data-footnotes', 'class'],
	span: ['class', 'role', 'aria-label'],
	td: ['align'],
	th: ['align'],
	ul: ['class'],
};

/** Where the text stands. */
const page = 'https://intranet.example/okr/objectives/a/b/c/';

/** Whatever a browser would find in the HTML of a text that a text may not hold: elements, attributes, addresses. `more` are elements that may be there, too. */
export function unsafeIn(html: string, more: typeof elements = {}): string[] {
	const known = { ...elements, ...more };
	const found = [...readPage(html).faults];
	const walk = (node: DefaultTreeAdapterMap['node']) => {
		if ('tagName' in node) {
			const allowed = Object.hasOwn(known, node.tagName) ? known[node.tagName] : undefined;
			if (!allowed) found.push(`<${node.tagName}>`);
			for (const { name, value } of node.attrs) {
				if (!allowed?.includes(name)) found.push(`<${node.tagName} ${name}>`);
				if ((name === 'href' || name === 'src') && !isSafe(value)) found.push(`${name}=${value}`);
			}
		} else if (node.nodeName !== '#text' && node.nodeName !== '#document-fragment') found.push(node.nodeName);
		if ('childNodes' in node) for (const child of node.childNodes) walk(child);
	};
	walk(parseFragment(html));
	return found;
}

/** Whether an address, as a browser reads it, leads to the web over https, to mail, or stays in the site. */
export function isSafe(address: string): boolean {
	if (!URL.canParse(address, page)) return true; // a browser follows no address that it cannot read
	const { protocol, origin, username } = new URL(address, page);
	const isTyped = /^https:\/\//i.test(address);
	if (protocol === 'mailto:') return true;
	return protocol === 'https:' && username === '' && (isTyped || origin === new URL(page).origin);
}
