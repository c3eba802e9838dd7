import { bands } from '../okr/band.ts';
import { type Point, spreadOf } from '../okr/history.ts';
import { bandOfGoal, type Reflected, sharedCauses } from '../okr/lessons.ts';
import type { Objective } from '../okr/objective.ts';
import type { Period } from '../okr/period.ts';
import { streak } from '../okr/streak.ts';
import type { Site } from './site.ts';

/**
 * "Technology landed in the sound zone for the fourth period running", from two periods on; silent when the last
 * closed period says something new, or nothing.
 */
export function streakHeadline(site: Site, who: string, points: readonly Point[]): string {
	const row = streak(points, site.almanac.organisation.bands);
	return row && row.periods > 1 ? site.locale.words.history.streak[row.band](who, row.periods) : '';
}

/** "Sound three periods running."; silent as above. */
export function streakNote(site: Site, points: readonly Point[]): string {
	const row = streak(points, site.almanac.organisation.bands);
	return row && row.periods > 1 ? site.locale.words.history.streakShort[row.band](row.periods) : '';
}

/**
 * How the stretch goals of a closed period landed: "Second half of 2025: two of nine goals were a lesson; both lost
 * out to something more important", the cause only where every one of them names it. Without lessons, that most were
 * sound. Silent when there is neither, and of a single goal.
 */
export function spreadHeadline(site: Site, period: Period, goals: readonly Objective[]): string {
	const floors = site.almanac.organisation.bands;
	const { history } = site.locale.words;
	const spread = spreadOf(goals, floors);
	const of = bands.reduce((sum, band) => sum + spread[band], 0);
	if (period.phase !== 'closed' || of < 2) return '';
	if (spread.lesson > 0) {
		const lessons = goals.filter((goal) => bandOfGoal(goal, period, floors) === 'lesson');
		const finding = history.lessons(spread.lesson, of, period.title);
		const told = lessons.filter((goal): goal is Reflected => goal.reflection !== undefined);
		const [cause] = told.length === lessons.length ? sharedCauses(told) : [];
		return cause ? `${finding}; ${history.shared[cause](spread.lesson)}` : finding;
	}
	return spread.sound * 2 > of ? history.mostSound(spread.sound, of, period.title) : '';
}
