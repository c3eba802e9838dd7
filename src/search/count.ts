/** How many hits are known of, and whether these are all there are. */
export interface Count {
	readonly count: number;
	readonly whole: boolean;
}

/** A count as it is said: `12`, or `120+` where there may be more. */
export function countOf({ count, whole }: Count): string {
	return `${count}${whole ? '' : '+'}`;
}
