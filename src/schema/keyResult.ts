import { z } from 'zod';
import type { KeyResult } from '../okr/keyResult.ts';
import { checkIn } from './checkIn.ts';
import { day } from './day.ts';
import { dropped } from './dropped.ts';
import { field } from './field.ts';
import { id, keyResultReference } from './id.ts';
import { line, words } from './text.ts';

/** What every key result begins with, whatever its kind. */
const head = {
	/** Unique in its goal, and never changed: other goals name the key result by it. */
	id: field(id, 'Id', 'A short name for links: small letters, digits and hyphens. Leave it as it is later.'),
	/** Inline Markdown, without HTML. */
	title: field(words, 'Title', 'What will be true when this is reached. A number belongs in it.'),
	/** The key result as it stands in the goal's sentence. */
	phrase: field(line.optional(), 'In the sentence', '… and we know that we have succeeded when ___.'),
};

/** What every key result may have besides, whatever its kind. */
const rest = {
	/** A person's id. */
	lead: field(id.optional(), 'Lead', 'Who looks after this key result, where it is not the lead of the goal.'),
	/** Ids of teams. */
	alongside: field(z.array(id).default([]), 'Together with', 'Other teams that take part.'),
	/** Above 0. */
	weight: field(
		z.number().positive().max(1000).default(1),
		'Weight',
		'How much it counts beside the others; 1 unless said.',
	),
	/** Any word, such as P1. */
	priority: field(line.optional(), 'Priority', 'A word such as P1, if you use them.'),
	/** Inline Markdown. */
	note: field(words.optional(), 'Note', 'Anything a reader should know about it.'),
	/** Inline Markdown. */
	outcome: field(words.optional(), 'Outcome', 'What came of it, once it is over.'),
	/** Any finite number; 1 is the whole way. */
	score: field(
		z.number().optional(),
		'Score by hand',
		'1 is the whole way, 0.6 is sound. It replaces the computed score, and wants an outcome.',
	),
	/** When and why it was given up. */
	dropped: field(dropped.optional(), 'Dropped', 'When and why it was dropped.'),
	/** On a company key result only: the team key results it was made from. */
	drawnFrom: field(
		z.array(keyResultReference).default([]),
		'Drawn from',
		'On a company key result: the key results of teams that it was made from.',
	),
	/** Dated words on how it stands. */
	checkIns: field(z.array(checkIn).default([]), 'Check-ins', 'How it stood, day by day.'),
};

/** A number on its way from one value to another. */
const metric = z.strictObject({
	...head,
	/** What kind of key result it is. */
	kind: field(z.literal('metric'), 'Kind', 'A number on its way from one value to another.'),
	/** Left out while it is not measured. */
	from: field(z.number().optional(), 'From', 'The value at the start. Leave it out until it is measured.'),
	/** Not the same as `from`. */
	to: field(z.number(), 'To', 'The value to reach.'),
	/** Shown behind the numbers. */
	unit: field(line.optional(), 'Unit', 'What is counted: customers, %, days.'),
	...rest,
});

/** A number to keep on the right side of a limit. */
const limit = z.strictObject({
	...head,
	/** What kind of key result it is. */
	kind: field(z.literal('limit'), 'Kind', 'A number to keep on one side of a limit, or between two.'),
	/** The side to keep to. */
	keep: field(z.enum(['above', 'below', 'between']), 'Keep', 'Above or below a limit, or between two.'),
	/** One number; `[low, high]` for between. Equality keeps it. */
	limit: field(
		z.union([z.number(), z.tuple([z.number(), z.number()])]),
		'Limit',
		'The limit; for between the lower and the upper one. Equal is kept.',
	),
	/** Shown behind the numbers. */
	unit: field(line.optional(), 'Unit', 'What is counted: customers, %, days.'),
	...rest,
});

const step = z.strictObject({
	/** Inline Markdown. */
	title: field(words, 'Step', 'What is done in this step.'),
	/** Above 0. */
	weight: field(z.number().positive().max(1000).default(1), 'Weight', 'How much the step counts; 1 unless said.'),
	/** A day, true or false; left out while nobody says anything. */
	done: field(z.union([z.boolean(), day]).optional(), 'Done', 'The day it was done; or true or false.'),
});

/** Steps to take. */
const milestones = z.strictObject({
	...head,
	/** What kind of key result it is. */
	kind: field(z.literal('milestones'), 'Kind', 'Steps to take; a yes/no result has one.'),
	/** At least one. A yes/no result has one. */
	steps: field(z.array(step).min(1, 'has nothing in it'), 'Steps', 'The steps on the way. A yes/no result has one.'),
	...rest,
});

const level = z.strictObject({
	/** Unique in its key result. */
	id: field(id, 'Id', 'A short name: small letters, digits and hyphens. Check-ins use it.'),
	/** Inline Markdown. */
	title: field(words, 'Level', 'What is true at this level, in words.'),
	/** Any finite number, usually 0 to 1. */
	score: field(z.number(), 'Score', 'What this level counts: 0 is nothing, 1 is the whole way.'),
});

/** Levels in words, written before the period starts. */
const levels = z.strictObject({
	...head,
	/** What kind of key result it is. */
	kind: field(z.literal('levels'), 'Kind', 'Levels in words, written before the period starts.'),
	/** At least two. */
	levels: field(
		z.array(level).min(2, 'has fewer than two levels'),
		'Levels',
		'What would be little, sound, and all of it.',
	),
	...rest,
});

/** Nothing to measure. */
const judged = z.strictObject({
	...head,
	/** What kind of key result it is. */
	kind: field(z.literal('judged'), 'Kind', 'Nothing to measure: people judge how it went.'),
	...rest,
});

/** One way to tell that an objective was reached: a `metric`, a `limit`, `milestones`, `levels`, or `judged`. */
export const keyResult = z.discriminatedUnion('kind', [metric, limit, milestones, levels, judged]);

true satisfies z.output<typeof keyResult> extends KeyResult ? true : never;
