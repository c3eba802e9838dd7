import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

/** The twelve letters before what Pagefind writes. */
const head = 'pagefind_dcd';

/**
 * Pagefind writes the values of its filters, and their order among themselves, as chance has it, so that the same
 * pages give other bytes each time. This puts them in order, and calls the files after what is in them.
 * Takes and gives the files of an index by their paths.
 */
export function inFixedOrder(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
	const fixed = new Map<string, Uint8Array>();
	const renamed = new Map<string, string>();
	for (const [path, content] of files) {
		const name = /^filter\/(\w+?)_\w+\.pf_filter$/.exec(path);
		if (!name) continue;
		const filter = unpacked(content);
		const ordered = sortValues(filter);
		const now = `${name[1]}_${digest(ordered).slice(0, path.length - `filter/${name[1]}_.pf_filter`.length)}`;
		renamed.set(path.slice('filter/'.length, -'.pf_filter'.length), now);
		fixed.set(`filter/${now}.pf_filter`, packed(ordered));
	}
	let entry = Buffer.from(files.get('pagefind-entry.json') ?? '').toString();
	for (const [path, content] of files) {
		const name = /^pagefind\.(\w+?)_(\w+)\.pf_meta$/.exec(path);
		if (!name) {
			if (!path.startsWith('filter/')) fixed.set(path, content);
			continue;
		}
		const meta = sortFilters(unpacked(content), renamed);
		const now = `${name[1]}_${digest(meta).slice(0, (name[2] as string).length)}`;
		entry = entry.replace(`${name[1]}_${name[2]}`, now);
		fixed.set(`pagefind.${now}.pf_meta`, packed(meta));
	}
	return fixed.set('pagefind-entry.json', Buffer.from(entry));
}

const unpacked = (file: Uint8Array) => gunzipSync(file).subarray(head.length);
const packed = (content: Buffer) => gzipSync(Buffer.concat([Buffer.from(head), content]), { level: 9 });
const digest = (content: Buffer) => createHash('sha256').update(content).digest('hex');

/** A filter is `[name, [[value, [pages]], …]]`. */
function sortValues(filter: Buffer): Buffer {
	const [name, values] = itemsOf(filter, 0);
	if (!name || !values) throw new Error('This is no filter of Pagefind 1.5.');
	return Buffer.concat([filter.subarray(0, values.start), inOrder(filter, values.start)]);
}

/** The meta is `[version, pages, chunks, [[filter, hash], …], [[sort, …], …], …]`; both lists are ordered, filters renamed. */
function sortFilters(meta: Buffer, renamed: ReadonlyMap<string, string>): Buffer {
	const [filters, sorts] = itemsOf(meta, 0).slice(3, 5);
	if (!filters || !sorts) throw new Error('This is no meta file of Pagefind 1.5.');
	return Buffer.concat([
		meta.subarray(0, filters.start),
		inOrder(meta, filters.start, (item) => {
			let text = item.toString('latin1');
			for (const [before, now] of renamed) text = text.replace(before, now);
			return Buffer.from(text, 'latin1');
		}),
		inOrder(meta, sorts.start),
		meta.subarray(sorts.end),
	]);
}

/** A CBOR array with its items in the order of their bytes. */
function inOrder(bytes: Buffer, at: number, change = (item: Buffer) => item): Buffer {
	const items = itemsOf(bytes, at).map(({ start, end }) => change(bytes.subarray(start, end)));
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
