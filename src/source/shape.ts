import type { z } from 'zod';

type Schema = z.core.$ZodType;

/** Keys and their values. */
export type Data = Readonly<Record<string, unknown>>;

/** The fields that have something to say, in the order of the schema. Throws a RangeError on a key that it does not know. */
export function given(schema: Schema, data: Data): [string, Schema, unknown][] {
	const fields = fieldsOf(schema, data);
	const unknown = Object.keys(data).find((key) => !Object.hasOwn(fields, key));
	if (unknown !== undefined) throw new RangeError(`The schema has no field ${unknown}`);
	return Object.entries(fields).flatMap(([key, field]): [string, Schema, unknown][] => {
		const value = data[key];
		return value === undefined || isDefault(field, value) ? [] : [[key, field, value]];
	});
}

/** Whether a value says nothing that would not go without saying. */
export function isDefault(field: Schema, value: unknown): boolean {
	const { def } = (field as z.core.$ZodTypes)._zod;
	if (def.type === 'optional') return isDefault(def.innerType, value);
	if (def.type !== 'default') return false;
	return isMap(value)
		? given(def.innerType, value).length === 0
		: JSON.stringify(value) === JSON.stringify(def.defaultValue);
}

/** The fields that data may have, in order; of several shapes with a kind, of the one that the data has. Throws a RangeError on a kind that there is none of. */
export function fieldsOf(schema: Schema, data: Data): Readonly<Record<string, Schema>> {
	const def = core(schema, data);
	if (def.type !== 'record') return (def as z.core.$ZodObjectDef).shape;
	return Object.fromEntries(Object.keys(data).map((key) => [key, def.valueType]));
}

/** The schema of the items of a list. */
export function elementOf(field: Schema): Schema {
	return (core(field) as z.core.$ZodArrayDef).element;
}

/** Whether something can hold only single values. */
export function fitsOneLine(schema: Schema): boolean {
	const def = core(schema);
	return def.type === 'object' && Object.values(def.shape).every((field) => isSingle(core(field).type));
}

export function isMap(value: unknown): value is Data {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
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

function isSingle(type: string): boolean {
	return type !== 'object' && type !== 'array' && type !== 'tuple' && type !== 'record';
}
