import {
	type Document,
	isAlias,
	isCollection,
	isMap,
	isNode,
	isPair,
	isScalar,
	LineCounter,
	type Node,
	type Pair,
	parseDocument,
	visit,
	type YAMLError,
} from 'yaml';
import type { DataPath, Problem } from '../check/finding.ts';
import type { RuleName } from '../check/rule.ts';

/** YAML that was read: its data, and where each part of it stands. */
export interface Yaml {
	data: unknown;
	problems: Problem[];
	/** 1-based line and column of a part of the data, in the file; of the nearest part above it where there is none. */
	locate(at: DataPath, onKey?: boolean): { line: number; column: number };
}

/** Reads YAML 1.2 as plain data: no anchors, aliases or tags, every key once, dates as the text they are. */
export function readYaml(yaml: string, firstLine: number, file: string): Yaml {
	const lines = new LineCounter();
	const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, strict: true, uniqueKeys: true });
	const position = (offset: number) => {
		const { line, col } = lines.linePos(offset);
		return { line: line + firstLine - 1, column: col };
	};
	const problems = [...document.errors, ...document.warnings].map((error) => syntaxProblem(error, file, position));
	const broken = problems.length > 0;
	if (!broken) problems.push(...forbidden(document, file, position));
	return {
		data: problems.some((problem) => problem.rule !== 'not-a-number') ? undefined : (document.toJS() as unknown),
		problems,
		locate: (at, onKey) => position(broken ? 0 : offsetOf(document, at, onKey)),
	};
}

type Position = (offset: number) => { line: number; column: number };

function syntaxProblem(error: YAMLError, file: string, position: Position): Problem {
	const place = { file, position: position(error.pos[0]) };
	if (error.code === 'DUPLICATE_KEY')
		return {
			...place,
			rule: 'duplicate-key',
			what: 'This key stands here a second time.',
			cure: 'Keep one of the two.',
		};
	if (error.code === 'TAG_RESOLVE_FAILED') return { ...place, ...aliasWords };
	return {
		...place,
		rule: 'yaml-syntax',
		what: `The data cannot be read here. ${asSentence(error.message)}`,
		cure: cureFor(error),
	};
}

const aliasWords = {
	rule: 'yaml-alias' as RuleName,
	what: 'There is an anchor, an alias or a tag here: &, * or ! before a value.',
	cure: 'Write the value out; or put it in quotation marks, if it begins with that sign.',
};

function cureFor(error: YAMLError): string {
	switch (error.code) {
		case 'TAB_AS_INDENT':
			return 'Indent with spaces, not with tabs.';
		case 'BAD_INDENT':
		case 'IMPOSSIBLE':
			return 'Mend the indentation: keys that belong together begin in the same column.';
		case 'BLOCK_AS_IMPLICIT_KEY':
		case 'MULTILINE_IMPLICIT_KEY':
			return 'Put a text that has a colon in it in quotation marks: title: "Before: after".';
		case 'MISSING_CHAR':
		case 'BAD_SCALAR_START':
		case 'UNEXPECTED_TOKEN':
			return 'Close the bracket or quotation mark that was opened; or put a text that begins with a sign in quotation marks.';
		default:
			return 'Compare it with a file that works: key: value, one a line, lists with a hyphen.';
	}
}

/** What YAML allows and a goal file does not. */
function forbidden(document: Document.Parsed, file: string, position: Position): Problem[] {
	const problems: Problem[] = [];
	const report = (node: Node, words: Pick<Problem, 'rule' | 'what' | 'cure'>) =>
		problems.push({ file, position: position(node.range?.[0] ?? 0), ...words });
	visit(document, {
		Node: (_, node) => {
			if (isAlias(node) || node.anchor || node.tag) report(node, aliasWords);
			else if (isScalar(node) && typeof node.value === 'number') {
				const written = String(node.source ?? node.value);
				if (!Number.isFinite(node.value))
					report(node, {
						rule: 'not-a-number',
						what: `${written} is not a finite number.`,
						cure: 'Write a plain number; or leave the key out, if there is none.',
					});
				else if (/^[-+]?0\d/.test(written))
					report(node, {
						rule: 'not-a-number',
						what: `${written} begins with a zero.`,
						cure: `Write ${Number(written)}; or put it in quotation marks, if it is a text.`,
					});
			}
		},
	});
	return problems;
}

/** Where a part of the data begins; the nearest part above it where it is missing. */
function offsetOf(document: Document.Parsed, at: DataPath, onKey = false): number {
	let node: unknown = document.contents;
	let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
	for (const [depth, key] of at.entries()) {
		if (!isCollection(node)) return offset;
		const pair: Pair | undefined = isMap(node) ? node.items.find((item) => keyOf(item) === String(key)) : undefined;
		const child = isMap(node) ? pair?.value : node.items[Number(key)];
		if (pair && isNode(pair.key) && (!isNode(child) || (onKey && depth === at.length - 1)))
			return pair.key.range?.[0] ?? offset;
		if (!isNode(child)) return offset;
		offset = child.range?.[0] ?? offset;
		node = child;
	}
	return offset;
}

function keyOf(item: unknown): string | undefined {
	return isPair(item) && isScalar(item.key) ? String(item.key.value) : undefined;
}

function asSentence(message: string): string {
	const line = message.split('\n')[0] ?? '';
	return /[.!?]$/.test(line) ? line : `${line}.`;
}
