import { isMap, isNode, isScalar, isSeq, type Pair } from 'yaml';
import type { DataPath } from '../check/finding.ts';
import { betweenMarks, typographic } from './oddSigns.ts';
import { quoted } from './yamlText.ts';

/** A value in braces that a comma has ended before its time. */
export interface CutByComma {
	/** Where the comma stands. */
	offset: number;
	/** What to write instead: a full sentence. */
	cure: string;
}

/** Whether a key stands in braces without a colon, as what is behind a comma does. */
export function isBare(pair: Pair): boolean {
	return pair.value === null;
}

/**
 * What commas have cut off in a group of keys, by the names of the keys that they made of it. `follows` where an
 * earlier part of the same value tells of it.
 */
export function cutsByComma(map: unknown, yaml: string): ReadonlyMap<string, CutByComma | 'follows'> {
	const cuts = new Map<string, CutByComma | 'follows'>();
	if (!isMap(map) || map.flow !== true) return cuts;
	const pairs = map.items as Pair[];
	for (const [at, pair] of pairs.entries()) {
		const { value, key } = pairs[at - 1] ?? {};
		if (!isBare(pair) || !isScalar(value) || !value.range || !isScalar(key)) continue;
		let end = at + 1;
		while (end < pairs.length && isBare(pairs[end] as Pair)) end++;
		const run = pairs.slice(at, end);
		for (const one of run) if (!cuts.has(nameOf(one))) cuts.set(nameOf(one), 'follows');
		const [start, close] = value.range;
		const parts = [yaml.slice(start, close), ...run.map((one) => keyText(one, yaml))];
		cuts.set(nameOf(pair), { offset: yaml.indexOf(',', close), cure: commaCure(String(key.value), parts) });
	}
	return cuts;
}

const nameOf = ({ key }: Pair) => String(isScalar(key) ? key.value : key);

function keyText({ key }: Pair, yaml: string): string {
	const [start, end] = (isNode(key) && key.range) || [0, 0];
	return yaml.slice(start, end);
}

function commaCure(key: string, [first = '', ...parts]: string[]): string {
	const groups = parts.join('');
	if (/^[-+]?\d+$/.test(first) && parts.every((part) => /^\d+$/.test(part))) {
		const grouped = parts.every((part) => part.length === 3);
		if (parts.length === 1)
			return grouped
				? `Write ${first}${groups}; or ${first}.${groups}, if the comma is a decimal one.`
				: `Write ${first}.${groups}, with a point before decimals.`;
		if (grouped) return `Write ${first}${groups}, without commas.`;
	}
	if (parts.length > 0 && /^[-+]?\d[\d.]*$/.test(first) && parts.every((part) => /^\d+$/.test(part)))
		return 'Write the number in digits, with a point before decimals and nothing else: 1500.25.';
	return quotedCure([first, ...parts].join(', '), key);
}

/** To put a text in quotation marks, behind its key where that helps; straight ones where it stands in others. */
export function quotedCure(text: string, key?: string): string {
	const between = betweenMarks(text);
	const written = `${key === undefined ? '' : `${key}: `}${quoted(between ?? text)}`;
	return between === undefined
		? `Put the text in quotation marks: ${written}`
		: `${typographic} Use straight ones: ${written}`;
}

/** A text that was ended by a comment: where it is in the data, all of it, and where the # stands. */
export interface CutByComment {
	at: DataPath;
	whole: string;
	offset: number;
}

/** A # behind a space with something right behind it, which nobody writes who means a comment. */
export const commentInText = /\S[ \t]+#[^\s#]/;

/** The plain values of YAML that end in such a # on their own line. */
export function cutByComments(node: unknown, yaml: string, at: DataPath = []): CutByComment[] {
	if (isMap(node))
		return (node.items as Pair[]).flatMap((pair) => cutByComments(pair.value, yaml, [...at, nameOf(pair)]));
	if (isSeq(node)) return node.items.flatMap((item, i) => cutByComments(item, yaml, [...at, i]));
	if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return [];
	const [start, end] = node.range;
	const comment = /^[ \t]+#[^\s#].*/.exec(yaml.slice(end, end + longestLine))?.[0];
	if (comment === undefined || start === end) return [];
	const whole = `${yaml.slice(start, end)}${comment}`.replaceAll(/\s+/g, ' ').trim();
	return [{ at, whole, offset: end + comment.indexOf('#') }];
}

const longestLine = 20_000;
