import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { words } from '../../src/i18n/locale.ts';
import { sv } from '../../src/i18n/sv.ts';
import type { Words } from '../../src/i18n/words.ts';

type Text = string | readonly string[] | ((...given: never[]) => string);

/** Every text of a language by its path, functions as they are. */
function textsOf(some: object, path = ''): [path: string, text: string | ((...given: unknown[]) => string)][] {
	return Object.entries(some as Record<string, Text | object>).flatMap(([key, value]) => {
		const at = path === '' ? key : `${path}.${key}`;
		if (typeof value === 'string') return [[at, value]];
		if (typeof value === 'function') return [[at, value as (...given: unknown[]) => string]];
		return textsOf(value, at);
	});
}

/** What stands where something is filled in: a count of two, or a name. */
const counts = [2, 5, 7];
const names = ['Anna-1', 'Bert-2', 'Cilla-3'];
const say = (text: string | ((...given: unknown[]) => string), given: readonly unknown[]) =>
	typeof text === 'string' ? text : String(text(...given.slice(0, text.length)));

const english = textsOf(en);
const swedish = textsOf(sv);

describe('both languages', () => {
	it('are the words of the site', () => {
		expect(words).toEqual({ en, sv } satisfies Record<string, Words>);
	});

	it('say the same things, many of them', () => {
		expect(swedish.map(([path]) => path).sort()).toEqual(english.map(([path]) => path).sort());
		expect(english.length).toBeGreaterThan(150);
	});

	it.each([
		['English', english],
		['Swedish', swedish],
	])('say something everywhere: %s', (_, texts) => {
		for (const given of [counts, names, [1, 1, 1], [20, 21, 22]])
			for (const [path, text] of texts) {
				const said = say(text, given);
				expect(said.trim(), path).not.toBe('');
				expect(said, path).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
				expect(said, path).not.toMatch(/ {2}| [,.;:!?]|\.\.$/);
			}
	});

	it.each([
		['English', english],
		['Swedish', swedish],
	])('say everything that is filled in: %s', (_, texts) => {
		for (const [path, text] of texts)
			if (typeof text === 'function')
				for (const name of names.slice(0, text.length)) expect(say(text, names), path).toContain(name);
	});

	it('take the same things to fill in', () => {
		const takes = (texts: typeof english) =>
			Object.fromEntries(texts.flatMap(([path, text]) => (typeof text === 'function' ? [[path, text.length]] : [])));
		expect(takes(swedish)).toEqual(takes(english));
	});

	it('differ everywhere but in words that are the same', () => {
		const other = new Map(swedish);
		const same = english
			.map(([path, text]) => [say(text, counts), say(other.get(path) as string, counts)])
			.flatMap(([one, two]) => (one === two ? [one] : []));
		const allowed = ['.', '–', 'Ambition', 'Median', 'Period', 'Person', 'Team'];
		expect(same.filter((text) => !allowed.includes(text as string))).toEqual([]);
	});
});

