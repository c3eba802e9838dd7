import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { type AnySchema, keysOf, schemaAt } from '../source/schemaAt.ts';
import { type Data, fieldsOf, fitsOneLine, given, isMap as isData, isDefault } from '../source/shape.ts';
import {
	fieldLines,
	flowText,
	indented,
	isBlock,
	keyText,
	mapLines,
	scalarText,
	yamlText,
} from '../source/yamlText.ts';
import { aligned } from './mergeAlign.ts';
import { blockEdits, type Wanted } from './mergeBlock.ts';
import { applied, type Edit } from './mergeEdit.ts';
import { flowEdits } from './mergeFlow.ts';
import { means } from './mergeMeaning.ts';
import {
	type Field,
	fieldsIn,
	type Item,
	itemsIn,
	lineStart,
	nextLine,
	parsedYaml,
	saidBy,
	type Yaml,
} from './mergeNode.ts';
import { blockLines, scalarLike } from './mergeScalar.ts';

/**
 * The edits of some YAML that make it say what is meant, and no more than that. `yaml` has plain line ends and ends with one.
 * Throws a RangeError when it cannot be read, or on a key that neither it nor the schema has; and an Error rather than give
 * edits that would say anything else.
 */
export function yamlEdits(schema: AnySchema, yaml: string, data: Data): Edit[] {
	for (const isCareful of [false, true]) {
		const edits = editsOf(schema, yaml, data, isCareful);
		if (edits.length === 0 || says(schema, applied(yaml, edits), data)) return edits;
	}
	throw new Error(`The data cannot be written into the file as they are meant:\n${yamlText(schema, data)}`);
}

/** Whether some YAML says what is meant, so that nothing is left to edit in it. */
function says(schema: AnySchema, yaml: string, data: Data): boolean {
	try {
		return editsOf(schema, yaml, data, true).length === 0;
	} catch (error) {
		if (error instanceof RangeError) return false; // it cannot be read
		throw error;
	}
}

function editsOf(schema: AnySchema, yaml: string, data: Data, isCareful: boolean): Edit[] {
	const parsed = parsedYaml(yaml);
	const { root } = parsed;
	if (root && root.items.length > 0) return mapEdits({ yaml: parsed, inFlow: false, isCareful }, root, 0, schema, data);
	const text = mapLines(schema, data).join('\n');
	const [from = yaml.length, to = from] = root?.range ?? [];
	return [{ from, to, text: root ? text : `${text}\n` }];
}

/** Where something stands: its YAML, and whether it is inside brackets or braces. */
interface Place {
	yaml: Yaml;
	inFlow: boolean;
	/** No text becomes a block, since a comment below that is indented as far would become a part of it. */
	isCareful: boolean;
}

/** Keys stay in the order they have; new ones come behind those that the schema has before them. */
function mapEdits(place: Place, map: YAMLMap, above: number, schema: AnySchema | undefined, data: Data): Edit[] {
	const { yaml } = place;
	const inside = { ...place, inFlow: place.inFlow || map.flow === true };
	const fields = fieldsIn(yaml, map);
	const wanted = fieldsWanted(inside, fields, saidBy(yaml, map) as Data, schema, data);
	if (inside.inFlow) {
		const parts = wanted.map((one) =>
			'old' in one ? one : { text: `${keyText(one.key)}: ${flowText(one.part, one.value)}` },
		);
		return flowEdits(yaml.text, fields, parts);
	}
	const parts = wanted.map(
		(one): Wanted => ('old' in one ? one : { lines: linesOf(place, one.key, one.part, one.value) }),
	);
	return blockEdits(yaml.text, { parts: fields, above, spaced: false, isCareful: place.isCareful }, parts);
}

type FieldWanted =
	| { key: string; old: number; edits: readonly Edit[] }
	| { key: string; part: AnySchema; value: unknown };

