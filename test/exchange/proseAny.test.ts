import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completing } from '../../src/exchange/addresses.ts';
import { inlineProse, textProse } from '../../src/exchange/prose.ts';
import { readInline } from '../../src/mdx/inline.ts';
import { readText } from '../../src/mdx/text.ts';
import { noWords } from './seen.ts';

const complete = completing({ repository: 'acme/goals', paths: ['2019/q1.md'] });

const piece = fc.constantFrom(
	...[...'*_`[]()<>{}!#-+~\\&$= '],
	...[
		'https://example.com/x',
		'http://example.com',
		'www.example.com',
		'karin@example.com',
		'1.',
		'import ',
		'export ',
		'<b>',
		'</b>',
		'<!--',
		'-->',
		'```\n',
		'**',
		'[ ] ',
		'[^1]',
	],
	...[
		'\n',
		'\n\n',
		'\n    ',
		'\n> ',
		'\n- ',
		'\n# ',
		'\n---\n',
		'\n===\n',
		'\n| a |\n|---|\n| ',
		'\n<<<<<<< HEAD\n',
		'\n>>>>>>> b\n',
	],
);
const someProse = fc.array(piece, { maxLength: 18 }).map((pieces) => pieces.map((one, i) => `${one}w${i}q`).join(''));

describe('any Markdown', () => {
	it('is published, and no word of it is lost', () => {
		fc.assert(
			fc.property(someProse, (source) => {
				const [body, note] = [
					readText(textProse(source, complete), noWords),
					readInline(inlineProse(source, complete)),
				];
				expect([...body.refusals, ...note.refusals]).toEqual([]);
				for (const [word] of source.matchAll(/w\d+q/g)) {
					expect(body.html).toContain(word);
					expect(note.html).toContain(word);
				}
			}),
			{ numRuns: 120 },
		);
	});
});
