import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { sample } from './build.ts';
import { builtSite } from './shared.ts';

/** The elements of a page as a browser builds them, each by itself and with its attributes: `a`, `a href`. */
export function partsIn(html: string): string[] {
	const parts = new Set<string>();
	const walk = (node: DefaultTreeAdapterMap['node']) => {
		if ('tagName' in node) {
			parts.add(node.tagName);
			for (const { name } of node.attrs) parts.add(`${node.tagName} ${name}`);
		}
		if ('childNodes' in node) for (const child of node.childNodes) walk(child);
	};
	walk(parse(html));
	return [...parts];
}

/** What a page may have that no page of the sample has. */
const inTexts = [
	...[
		'del',
		'h4',
		'h5',
		'h6',
		'hr',
		'br',
		'pre',
		'code',
		'code class',
		'blockquote',
		'ol',
		'ol start',
		'ol class',
		'em',
		'strong',
	],
	...[
		'th align',
		'td align',
		'aside',
		'aside class',
		'figure',
		'figcaption',
		'h3 id',
		'p class',
		'div tabindex',
		'div class',
	],
	...[
		'sup',
		'section data-footnotes',
		'section class',
		'a data-footnote-ref',
		'a data-footnote-backref',
		'li id',
		'li class',
		'a id',
	],
	...['a aria-describedby', 'a aria-label', 'a class', 'span role', 'span aria-label', 'span class', 'ul class'],
	...['circle stroke', 'circle stroke-width', 'path stroke-width', 'h1 class'], // marks of status, and a long title
	...['img', 'img src', 'img alt', 'img width', 'img height', 'img loading'],
];

/** What stands in the pages of a harmless site, and what a text may have besides. */
export async function usualParts(): Promise<Set<string>> {
	const usual = new Set(inTexts);
	for (const [path, file] of (await builtSite(sample)).files)
		if (path.endsWith('.html')) for (const part of partsIn(file.toString())) usual.add(part);
	return usual;
}
