import { asId } from './place.ts';

/** The longest part of a path that is made. */
export const longestId = 60;

/** Words that say little at the end of an id. */
const weak = new Set(
	'a an and as at by for from in into is of on or our the that to via we with att av den det ett en for fran i med och om pa som till vi'.split(
		' ',
	),
);

/** An id made from a title: its words, as many as there is room for. Empty when it has none that an id can hold. */
export function shortId(title: string, most: number): string {
	const plain = title
		.replaceAll(/<\/?[a-z]+\/?>/gi, '')
		.replaceAll(/\]\[[^\]]*\]/g, ']')
		.replaceAll(/['’`]/g, '');
	const words = asId(plain).split('-');
	const all = words.length;
	while (words.length > 1 && words.join('-').length > most) words.pop();
	while (words.length > 1 && words.length < all && weak.has(words.at(-1) as string)) words.pop();
	return words.join('-').slice(0, most);
}

/** Ids of one place, each given out once. */
export interface Ids {
	/** The id that was wished for, or with the next free number behind it: `grow`, `grow-2`, `grow-3`. */
	take(wished: string): string;
}

export function ids(taken: Iterable<string> = []): Ids {
	const used = new Set(taken);
	return {
		take(wished) {
			let id = wished;
			for (let number = 2; used.has(id); number += 1) id = `${wished}-${number}`;
			used.add(id);
			return id;
		},
	};
}
