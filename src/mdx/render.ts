import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { Link, Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { toString as plainText } from 'mdast-util-to-string';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { readAddress, readPicture } from './address.ts';
import { literal } from './gate.ts';
import { allowed } from './sanitary.ts';

/** Words that a text needs in the language of the site. */
export interface TextWords {
	footnotes: string;
	backToText: string;
	done: string;
	notDone: string;
}

/** Turns a parsed text that has passed the gate into safe HTML, with marks for what other files give. */
export function renderTree(tree: Root, words: TextWords): string {
	const processor = unified()
		.use(remarkRehype, rehypeOptions(words))
		.use(() => (hast: HastRoot) => tidy(hast, words))
		.use(rehypeSanitize, allowed)
		.use(rehypeStringify);
	return processor.stringify(processor.runSync(tree) as HastRoot);
}

function rehypeOptions(words: TextWords): Options {
	const component = (state: State, node: MdxJsxFlowElement | MdxJsxTextElement) => elementFor(state, node);
	return {
		clobberPrefix: 'text-',
		footnoteLabel: words.footnotes,
		footnoteLabelTagName: 'h3',
		footnoteLabelProperties: {},
		footnoteBackLabel: words.backToText,
		handlers: {
			mdxJsxFlowElement: component,
			mdxJsxTextElement: component,
			link: (state: State, node: Link) => link(node.url, state.all(node) as ElementContent[]),
			linkReference: (state: State, node: Nodes & { identifier: string; type: 'linkReference' }) => {
				const { url } = state.definitionById.get(node.identifier.toUpperCase()) as { url: string };
				return link(url, state.all(node) as ElementContent[]);
			},
			image: (_: State, node: { url: string; alt: string }) => picture(node.url, node.alt),
		},
	};
}

/** The part of remark-rehype's state that is used here. */
interface State {
	all(node: Nodes): unknown[];
	definitionById: Map<string, { url: string }>;
}

function elementFor(state: State, node: MdxJsxFlowElement | MdxJsxTextElement): ElementContent | ElementContent[] {
	if (node.name === 'Goal') {
		const words = plainText(node);
		return h('okr-goal', { to: literal(node, 'id') }, words === '' ? [] : [{ type: 'text', value: words }]);
	}
	if (node.name === 'Figure') {
		const caption = literal(node, 'caption');
		const children: ElementContent[] = [picture(literal(node, 'src') as string, literal(node, 'alt') as string)];
		if (caption) children.push(h('figcaption', {}, [{ type: 'text', value: caption }]));
		return h('figure', {}, children);
	}
	const title = literal(node, 'title');
	const heading = title ? [h('p', { className: ['note-title'] }, [{ type: 'text', value: title }])] : [];
	const children = state.all(node) as ElementContent[];
	const flow = node.type === 'mdxJsxFlowElement' ? children : [h('p', {}, children)];
	return h('aside', { className: ['note'] }, [...heading, ...flow]);
}

function link(url: string, children: ElementContent[]): ElementContent | ElementContent[] {
	const address = readAddress(url);
	switch (address?.kind) {
		case 'goal':
			return h('okr-goal', { to: address.to }, children);
		case 'page':
			return h('okr-page', { to: address.path }, children);
		case 'web':
		case 'fragment':
			return h('a', { href: address.href }, children);
		default:
			return children;
	}
}

function picture(src: string, alt: string): Element {
	return h('okr-picture', { src: readPicture(src), alt }, []);
}

function h(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
	return { type: 'element', tagName, properties, children };
}

function isFootnoteLabel({ properties }: Element): boolean {
	return properties.id === 'footnote-label';
}

/** Notes and figures stand between paragraphs, though a short one is written like a part of one. */
function isBlock(node: ElementContent): node is Element {
	return node.type === 'element' && (node.tagName === 'aside' || node.tagName === 'figure');
}

/** Headings begin below the page's own (h3), boxes of task lists become words, and wide tables scroll by themselves. */
function tidy(hast: HastRoot, words: TextWords): void {
	const levels: number[] = [];
	visit(hast, 'element', (node) => {
		if (/^h[1-6]$/.test(node.tagName) && !isFootnoteLabel(node)) levels.push(Number(node.tagName[1]));
	});
	const lift = 3 - Math.min(...levels, 6);
	const wrapped = new Set<Element>();
	visit(hast, 'element', (node, index, parent) => {
		if (/^h[1-6]$/.test(node.tagName) && !isFootnoteLabel(node))
			node.tagName = `h${Math.min(6, Number(node.tagName[1]) + lift)}`;
		const siblings = (parent as Element).children; // an element always has a parent, if only the root
		const at = index as number;
		const blocks = node.tagName === 'p' ? node.children.filter(isBlock) : [];
		if (blocks.length > 0) {
			siblings.splice(at, 1, ...blocks);
			return at;
		}
		if (node.tagName === 'input') {
			const done = Boolean(node.properties.checked);
			siblings[at] = h(
				'span',
				{ className: [done ? 'task-done' : 'task-open'], role: 'img', ariaLabel: done ? words.done : words.notDone },
				[{ type: 'text', value: done ? '☑' : '☐' }],
			);
		}
		if (node.tagName === 'table' && !wrapped.has(node)) {
			wrapped.add(node);
			siblings[at] = h('div', { className: ['scroll'], tabIndex: 0 }, [node]);
		}
		return undefined;
	});
}
