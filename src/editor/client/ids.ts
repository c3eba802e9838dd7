import { ids, shortId } from '../../source/ids.ts';
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
	const free = ids(list.flatMap((one) => (isData(one) && typeof one.id === 'string' ? [one.id] : [])));
	return list.flatMap((one, i): MadeId[] => {
		if (!isData(one) || (typeof one.id === 'string' && one.id !== '')) return [];
		return [{ at: [...at, i, 'id'], id: free.take(shortId(String(one.title ?? ''), longest) || other) }];
	});
}

/** The longest id that is made. It stands in links. */
const longest = 40;
