import {
	type Document,
	isAlias,
	isCollection,
	isMap,
	isScalar,
	isSeq,
	type Node,
	type Pair,
	parseDocument,
	type Scalar,
	visit,
	type YAMLMap,
	type YAMLSeq,
} from 'yaml';

/** YAML with plain line ends, with a line end at its end, and what stands in it. */
export interface Yaml {
	text: string;
	/** Nothing where there is only space and comments. */
	root: YAMLMap | undefined;
	document: Document.Parsed;
}

/**
 * Parses YAML so that the place of everything in it is known. Throws a RangeError where it cannot be read, has keys twice, or
 * has anchors, aliases or tags: none of that can be changed without guessing.
 */
export function parsedYaml(text: string): Yaml {
	const document = parseDocument(text, {
		keepSourceTokens: true,
		logLevel: 'error',
		prettyErrors: false,
		schema: 'core',
	});
	const [error] = [...document.errors, ...document.warnings];
	if (error) throw new RangeError(`The data of the file cannot be read: ${error.message}`);
	visit(document, {
		Node: (_, node) => {
			if (isAlias(node) || node.anchor || node.tag)
				throw new RangeError('The data of the file has an anchor, an alias or a tag in it');
		},
	});
	const root = document.contents;
	if (isMap(root)) return { text, root: root as YAMLMap, document };
	if (root === null || (isScalar(root) && root.value === null)) return { text, root: undefined, document };
	throw new RangeError('The data of the file are not keys and values');
}

/** A key of a map and where it stands. */
export interface Field {
	key: string;
	node: Node | null;
	/** Where its key begins. */
	from: number;
	/** Behind its colon. */
	colon: number;
	/** Behind its value; behind the colon where there is none. */
	to: number;
}

/** An item of a list and where it stands. */
export interface Item {
	node: Node | null;
	/** Where its hyphen or, in brackets, its value begins. */
	from: number;
	/** Behind its value. */
	to: number;
}

export function fieldsIn(yaml: Yaml, map: YAMLMap): Field[] {
	return map.items.map((pair) => fieldAt(yaml, pair as Pair<Scalar, Node | null>));
}

function fieldAt({ text }: Yaml, { key, value, srcToken }: Pair<Scalar, Node | null>): Field {
	const [start = 0, end = 0] = key.range ?? [];
	const explicit = srcToken?.start.find((token) => token.type === 'explicit-key-ind');
	const sign = srcToken?.sep?.find((token) => token.type === 'map-value-ind');
	const colon = sign ? sign.offset + 1 : end;
	const node = value && !isMissing(value) ? value : null;
	return { key: String(key.value), node, from: explicit?.offset ?? start, colon, to: node ? endOf(text, node) : colon };
}

export function itemsIn({ text }: Yaml, list: YAMLSeq): Item[] {
	const token = list.srcToken as { items?: { start: { type: string; offset: number }[] }[] } | undefined;
	const hyphens = (token?.items ?? []).flatMap(({ start }) => start.filter(({ type }) => type === 'seq-item-ind'));
	return list.items.map((item, i) => {
		const found = item as Node | null;
		const node = found && !isMissing(found) ? found : null;
		const hyphen = list.flow ? undefined : hyphens[i]?.offset;
		const from = hyphen ?? found?.range?.[0] ?? 0;
		return { node, from, to: node ? endOf(text, node) : from + (hyphen === undefined ? 0 : 1) };
	});
}

/** A value that is not there, as behind a key with nothing behind its colon. */
function isMissing(node: Node): boolean {
	return isScalar(node) && node.source === '' && node.type === 'PLAIN';
}

/** Where what a node says ends, without a comment behind it. */
function endOf(text: string, node: Node): number {
	const [start, end] = node.range as [number, number, number];
	if (isScalar(node)) {
		if (node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED') return end;
		const content = text.slice(start, end).replace(/\s*$/, '');
		return start + content.length;
	}
	if (!isCollection(node) || node.flow) return end;
	const last = node.items.at(-1);
	if (isSeq(node)) return last ? endOf(text, last as Node) : end;
	const { key, value } = last as Pair<Scalar, Node | null>;
	return value && !isMissing(value) ? endOf(text, value) : (value?.range?.[0] ?? key.range?.[1] ?? end);
}

/** What a node says. */
export function saidBy({ document }: Yaml, node: Node | null): unknown {
	return node ? (node.toJS(document) as unknown) : null;
}

/** Where the line of a place begins. */
export function lineStart(text: string, at: number): number {
	return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the line behind the one of a place begins. */
export function nextLine(text: string, at: number): number {
	const end = text.indexOf('\n', at);
	return end < 0 ? text.length : end + 1;
}
