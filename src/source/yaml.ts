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
	type Scalar,
	visit,
	type YAMLError,
	type YAMLMap,
} from 'yaml';
import type { DataPath, Problem } from '../check/finding.ts';
import type { RuleName } from '../check/rule.ts';
import { hiddenDirection } from '../mdx/refusal.ts';
import {
	type CutByComma,
	type CutByComment,
	commentInText,
	cutByComments,
	cutsByComma,
	isBare,
	quotedCure,
} from './cuts.ts';
import { oddSign } from './oddSigns.ts';
import { plainYaml } from './plainYaml.ts';
import { syntaxWords } from './yamlWords.ts';

/** YAML that was read: its data, and where each part of it stands. */
export interface Yaml {
	data: unknown;
	problems: Problem[];
	/** 1-based line and column of a part of the data, in the file; of the nearest part above it where there is none. */
	locate(at: DataPath, onKey?: boolean): Place;
	/** What a comma in braces has cut off a value and made a key, where it has; `follows` for a second part of the same value. */
	comma(at: DataPath): (Omit<CutByComma, 'offset'> & { position: Place }) | 'follows' | undefined;
	/** The texts that a # has ended. */
	cuts: readonly (Omit<CutByComment, 'offset'> & { position: Place })[];
}

/** 1-based line and column in the file. */
interface Place {
	line: number;
	column: number;
}

/** Problems that leave the data readable, so that everything else in it is checked in the same run. */
const readable: readonly RuleName[] = ['not-a-number', 'duplicate-key', 'hidden-direction'];

/**
 * Reads YAML 1.2 as plain data: no anchors, aliases or tags, every key once, dates as the text they are. The
 * places of its parts are looked up only when somebody asks for one.
 */
export function readYaml(yaml: string, firstLine: number, file: string): Yaml {
	const lineOf = (offset: number) => ({ line: yaml.slice(0, offset).split('\n').length + firstLine - 1, column: 1 });
	const deep = tooManyOpen(yaml);
	if (deep >= 0) return unread(file, lineOf(deep), tooDeep);
	const long = yaml.search(manyDigits);
	if (long >= 0) return unread(file, lineOf(long), tooLong);
	const plain = commentInText.test(yaml) ? undefined : plainYaml(yaml);
	return plain
		? { ...plain, problems: [], cuts: [], ...locator(yaml, firstLine, file) }
		: readCarefully(yaml, firstLine, file);
}

/** Where the parts of some YAML stand, which is read again for it when it is first asked. */
export function locator(yaml: string, firstLine: number, file: string): Pick<Yaml, 'locate' | 'comma'> {
	let known: Yaml | undefined;
	const read = () => {
		known ??= readCarefully(yaml, firstLine, file);
		return known;
	};
	return { locate: (at, onKey) => read().locate(at, onKey), comma: (at) => read().comma(at) };
}

function readCarefully(yaml: string, firstLine: number, file: string): Yaml {
	const lines = new LineCounter();
	const position: Position = (offset) => {
		const { line, col } = lines.linePos(offset);
		return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
	};
	try {
		const document = parseDocument(yaml, {
			lineCounter: lines,
			logLevel: 'error', // what it would warn of on the terminal is a finding here
			prettyErrors: false,
			schema: 'core', // a %YAML 1.1 line would make instants of days
			uniqueKeys: false, // it compares each key with every other; see sameKeys
		});
		const problems = syntaxProblems(document, yaml, file, position);
		if (!problems.some((problem) => problem.rule === 'yaml-syntax'))
			problems.push(...forbidden(document, yaml, file, position));
		const commas = new Map<YAMLMap, ReturnType<typeof cutsByComma>>();
		const isReadable = problems.every((problem) => readable.includes(problem.rule));
		return {
			data: isReadable ? (document.toJS() as unknown) : undefined,
			problems: aliasesOncePerLine(problems),
			locate: (at, onKey) => position(isReadable ? offsetOf(document, at, onKey) : 0),
			comma: (at) => {
				const map = document.getIn(at.slice(0, -1), true);
				if (!isMap(map)) return undefined;
				const known = commas.get(map) ?? cutsByComma(map, yaml);
				commas.set(map, known);
				const cut = known.get(String(at.at(-1)));
				return typeof cut === 'object' ? { cure: cut.cure, position: position(cut.offset) } : cut;
			},
			cuts: commentInText.test(yaml)
				? cutByComments(document.contents, yaml).map(({ offset, ...cut }) => ({ ...cut, position: position(offset) }))
				: [],
		};
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return unread(file, { line: firstLine, column: 1 }, tooDeep);
	}
}

function unread(file: string, position: Place, words: Words): Yaml {
	const problems = [{ file, position, ...words }];
	return { data: undefined, problems, locate: () => position, comma: () => undefined, cuts: [] };
}

/** The most brackets and braces that may be open at once. Parsers take minutes over a file of nothing else. */
const mostOpen = 200;

