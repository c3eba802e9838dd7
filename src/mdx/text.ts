import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { gate } from './gate.ts';
import { hiddenDirection, type Markup, type Refusal } from './refusal.ts';
import { renderTree, type TextWords } from './render.ts';

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

/**
 * Reads the text of a goal file, which is static MDX: it is parsed once, and the tree that passed the gate is
 * the tree that is rendered. Nothing in it is ever run. With a refusal there is no HTML.
 */
export function readText(source: string, words: TextWords): Markup {
	const hidden = hiddenDirection(source);
	let tree: Root;
	try {
		tree = parser.parse(source);
	} catch (error) {
		return { html: '', goals: [], pictures: [], refusals: [...hidden, syntaxRefusal(error, source)] };
	}
	const { goals, pictures, refusals } = gate(tree, source);
	const all = [...hidden, ...refusals];
	return { html: all.length === 0 ? renderTree(tree, words) : '', goals, pictures, refusals: all };
}

/** What the parser stumbled over. Throws on what is not the author's doing. */
function syntaxRefusal(error: unknown, source: string): Refusal {
	if (!(error instanceof VFileMessage)) throw error;
	const { line = 1, column = 1 } = error;
	const fromExpression = error.source === 'micromark-extension-mdx-expression' || error.ruleId === 'acorn';
	const text = source.split(/\r?\n/)[line - 1] ?? '';
	if (error.source === 'micromark-extension-mdxjs-esm' || /^(import|export)\b/.test(text))
		return {
			rule: 'mdx-import',
			what: 'There is an import or export in the text.',
			cure: 'Take it out: a goal file is text, and nothing in it is run. In plain prose, begin the line with another word.',
			line,
			column,
		};
	if (fromExpression || error.reason.includes('expression'))
		return {
			rule: 'mdx-expression',
			what: 'There is an expression in braces, or a brace that has no partner.',
			cure: 'Take it out, or write \\{ for the brace itself.',
			line,
			column,
		};
	return {
		rule: 'mdx-syntax',
		what: `The text cannot be read here. ${sentence(error.reason)}`,
		cure: 'Close the component that was opened, or write \\< for the sign itself.',
		line,
		column,
	};
}

function sentence(reason: string): string {
	const short = reason.replace(/\s*\(note:.*$/s, '').replace(/\s+/g, ' ');
	return /[.!?]$/.test(short) ? short : `${short}.`;
}
