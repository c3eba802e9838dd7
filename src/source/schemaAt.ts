import type { z } from 'zod';
import type { DataPath } from '../check/finding.ts';

export type AnySchema = z.core.$ZodType;
type Shape = Readonly<Record<string, AnySchema>>;

/** The schema of a part of some data; of a union the member for the data's kind. */
export function schemaAt(
	schema: AnySchema | undefined,
	data: unknown,
	[key, ...below]: DataPath,
): AnySchema | undefined {
	if (key === undefined) return schema;
	const value = (data as Record<string | number, unknown> | null | undefined)?.[key];
	return schemaAt(partOf(schema, data, key), value, below);
}

function partOf(schema: AnySchema | undefined, data: unknown, key: string | number): AnySchema | undefined {
	const def = bare(schema)?._zod.def;
	switch (def?.type) {
		case 'array':
			return def.element;
		case 'tuple':
			return def.items[Number(key)];
		case 'record':
			return def.valueType;
		default:
			return shapeOf(schema, data)?.[String(key)];
	}
}

/** The keys that a schema knows, for the data that stands there. */
export function keysOf(schema: AnySchema | undefined, data: unknown): string[] {
	return Object.keys(shapeOf(schema, data) ?? {});
}

/** The keys that cannot be left out, whatever the kind. */
export function neededKeys(schema: AnySchema | undefined): string[] {
	const [first, ...others] = shapes(schema).map((shape) => Object.keys(shape).filter((key) => !isOptional(shape[key])));
	return (first ?? []).filter((key) => others.every((keys) => keys.includes(key)));
}

/** Of a union, the kinds that know a key. */
export function kindsWith(schema: AnySchema | undefined, key: string): string[] {
	if (bare(schema)?._zod.def.type !== 'union') return [];
	return shapes(schema).flatMap((shape) => (Object.hasOwn(shape, key) ? kindOf(shape) : []));
}

export function isOptional(schema: AnySchema | undefined): boolean {
	const type = (schema as z.core.$ZodTypes | undefined)?._zod.def.type;
	return type === 'optional' || type === 'default';
}

/** Whether a schema is that of a calendar day: the one text that is made into something else. */
export function isDaySchema(schema: AnySchema | undefined): boolean {
	return bare(schema)?._zod.def.type === 'pipe';
}

function bare(schema: AnySchema | undefined): z.core.$ZodTypes | undefined {
	const known = schema as z.core.$ZodTypes | undefined;
	const def = known?._zod.def;
	return def?.type === 'optional' || def?.type === 'default' ? bare(def.innerType) : known;
}

function shapes(schema: AnySchema | undefined): Shape[] {
	const def = bare(schema)?._zod.def;
	if (def?.type === 'object') return [def.shape];
	return def?.type === 'union' ? def.options.flatMap(shapes) : [];
}

function shapeOf(schema: AnySchema | undefined, data: unknown): Shape | undefined {
	const [first, ...others] = shapes(schema);
	if (others.length === 0) return first;
	const kind = (data as { kind?: string } | undefined)?.kind;
	return shapes(schema).find((shape) => kindOf(shape).some((one) => one === kind));
}

function kindOf(shape: Shape): string[] {
	const def = (shape.kind as z.core.$ZodTypes | undefined)?._zod.def;
	return def?.type === 'literal' ? def.values.map(String) : [];
}