describe('a count reads right', () => {
	it.each([
		[0, 'No goals so far.', 'Inga mål hittills.'],
		[1, 'One goal so far.', 'Ett mål hittills.'],
		[2, 'Two goals so far.', 'Två mål hittills.'],
		[12, 'Twelve goals so far.', 'Tolv mål hittills.'],
		[20, 'Twenty goals so far.', 'Tjugo mål hittills.'],
		[21, '21 goals so far.', '21 mål hittills.'],
	])('of %i goals so far', (count, english, swedish) => {
		expect([en.goalsSoFar(count), sv.goalsSoFar(count)]).toEqual([english, swedish]);
	});

	it.each([
		[0, 'None of them wants a talk.', 'Inget av dem behöver ett samtal.'],
		[1, 'One wants a talk.', 'Ett behöver ett samtal.'],
		[2, 'Two want a talk.', 'Två behöver ett samtal.'],
		[12, 'Twelve want a talk.', 'Tolv behöver ett samtal.'],
		[20, 'Twenty want a talk.', 'Tjugo behöver ett samtal.'],
		[21, '21 want a talk.', '21 behöver ett samtal.'],
	])('of %i goals that want a talk', (count, english, swedish) => {
		expect([en.wantATalk(count), sv.wantATalk(count)]).toEqual([english, swedish]);
	});

	it.each([
		[0, 1, 'The one goal is not on track', 'Det enda målet är inte på väg'],
		[1, 1, 'The one goal is on track', 'Det enda målet är på väg'],
		[0, 2, 'Neither of the two goals is on track', 'Inget av de två målen är på väg'],
		[0, 3, 'None of the three goals is on track', 'Inget av de tre målen är på väg'],
		[0, 25, 'None of the 25 goals is on track', 'Inget av de 25 målen är på väg'],
		[1, 2, 'One of two goals is on track', 'Ett av två mål är på väg'],
		[2, 12, 'Two of twelve goals are on track', 'Två av tolv mål är på väg'],
		[12, 12, 'All twelve goals are on track', 'Alla tolv mål är på väg'],
		[11, 19, 'Eleven of nineteen goals are on track', 'Elva av nitton mål är på väg'],
		[20, 21, '20 of 21 goals are on track', '20 av 21 mål är på väg'],
		[21, 21, 'All 21 goals are on track', 'Alla 21 mål är på väg'],
	])('of %i of %i goals on track', (well, of, english, swedish) => {
		expect([en.onTrackOf(well, of), sv.onTrackOf(well, of)]).toEqual([english, swedish]);
	});

	it.each([
		[1, 'Nothing has been heard of one for 34 days.', 'Ett har det inte hörts något om på 34 dagar.'],
		[
			2,
			'Nothing has been heard of two for a while, of one for 34 days.',
			'Två har det inte hörts något om på ett tag, ett av dem på 34 dagar.',
		],
		[
			21,
			'Nothing has been heard of 21 for a while, of one for 34 days.',
			'21 har det inte hörts något om på ett tag, ett av dem på 34 dagar.',
		],
	])('of %i goals that are silent', (goals, english, swedish) => {
		expect([en.nothingHeard(goals, 34), sv.nothingHeard(goals, 34)]).toEqual([english, swedish]);
	});

	it.each([
		[0, 'No goal supports it yet', 'Inget mål stödjer det än'],
		[1, '1 goal supports it', '1 mål stödjer det'],
		[2, '2 goals support it', '2 mål stödjer det'],
		[21, '21 goals support it', '21 mål stödjer det'],
	])('of %i goals that support one', (count, english, swedish) => {
		expect([en.supportedBy(count), sv.supportedBy(count)]).toEqual([english, swedish]);
	});

	it.each([
		[0, '0 check-ins', '0 avstämningar'],
		[1, '1 check-in', '1 avstämning'],
		[2, '2 check-ins', '2 avstämningar'],
		[21, '21 check-ins', '21 avstämningar'],
	])('of %i check-ins', (count, english, swedish) => {
		expect([en.objective.checkIns(count), sv.objective.checkIns(count)]).toEqual([english, swedish]);
	});

	it.each([
		[1, '1 dropped', '1 struket'],
		[2, '2 dropped', '2 strukna'],
		[21, '21 dropped', '21 strukna'],
	])('of %i that were dropped', (count, english, swedish) => {
		expect([en.droppedCount(count), sv.droppedCount(count)]).toEqual([english, swedish]);
	});

	it.each([
		[0, 0, '0 goals, 0 key results', '0 mål, 0 nyckelresultat'],
		[1, 1, '1 goal, 1 key result', '1 mål, 1 nyckelresultat'],
		[2, 1, '2 goals, 1 key result', '2 mål, 1 nyckelresultat'],
		[20, 21, '20 goals, 21 key results', '20 mål, 21 nyckelresultat'],
	])('of %i goals and %i key results', (goals, keyResults, english, swedish) => {
		expect([en.counts(goals, keyResults), sv.counts(goals, keyResults)]).toEqual([english, swedish]);
	});

	it('of what was scored says what it was made of', () => {
		expect([en.scoredOf(2, 3), sv.scoredOf(2, 3)]).toEqual(['2 of 3 scored', '2 av 3 bedömda']);
		expect(en.tooLittleScored(1, 5)).toBe('too little scored (1 of 5)');
		expect([en.committedMet(2, 2), en.learnedOf(1, 1)]).toEqual(['2 of 2 committed met', '1 of 1 learned']);
	});
});
