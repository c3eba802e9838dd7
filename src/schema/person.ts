import { z } from 'zod';
import type { Person } from '../okr/person.ts';
import { day } from './day.ts';
import { field } from './field.ts';
import { line } from './text.ts';

/** `people/<id>.yaml`. */
export const person = z.strictObject({
	/** Plain text, one line. */
	name: field(line, 'Name', 'The name, or the role where a role leads: Head of Engineering.'),
	/** Plain text, one line. */
	role: field(line.optional(), 'Role', 'What this person does.'),
	/** The day this person left. */
	left: field(day.optional(), 'Left on', 'The day this person left the organisation.'),
});

true satisfies z.output<typeof person> extends Omit<Person, 'id'> ? true : never;
