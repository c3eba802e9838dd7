import { type Dirent, statSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../check/finding.ts';
import { nearest } from '../mdx/nearest.ts';
import { missingLogo, namedLogo } from './logo.ts';
import type { Overlay } from './overlay.ts';
import { asId, type ContentFile, isDevice, largestFile, placed } from './place.ts';

/** The files of a content folder, each list sorted by path, and what is wrong with their places. */
export interface Listing {
	files: ContentFile[];
	/** What cannot be read where it lies: links, and files with another ending. Their names are taken all the same. */
	misplaced: ContentFile[];
	problems: Problem[];
}

const folders = ['periods', 'teams', 'people', 'objectives'];
const wordsWithHyphens = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Lists a content folder, as it is or as it would be with an overlay. Files of other kinds at its top are left alone, but for
 * the logo that `almanac.yaml` names; below its own folders they are problems.
 */
export async function listFiles(folder: string, overlay: Overlay = new Map()): Promise<Listing> {
	const problems: Problem[] = [];
	const files: ContentFile[] = [];
	const misplaced: ContentFile[] = [];
	const seen = new Set<string>();
	const beside = new Map<string, Kind>();
	const misplace = (path: string, problem: Problem) => {
		problems.push(problem);
		const file = placed(path.replace(/\.(md|markdown)$/i, '.mdx').replace(/\.yml$/i, '.yaml'));
		if (file) misplaced.push(file);
	};

	const visit = async (path: string): Promise<void> => {
		const entries = await readdir(join(folder, path), { withFileTypes: true });
		for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
			const child = path === '' ? entry.name : `${path}/${entry.name}`;
			if (path === '') beside.set(entry.name, kindOf(entry));
			if (entry.name.startsWith('.')) continue;
			if (path === '' && isNone(entry.name, kindOf(entry), problems)) {
				if (entry.isDirectory()) problems.push(...(await otherName(folder, entry.name)));
				continue;
			}
			seen.add(child);
			if (overlay.get(child) === null) continue;
			if (entry.isSymbolicLink()) misplace(child, symbolicLink(child));
			else if (entry.isDirectory()) await visit(child);
			else {
				const file = entry.isFile() ? placed(child) : undefined;
				if (file) files.push(file);
				else misplace(child, strayFile(child));
			}
		}
	};
	await visit('');
	for (const [path, text] of overlay)
		if (text === null) beside.delete(path);
		else if (!seen.has(path)) {
			const isTop = !path.includes('/');
			if (isTop) beside.set(path, 'file');
			if (isTop && isNone(path, 'file', problems)) continue;
			const file = placed(path);
			if (file) files.push(file);
			else misplace(path, strayFile(path));
		}
	const almanac = files.find((file) => file.kind === 'organisation');
	const logo = almanac && (await logoOf(almanac, folder, beside, overlay));
	if (logo && 'rule' in logo) problems.push(logo);
	else if (logo) files.push(logo);
	if (logo || overlay.size > 0) files.sort((a, b) => (asListed(a.path) < asListed(b.path) ? -1 : 1));
	for (const file of files) if (file.kind !== 'picture') problems.push(...badId(file));
	problems.push(...sameNames(files));
	return { files, misplaced, problems };
}

/** The logo that `almanac.yaml` names, or what is wrong with it; nothing where it names none. */
async function logoOf(
	almanac: ContentFile,
	folder: string,
	beside: ReadonlyMap<string, Kind>,
	overlay: Overlay,
): Promise<ContentFile | Problem | undefined> {
	const settings = await readSource(folder, almanac, overlay);
	const logo = typeof settings === 'string' ? namedLogo(settings) : undefined;
	if (!logo) return undefined;
	const kind = beside.get(logo.file.path);
	if (kind === 'link') return symbolicLink(logo.file.path);
	return kind === 'file' ? logo.file : missingLogo(logo, [...beside.keys()]);
}

/** Sorts as folder after folder is listed: what lies in a folder before a file whose name begins with the folder's. */
function asListed(path: string): string {
	return path.replaceAll('/', '\0');
}

/** What something in a folder is. */
type Kind = 'file' | 'folder' | 'link' | 'other';

function kindOf(entry: Dirent): Kind {
	if (entry.isSymbolicLink()) return 'link';
	return entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other';
}

/** Whether something at the top of the folder is none of ours; what is nearly called like one of ours is a slip. */
function isNone(name: string, kind: Kind, problems: Problem[]): boolean {
	if (name === 'almanac.yaml' || folders.includes(name)) return false;
	const isSetting = kind !== 'folder' && /^almana[ck]\.(ya?ml|json|mdx?)$/i.test(name);
	const near = isSetting ? 'almanac.yaml' : kind === 'file' ? undefined : nearest(name, folders);
	if (near)
		problems.push({
			rule: 'stray-file',
			file: name,
			what: `${name} is not read.`,
			cure: `Did you mean ${near}?`,
		});
	return true;
}