/** Where more brackets and braces are open than any file needs; -1 where there is no such place. */
function tooManyOpen(yaml: string): number {
	let open = 0;
	for (const { 0: sign, index } of yaml.matchAll(/[[\]{}]/g)) {
		open = Math.max(0, open + (sign === '[' || sign === '{' ? 1 : -1));
		if (open > mostOpen) return index;
	}
	return -1;
}

type Position = (offset: number) => Place;
type Words = Pick<Problem, 'rule' | 'what' | 'cure'>;

/** A file that is nested without end fills the stack of its reader. */
const tooDeep: Words = {
	rule: 'yaml-syntax',
	what: 'Lists or keys are nested too deeply.',
	cure: 'Compare it with a file that works: nothing in one is more than a few levels deep.',
};

/** A number of so many digits is no finite one, and parsers read it again and again. */
const manyDigits = /\d{309}/;

const tooLong: Words = {
	rule: 'not-a-number',
	what: 'There are more than 308 digits in a row here.',
	cure: 'Write a number that can be counted with: fifteen digits at most.',
};

/** What the parser stumbled over. Behind the first place it cannot read, what it says is guesswork, so that is left out. */
function syntaxProblems(document: Document.Parsed, yaml: string, file: string, position: Position): Problem[] {
	const errors = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
	const problems: Problem[] = [];
	for (const error of errors) {
		const words = wordsFor(error);
		const isSyntax = words.rule === 'yaml-syntax';
		const place = isSyntax ? opening(document, yaml, error) : error.pos[0];
		problems.push({
			file,
			position: position(place),
			...words,
			...(isSyntax && closerWords(yaml, error, place, position)),
		});
		if (words.rule === 'yaml-syntax') break;
	}
	return problems;
}

function wordsFor(error: YAMLError): Words {
	if (error.code === 'TAG_RESOLVE_FAILED' || error.code === 'BAD_COLLECTION_TYPE') return aliasWords;
	if (error.code === 'RESOURCE_EXHAUSTION') return tooDeep;
	return { rule: 'yaml-syntax', ...syntaxWords(error) };
}

/** What is better said of a mistake than its code does, because of a sign in its line that nobody sees or thinks of. */
function closerWords(
	yaml: string,
	{ code, message, pos: [at] }: YAMLError,
	opened: number,
	position: Position,
): Partial<Omit<Problem, 'file'>> | undefined {
	const start = yaml.lastIndexOf('\n', at - 1) + 1;
	const odd = oddSign(lineFrom(yaml, start));
	if (odd) return { what: odd.what, cure: odd.cure, position: position(start + odd.index) };
	if (code === 'BLOCK_IN_FLOW') return colonWords(yaml, at);
	if (opened === at) return undefined;
	const line = lineFrom(yaml, opened);
	const [comment] = /[ \t]#.*/.exec(line) ?? [];
	if (isUnclosedBracket(message) && comment !== undefined) return { cure: hashCure };
	if (message.startsWith('Missing closing') && /[“”„]/.test(line)) return { cure: straightCure };
	return undefined;
}

/** Of a value in braces that has a colon behind its first word. Behind a later one the comma before the next key is rather missing. */
function colonWords(yaml: string, at: number): Pick<Problem, 'what' | 'cure'> | undefined {
	const [text] = /^[^\s,{}[\]"'|>]+: [^,{}[\]"'\n]+/.exec(yaml.slice(at, at + 500)) ?? [];
	const [, key] = /([\w-]+):[ \t]+$/.exec(yaml.slice(Math.max(0, at - 50), at)) ?? [];
	if (text === undefined) return undefined;
	return { what: 'There is a colon inside this text.', cure: quotedCure(text.trim(), key) };
}

function lineFrom(yaml: string, offset: number): string {
	const end = yaml.indexOf('\n', offset);
	return yaml.slice(offset, end < 0 ? undefined : end);
}

const isUnclosedBracket = (message: string) => /must .*end with a [\]}]$/.test(message);
const hashCure =
	'A # behind a space begins a comment, and takes the closing one with it. Put the text in quotation marks.';
const straightCure = 'The mark behind the text is a typographic one. Write a straight one: ".';

const aliasWords: Words = {
	rule: 'yaml-alias',
	what: 'There is an anchor, an alias or a tag here: &, * or ! before a value.',
	cure: 'Write the value out; or put it in quotation marks, if it begins with that sign.',
};

