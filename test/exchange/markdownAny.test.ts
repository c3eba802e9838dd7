import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineSaying, textSaying } from '../../src/exchange/markdown.ts';
import { plainInline, readInline } from '../../src/mdx/inline.ts';
import { readText } from '../../src/mdx/text.ts';
import { noWords, seen } from './seen.ts';

const sign = fc.constantFrom(
	...[...'*_`[]()<>{}!#-+|~$&\\/: aå.;@^="%'],
	...[
		'&amp;',
		'https://example.com/x',
		'http://example.com',
		'www.example.com',
		'karin@example.com',
		'1.',
		'2)',
		'[^1]',
		'](',
		'[ ] ',
		'<b>',
		'```',
		'**',
		'👩‍💻',
		'import ',
		'export ',
	],
);
const someLine = fc
	.array(sign, { maxLength: 14 })
	.map((signs) => signs.join('').trim())
	.filter((line) => line !== '');

describe('any line', () => {
	it('can be said in inline Markdown, sign for sign', () => {
		fc.assert(
			fc.property(someLine, (words) => {
				const written = inlineSaying([{ words }]);
				expect(readInline(written).refusals).toEqual([]);
				expect(plainInline(written)).toBe(words);
			}),
			{ numRuns: 200 },
		);
	});

	it('can be said in a list or a heading, sign for sign', () => {
		fc.assert(
			fc.property(someLine, (words) => {
				const written = textSaying([{ words }]);
				expect(seen(readText(`- ${written}`, noWords).html).trim()).toBe(words);
				expect(seen(readText(`## ${written}`, noWords).html).trim()).toBe(words);
			}),
			{ numRuns: 60 },
		);
	});
});
