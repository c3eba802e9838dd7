import { stringify } from 'yaml';
import type { z } from 'zod';

type Schema = z.core.$ZodType;
type Data = Readonly<Record<string, unknown>>;

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

function mapLines(schema: Schema, data: Data): string[] {
	return given(schema, data).flatMap(([key, field, value]) => fieldLines(keyText(key), field, value));
}

function fieldLines(key: string, field: Schema, value: unknown): string[] {
	if (Array.isArray(value)) return listLines(key, field, value);
	if (isMap(value)) {
		if (fitsOneLine(field)) return [`${key}: ${flowMap(field, value)}`];
		const lines = mapLines(field, value);
		return lines.length === 0 ? [`${key}: {}`] : [`${key}:`, ...indented(lines, '  ')];
	}
	if (typeof value === 'string' && isBlock(value)) return [`${key}: |-`, ...indented(value.split('\n'), '  ')];
	return [`${key}: ${scalar(value, false)}`];
}

/** A longer line than this makes a list of single values one item a line, which merges better. */
const longestList = 120;

function listLines(key: string, field: Schema, items: readonly unknown[]): string[] {
	if (!items.some(isMap)) {
		const line = `${key}: [${items.map((item) => scalar(item, true)).join(', ')}]`;
		if (line.length <= longestList || items.length < 2) return [line];
		return [`${key}:`, ...items.map((item) => `  - ${scalar(item, false)}`)];
	}
	const element = elementOf(field);
	return [
		`${key}:`,
		...(items as Data[]).flatMap((item) => {
			if (fitsOneLine(element)) return [`  - ${flowMap(element, item)}`];
			const [first = '{}', ...rest] = mapLines(element, item);
			return [`  - ${first}`, ...indented(rest, '    ')];
		}),
	];
}

function flowMap(schema: Schema, data: Data): string {
	const fields = given(schema, data).map(([key, , value]) => `${keyText(key)}: ${scalar(value, true)}`);
	return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

function indented(lines: readonly string[], by: string): string[] {
	return lines.map((line) => (line === '' ? '' : by + line));
}

/** The fields that have something to say, in the order of the schema. */
function given(schema: Schema, data: Data): [string, Schema, unknown][] {
	const fields = fieldsOf(schema, data);
	const unknown = Object.keys(data).find((key) => !Object.hasOwn(fields, key));
	if (unknown !== undefined) throw new RangeError(`The schema has no field ${unknown}`);
	return Object.entries(fields).flatMap(([key, field]): [string, Schema, unknown][] => {
		const value = data[key];
		return value === undefined || isDefault(field, value) ? [] : [[key, field, value]];
	});
}

function isDefault(field: Schema, value: unknown): boolean {
	const { def } = (field as z.core.$ZodTypes)._zod;
	if (def.type === 'optional') return isDefault(def.innerType, value);
	if (def.type !== 'default') return false;
	return isMap(value)
		? given(def.innerType, value).length === 0
		: JSON.stringify(value) === JSON.stringify(def.defaultValue);
}

/** What a schema is without its wrappers; of several shapes with a kind, the one that the data has. */
function core(schema: Schema, data?: unknown): z.core.$ZodTypes['_zod']['def'] {
	const { def } = (schema as z.core.$ZodTypes)._zod;
	if (def.type === 'optional' || def.type === 'default') return core(def.innerType, data);
	if (def.type !== 'union' || !isMap(data)) return def;
	const member = def.options.find((option) => {
		const { shape } = core(option) as z.core.$ZodObjectDef;
		return (shape.kind as z.core.$ZodLiteral)._zod.def.values.includes(data.kind as string);
	});
	if (!member) throw new RangeError(`The schema has no kind ${data.kind}`);
	return core(member);
}

function fieldsOf(schema: Schema, data: Data): Readonly<Record<string, Schema>> {
	const def = core(schema, data);
	if (def.type !== 'record') return (def as z.core.$ZodObjectDef).shape;
	return Object.fromEntries(Object.keys(data).map((key) => [key, def.valueType]));
}

function elementOf(field: Schema): Schema {
	return (core(field) as z.core.$ZodArrayDef).element;
}

/** Whether something can hold only single values. */
function fitsOneLine(schema: Schema): boolean {
	const def = core(schema);
	return def.type === 'object' && Object.values(def.shape).every((field) => isSingle(core(field).type));
}

function isSingle(type: string): boolean {
	return type !== 'object' && type !== 'array' && type !== 'tuple' && type !== 'record';
}

function isMap(value: unknown): value is Data {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Signs that YAML does not take as they are, or that get lost on the way: only escaped ones are safe. A line break is none of them. */
const unsafe = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/u;
const everyUnsafe = new RegExp(unsafe.source, 'gu');

/** Whether a text of several lines can stand as a block and be the same when it is read. */
function isBlock(text: string): boolean {
	return text.includes('\n') && !unsafe.test(text) && text === text.trim() && !/\n[ \t]+(\n|$)/.test(text);
}

/** Words that older YAML takes for something else than text. */
const taken = /^(y|n|yes|no|on|off|true|false|null|~)$/i;

function scalar(value: unknown, inFlow: boolean): string {
	if (Object.is(value, -0)) return '-0.0';
	if (typeof value !== 'string') return String(value);
	const isPlain =
		!taken.test(value) &&
		!unsafe.test(value) &&
		!(inFlow && /[[\]{},]/.test(value)) &&
		stringify(value, { lineWidth: 0 }) === `${value}\n`;
	return isPlain ? value : quoted(value);
}

/** In single quotation marks, where nothing needs an escape but a backslash or a double one would. */
function quoted(text: string): string {
	if (/["\\]/.test(text) && !text.includes('\n') && !unsafe.test(text)) return `'${text.replaceAll("'", "''")}'`;
	const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
	return JSON.stringify(text).replaceAll(everyUnsafe, escaped);
}

function keyText(key: string): string {
	return /^[A-Za-z][A-Za-z0-9-]*$/.test(key) && !taken.test(key) ? key : JSON.stringify(key);
}
