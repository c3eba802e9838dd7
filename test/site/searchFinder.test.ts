import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countOf } from '../../src/search/count.ts';
import { type SearchDocument, slim } from '../../src/search/document.ts';
import { facetCounts } from '../../src/search/facetCounts.ts';
import type { Chosen, Order } from '../../src/search/facets.ts';
import { find } from '../../src/search/finder.ts';
import { removeTemporaryFolders } from './build.ts';
import { searchOver } from './searchEngine.ts';

interface Goal {
	title: string;
	period: number;
	keyResults?: readonly string[];
	text?: string;
	facets?: SearchDocument['facets'];
	attainment?: number;
}

const running = 4;

/** A goal of one of the periods 1 to 4, of which the last is running. */
function goal({ title, period, keyResults = [], text = '', facets = {}, attainment }: Goal): SearchDocument {
	return {
		address: `/objectives/p${period}/${title.toLowerCase().replaceAll(' ', '-')}/`,
		title,
		hit: { kind: 'goal', period: `Period ${period}`, past: period < running || undefined },
		facets: {
			period: [`p${period}`, period < running ? 'past' : 'current'],
			kind: keyResults.length > 0 ? ['goal', 'key-result'] : ['goal'],
			...facets,
		},
		recency: period,
		attainment,
		texts: [text],
		names: [],
		parts: keyResults.map((one, at) => ({ anchor: `result-${at}`, title: one, texts: [], names: [] })),
	};
}

const many = Array.from({ length: 130 }, (_, at) =>
	goal({
		title: `Paint fence ${at}`,
		period: 1,
		text: 'A green fence, and then the gate, all of it.',
		keyResults: ['A fence'],
	}),
);
const documents: SearchDocument[] = [
	...[2, 4, 1, 3].map((period) => goal({ title: 'Shorter way home', period, attainment: period * 10 })),
	goal({ title: 'Two lamps', period: 1, keyResults: ['A lamp in the hall', 'A bulb in the attic'] }),
	goal({ title: 'The lamp post', period: 2, keyResults: ['Two posts are painted'] }),
	goal({
		title: 'Lamp oil',
		period: 4,
		keyResults: ['Oil that does not smell', 'A barrel of lamp oil'],
		facets: { team: ['lights', 'house'], ambition: ['stretch'], lead: ['eva'], status: ['on-track'] },
	}),
	goal({
		title: 'Lamp glass',
		period: 3,
		facets: { team: ['house'], ambition: ['committed'], lead: ['nils'], band: ['sound'], cause: ['focus'] },
	}),
	...many,
	goal({ title: 'Run source{d} Engine', period: 2 }),
	goal({ title: 'The source of a day', period: 2 }),
	goal({ title: 'A prototype in every offer', period: 2 }),
	goal({ title: 'The gate', period: 1, text: 'We painted fence after fence until the gate was in sight.' }),
];

