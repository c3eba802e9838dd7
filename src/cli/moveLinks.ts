import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { labelEnd, parseInline, rangeOf } from '../exchange/markdown.ts';
import { readPicture } from '../mdx/address.ts';
import { type Names, newName } from './moveNames.ts';

/** The folder of a goal's pictures, before and after. */
export interface PictureFolder {
	from: string;
	to: string;
}

/** A piece of the source that is replaced by another. */
interface Piece {
	at: number;
	old: string;
	by: string;
}

const mdx = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

/** Static MDX with every link, `<Goal>` and picture leading to where things are now. Everything else stays sign for sign. */
export function relinkedText(source: string, names: Names, pictures?: PictureFolder): string {
	return source.includes('/') ? relinked(mdx.parse(source), source, names, pictures) : source;
}

/** Inline Markdown with every link leading to where things are now. */
export function relinkedInline(source: string, names: Names): string {
	return source.includes('/') ? relinked(parseInline(source), source, names) : source;
}

function relinked(tree: Root, source: string, names: Names, pictures?: PictureFolder): string {
	const pieces: Piece[] = [];
	visit(tree, (node) => {
		const target = targetOf(node, names, pictures);
		if (!target || !node.position) return;
		const [from, to] = rangeOf(node);
		const written = source.slice(0, to);
		// The words of a link or a picture may say an address too; the one that counts stands behind them.
		const at =
			node.type === 'image'
				? written.lastIndexOf(target.old)
				: written.indexOf(target.old, node.type === 'link' ? labelEnd(node) : from);
		if (target.old !== target.by && at >= from) pieces.push({ at, ...target });
	});
	return pieces
		.sort((a, b) => b.at - a.at)
		.reduce((text, { at, old, by }) => text.slice(0, at) + by + text.slice(at + old.length), source);
}

/** What a part of a text leads to, as it is written and as it should be. */
function targetOf(node: Nodes, names: Names, pictures?: PictureFolder): { old: string; by: string } | undefined {
	switch (node.type) {
		case 'link':
		case 'definition':
			return { old: node.url, by: newAddress(node.url, names) };
		case 'image':
			return { old: node.url, by: newPicture(node.url, pictures) };
		case 'mdxJsxFlowElement':
		case 'mdxJsxTextElement':
			for (const attribute of node.attributes) {
				if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') continue;
				const old = attribute.value;
				if (node.name === 'Goal' && attribute.name === 'id') return { old, by: newName(old, names.goal) };
				if (node.name === 'Figure' && attribute.name === 'src') return { old, by: newPicture(old, pictures) };
			}
			return undefined;
		default:
			return undefined;
	}
}

/** The pages of a thing, by the first folder of their address. */
const pages = { periods: 'period', lessons: 'period', teams: 'team', people: 'person' } as const;

/** An address inside the site, as it is now; any other stays as it is. */
function newAddress(url: string, names: Names): string {
	const goal = /^\/objectives\/([a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+)(?=[/#?]|$)/.exec(url);
	if (goal) return `/objectives/${newName(goal[1] as string, names.goal)}${url.slice(goal[0].length)}`;
	const page = /^\/(periods|lessons|teams|people)\/([a-z0-9-]+)(?=[/#?]|$)/.exec(url);
	if (!page) return url;
	const [whole, folder, name] = page as unknown as [string, keyof typeof pages, string];
	return `/${folder}/${newName(name, names[pages[folder]])}${url.slice(whole.length)}`;
}

function newPicture(url: string, pictures?: PictureFolder): string {
	if (!pictures || readPicture(url)?.split('/')[0] !== pictures.from) return url;
	return url.replace(`${pictures.from}/`, () => `${pictures.to}/`);
}
