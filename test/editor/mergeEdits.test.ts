import { describe, expect, it } from 'vitest';
import { diffOfEdit, type Loose } from './merge.ts';

/** A goal as somebody with habits of their own wrote it. */
const goal = `---
# Agreed on 1 July. Ask Karin before you change it.
title: "Grow with our customers"   # the board's words
phrase: 'grow with our customers'

period: 2026-h2
team: acme
lead: karin-lund # until October
supports: [2026-h2/house/last]
tags:
  - sales   # the old word
  - "customers, all of them"
links:
  - {title: Board, url: "https://example.com/board"}
keyResults:

  # Counted by the finance team.
  - id: renewals
    title: 9 of 10 customers renew
    kind: metric
    from: 6
    to: 9 # of ten
    unit: customers
    checkIns:
      - { date: 2026-08-01, value: 6.5, confidence: 6, note: "Slow start" } # holidays
      # Counted twice.
      - { date: 2026-09-01, value: 7 }

  - id: visits
    kind: milestones
    title: >-
      Every customer is visited
      by two of us, and we write
      down what they say
    steps:
      - { title: A list, done: true }
      - { title: All visited, done: false }
    # maybe a lead later

  - id: mood
    title: They like us
    kind: levels
    levels:
      - id: some
        title: Some do
        score: 0.3
      - id: most
        title: Most do
        score: 1
    note: |
      Asked by telephone.

      Never by mail.
# What came of it is written in January.
reflection:
  causes: [focus]
  learned: Too little, too late.
---

Why we want *this*.

- one
- two
`;

