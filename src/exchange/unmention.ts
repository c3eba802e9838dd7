import type { Link, LinkReference, Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { toString as wordsOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { readAddress } from '../mdx/address.ts';
import { literal } from '../mdx/gate.ts';
import type { LeftOut } from './leftOut.ts';
import { inlineSaying, parseInline, rangeOf, textSaying } from './markdown.ts';

/** A piece of the source that is replaced. */
interface Edit {
	from: number;
	to: number;
	by: string;
}

type Wrapping = Link | LinkReference | MdxJsxFlowElement | MdxJsxTextElement;

const mdx = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

/**
 * Inline Markdown that mentions no goal that is left out: a link to one becomes its words, and so does a `<Goal>`, which
 * is just text here. Everything else stays sign for sign.
 */
export function inlineWithout(source: string, left: LeftOut): string {
	if (!source.includes('/')) return source;
	const text = source.replaceAll(typedGoal, (whole, id: string, words: string | undefined) => {
		const title = left.wordsFor(id);
		return title === undefined ? whole : words?.trim() || inlineSaying([{ words: title }]);
	});
	const say = (words: string) => inlineSaying([{ words }]);
	return left.hushed(edited(text, linkEdits(parseInline(text), text, left, say))).trim();
}

const typedGoal = /<Goal\s+id="([^"<>]*)"\s*(?:\/>|>([^<]*)<\/Goal>)/g;

/**
 * A text of static MDX that mentions no goal that is left out, as above, and shows no picture unless it may: a figure
 * goes with its caption, and another picture becomes its description. `pictures` says how many. Everything else stays sign for sign.
 */
export function textWithout(source: string, left: LeftOut, withPictures: boolean): { text: string; pictures: number } {
	if (!source.includes('/')) return { text: source, pictures: 0 };
	const tree = mdx.parse(source);
	const shown = withPictures ? [] : pictureEdits(tree, source);
	const edits = [...linkEdits(tree, source, left, sayInText), ...shown];
	return { text: left.hushed(edited(source, edits)), pictures: shown.length };
}

/** Words at any place of a text, the beginning of a line too. */
function sayInText(words: string): string {
	return textSaying([{ words: words.replaceAll(/\s+/g, ' ') }]).replace(/^(?=(import|export)\b)/, ' ');
}

function linkEdits(tree: Root, source: string, left: LeftOut, say: (words: string) => string): Edit[] {
	const edits: Edit[] = [];
	const gone = new Map<string, string | undefined>();
	visit(tree, 'definition', (node) => {
		if (gone.has(node.identifier)) return; // the first of two counts
		const words = wordsFor(node.url, left);
		gone.set(node.identifier, words);
		if (words !== undefined) edits.push(withoutBlock(node, source));
	});
	visit(tree, (node) => {
		let words: string | undefined;
		if (node.type === 'link') words = wordsFor(node.url, left);
		else if (node.type === 'linkReference') words = gone.get(node.identifier);
		else if (isElement(node, 'Goal')) words = left.wordsFor(literal(node, 'id') as string);
		// An address that was found late has no place, and is text in the source.
		if (words === undefined || !node.position) return undefined;
		const { edits: own, isWhole } = unwrapped(node as Wrapping, source, words, say);
		edits.push(...own);
		return isWhole ? SKIP : undefined;
	});
	return edits;
}

/** The words for what an address leads to, if that is left out. */
function wordsFor(url: string, left: LeftOut): string | undefined {
	const address = readAddress(url);
	if (address?.kind === 'goal') return left.wordsFor(address.to);
	return left.tells(url) || left.tells(decoded(url)) ? left.unseen : undefined;
}

function decoded(url: string): string {
	try {
		return decodeURIComponent(url);
	} catch {
		return url;
	}
}

/** What makes a block out of a line that begins with it. */
const opener = /^(?:[#>+=|~:-]|\d+[.)]|(?:import|export)\b)/;

/** A link or `<Goal>` as the words inside it; as other words where it has none. */
function unwrapped(
	node: Wrapping,
	source: string,
	otherwise: string,
	say: (words: string) => string,
): { edits: Edit[]; isWhole: boolean } {
	const [from, to] = rangeOf(node);
	const [first, last] = [node.children[0], node.children.at(-1)];
	const isTyped = node.type === 'link' && source[from] !== '[';
	if (!first || !last || isTyped) return { edits: [{ from, to, by: say(otherwise) }], isWhole: true };
	const [start, end] = [rangeOf(first)[0], rangeOf(last)[1]];
	const beginsLine = /(^|\n)[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*$/.test(source.slice(0, from));
	if (beginsLine && first.type !== 'paragraph' && opener.test(source.slice(start, end)))
		return { edits: [{ from, to, by: say(wordsOf(node)) }], isWhole: true };
	const edits = [
		{ from, to: start, by: '' },
		{ from: end, to, by: '' },
	];
	return { edits, isWhole: false };
}

function pictureEdits(tree: Root, source: string): Edit[] {
	const edits: Edit[] = [];
	visit(tree, (node) => {
		if (isElement(node, 'Figure')) edits.push(withoutBlock(node, source));
		if (node.type !== 'image') return;
		const [from, to] = rangeOf(node);
		edits.push({ from, to, by: sayInText(node.alt as string) });
	});
	return edits;
}

/** Takes a block away, and the empty lines before it where there are some behind it. */
function withoutBlock(node: Nodes, source: string): Edit {
	const [from, to] = rangeOf(node);
	const isLast = /^[ \t]*(\n[ \t]*\n|\s*$)/.test(source.slice(to));
	return { from: isLast ? source.slice(0, from).trimEnd().length : from, to, by: '' };
}

function isElement(node: Nodes, name: string): node is MdxJsxFlowElement | MdxJsxTextElement {
	return (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === name;
}

function edited(source: string, edits: readonly Edit[]): string {
	let text = '';
	let at = 0;
	for (const { from, to, by } of [...edits].sort((a, b) => a.from - b.from)) {
		if (from < at) continue; // it stands in something that was replaced whole
		text += source.slice(at, from) + by;
		at = to;
	}
	return text + source.slice(at);
}
