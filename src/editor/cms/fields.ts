import { type EditorWords, editorWords } from '../../i18n/editorWords.ts';
import { type AnyFieldTexts, type FieldText, fieldWordsSv } from '../../i18n/fieldWords.ts';
import { words } from '../../i18n/locale.ts';
import type { Words } from '../../i18n/words.ts';
import type { Language } from '../../okr/organisation.ts';
import type { ContentKind } from '../../source/contentFile.ts';
import { jsonSchema } from '../jsonSchema.ts';

/** A field of Sveltia's configuration. */
export type CmsField = Readonly<Record<string, unknown>> & { name: string; label?: string; widget: string };

/** How a field is asked for. */
type Widget = Readonly<Record<string, unknown>> & { widget: string };

/** The parts of JSON Schema that the schemas of this project come out as. */
interface JsonSchema {
	type?: string;
	format?: string;
	pattern?: string;
	title?: string;
	description?: string;
	const?: unknown;
	enum?: string[];
	minimum?: number;
	maximum?: number;
	exclusiveMinimum?: number;
	maxLength?: number;
	minItems?: number;
	properties?: Record<string, JsonSchema>;
	required?: string[];
	items?: JsonSchema | JsonSchema[];
	oneOf?: JsonSchema[];
	anyOf?: JsonSchema[];
}

interface Form {
	language: Language;
	editor: EditorWords;
	site: Words;
	/** The kind of key result that the fields are of, if they are. */
	result?: string;
}

/** Where in a file a field stands: its keys from the top, without the positions in lists. */
type Path = readonly string[];

/** The form of a kind of file: its fields in the order of the schema, in the words of a language. */
export function cmsFields(kind: ContentKind, language: Language): CmsField[] {
	const form = { language, editor: editorWords[language], site: words[language] };
	return fieldsOf(form, jsonSchema(kind) as JsonSchema, [], textsIn(kind, language));
}

/** The words of the fields that are not on the schema itself. */
function textsIn(kind: ContentKind, language: Language): AnyFieldTexts | undefined {
	return language === 'en' ? undefined : (fieldWordsSv[kind] as unknown as AnyFieldTexts);
}

/** What is made by `okr move`, or by choosing a kind. */
const notAsked = ['formerly', 'format', 'kind'];

function fieldsOf(form: Form, schema: JsonSchema, at: Path, texts: AnyFieldTexts | undefined): CmsField[] {
	return Object.entries(schema.properties ?? {}).flatMap(([key, part]): CmsField[] => {
		if (notAsked.includes(key) || !belongs(form, [...at, key])) return [];
		const { label, help } = textOf(key, part, texts);
		const isNeeded = schema.required?.includes(key) ?? false;
		const field = { name: key, label, required: isNeeded, ...(help !== '' && { hint: help }) };
		const more = texts?.[key]?.fields;
		return special(form, field, [...at, key], part, more) ?? [{ ...field, ...widget(form, part, [...at, key], more) }];
	});
}

function textOf(key: string, schema: JsonSchema, texts: AnyFieldTexts | undefined): FieldText {
	return texts?.[key] ?? { label: schema.title ?? key, help: schema.description ?? '' };
}

/** A check-in says a value of what is measured, and a level of what has levels; of the rest neither. */
function belongs({ result }: Form, at: Path): boolean {
	const place = at.slice(1).join('.');
	if (place === 'checkIns.value') return result === 'metric' || result === 'limit';
	return place !== 'checkIns.level' || result === 'levels';
}

type Start = { name: string; label: string; required: boolean; hint?: string };