function fieldsWanted(
	place: Place,
	fields: readonly Field[],
	old: Data,
	schema: AnySchema | undefined,
	data: Data,
): FieldWanted[] {
	const known = new Set([...keysOf(schema, old), ...keysOf(schema, data)]);
	const wanted = fields.flatMap((field, i): FieldWanted[] => {
		const { key } = field;
		const part = schemaAt(schema, data, [key]);
		const [was, value] = [old[key], data[key] ?? undefined];
		const isUnknown = part === undefined && !known.has(key); // what nobody knows is nobody's to delete
		if (means(part, was, value) || (isUnknown && value === undefined)) return [{ key, old: i, edits: [] }];
		if (value === undefined || isEmptyDefault(part, value)) return [];
		return [{ key, old: i, edits: fieldEdits(place, field, knownPart(part, key), value) }];
	});
	const shape = schema ? fieldsOf(schema, data) : {};
	for (const [key, value] of Object.entries(data)) {
		if (Object.hasOwn(old, key) || value === undefined || value === null) continue;
		const part = knownPart(shape[key], key);
		if (isDefault(part, value)) continue;
		const at = placeFor(key, Object.keys(shape), wanted);
		wanted.splice(at, 0, { key, part, value });
	}
	return wanted;
}

function knownPart(part: AnySchema | undefined, key: string): AnySchema {
	if (part === undefined) throw new RangeError(`The schema has no field ${key}`);
	return part;
}

/** The lines of a new key and its value. */
function linesOf({ isCareful }: Place, key: string, part: AnySchema, value: unknown): string[] {
	if (isCareful && typeof value === 'string') return [`${keyText(key)}: ${scalarText(value, false)}`];
	return fieldLines(key, part, value);
}

/** Whether there is nothing in a list or a group of keys, and that goes without saying. */
function isEmptyDefault(part: AnySchema | undefined, value: unknown): boolean {
	return part !== undefined && (isData(value) || Array.isArray(value)) && isDefault(part, value);
}

/** Where a new key goes among others: behind the nearest of those that the schema has before it, else before the nearest behind. */
function placeFor(key: string, order: readonly string[], others: readonly { key: string }[]): number {
	const own = order.indexOf(key);
	for (const before of order.slice(0, own).reverse()) {
		const at = others.findIndex((other) => other.key === before);
		if (at >= 0) return at + 1;
	}
	const behind = order.slice(own + 1).map((next) => others.findIndex((other) => other.key === next));
	return behind.find((at) => at >= 0) ?? others.length;
}

/** The edits that give a key another value. */
function fieldEdits(place: Place, field: Field, part: AnySchema, value: unknown): Edit[] {
	const { node } = field;
	const above = nextLine(place.yaml.text, field.colon);
	if (isMap(node) && isData(value) && node.items.length > 0 && given(part, value).length > 0)
		return mapEdits(place, node as YAMLMap, above, part, value);
	if (isSeq(node) && Array.isArray(value) && node.items.length > 0 && value.length > 0)
		return listEdits(place, node as YAMLSeq, above, part, value);
	const isSingle = isScalar(node) && !isData(value) && !Array.isArray(value);
	return (isSingle ? scalarEdits(place, node, field.to, value) : undefined) ?? replaced(place, field, part, value);
}

/** A single value where another one was; `undefined` when it cannot stand in the form of the old one. */
function scalarEdits(
	{ yaml: { text }, inFlow, isCareful }: Place,
	node: Scalar,
	end: number,
	value: unknown,
): Edit[] | undefined {
	const [from = 0, to = 0] = node.range ?? [];
	if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') {
		const [first, behind] = [nextLine(text, from), nextLine(text, end)];
		const old = text.slice(first, Math.max(first, behind - 1)).split('\n');
		const column = old.find((line) => line.trim() !== '')?.search(/\S/) ?? 0;
		const stripped = old.map((line) => line.slice(column));
		const lines = typeof value === 'string' && column > 0 ? blockLines(node, stripped, value) : undefined;
		return lines && [{ from: first, to: behind, text: `${indented(lines, ' '.repeat(column)).join('\n')}\n` }];
	}
	const wantsBlock =
		!inFlow && !isCareful && typeof value === 'string' && isBlock(value) && !String(node.value).includes('\n');
	return wantsBlock ? undefined : [{ from, to, text: scalarLike(node, value, inFlow) }];
}

