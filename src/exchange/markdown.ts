import type { Link, Nodes, Root } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { visit } from 'unist-util-visit';
import { gate } from '../mdx/gate.ts';
import { plainInline, readInline } from '../mdx/inline.ts';
import { readText } from '../mdx/text.ts';

/** Everything that makes a block: a title or a note has none, and reads their signs as text. */
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
/** What Markdown has and MDX has not. */
const notInMdx = ['htmlFlow', 'htmlText', 'codeIndented'];

function without(this: Processor, constructs: readonly string[]): void {
	const data = this.data() as { micromarkExtensions: unknown[] };
	data.micromarkExtensions = [...data.micromarkExtensions, { disable: { null: constructs } }];
}

const inline = unified().use(remarkParse).use(remarkGfm).use(without, blocks).freeze();
const prose = unified().use(remarkParse).use(remarkGfm).use(without, notInMdx).freeze();
const mdx = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

/** The tree of inline Markdown, in which every sign of a block is text. */
export function parseInline(source: string): Root {
	return inline.parse(source);
}

/** The tree of Markdown from elsewhere, in which raw HTML is text and code stands in fences, as in MDX. */
export function parseProse(source: string): Root {
	return prose.parse(source);
}

/** A part of a title: words, or a link with its words. */
export interface Part {
	words: string;
	url?: string;
}

/** A title taken apart: its links, and everything between them just as it stands. Line breaks become spaces. */
export function partsOf(title: string): Part[] {
	const line = title.trim().replaceAll(/\s*[\t\n]\s*/g, ' ');
	const parts: Part[] = [];
	let end = 0;
	for (const link of writtenLinks(parseInline(line))) {
		const [from, to] = rangeOf(link);
		if (line[from] !== '[') continue;
		parts.push(
			{ words: line.slice(end, from) },
			{ words: line.slice(from + 1, labelEnd(link)).trim() || link.url, url: link.url },
		);
		end = to;
	}
	return [...parts, { words: line.slice(end) }].filter((part) => part.words !== '');
}

/** The words of a title, without its links. */
export function plainTitle(parts: readonly Part[]): string {
	return parts.map((part) => part.words).join('');
}

/** Where a node stands in its source: from, and up to. */
export function rangeOf(node: Nodes): [number, number] {
	return [node.position?.start.offset as number, node.position?.end.offset as number];
}

/** Where the words of a link end. */
export function labelEnd(link: Link): number {
	const last = link.children.at(-1);
	return last ? rangeOf(last)[1] : rangeOf(link)[0] + 1;
}

function writtenLinks(tree: Root): Link[] {
	const links: Link[] = [];
	visit(tree, 'link', (link) => void links.push(link));
	return links;
}

/** An address as it stands in the parentheses of a link, with as few escapes as will do. */
export function destination(url: string): string {
	const isNested = !/[()]/.test(url.replaceAll(/\([^()]*\)/g, ''));
	return url.replaceAll(/[\\<>]|&(?=#?\w+;)/g, '\\$&').replaceAll(/[()]/g, (sign) => (isNested ? sign : `\\${sign}`));
}

/** What a kind of Markdown reads in a source; `undefined` where it refuses it. */
interface Dialect {
	signs: string;
	read(source: string): string | undefined;
}

const inlineDialect: Dialect = {
	signs: '@.:&<~_*`]\\[',
	read: (source) => (readInline(source).refusals.length > 0 ? undefined : plainInline(source)),
};

const noWords = { footnotes: '', backToText: '', done: '', notDone: '' };

/** Whether static MDX is published as it is, and needs nothing from other files. */
export function isPublished(source: string): boolean {
	const { refusals, goals, pages, pictures } = readText(source, noWords);
	return refusals.length + goals.length + pages.length + pictures.length === 0;
}

const textDialect: Dialect = {
	signs: '!)|=-+>#@.:{&<~_*`]\\[',
	read(source) {
		const item = publishedWords(`- ${source}`);
		return item === publishedWords(`## ${source}`) ? item : undefined;
	},
};

function publishedWords(source: string): string | undefined {
	try {
		const tree = mdx.parse(source);
		const { refusals, goals, pages, pictures } = gate(tree, source);
		return refusals.length + goals.length + pages.length + pictures.length === 0 ? wordsOf(tree) : undefined;
	} catch {
		return undefined;
	}
}

/** Inline Markdown, such as the title of a key result, that says just these words and links. */
export function inlineSaying(parts: readonly Part[]): string {
	return saying(parts, inlineDialect);
}

/** MDX that says just these words and links, in an item of a list or in a heading. */
export function textSaying(parts: readonly Part[]): string {
	return saying(parts, textDialect);
}

/** Escapes as few kinds of signs as will do: none in most titles. */
function saying(parts: readonly Part[], { signs, read }: Dialect): string {
	const words = plainTitle(parts);
	const written = (escaped: string) => parts.map((part) => partText(part, escaped)).join('');
	const says = (escaped: string) => read(written(escaped)) === words;
	if (says('')) return written('');
	const there = [...signs].filter((sign) => words.includes(sign));
	let needed = there.join('');
	for (const sign of there) {
		const fewer = needed.replace(sign, '');
		if (says(fewer)) needed = fewer;
	}
	return written(needed);
}

function partText({ words, url }: Part, escaped: string): string {
	const text = [...words].map((sign) => (escaped.includes(sign) ? `\\${sign}` : sign)).join('');
	return url === undefined ? text : `[${text}](${destination(url)})`;
}
