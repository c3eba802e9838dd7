import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/check/rule.ts';
import { type DataKind, dataKinds, jsonSchema } from '../../src/editor/jsonSchema.ts';
import { schemaFiles } from '../../src/editor/jsonSchemaFiles.ts';
import { listFiles, readSource } from '../../src/source/files.ts';
import { cutFrontMatter } from '../../src/source/frontMatter.ts';
import { readYaml } from '../../src/source/yaml.ts';

const root = resolve(import.meta.dirname, '../..');

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, formats: { date: true } });
const validators = Object.fromEntries(dataKinds.map((kind) => [kind, ajv.compile(jsonSchema(kind))])) as Record<
	DataKind,
	ValidateFunction
>;

/** What a schema says against some data: where, and what. */
function said(kind: DataKind, data: unknown): string[] {
	const validate = validators[kind];
	validate(data);
	return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const goal = { title: 'Grow', period: '2026-h2', team: 'acme' };

describe('JSON Schema', () => {
	test('stands beside the settings of the editor as the source would write it: run `okr editor` to rewrite it', async () => {
		for (const [path, text] of schemaFiles()) expect(await readFile(resolve(root, path), 'utf8'), path).toBe(text);
	});

	test.each(['content', 'test/fixtures/swedish', 'test/fixtures/private'])('takes every file of %s', async (place) => {
		const folder = resolve(root, place);
		const { files } = await listFiles(folder);
		let count = 0;
		for (const file of files) {
			const validate = validators[file.kind as DataKind];
			if (!validate) continue;
			const source = (await readSource(folder, file)) as string;
			const cut = file.path.endsWith('.mdx') ? cutFrontMatter(source, file.path) : { yaml: source };
			validate('yaml' in cut && readYaml(cut.yaml, 1, file.path).data);
			expect(validate.errors, file.path).toBe(null);
			count += 1;
		}
		expect(count).toBeGreaterThan(5);
	});

	test.each<[string, DataKind, object, string]>([
		['a key that does not exist', 'objective', { ...goal, roll: 'x' }, ' must NOT have additional properties'],
		['a title that is missing', 'objective', { period: '2026-h2' }, " must have required property 'title'"],
		['a word that means nothing', 'objective', { ...goal, ambition: 'high' }, '/ambition must be equal to one of'],
		['a day that is written otherwise', 'period', { title: 'H2', phase: 'running', end: '31/12' }, '/end must match'],
		['an id with capital letters', 'team', { name: 'Acme', members: ['Karin'] }, '/members/0 must match pattern'],
		['a person without a name', 'person', {}, " must have required property 'name'"],
		['one figure where two are needed', 'organisation', { limits: { keyResults: [2] } }, '/limits/keyResults must NOT'],
		['a rule that cannot be changed', 'organisation', { rules: { 'bad-day': 'off' } }, '/rules must NOT'],
		[
			'a metric without a goal',
			'objective',
			{ ...goal, keyResults: [{ id: 'a', title: 'A', kind: 'metric' }] },
			"/keyResults/0 must have required property 'to'",
		],
	])('refuses %s', (_, kind, data, sentence) => {
		expect(said(kind, data).join('\n')).toContain(sentence);
	});

	test('needs nothing that goes without saying', () => {
		expect(said('objective', goal)).toEqual([]);
		expect(said('organisation', { format: 1, name: 'Acme' })).toEqual([]);
	});

	test('names every warning, with its reason', () => {
		const fields = jsonSchema('organisation').properties as Record<string, { properties: Record<string, object> }>;
		const properties = fields.rules?.properties ?? {};
		const warnings = Object.entries(rules).filter(([, { severity }]) => severity === 'warning');
		expect(Object.keys(properties)).toEqual(warnings.map(([name]) => name));
		expect(properties['no-lead']).toEqual({
			type: 'string',
			enum: ['off', 'warning', 'error'],
			description: rules['no-lead'].why,
		});
	});

	test.each(dataKinds)('has a label and a line of help for every field of %s, once', (kind) => {
		const fields = fieldsOf(jsonSchema(kind));
		expect(fields.length).toBeGreaterThan(1);
		for (const [name, field] of fields) {
			expect([name, typeof field.description]).toEqual([name, 'string']);
			if (!(name in rules)) expect([name, typeof field.title]).toEqual([name, 'string']);
			expect(field).not.toHaveProperty('label');
			expect(field).not.toHaveProperty('help');
		}
	});
});

type Schema = Record<string, unknown>;

/** Every field in a schema, at any depth. */
function fieldsOf(schema: unknown): [string, Schema][] {
	if (typeof schema !== 'object' || schema === null) return [];
	return Object.entries(schema).flatMap(([key, value]): [string, Schema][] =>
		key === 'properties'
			? Object.entries(value as Record<string, Schema>).flatMap(([name, field]) => [[name, field], ...fieldsOf(field)])
			: fieldsOf(value),
	);
}
