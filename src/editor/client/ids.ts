import { asId } from '../../source/place.ts';
import { type Data, isData } from '../cms/formShape.ts';

/** An id that was made: where in the form it goes, and what it is. */
export interface MadeId {
	at: readonly (string | number)[];
	id: string;
}

/** Ids for the key results of a goal and their levels that have none yet, made from their titles, each other than its neighbours'. */
export function madeIds({ keyResults }: Data): MadeId[] {
	if (!Array.isArray(keyResults)) return [];
	return [
		...missing(keyResults, ['keyResults'], 'key-result'),
		...keyResults.flatMap((one, i) =>
			isData(one) && Array.isArray(one.levels) ? missing(one.levels, ['keyResults', i, 'levels'], 'level') : [],
		),
	];
}

function missing(list: readonly unknown[], at: readonly (string | number)[], other: string): MadeId[] {
	const taken = new Set(list.flatMap((one) => (isData(one) && typeof one.id === 'string' ? [one.id] : [])));
	return list.flatMap((one, i): MadeId[] => {
		if (!isData(one) || (typeof one.id === 'string' && one.id !== '')) return [];
		const id = free(short(asId(String(one.title ?? ''))) || other, taken);
		taken.add(id);
		return [{ at: [...at, i, 'id'], id }];
	});
}

/** The longest id that is made. It stands in links. */
const longest = 40;

/** As many whole words as fit. */
function short(id: string): string {
	if (id.length <= longest) return id;
	const cut = id.slice(0, longest + 1).lastIndexOf('-');
	return id.slice(0, cut > 0 ? cut : longest);
}

function free(id: string, taken: ReadonlySet<string>): string {
	if (!taken.has(id)) return id;
	let number = 2;
	while (taken.has(`${id}-${number}`)) number += 1;
	return `${id}-${number}`;
}
