import { stringify } from 'yaml';
import type { z } from 'zod';
import { type Data, elementOf, fitsOneLine, given, isMap } from './shape.ts';

type Schema = z.core.$ZodType;

/**
 * Data as YAML, in the order of its schema's fields; what equals its default is left out. What can hold only
 * single values, such as a check-in, stands on one line, and so do texts, however long; a text of several lines is a block.
 * Reading it with `readYaml` and the same schema gives the same data. Throws a RangeError on a key that the schema does not know.
 */
export function yamlText(schema: Schema, data: object): string {
	return mapLines(schema, data as Data)
		.map((line) => `${line}\n`)
		.join('');
}

/** The lines of a map, a key each or more. */
export function mapLines(schema: Schema, data: Data): string[] {
	return given(schema, data).flatMap(([key, field, value]) => fieldLines(key, field, value));
}

/** The lines of a key and its value; those below the first are indented. */
export function fieldLines(name: string, field: Schema, value: unknown): string[] {
	const key = keyText(name);
	if (Array.isArray(value)) return listLines(key, field, value);
	if (isMap(value)) {
		if (fitsOneLine(field)) return [`${key}: ${flowText(field, value)}`];
		const lines = mapLines(field, value);
		return lines.length === 0 ? [`${key}: {}`] : [`${key}:`, ...indented(lines, '  ')];
	}
	if (typeof value === 'string' && isBlock(value)) return [`${key}: |-`, ...indented(value.split('\n'), '  ')];
	return [`${key}: ${scalarText(value, false)}`];
}

/** A longer line than this makes a list of single values one item a line, which merges better. */
const longestList = 120;

function listLines(key: string, field: Schema, items: readonly unknown[]): string[] {
	if (!items.some(isMap)) {
		const line = `${key}: ${flowText(field, items)}`;
		if (line.length <= longestList || items.length < 2) return [line];
		return [`${key}:`, ...items.map((item) => `  - ${scalarText(item, false)}`)];
	}
	const element = elementOf(field);
	return [
		`${key}:`,
		...(items as Data[]).flatMap((item) => {
			if (fitsOneLine(element)) return [`  - ${flowText(element, item)}`];
			const [first = '{}', ...rest] = mapLines(element, item);
			return [`  - ${first}`, ...indented(rest, '    ')];
		}),
	];
}

/** A value on one line, as it can stand in brackets and braces. */
export function flowText(schema: Schema, value: unknown): string {
	if (Array.isArray(value))
		return `[${value.map((item) => (isMap(item) ? flowText(elementOf(schema), item) : scalarText(item, true))).join(', ')}]`;
	if (!isMap(value)) return scalarText(value, true);
	const fields = given(schema, value).map(([key, field, one]) => `${keyText(key)}: ${flowText(field, one)}`);
	return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

export function indented(lines: readonly string[], by: string): string[] {
	return lines.map((line) => (line === '' ? '' : by + line));
}

/** Signs that YAML does not take as they are, or that get lost on the way: only escaped ones are safe. A line break is none of them. */
const unsafe = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/u;
const everyUnsafe = new RegExp(unsafe.source, 'gu');

/** Whether a text has signs in it that only escapes can say. */
export function isUnsafe(text: string): boolean {
	return unsafe.test(text);
}

/** Whether a text of several lines can stand as a block and be the same when it is read. */
export function isBlock(text: string): boolean {
	return text.includes('\n') && !unsafe.test(text) && text === text.trim() && !/\n[ \t]+(\n|$)/.test(text);
}

/** Words that older YAML takes for something else than text. */
const taken = /^(y|n|yes|no|on|off|true|false|null|~)$/i;

/** A single value as it is written when nothing speaks for anything else. */
export function scalarText(value: unknown, inFlow: boolean): string {
	if (Object.is(value, -0)) return '-0.0';
	if (typeof value !== 'string') return String(value);
	const isPlain =
		!taken.test(value) &&
		!unsafe.test(value) &&
		!(inFlow && /[[\]{},]/.test(value)) &&
		stringify(value, { lineWidth: 0 }) === `${value}\n`;
	return isPlain ? value : quoted(value);
}

/** A text in double quotation marks; in single ones where nothing needs an escape but a backslash or a double mark would. */
export function quoted(text: string): string {
	if (/["\\]/.test(text) && !text.includes('\n') && !unsafe.test(text)) return `'${text.replaceAll("'", "''")}'`;
	const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
	return JSON.stringify(text).replaceAll(everyUnsafe, escaped);
}

export function keyText(key: string): string {
	return /^[A-Za-z][A-Za-z0-9-]*$/.test(key) && !taken.test(key) ? key : JSON.stringify(key);
}
