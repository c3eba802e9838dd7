import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import type { Problem } from '../check/finding.ts';
import type { Overlay } from './overlay.ts';
import { type ContentFile, largestPicture } from './place.ts';

/** A picture of a goal, or the logo. */
export interface Picture {
	/** Below `objectives/`: `2026-h2/technology/cloud/chart.png`; of the logo its name. */
	id: string;
	width: number;
	height: number;
	/** Where it lies on this machine. */
	source: string;
}

const endings: Record<string, readonly string[]> = {
	png: ['png'],
	jpg: ['jpg', 'jpeg'],
	gif: ['gif'],
	webp: ['webp'],
	heif: ['avif'],
	avif: ['avif'],
};

/** Looks into a picture: it must be what its name says. */
export async function readPictureFile(
	folder: string,
	file: ContentFile,
	overlay?: Overlay,
): Promise<Picture | Problem> {
	const source = join(folder, file.path);
	const problem = (what: string, cure: string): Problem => ({ rule: 'picture-file', file: file.path, what, cure });
	const given = overlay?.get(file.path) ?? undefined;
	const would = typeof given === 'string' ? new TextEncoder().encode(given) : given;
	const size = would?.length ?? (await stat(source)).size;
	if (size > largestPicture)
		return {
			...problem(
				`The picture has ${Math.ceil(size / 1024)} KiB, and ${largestPicture / 1024} KiB are the most.`,
				'Make it smaller: 1,600 pixels across are plenty.',
			),
			rule: 'file-too-large',
		};
	const ending = file.path.slice(file.path.lastIndexOf('.') + 1).toLowerCase();
	const found = measure(would?.subarray(0, headBytes) ?? (await headOf(source)));
	if (!found || !endings[found.type]?.includes(ending))
		return problem(
			found ? `The picture is of the kind ${found.type}, and its name says ${ending}.` : 'This is not a picture.',
			'Save it anew as PNG, JPEG, GIF, WebP or AVIF, under a name that says so.',
		);
	return { id: file.id, width: found.width, height: found.height, source };
}

const headBytes = 512 * 1024;

/** The first bytes of a file. */
async function headOf(path: string): Promise<Uint8Array> {
	const handle = await open(path);
	try {
		const head = new Uint8Array(headBytes);
		const { bytesRead } = await handle.read(head, 0, head.length, 0);
		return head.subarray(0, bytesRead);
	} finally {
		await handle.close();
	}
}

/** How pictures of the kinds that are shown begin, a letter a byte. image-size knows other kinds, and never comes to an end with some bytes of those. */
const beginning = /^(?:\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP|.{4}ftyp)/s;

/** The kind and size of a picture, from its first bytes; `undefined` when it is none. */
function measure(head: Uint8Array): { type: string; width: number; height: number } | undefined {
	const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
	if (!beginning.test(bytes.toString('latin1', 0, 16)) || !hasSoundSizes(bytes)) return undefined;
	try {
		const { type, width, height } = imageSize(head);
		return type ? { type, width, height } : undefined;
	} catch {
		return undefined; // image-size throws errors of every kind on bytes that are no picture, and reads nothing else
	}
}

/** In an AVIF each box with a size has twenty bytes. One that says it has none would be read again and again. */
function hasSoundSizes(bytes: Buffer): boolean {
	let found = 0;
	for (let at = bytes.indexOf('ispe'); at >= 0; at = bytes.indexOf('ispe', at + 1)) {
		found++;
		if (at < 4 || bytes.readUInt32BE(at - 4) !== 20 || found > mostSizes) return false;
	}
	return true;
}

/** The main picture, its tiles and its transparency each have one. */
const mostSizes = 1000;
