import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderedFile } from '../../src/editor/mergeOrder.ts';
import { objective } from '../../src/schema/objective.ts';
import type { ContentKind } from '../../src/source/contentFile.ts';
import { contentFile } from '../../src/source/contentFile.ts';
import { placed } from '../../src/source/place.ts';
import { mapLines } from '../../src/source/yamlText.ts';
import { someGoal } from '../source/some.ts';
import { meaningOf } from './merge.ts';

describe('a file in order', () => {
	it('has its keys as the schema has them, with the comments above and behind them', () => {
		const file = `---
# The owner.
team: acme # for now

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
team: acme # for now

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

	it('stays as it is, byte for byte, when it is in order', () => {
		const root = resolve(import.meta.dirname, '../..');
		for (const folder of [join(root, 'content')])
			for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
				const file = placed(path);
				if (!file || file.kind === 'picture') continue;
				const text = readFileSync(join(folder, path), 'utf8');
				expect(orderedFile(file.kind, text), path).toBe(text);
				const windows = text.replaceAll('\n', '\r\n');
				expect(orderedFile(file.kind, windows), path).toBe(windows);
			}
	});

	it.each<[string, ContentKind, string]>([
		['nothing at all', 'person', ''],
		['nothing but a comment', 'person', '# Bo\n'],
		['a map with nothing in it', 'organisation', 'format: 1\nname: A\nlimits: {}\n'],
	])('may hold %s', (_, kind, file) => {
		expect(orderedFile(kind, file)).toBe(file);
	});

	it('is what the file was, in another order', { timeout: 30_000 }, () => {
		const shuffled = fc.tuple(someGoal, fc.infiniteStream(fc.nat(1000))).map(([goal, numbers]) => {
			const mix = (data: object): object => {
				const keys = Object.keys(data).map((key) => [numbers.next().value as number, key] as const);
				const order = keys.sort((a, b) => a[0] - b[0]).map(([, key]) => [key, (data as Record<string, unknown>)[key]]);
				return Object.fromEntries(order.filter(([, value]) => value !== undefined)) as object;
			};
			const mixed = mix({ ...goal, keyResults: goal.keyResults?.map(mix) });
			const lines = Object.entries(mixed).flatMap(([key, value]) => [
				`# ${key}`,
				...mapLines(objective, { [key]: value }).map((line) => line),
			]);
			return { goal, file: `---\n${lines.join('\n')}\n---\n` };
		});
		fc.assert(
			fc.property(shuffled, ({ goal, file }) => {
				const ordered = orderedFile('objective', file);
				expect(ordered.replaceAll(/^# .*\n/gm, '')).toBe(contentFile('objective', goal));
				expect(meaningOf('objective', ordered)).toEqual(objective.parse(goal));
				expect(ordered.split('\n').sort()).toEqual(file.split('\n').sort());
				expect(orderedFile('objective', ordered)).toBe(ordered);
			}),
			{ numRuns: 40 },
		);
	});
});
