import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/check/rule.ts';
import { hostBackend, localBackend, originsOf } from '../../src/editor/cms/backend.ts';
import { cmsConfig } from '../../src/editor/cms/config.ts';
import { type CmsField, cmsFields } from '../../src/editor/cms/fields.ts';
import { jsonSchema } from '../../src/editor/jsonSchema.ts';
import { type AnyFieldTexts, fieldWordsSv } from '../../src/i18n/fieldWords.ts';
import { findingWordsSv } from '../../src/i18n/findingWords.ts';
import type { Language, Repository } from '../../src/okr/organisation.ts';
import { type ContentKind, schemas } from '../../src/source/contentFile.ts';

const root = resolve(import.meta.dirname, '../..');
const kinds = Object.keys(schemas) as ContentKind[];
const languages: Language[] = ['en', 'sv'];
const shown = { periods: [{ id: '2026-h2', name: 'H2' }], teams: [{ id: 'core', name: 'Core' }] };

const repository = (more: Partial<Repository>): Repository => ({
	address: 'https://git.example/okr/goals',
	host: 'gitea',
	branch: 'main',
	folder: 'content',
	drafts: false,
	signIn: 'token',
	...more,
});

const ajv = new Ajv({ strict: false, validateFormats: false });
const isCmsConfig = ajv.compile(
	JSON.parse(readFileSync(join(root, 'node_modules/@sveltia/cms/schema/sveltia-cms.json'), 'utf8')) as object,
);

describe('the configuration of the CMS', () => {
	const backends = {
		'the files of this machine': localBackend('http://localhost:4321/okr/'),
		GitHub: hostBackend(repository({ host: 'github', address: 'https://github.com/okr/goals', drafts: true })),
		'GitHub with a sign-in service': hostBackend(
			repository({ host: 'github', address: 'https://github.com/a/b', signIn: 'helper', helper: 'https://in.example' }),
		),
		GitLab: hostBackend(
			repository({ host: 'gitlab', address: 'https://gitlab.com/a/b/c', signIn: 'pkce', appId: 'x' }),
		),
		'a Forgejo of our own': hostBackend(repository({ signIn: 'pkce', appId: 'x' })),
	};
	for (const language of languages)
		it.each(Object.entries(backends))(`is one in ${language} that Sveltia's own schema takes, for %s`, (_, backend) => {
			const config = cmsConfig({ language, folder: 'content', backend, shown, site: 'http://localhost:4321/' });
			expect(isCmsConfig(JSON.parse(JSON.stringify(config))), JSON.stringify(isCmsConfig.errors?.slice(0, 5))).toBe(
				true,
			);
		});

	it('is not taken when a field has an option that does not exist', () => {
		const config = JSON.parse(
			JSON.stringify(
				cmsConfig({ language: 'en', folder: '', backend: backends.GitLab, shown, site: 'https://x.example/' }),
			),
		);
		config.collections[0].fields[0].nonsense = true;
		expect(isCmsConfig(config)).toBe(false);
	});
});

describe('the back end of a built site', () => {
	it('is found where the host has its API', () => {
		expect(hostBackend(repository({})).settings).toMatchObject({
			name: 'gitea',
			repo: 'okr/goals',
			branch: 'main',
			api_root: 'https://git.example/api/v1',
			base_url: 'https://git.example',
		});
		expect(hostBackend(repository({ host: 'github', address: 'https://github.com/a/b.git' })).settings).toMatchObject({
			repo: 'a/b',
			api_root: 'https://api.github.com',
		});
		expect(hostBackend(repository({ host: 'gitlab', address: 'https://git.example/a/b/c/' })).settings).toMatchObject({
			repo: 'a/b/c',
			api_root: 'https://git.example/api/v4',
		});
	});

	it('is asked for at its own address only', () => {
		expect(originsOf(repository({}))).toEqual(['https://git.example']);
		expect(originsOf(repository({ host: 'github', address: 'https://github.com/a/b' }))).toEqual([
			'https://api.github.com',
			'https://github.com',
		]);
	});
});

/** The fields of a form by their place, those of groups and of every kind of an item too. */
function placesOf(fields: readonly CmsField[], above = ''): { at: string; field: CmsField }[] {
	return fields.flatMap((field) => {
		const at = `${above}${field.name}`;
		const types = (field.types ?? []) as { fields: CmsField[] }[];
		const below = [...((field.fields ?? []) as CmsField[]), ...types.flatMap((type) => type.fields)];
		return [{ at, field }, ...placesOf(below, `${at}.`)];
	});
}

