import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { character } from '../characters.ts';
import { goal, goalFile } from '../source/folder.ts';
import type { Victim } from './organisation.ts';
import { signs } from './signs.ts';

const whole = goal.replace(
	'kind: judged',
	`kind: levels
    levels: [{ id: some, title: Some *of* it, score: 0.5 }, { id: all, title: "All of it", score: 1 }]
    checkIns:
      - { date: 2026-08-30, level: some, confidence: 6, note: "Two [candidates](https://a.example) asked" }
phrase: grow with our customers
tags: [growth, 'customers']
links: [{ title: Board, url: "https://board.example/?a=1&b=2" }]
score: 0.5
outcome: It **went** \`so\`.
reflection:
  causes: [focus]
  learned: >-
    Two of us were lent
    to a delivery.`,
);

/** Good files: whatever comes of a change to one of them is almost good. */
const goods = [
	`${whole}\n# Why\n\nSee <Goal id="2026-h2/acme/grow">it</Goal> and [that](/objectives/2026-h2/acme/grow/#visits).\n\n<Note title="By the way">\n- [x] done\n</Note>\n`,
	`${whole}\n| A | B |\n| :- | -: |\n| \`a\` | [b](https://e.example) |\n\n![A "chart"](./grow/chart.png)[^1]\n\n[^1]: A *note*, a@b.example\n`,
	`${whole}\n<Figure src="./grow/chart.png" alt="A chart" caption="It says" />\n\n> [a][b] ~~c~~\n\n[b]: /teams/?a=1&b=2#c\n`,
];

/** The hostile goal files, but for those that are hostile by their length. */
function hostile(kind: 'refused' | 'inert'): string[] {
	const folder = join(import.meta.dirname, 'files', kind);
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => /^(?!.*\.(team|period)\.).*\.mdx$/.test(name))
		.sort()
		.map((name) => readFileSync(join(folder, name), 'utf8'))
		.filter((file) => file.length < 2000);
}

const change = fc.record({
	/** Where, as a share of the data or, more often, of the text. */
	inData: fc.noBias(fc.nat(2)).map((one) => one === 0),
	at: fc.noBias(fc.nat(9999)).map((at) => at / 10_000),
	length: fc.nat(4),
	by: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...signs) }, fc.string({ maxLength: 6, unit: character })),
});

/** A good or hostile goal file, changed at one to four places; or its text put together from what it is made of. */
export const mutation = fc
	.oneof(
		fc.record({
			file: fc.oneof(
				{ weight: 3, arbitrary: fc.constantFrom(...goods) },
				{ weight: 3, arbitrary: fc.constantFrom(...hostile('inert')) },
				fc.constantFrom(...hostile('refused')),
			),
			changes: fc.array(change, { minLength: 1, maxLength: 4, size: 'max' }),
		}),
		fc.record({
			file: fc
				.array(fc.constantFrom(...signs), { maxLength: 6, size: 'max' })
				.map((parts) => `${whole}\n${parts.join('')}\n`),
			changes: fc.array(change, { maxLength: 1 }),
		}),
	)
	.map(({ file, changes }) =>
		changes.reduce((now, { inData, at, length, by }) => {
			const end = now.lastIndexOf('\n---') + 4;
			const place = Math.floor(inData ? at * end : end + at * (now.length - end));
			return now.slice(0, place) + by + now.slice(place + length);
		}, file),
	);

/** What came of mutations: how many were published, and what of them may not stand on a page. */
export interface Tried {
	published: string[];
	unsafe: { file: string; found: readonly string[] }[];
}

/** Takes so many mutations, the same ones for the same seed. */
export async function tryMutations(organisation: Victim, count: number, seed: number): Promise<Tried> {
	const tried: Tried = { published: [], unsafe: [] };
	for (const file of fc.sample(mutation, { numRuns: count, seed })) {
		const { errors, unsafe } = await organisation.read(goalFile, file);
		if (errors.length === 0) tried.published.push(file);
		if (unsafe.length > 0) tried.unsafe.push({ file, found: unsafe });
	}
	return tried;
}