/** What people call our folders, without any letters in common. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
	objectives: ['goals', 'goal', 'okr', 'okrs', 'mal', 'mål'],
	people: ['person', 'persons', 'members', 'personer'],
	periods: ['quarters', 'perioder'],
};

/** A folder at the top with files in it that look like ours, and a name that looks like ours to people. */
async function otherName(folder: string, name: string): Promise<Problem[]> {
	const called = name.normalize('NFC').toLowerCase();
	const [ours] = Object.entries(otherNames).find(([, names]) => names.includes(called)) ?? [];
	if (ours === undefined) return [];
	const files = await readdir(join(folder, name), { recursive: true });
	if (!files.some((file) => /\.(mdx?|markdown|ya?ml)$/i.test(file))) return [];
	const cure = isFolder(join(folder, ours)) ? `Move its files into ${ours}/.` : `Name it ${ours}/.`;
	return [{ rule: 'unread-folder', file: name, what: `${name}/ is not read.`, cure }];
}

function symbolicLink(file: string): Problem {
	return {
		rule: 'symbolic-link',
		file,
		what: 'This is a symbolic link.',
		cure: 'Put the file or folder itself here.',
	};
}

function strayFile(file: string): Problem {
	const [top = ''] = file.split('/');
	const expected: Record<string, string> = {
		periods: 'periods/<period>.mdx',
		teams: 'teams/<team>.mdx',
		people: 'people/<person>.yaml',
		objectives:
			'objectives/<period>/<team or person>/<goal>.mdx, and its pictures (PNG, JPEG, GIF, WebP or AVIF) in a folder of the same name',
	};
	const wanted = top === 'people' ? 'yaml' : 'mdx';
	const ending = /\.(mdx?|markdown|ya?ml)$/i.test(file) && !file.endsWith(`.${wanted}`);
	return {
		rule: 'stray-file',
		file,
		what: 'No file is expected at this place.',
		cure: `${ending ? `Give it the ending .${wanted}. ` : ''}Files here are ${expected[top]}.`,
	};
}

function badId({ path, id }: ContentFile): Problem[] {
	const bad = id.split('/').find((part) => !wordsWithHyphens.test(part) || isDevice(part));
	if (bad === undefined) return [];
	const better = asId(bad);
	if (isDevice(bad))
		return [
			{
				rule: 'bad-id',
				file: path,
				what: `${bad} is a name that Windows keeps for itself.`,
				cure: `Call it ${better}.`,
			},
		];
	return [
		{
			rule: 'bad-id',
			file: path,
			what: `${bad} is not an id: small letters a to z and digits, in words joined by hyphens.`,
			cure: better === '' ? 'Give it a name of such letters.' : `Call it ${better}.`,
		},
	];
}

function sameNames(files: readonly ContentFile[]): Problem[] {
	const first = new Map<string, string>();
	return files.flatMap(({ path }): Problem[] => {
		const folded = path.normalize('NFC').toLowerCase();
		const other = first.get(folded);
		first.set(folded, other ?? path);
		return other === undefined
			? []
			: [
					{
						rule: 'same-id',
						file: path,
						what: `${other} has the same name but for small and capital letters, or the way an accent is written.`,
						cure: 'Give one of the two another name.',
					},
				];
	});
}

/** The text of a file; or what is wrong with it. Line ends become plain, and a byte order mark goes. */
export async function readSource(folder: string, file: ContentFile, overlay?: Overlay): Promise<string | Problem> {
	const path = join(folder, file.path);
	const given = overlay?.get(file.path) ?? undefined;
	const would = typeof given === 'string' ? new TextEncoder().encode(given) : given;
	const size = would?.length ?? (await stat(path)).size;
	if (size > largestFile)
		return {
			rule: 'file-too-large',
			file: file.path,
			what: `The file has ${Math.ceil(size / 1024)} KiB, and ${largestFile / 1024} KiB are the most.`,
			cure: 'Move long texts elsewhere and link to them.',
		};
	const bytes = would ?? (await readFile(path));
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll(/\r\n?/g, '\n');
	} catch {
		return {
			rule: 'not-utf8',
			file: file.path,
			what: 'The file is not written in UTF-8.',
			cure: 'Save it anew with the encoding UTF-8.',
		};
	}
	if (text.trim() === '')
		return { rule: 'empty-file', file: file.path, what: 'The file is empty.', cure: 'Fill it in, or delete it.' };
	return text;
}

/** Whether something is there, and a folder. */
export function isFolder(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
