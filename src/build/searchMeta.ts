import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

/** The twelve letters before what Pagefind writes. */
const head = 'pagefind_dcd';

/**
 * Pagefind writes the orders that pages can be sorted in as chance has it, so that the same pages give other bytes
 * each time. This puts them in order, and calls the file that has them after what is in it.
 * Takes and gives the files of an index by their paths.
 */
export function inFixedOrder(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
	const fixed = new Map<string, Uint8Array>();
	let entry = Buffer.from(files.get('pagefind-entry.json') ?? '').toString();
	for (const [path, content] of files) {
		const name = metaName.exec(path);
		if (!name) {
			fixed.set(path, content);
			continue;
		}
		const meta = sortSorts(unpacked(content));
		const now = `${name[1]}_${digest(meta).slice(0, (name[2] as string).length)}`;
		entry = entry.replace(`${name[1]}_${name[2]}`, now);
		fixed.set(`pagefind.${now}.pf_meta`, packed(meta));
	}
	return fixed.set('pagefind-entry.json', Buffer.from(entry));
}

/** What Pagefind calls its pages, in the order they came in. */
export function pageIds(files: ReadonlyMap<string, Uint8Array>): string[] {
	const [, file] = [...files].find(([path]) => metaName.test(path)) ?? [];
	if (!file) throw new Error('Pagefind wrote no meta file.');
	const meta = unpacked(file);
	const pages = itemsOf(meta, itemsOf(meta, 0)[1]?.start ?? meta.length);
	return pages.map(({ start }) => {
		const id = itemsOf(meta, start)[0] as { start: number; end: number };
		return meta.subarray(headOf(meta, id.start).next, id.end).toString();
	});
}

const metaName = /^pagefind\.(\w+?)_(\w+)\.pf_meta$/;
const unpacked = (file: Uint8Array) => gunzipSync(file).subarray(head.length);
const packed = (content: Buffer) => gzipSync(Buffer.concat([Buffer.from(head), content]), { level: 9 });
const digest = (content: Buffer) => createHash('sha256').update(content).digest('hex');

/** The meta is `[version, pages, chunks, filters, [[sort, …], …], …]`, and a page `[id, words]`. */
function sortSorts(meta: Buffer): Buffer {
	const sorts = itemsOf(meta, 0)[4];
	if (!sorts) throw new Error('This is no meta file of Pagefind 1.5.');
	return Buffer.concat([meta.subarray(0, sorts.start), inOrder(meta, sorts.start), meta.subarray(sorts.end)]);
}

/** A CBOR array with its items in the order of their bytes. */
function inOrder(bytes: Buffer, at: number): Buffer {
	const items = itemsOf(bytes, at).map(({ start, end }) => bytes.subarray(start, end));
	return Buffer.concat([bytes.subarray(at, headOf(bytes, at).next), ...items.sort(Buffer.compare)]);
}

/** The head of a CBOR item: its kind, its number, and where what follows begins. */
function headOf(bytes: Buffer, at: number): { kind: number; number: number; next: number } {
	const first = bytes.readUInt8(at);
	const [kind, short] = [first >> 5, first & 31];
	if (short < 24) return { kind, number: short, next: at + 1 };
	if (short === 24) return { kind, number: bytes.readUInt8(at + 1), next: at + 2 };
	if (short === 25) return { kind, number: bytes.readUInt16BE(at + 1), next: at + 3 };
	if (short === 26) return { kind, number: bytes.readUInt32BE(at + 1), next: at + 5 };
	if (short === 27) return { kind, number: Number(bytes.readBigUInt64BE(at + 1)), next: at + 9 };
	throw new Error('Pagefind wrote what is not understood.');
}

/** Where each item of a CBOR array begins and ends. */
function itemsOf(bytes: Buffer, at: number): { start: number; end: number }[] {
	const { kind, number, next } = headOf(bytes, at);
	if (kind !== 4) throw new Error('Pagefind wrote what is not understood.');
	const items: { start: number; end: number }[] = [];
	for (let start = next; items.length < number; ) {
		const end = endOf(bytes, start);
		items.push({ start, end });
		start = end;
	}
	return items;
}

function endOf(bytes: Buffer, at: number): number {
	const { kind, number, next } = headOf(bytes, at);
	if (kind === 2 || kind === 3) return next + number;
	if (kind !== 4) return next;
	return itemsOf(bytes, at).at(-1)?.end ?? next;
}
