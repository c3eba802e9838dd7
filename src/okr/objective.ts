import type { Day } from './day.ts';
import type { Dropped, KeyResult, KeyResultReference } from './keyResult.ts';
import type { PeriodId } from './period.ts';
import type { PersonId } from './person.ts';
import type { TeamId } from './team.ts';

/** `<period>/<team or person>/<slug>`: its path in `objectives/`, and its address on the site. */
export type ObjectiveId = string;

/** `stretch`: nearly unrealistic, and 60 % is sound. `committed`: to be met. `learning`: done once the lesson is written. */
export type Ambition = (typeof ambitions)[number];
export const ambitions = ['stretch', 'committed', 'learning'] as const;

/** `published` is on the site, a `draft` not yet, `private` never. */
export type Visibility = (typeof visibilities)[number];
export const visibilities = ['published', 'draft', 'private'] as const;

/** Why a goal fell short: a locked mindset, events outside our control, badly worded goals, or something else that took the focus. */
export type Cause = (typeof causes)[number];
export const causes = ['mindset', 'events', 'wording', 'focus'] as const;

export const nextSteps = ['continue', 'change', 'stop'] as const;

/** What a team learned from a goal, once it has stopped and asked why. */
export interface Reflection {
	causes: readonly Cause[];
	/** Inline Markdown. */
	learned: string;
	next?: (typeof nextSteps)[number];
}

export interface Link {
	title: string;
	url: string;
}

/** An objective with its key results: in everyday words, a goal. */
export interface Objective {
	id: ObjectiveId;
	/** Plain text. */
	title: string;
	/** The first blank of the goal's sentence. */
	phrase?: string;
	period: PeriodId;
	/** The team whose goal it is; or else the person. */
	team?: TeamId;
	person?: PersonId;
	lead?: PersonId;
	contributors: readonly PersonId[];
	alongside: readonly TeamId[];
	visibility: Visibility;
	ambition: Ambition;
	/** The day it should be done; the period's last day unless said. */
	due?: Day;
	/** Objectives and key results above it. */
	supports: readonly (ObjectiveId | KeyResultReference)[];
	/** The goal of an earlier period that it carries on. */
	continues?: ObjectiveId;
	/** Ids it had before; their addresses lead here. */
	formerly: readonly ObjectiveId[];
	priority?: string;
	tags: readonly string[];
	links: readonly Link[];
	keyResults: readonly KeyResult[];
	/** What came of it; inline Markdown. */
	outcome?: string;
	/** Given by hand; it wins over the mean of the key results. */
	score?: number;
	dropped?: Dropped;
	reflection?: Reflection;
	/** Why this goal, as safe HTML. */
	text: string;
}

/** Whether it waits to be published: an author at work sees it, marked, and it counts nowhere yet. */
export function isDraft({ visibility }: Pick<Objective, 'visibility'>): boolean {
	return visibility === 'draft';
}

/** The team or person whose goal it is. */
export function ownerOf(objective: Pick<Objective, 'team' | 'person' | 'id'>): TeamId | PersonId {
	return objective.team ?? objective.person ?? (objective.id.split('/')[1] as string);
}

/** The name of one of its key results, as other files write it. */
export function referenceTo(objective: ObjectiveId, keyResult: string): KeyResultReference {
	return `${objective}#${keyResult}`;
}

/** A reference taken apart: the objective, and the key result where it names one. */
export function takeApart(reference: string): { objective: ObjectiveId; keyResult?: string } {
	const hash = reference.indexOf('#');
	return hash < 0
		? { objective: reference }
		: { objective: reference.slice(0, hash), keyResult: reference.slice(hash + 1) };
}
