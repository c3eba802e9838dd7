import { z } from 'zod';
import { type RuleName, rules } from '../check/rule.ts';
import { objective } from '../schema/objective.ts';
import { organisation } from '../schema/organisation.ts';
import { period } from '../schema/period.ts';
import { person } from '../schema/person.ts';
import { team } from '../schema/team.ts';

const schemas = { organisation, period, team, person, objective };

/** The kinds of file that have data. */
export type DataKind = keyof typeof schemas;
export const dataKinds = Object.keys(schemas) as DataKind[];

type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * JSON Schema (draft 7, which every editor reads) of the data of one kind of file, as it is written: labels are titles,
 * lines of help are descriptions, and what goes without saying is a default. It takes everything that the check takes,
 * and more: whether a day is in the calendar or a goal exists, only the check can tell.
 */
export function jsonSchema(kind: DataKind): JsonSchema {
	return z.toJSONSchema(schemas[kind], {
		io: 'input',
		target: 'draft-7',
		override: ({ jsonSchema, zodSchema }) => {
			delete jsonSchema.label; // the same words as the title
			delete jsonSchema.help; // the same words as the description
			if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
			if (zodSchema._zod.def.type === 'tuple') closeTuple(jsonSchema);
			if ((zodSchema as unknown) === organisation.shape.rules) nameRules(jsonSchema);
		},
	});
}

/** Not fewer items than the tuple has; more are refused already. */
function closeTuple(schema: JsonSchema): void {
	schema.minItems = (schema.items as unknown[]).length;
}

/** The warnings by name, each with its reason; errors cannot be changed. */
function nameRules(schema: JsonSchema): void {
	const warnings = (Object.keys(rules) as RuleName[]).filter((name) => rules[name].severity === 'warning');
	const choice = schema.additionalProperties as JsonSchema;
	schema.properties = Object.fromEntries(warnings.map((name) => [name, { ...choice, description: rules[name].why }]));
	schema.additionalProperties = false;
	delete schema.propertyNames;
}
