import { jsonSchema } from '../editor/jsonSchema.ts';
import { type ContentKind, schemas } from '../source/contentFile.ts';
import { schemaProblems } from '../source/issues.ts';
import { readYaml } from '../source/yaml.ts';
import { Misuse } from './options.ts';

/** A field of a kind of file, as an option of the command line. */
interface FieldFlag {
	/** Without its hyphens: `key-results`. */
	name: string;
	key: string;
	shape: 'text' | 'number' | 'list' | 'groups';
	/** What it takes and what it is for. */
	words: string;
}

/** Fields that are written later, when something has come of it. */
const later = ['formerly', 'outcome', 'score', 'dropped', 'reflection', 'retired', 'left', 'learned'];

interface Field {
	type?: string;
	enum?: string[];
	items?: { type?: string };
	description?: string;
}

/** The options that stand for the fields of a new file, in the order of its schema. */
export function fieldFlags(kind: ContentKind): FieldFlag[] {
	const fields = Object.entries(jsonSchema(kind).properties as Record<string, Field>);
	return fields
		.filter(([key]) => !later.includes(key))
		.map(([key, { type, enum: choices, items, description = '' }]): FieldFlag => {
			const shape =
				type !== 'array' ? (type === 'number' ? 'number' : 'text') : items?.type === 'string' ? 'list' : 'groups';
			const words = choices ? `${choices.join(', ')}. ${description}` : description;
			return { name: key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), key, shape, words };
		});
}

/** For `parseArgs`. */
export function fieldOptions(kind: ContentKind): Record<string, { type: 'string'; multiple: boolean }> {
	return Object.fromEntries(
		fieldFlags(kind).map(({ name, shape }) => [
			name,
			{ type: 'string', multiple: shape === 'list' || shape === 'groups' } as const,
		]),
	);
}

/**
 * The data that the options of a command line say. Lists are split at commas, and can be given in several options; a group
 * of keys is written as in a file: `title: 9 of 10 renew, kind: metric, from: 6, to: 9`. Throws a Misuse for one that cannot be read.
 */
export function fieldData(kind: ContentKind, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
	const data: Record<string, unknown> = {};
	for (const { name, key, shape } of fieldFlags(kind)) {
		const given = values[name] as string | string[] | undefined;
		if (given === undefined) continue;
		if (shape === 'list') data[key] = [given].flat().flatMap(listed);
		else if (shape === 'groups') data[key] = [given].flat().map((one) => group(name, one));
		else data[key] = shape === 'number' ? Number(given) : given;
	}
	return data;
}

/** What the schema says against some data, as a Misuse. */
export function refuseUnsound(kind: ContentKind, data: object): void {
	const schema = schemas[kind];
	const parsed = schema.safeParse(data);
	if (parsed.success) return;
	const problems = schemaProblems(schema, data, parsed.error.issues, '');
	throw new Misuse(problems.map(({ what, cure }) => `${what} ${cure}`).join('\n'));
}

/** The options as lines of help. */
export function fieldHelp(kind: ContentKind): [string, string][] {
	const takes = { text: 'TEXT', number: 'N', list: 'A,B', groups: "'key: value, …'" };
	const repeated = ' Can be given more than once.';
	return fieldFlags(kind).map(({ name, shape, words }) => [
		`--${name} ${takes[shape]}`,
		`${words}${shape === 'groups' ? repeated : ''}`,
	]);
}

function listed(text: string): string[] {
	return text
		.split(',')
		.map((one) => one.trim())
		.filter((one) => one !== '');
}

function group(name: string, text: string): unknown {
	const yaml = text.trim().startsWith('{') ? text : `{ ${text} }`;
	const { data, problems } = readYaml(yaml, 1, '');
	const [problem] = problems;
	if (!problem && typeof data === 'object' && data !== null) return data;
	const why = problem ? ` ${problem.what} ${problem.cure}` : '';
	throw new Misuse(
		`--${name} cannot be read.${why} It is written as in a file, with words that have a comma or a colon in them in quotation marks.`,
	);
}
