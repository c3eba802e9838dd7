import { type AnySchema, schemaAt } from '../source/schemaAt.ts';
import { type Data, isDefault, isMap } from '../source/shape.ts';

/** Whether two values of a field say the same: what is left out says its default, and the ends of texts are blank. */
export function means(field: AnySchema | undefined, a: unknown, b: unknown): boolean {
	if (a === undefined) return b === undefined || (field !== undefined && saysDefault(field, b));
	if (b === undefined) return field !== undefined && saysDefault(field, a);
	if (typeof a === 'string' && typeof b === 'string') return a.trim() === b.trim();
	if (Array.isArray(a) && Array.isArray(b))
		return a.length === b.length && a.every((one, i) => means(schemaAt(field, a, [i]), one, b[i]));
	if (!isMap(a) || !isMap(b)) return Object.is(a, b);
	return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) =>
		means(schemaAt(field, key in a ? a : b, [key]), a[key], b[key]),
	);
}

/** How much of two maps is the same: 0 to 1. */
export function likeness(field: AnySchema | undefined, a: Data, b: Data): number {
	const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
	const same = keys.filter((key) => means(schemaAt(field, a, [key]), a[key], b[key]));
	return keys.length === 0 ? 1 : same.length / keys.length;
}

function saysDefault(field: AnySchema, value: unknown): boolean {
	try {
		return isDefault(field, value);
	} catch (error) {
		if (error instanceof RangeError) return false; // it has a key or a kind that there is none of
		throw error;
	}
}
