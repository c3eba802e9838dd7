import { describe, expect, it } from 'vitest';
import { completing } from '../../src/exchange/addresses.ts';
import { isPublished } from '../../src/exchange/markdown.ts';
import { inlineProse, isParagraph, textProse } from '../../src/exchange/prose.ts';
import { readInline } from '../../src/mdx/inline.ts';

const complete = completing({ repository: 'acme/goals', paths: ['2019/q1.md'] });
const text = (source: string) => textProse(source, complete);
const inline = (source: string) => inlineProse(source, complete);

describe('Markdown that becomes the text of a goal', () => {
	it.each([
		['stays as it is', '**Why:** _so_ that\n\n- [ ] one\n- two', '**Why:** _so_ that\n\n- [ ] one\n- two'],
		['has no expressions', 'source{d} and \\{d}', 'source\\{d} and \\{d}'],
		['has no tags', 'N<sub>0</sub> <!-- note -->', 'N\\<sub>0\\</sub> \\<!-- note -->'],
		['keeps its code', '`{a} <b>`\n\n```js\nif (a < b) {}\n```', '`{a} <b>`\n\n```js\nif (a < b) {}\n```'],
		['imports nothing', 'import duties fell\nexport rose', ' import duties fell\n export rose'],
		['imports nothing in a list either', '- import {a}', '- import \\{a}'],
		['takes no word behind code for an import', 'See `a`import b', 'See `a`import b'],
		['keeps addresses behind a bracket', '[see https://example.com/{a}', '[see https://example.com/\\{a}'],
		['keeps addresses that were typed', 'See https://example.com/{id} now', 'See https://example.com/{id} now'],
		['keeps its links', '[a](https://example.com "A")', '[a](https://example.com "A")'],
		['completes its links', '[a](../b.md)', '[a](https://github.com/acme/goals/blob/HEAD/b.md)'],
		['says an address that is not published', '[*a* {b}](http://example.com)', '*a* \\{b} (http://example.com)'],
		['says the address of a link without words', '[](http://example.com)', 'http://example.com'],
		['gives a link without words its address', '[](https://example.com)', '[https://example.com](https://example.com)'],
		['says a link to a fragment', '[a](#b)', 'a (#b)'],
		[
			'writes out links in angle brackets',
			'<https://example.com/{a}>',
			'[https://example.com/\\{a}](https://example.com/{a})',
		],
		['shows angle brackets round other addresses', '<http://example.com>', '\\<http://example.com>'],
		['links to pictures', '![a *b*](https://example.com/a.png)', '[a b](https://example.com/a.png)'],
		['says pictures that are not published', '![a](http://example.com/a.png)', 'a (http://example.com/a.png)'],
		['says pictures without words', '![](http://example.com/a.png)', 'http://example.com/a.png'],
		[
			'says a picture in a link',
			'[![a](https://example.com/a.png)](https://example.com)',
			'[a (https://example.com/a.png)](https://example.com)',
		],
		[
			'takes a picture by reference for a link',
			'![a][b]\n\n[b]: https://example.com',
			'[a][b]\n\n[b]: https://example.com',
		],
		[
			'completes a reference',
			'[a][b]\n\n[b]: c.md',
			'[a][b]\n\n[b]: https://github.com/acme/goals/blob/HEAD/2019/c.md',
		],
		[
			'shows a reference that is not published',
			'[a][b]\n\n[b]: http://example.com',
			'[a][b]\n\n\\[b]: http://example.com',
		],
		['has its headings below that of the page', '# A\n\n### B {c}', '### A\n\n##### B \\{c}'],
		['has no heading below the sixth', '# A\n\n###### B', '### A\n\n###### B'],
		['has its underlined headings below that of the page', 'A\n===\n\nB\n---', '### A\n\n#### B'],
		['has underlined headings that begin with a sign', '<a>\n===', '### \\<a>'],
		['leaves an underlined heading of two lines', 'A\nb\n===', 'A\nb\n==='],
		['has no marks of a conflict', '```\n<<<<<<< HEAD\n```', '```\n <<<<<<< HEAD\n```'],
	])('%s', (_, source, written) => {
		expect(text(source)).toBe(written);
		expect(isPublished(written)).toBe(true);
	});

	it('takes a block that cannot be kept by its words, line by line, and leaves the others', () => {
		const written = text('*Before*\n\n*[[a](#b)](//c)*\nimport {it}\n\n*After*');
		expect(written).toBe('*Before*\n\n\\*\\[\\[a](#b)](//c)\\*\n\n import \\{it}\n\n*After*');
		expect(isPublished(written)).toBe(true);
	});
});

describe('Markdown that becomes a note or an outcome', () => {
	it.each([
		[
			'stays as it is',
			'**66 %** done, see [RFC 42](https://example.com) & `<b>`',
			'**66 %** done, see [RFC 42](https://example.com) & `<b>`',
		],
		['keeps its lines in one paragraph', 'One\ntwo', 'One\ntwo'],
		['parts its paragraphs', 'One\n \n\n  two', 'One\n\ntwo'],
		['parts the items of a list', 'Done:\n- a\n  * b\n1. c', 'Done:\n\n- a\n\n* b\n\n1. c'],
		['takes itself by its words where links lie in links', '*[[a](#b)](//c)*', '\\*\\[\\[a](#b)](//c)\\*'],
		['completes its links', '[a](../b.md); done', '[a](https://github.com/acme/goals/blob/HEAD/b.md); done'],
		['says an address that is not published', '[a](http://example.com)', 'a (http://example.com)'],
		[
			'takes a picture for a link',
			'![a](https://example.com/a.png) wow\\![b](http://c)',
			'[a](https://example.com/a.png) wow\\!b (http://c)',
		],
	])('%s', (_, source, written) => {
		expect(inline(source)).toBe(written);
		expect(readInline(written).refusals).toEqual([]);
	});

	it('is a single paragraph, or more than a note can show', () => {
		expect(isParagraph('One *two*\nthree')).toBe(true);
		expect(isParagraph('One\n\ntwo')).toBe(false);
		expect(isParagraph('- one')).toBe(false);
		expect(isParagraph('See ![one](two.png)')).toBe(false);
		expect(isParagraph('')).toBe(false);
	});
});
