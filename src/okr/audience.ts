import type { Almanac } from './almanac.ts';
import type { Objective, Visibility } from './objective.ts';
import { takeApart } from './objective.ts';

declare const published: unique symbol;

/** Something that its readers may see. Only `publish` makes one. */
export type Published<T> = T & { readonly [published]: true };

/** The visibilities that are shown. A build shows what is published; an author at work may look at drafts too. */
export type Audience = readonly Visibility[];
export const readers: Audience = ['published'];
export const authors: Audience = ['published', 'draft'];

/** A person's goal is private and a team's published, unless it says otherwise. */
export function visibilityOf(goal: { visibility?: Visibility; person?: string }): Visibility {
	return goal.visibility ?? (goal.person === undefined ? 'published' : 'private');
}

/** The almanac that an audience may see: goals of other visibilities are gone, and so is every reference to one. */
export function publish(almanac: Almanac, audience: Audience = readers): Published<Almanac> {
	const seen = almanac.objectives.filter((objective) => audience.includes(objective.visibility));
	const ids = new Set(seen.map((objective) => objective.id));
	const known = (reference: string) => ids.has(takeApart(reference).objective);
	const objectives = seen.map(
		(objective): Objective => ({
			...objective,
			supports: objective.supports.filter(known),
			continues: objective.continues !== undefined && known(objective.continues) ? objective.continues : undefined,
			keyResults: objective.keyResults.map((keyResult) => ({
				...keyResult,
				drawnFrom: keyResult.drawnFrom.filter(known),
			})),
		}),
	);
	return { ...almanac, objectives } as Almanac as Published<Almanac>;
}
