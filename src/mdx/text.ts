import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { gate } from './gate.ts';
import { hiddenDirection, type Markup, type Refusal } from './refusal.ts';
import { renderTree, type TextWords } from './render.ts';
import { tagWords } from './tag.ts';
import { tangled, tooTangled } from './tangle.ts';

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

/**
 * Reads the text of a goal file, which is static MDX: it is parsed once, and the tree that passed the gate is
 * the tree that is rendered. Nothing in it is ever run. With a refusal there is no HTML. Throws for no text.
 */
export function readText(source: string, words: TextWords): Markup {
	const hidden = hiddenDirection(source);
	const refused = (refusals: Refusal[]): Markup => ({
		html: '',
		goals: [],
		pages: [],
		pictures: [],
		refusals: [...hidden, ...refusals],
	});
	const tangle = tangled(source);
	if (tangle) return refused([tangle]);
	try {
		const tree = parser.parse(source);
		const { refusals, ...mentions } = gate(tree, source);
		const all = [...hidden, ...refusals];
		return { html: all.length === 0 ? renderTree(tree, words) : '', ...mentions, refusals: all };
	} catch (error) {
		if (error instanceof VFileMessage) return refused([syntaxRefusal(error, source)]);
		// The parser gives up with errors of its own on what is nested without end or closed crosswise.
		return refused([{ ...tooTangled, line: 1, column: 1 }]);
	}
}

/** What the parser stumbled over. */
function syntaxRefusal(error: VFileMessage, source: string): Refusal {
	const { line, column } = placeOf(error);
	const text = source.split(/\r?\n/)[line - 1] as string;
	if (error.source === 'micromark-extension-mdxjs-esm' || /^(import|export)\b/.test(text))
		return {
			rule: 'mdx-import',
			what: 'There is an import or export in the text.',
			cure: 'Take it out: a goal file is text, and nothing in it is run. In plain prose, begin the line with another word.',
			line,
			column,
		};
	if (error.source === 'micromark-extension-mdx-expression' || error.ruleId === 'acorn')
		return {
			rule: 'mdx-expression',
			what: 'There is an expression in braces, or a brace that has no partner.',
			cure: 'Take it out, or write \\{ for the brace itself.',
			line,
			column,
		};
	const tag = tagAt(source, line, column);
	return { ...tagWords(error.reason, tag.text), line: tag.line, column: tag.column };
}

/** The tag that a place is in: from its sign on, and where that stands. */
function tagAt(source: string, line: number, column: number): { text: string; line: number; column: number } {
	const before = source.split('\n').slice(0, line);
	const offset = [...before.slice(0, -1), ''].join('\n').length + column - 1;
	const at = Math.max(0, source.lastIndexOf('<', offset));
	const lines = source.slice(0, at).split('\n');
	return { text: source.slice(at), line: lines.length, column: (lines.at(-1) as string).length + 1 };
}

/** Where an error is: at the component that was opened, where the error names it, else where the parser stood. */
function placeOf({ reason, line = 1, column = 1 }: VFileMessage): { line: number; column: number } {
	const opened = /\((\d+):(\d+)-\d+:\d+\)/.exec(reason);
	return opened ? { line: Number(opened[1]), column: Number(opened[2]) } : { line, column };
}