/** A value written anew behind its key. A comment on the line of the key stays. */
function replaced(place: Place, field: Field, part: AnySchema, value: unknown): Edit[] {
	const { yaml, inFlow } = place;
	const { text } = yaml;
	const { node, colon, to } = field;
	if (inFlow) {
		const from = node?.range?.[0] ?? colon;
		const sign = text[colon - 1] === ':' ? '' : ':';
		return [{ from, to, text: `${node ? '' : `${sign} `}${flowText(part, value)}` }];
	}
	const [first = '', ...below] = linesOf(place, 'x', part, value);
	const inline = first.slice('x:'.length);
	const indent = ' '.repeat(field.from - lineStart(text, field.from));
	const lines = below.map((line) => `${line === '' ? '' : indent}${line}\n`).join('');
	const [lineEnd, behind] = [nextLine(text, colon) - 1, nextLine(text, to)];
	const isBlockText = isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
	const isLines = (isMap(node) || isSeq(node)) && node.flow !== true;
	if (!isBlockText && !isLines) {
		const edits = [{ from: colon, to, text: inline }];
		return lines === '' ? edits : [...edits, { from: behind, to: behind, text: lines }];
	}
	const comment = /\s+#.*$/.exec(text.slice(colon, lineEnd))?.[0] ?? '';
	return [{ from: colon, to: behind, text: `${inline}${comment}\n${lines}` }];
}

/** Items are told by what they are called, not by where they stand; see `aligned`. */
function listEdits(place: Place, list: YAMLSeq, above: number, part: AnySchema, values: readonly unknown[]): Edit[] {
	const { yaml } = place;
	const { text } = yaml;
	const inside = { ...place, inFlow: place.inFlow || list.flow === true };
	const items = itemsIn(yaml, list);
	const old = items.map(({ node }) => saidBy(yaml, node));
	const element = schemaAt(part, values, [0]);
	const order = aligned(element, old, values);
	const wanted = values.map((value, i): { old: number; edits: readonly Edit[] } | { value: unknown } => {
		const j = order[i] as number;
		if (j < 0) return { value };
		const { node, from } = items[j] as Item;
		if (means(element, old[j], value)) return { old: j, edits: [] };
		return { old: j, edits: mapEdits(inside, node as YAMLMap, nextLine(text, from), element, value as Data) };
	});
	const sibling = items.findLast(({ node }) => isMap(node));
	if (inside.inFlow) {
		const parts = wanted.map((one) => ('old' in one ? one : { text: flowItem(text, sibling, element, one.value) }));
		return flowEdits(text, items, parts);
	}
	const parts = wanted.map(
		(one): Wanted => ('old' in one ? one : { lines: itemLines(text, sibling, element, one.value) }),
	);
	return blockEdits(text, { parts: items, above, spaced: true, isCareful: place.isCareful }, parts);
}

/** A new item with its hyphen, written as its siblings are. */
function itemLines(text: string, sibling: Item | undefined, element: AnySchema | undefined, value: unknown): string[] {
	if (!isData(value) || !element) return [`- ${scalarText(value, false)}`];
	const node = sibling?.node as YAMLMap | undefined;
	if (node ? node.flow : fitsOneLine(element)) return [`- ${flowItem(text, sibling, element, value)}`];
	const gap = Math.max(2, node ? columnOf(text, node) - columnAt(text, sibling?.from ?? 0) : 2);
	const [first = '{}', ...rest] = mapLines(element, value);
	return [`-${' '.repeat(gap - 1)}${first}`, ...indented(rest, ' '.repeat(gap))];
}

/** In braces, with or without spaces inside them as the siblings have it. */
function flowItem(text: string, sibling: Item | undefined, element: AnySchema | undefined, value: unknown): string {
	if (!element) return scalarText(value, true);
	const written = flowText(element, value);
	const start = (sibling?.node as Node | undefined)?.range?.[0];
	const isTight = start !== undefined && /^\{\S/.test(text.slice(start, start + 2));
	return isTight ? written.replace(/^\{ (.*) \}$/, '{$1}') : written;
}

function columnOf(text: string, node: Node): number {
	return columnAt(text, node.range?.[0] ?? 0);
}

function columnAt(text: string, at: number): number {
	return at - lineStart(text, at);
}
