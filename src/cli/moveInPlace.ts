import { isCollection, isScalar } from 'yaml';
import { partsOf } from '../editor/merge.ts';
import type { Edit } from '../editor/mergeEdit.ts';
import { plainSource } from '../editor/mergeLines.ts';
import { parsedYaml } from '../editor/mergeNode.ts';
import { scalarLike } from '../editor/mergeScalar.ts';
import type { ContentKind } from '../source/contentFile.ts';
import type { Data } from './moveNames.ts';

/**
 * A file in which every name that differs between its old data and the new stands where the old one stood, comments
 * and all: a merge knows items of a list by what they say, and these say something else now. Texts of several lines, keys that
 * come and keys that go are left as they are.
 */
export function inPlace(kind: ContentKind, source: string, old: Data, data: Data): string {
	const plain = plainSource(source);
	const { yaml, from } = partsOf(kind, plain.text);
	const { document } = parsedYaml(yaml);
	const edits = changedTexts(old, data).flatMap(({ at, text }): Edit[] => {
		const node = document.getIn(at, true);
		const [start, end] = isScalar(node) && node.range ? node.range : [0, 0];
		if (!isScalar(node) || yaml.slice(start, end).includes('\n')) return [];
		const inFlow = at.some((_, depth) => {
			const above = document.getIn(at.slice(0, depth), true);
			return isCollection(above) && above.flow === true;
		});
		return [{ from: from + start, to: from + end, text: scalarLike(node, text, inFlow) }];
	});
	return plain.edited(edits);
}

interface ChangedText {
	at: readonly (string | number)[];
	text: string;
}

/** The texts that differ at places that both have. */
function changedTexts(old: unknown, data: unknown, at: readonly (string | number)[] = []): ChangedText[] {
	if (typeof old === 'string' && typeof data === 'string') return old === data ? [] : [{ at, text: data }];
	if (typeof old !== 'object' || typeof data !== 'object' || old === null || data === null) return [];
	const keys = Array.isArray(old) ? old.map((_, i) => i) : Object.keys(old);
	return keys.flatMap((key) =>
		changedTexts((old as Record<string | number, unknown>)[key], (data as Record<string | number, unknown>)[key], [
			...at,
			key,
		]),
	);
}
