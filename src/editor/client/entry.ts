import { type Data, isData } from '../cms/formShape.ts';

/** The parts of an Immutable.js map that are used here: an entry as the CMS hands it out. */
export interface CmsEntry {
	get(key: string): unknown;
	setIn(at: readonly (string | number)[], value: unknown): CmsEntry;
}

/** What the form of an entry holds. The CMS marks items of lists with names of its own, which are not part of it. */
export function formIn(entry: CmsEntry | undefined): Data {
	const data = entry?.get('data') as { toJS(): Data } | undefined;
	return data ? (unmarked(data.toJS()) as Data) : {};
}

function unmarked(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(unmarked);
	if (!isData(value)) return value;
	const own = Object.entries(value).filter(([key]) => !key.startsWith('__sc_'));
	return Object.fromEntries(own.map(([key, part]) => [key, unmarked(part)]));
}
