import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import type { Finding } from '../../src/check/finding.ts';
import { report } from '../../src/check/report.ts';
import { type Day, day } from '../../src/okr/day.ts';
import type { Overlay } from '../../src/source/overlay.ts';
import { type Content, type Memory, readContent } from '../../src/source/read.ts';

/** The smallest organisation that nothing is to be said against: one period that runs, one team, one person, one goal. */
export const almanac = `format: 1
name: Acme
language: en
`;

export const period = `---
title: Second half of 2026
start: 2026-07-01
end: 2026-12-31
phase: running
---
`;

export const closedPeriod = `---
title: First half of 2026
start: 2026-01-01
end: 2026-06-30
phase: closed
---
`;

export const team = `---
name: Acme
members: [karin-lund]
---

What Acme is for.
`;

/** A team below the company. */
export const technology = `---
name: Technology
parent: acme
members: [karin-lund]
---
`;

export const person = `name: Karin Lund
`;

export const goal = `---
title: Grow with our customers
period: 2026-h2
team: acme
lead: karin-lund
keyResults:
  - id: renewals
    title: 9 of 10 customers renew
    kind: metric
    from: 6
    to: 9
  - id: visits
    title: Every customer is visited
    kind: judged
---

Why we want this.
`;

export const goalFile = 'objectives/2026-h2/acme/grow.mdx';

const smallest: Files = {
	'almanac.yaml': almanac,
	'periods/2026-h2.mdx': period,
	'teams/acme.mdx': team,
	'people/karin-lund.yaml': person,
	[goalFile]: goal,
};

/** Files by their path below the content folder; `null` leaves one of the smallest organisation out. */
export type Files = Record<string, string | Uint8Array | null>;

/** The day that the goals are checked on. */
export const today = day('2026-10-15');

/** Writes the smallest organisation with other files put over it into a folder; unless it is given, into one that is gone when the test is over. */
export function makeFolder(files: Files = {}, place = emptyFolder()): string {
	for (const [path, text] of Object.entries({ ...smallest, ...files })) {
		if (text === null) continue;
		mkdirSync(dirname(join(place, path)), { recursive: true });
		writeFileSync(join(place, path), text);
	}
	return place;
}

/** An empty folder, which is gone when the test is over. */
export function emptyFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'okr-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	return folder;
}

/** Reads a folder as if it were called `content`. */
export function read(folder: string, day: Day = today): Promise<Content> {
	return readContent(folder, { today: ({ asOf }) => asOf ?? day, shownAs: 'content' });
}

const memory: Memory = new Map();

/** Reads files that are in no folder, as if they were in one called `content`. */
export function readFiles(files: Overlay): Promise<Content> {
	return readContent(inject('nowhere'), {
		today: ({ asOf }) => asOf ?? today,
		shownAs: 'content',
		overlay: files,
		memory, // most of them are the same from test to test
	});
}

/** Reads the smallest organisation with other files put over it. */
export function readWith(files: Files): Promise<Content> {
	return readFiles(new Map(Object.entries({ ...smallest, ...files }).filter(([, text]) => text !== null)));
}

/** What there is to say about the smallest organisation with other files put over it. */
export async function findingsOf(files: Files): Promise<readonly Finding[]> {
	return (await readWith(files)).findings;
}

/** All of it as a reader sees it. */
export async function said(files: Files): Promise<string> {
	return report(await findingsOf(files), 'text');
}

/** The same of files that do lie in a folder, for what hangs on the disk. */
export async function saidInFolder(files: Files): Promise<string> {
	return report((await read(makeFolder(files))).findings, 'text');
}

/** A text with a part of it replaced. Throws when the part is not there, so that no test says nothing by a slip. */
export function change(text: string, part: string, other: string): string {
	if (!text.includes(part)) throw new Error(`There is no ${JSON.stringify(part)} in the text.`);
	return text.replace(part, () => other);
}

/** What there is to say about the goal of the smallest organisation when a part of it is replaced. */
export function saidOfGoal(part: string, other: string): Promise<string> {
	return said({ [goalFile]: change(goal, part, other) });
}

/** The same for `almanac.yaml` with some lines more. */
export function saidOfAlmanac(lines: string): Promise<string> {
	return said({ 'almanac.yaml': `${almanac}${lines}\n` });
}
