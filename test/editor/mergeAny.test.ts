import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { mergeFile } from '../../src/editor/merge.ts';
import { orderedFile } from '../../src/editor/mergeOrder.ts';
import { objective } from '../../src/schema/objective.ts';
import { team } from '../../src/schema/team.ts';
import { contentFile } from '../../src/source/contentFile.ts';
import { contentParts } from '../../src/source/contentParts.ts';
import { placed } from '../../src/source/place.ts';
import { isMap } from '../../src/source/shape.ts';
import { mapLines } from '../../src/source/yamlText.ts';
import { someGoal, someTeam } from '../source/some.ts';
import { dataOf, type Loose, meaningOf } from './merge.ts';

/** Ways in which people and programs write YAML. */
const habits = fc.constantFrom(
	{},
	{ collectionStyle: 'flow', lineWidth: 60 } as const,
	{ collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 } as const,
	{ indentSeq: false, lineWidth: 40 },
	{ indent: 4, defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN' } as const,
	{ defaultStringType: 'QUOTE_DOUBLE', lineWidth: 30 } as const,
	{ defaultStringType: 'BLOCK_FOLDED', defaultKeyType: 'PLAIN', lineWidth: 50 } as const,
	{ defaultStringType: 'BLOCK_LITERAL', defaultKeyType: 'PLAIN' } as const,
);

/** Not everything that the library writes it reads again. */
const isRead = (file: string) => !('problems' in contentParts('objective', file));

/** A file that somebody else might have written. */
const anyFile = (data: fc.Arbitrary<object>) =>
	fc
		.tuple(data, habits, fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\ufeff'))
		.map(([one, habit, end, mark]) => `${mark}---\n${stringify(one, habit)}---\n\nText.\n`.replaceAll('\n', end))
		.filter(isRead);

/** Parts of one thing and parts of another: what an author might make of a goal. */
function mixed(a: Loose, b: Loose, chance: () => number): Loose {
	if (Array.isArray(a) && Array.isArray(b)) {
		const items = [...a.map((one, i) => (b.length > 0 ? mixed(one, b[i % b.length], chance) : one)), ...b];
		const some = items.filter(() => chance() < 0.7);
		return chance() < 0.5 ? some : some.sort(() => chance() - 0.5);
	}
	if (!isMap(a) || !isMap(b) || a.kind !== b.kind) return chance() < 0.7 ? a : b;
	const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
	return Object.fromEntries(
		keys.flatMap((key) => {
			const value = key in a && key in b ? mixed(a[key], b[key], chance) : (a[key] ?? b[key]);
			return value === undefined || chance() < 0.1 ? [] : [[key, value]];
		}),
	);
}

/** A goal, and what became of it. */
const someEdit = fc
	.tuple(someGoal, someGoal, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })))
	.map(([goal, other, chances]): [Loose, Loose] => {
		const edited = mixed(goal, other, () => chances.next().value);
		return [goal, objective.safeParse(edited).success ? edited : { ...goal, ...other }];
	});

/** A file with comments and empty lines between its own, indented as they happen to be. */
function commented(file: string, chance: () => number): string {
	const [, yaml = ''] = file.split('---\n');
	const lines = yaml.split('\n').flatMap((line) => {
		const indent = ' '.repeat(line.search(/\S|$/));
		const above = [[`${indent}# level`], [''], [`${indent}  # deeper`], ['# at the edge'], [`${indent}# two`, '']][
			chance()
		];
		return [...(above ?? []), line];
	});
	return `---\n${lines.join('\n')}---\n`;
}

const numRuns = 40;

describe('a file with anything put into it', { timeout: 30_000 }, () => {
	it('says what was meant: goals', () => {
		fc.assert(
			fc.property(anyFile(someGoal), someGoal, (file, data) => {
				const merged = mergeFile('objective', file, data);
				expect(meaningOf('objective', merged)).toEqual(objective.parse(data));
			}),
			{ numRuns },
		);
	});

	it('says what was meant: goals that were edited', () => {
		fc.assert(
			fc.property(someEdit, habits, ([goal, edited], habit) => {
				const file = `---\n${stringify(goal, habit)}---\n`;
				fc.pre(isRead(file));
				expect(meaningOf('objective', mergeFile('objective', file, edited))).toEqual(objective.parse(edited));
			}),
			{ numRuns },
		);
	});

	it('keeps every line of a key that says the same, with the comment above it', () => {
		fc.assert(
			fc.property(someEdit, fc.constantFrom('', '\n'), ([goal, edited], blank) => {
				const parts = Object.entries(goal)
					.filter(([, value]) => value !== undefined)
					.map(([key, value]) => ({
						key,
						lines: `# About ${key}.\n${mapLines(objective, { [key]: value }).join('\n')}\n`,
					}))
					.filter(({ lines }) => !/^# .*\n\n$/.test(lines));
				const file = `---\n${parts.map(({ lines }) => lines).join(blank)}---\n`;
				const merged = mergeFile('objective', file, edited);
				for (const { key, lines } of parts)
					if (isDeepStrictEqual(goal[key], edited[key])) expect(merged).toContain(lines);
			}),
			{ numRuns },
		);
	});

	it('says what was meant, wherever comments and empty lines stand', () => {
		fc.assert(
			fc.property(someEdit, fc.infiniteStream(fc.nat(9)), ([goal, edited], chances) => {
				const file = commented(contentFile('objective', goal), () => chances.next().value);
				fc.pre(isRead(file) && isDeepStrictEqual(meaningOf('objective', file), objective.parse(goal)));
				expect(mergeFile('objective', file, goal)).toBe(file);
				expect(meaningOf('objective', mergeFile('objective', file, edited))).toEqual(objective.parse(edited));
				expect(meaningOf('objective', orderedFile('objective', file))).toEqual(objective.parse(goal));
			}),
			{ numRuns },
		);
	});

	it('says what was meant: teams', () => {
		fc.assert(
			fc.property(anyFile(someTeam), someTeam, (file, data) => {
				expect(meaningOf('team', mergeFile('team', file, data))).toEqual(team.parse(data));
			}),
			{ numRuns },
		);
	});

	it('is the same, byte for byte, when it says the same', () => {
		fc.assert(
			fc.property(anyFile(someGoal), (file) => {
				const data = dataOf('objective', file);
				expect(mergeFile('objective', file, data)).toBe(file);
				expect(mergeFile('objective', file, objective.parse(data))).toBe(file);
			}),
			{ numRuns },
		);
	});
});

describe('a file in order', { timeout: 30_000 }, () => {
	it('stays as it is, byte for byte, as every file of the sample does', () => {
		const folder = resolve(import.meta.dirname, '../../content');
		for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
			const file = placed(path);
			if (!file || file.kind === 'picture') continue;
			const text = readFileSync(join(folder, path), 'utf8');
			expect(orderedFile(file.kind, text), path).toBe(text);
			const windows = text.replaceAll('\n', '\r\n');
			expect(orderedFile(file.kind, windows), path).toBe(windows);
		}
	});

	it('is what the file was, in another order', () => {
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
