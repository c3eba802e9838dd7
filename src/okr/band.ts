/** What an attainment means. */
export type Band = (typeof bands)[number];
export const bands = ['lesson', 'start', 'sound', 'beyond'] as const;

/** The percentage from which each band begins; everything below `start` is a lesson. They rise. */
export interface BandFloors {
	start: number;
	sound: number;
	beyond: number;
}

/** A lesson below 30 %, a start below 50 %, sound below 80 %, beyond from there. */
export const defaultBands: BandFloors = { start: 30, sound: 50, beyond: 80 };

/**
 * The percentage that is shown for a share: 0.605 is 61. Halves go up, also where the share cannot be
 * written exactly in binary (0.285 is 29). Not clamped: −0.17 is −17.
 */
export function percentage(share: number): number {
	const rounded = Math.round(Number((share * 100).toFixed(6)));
	return rounded === 0 ? 0 : rounded;
}

/** The percentage of a committed goal, which says 100 only when the whole of it is met: 0.999 is 99. */
export function committedPercentage(share: number): number {
	return share < 1 ? Math.min(99, percentage(share)) : percentage(share);
}

/** The band of a percentage as it is shown; half-open, so that 50 is sound and 49 is a start. */
export function bandOf(percent: number, floors: BandFloors): Band {
	if (percent < floors.start) return 'lesson';
	if (percent < floors.sound) return 'start';
	return percent < floors.beyond ? 'sound' : 'beyond';
}
