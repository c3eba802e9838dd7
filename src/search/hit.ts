import type { StatusWord } from '../okr/status.ts';
import type { Bar } from '../views/bar.ts';

/** What a hit can be. Key results are found on the page of their goal, each with an address of its own; or by themselves. */
export const kinds = ['goal', 'key-result', 'period', 'team', 'person'] as const;
export type HitKind = (typeof kinds)[number];

/** What is said of a hit beside its title and the words that were found. Names, not ids. */
export interface Hit {
	kind: HitKind;
	/** Of a goal; a hit of the past looks past. */
	period?: string;
	past?: true;
	owner?: string;
	lead?: string;
	/** "committed" or "learning"; left out for a stretch goal. */
	ambition?: string;
	/** Of a goal that was not dropped. */
	bar?: Bar;
	/** In a running period. */
	status?: { word: StatusWord; label: string };
	dropped?: true;
	draft?: true;
	/** What else is worth saying: the role of a person, the days of a period. */
	more?: string;
}

/**
 * The address that Pagefind keeps for a document. Whatever it keeps as metadata it also searches, so that
 * "team" would find everything; an address it only hands back. So the hit rides there, behind a question mark.
 */
export function carry(address: string, hit: Hit): string {
	return `${address}?${encodeURIComponent(JSON.stringify(hit))}`;
}

/** Takes such an address apart again: `anchor` is `#new-customer` for a key result, else empty. */
export function takeHit(carried: string): { address: string; anchor: string; hit: Hit } {
	const at = carried.indexOf('?');
	const hash = carried.indexOf('#', at);
	const end = hash < 0 ? carried.length : hash;
	return {
		address: carried.slice(0, at),
		anchor: carried.slice(end),
		hit: JSON.parse(decodeURIComponent(carried.slice(at + 1, end))) as Hit,
	};
}
