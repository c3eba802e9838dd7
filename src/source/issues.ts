import type { z } from 'zod';
import type { DataPath, Problem } from '../check/finding.ts';
import type { RuleName } from '../check/rule.ts';
import { nearest } from '../mdx/gate.ts';

type Issue = z.core.$ZodIssue;

/** What a schema says against some data, as problems in the words of the trade. */
export function schemaProblems(schema: z.ZodType, data: unknown, issues: readonly Issue[], file: string): Problem[] {
	return issues.flatMap((issue): Problem[] => {
		const at = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
		const value = valueAt(data, at);
		const place = { file, at };
		if (issue.code === 'unrecognized_keys') return unknownKeys(schema, data, at, issue.keys, file);
		if (value === undefined || (value === null && issue.code === 'invalid_type'))
			return [missingField(issue, at, file)];
		if (issue.code === 'invalid_union') {
			const { options } = issue as { options?: unknown[] };
			if (options) return [{ ...place, ...notOneOf(at, value, options) }];
			return [{ ...place, ...wrongType(at, value, 'a number, or two in brackets') }];
		}
		if (issue.code === 'invalid_value') return [{ ...place, ...notOneOf(at, value, issue.values) }];
		if (issue.code === 'invalid_type') {
			if (issue.expected === 'number' && typeof value === 'number') return []; // not finite, and said already
			return [{ ...place, ...wrongType(at, value, typeWords[issue.expected] ?? issue.expected) }];
		}
		if (issue.code === 'too_small' || issue.code === 'too_big') return [{ ...place, ...outOfRange(at, value, issue) }];
		const rule: RuleName = issue.message.includes('is not a day') ? 'bad-day' : 'wrong-value';
		return [{ ...place, rule, what: `${show(value)} ${issue.message}.`, cure: `Mend ${name(at)}.` }];
	});
}

function unknownKeys(schema: z.ZodType, data: unknown, at: DataPath, keys: string[], file: string): Problem[] {
	const known = keysAt(schema, data, at);
	return keys.map((key) => {
		const near = nearest(key, known);
		return {
			rule: 'unknown-key',
			file,
			at: [...at, key],
			onKey: true,
			what: `There is no key ${key} here.`,
			cure: near ? `Did you mean ${near}?` : `The keys are ${known.join(', ')}.`,
		};
	});
}

function missingField(issue: Issue, at: DataPath, file: string): Problem {
	const key = at.at(-1);
	const options = issue.code === 'invalid_value' ? issue.values : (issue as { options?: unknown[] }).options;
	return {
		rule: 'missing-field',
		file,
		at,
		what: `${name(at)} is missing.`,
		cure: options ? `Write ${key}: and one of ${list(options)}.` : `Write ${key}: and its value.`,
	};
}

function notOneOf(at: DataPath, value: unknown, options: readonly unknown[]) {
	const near = typeof value === 'string' ? nearest(value, options.map(String)) : undefined;
	return {
		rule: 'wrong-value' as const,
		what: `${name(at)} is ${show(value)}, which means nothing here.`,
		cure: `${near ? `Did you mean ${near}? ` : ''}It is ${options.length > 1 ? 'one of ' : ''}${list(options)}.`,
	};
}

function wrongType(at: DataPath, value: unknown, expected: string) {
	const quote = expected === typeWords.string && (typeof value === 'number' || typeof value === 'boolean');
	return {
		rule: 'wrong-type' as const,
		what: `${name(at)} should be ${expected}, and is ${typeOf(value)}.`,
		cure: quote ? `Put it in quotation marks: "${value}".` : `Write ${expected}.`,
	};
}

function outOfRange(at: DataPath, value: unknown, issue: Issue & { code: 'too_small' | 'too_big' }) {
	const bound = issue.code === 'too_small' ? issue.minimum : issue.maximum;
	if (typeof value !== 'number')
		return {
			rule: 'wrong-value' as const,
			what: `${name(at)} ${issue.message.startsWith('Too') ? (issue.code === 'too_big' ? 'is too long' : 'is too short') : issue.message}.`,
			cure: issue.code === 'too_big' ? `Write at most ${bound}.` : 'Write something, or take the key out.',
		};
	const side = issue.code === 'too_small' ? (issue.inclusive ? 'from' : 'above') : issue.inclusive ? 'up to' : 'below';
	return { rule: 'wrong-value' as const, what: `${name(at)} is ${value}.`, cure: `Write a number ${side} ${bound}.` };
}

const typeWords: Record<string, string> = {
	string: 'a text',
	number: 'a number',
	int: 'a whole number',
	boolean: 'true or false',
	array: 'a list',
	object: 'a group of keys',
	record: 'a group of keys',
	tuple: 'a list of two',
};

function typeOf(value: unknown): string {
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object') return 'a group of keys';
	if (typeof value === 'string') return `the text ${show(value)}`;
	return typeof value === 'number' ? `the number ${value}` : String(value);
}

/** `keyResults[2].kind`, as people write it. */
function name(at: DataPath): string {
	return at.reduce<string>(
		(text, key) => (typeof key === 'number' ? `${text}[${key + 1}]` : text === '' ? key : `${text}.${key}`),
		'',
	);
}

function show(value: unknown): string {
	const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function list(options: readonly unknown[]): string {
	return options.map(String).join(', ');
}

function valueAt(data: unknown, at: DataPath): unknown {
	return at.reduce<unknown>(
		(value, key) => (value as Record<string | number, unknown> | null | undefined)?.[key],
		data,
	);
}

/** The keys that a schema knows at a place, for the data that stands there. */
function keysAt(schema: z.ZodType, data: unknown, at: DataPath): string[] {
	let here: z.core.$ZodType | undefined = schema;
	for (const [depth, key] of at.entries()) {
		const object = objectOf(here, valueAt(data, at.slice(0, depth)));
		here = Array.isArray(object) ? object[0] : object?.[String(key)];
	}
	const object = objectOf(here, valueAt(data, at));
	return object && !Array.isArray(object) ? Object.keys(object) : [];
}

type Shape = Readonly<Record<string, z.core.$ZodType>>;

/** The fields of an object schema, or the element of a list's, behind its wrappers; of a union's member by its kind. */
function objectOf(schema: z.core.$ZodType | undefined, data: unknown): Shape | [z.core.$ZodType] | undefined {
	if (!schema) return undefined;
	const def = (schema as z.core.$ZodTypes)._zod.def;
	switch (def.type) {
		case 'object':
			return def.shape;
		case 'array':
			return [def.element];
		case 'optional':
		case 'default':
			return objectOf(def.innerType, data);
		case 'union': {
			const kind = (data as { kind?: unknown } | undefined)?.kind;
			const member = def.options.find((option) => {
				const shape = objectOf(option, data);
				const literal = shape && !Array.isArray(shape) ? shape.kind : undefined;
				const values = (literal as z.core.$ZodLiteral | undefined)?._zod.def.values;
				return values?.includes(kind as string);
			});
			return objectOf(member, data);
		}
		default:
			return undefined;
	}
}
