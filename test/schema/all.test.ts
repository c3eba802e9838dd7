import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkIn } from '../../src/schema/checkIn.ts';
import { dropped } from '../../src/schema/dropped.ts';
import { keyResult } from '../../src/schema/keyResult.ts';
import { objective } from '../../src/schema/objective.ts';
import { organisation } from '../../src/schema/organisation.ts';
import { period } from '../../src/schema/period.ts';
import { person } from '../../src/schema/person.ts';
import { team } from '../../src/schema/team.ts';

const schemas = { organisation, period, team, person, objective, keyResult, checkIn, dropped };

interface Field {
	label?: string;
	help?: string;
	title?: string;
	description?: string;
	const?: unknown;
	type?: string;
	properties?: Record<string, Field>;
	required?: string[];
	additionalProperties?: boolean | Field;
	items?: Field;
	prefixItems?: Field[];
	oneOf?: Field[];
	anyOf?: Field[];
}

/** Every object of a JSON Schema with its path, and every field of each. */
function objectsOf(schema: Field, path: string): { path: string; object: Field }[] {
	const below = [
		...Object.entries(schema.properties ?? {}),
		...[schema.items, ...(schema.prefixItems ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].map(
			(one) => ['', one] as const,
		),
	].flatMap(([name, one]) => (one ? objectsOf(one, name === '' ? path : `${path}.${name}`) : []));
	return schema.properties ? [{ path, object: schema }, ...below] : below;
}

const objects = Object.entries(schemas).flatMap(([name, schema]) =>
	objectsOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Field, name),
);
const fields = objects.flatMap(({ path, object }) =>
	Object.entries(object.properties ?? {}).map(([name, field]) => ({ path: `${path}.${name}`, name, field })),
);
/** What tells the kinds of key results apart has its own place in an editor. */
const described = fields.filter(({ name, field }) => !(name === 'kind' && field.const !== undefined));

describe('what is written by hand', () => {
	it('has a place for every concept', () => {
		expect(objects.length).toBeGreaterThan(20);
		expect(described.length).toBeGreaterThan(100);
	});

	it('has a name and a line of help for every field', () => {
		expect(
			described.filter(({ field }) => !field.label?.trim() || !field.help?.trim()).map(({ path }) => path),
		).toEqual([]);
	});

	it('has the same words for every editor', () => {
		for (const { field } of described) expect([field.title, field.description]).toEqual([field.label, field.help]);
	});

	it('has help in whole sentences, or in those that an author ends', () => {
		expect(described.filter(({ field }) => !/[.…:/]$/.test(field.help ?? '')).map(({ path }) => path)).toEqual([]);
	});

	it('has no field twice by name in one place', () => {
		for (const { object } of objects) {
			const labels = Object.values(object.properties ?? {}).flatMap(({ label }) => label ?? []);
			expect(new Set(labels).size).toBe(labels.length);
		}
	});

	it('has no field that the schema does not know', () => {
		expect(objects.filter(({ object }) => object.additionalProperties !== false).map(({ path }) => path)).toEqual([]);
	});
});

describe('a key that the schema does not know is refused', () => {
	const least: Record<keyof typeof schemas, Record<string, unknown>> = {
		organisation: { format: 1, name: 'Glödlampan' },
		period: { title: 'Second half of 2026', phase: 'running' },
		team: { name: 'Technology' },
		person: { name: 'Karin Lund' },
		objective: { title: 'Grow', period: '2026-h2' },
		keyResult: { kind: 'judged', id: 'a', title: 'A' },
		checkIn: { date: '2026-10-15' },
		dropped: { why: 'Something else came first' },
	};

	it.each(Object.entries(schemas))('by %s', (name, schema) => {
		const one = least[name as keyof typeof schemas];
		expect(schema.safeParse(one).success).toBe(true);
		expect(schema.safeParse({ ...one, colour: 'red' }).error?.issues).toMatchObject([
			{ code: 'unrecognized_keys', keys: ['colour'], path: [] },
		]);
	});

	it.each(Object.entries(schemas))('by %s, where every object knows it', (name, schema) => {
		const one = JSON.stringify(least[name as keyof typeof schemas]).replace('{', '{"__proto__":{"a":1},');
		expect(schema.safeParse(JSON.parse(one)).success).toBe(false);
	});

	it.each(Object.entries(schemas))('and so is something else than fields, by %s', (_, schema) => {
		for (const other of [undefined, null, '', 1, [], true]) expect(schema.safeParse(other).success).toBe(false);
	});
});
