import { isId } from '../schema/id.ts';
import { ids, longestId, shortId } from '../source/ids.ts';
import { Misuse } from './options.ts';

/** The id that was given, or one made from a title that none of those taken has. Throws a Misuse when it can be none. */
export function newId(given: string | undefined, title: string, taken: Iterable<string>): string {
	if (given !== undefined) {
		if (isId(given)) return given;
		throw new Misuse(`${given} is not an id: small letters a to z and digits, in words joined by hyphens.`);
	}
	const wished = shortId(title, longestId);
	if (wished === '') throw new Misuse(`No id can be made from ${JSON.stringify(title)}. Give one with --id.`);
	return ids(taken).take(wished);
}
