import type { RuleName, Severity } from './rule.ts';

/** Where in the data of a file something stands: the keys and list positions that lead to it. */
export type DataPath = readonly (string | number)[];

/** Something a rule has to say about a file, before anybody has looked up the line. */
export interface Problem {
	rule: RuleName;
	/** The file, below the content folder, with slashes. */
	file: string;
	/** Where in its data; the top of the file when left out. */
	at?: DataPath;
	/** Points at the key instead of its value. */
	onKey?: boolean;
	/** Where in its text, 1-based; instead of `at`. */
	position?: { line: number; column: number };
	/** What is wrong: a full sentence. */
	what: string;
	/** What to do: a full sentence. */
	cure: string;
}

/** A problem with its place, ready to be printed. */
export interface Finding {
	rule: RuleName;
	severity: Severity;
	/** The file as one would open it from where the command was run. */
	file: string;
	/** 1-based; 1 for a problem with the file as a whole. */
	line: number;
	/** 1-based, counted in UTF-16 units. */
	column: number;
	what: string;
	why: string;
	cure: string;
	/** The line itself, where there is one. */
	excerpt?: string;
}
