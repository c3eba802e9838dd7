import type { z } from 'zod';
import type { DataPath, Problem } from '../check/finding.ts';
import { nearest } from '../mdx/nearest.ts';
import { daysInMonth, isDay } from '../okr/day.ts';
import { objectiveOrKeyResult } from '../schema/id.ts';
import { betweenMarks, oddSign } from './oddSigns.ts';
import { asId } from './place.ts';
import { type AnySchema, isDaySchema, isOptional, keysOf, kindsWith, neededKeys, schemaAt } from './schemaAt.ts';

type Issue = z.core.$ZodIssue;
type Words = Pick<Problem, 'rule' | 'what' | 'cure'>;

/** What a schema says against some data, as problems in the words of the trade. */
export function schemaProblems(schema: z.ZodType, data: unknown, issues: readonly Issue[], file: string): Problem[] {
	const seen = new Set<string>();
	return issues.flatMap(ofItsType).flatMap((issue): Problem[] => {
		const at = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
		if (issue.code === 'unrecognized_keys') return unknownKeys(schema, data, at, issue.keys, file);
		// Of several complaints about one value the first says it.
		const place = JSON.stringify(at);
		if (seen.has(place)) return [];
		seen.add(place);
		return [{ file, at, ...complaint(schemaAt(schema, data, at), valueAt(data, at), at, issue) }];
	});
}

/** What may be a text or a group of keys is held against the one of the two that it is. */
function ofItsType(issue: Issue): Issue[] {
	if (issue.code !== 'invalid_union' || !issue.errors.some(isNoGroup)) return [issue];
	const [own, ...others] = issue.errors.filter(([first]) => first?.code !== 'invalid_type' || first.path.length > 0);
	if (!own || others.length > 0) return [issue];
	return own.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
}

const isNoGroup = ([first]: readonly Issue[]) =>
	first?.code === 'invalid_type' && first.path.length === 0 && ['object', 'string'].includes(first.expected);

function complaint(schema: AnySchema | undefined, value: unknown, at: DataPath, issue: Issue): Words {
	if (value === undefined) return missing(schema, at, issue);
	if (value === null) return blank(schema, at, optionsOf(issue));
	const marked = typeof value === 'string' ? betweenMarks(value) : undefined;
	if (marked !== undefined && !/^(array|object)$/.test(expectedBy(issue))) return inTypography(at, marked, issue);
	switch (issue.code) {
		case 'invalid_value':
			return at.length === 1 && at[0] === 'format' ? otherFormat(value) : notOneOf(at, value, issue.values);
		case 'invalid_union':
			return 'options' in issue ? notOneOf(at, value, issue.options as unknown[]) : noneOf(at, value, issue.errors);
		case 'invalid_type':
			return wrongType(schema, at, value, isDaySchema(schema) ? dayWords : typeWords(issue.expected));
		case 'too_small':
		case 'too_big':
			return outOfRange(schema, at, value, issue);
		default:
			return malformed(schema, at, value, issue.message);
	}
}

const expectedBy = (issue: Issue) => (issue.code === 'invalid_type' ? issue.expected : '');

/** A value that would do, if the marks around it were not taken for a part of it. */
function inTypography(at: DataPath, value: string, issue: Issue): Words {
	return {
		rule: issue.code === 'invalid_type' ? 'wrong-type' : 'wrong-value',
		what: `${name(at)} stands in typographic quotation marks, which are a part of the text.`,
		cure: /^(number|int|boolean)$/.test(expectedBy(issue))
			? `Write ${value}, without them.`
			: `Use straight ones, or none: ${JSON.stringify(value)}.`,
	};
}

function unknownKeys(schema: z.ZodType, data: unknown, at: DataPath, keys: string[], file: string): Problem[] {
	const here = schemaAt(schema, data, at);
	const known = keysOf(here, valueAt(data, at));
	return keys.map((key) => {
		const place = { rule: 'unknown-key' as const, file, at: [...at, key], onKey: true };
		const odd = oddSign(key);
		if (odd) return { ...place, what: odd.what, cure: odd.cure };
		const kinds = kindsWith(here, key);
		const near = nearest(key, known);
		return {
			...place,
			what: `There is no key ${key} here.`,
			cure:
				kinds.length > 0
					? `It belongs to the kind ${kinds.join(' or ')}: write that kind, or take ${key} out.`
					: near
						? `Did you mean ${near}?`
						: `The keys are ${known.join(', ')}.`,
		};
	});
}

