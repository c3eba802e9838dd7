import { isMap, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { type ContentKind, schemas } from '../source/contentFile.ts';
import { type AnySchema, keysOf, schemaAt } from '../source/schemaAt.ts';
import { partsOf } from './merge.ts';
import { blockEdits } from './mergeBlock.ts';
import type { Edit } from './mergeEdit.ts';
import { flowEdits } from './mergeFlow.ts';
import { plainSource } from './mergeLines.ts';
import { fieldsIn, itemsIn, nextLine, parsedYaml, saidBy, type Yaml } from './mergeNode.ts';

/**
 * A file with its keys in the order of the schema, each with its value, the comment behind it and those directly above it.
 * Everything else stays as it is; a key that the schema does not know stays behind the one before it. Throws a RangeError when
 * the data of the file cannot be read.
 */
export function orderedFile(kind: ContentKind, source: string): string {
	if (source.trim() === '') return source;
	const plain = plainSource(source);
	const { yaml: text, from } = partsOf(kind, plain.text);
	const yaml = parsedYaml(text);
	if (!yaml.root) return source;
	const edits = orderEdits(yaml, yaml.root, 0, schemas[kind], false);
	return plain.edited(edits.map((edit) => ({ ...edit, from: edit.from + from, to: edit.to + from })));
}

function orderEdits(yaml: Yaml, map: YAMLMap, above: number, schema: AnySchema | undefined, inFlow: boolean): Edit[] {
	const data = saidBy(yaml, map);
	const fields = fieldsIn(yaml, map);
	if (fields.length === 0) return [];
	const isFlow = inFlow || map.flow === true;
	const edits = fields.map(({ key, node, colon }) =>
		partEdits(yaml, node, nextLine(yaml.text, colon), schemaAt(schema, data, [key]), isFlow),
	);
	const wanted = ordered(
		fields.map(({ key }) => key),
		keysOf(schema, data),
	).map((old) => ({ old, edits: edits[old] as Edit[] }));
	return isFlow
		? flowEdits(yaml.text, fields, wanted)
		: blockEdits(yaml.text, { parts: fields, above, spaced: false }, wanted);
}

/** The order inside a value. */
function partEdits(yaml: Yaml, node: Node | null, above: number, part: AnySchema | undefined, inFlow: boolean): Edit[] {
	if (isMap(node)) return orderEdits(yaml, node as YAMLMap, above, part, inFlow);
	if (!isSeq(node)) return [];
	const list = node as YAMLSeq;
	const values = saidBy(yaml, list);
	return itemsIn(yaml, list).flatMap((item, i) =>
		partEdits(
			yaml,
			item.node,
			nextLine(yaml.text, item.from),
			schemaAt(part, values, [i]),
			inFlow || list.flow === true,
		),
	);
}

/** The places of keys in the order that a schema has them. */
function ordered(keys: readonly string[], order: readonly string[]): number[] {
	let last = -1;
	const ranks = keys.map((key) => {
		const rank = order.indexOf(key);
		if (rank >= 0) last = rank;
		return last;
	});
	return [...keys.keys()].sort((a, b) => (ranks[a] as number) - (ranks[b] as number) || a - b);
}