/** Fields that the form has in another shape than the file; see formShape.ts. */
function special({ editor, ...form }: Form, field: Start, at: Path, schema: JsonSchema, texts?: AnyFieldTexts) {
	const more = (name: string, { label, help }: FieldText, rest: Widget): CmsField => ({
		name,
		label,
		hint: help,
		required: false,
		...rest,
	});
	if (at.at(-1) === 'id') return [{ name: field.name, widget: 'hidden' }]; // made for the author
	switch (at.join('.')) {
		case 'supports':
			return [
				more('supports', editor.supportsGoals, relation('goals', true)),
				more('supportsKeyResults', editor.supportsKeyResults, relation('keyResults', true)),
			];
		case 'keyResults.limit':
			return [
				{ ...field, ...number({ type: 'number' }) },
				more('upperLimit', editor.upperLimit, number({ type: 'number' })),
			];
		case 'keyResults.steps.done':
			return [{ ...field, widget: 'select', options: choices(editor.done) }, more('doneOn', editor.doneOn, day)];
		case 'repository': {
			const group = schema.anyOf?.find((one) => one.type === 'object') ?? {};
			// An address alone is enough, so of the group no other key is needed here; the check asks for them together.
			const fields = fieldsOf({ editor, ...form }, { ...group, required: ['address'] }, at, texts);
			return [{ ...field, widget: 'object', collapsed: true, fields }];
		}
		case 'rules':
			return [{ ...field, widget: 'keyvalue', key_label: editor.ruleName, value_label: editor.ruleSetting }];
		case 'keyResults.checkIns.level':
			return [{ ...field, widget: 'okr-level' }];
		default:
			return undefined;
	}
}

function widget(form: Form, schema: JsonSchema, at: Path, texts: AnyFieldTexts | undefined): Widget {
	const key = at.at(-1) as string;
	const names = named[key];
	if (names) return relation(names, schema.type === 'array');
	if (schema.enum) return { widget: 'select', options: choices(labelsOf(form, at, schema.enum)) };
	switch (schema.type) {
		case 'boolean':
			return { widget: 'boolean' };
		case 'integer':
		case 'number':
			return number(schema);
		case 'object':
			return { widget: 'object', collapsed: 'auto', fields: fieldsOf(form, schema, at, texts) };
		case 'array':
			return list(form, schema, at, texts);
		case 'string':
			if (schema.format === 'date') return day;
			return { widget: long.includes(key) ? 'text' : 'string', ...pattern(form, schema) };
		default:
			throw new TypeError(`There is no field for ${at.join('.')}`);
	}
}

/** Texts of more than a line. */
const long = ['note', 'outcome', 'learned', 'why', 'text'];

function pattern({ editor }: Form, schema: JsonSchema): object {
	if (schema.pattern === undefined) return {};
	const said = [
		['mailto', editor.badAddress],
		['png', editor.notAPicture],
		['^#', editor.notAColour],
	].find(([part = '']) => schema.pattern?.includes(part));
	return { pattern: [schema.pattern, said?.[1] ?? editor.notAnId] };
}

/** Keys that name something, and what. */
const named: Record<string, Target> = {
	period: 'periods',
	team: 'teams',
	parent: 'teams',
	alongside: 'teams',
	lead: 'people',
	person: 'people',
	contributors: 'people',
	members: 'people',
	continues: 'goals',
	drawnFrom: 'keyResults',
};

type Target = 'periods' | 'teams' | 'people' | 'goals' | 'keyResults';

const targets: Record<Target, object> = {
	periods: { collection: 'periods', value_field: '{{slug}}', display_fields: ['title'], search_fields: ['title'] },
	teams: { collection: 'teams', value_field: '{{slug}}', display_fields: ['name'], search_fields: ['name'] },
	people: {
		collection: 'people',
		value_field: '{{slug}}',
		display_fields: ['name'],
		search_fields: ['name', 'role'],
	},
	goals: {
		collection: 'objectives',
		value_field: '{{slug}}',
		display_fields: ['{{title}} ({{team}}{{person}}, {{period}})'],
		search_fields: ['title'],
	},
	keyResults: {
		collection: 'objectives',
		value_field: '{{slug}}#{{keyResults.*.id}}',
		display_fields: ['{{title}} › {{keyResults.*.title}}'],
		search_fields: ['title', 'keyResults.*.title'],
	},
};