function missing(schema: AnySchema | undefined, at: DataPath, issue: Issue): Words {
	const key = at.at(-1);
	const options = optionsOf(issue);
	const value = options
		? `${options.length > 1 ? 'and one of ' : ''}${list(options)}.`
		: `and its value.${help(schema)}`;
	return { rule: 'missing-field', what: `${name(at)} is missing.`, cure: `Write ${key}: ${value}` };
}

/** The values to choose from, where there are only some. */
function optionsOf(issue: Issue): readonly unknown[] | undefined {
	return 'options' in issue ? (issue.options as unknown[]) : 'values' in issue ? issue.values : undefined;
}

/** A key with nothing behind it. */
function blank(schema: AnySchema | undefined, at: DataPath, options: readonly unknown[] | undefined): Words {
	const key = at.at(-1);
	if (key === undefined)
		return { rule: 'missing-field', what: 'There is no data in the file.', cure: keysCure(neededKeys(schema)) };
	const what = `${name(at)} has no value.`;
	if (typeof key === 'number')
		return { rule: 'wrong-value', what, cure: 'Write something behind the hyphen, or take the line out.' };
	if (isOptional(schema))
		return { rule: 'wrong-value', what, cure: `Write its value behind ${key}:, or take the line out.` };
	const cure = options
		? `Write one of ${list(options)} behind ${key}:.`
		: `Write its value behind ${key}:.${help(schema)}`;
	return { rule: 'missing-field', what, cure };
}

/** The files were written for another release than this one. */
function otherFormat(value: unknown): Words {
	const newer = typeof value === 'number' && value > 1;
	return {
		rule: 'unknown-format',
		what: `The files have the format ${show(value)}, and this release reads the format 1.`,
		cure: newer ? 'Build them with a newer release of OKR Almanac.' : 'Write format: 1.',
	};
}

function notOneOf(at: DataPath, value: unknown, options: readonly unknown[]): Words {
	const near = typeof value === 'string' ? nearest(value, options.map(String)) : undefined;
	return {
		rule: 'wrong-value',
		what: `${name(at)} is ${show(value)}, which means nothing here.`,
		cure: `${near ? `Did you mean ${near}? ` : ''}It is ${options.length > 1 ? 'one of ' : ''}${list(options)}.`,
	};
}

/** A value that may be of several types, and is of none. */
function noneOf(at: DataPath, value: unknown, errors: readonly (readonly Issue[])[]): Words {
	if (typeof value === 'string' && /^\d/.test(value) && errors.some(([first]) => first && saysNoDay(first.message)))
		return { rule: 'bad-day', what: `${show(value)} is not a day.`, cure: dayCure(value) };
	const types = errors.map(([first]) => {
		const isDay = first && (saysNoDay(first.message) || (first.code === 'invalid_type' && first.expected === 'string'));
		if (isDay) return dayWords;
		return typeWords(first?.code === 'invalid_type' && first.path.length === 0 ? first.expected : 'tuple');
	});
	return wrongType(undefined, at, value, types.join(', or '));
}

function wrongType(schema: AnySchema | undefined, at: DataPath, value: unknown, expected: string): Words {
	return {
		rule: 'wrong-type',
		what: `${name(at)} should be ${expected}, and is ${typeOf(value)}.`,
		cure: typeCure(schema, value, expected),
	};
}

function typeCure(schema: AnySchema | undefined, value: unknown, expected: string): string {
	switch (expected) {
		case 'a text':
			return typeof value === 'object'
				? 'Write one text. Put it in quotation marks if it begins with a bracket or a brace.'
				: `Put it in quotation marks: "${value}".`;
		case 'a number':
			if (/^[−–] ?\d[\d.]*$/.test(String(value)))
				return `Write -${String(value).slice(1).trim()}: a minus is a hyphen.`;
			return 'Write it in digits, with a point before decimals and no unit behind it.';
		case 'a list':
			if (typeof value !== 'string' || /[[\]{},\n]/.test(value)) return 'Begin each item with a hyphen.';
			return oddSign(value)?.cure ?? `Write it in brackets: [${betweenMarks(value) ?? value}].`;
		case 'a group of keys':
			return keysCure(neededKeys(schema));
		case dayWords:
			return dayCure(textOf(value));
		default:
			return `Write ${expected}.`;
	}
}

function keysCure(keys: readonly string[]): string {
	const [last, ...others] = keys.map((key) => `${key}:`).reverse();
	if (last === undefined) return 'Write key: value, each on a line of its own.';
	if (others.length === 0) return `Write ${last} and its value.`;
	return `Write ${list(others.reverse())} and ${last} each on a line of its own, with its value behind it.`;
}

