import { describe, expect, it } from 'vitest';
import { compounds } from '../../src/search/compounds.ts';
import { textLanguage } from '../../src/search/textLanguage.ts';
import { seam, unsplit } from '../../src/search/words.ts';
import { type CompoundWords, others, swedish, unseenSwedish } from './compoundWords.ts';

type Split = (text: string) => string;

/** How many of the pairs are found, and how many whole words are split, with those that went wrong. */
function figures(name: string, split: Split, { pairs, whole }: CompoundWords) {
	const parts = (word: string) => split(word).toLowerCase().split(seam);
	const found = pairs.filter(([word, part]) =>
		parts(word)
			.slice(1)
			.some((one) => one.startsWith(part.toLowerCase().slice(0, -1))),
	);
	const missed = pairs.filter((pair) => !found.includes(pair)).map(([word]) => word);
	const wrong = whole.filter((word) => parts(word).length > 1).map((word) => parts(word).join('|'));
	console.log(
		`${name}: ${found.length} of ${pairs.length} compounds found (not ${missed.join(' ')}); ` +
			`${wrong.length} of ${whole.length} whole words split (${wrong.join(' ')})`,
	);
	return { found: found.length / pairs.length, split: wrong.length / whole.length };
}

const split = compounds('sv', ['molnet är vår nytta', 'tester på webben, en webb för alla', 'support']);

describe('Swedish compounds', () => {
	it('are found by their parts: 95 of 100; and not seen where there are none: 2 of 100 at the most', () => {
		const { found, split: wrong } = figures('Swedish', split, swedish);
		expect(swedish.pairs.length).toBeGreaterThanOrEqual(40);
		expect(swedish.whole.length).toBeGreaterThanOrEqual(200);
		expect(found).toBeGreaterThanOrEqual(0.95);
		expect(wrong).toBeLessThanOrEqual(0.02);
	});

	it('are found about as well where nobody has looked: 90 of 100, and 2 of 100', () => {
		const { found, split: wrong } = figures('Swedish, unseen', split, unseenSwedish);
		expect(found).toBeGreaterThanOrEqual(0.9);
		expect(wrong).toBeLessThanOrEqual(0.02);
	});

	it('are put together again before anybody reads them', () => {
		const text = 'Kundnöjdhetsmätningar om driftstörningar';
		expect(split(text)).not.toBe(text);
		expect(unsplit(split(text))).toBe(text);
	});

	it('keep a tail that is one word whole, so that it is found by itself', () => {
		expect(split('molnplattform').split(seam)).toEqual(['moln', 'plattform']);
	});
});

describe.each(Object.entries(others))('compounds in %s', (language, words) => {
	it('are known by the language of the texts, and part into words of the texts', async () => {
		const heard = textLanguage('en', [words.text]);
		expect(heard).toBe(language);
		const { found, split: wrong } = figures(language, compounds(heard, [words.text]), words);
		expect(found).toBeGreaterThanOrEqual(0.9);
		expect(wrong).toBeLessThanOrEqual(0.02);
	});
});

describe('the language of texts', () => {
	it('is that of the site where there is little to go by, or much of its own', () => {
		expect(textLanguage('en', ['und der die das'])).toBe('en');
		const english = 'This is what we have to do for the house and the garden. '.repeat(5);
		expect(textLanguage('en', [english, others.de.text])).toBe('en');
		expect(textLanguage('sv', [])).toBe('sv');
	});

	it('has compounds that are left alone when it writes them apart', async () => {
		expect(compounds('en', ['break', 'fast'])('breakfast')).toBe('breakfast');
	});
});

describe('text that is no language', () => {
	it('takes no time and comes back as it was', () => {
		for (const text of [
			'kod'.repeat(5000),
			'tidstid'.repeat(5),
			'\ud83d',
			'a\u0308'.repeat(30),
			'',
			'<b>driftstopp</b>',
		])
			expect(unsplit(split(text))).toBe(text);
	});
});
