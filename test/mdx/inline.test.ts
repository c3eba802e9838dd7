import { describe, expect, it } from 'vitest';
import { plainInline, readInline } from '../../src/mdx/inline.ts';

/** The HTML of an inline text in which nothing is refused. */
function html(source: string): string {
	const { html, refusals } = readInline(source);
	expect(refusals).toEqual([]);
	return html;
}

describe('the title of a key result', () => {
	it.each([
		['plain words', '5 möten med kunder ska hållas', '5 möten med kunder ska hållas'],
		['emphasis and code', '*one* **two** `a < b`', '<em>one</em> <strong>two</strong> <code>a &#x3C; b</code>'],
		['strikethrough', '~~10~~ 5', '<del>10</del> 5'],
		['a link', '[web](https://example.com)', '<a href="https://example.com">web</a>'],
		['a typed address', 'on https://example.com', 'on <a href="https://example.com">https://example.com</a>'],
		['a link inside the site', '[all](/teams/)', '<okr-page to="/teams/">all</okr-page>'],
		['a link to a goal', '[it](/objectives/a/b/c/)', '<okr-goal to="a/b/c">it</okr-goal>'],
		['HTML, which stays text', 'CO<sub>2</sub> & more', 'CO&#x3C;sub>2&#x3C;/sub> &#x26; more'],
		['a script, which stays text', '<script>a</script>', '&#x3C;script>a&#x3C;/script>'],
		['braces, which are text', 'source{d}', 'source{d}'],
		['braces among Markdown', '*a* {b}', '<em>a</em> {b}'],
		['what real goals have', '[_N<sub>0</sub>_][n0]', '[<em>N&#x3C;sub>0&#x3C;/sub></em>][n0]'],
		['a number and a point', '1. of everything', '1. of everything'],
		['a sign that begins a list', '- 5 %', '- 5 %'],
		['a sign that begins a heading', '# *1* in the market', '# <em>1</em> in the market'],
		['a sign that begins a quotation', '> 50 %', '> 50 %'],
		['a picture, which is a link at most', '!*a*', '!<em>a</em>'],
		['bars', '| a | *b* |', '| a | <em>b</em> |'],
		['import', 'import *duties*', 'import <em>duties</em>'],
		['two paragraphs', '*One*\n\ntwo', '<em>One</em><br>two'],
		['two lines', 'One\ntwo', 'One\ntwo'],
		['nothing', '', ''],
	])('may have %s', (_, source, expected) => {
		expect(html(source)).toBe(expected);
	});

	it('mentions goals with their place', () => {
		expect(readInline('See *the* [goal](/objectives/a/b/c#kr)').goals).toEqual([
			{ to: 'a/b/c#kr', line: 1, column: 11 },
		]);
	});

	it('has no pictures', () => {
		expect(readInline('![x](https://example.com/a.png)').pictures).toEqual([]);
		expect(html('![x](https://example.com/a.png)')).toBe('!<a href="https://example.com/a.png">x</a>');
	});

	it('has no address that cannot be published', () => {
		expect(readInline('A [b](javascript:a)')).toEqual({
			html: '',
			goals: [],
			pages: [],
			pictures: [],
			refusals: [
				{
					rule: 'unsafe-address',
					what: 'The address "javascript:a" is not published.',
					cure: 'Write an address that begins with https:// or mailto:, or one inside the site that begins with a slash, such as /teams/.',
					line: 1,
					column: 3,
				},
			],
		});
	});

	it('keeps a typed address that cannot be published as text', () => {
		expect(html('on http://intranet/ and www.example.com')).toBe('on http://intranet/ and www.example.com');
	});

	it('has no hidden direction marks', () => {
		expect(readInline('a \u202eb').refusals).toMatchObject([{ rule: 'hidden-direction', line: 1, column: 3 }]);
	});
});

describe('what an inline text says, without its signs', () => {
	it.each([
		['5 möten', '5 möten'],
		['*one* **two** `three` ~~four~~', 'one two three four'],
		['[web](https://example.com)', 'web'],
		['CO<sub>2</sub>', 'CO<sub>2</sub>'],
		['AT&amp;T', 'AT&T'],
		['on https://example.com', 'on https://example.com'],
		['One\n\n*two*', 'One two'],
		['', ''],
	])('%j says %j', (source, words) => {
		expect(plainInline(source)).toBe(words);
	});
});
