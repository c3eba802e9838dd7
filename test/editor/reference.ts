import { type DataKind, jsonSchema } from '../../src/editor/jsonSchema.ts';

/** As much of JSON Schema as the data of content files needs. */
interface Schema {
	type?: string;
	description?: string;
	default?: unknown;
	const?: unknown;
	enum?: unknown[];
	format?: string;
	minimum?: number;
	maximum?: number;
	exclusiveMinimum?: number;
	properties?: Record<string, Schema>;
	required?: string[];
	items?: Schema | Schema[];
	oneOf?: Schema[];
	anyOf?: Schema[];
	additionalProperties?: Schema | boolean;
}

/** A key with its place: `checkIns.date`. */
interface Key {
	path: string;
	schema: Schema;
	isNeeded: boolean;
}

/** A content file that shows how one of its kind is written. */
export interface Example {
	path: string;
	text: string;
}

/** All keys of all content files as Markdown, from the schema that they are checked by. */
export function reference(examples: Record<DataKind, Example>): string {
	return `${[intro, ...parts.flatMap(({ kind, title }) => section(kind, title, examples[kind]))].join('\n\n')}\n`;
}

const intro = `# The keys of the files

Keys with a dot belong to an item of a list, or stand below another key: \`checkIns.date\` is the \`date\` of each of the \`checkIns\`. Days are written
as \`2026-10-31\`. An id is the name of a file without its ending; the id of a goal is \`period/team/name\`, that of a key result
\`period/team/name#id\`. Texts may have emphasis, code and links in Markdown where the site shows them as prose.`;

const parts: { kind: DataKind; title: string }[] = [
	{ kind: 'organisation', title: 'The organisation' },
	{ kind: 'period', title: 'A period' },
	{ kind: 'team', title: 'A team' },
	{ kind: 'person', title: 'A person' },
	{ kind: 'objective', title: 'A goal' },
];

function section(kind: DataKind, title: string, { path, text }: Example): string[] {
	const schema = jsonSchema(kind) as Schema;
	const { keyResults, ...own } = schema.properties as Record<string, Schema>;
	const language = path.endsWith('.mdx') ? 'mdx' : 'yaml';
	const top = [
		`## ${title}`,
		`\`${path}\``,
		`\`\`\`${language}\n${text}\`\`\``,
		table(keysOf({ ...schema, properties: own })),
	];
	return keyResults ? [...top, ...keyResultTables(keyResults)] : top;
}

/** A table of what all kinds of key result have, and one of what each has of its own. */
function keyResultTables({ items }: Schema): string[] {
	const kinds = ((items as Schema).oneOf ?? []).map((kind) => ({ kind, keys: keysOf(kind) }));
	const inAll = (path: string) => kinds.every(({ keys }) => keys.some((key) => key.path === path));
	const [first] = kinds;
	const common = first?.keys.filter(({ path }) => path !== 'kind' && inAll(path)) ?? [];
	return [
		'### A key result',
		'One of the `keyResults` of a goal.',
		table([
			{
				path: 'kind',
				schema: {
					description: 'What kind it is; see below.',
					enum: kinds.map(({ kind }) => kind.properties?.kind?.const),
				},
				isNeeded: true,
			},
			...common,
		]),
		...kinds.flatMap(({ kind, keys }) => {
			const own = keys.filter(({ path }) => !inAll(path));
			const { const: name, description } = (kind.properties as Record<string, Schema>).kind as Schema;
			return [
				`#### \`kind: ${name}\``,
				String(description),
				...(own.length > 0 ? [table(own)] : ['It has no keys of its own.']),
			];
		}),
	];
}

/** The keys of an object, each before those below it. */
function keysOf(schema: Schema, at = ''): Key[] {
	return Object.entries(schema.properties ?? {}).flatMap(([name, one]) => {
		const path = at + name;
		const isNeeded = schema.required?.includes(name) ?? false;
		return [{ path, schema: one, isNeeded }, ...below(one).flatMap((inner) => keysOf(inner, `${path}.`))];
	});
}

/** The objects that stand below a key: itself, the items of its list, or one of several things it may be. */
function below(schema: Schema): Schema[] {
	if (schema.properties) return [schema];
	const items = schema.items && !Array.isArray(schema.items) ? below(schema.items) : [];
	return [...items, ...(schema.anyOf ?? []).flatMap(below)];
}

function table(keys: readonly Key[]): string {
	const rows = keys.map(({ path, schema, isNeeded }) => [
		`\`${path}\``,
		cell(schema.description ?? ''),
		value(schema),
		isNeeded ? 'needed' : unlessSaid(schema),
	]);
	return [['key', 'what it says', 'value', 'unless said'], ['---', '---', '---', '---'], ...rows]
		.map((row) => `| ${row.join(' | ')} |`)
		.join('\n');
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '\\<');

/** What may stand behind a key. */
function value(schema: Schema): string {
	const { type, format, items, anyOf, minimum, maximum, exclusiveMinimum } = schema;
	const choices = schema.const === undefined ? schema.enum : [schema.const];
	if (choices) return choices.map((one) => `\`${one}\``).join(', ');
	if (anyOf) return [...new Set(anyOf.map(value))].join(' or ');
	if (format === 'date') return 'day';
	if (type === 'array')
		return Array.isArray(items) ? `[${items.map(value).join(', ')}]` : `list: ${value(items ?? {})}`;
	if (type === 'object') return schema.properties ? 'keys' : 'names with values';
	if (type === 'boolean') return '`true`, `false`';
	if (type === 'string') return 'text';
	const kind = type === 'integer' ? 'whole number' : 'number';
	if (minimum !== undefined && maximum !== undefined) return `${kind}, ${minimum} to ${maximum}`;
	const least =
		minimum === undefined ? exclusiveMinimum !== undefined && `above ${exclusiveMinimum}` : `from ${minimum}`;
	return least ? `${kind} ${least}` : kind;
}

function unlessSaid({ default: given, properties }: Schema): string {
	if (given === undefined || properties || (Array.isArray(given) && given.length === 0)) return '';
	return `\`${Array.isArray(given) ? `[${given.join(', ')}]` : given}\``;
}
