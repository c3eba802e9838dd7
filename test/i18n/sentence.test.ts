import { describe, expect, it } from 'vitest';
import { localeOf } from '../../src/i18n/locale.ts';
import { sentence } from '../../src/i18n/sentence.ts';

const cloud = {
	goal: 'flytta kunder till molnet',
	results: [
		'1 befintlig kund delvis börjar använda molnet',
		'1 ny kund ska startas upp som en ren molnlösning',
		'5 möten med kunder ska hållas för att öka intresset för molnlösningar',
	],
	day: '15 oktober',
};
const said = (language: 'en' | 'sv', blanks: typeof cloud) =>
	sentence(localeOf(language), blanks)
		.map(({ text }) => text)
		.join('');

describe('the sentence of a goal', () => {
	it('in Swedish is that of the practice, word for word', () => {
		expect(said('sv', cloud)).toBe(
			'Vi vill lyckas med att flytta kunder till molnet, och vi mäter att vi lyckats genom att 1 befintlig kund delvis börjar använda molnet, 1 ny kund ska startas upp som en ren molnlösning och 5 möten med kunder ska hållas för att öka intresset för molnlösningar. Vi tänker vara klara med detta innan 15 oktober.',
		);
	});

	it('in English says the same', () => {
		const results = ['1 customer uses it', '1 customer starts in it', '5 meetings are held'];
		expect(said('en', { goal: 'move customers to the cloud', results, day: '15 October' })).toBe(
			'We want to move customers to the cloud, and we know that we have succeeded when 1 customer uses it, 1 customer starts in it and 5 meetings are held. We intend to be done with this before 15 October.',
		);
	});

	it.each([
		[['a'], 'We want to x, and we know that we have succeeded when a. We intend to be done with this before May.'],
		[
			['a', 'b'],
			'We want to x, and we know that we have succeeded when a and b. We intend to be done with this before May.',
		],
	])('joins the key results %j as one speaks', (results, expected) => {
		expect(said('en', { goal: 'x', results, day: 'May' })).toBe(expected);
	});

	it('without a day ends before it', () => {
		expect(said('en', { goal: 'x', results: ['a'], day: '' })).toBe(
			'We want to x, and we know that we have succeeded when a.',
		);
	});

	it('has one full stop where the blanks bring their own', () => {
		expect(said('en', { goal: 'x.', results: ['a. ', 'b .'].map((text) => text.trim()), day: '' })).toBe(
			'We want to x, and we know that we have succeeded when a and b.',
		);
	});

	it('keeps its blanks apart from its own words', () => {
		expect(sentence(localeOf('en'), { goal: 'x', results: ['a', 'b'], day: 'May' })).toEqual([
			{ text: 'We want to ', blank: false },
			{ text: 'x', blank: true },
			{ text: ', and we know that we have succeeded when ', blank: false },
			{ text: 'a', blank: true },
			{ text: ' and ', blank: false },
			{ text: 'b', blank: true },
			{ text: '. We intend to be done with this before ', blank: false },
			{ text: 'May', blank: true },
			{ text: '.', blank: false },
		]);
	});

	it('takes a result for one blank, whatever commas and words are in it', () => {
		const parts = sentence(localeOf('en'), { goal: 'x', results: ['a, b and c', '\u00001\u0000'], day: '' });
		expect(parts.filter(({ blank }) => blank).map(({ text }) => text)).toEqual(['x', 'a, b and c', '\u00001\u0000']);
	});
});
