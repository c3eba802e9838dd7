import type { Nodes, Parents, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { objectiveOrKeyResult } from '../schema/id.ts';
import { readAddress, readPicture } from './address.ts';
import { components } from './components.ts';
import { nearest } from './nearest.ts';
import { isTurned, type Mention, type Refusal } from './refusal.ts';
import { rawHtml } from './tag.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** What a walk through a text finds. */
interface Findings {
	refusals: Refusal[];
	goals: Mention[];
	pages: Mention[];
	pictures: Mention[];
}

/** Walks a parsed text: names everything in it that is not static, and everything it mentions. */
export function gate(tree: Root, source: string): Findings {
	const found: Findings = { refusals: [], goals: [], pages: [], pictures: [] };

	const place = (node: Nodes | Element['attributes'][number]) => {
		const start = node.position?.start;
		return { line: start?.line ?? 1, column: start?.column ?? 1 };
	};
	const refuse = (rule: Refusal['rule'], node: Nodes | Element['attributes'][number], what: string, cure: string) =>
		found.refusals.push({ rule, what, cure, ...place(node) });

	const picture = (src: string, node: Nodes | Element['attributes'][number]) => {
		const path = readPicture(src);
		if (path) found.pictures.push({ to: path, ...place(node) });
		else
			refuse(
				'picture-place',
				node,
				`The picture ${quote(src)} does not lie in the goal's own folder.`,
				'Put a PNG, JPEG, GIF, WebP or AVIF in the folder that is named like the goal file, and write ./<goal>/<picture>.png.',
			);
	};

	const address = (url: string, node: Nodes) => {
		const read = readAddress(url);
		if (read?.kind === 'goal') found.goals.push({ to: read.to, ...place(node) });
		else if (read?.kind === 'page') found.pages.push({ to: read.path, ...place(node) });
		else if (read?.kind === 'fragment') found.pages.push({ to: read.href, ...place(node) });
		else if (!read && !isLiteral(node, source)) {
			const isFromFile = /^(?![/#])[^:\\\p{Cc}]+$/u.test(url);
			found.refusals.push({ ...(isFromFile ? fromFile(url) : otherAddress(url)), ...place(node) });
		}
	};

	const element = (node: Element, parents: readonly Parents[]) => {
		const name = node.name ?? '';
		const component = Object.hasOwn(components, name) ? components[name] : undefined;
		if (!component) {
			if (/^[A-Z]/.test(name)) {
				const near = nearest(name, Object.keys(components));
				const known = `The components are ${Object.keys(components).join(', ')}.`;
				refuse(
					'mdx-component',
					node,
					`There is no component <${name}>.`,
					near ? `Did you mean <${near}>? ${known}` : known,
				);
			} else if (name === '')
				refuse('mdx-html', node, 'There is a fragment, <>.', 'Use Markdown instead, or write \\< for the sign itself.');
			else found.refusals.push({ ...rawHtml(`<${name}>`), ...place(node) });
			return;
		}
		for (const attribute of node.attributes) {
			if (typeof attribute.value === 'string' && isTurned(attribute.value) && !isTurned(written(node, source)))
				refuse('hidden-direction', node, ...turned);
			if (attribute.type === 'mdxJsxExpressionAttribute') {
				refuse(
					'mdx-expression',
					attribute,
					`<${name}> has its attributes from an expression.`,
					`Write them out as text: ${component.example}`,
				);
				continue;
			}
			const known = Object.hasOwn(component.attributes, attribute.name);
			if (!known)
				refuse(
					'mdx-component',
					attribute,
					`<${name}> has no attribute ${attribute.name}.`,
					`It is written like this: ${component.example}`,
				);
			else if (typeof attribute.value === 'object' && attribute.value !== null)
				refuse(
					'mdx-expression',
					attribute,
					`The attribute ${attribute.name} of <${name}> is an expression.`,
					`Write it as text in quotation marks: ${component.example}`,
				);
			else if (attribute.value === undefined || attribute.value === null)
				refuse(
					'mdx-component',
					attribute,
					`The attribute ${attribute.name} of <${name}> says nothing.`,
					`It is written like this: ${component.example}`,
				);
		}
		for (const [attribute, { needed }] of Object.entries(component.attributes))
			if (needed && !node.attributes.some((given) => 'name' in given && given.name === attribute))
				refuse(
					'mdx-component',
					node,
					`<${name}> has no ${attribute}.`,
					`It is written like this: ${component.example}`,
				);
		if (node.type === 'mdxJsxTextElement' && name !== 'Goal' && !standsAlone(parents.at(-1)))
			refuse('mdx-component', node, `<${name}> stands within a sentence.`, 'Put it on lines of its own.');
		if (name === 'Figure' && node.children.length > 0)
			refuse('mdx-component', node, '<Figure> has words inside it.', `Put them into its caption: ${component.example}`);
		if (name === 'Goal') {
			const id = literal(node, 'id');
			if (parents.some((parent) => parent.type === 'link'))
				refuse('mdx-component', node, '<Goal> stands inside a link.', 'Take it out of the link: it is a link itself.');
			if (id !== undefined && objectiveOrKeyResult.safeParse(id).success) found.goals.push({ to: id, ...place(node) });
			else if (id !== undefined)
				refuse(
					'mdx-component',
					node,
					`<Goal> names ${quote(id)}, which cannot be the id of a goal or key result.`,
					'Write <period>/<team or person>/<slug>, with #<key result> behind it for a key result.',
				);
		}
		if (name === 'Figure') {
			const src = literal(node, 'src');
			if (src !== undefined) picture(src, node);
		}
	};

	const walk = (node: Nodes, parents: readonly Parents[]) => {
		switch (node.type) {
			case 'mdxjsEsm':
				refuse(
					'mdx-import',
					node,
					'There is an import or export in the text.',
					'Take it out: a goal file is text, and nothing in it is run.',
				);
				break;
			case 'mdxFlowExpression':
			case 'mdxTextExpression':
				refuse(
					'mdx-expression',
					node,
					'There is an expression in braces.',
					'Take it out, or write \\{ for the brace itself.',
				);
				break;
			case 'mdxJsxFlowElement':
			case 'mdxJsxTextElement':
				element(node, parents);
				break;
			case 'link':
			case 'definition':
				address(node.url, node);
				break;
			case 'image':
				if (isTurned(`${node.alt}${node.title}`)) refuse('hidden-direction', node, ...turned);
				if (/(?<!\\)[{<]/.test(labelOf(written(node, source))))
					refuse(
						'mdx-expression',
						node,
						'There is an expression or a tag in the words of a picture.',
						'Take it out, or write \\{ or \\< for the sign itself.',
					);
				picture(node.url, node);
				break;
			case 'text':
			case 'inlineCode':
			case 'code':
				if (isTurned(node.value) && !isTurned(written(node, source))) refuse('hidden-direction', node, ...turned);
				break;
			case 'imageReference':
				refuse(
					'picture-place',
					node,
					'The picture takes its address from elsewhere in the text.',
					'Write the address with the picture: ![what it shows](./<goal>/<picture>.png).',
				);
				break;
		}
		if ('children' in node) for (const child of node.children) walk(child, [...parents, node]);
	};
	walk(tree, []);
	return found;
}

function otherAddress(url: string): Pick<Refusal, 'rule' | 'what' | 'cure'> {
	return {
		rule: 'unsafe-address',
		what: `The address ${quote(url)} is not published.`,
		cure: 'Write an address that begins with https:// or mailto:, or one inside the site that begins with a slash, such as /teams/.',
	};
}

/** An address that leads from a file to another one. The site has pages instead. */
function fromFile(url: string): Pick<Refusal, 'rule' | 'what' | 'cure' | 'path'> {
	if (/^www\./i.test(url)) return { ...otherAddress(url), cure: `Write https://${url}.` };
	return {
		rule: 'unsafe-address',
		what: `The address ${quote(url)} leads from file to file.`,
		cure: 'Links inside the site begin with a slash, such as /teams/; others with https:// or mailto:.',
		path: url,
	};
}

/** Whether a paragraph holds nothing but notes and figures, which then are no part of it. */
function standsAlone(parent: Parents | undefined): boolean {
	const isBlock = (node: Nodes) => node.type === 'mdxJsxTextElement' && node.name !== 'Goal';
	const isSpace = (node: Nodes) => node.type === 'text' && node.value.trim() === '';
	return parent?.type === 'paragraph' && parent.children.every((node) => isBlock(node) || isSpace(node));
}

/** The words of a picture, as they stand in `![words](address)`. */
function labelOf(image: string): string {
	return image.slice(0, image.lastIndexOf('](') + 1);
}

/** What stands in the file for a node: a sign can also be written as an entity. */
function written(node: Nodes, source: string): string {
	return source.slice(node.position?.start.offset, node.position?.end.offset);
}

const turned = [
	'There is a mark here, written as an entity, that turns the reading direction.',
	'Take it out: it begins with & and ends with a semicolon.',
] as const;

/** The text of a component's attribute, where it is literal. */
export function literal(node: Element, name: string): string | undefined {
	for (const attribute of node.attributes)
		if (attribute.type === 'mdxJsxAttribute' && attribute.name === name && typeof attribute.value === 'string')
			return attribute.value;
	return undefined;
}

/** Whether a link is an address that was simply typed: one that is not published stays the text it is. */
export function isLiteral(node: Nodes, source: string): boolean {
	const offset = node.position?.start.offset;
	// One that follows a letter and a colon is found late, and then has no place.
	return node.type === 'link' && (offset === undefined || (source[offset] !== '[' && source[offset] !== '<'));
}

function quote(text: string): string {
	return JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text);
}
