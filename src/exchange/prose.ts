import type { Definition, Heading, Image, Link, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { readInline } from '../mdx/inline.ts';
import type { Complete } from './addresses.ts';
import {
	destination,
	inlineSaying,
	isPublished,
	labelEnd,
	parseInline,
	parseProse,
	rangeOf,
	textSaying,
} from './markdown.ts';

/** A piece of the source that is replaced. */
interface Edit {
	from: number;
	to: number;
	by: string;
}

/**
 * Markdown from elsewhere as static MDX: it reads as it was. Raw HTML and braces become text, relative addresses
 * are completed, and where one cannot be published it stands behind its words. Pictures become links. Headings are moved below `depth`.
 */
export function textProse(source: string, complete: Complete, depth = 2): string {
	const tree = parseProse(source);
	// The signs of a heading come before an escape at the same place.
	const edits = [
		...headingEdits(tree, source, depth),
		...textEdits(tree, source),
		...linkEdits(tree, source, complete),
	];
	const whole = withoutConflictMarks(edited(source, edits));
	if (isPublished(whole)) return whole;
	const blocks = tree.children.map((block) => {
		const [from, to] = rangeOf(block);
		const one = withoutConflictMarks(edited(source, edits, from, to));
		return isPublished(one) ? one : literalLines(source.slice(from, to));
	});
	return blocks.join('\n\n');
}

/** Markdown from elsewhere as inline Markdown; lists and the like keep their signs, each item on a line of its own. */
export function inlineProse(source: string, complete: Complete): string {
	const written = edited(source, linkEdits(parseInline(source), source, complete)).replaceAll(
		/\s*\n\s*(?=[-*+•#>|]|\d+[.)])|[ \t]*\n\s*\n\s*/g,
		'\n\n',
	);
	const { refusals, goals, pages } = readInline(written);
	return refusals.length + goals.length + pages.length === 0
		? written
		: inlineSaying([{ words: source.replaceAll(/\s+/g, ' ') }]);
}

/** Whether a text is one paragraph, and so keeps everything when it is read as inline Markdown. */
export function isParagraph(source: string): boolean {
	const { children } = parseProse(source);
	return children.length === 1 && children[0]?.type === 'paragraph' && !hasPicture(children[0]);
}

function hasPicture(node: Nodes): boolean {
	let found = false;
	visit(node, ['image', 'imageReference', 'footnoteReference'], () => {
		found = true;
	});
	return found;
}

function edited(source: string, edits: readonly Edit[], start = 0, end = source.length): string {
	let text = '';
	let at = start;
	const within = edits.filter((edit) => edit.from >= start && edit.to <= end);
	for (const { from, to, by } of within.sort((a, b) => a.from - b.from || a.to - b.to)) {
		text += source.slice(at, from) + by;
		at = to;
	}
	return text + source.slice(at, end);
}

/** What MDX would take for a tag, an expression or an import; not in code and addresses, where it is text to MDX too. */
function textEdits(tree: Root, source: string): Edit[] {
	const open: Edit[] = [];
	let end = 0;
	for (const [from, to] of [...untouched(tree, source), [source.length, source.length] as const]) {
		for (const sign of source.slice(end, from).matchAll(/\\[!-/:-@[-`{-~]|[<{]/g))
			if (sign[0].length === 1) open.push({ from: end + sign.index, to: end + sign.index, by: '\\' });
		// A space before the word, which Markdown does not show, is enough for MDX.
		for (const word of source.slice(end, from).matchAll(/^(?:import|export)\b/gm)) {
			const at = end + word.index;
			if (at === 0 || source[at - 1] === '\n') open.push({ from: at, to: at, by: ' ' });
		}
		end = Math.max(end, to);
	}
	return open;
}

/** Where code and addresses stand, in order. */
function untouched(tree: Root, source: string): [number, number][] {
	const ranges: [number, number][] = [];
	visit(tree, ['code', 'inlineCode', 'definition', 'image', 'link'], (node) => {
		const [from, to] = rangeOf(node as Nodes);
		const isWords = node.type === 'link' && source[from] === '[';
		// Addresses that were found after parsing have no place; they are text in the source.
		if (to > from) ranges.push([isWords ? labelEnd(node as Link) : from, to]);
	});
	return ranges.sort((a, b) => a[0] - b[0]);
}

function linkEdits(tree: Root, source: string, complete: Complete): Edit[] {
	const edits: Edit[] = [];
	visit(tree, (node, _, parent) => {
		const [from, to] = rangeOf(node);
		switch (node.type) {
			case 'link':
				edits.push(...linkEdit(node, source, complete(node.url)));
				break;
			case 'image':
				edits.push({ from, to, by: pictureText(node, parent?.type === 'link' ? undefined : complete(node.url)) });
				break;
			case 'imageReference':
				edits.push({ from, to: from + 1, by: '' });
				break;
			case 'definition':
				edits.push(...definitionEdit(node, complete(node.url)));
				break;
		}
	});
	return edits;
}

/** A link with another address, or its words with the address behind them; nothing for one that is simply typed. */
function linkEdit(node: Link, source: string, url: string | undefined): Edit[] {
	const [from, to] = rangeOf(node);
	if (source[from] === '<') {
		const words = source.slice(from + 1, to - 1);
		return [url === undefined ? { from, to: from, by: '\\' } : { from, to, by: textSaying([{ words, url }]) }];
	}
	if (source[from] !== '[') return [];
	const end = labelEnd(node);
	// Where pictures are not read, their sign is left before the link.
	const start = source[from - 1] === '!' && source[from - 2] !== '\\' ? from - 1 : from;
	const words = end === from + 1 ? node.url : '';
	if (url === undefined)
		return [
			{ from: start, to: from + 1, by: '' },
			{ from: end, to, by: words || ` (${node.url})` },
		];
	const tail = url === node.url && words === '' ? source.slice(end, to) : `${words}](${destination(url)})`;
	return [
		{ from: start, to: from, by: '' },
		{ from: end, to, by: tail },
	];
}

/** A picture is not taken along; a link says what it showed. */
function pictureText({ alt, url }: Image, whole: string | undefined): string {
	const words = (alt || url).replaceAll(/\s+/g, ' ');
	return textSaying([whole === undefined && alt ? { words: `${words} (${url})` } : { words, url: whole }]);
}

/** A definition whose address is not published stays text, and so do the links that use it. */
function definitionEdit(node: Definition, url: string | undefined): Edit[] {
	const [from, to] = rangeOf(node);
	if (url === undefined) return [{ from, to: from, by: '\\' }];
	return url === node.url ? [] : [{ from, to, by: `[${node.label}]: ${destination(url)}` }];
}

/** The highest heading comes one step below `depth`, and the others follow it. */
function headingEdits(tree: Root, source: string, depth: number): Edit[] {
	const headings: Heading[] = [];
	visit(tree, 'heading', (heading) => void headings.push(heading));
	const down = depth + 1 - Math.min(...headings.map((heading) => heading.depth));
	return headings.flatMap((heading) => {
		const [from, to] = rangeOf(heading);
		const signs = '#'.repeat(Math.min(6, heading.depth + down));
		if (/^#+(\s|$)/.test(source.slice(from, to))) return [{ from, to: from + heading.depth, by: signs }];
		const lines = source.slice(from, to).split('\n');
		return lines.length > 2
			? []
			: [
					{ from, to: from, by: `${signs} ` },
					{ from: from + (lines[0] as string).length, to, by: '' },
				];
	});
}

/** Git would take such a line for a conflict that was not resolved. */
function withoutConflictMarks(text: string): string {
	return text.replaceAll(/^(?=(<{7}|>{7})( |$))/gm, ' ');
}

/** Every line as a paragraph that says just what stands there. */
function literalLines(source: string): string {
	return source
		.split(/\s*\n\s*/)
		.map((line) => textSaying([{ words: line.trim() }]).replace(/^(?=(import|export)\b)/, ' '))
		.join('\n\n');
}
