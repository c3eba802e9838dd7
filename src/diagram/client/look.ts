/** By what the goals of a picture are chosen. */
export const filters = ['team', 'goal', 'status'] as const;

/** What a reader has made of a picture. All of it stands in the address. */
export interface Look {
	team: string;
	goal: string;
	status: string;
	/** The goal whose line is lit. */
	at: string;
	/** The goals below which everything is folded away. */
	fold: Set<string>;
	/** How many pixels a unit has, and the unit at the top left; while nobody has moved the picture, none. */
	place?: { scale: number; x: number; y: number };
}

/** The smallest and the largest number of pixels for a unit. */
export const [smallest, largest] = [0.05, 4];

/** The look that a query asks for. */
export function readLook(query: string): Look {
	const given = new URLSearchParams(query);
	const text = (name: string) => given.get(name) ?? '';
	const [scale = 0, x = 0, y = 0] = text('view').split(',').map(Number);
	return {
		...{ team: text('team'), goal: text('goal'), status: text('status'), at: text('at') },
		fold: new Set(text('fold').split(',').filter(Boolean)),
		place: scale > 0 ? { scale: Math.min(largest, Math.max(smallest, scale)), x, y } : undefined,
	};
}

/** The query that asks for a look: empty, or with its `?`. Ids stay readable: their slashes and commas need no disguise. */
export function queryOf({ fold, place, ...rest }: Look): string {
	const view = place ? [place.scale, place.x, place.y].map(short).join() : '';
	const kept = Object.entries({ ...rest, fold: [...fold].join(), view }).filter(([, value]) => value !== '');
	const query = new URLSearchParams(kept).toString().replaceAll('%2F', '/').replaceAll('%2C', ',');
	return query && `?${query}`;
}

const short = (number: number) => String(Math.round(number * 1000) / 1000);
