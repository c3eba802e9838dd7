import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type DataKind, dataKinds } from '../../src/editor/jsonSchema.ts';
import { readFiles } from '../source/folder.ts';
import { type Example, reference } from './reference.ts';

const examples: Record<DataKind, Example> = {
	organisation: {
		path: 'almanac.yaml',
		text: `format: 1
name: Our House
language: en
timezone: Europe/Stockholm
`,
	},
	period: {
		path: 'periods/2026-h2.mdx',
		text: `---
title: Second half of 2026
start: 2026-07-01
end: 2026-12-31
phase: running
---

When the half-year is over: what we did well, what held us back, what we did not foresee.
`,
	},
	team: {
		path: 'teams/our-house.mdx',
		text: `---
name: Our House
members: [karin-lund, olle-ek]
leads:
  - { period: 2026-h2, person: karin-lund }
---

What the team is for. The one team without a \`parent\` is the company.
`,
	},
	person: {
		path: 'people/karin-lund.yaml',
		text: `name: Karin Lund
role: Development
`,
	},
	objective: {
		path: 'objectives/2026-h2/our-house/look-after-our-clients.mdx',
		text: `---
title: Look after our clients
phrase: have clients who would miss us
period: 2026-h2
team: our-house
lead: karin-lund
contributors: [olle-ek]
keyResults:
  - id: visits
    title: 30 clients are visited
    phrase: 30 clients are visited
    kind: metric
    from: 0
    to: 30
    unit: clients
    checkIns:
      - { date: 2026-08-30, value: 7, confidence: 6, note: "Slow at first, faster since the holidays" }
  - id: answers
    title: Nobody waits more than 2 days for an answer
    phrase: nobody waits more than 2 days for an answer
    kind: limit
    keep: below
    limit: 2
    unit: days
    checkIns:
      - { date: 2026-08-30, value: 1.5, confidence: 8 }
  - id: forum
    title: Clients meet each other
    phrase: clients meet each other
    kind: milestones
    steps:
      - { title: Ten have said yes, done: 2026-08-21 }
      - { title: They have met, weight: 2, done: false }
  - id: praise
    title: They speak well of us
    phrase: they speak well of us
    kind: levels
    levels:
      - { id: asked, title: When they are asked, score: 0.5 }
      - { id: unasked, title: Without being asked, score: 1 }
    checkIns:
      - { date: 2026-09-15, level: asked, confidence: 5 }
---

Why this goal, in Markdown.
`,
	},
};

test('the page of all keys says what the schema says', async () => {
	const page = resolve(import.meta.dirname, '../../.readme/files.md');
	await expect(reference(examples)).toMatchFileSnapshot(page);
});

test('the examples on the page of all keys make an organisation with nothing to be said against it', async () => {
	const files = dataKinds.map((kind) => [examples[kind].path, examples[kind].text] as const);
	const { almanac, findings } = await readFiles(new Map([...files, ['people/olle-ek.yaml', 'name: Olle Ek\n']]));
	expect(findings).toEqual([]);
	expect(almanac?.objectives).toHaveLength(1);
});
