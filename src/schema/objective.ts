import { z } from 'zod';
import { ambitions, causes, nextSteps, type Objective, visibilities } from '../okr/objective.ts';
import { day } from './day.ts';
import { dropped } from './dropped.ts';
import { field } from './field.ts';
import { id, objectiveId, objectiveOrKeyResult } from './id.ts';
import { keyResult } from './keyResult.ts';
import { line, webAddress, words } from './text.ts';

const reflection = z.strictObject({
	/** Why it went as it went: `mindset`, `events`, `wording` or `focus`; may be none. */
	causes: field(
		z.array(z.enum(causes)).default([]),
		'Causes',
		'A locked mindset, events outside our control, badly worded goals, or something more important that took the focus.',
	),
	/** Inline Markdown. */
	learned: field(words, 'What we learned', 'What you would tell a colleague who takes on the same goal.'),
	/** `continue`, `change` or `stop`. */
	next: field(z.enum(nextSteps).optional(), 'Next', 'Carry on, change it, or stop.'),
});

const link = z.strictObject({
	/** Plain text. */
	title: field(line, 'Title', 'The words of the link.'),
	/** https: or mailto:. */
	url: field(webAddress, 'Address', 'An address that begins with https:// or mailto:.'),
});

/** The front matter of `objectives/<period>/<team or person>/<slug>.mdx`. */
export const objective = z.strictObject({
	/** Plain text, one line. */
	title: field(line, 'Title', 'What you want to reach, in plain words. Numbers belong in key results.'),
	/** The first blank of the goal's sentence. */
	phrase: field(line.optional(), 'In the sentence', 'We want to ___.'),
	/** A period's id; the first folder of the file. */
	period: field(id, 'Period', 'The period it belongs to.'),
	/** A team's id; the second folder of the file. Either this or `person`. */
	team: field(id.optional(), 'Team', 'The team whose goal it is.'),
	/** A person's id, where the goal is a person's own. */
	person: field(id.optional(), 'Person', 'For an individual goal: whose it is.'),
	/** A person's id. */
	lead: field(id.optional(), 'Lead', 'Who sees to it that the goal is worked on.'),
	/** People's ids. */
	contributors: field(z.array(id).default([]), 'Contributors', 'People who take part.'),
	/** Teams' ids. */
	alongside: field(z.array(id).default([]), 'Together with', 'Other teams that take part.'),
	/** A team's goal is published and a person's private unless it says otherwise. */
	visibility: field(
		z.enum(visibilities).optional(),
		'Visibility',
		'Published: on the site. Draft: not yet. Private: never, in no output at all.',
	),
	/** `stretch` unless said. */
	ambition: field(
		z.enum(ambitions).default('stretch'),
		'Ambition',
		'Stretch: nearly unrealistic, 60 % is sound. Committed: to be met. Learning: to find something out.',
	),
	/** The period's last day unless said. */
	due: field(day.optional(), 'Done before', 'The day it should be done, if that is not the last day of the period.'),
	/** Ids of objectives and key results above it. */
	supports: field(
		z.array(objectiveOrKeyResult).default([]),
		'Supports',
		'The goals or key results above it. Leave it empty for a goal on your own grounds.',
	),
	/** The id of a goal of an earlier period. */
	continues: field(objectiveId.optional(), 'Continues', 'The goal of an earlier period that it carries on.'),
	/** Ids it had before; their addresses lead here. */
	formerly: field(z.array(objectiveId).default([]), 'Earlier ids', 'Ids it had before, so that old links still work.'),
	/** Any word, such as P1. */
	priority: field(line.optional(), 'Priority', 'A word such as P1, if you use them.'),
	/** Free words. */
	tags: field(z.array(line).default([]), 'Tags', 'Words to find it by.'),
	/** Addresses that belong to it. */
	links: field(z.array(link).default([]), 'Links', 'Boards, documents, dashboards.'),
	/** Two to five are usual. A draft may have none yet. */
	keyResults: field(z.array(keyResult).default([]), 'Key results', 'How you will know. Two to five are usual.'),
	/** Inline Markdown. */
	outcome: field(words.optional(), 'Outcome', 'What came of it, once it is over.'),
	/** Any finite number; 1 is the whole way. */
	score: field(
		z.number().optional(),
		'Score by hand',
		'1 is the whole way, 0.6 is sound. It replaces the mean of the key results, and wants an outcome.',
	),
	/** When and why it was given up. */
	dropped: field(dropped.optional(), 'Dropped', 'When and why it was dropped.'),
	/** Written when the goal is over. */
	reflection: field(reflection.optional(), 'Reflection', 'Stop and ask why it went as it went.'),
});

true satisfies z.output<typeof objective> extends Omit<Objective, 'id' | 'text' | 'visibility'> ? true : never;