const rows: readonly [string, (goal: Loose) => unknown, string][] = [
	[
		'a title keeps its quotation marks and its comment',
		(goal) => (goal.title = 'Grow together'),
		`-title: "Grow with our customers"   # the board's words
+title: "Grow together"   # the board's words`,
	],
	[
		'a text with an apostrophe keeps single quotation marks',
		(goal) => (goal.phrase = "grow with Åsa's customers"),
		`-phrase: 'grow with our customers'
+phrase: 'grow with Åsa''s customers'`,
	],
	[
		'a text that got a double mark is still in double ones',
		(goal) => (goal.title = 'Grow "together"'),
		`-title: "Grow with our customers"   # the board's words
+title: "Grow \\"together\\""   # the board's words`,
	],
	[
		'a plain text that needs marks gets them',
		(goal) => (goal.keyResults[0].title = 'Renew: 9 of 10'),
		`-    title: 9 of 10 customers renew
+    title: "Renew: 9 of 10"`,
	],
	[
		'a plain text that looks like a number gets them',
		(goal) => (goal.keyResults[0].unit = '10'),
		`-    unit: customers
+    unit: "10"`,
	],
	[
		'a value keeps the comment behind it',
		(goal) => (goal.lead = 'bo-ek'),
		`-lead: karin-lund # until October
+lead: bo-ek # until October`,
	],
	[
		'a number',
		(goal) => (goal.keyResults[0].to = 9.5),
		`-    to: 9 # of ten
+    to: 9.5 # of ten`,
	],
	[
		'a number inside braces',
		(goal) => (goal.keyResults[0].checkIns[0].value = 7),
		`-      - { date: 2026-08-01, value: 6.5, confidence: 6, note: "Slow start" } # holidays
+      - { date: 2026-08-01, value: 7, confidence: 6, note: "Slow start" } # holidays`,
	],
	[
		'a text inside braces keeps its marks',
		(goal) => (goal.keyResults[0].checkIns[0].note = 'Slow, very slow'),
		`-      - { date: 2026-08-01, value: 6.5, confidence: 6, note: "Slow start" } # holidays
+      - { date: 2026-08-01, value: 6.5, confidence: 6, note: "Slow, very slow" } # holidays`,
	],
	['a key is taken out', (goal) => delete goal.phrase, `-phrase: 'grow with our customers'`],
	['a key is taken out with its comment', (goal) => delete goal.lead, `-lead: karin-lund # until October`],
	[
		'a key is taken out with the comment above it',
		(goal) => delete goal.reflection,
		`-# What came of it is written in January.
-reflection:
-  causes: [focus]
-  learned: Too little, too late.`,
	],
	[
		'a key out of braces, the last',
		(goal) => delete goal.keyResults[0].checkIns[0].note,
		`-      - { date: 2026-08-01, value: 6.5, confidence: 6, note: "Slow start" } # holidays
+      - { date: 2026-08-01, value: 6.5, confidence: 6 } # holidays`,
	],
	[
		'a key out of braces, in the middle',
		(goal) => delete goal.keyResults[0].checkIns[0].value,
		`-      - { date: 2026-08-01, value: 6.5, confidence: 6, note: "Slow start" } # holidays
+      - { date: 2026-08-01, confidence: 6, note: "Slow start" } # holidays`,
	],
	['a new key stands where the schema has it', (goal) => (goal.due = '2026-11-30'), `+due: 2026-11-30`],
	['a new key behind a list', (goal) => (goal.priority = 'P1'), `+priority: P1`],
	['a new key in a key result', (goal) => (goal.keyResults[0].outcome = 'Eight did.'), `+    outcome: Eight did.`],
	[
		'a new key in a key result with a comment at its end',
		(goal) => (goal.keyResults[1].score = 0.6),
		`+    score: 0.6`,
	],
	[
		'a new key in braces',
		(goal) => (goal.keyResults[0].checkIns[1].confidence = 7),
		`-      - { date: 2026-09-01, value: 7 }
+      - { date: 2026-09-01, value: 7, confidence: 7 }`,
	],
	[
		'a new group of keys',
		(goal) => (goal.dropped = { date: '2026-10-01', why: 'No time' }),
		`+dropped: { date: 2026-10-01, why: No time }`,
	],
	['a new list', (goal) => (goal.contributors = ['karin-lund', 'bo-ek']), `+contributors: [karin-lund, bo-ek]`],
	[
		'a default that is not written stays unwritten',
		(goal) => Object.assign(goal, { ambition: 'stretch', visibility: 'published', contributors: [] }),
		``,
	],
	[
		'a check-in is added as its siblings are written',
		(goal) => goal.keyResults[0].checkIns.push({ date: '2026-10-01', value: 8, confidence: 7, note: 'Better, by far' }),
		`+      - { date: 2026-10-01, value: 8, confidence: 7, note: "Better, by far" }`,
	],
	[
		'a check-in is added between others',
		(goal) => goal.keyResults[0].checkIns.splice(1, 0, { date: '2026-08-15', value: 6 }),
		`+      - { date: 2026-08-15, value: 6 }`,
	],
	[
		'the first check-ins of a key result',
		(goal) => (goal.keyResults[1].checkIns = [{ date: '2026-10-01', confidence: 7 }]),
		`+    checkIns:
+      - { date: 2026-10-01, confidence: 7 }`,
	],
	[
		'a check-in is taken out with the comment above it',
		(goal) => goal.keyResults[0].checkIns.pop(),
		`-      # Counted twice.
-      - { date: 2026-09-01, value: 7 }`,
	],
	[
		'the first check-in is taken out',
		(goal) => goal.keyResults[0].checkIns.shift(),
		`-      - { date: 2026-08-01, value: 6.5, confidence: 6, note: "Slow start" } # holidays`,
	],
	[
		'all check-ins are taken out',
		(goal) => (goal.keyResults[0].checkIns = []),
		`-    checkIns:
-      - { date: 2026-08-01, value: 6.5, confidence: 6, note: "Slow start" } # holidays
-      # Counted twice.
-      - { date: 2026-09-01, value: 7 }`,
	],
	[
		'the date of a check-in',
		(goal) => (goal.keyResults[0].checkIns[0].date = '2026-08-02'),
		`-      - { date: 2026-08-01, value: 6.5, confidence: 6, note: "Slow start" } # holidays
+      - { date: 2026-08-02, value: 6.5, confidence: 6, note: "Slow start" } # holidays`,
	],
	[
		'a step is done',
		(goal) => (goal.keyResults[1].steps[1].done = '2026-10-01'),
		`-      - { title: All visited, done: false }
+      - { title: All visited, done: 2026-10-01 }`,
	],
	[
		'a step is renamed and another added',
		(goal) => {
			goal.keyResults[1].steps[0].title = 'A long list';
			goal.keyResults[1].steps.push({ title: 'Written down' });
		},
		`-      - { title: A list, done: true }
+      - { title: A long list, done: true }
+      - { title: Written down }`,
	],
	[
		'a level is added as its siblings are written',
		(goal) => goal.keyResults[2].levels.splice(1, 0, { id: 'many', title: 'Many do', score: 0.6 }),
		`+      - id: many
+        title: Many do
+        score: 0.6`,
	],
	[
		'a level is renamed',
		(goal) => (goal.keyResults[2].levels[1].title = 'Nearly all do'),
		`-        title: Most do
+        title: Nearly all do`,
	],
	[
		'a key result is added at the end, with an empty line as the others have',
		(goal) =>
			goal.keyResults.push({
				kind: 'judged',
				id: 'calm',
				title: 'We stay calm',
				checkIns: [{ date: '2026-08-01', confidence: 5 }],
			}),
		`+
+  - id: calm
+    title: We stay calm
+    kind: judged
+    checkIns:
+      - { date: 2026-08-01, confidence: 5 }`,
	],
	[
		'a key result is added at the beginning',
		(goal) => goal.keyResults.unshift({ id: 'calm', title: 'We stay calm', kind: 'judged' }),
		`+  - id: calm
+    title: We stay calm
+    kind: judged
+`,
	],
	[
		'a key result is taken out with all that belongs to it',
		(goal) => goal.keyResults.splice(1, 1),
		`-  - id: visits
-    kind: milestones
-    title: >-
-      Every customer is visited
-      by two of us, and we write
-      down what they say
-    steps:
-      - { title: A list, done: true }
-      - { title: All visited, done: false }
-    # maybe a lead later
-`,
	],
	[
		'the first key result is taken out',
		(goal) => goal.keyResults.shift(),
		`-  # Counted by the finance team.
-  - id: renewals
-    title: 9 of 10 customers renew
-    kind: metric
-    from: 6
-    to: 9 # of ten
-    unit: customers
-    checkIns:
-      - { date: 2026-08-01, value: 6.5, confidence: 6, note: "Slow start" } # holidays
-      # Counted twice.
-      - { date: 2026-09-01, value: 7 }
-`,
	],
	[
		'the last key result is taken out',
		(goal) => goal.keyResults.pop(),
		`-
-  - id: mood
-    title: They like us
-    kind: levels
-    levels:
-      - id: some
-        title: Some do
-        score: 0.3
-      - id: most
-        title: Most do
-        score: 1
-    note: |
-      Asked by telephone.
-
-      Never by mail.`,
	],
	[
		'key results change places, and their comments go along',
		(goal) => goal.keyResults.unshift(goal.keyResults.splice(1, 1)[0]),
		`+  - id: visits
+    kind: milestones
+    title: >-
+      Every customer is visited
+      by two of us, and we write
+      down what they say
+    steps:
+      - { title: A list, done: true }
+      - { title: All visited, done: false }
+    # maybe a lead later
+
-  - id: visits
-    kind: milestones
-    title: >-
-      Every customer is visited
-      by two of us, and we write
-      down what they say
-    steps:
-      - { title: A list, done: true }
-      - { title: All visited, done: false }
-    # maybe a lead later
-`,
	],
	[
		'a key result moves and changes',
		(goal) => {
			goal.keyResults.reverse();
			goal.keyResults[2].to = 10;
		},
		`-  # Counted by the finance team.
-  - id: renewals
-    title: 9 of 10 customers renew
-    kind: metric
-    from: 6
-    to: 9 # of ten
-    unit: customers
-    checkIns:
-      - { date: 2026-08-01, value: 6.5, confidence: 6, note: "Slow start" } # holidays
-      # Counted twice.
-      - { date: 2026-09-01, value: 7 }
-
-  - id: visits
-    kind: milestones
-    title: >-
-      Every customer is visited
-      by two of us, and we write
-      down what they say
-    steps:
-      - { title: A list, done: true }
-      - { title: All visited, done: false }
-    # maybe a lead later
-
+
+  - id: visits
+    kind: milestones
+    title: >-
+      Every customer is visited
+      by two of us, and we write
+      down what they say
+    steps:
+      - { title: A list, done: true }
+      - { title: All visited, done: false }
+    # maybe a lead later
+
+  # Counted by the finance team.
+  - id: renewals
+    title: 9 of 10 customers renew
+    kind: metric
+    from: 6
+    to: 10 # of ten
+    unit: customers
+    checkIns:
+      - { date: 2026-08-01, value: 6.5, confidence: 6, note: "Slow start" } # holidays
+      # Counted twice.
+      - { date: 2026-09-01, value: 7 }`,
	],
	[
		'a key result of another kind',
		(goal) => (goal.keyResults[0] = { id: 'renewals', title: '9 of 10 customers renew', kind: 'judged' }),
		`-    kind: metric
-    from: 6
-    to: 9 # of ten
-    unit: customers
-    checkIns:
-      - { date: 2026-08-01, value: 6.5, confidence: 6, note: "Slow start" } # holidays
-      # Counted twice.
-      - { date: 2026-09-01, value: 7 }
+    kind: judged`,
	],
	[
		'a key result is called by another id',
		(goal) => (goal.keyResults[0].id = 'renewed'),
		`-  - id: renewals
+  - id: renewed`,
	],
	[
		'a folded text keeps the lines that say the same',
		(goal) => (goal.keyResults[1].title = 'Every customer is visited by three of us, and we write down what they say'),
		`-      by two of us, and we write
+      by three of us, and we write`,
	],
	[
		'a text of several lines keeps the lines that say the same',
		(goal) => (goal.keyResults[2].note = 'Asked by telephone.\n\nNever by letter.'),
		`-      Never by mail.
+      Never by letter.`,
	],
	[
		'a text of one line becomes one of several',
		(goal) => (goal.reflection.learned = 'Too little.\nToo late.'),
		`-  learned: Too little, too late.
+  learned: |-
+    Too little.
+    Too late.`,
	],
	[
		'a text with a comment behind it becomes one of several',
		(goal) => (goal.keyResults[0].title = 'Nine renew.\nTen stay.'),
		`-    title: 9 of 10 customers renew
+    title: |-
+      Nine renew.
+      Ten stay.`,
	],
	[
		'a text of several lines is taken out',
		(goal) => delete goal.keyResults[2].note,
		`-    note: |
-      Asked by telephone.
-
-      Never by mail.`,
	],
	[
		'an item of brackets is added',
		(goal) => goal.supports.push('2026-h2/house/calm'),
		`-supports: [2026-h2/house/last]
+supports: [2026-h2/house/last, 2026-h2/house/calm]`,
	],
	['the only item of brackets is taken out', (goal) => (goal.supports = []), `-supports: [2026-h2/house/last]`],
	[
		'an item of brackets is another',
		(goal) => (goal.reflection.causes = ['events', 'wording']),
		`-  causes: [focus]
+  causes: [events, wording]`,
	],
	['an item of a list in lines is added', (goal) => goal.tags.push('growth'), `+  - growth`],
	[
		'an item of a list in lines is taken out with its comment',
		(goal) => goal.tags.shift(),
		`-  - sales   # the old word`,
	],
	[
		'a link is added without spaces in its braces, as its sibling has none',
		(goal) => goal.links.push({ title: 'Plan', url: 'https://example.com/plan' }),
		`+  - {title: Plan, url: https://example.com/plan}`,
	],
	[
		'another owner',
		(goal) => {
			delete goal.team;
			goal.person = 'karin-lund';
		},
		`-team: acme
+person: karin-lund`,
	],
	[
		'two things at once',
		(goal) => {
			goal.lead = 'bo-ek';
			goal.keyResults[0].checkIns[1].value = 7.5;
		},
		`-lead: karin-lund # until October
+lead: bo-ek # until October
-      - { date: 2026-09-01, value: 7 }
+      - { date: 2026-09-01, value: 7.5 }`,
	],
];

describe('an edit changes these lines and no others', () => {
	it.each(rows)('%s', (_, edit, diff) => {
		expect(diffOfEdit('objective', goal, edit)).toBe(diff);
	});
});
