import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { plainInline, readInline } from '../../src/mdx/inline.ts';
import { fillIn, type Marks } from '../../src/mdx/marks.ts';
import { readText } from '../../src/mdx/text.ts';
import { character } from '../characters.ts';
import { unsafeIn } from '../hostile/allowed.ts';
import { signs } from '../hostile/signs.ts';

/** Whatever other files are called, and wherever the site lies. */
const marks: Marks = {
	goal: (to) => (to.length % 2 === 0 ? { href: `/okr/${to}`, title: '"><script>alert(1)</script>' } : undefined),
	page: (path) => `/okr${path}`,
	picture: (src) => ({ href: `/okr/${encodeURI(src)}`, width: 1, height: 1 }),
	unseen: '<i>unseen</i>',
};

/** A picture inside of a link stays the mark that it was, which shows nothing. */
const mark = { 'okr-picture': ['src', 'alt'] };

const soup = fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((parts) => parts.join(''));
const noise = fc.oneof(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60, unit: character }));
const whole = [
	'# Why\n\nSee <Goal id="a/b/c">*it*</Goal> and [that](/objectives/a/b/c/#kr).\n\n<Note title="By the way">\n- [x] done\n</Note>',
	'| A | B |\n| :- | -: |\n| `a` | [b](https://e.com) |\n\n![A "chart"](./a/b.png)[^1]\n\n[^1]: A *note*, a@b.se',
	'<Figure src="./a/b.png" alt="A chart" caption="It says" />\n\n> [a][b] ~~c~~\n\n[b]: /teams/?a=1&b=2#c',
];
/** A whole text in which some characters were replaced by something tricky. */
const mutated = fc
	.tuple(
		fc.constantFrom(...whole),
		fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom(...signs)), { maxLength: 3 }),
	)
	.map(([text, changes]) =>
		changes.reduce((now, [at, length, sign]) => {
			const place = at % now.length;
			return now.slice(0, place) + sign + now.slice(place + length);
		}, text),
	);
const anything = fc.oneof(soup, noise, mutated);

describe('whatever an author writes', () => {
	it('a text is read or refused, and holds nothing but what a text may hold', () => {
		fc.assert(
			fc.property(anything, (source) => {
				const { html, refusals } = readText(source, en.text);
				if (refusals.length > 0) expect(html).toBe('');
				expect(unsafeIn(fillIn(html, marks), mark)).toEqual([]);
			}),
			{ numRuns: 200 },
		);
	});

	it('a title is read or refused, and holds nothing but what a text may hold', () => {
		fc.assert(
			fc.property(anything, (source) => {
				const { html, refusals } = readInline(source);
				if (refusals.length > 0) expect(html).toBe('');
				expect(unsafeIn(fillIn(html, marks), mark)).toEqual([]);
				expect(plainInline(source)).toBeTypeOf('string');
			}),
			{ numRuns: 200 },
		);
	});

	it('a refusal says where, in a text that is as long', () => {
		fc.assert(
			fc.property(anything, (source) => {
				fc.pre(!/\r(?!\n)/.test(source));
				const lines = source.split(/\r?\n/);
				for (const { line, column } of readText(source, en.text).refusals) {
					expect(line >= 1 && line <= lines.length).toBe(true);
					expect(column >= 1 && column <= (lines[line - 1] as string).length + 2).toBe(true);
				}
			}),
		);
	});
});

describe('the title of a key result', () => {
	it('without a sign of Markdown is read the same by the short way and the long', () => {
		const word = fc.stringMatching(/^[\p{L}\p{N} .,;!?%+=#>|(){}$'"-]{0,30}$/u);
		fc.assert(
			fc.property(word, (text) => {
				const bare = `a${text}b`;
				expect(readInline(`*x*${bare}`).html).toBe(
					`<em>x</em>${readInline(bare).html.replaceAll('&gt;', '>').replaceAll('&quot;', '"')}`,
				);
			}),
		);
	});
});
