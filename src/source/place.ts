/** No goal file is larger, in bytes. */
export const largestFile = 256 * 1024;
/** No picture is larger, in bytes. */
export const largestPicture = 2 * 1024 * 1024;

/** The kinds of file in a content folder. */
export type FileKind = 'organisation' | 'period' | 'team' | 'person' | 'objective' | 'picture';

/** A file of the content folder, by its place. */
export interface ContentFile {
	kind: FileKind;
	/** Below the content folder, with slashes. */
	path: string;
	/** What its place says that it is: a period, a team, a person, a goal; for a picture its path below `objectives/`, for the logo its name. */
	id: string;
}

const places: readonly [FileKind, RegExp][] = [
	['organisation', /^(almanac)\.yaml$/],
	['period', /^periods\/([^/]+)\.mdx$/],
	['team', /^teams\/([^/]+)\.mdx$/],
	['person', /^people\/([^/]+)\.yaml$/],
	['objective', /^objectives\/([^/]+\/[^/]+\/[^/]+)\.mdx$/],
	['picture', /^objectives\/([^/]+\/[^/]+\/[^/]+\/.+\.(?:png|jpe?g|gif|webp|avif))$/i],
];

/** What a path below the content folder stands for; `undefined` where no file is expected there. */
export function placed(path: string): ContentFile | undefined {
	for (const [kind, place] of places) {
		const match = place.exec(path);
		if (match) return { kind, path, id: match[1] as string };
	}
	return undefined;
}

/** Names that Windows keeps for its devices: a file of such a name cannot be checked out there. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Whether an id is a name that no file can have on some machines. */
export function isDevice(id: string): boolean {
	return devices.test(id);
}

/** A text as an id: `Åsa & Östen` becomes `asa-osten`. Empty when nothing is left of it. */
export function asId(text: string): string {
	const id = text
		.normalize('NFKD')
		.replaceAll(/\p{M}/gu, '')
		.replaceAll('ß', 'ss')
		.replaceAll(/[æÆ]/g, 'ae')
		.replaceAll(/[øØ]/g, 'o')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-+|-+$/g, '');
	return isDevice(id) ? `${id}-1` : id;
}
