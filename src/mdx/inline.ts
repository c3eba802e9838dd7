import type { Nodes, Root } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { gate } from './gate.ts';
import { escapeHtml } from './marks.ts';
import { hiddenDirection, type Markup } from './refusal.ts';
import { renderTree } from './render.ts';
import { tangled } from './tangle.ts';

/** Everything that makes a block or takes raw HTML: in an inline text those signs are just text. */
const blocks = [
	...['htmlFlow', 'htmlText', 'headingAtx', 'setextUnderline', 'list', 'blockQuote', 'thematicBreak'],
	...[
		'codeFenced',
		'codeIndented',
		'definition',
		'labelStartImage',
		'gfmFootnoteDefinition',
		'gfmFootnoteCall',
		'table',
	],
];

function inlineOnly(this: Processor): void {
	const data = this.data() as { micromarkExtensions: unknown[] };
	data.micromarkExtensions = [...data.micromarkExtensions, { disable: { null: blocks } }];
}

const parser = unified().use(remarkParse).use(remarkGfm).use(inlineOnly).freeze();
const noWords = { footnotes: '', backToText: '', done: '', notDone: '' };

/** Without any of these a text says just what it says: most titles do. */
const plain = /^[^\0\\`*_~[\]<>&@:/\n\r\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/;
const bare = (source: string) => plain.test(source) && !source.includes('www.');

/** Reads inline Markdown, such as the title of a key result: emphasis, code and links, and no HTML, which stays the text it is. */
export function readInline(source: string): Markup {
	if (bare(source)) return { html: escapeHtml(source), goals: [], pages: [], pictures: [], refusals: [] };
	const tangle = tangled(source);
	if (tangle) return { html: '', goals: [], pages: [], pictures: [], refusals: [tangle] };
	const tree = parser.parse(source) as Root;
	const { goals, pages, pictures, refusals } = gate(tree, source);
	const all = [...hiddenDirection(source), ...refusals];
	const html = all.length > 0 ? '' : phrasing(renderTree(tree, noWords));
	return { html, goals, pages, pictures, refusals: all };
}

/** What inline Markdown says, without its signs. */
export function plainInline(source: string): string {
	if (bare(source) || tangled(source)) return source;
	const tree = parser.parse(source) as Root;
	return tree.children.map((node: Nodes) => wordsOf(node)).join(' ');
}

/** Paragraphs become lines, so that the HTML can stand in a heading or a table's cell. */
function phrasing(html: string): string {
	return html
		.replaceAll(/<\/p>\s*<p>/g, '<br>')
		.replace(/^<p>/, '')
		.replace(/<\/p>\s*$/, '');
}
