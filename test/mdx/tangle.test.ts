import { describe, expect, it } from 'vitest';
import { plainInline, readInline } from '../../src/mdx/inline.ts';
import { fillIn, type Marks } from '../../src/mdx/marks.ts';
import { readText } from '../../src/mdx/text.ts';

const words = { footnotes: 'Footnotes', backToText: 'Back', done: 'done', notDone: 'not done' };
const html = (text: string) => readText(text, words).html;
const refused = (text: string) => readText(text, words).refusals.map(({ rule, line, column }) => [rule, line, column]);

describe('a text that nobody would write', () => {
	it.each([
		['quotes in quotes', `x\n\n${'> '.repeat(50_000)}x`, 3],
		['lists in lists', `${'- '.repeat(500)}x`, 1],
		['the same sign over and over', `x\n${'*'.repeat(9999)}a`, 2],
		['brackets without end', '!['.repeat(5000), 1],
		['more marks than words', `x\n\n${'*a_ '.repeat(1000)}`, 3],
		['notes in notes', `${'<Note>'.repeat(2200)}${'</Note>'.repeat(2200)}`, 1],
	])('is refused at once: %s', (_, text, line) => {
		expect(refused(text)).toEqual([['mdx-syntax', line, 1]]);
	});

	it('is refused in a title too, and then says what it says', () => {
		const stars = `${'*'.repeat(4000)}a`;
		expect(readInline(stars).refusals.map(({ rule }) => rule)).toEqual(['mdx-syntax']);
		expect(plainInline(stars)).toBe(stars);
	});

	it('but a long rule under a heading and a deep list are texts', () => {
		expect(refused(`Heading\n${'-'.repeat(500)}\n\n${'  '.repeat(9)}x`)).toEqual([]);
		expect(refused(Array.from({ length: 20 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n'))).toEqual([]);
	});
});

describe('a component', () => {
	it('that is not closed is pointed at where it opens', () => {
		expect(refused('Words.\n\n  <Note>\n\nMore words.')).toEqual([['mdx-syntax', 3, 3]]);
	});

	it('on one line is no part of a paragraph', () => {
		expect(html('<Note>x</Note>')).toBe('<aside class="note"><p>x</p></aside>');
		expect(html('<Note>x</Note> <Note>y</Note>')).toBe(
			'<aside class="note"><p>x</p></aside><aside class="note"><p>y</p></aside>',
		);
	});

	it('within a sentence is refused, but for a goal', () => {
		expect(refused('Words <Note>x</Note> and words.')).toEqual([['mdx-component', 1, 7]]);
		expect(refused('Words <Goal id="2026-h1/a/b" /> and words.')).toEqual([]);
	});

	it('has its words where they are shown', () => {
		expect(refused('<Figure src="./g/x.png" alt="a">words</Figure>')).toEqual([['mdx-component', 1, 1]]);
	});
});

describe('a picture', () => {
	const marks = (found: boolean): Marks => ({
		goal: () => undefined,
		page: (path) => `/okr${path}`,
		picture: () => (found ? { href: '/p/x.png', width: 2, height: 1 } : undefined),
		unseen: 'unseen',
	});

	it('that is missing leaves its words, which stay words', () => {
		const text = html('![\\<script>alert(1)\\</script> & "x"](./g/x.png)');
		expect(fillIn(text, marks(false))).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;</p>');
	});

	it('may be a link', () => {
		expect(fillIn(html('[![a](./g/x.png)](/teams/)'), marks(true))).toBe(
			'<p><a href="/okr/teams/"><img src="/p/x.png" alt="a" width="2" height="1" loading="lazy"></a></p>',
		);
	});

	it('has no expression and no tag in its words', () => {
		expect(refused('![a {process.env.HOME}](./g/x.png)')).toEqual([['mdx-expression', 1, 1]]);
		expect(refused('![a <b>c</b>](./g/x.png)')).toEqual([['mdx-expression', 1, 1]]);
		expect(refused('![a \\{b\\}](./g/x.png)')).toEqual([]);
	});
});

describe('a mark that turns the reading direction', () => {
	it.each(['a &#x202e; b', '`&#x202e;` &#8238;', '<Note title="&#x202E;">x</Note>', '![&#x202e;](./g/x.png)'])(
		'is found where it is written as an entity: %s',
		(text) => {
			const rules = readText(text, words).refusals.map(({ rule }) => rule);
			expect(rules).toEqual(['hidden-direction']);
		},
	);
});

describe('a mark of direction beside an address that was simply typed', () => {
	it('is refused, though nothing says any more where it stood', () => {
		expect(refused('Words.\n\na &#x202e; Se:www.example.com')).toEqual([['hidden-direction', 1, 1]]);
	});
});

describe('an address', () => {
	it.each(['https://good.example@evil.example', 'https://good.example@evil.example/x', '/..?x', '/teams/%2e%2E#x'])(
		'that leads elsewhere than it seems is refused: %s',
		(url) => {
			expect(refused(`[x](${url})`)).toEqual([['unsafe-address', 1, 1]]);
		},
	);

	it('that was simply typed behind a word stays the text it is', () => {
		expect(html('Se:www.example.com')).toContain('www.example.com');
		expect(readInline('Se:www.example.com').refusals).toEqual([]);
	});
});

describe('footnotes', () => {
	it('have a heading of their own, which is found by name and changes no other', () => {
		const text = html('#### A\n\nx[^1]\n\n[^1]: y');
		expect(text).toContain('<h3>A</h3>');
		expect(text).toContain('<h3 id="footnote-label">Footnotes</h3>');
		expect(text).toContain('aria-describedby="footnote-label"');
	});
});
