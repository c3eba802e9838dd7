import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { copyOf } from './build.ts';

/** A copy of a content folder in which the organisation has a logo of a size and a colour of its own. */
export async function branded(
	content: string,
	{ accent, width = 90, height = 60 }: { accent: string; width?: number; height?: number },
): Promise<string> {
	const copy = await copyOf(content);
	await writeFile(join(copy, 'our-house.png'), png(width, height));
	await appendFile(join(copy, 'almanac.yaml'), `logo: our-house.png\naccent: "${accent}"\n`);
	return copy;
}

/** A grey picture. */
function png(width: number, height: number): Buffer {
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head.set([8, 0, 0, 0, 0], 8); // eight bits of grey
	const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(width, 0x66)]);
	const lines = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)));
	const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', lines), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type), data]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, sum]);
}
