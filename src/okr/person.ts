import type { Day } from './day.ts';

export type PersonId = string;

/** Somebody who leads or contributes; a role without a person ("Head of Engineering") is one too. */
export interface Person {
	id: PersonId;
	name: string;
	role?: string;
	/** The day this person left the organisation. */
	left?: Day;
}