function outOfRange(
	schema: AnySchema | undefined,
	at: DataPath,
	value: unknown,
	issue: Issue & { code: 'too_small' | 'too_big' },
): Words {
	const [small, bound] = issue.code === 'too_small' ? [true, issue.minimum] : [false, issue.maximum];
	if (typeof value === 'number') {
		const side = small ? (issue.inclusive ? 'of at least' : 'above') : issue.inclusive ? 'of at most' : 'below';
		return { rule: 'wrong-value', what: `${name(at)} is ${value}.`, cure: `Write a number ${side} ${bound}.` };
	}
	const own = issue.message.startsWith('Too') ? undefined : issue.message;
	if (Array.isArray(value))
		return {
			rule: 'wrong-value',
			what: `${name(at)} ${own ?? `has ${value.length} ${value.length === 1 ? 'item' : 'items'}`}.`,
			cure: `Write at ${small ? 'least' : 'most'} ${bound}.`,
		};
	return {
		rule: 'wrong-value',
		what: `${name(at)} ${own ?? `is too ${small ? 'short' : 'long'}`}.`,
		cure: small
			? `Write something${isOptional(schema) ? ', or take the key out' : ''}.`
			: `Write at most ${bound} letters and signs.`,
	};
}

/** A text that is not written the way it must be. */
function malformed(schema: AnySchema | undefined, at: DataPath, value: unknown, message: string): Words {
	const what = `${show(value)} ${message}.`;
	if (saysNoDay(message)) return { rule: 'bad-day', what, cure: dayCure(textOf(value)) };
	return { rule: 'wrong-value', what, cure: writtenCure(textOf(value), message) ?? `Mend ${name(at)}.${help(schema)}` };
}

function writtenCure(value: string, message: string): string | undefined {
	if (message.startsWith('is not an id')) return asId(value) === '' ? undefined : `Write ${asId(value)}.`;
	if (message.startsWith('has a line break')) return 'Write it in one line.';
	if (message.startsWith('is not an address that'))
		return value.startsWith('http://')
			? `Write https${value.slice(4)}, if the place answers there.`
			: 'Write another address, or take the link out.';
	if (!/^is not a (goal|key result)/.test(message)) return undefined;
	const path = value.replace(/^[./]*(objectives\/)?/, '').replace(/\.mdx?(?=#|$)|\/$/, '');
	return path !== value && objectiveOrKeyResult.safeParse(path).success
		? `Write ${path}.`
		: 'Write the path of its file below objectives/, without the ending; behind a # the id of a key result.';
}

const saysNoDay = (message: string) => message.startsWith('is not a day');

function dayCure(value: string): string {
	const start = value.slice(0, 10);
	if (isDay(start)) return `Write ${start}, and nothing behind it.`;
	const [, year = '', month = '', day = ''] = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(value) ?? [];
	const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	if (isDay(written)) return `Write ${written}.`;
	if (Number(month) >= 1 && Number(month) <= 12)
		return `That month has ${daysInMonth(Number(year), Number(month))} days.`;
	return 'Write the year, the month and the day, with hyphens and zeros: 2026-08-30.';
}

const dayWords = 'a day written yyyy-mm-dd';

function typeWords(expected: string): string {
	const known: Record<string, string> = {
		string: 'a text',
		number: 'a number',
		int: 'a whole number',
		boolean: 'true or false',
		array: 'a list',
		object: 'a group of keys',
		record: 'a group of keys',
		tuple: 'two numbers in brackets',
	};
	return known[expected] ?? expected;
}

function typeOf(value: unknown): string {
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object') return 'a group of keys';
	if (typeof value === 'string') return `the text ${show(value)}`;
	return typeof value === 'number' ? `the number ${value}` : String(value);
}

/** `keyResults[2].kind`, as people write it and count. */
function name(at: DataPath): string {
	if (at.length === 0) return 'The data';
	return at.reduce<string>(
		(text, key) => (typeof key === 'number' ? `${text}[${key + 1}]` : text === '' ? key : `${text}.${key}`),
		'',
	);
}

function show(value: unknown): string {
	if (typeof value === 'object') return typeOf(value);
	const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function list(options: readonly unknown[]): string {
	return options.map(String).join(', ');
}

/** The line of help that editors show for a field, behind a sentence. */
function help(schema: AnySchema | undefined): string {
	const words = (schema as z.ZodType | undefined)?.description;
	return words === undefined ? '' : ` ${words}`;
}

function valueAt(data: unknown, at: DataPath): unknown {
	return at.reduce<unknown>(
		(value, key) => (value as Record<string | number, unknown> | null | undefined)?.[key],
		data,
	);
}

/** A value as text; a group of keys may have one called toString, so it is not asked. */
function textOf(value: unknown): string {
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