function relation(target: Target, multiple: boolean): Widget {
	return { widget: 'relation', ...targets[target], ...(multiple && { multiple: true }) };
}

const day = {
	widget: 'datetime',
	type: 'date',
	format: 'YYYY-MM-DD',
	date_format: 'YYYY-MM-DD',
	time_format: false,
	picker_utc: true,
};

function number({ type, minimum, exclusiveMinimum, maximum }: JsonSchema): Widget {
	return {
		widget: 'number',
		value_type: type === 'integer' ? 'int' : 'float',
		...(type === 'number' && { step: 0.001 }),
		...(minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER && { min: minimum }),
		...(exclusiveMinimum !== undefined && { min: exclusiveMinimum + 0.001 }),
		...(maximum !== undefined && { max: maximum }),
	};
}

function list(form: Form, { items, minItems }: JsonSchema, at: Path, texts: AnyFieldTexts | undefined): Widget {
	const key = at.at(-1) as string;
	const item = form.editor.item[key];
	const least = { ...(minItems !== undefined && { min: minItems }), ...(item && { label_singular: item }) };
	if (Array.isArray(items))
		return {
			widget: 'list',
			min: items.length,
			max: items.length,
			allow_add: false,
			allow_remove: false,
			allow_reorder: false,
			field: { name: key, label: form.editor.fewestAndMost, ...number(items[0] as JsonSchema) },
		};
	if (items?.enum) return { widget: 'select', multiple: true, options: choices(labelsOf(form, at, items.enum)) };
	if (items?.oneOf)
		return { widget: 'list', ...least, collapsed: 'auto', typeKey: 'kind', types: types(form, items.oneOf, at, texts) };
	if (items?.type === 'string') return { widget: 'list', ...least };
	return {
		widget: 'list',
		...least,
		collapsed: true,
		summary: summaries[key] ?? '{{title}}',
		fields: fieldsOf(form, items ?? {}, at, texts),
	};
}

/** What a folded item of a list says of itself. */
const summaries: Record<string, string> = {
	checkIns: '{{date}} · {{value}}{{level}} {{note}}',
	leads: '{{period}} · {{person}}',
	learned: '{{period}} · {{text}}',
};

/** The kinds of key result, each with its own fields: what it is to reach stands right behind its title. */
function types(form: Form, kinds: JsonSchema[], at: Path, texts: AnyFieldTexts | undefined): object[] {
	const isCommon = (key: string) => kinds.every(({ properties }) => properties?.[key]);
	return kinds.map((schema) => {
		const result = String(schema.properties?.kind?.const) as keyof Words['kind'];
		const fields = fieldsOf({ ...form, result }, schema, at, texts);
		const first = ['title', 'phrase'];
		return {
			name: result,
			label: capital(form.site.kind[result]),
			widget: 'object',
			summary: '{{title}}',
			fields: [
				...fields.filter(({ name }) => first.includes(name)),
				...fields.filter(({ name }) => !isCommon(name) || name === 'checkIns'),
				...fields.filter(({ name }) => isCommon(name) && !first.includes(name) && name !== 'checkIns'),
			],
		};
	});
}

function choices(labels: Readonly<Record<string, string>>): { label: string; value: string }[] {
	return Object.entries(labels).map(([value, label]) => ({ label: capital(label), value }));
}

/** The words of a choice, by where it stands. Of one that has none the values themselves. */
function labelsOf({ site, editor }: Form, at: Path, values: readonly string[]): Record<string, string> {
	const known: Record<string, Readonly<Record<string, string>>> = {
		phase: site.phase,
		ambition: site.ambition,
		visibility: editor.visibility,
		causes: site.cause,
		next: site.next,
		keep: editor.keep,
		language: editor.language,
		host: editor.host,
		signIn: editor.signIn,
	};
	const labels = known[at.at(-1) as string];
	if (!labels) throw new TypeError(`There are no words for the choices of ${at.join('.')}`);
	return Object.fromEntries(values.map((value) => [value, labels[value] as string]));
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
