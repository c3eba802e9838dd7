import { editorWords } from '../i18n/editorWords.ts';
import type { Repository } from '../okr/organisation.ts';
import type { LinkView } from './goal.ts';
import type { Site } from './site.ts';

/** A file that a page is made from. */
export interface EditableFile {
	kind: 'objective' | 'period' | 'team' | 'person';
	id: string;
}

const collections = { objective: 'objectives', period: 'periods', team: 'teams', person: 'people' } as const;

/** Where a file can be changed: in the editor of the site, where it has one, else where the repository shows it; else nowhere. */
export function editLink(site: Site, { kind, id }: EditableFile): LinkView | undefined {
	const { repository, language } = site.almanac.organisation;
	const words = editorWords[language];
	const collection = collections[kind];
	if (site.editor) return { text: words.edit, href: `${site.addresses.edit}?open=${collection}/${id}` };
	if (typeof repository !== 'string') return undefined;
	const path = `content/${collection}/${id}.${kind === 'person' ? 'yaml' : 'mdx'}`;
	return { text: words.editOnHost, href: fileOnHost(repository.replace(/\/$|\.git\/?$/g, ''), path) };
}

/** How hosts call the page where a file is changed. */
const pages: Record<Repository['host'], string> = {
	github: 'edit/main',
	gitlab: '-/edit/main',
	gitea: '_edit/main',
};

/** The page of a file, where the address of the repository says whose host it is; else the repository. */
function fileOnHost(repository: string, path: string): string {
	const { hostname } = new URL(repository);
	const host = hosts.find(([sign]) => sign.test(hostname))?.[1];
	return host ? `${repository}/${pages[host]}/${path}` : repository;
}

const hosts: readonly [RegExp, Repository['host']][] = [
	[/(^|\.)github\./, 'github'],
	[/(^|\.)gitlab\./, 'gitlab'],
	[/(^|\.)(gitea|forgejo)\.|^codeberg\.org$/, 'gitea'],
];
