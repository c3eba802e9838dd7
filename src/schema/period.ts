import { z } from 'zod';
import { type Period, phases } from '../okr/period.ts';
import { day } from './day.ts';
import { field } from './field.ts';
import { line } from './text.ts';

/** The front matter of `periods/<id>.mdx`; the text is the period's retrospective. */
export const period = z.strictObject({
	/** Plain text, one line. */
	title: field(line, 'Title', 'What everybody calls it: Second half of 2026.'),
	/** Needed, but for a backlog. */
	start: field(day.optional(), 'First day', 'As yyyy-mm-dd. A backlog has none.'),
	/** Needed, but for a backlog; not before `start`. */
	end: field(day.optional(), 'Last day', 'As yyyy-mm-dd. A backlog has none.'),
	/** `backlog`, `setting`, `teams`, `aligning`, `running` or `closed`. */
	phase: field(
		z.enum(phases),
		'Phase',
		'Setting: leadership picks company objectives. Teams: the teams set theirs. Aligning: both are reconciled. Then running, and closed.',
	),
});

true satisfies z.output<typeof period> extends Omit<Period, 'id' | 'text'> ? true : never;
