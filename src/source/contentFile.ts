import type { z } from 'zod';
import { visibilityOf } from '../okr/audience.ts';
import { objective } from '../schema/objective.ts';
import { organisation } from '../schema/organisation.ts';
import { period } from '../schema/period.ts';
import { person } from '../schema/person.ts';
import { team } from '../schema/team.ts';
import { yamlText } from './yamlText.ts';

/** The schema of each kind of file. */
export const schemas = { organisation, period, team, person, objective };

/** The kinds of file that are written. */
export type ContentKind = keyof typeof schemas;

/** What stands in the data of a file; defaults may be left out. */
export type ContentData<K extends ContentKind> = Given<z.input<(typeof schemas)[K]>>;

type Given<T> = T extends object ? { readonly [K in keyof T]: Given<T[K]> } : T;

/** The place of a file below the content folder, with slashes. */
export function contentPath(kind: ContentKind, id: string): string {
	switch (kind) {
		case 'organisation':
			return 'almanac.yaml';
		case 'person':
			return `people/${id}.yaml`;
		default:
			return `${kind}s/${id}.mdx`;
	}
}

/**
 * A whole file: its data in the order of the schema's fields, without what equals a default, and below it
 * its text, which is static MDX and stands as it is but for empty lines around it. `almanac.yaml` and people have no text.
 * Throws a RangeError on a key that the schema does not know.
 */
export function contentFile<K extends ContentKind>(kind: K, data: ContentData<K>, text = ''): string {
	const yaml = yamlText(schemas[kind], kind === 'objective' ? withoutUsualVisibility(data) : data);
	if (kind === 'organisation' || kind === 'person') return yaml;
	const body = text.replace(/^\s*\n/, '').trimEnd();
	return `---\n${yaml}---\n${body === '' ? '' : `\n${body}\n`}`;
}

/** Who may see a goal goes without saying where it is what the owner's kind makes it. */
export function withoutUsualVisibility(data: object): object {
	const { visibility, ...rest } = data as ContentData<'objective'>;
	return visibility === visibilityOf({ person: rest.person }) ? rest : data;
}