describe('the finder', () => {
	let engine: Awaited<ReturnType<typeof searchOver>>;
	beforeAll(async () => {
		engine = await searchOver(documents.map((one) => slim(one, 'en', (text) => text)));
	});
	afterAll(async () => {
		await engine?.close();
		await removeTemporaryFolders();
	});
	const asked = (query: string, chosen: Chosen = {}, order: Order = 'relevance') => ({ query, chosen, order });
	const hits = async (query: string, chosen?: Chosen, order?: Order) => {
		const finding = await find(engine, asked(query, chosen, order));
		return finding.hits(0, 10);
	};
	const counted = async (query: string, chosen?: Chosen) => {
		const found = await find(engine, asked(query, chosen));
		await found.beSure();
		return countOf(found);
	};
	const text = (marked: readonly { text: string }[]) => marked.map((part) => part.text).join('');

	it('puts the running period before the past ones among equals, and those from the youngest on', async () => {
		const found = await hits('shorter way home');
		expect(found.map(({ period }) => period)).toEqual(['Period 4', 'Period 3', 'Period 2', 'Period 1']);
		expect(found.map(({ past }) => past)).toEqual([undefined, true, true, true]);
	});

	it('puts a better match of the past before a poor one of today', async () => {
		const [first] = await hits('lamp post');
		expect(first && text(first.title)).toBe('The lamp post');
	});

	it('orders by youth or by attainment when asked', async () => {
		const newest = await hits('lamp', {}, 'newest');
		expect(newest.map(({ period }) => period)).toEqual(['Period 4', 'Period 3', 'Period 2', 'Period 1']);
		const highest = await hits('shorter way home', {}, 'attainment');
		expect(highest.map(({ period }) => period)).toEqual(['Period 4', 'Period 3', 'Period 2', 'Period 1']);
	});

	it('gives key results as hits of their own, each with its address and its goal', async () => {
		const found = await hits('lamp', { kind: ['key-result'] });
		expect(found.map(({ kind, title }) => [kind, text(title)])).toEqual(
			expect.arrayContaining([
				['key-result', 'A barrel of lamp oil'],
				['key-result', 'A lamp in the hall'],
			]),
		);
		expect(found).toHaveLength(2);
		const hall = found.find(({ title }) => text(title) === 'A lamp in the hall');
		expect(hall?.address).toBe('/objectives/p1/two-lamps/?found=lamps%20lamp#result-0');
		expect(hall?.goal && text(hall.goal.title)).toBe('Two lamps');
		expect(hall).toMatchObject({ period: 'Period 1', past: true });
	});

	it('gives those key results of a goal that say most of what was asked', async () => {
		const found = await hits('barrel oil', { kind: ['key-result'] });
		expect(found.map(({ title }) => text(title))).toEqual(['A barrel of lamp oil']);
	});

	it('gives all the key results of what is chosen when no word is asked for', async () => {
		const found = await hits('', { kind: ['key-result'], period: ['p1'] });
		expect(found).toHaveLength(10);
		const two = await hits('', { kind: ['key-result'], period: ['p2'] });
		expect(two.map(({ title, address }) => [text(title), address])).toEqual([
			['Two posts are painted', '/objectives/p2/the-lamp-post/#result-0'],
		]);
	});

	it('finds a phrase where it stands, however many pages hold its words', async () => {
		const found = await find(engine, asked('"fence until the gate"'));
		expect((await found.hits(0, 10)).map(({ title }) => text(title))).toEqual(['The gate']);
		expect(countOf(found)).toBe('1');
		const common = await find(engine, asked('"the gate"'));
		expect((await common.hits(0, 3)).length).toBe(3);
		expect(common.whole).toBe(false);
		await common.beSure();
		expect(countOf(common)).toBe('120+');
		const all = await common.hits(0, 500);
		expect(all).toHaveLength(131);
		expect(countOf(common)).toBe('131');
	});

	it('finds a phrase beside other words, and words with signs in them just so', async () => {
		const both = await hits('"until the gate" fence');
		expect(both.map(({ title }) => text(title))).toEqual(['The gate']);
		expect((await hits('source{d}')).map(({ title }) => text(title))).toEqual(['Run source{d} Engine']);
		expect((await hits('source')).length).toBe(2);
		expect((await hits('$Lamp (oil)')).map(({ title }) => text(title))).toContain('Lamp oil');
	});

	it('marks words, not the signs around them', async () => {
		const [first] = await hits('sight');
		expect(first?.excerpt.filter(({ found }) => found)).toEqual([{ text: 'sight', found: true }]);
	});

	it('finds a phrase in a key result only where the key result says it', async () => {
		expect(await hits('"lamp post"', { kind: ['key-result'] })).toEqual([]);
		const found = await hits('"lamp oil"', { kind: ['key-result'] });
		expect(found.map(({ title }) => text(title))).toEqual(['A barrel of lamp oil']);
	});

	it('counts, in each facet, what choosing each value would give', async () => {
		const counts = await facetCounts(engine, asked('lamp'));
		expect(counts).toEqual({
			period: { p1: '1', p2: '1', p3: '1', p4: '1', past: '3', current: '1' },
			team: { house: '2', lights: '1' },
			kind: { goal: '4', 'key-result': '' }, // these are counted by themselves
			ambition: { stretch: '1', committed: '1' },
			band: { sound: '1' },
			cause: { focus: '1' },
			lead: { eva: '1', nils: '1' },
			status: { 'on-track': '1' },
		});
		for (const [facet, values] of Object.entries(counts))
			for (const [value, count] of Object.entries(values).filter(([, count]) => count !== ''))
				expect([facet, value, await counted('lamp', { [facet]: [value] })]).toEqual([facet, value, count]);
		expect(await counted('lamp', { kind: ['key-result'] })).toBe('2');
	});

	it('counts beside what is chosen: within the other facets, not within its own', async () => {
		const counts = await facetCounts(engine, asked('lamp', { team: ['house'], period: ['past'] }));
		expect(counts.team).toEqual({ house: '1' });
		expect(counts.period).toEqual({ p3: '1', p4: '1', past: '1', current: '1' });
		const apart = await facetCounts(engine, asked('lamp', { kind: ['key-result'] }));
		expect(apart.period).toEqual({ p1: '1', p4: '1', past: '1', current: '1' });
		const phrase = await facetCounts(engine, asked('"lamp oil"'));
		expect(phrase.period).toEqual({ p4: '1', current: '1' });
	});

	it('keeps apart the words of two searches that read the same pages at one time', async () => {
		const queries = ['fence', 'gate', 'green', 'paint'];
		const found = await Promise.all(queries.map((query) => hits(query)));
		for (const [at, query] of queries.entries())
			for (const { title, excerpt, keyResults } of found[at] ?? []) {
				const marked = [title, excerpt, ...keyResults.flatMap((one) => [one.title, one.excerpt])].flat();
				const words = marked.filter((part) => part.found).map((part) => part.text.toLowerCase());
				expect(words.filter((word) => !word.startsWith(query))).toEqual([]);
				expect(words.length).toBeGreaterThan(0);
			}
	});

	it.each(['p', 'pro', 'protot', 'prototy', 'prototyp', 'in proto', 'offer prototy'])(
		'finds a word by its beginning: %s',
		async (typed) => {
			expect((await hits(typed)).map(({ title }) => text(title))).toContain('A prototype in every offer');
		},
	);

	it.each<[string, string, readonly string[], number]>([
		['lamp', 'lamp', [], 4],
		['oil xylophone', 'oil', ['xylophone'], 1],
		['oil xylophone intrigue', 'oil', ['xylophone', 'intrigue'], 1],
		['Oil, Xylophone!', 'oil', ['Xylophone'], 1],
		['gate 2024', 'gate', ['2024'], 131],
		['intrigue sight', 'sight', ['intrigue'], 1],
		['xylophone "lamp post"', '"lamp post"', ['xylophone'], 1],
		['lamps painting', 'lamp painted', [], 1],
	])('names the words that no page has, and finds what the others do: %s', async (query, other, without, count) => {
		const found = await find(engine, asked(query));
		await found.beSure();
		expect(found.without).toEqual(without);
		const all = async (finding: typeof found) => (await finding.hits(0, 500)).map(({ address }) => address);
		expect(await all(found)).toEqual(await all(await find(engine, asked(other))));
		expect((await all(found)).length).toBe(count);
	});

	it('counts the facets of what is found without a word that no page has', async () => {
		expect(await facetCounts(engine, asked('lamp intrigue'))).toEqual(await facetCounts(engine, asked('lamp')));
	});

	it('wants all the words that there are', async () => {
		const found = await find(engine, asked('oil fence'));
		expect([found.count, found.without]).toEqual([0, []]);
		const more = await find(engine, asked('oil fence xylophone'));
		expect([more.count, more.without]).toEqual([0, ['xylophone']]);
		const none = await find(engine, asked('xylophone intrigue'));
		expect([none.count, none.without]).toEqual([0, []]);
	});

	it('keeps what stands in quotes, whether or not a page says it', async () => {
		const found = await find(engine, asked('"lamp xylophone"'));
		await found.beSure();
		expect([found.count, found.without]).toEqual([0, []]);
	});

	it('does not pass off as hits what only begins with the same two letters', async () => {
		expect((await engine.pagefind.search('intrigue')).results.length).toBeGreaterThan(0);
		expect((await find(engine, asked('intrigue'))).count).toBe(0);
		expect((await find(engine, asked('lamps'))).count).toBe(4);
	});
});
