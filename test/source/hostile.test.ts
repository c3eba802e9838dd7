import fc from 'fast-check';
import { expect, test } from 'vitest';
import { report } from '../../src/check/report.ts';
import { character } from '../characters.ts';
import { change, goal, goalFile, readWith } from './folder.ts';

const full = change(
	goal,
	'kind: judged',
	`kind: levels
    levels: [{ id: some, title: Some of it, score: 0.5 }, { id: all, title: "All of it", score: 1 }]
    checkIns:
      - { date: 2026-08-30, level: some, confidence: 6, note: Two *candidates* asked }
tags: [growth, 'customers']
links: [{ title: Board, url: "https://board.example" }]
reflection:
  causes: [focus]
  learned: >-
    Two of us were lent
    to a delivery.`,
);
const text = `${full}
<Note title="By the way">A [link](/teams/), ![a picture](./grow/chart.png) and <Goal id="2026-h2/acme/grow" />.</Note>

| a | b |
|---|---|
| 1 | ~~2~~ |
`;

/** Words and signs that mean something in one of the languages of a goal file. */
const signs = fc.constantFrom(
	...[
		'---',
		'...',
		'\n',
		'\r',
		'\t',
		': ',
		'- ',
		'# ',
		'"',
		"'",
		'`',
		'[',
		']',
		'{',
		'}',
		'<',
		'>',
		'</',
		'/>',
		'&a',
		'*a',
		'!!',
		'|',
		'>-',
	],
	...[
		'?',
		'%',
		'@',
		'\\',
		'\0',
		'\u202e',
		'\ufeff',
		'\ud800',
		'\u2028',
		'__proto__',
		'.inf',
		'017',
		'1e999',
		'null',
		'~',
		'2026-02-30',
	],
	...[
		'import x',
		'export',
		'<Note>',
		'<Goal id=',
		'![](',
		'](',
		'[^1]',
		'[^1]:',
		'<script>',
		'&#x202e;',
		'<<<<<<<',
		'  ',
		'\u00e5',
		'\u{1f600}',
	],
);

/** Places in the text at which some of it is replaced. */
const mutations = fc.array(
	fc.record({
		at: fc.nat(text.length),
		length: fc.nat(12),
		by: fc.oneof(signs, fc.string({ maxLength: 6, unit: character })),
	}),
	{ minLength: 1, maxLength: 4 },
);

/** Reads the goal file with other bytes in it. Every finding must lie within the file, and be printable. */
async function readsWell(bytes: Uint8Array): Promise<void> {
	const { findings, almanac } = await readWith({ [goalFile]: bytes });
	const lines = new TextDecoder().decode(bytes).replaceAll(/\r\n?/g, '\n').split('\n');
	for (const { file, line, column, what, cure } of findings) {
		if (file !== `content/${goalFile}`) continue;
		expect(line).toBeGreaterThanOrEqual(1);
		expect(line).toBeLessThanOrEqual(lines.length);
		expect(column).toBeGreaterThanOrEqual(1);
		expect(column).toBeLessThanOrEqual((lines[line - 1] as string).length + 1);
		expect(`${what} ${cure}`).not.toMatch(/undefined|NaN|\[object/);
	}
	expect(report(findings, 'text')).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
	expect(almanac === undefined).toBe(findings.some(({ severity }) => severity === 'error'));
}

test('the goal that is spoiled below is sound but for its picture', async () => {
	const { findings } = await readWith({ [goalFile]: text });
	expect(findings.map(({ rule }) => rule)).toEqual(['picture-file']);
});

test('random changes of a good goal file make findings and never an exception', { timeout: 30_000 }, async () => {
	await fc.assert(
		fc.asyncProperty(mutations, async (changes) => {
			let spoiled = text;
			for (const { at, length, by } of changes) spoiled = spoiled.slice(0, at) + by + spoiled.slice(at + length);
			await readsWell(new TextEncoder().encode(spoiled));
		}),
		{ numRuns: 500 },
	);
});

test('random bytes make findings and never an exception', { timeout: 30_000 }, async () => {
	await fc.assert(
		fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, fenced) => {
			const fence = new TextEncoder().encode('---\n');
			await readsWell(fenced ? Buffer.concat([fence, bytes, fence]) : bytes);
		}),
		{ numRuns: 300 },
	);
});

test('random front matter makes findings and never an exception', { timeout: 30_000 }, async () => {
	const keys = fc.constantFrom(
		'title',
		'period',
		'team',
		'keyResults',
		'supports',
		'reflection',
		'due',
		'score',
		'links',
	);
	await fc.assert(
		fc.asyncProperty(fc.dictionary(fc.oneof(keys, fc.string()), fc.jsonValue({ maxDepth: 4 })), async (data) => {
			await readsWell(new TextEncoder().encode(`---\n${JSON.stringify(data)}\n---\n`));
		}),
		{ numRuns: 300 },
	);
});
