import { describe, expect, it } from 'vitest';
import { orderedFile } from '../../src/editor/mergeOrder.ts';
import type { ContentKind } from '../../src/source/contentFile.ts';

describe('a file in order', () => {
	it('has its keys as the schema has them, with the comments above and behind them', () => {
		const file = `---
# The owner.
team: acme # until spring

period: 2026-h2
# What we want,
# in a few words.
title: Grow
odd: true # nobody knows it
keyResults:
  # The first.
  - kind: metric # a number
    title: 9 of 10 renew
    # Called so since 2019.
    id: renewals
    checkIns:
      - { value: 3, date: 2026-08-01 } # holidays
      - note: Well
        date: 2026-09-01
    to: 9
    from: 6
lead: karin-lund
---

Why?
`;
		expect(orderedFile('objective', file)).toBe(`---
# What we want,
# in a few words.
title: Grow
odd: true # nobody knows it
period: 2026-h2
# The owner.
team: acme # until spring

lead: karin-lund
keyResults:
  # The first.
  - # Called so since 2019.
    id: renewals
    title: 9 of 10 renew
    kind: metric # a number
    from: 6
    to: 9
    checkIns:
      - { date: 2026-08-01, value: 3 } # holidays
      - date: 2026-09-01
        note: Well
---

Why?
`);
	});

	it.each<[string, ContentKind, string]>([
		['nothing at all', 'person', ''],
		['nothing but a comment', 'person', '# Bo\n'],
		['a map with nothing in it', 'organisation', 'format: 1\nname: A\nlimits: {}\n'],
	])('may hold %s', (_, kind, file) => {
		expect(orderedFile(kind, file)).toBe(file);
	});
});