/** Of a quotation mark or bracket that is not closed, the place it was opened, which is where it is mended; else the place of the error. */
function opening(document: Document.Parsed, yaml: string, { code, message, pos: [at] }: YAMLError): number {
	const unclosed = message.startsWith('Missing closing') || isUnclosedBracket(message);
	const behindText = code === 'UNEXPECTED_TOKEN';
	if (!unclosed && !behindText) return at;
	let place = at;
	visit(document, {
		Node: (_, node) => {
			const [start, end] = node.range ?? [at, at];
			const isQuoted = isScalar(node) && /^["']/.test(yaml.slice(start, start + 1));
			const isBracket = isCollection(node) && node.flow === true;
			const isUnclosed = (isQuoted || isBracket) && start < at && end >= at;
			// A text that was only closed by the opening mark of a later one.
			const isClosedLate = isQuoted && yaml.slice(start, end).includes('\n') && yaml.slice(end, at).trim() === '';
			if (unclosed ? isUnclosed : isClosedLate && end <= at) place = start;
		},
	});
	return place;
}

/** What YAML allows and a goal file does not. */
function forbidden(document: Document.Parsed, yaml: string, file: string, position: Position): Problem[] {
	const problems: Problem[] = [];
	const report = (offset: number, words: Words) => problems.push({ file, position: position(offset), ...words });
	visit(document, {
		Pair: (_, { key }) => {
			if (isScalar(key) && key.value === '__proto__')
				report(key.range?.[0] ?? 0, {
					rule: 'unknown-key',
					what: 'There is no key __proto__ here.',
					cure: 'Take it out.',
				});
			else if (isNode(key) && (!isScalar(key) || key.value === null))
				report(key.range?.[0] ?? 0, {
					rule: 'yaml-syntax',
					what: isScalar(key) ? 'There is a value without a key.' : 'The key is a list or a group of keys, not a word.',
					cure: 'Write key: value. Put a text that begins with a bracket, a brace or a colon in quotation marks.',
				});
		},
		Node: (key, node, path) => {
			const parent = path.at(-1);
			const isCutOff = key === 'key' && isPair(parent) && isBare(parent);
			if (isMap(node)) for (const key of sameKeys(node)) report(key.range?.[0] ?? 0, twice);
			if (isAlias(node) || node.anchor || node.tag) report(signOf(node, yaml), aliasWords);
			else if (isScalar(node) && !isCutOff) scalar(node.value, node.source, node.range ?? [0, 0, 0], yaml, report);
		},
	});
	return problems;
}

const twice: Words = {
	rule: 'duplicate-key',
	what: 'This key stands here a second time.',
	cure: 'Keep one of the two.',
};

/** The keys that stand in a group of keys for the second time, in whatever spelling. */
function sameKeys(map: YAMLMap): Scalar[] {
	const seen = new Set<string>();
	return map.items.flatMap((pair) => {
		const { key } = pair;
		if (!isScalar(key)) return [];
		const name = String(key.value);
		const isNew = !seen.has(name) || (map.flow === true && isBare(pair)); // that is the end of a text
		seen.add(name);
		return isNew ? [] : [key];
	});
}

/** A line full of aliases, which a bomb is made of, is one finding. */
function aliasesOncePerLine(problems: readonly Problem[]): Problem[] {
	const told = new Set<number>();
	return problems.filter(({ rule, position }) => {
		if (rule !== 'yaml-alias' || !position) return true;
		const isNew = !told.has(position.line);
		told.add(position.line);
		return isNew;
	});
}

/** An anchor or a tag that is longer is found at its value. */
const longestSign = 200;

/** The sign itself: the place of a node is that of its value, behind an anchor or a tag. */
function signOf(node: Node, yaml: string): number {
	const start = node.range?.[0] ?? 0;
	if (isAlias(node)) return start;
	const from = Math.max(0, start - longestSign);
	const props = /(?:[&!]\S*\s+)+$/.exec(yaml.slice(from, start));
	return props ? from + props.index : start;
}

function scalar(
	value: unknown,
	source: string | undefined,
	[start, end]: [number, number, number?],
	yaml: string,
	report: (offset: number, words: Words) => void,
): void {
	if (typeof value === 'string') {
		// Marks that stand in the file itself are found there. Here are those that an escape such as \u202e makes.
		const [hidden] = hiddenDirection(value);
		if (hidden && hiddenDirection(yaml.slice(start, end)).length === 0)
			report(start, {
				rule: hidden.rule,
				what: hidden.what,
				cure: 'Take the escape that begins with \\ out of the text.',
			});
	}
	if (typeof value !== 'number') return;
	const written = source ?? String(value);
	if (!Number.isFinite(value))
		report(start, {
			rule: 'not-a-number',
			what: `${written} is not a finite number.`,
			cure: 'Write a plain number; or leave the key out, if there is none.',
		});
	else if (/^[-+]?0\d/.test(written))
		report(start, {
			rule: 'not-a-number',
			what: `${written} begins with a zero.`,
			cure: `Write ${Number(written)}; or put it in quotation marks, if it is a text.`,
		});
}

/** Where a part of the data begins; the nearest part above it where it is missing, and its key where it has no value. */
function offsetOf(document: Document.Parsed, at: DataPath, onKey = false): number {
	let node: unknown = document.contents;
	let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
	for (const [depth, key] of at.entries()) {
		if (!isCollection(node)) return offset;
		// Of two with one key the last is the one whose value was taken.
		const pair: Pair | undefined = isMap(node) ? node.items.findLast((item) => keyOf(item) === String(key)) : undefined;
		const child = isMap(node) ? pair?.value : node.items[Number(key)];
		const isBlank = !isNode(child) || (isScalar(child) && child.value === null);
		if (pair && isNode(pair.key) && (isBlank || (onKey && depth === at.length - 1)))
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
