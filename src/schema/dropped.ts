import { z } from 'zod';
import { day } from './day.ts';
import { field } from './field.ts';
import { words } from './text.ts';

/** Something that was given up before its time. It counts in no mean, and the site says that it was dropped. */
export const dropped = z.strictObject({
	/** The day it was dropped, if anybody remembers. */
	date: field(day.optional(), 'Dropped on', 'The day it was dropped, as yyyy-mm-dd.'),
	/** Why, in inline Markdown. */
	why: field(words, 'Why', 'Why it was dropped, in a sentence.'),
});
