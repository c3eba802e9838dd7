import { z } from 'zod';
import type { Team } from '../okr/team.ts';
import { day } from './day.ts';
import { field } from './field.ts';
import { id } from './id.ts';
import { line, words } from './text.ts';

const lead = z.strictObject({
	/** A period's id. */
	period: field(id, 'Period', 'The period of this turn.'),
	/** A person's id. */
	person: field(id, 'Team lead', 'Who leads the team in that period.'),
});

const learned = z.strictObject({
	/** A period's id. */
	period: field(id, 'Period', 'When the team learned it.'),
	/** Inline Markdown. */
	text: field(words, 'What we learned to do', 'Something the team can do now that it could not do before.'),
});

/** The front matter of `teams/<id>.mdx`; the text says what the team is for. */
export const team = z.strictObject({
	/** Plain text, one line. */
	name: field(line, 'Name', 'What the team is called.'),
	/** A team's id; none for the company, the team at the root. */
	parent: field(id.optional(), 'Part of', 'The team it belongs to. Only the company itself has none.'),
	/** People's ids. */
	members: field(z.array(id).default([]), 'Members', 'Who is in the team.'),
	/** One turn a period. */
	leads: field(z.array(lead).default([]), 'Team leads', 'Who leads the team, period by period. Everyone gets a turn.'),
	/** What the team learned to do. */
	learned: field(z.array(learned).default([]), 'Learned', 'What the team learned to do, period by period.'),
	/** The day the team ended. */
	retired: field(day.optional(), 'Ended on', 'The day the team ended. It leaves the menus and keeps its pages.'),
	/** Ids the team had before. */
	formerly: field(z.array(id).default([]), 'Earlier ids', 'Ids it had before, so that old links still work.'),
});

true satisfies z.output<typeof team> extends Omit<Team, 'id' | 'text'> ? true : never;
