import { describe, expect, it } from 'vitest';
import {
	destination,
	inlineSaying,
	isPublished,
	partsOf,
	plainTitle,
	textSaying,
} from '../../src/exchange/markdown.ts';
import { readInline } from '../../src/mdx/inline.ts';
import { seen } from './seen.ts';

describe('the title of a key result', () => {
	it.each([
		['source{d} engine', 'source{d} engine'],
		['GitLab <> Google', 'GitLab <> Google'],
		['Costs < $5 & falling: 😀', 'Costs < $5 & falling: 😀'],
		['snake_case and 5 * 3', 'snake_case and 5 * 3'],
		['* with a star first', '* with a star first'],
		['- and # and > and 1. and | first', '- and # and > and 1. and | first'],
		['[P0] and [x] and [a][b]', '[P0] and [x] and [a][b]'],
		['A DB \\w hashes', 'A DB \\w hashes'],
		['See https://example.com/_a_ and www.example.com', 'See https://example.com/_a_ and www.example.com'],
		['**relevant** profiles (WIP: _started_)', '\\*\\*relevant\\*\\* profiles (WIP: \\_started\\_)'],
		['the `authzFilter`', 'the \\`authzFilter\\`'],
		['[_N<sub>0</sub>_][n0] users', '[\\_N<sub>0</sub>\\_][n0] users'],
		['R&amp;D', 'R\\&amp;D'],
		['~~dropped~~', '\\~\\~dropped\\~\\~'],
		['<https://example.com>', '\\<https://example.com>'],
	])('says what the source says, escaped only where needed: %s', (title, written) => {
		const markdown = inlineSaying(partsOf(title));
		expect(markdown).toBe(written);
		expect(seen(readInline(markdown).html)).toBe(title);
	});

	it('can say what would be a link', () => {
		expect(inlineSaying([{ words: '[a](b.md)' }])).toBe('\\[a](b.md)');
	});

	it('keeps its links, and shows their words as they are', () => {
		const parts = partsOf('Improve ([10x](https://example.com/a_(b)?c&d)) by [_then_](https://example.com)');
		expect(inlineSaying(parts)).toBe(
			'Improve ([10x](https://example.com/a_(b)?c&d)) by [\\_then\\_](https://example.com)',
		);
		expect(plainTitle(parts)).toBe('Improve (10x) by _then_');
	});

	it('takes only real links for links', () => {
		for (const title of ['`[a](b)`', '[a](b c)', '[a] (b)', '[a][b]', 'https://example.com'])
			expect(partsOf(title)).toEqual([{ words: title }]);
	});

	it('is one line', () => {
		expect(partsOf(' One\n  two\t\n three ')).toEqual([{ words: 'One two three' }]);
	});

	it('shows the address of a link that has no words', () => {
		expect(partsOf('[ ](https://example.com)')).toEqual([{ words: 'https://example.com', url: 'https://example.com' }]);
		expect(partsOf('[](https://example.com)')).toEqual([{ words: 'https://example.com', url: 'https://example.com' }]);
	});

	it.each([
		['https://example.com/a(b)', 'https://example.com/a(b)'],
		['https://example.com/a(b', 'https://example.com/a\\(b'],
		['https://example.com/?a&copy;', 'https://example.com/?a\\&copy;'],
	])('keeps an address with signs of Markdown in it: %s', (url, written) => {
		expect(destination(url)).toBe(written);
		expect(partsOf(`[a](${written})`)).toEqual([{ words: 'a', url }]);
	});
});

describe('an item of a list', () => {
	it.each([
		['source{d}', 'source\\{d}'],
		['a { b', 'a \\{ b'],
		['N<sub>0</sub> & 5 < 6', 'N\\<sub>0\\</sub> & 5 \\< 6'],
		['# no heading', '\\# no heading'],
		['1. no list', '1\\. no list'],
		['[x] no task', '\\[x] no task'],
		['import it', 'import it'],
		['wow ![a](b.png)', 'wow !\\[a](b.png)'],
	])('says what the source says, escaped only where needed: %s', (words, written) => {
		expect(textSaying([{ words }])).toBe(written);
		expect(isPublished(`- ${written}`)).toBe(true);
	});
});

describe('a text that needs nothing from elsewhere', () => {
	it.each([
		['words', true],
		['{code}', false],
		['[a goal](/objectives/2019-h2/technology/cloud)', false],
		['![a picture](./a/b.png)', false],
	])('is published as it is: %s', (text, published) => {
		expect(isPublished(text)).toBe(published);
	});
});
