import { z } from 'zod';
import { day } from './day.ts';
import { field } from './field.ts';
import { id } from './id.ts';
import { words } from './text.ts';

/** A dated word on how a key result stands. */
export const checkIn = z.strictObject({
	/** The day it was said. */
	date: field(day, 'Date', 'The day of the check-in, as yyyy-mm-dd.'),
	/** The measured value, in the key result's unit. */
	value: field(z.number().optional(), 'Value', 'What was measured, in the unit of the key result.'),
	/** The id of one of the key result's levels. */
	level: field(id.optional(), 'Level', 'The level that is reached now.'),
	/** 1 (hardly) to 10 (certainly), a whole number. */
	confidence: field(
		z.int().min(1).max(10).optional(),
		'Confidence',
		'How sure you are of getting there: 1 is hardly, 10 is certainly.',
	),
	/** Inline Markdown. */
	note: field(words.optional(), 'Note', 'What happened since the last time, in a sentence or two.'),
});
