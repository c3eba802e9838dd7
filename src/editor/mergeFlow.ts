import { applied, type Edit } from './mergeEdit.ts';

/** What is to stand in brackets or braces: something old with edits in it, or something new. */
export type WantedInFlow = { old: number; edits: readonly Edit[] } | { text: string };

/** Where a key or an item begins and ends. */
interface Part {
	from: number;
	to: number;
}

/**
 * The edits that make the keys of braces or the items of brackets into what they are to be; at least one of each. What stays
 * keeps what separates it from the next.
 */
export function flowEdits(text: string, parts: readonly Part[], wanted: readonly WantedInFlow[]): Edit[] {
	const order = wanted.map((one) => ('old' in one ? one.old : -1));
	if (order.length === parts.length && order.every((old, i) => old === i))
		return wanted.flatMap((one) => ('old' in one ? one.edits : []));

	const [first, last] = [parts[0], parts.at(-1)] as [Part, Part];
	const between = parts.slice(1).map((part, i) => text.slice(parts[i]?.to, part.from));
	const usual = usualSeparator(text.slice(0, first.from), between);
	const joined = wanted.map((one, i) => {
		const part = 'old' in one ? (parts[one.old] as Part) : undefined;
		const written = 'text' in one ? one.text : applied(text, one.edits, part?.from, part?.to);
		if (i === wanted.length - 1) return written;
		return written + (('old' in one ? between[one.old] : undefined) ?? usual);
	});
	return [{ from: first.from, to: last.to, text: joined.join('') }];
}

/** A comma and a space, or what stands before the first item where each has a line of its own. */
function usualSeparator(before: string, between: readonly string[]): string {
	const [one] = between;
	if (one !== undefined && !one.includes('#')) return one;
	return `,${/\n[ \t]*$/.exec(before)?.[0] ?? ' '}`;
}
