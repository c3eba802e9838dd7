import { editorWords } from '../../i18n/editorWords.ts';
import { words } from '../../i18n/locale.ts';
import type { Language } from '../../okr/organisation.ts';
import { phases } from '../../okr/period.ts';
import type { ContentKind } from '../../source/contentFile.ts';
import { type CmsField, cmsFields } from './fields.ts';

/** What the author sees of the site's own content: for lists to group and filter by. */
export interface Shown {
	/** Periods and teams, by their names, in the order they are to be chosen from. */
	periods: readonly { id: string; name: string }[];
	teams: readonly { id: string; name: string }[];
}

/** The format in which the files of a kind are read and written; see client/formats.ts. Sveltia looks for a text where the name ends so. */
export function formatOf(kind: ContentKind): string {
	return `okr-${kind}-${kind === 'person' || kind === 'organisation' ? 'yaml' : 'frontmatter'}`;
}

/**
 * The key under which a form has the team or person whose goal it is, for the place of its file: a path cannot choose. It is
 * never shown nor written.
 */
export const ownerKey = 'okrOwner';
const owner: CmsField = {
	name: ownerKey,
	label: '',
	widget: 'compute',
	value: '{{fields.team}}{{fields.person}}',
	preview: false,
};

/** The kind of file in a collection, by its name. */
export const kindOf: Readonly<Record<string, ContentKind>> = {
	objectives: 'objective',
	periods: 'period',
	teams: 'team',
	people: 'person',
	organisation: 'organisation',
};

/** The collections: goals, periods, teams, people, the organisation. `folder` is where the content folder lies in the repository. */
export function collections(language: Language, folder: string, shown: Shown): object[] {
	const editor = editorWords[language];
	const { phase } = words[language];
	const inFolder = (path: string) => (folder === '' ? path : `${folder}/${path}`);
	// A copy would have the check-ins and the ids of the first; deleting leaves references, which okr check finds too late here.
	const entries = { i18n: true, thumbnail: false, delete: false, duplicate: false };
	const mdx = (kind: ContentKind) => ({ extension: 'mdx', format: formatOf(kind), media_folder: '', ...entries });
	const slug = (template: string) => ({
		slug: {
			template,
			editable: ['create'],
			pattern: ['^[a-z0-9]+(-[a-z0-9]+)*$', editor.addressPattern],
			hint: editor.address,
		},
	});
	const text = ({ label, help }: { label: string; help: string }, pictures = false): CmsField => ({
		name: 'body',
		label,
		hint: help,
		widget: 'markdown',
		required: false,
		modes: ['raw', 'rich_text'],
		editor_components: pictures ? ['image'] : [],
	});
	const label = ({ many, one }: { many: string; one: string }) => ({ label: many, label_singular: one });
	return [
		{
			name: 'objectives',
			...label(editor.objectives),
			folder: inFolder('objectives'),
			path: `{{period}}/{{${ownerKey}}}/{{slug | lower}}`,
			...mdx('objective'),
			public_folder: './{{filename}}',
			...slug('{{title}}'),
			identifier_field: 'title',
			summary: '{{title}} – {{team}}{{person}} · {{period}}',
			sortable_fields: {
				fields: ['title', 'period', 'team', 'lead'],
				default: { field: 'title', direction: 'ascending' },
			},
			view_groups: {
				groups: [
					{ name: 'period', label: editor.byPeriod, field: 'period' },
					{ name: 'team', label: editor.byTeam, field: 'team' },
				],
				default: 'period',
			},
			view_filters: {
				filters: [
					{ name: 'drafts', label: editor.drafts, field: 'visibility', pattern: '^draft$' },
					{ name: 'own', label: editor.ownGoals, field: 'person', pattern: '.' },
					...shown.periods.map(({ id, name }) => ({
						name: `period-${id}`,
						label: name,
						field: 'period',
						pattern: `^${id}$`,
					})),
					...shown.teams.map(({ id, name }) => ({
						name: `team-${id}`,
						label: name,
						field: 'team',
						pattern: `^${id}$`,
					})),
				],
			},
			fields: [...cmsFields('objective', language), text(editor.text, true), owner],
		},
		{
			name: 'periods',
			...label(editor.periods),
			folder: inFolder('periods'),
			...mdx('period'),
			...slug('{{title}}'),
			identifier_field: 'title',
			summary: '{{title}}',
			sortable_fields: { fields: ['start', 'title'], default: { field: 'start', direction: 'descending' } },
			view_groups: { groups: [{ name: 'phase', label: editor.byPhase, field: 'phase' }] },
			view_filters: {
				filters: phases.map((name) => ({ name, label: capital(phase[name]), field: 'phase', pattern: `^${name}$` })),
			},
			fields: [...cmsFields('period', language), text(editor.retrospective)],
		},
		{
			name: 'teams',
			...label(editor.teams),
			folder: inFolder('teams'),
			...mdx('team'),
			...slug('{{name}}'),
			identifier_field: 'name',
			summary: '{{name}}',
			sortable_fields: { fields: ['name', 'parent'], default: { field: 'name', direction: 'ascending' } },
			view_groups: { groups: [{ name: 'parent', label: editor.byParent, field: 'parent' }] },
			fields: [...cmsFields('team', language), text(editor.purpose)],
		},
		{
			name: 'people',
			...label(editor.people),
			folder: inFolder('people'),
			extension: 'yaml',
			format: formatOf('person'),
			...entries,
			...slug('{{name}}'),
			identifier_field: 'name',
			summary: '{{name}}',
			sortable_fields: { fields: ['name', 'role'], default: { field: 'name', direction: 'ascending' } },
			fields: cmsFields('person', language),
		},
		{
			name: 'organisation',
			...label(editor.organisation),
			files: [
				{
					name: 'almanac',
					label: editor.organisation.one,
					file: inFolder('almanac.yaml'),
					format: formatOf('organisation'),
					fields: cmsFields('organisation', language),
				},
			],
		},
	];
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