/** Every field of a schema, as the place it has in a form. */
function placesIn(schema: object, above = ''): string[] {
	const { properties = {}, items, oneOf, anyOf } = schema as Record<string, never>;
	const parts = [items, ...((oneOf as unknown as object[]) ?? []), ...((anyOf as unknown as object[]) ?? [])];
	return [
		...Object.entries(properties as Record<string, object>).flatMap(([key, part]) => [
			`${above}${key}`,
			...placesIn(part, `${above}${key}.`),
		]),
		...parts.flatMap((part) => (part && !Array.isArray(part) ? placesIn(part, above) : [])),
	];
}

describe.each(kinds)('the form of a file: %s', (kind) => {
	it.each(languages)('has every field, with a name and a line of help in %s', (language) => {
		const fields = placesOf(cmsFields(kind, language));
		const made = /(^|\.)(formerly|format|kind)$|^rules\./;
		const wanted = [...new Set(placesIn(jsonSchema(kind)))].filter((at) => !made.test(at));
		const known = new Set(fields.map(({ at }) => at));
		expect(wanted.filter((at) => !known.has(at))).toEqual([]);
		const visible = fields.filter(({ field }) => field.widget !== 'hidden');
		expect(visible.filter(({ field }) => !field.label || !field.hint).map(({ at }) => at)).toEqual([]);
	});

	it('has Swedish words for every field of the schema, and for none that does not exist', () => {
		const placesOfTexts = (texts: AnyFieldTexts, above = ''): string[] =>
			Object.entries(texts).flatMap(([key, { fields }]) => [
				`${above}${key}`,
				...(fields ? placesOfTexts(fields, `${above}${key}.`) : []),
			]);
		const known = placesOfTexts(fieldWordsSv[kind] as unknown as AnyFieldTexts);
		const places = placesIn(jsonSchema(kind)).filter((at) => !at.startsWith('rules.'));
		expect([...new Set(places)].sort()).toEqual([...new Set(known)].sort());
	});

	it('asks for things in the order of the schema, but for what a key result is to reach', () => {
		const asked = cmsFields(kind, 'en').map(({ name }) => name);
		const schema = Object.keys((jsonSchema(kind) as { properties: object }).properties);
		expect(asked.filter((name) => schema.includes(name))).toEqual(schema.filter((name) => asked.includes(name)));
	});
});

describe('the form of a goal', () => {
	const fields = placesOf(cmsFields('objective', 'en'));
	const at = (place: string) => fields.find((one) => one.at === place)?.field;

	it('offers the five kinds of key result', () => {
		const types = at('keyResults')?.types as { name: string }[];
		expect(types.map(({ name }) => name)).toEqual(['metric', 'limit', 'milestones', 'levels', 'judged']);
	});

	it('lets people, teams, periods, goals and key results be chosen from lists that show titles', () => {
		const chosen = [
			'period',
			'team',
			'person',
			'lead',
			'contributors',
			'alongside',
			'continues',
			'supports',
			'supportsKeyResults',
			'keyResults.lead',
			'keyResults.drawnFrom',
		];
		for (const place of chosen) {
			expect(at(place)?.widget, place).toBe('relation');
			expect(String(at(place)?.display_fields), place).toMatch(/title|name/);
		}
	});

	it('keeps the bounds of the schema', () => {
		expect(at('keyResults.checkIns.confidence')).toMatchObject({ value_type: 'int', min: 1, max: 10 });
		expect(at('keyResults.steps')).toMatchObject({ min: 1 });
		expect(at('keyResults.levels')).toMatchObject({ min: 2 });
	});

	it('asks in a check-in for what its kind measures', () => {
		const types = at('keyResults')?.types as { name: string; fields: CmsField[] }[];
		const checkIn = (kind: string) => {
			const own = types.find(({ name }) => name === kind)?.fields.find(({ name }) => name === 'checkIns');
			return ((own as CmsField).fields as CmsField[]).map(({ name }) => name);
		};
		expect(checkIn('metric')).toEqual(['date', 'value', 'confidence', 'note']);
		expect(checkIn('levels')).toEqual(['date', 'level', 'confidence', 'note']);
		expect(checkIn('judged')).toEqual(['date', 'confidence', 'note']);
	});
});

it('every error can be told in Swedish', () => {
	const errors = Object.entries(rules).flatMap(([name, { severity }]) => (severity === 'error' ? [name] : []));
	expect(Object.keys(findingWordsSv).sort()).toEqual(errors.sort());
});
