import { type ContentData, type ContentKind, contentFile, contentPath } from '../source/contentFile.ts';
import { cutFrontMatter } from '../source/frontMatter.ts';
import { readYaml } from '../source/yaml.ts';
import type { Selection } from './selection.ts';

/** The version of the format that is written. Raise it when an older `okr import` would read a new file wrongly. */
export const formatVersion = 1;

/**
 * An almanac as JSON, to be read by `okr import` and by other programs:
 *
 * `{ "okrAlmanac": 1, "organisation": {…}, "periods": […], "teams": […], "people": […], "objectives": […] }`
 *
 * Each holds what its file says in front matter, in the order of the schema and without what is a default; all but the organisation
 * have their `id`, and periods, teams and objectives the `text` below the front matter, as MDX, if there is one. Lists are in the order of the ids.
 * Pictures are not in it. The same almanac always gives the same bytes.
 */
export function exportAlmanac({ almanac, organisation, texts }: Selection): string {
	const entries = <K extends ContentKind>(kind: K, list: readonly { id: string }[]) =>
		[...list]
			.sort((a, b) => (a.id < b.id ? -1 : 1))
			.map((entry) => {
				const { id, text: _, ...data } = entry as { id: string; text?: string };
				const text = tidyText(texts.get(contentPath(kind, id)) ?? '');
				return { id, ...written(kind, data as ContentData<K>), ...(text === '' ? {} : { text }) };
			});
	const all = {
		okrAlmanac: formatVersion,
		organisation: written('organisation', organisation),
		periods: entries('period', almanac.periods),
		teams: entries('team', almanac.teams),
		people: entries('person', almanac.people),
		objectives: entries('objective', almanac.objectives),
	};
	return `${JSON.stringify(all, undefined, 2)}\n`;
}

/** What the file of some data says. */
function written<K extends ContentKind>(kind: K, data: ContentData<K>): object {
	const file = contentFile(kind, data);
	const cut = file.startsWith('---\n') ? cutFrontMatter(file, '') : { yaml: file };
	return readYaml((cut as { yaml: string }).yaml, 1, '').data as object;
}

/** A text without the empty lines around it. */
function tidyText(text: string): string {
	return text.replace(/^\s*\n/, '').trimEnd();
}
