import { describe, expect, it } from 'vitest';
import type { LeftOut } from '../../src/exchange/leftOut.ts';
import { inlineWithout, textWithout } from '../../src/exchange/unmention.ts';
import { readText } from '../../src/mdx/text.ts';

const left: LeftOut = {
	unseen: 'a goal that is not published',
	wordsFor: (reference) =>
		({ 'h2/acme/gone': 'Gone *by* {now}', 'h2/acme/dark': left.unseen })[reference.split('#')[0] as string],
	tells: (text) => text.includes('h2/acme/dark'),
	hushed: (text) => text,
};
const noWords = { footnotes: '', backToText: '', done: '', notDone: '' };

describe('a text without the goals that are left out', () => {
	it.each([
		['says the title of one', 'See <Goal id="h2/acme/gone" /> there', 'See Gone \\*by\\* \\{now} there'],
		['says that one is not published', 'See <Goal id="h2/acme/dark#kr"/>.', 'See a goal that is not published.'],
		['keeps the words in a component', 'See <Goal id="h2/acme/dark">this *one*</Goal>.', 'See this *one*.'],
		['keeps the words in a component on lines of its own', '<Goal id="h2/acme/dark">\n  1 *this*\n</Goal>', '1 *this*'],
		[
			'keeps the words of a link',
			'As [in **that** one](/objectives/h2/acme/gone/ "Tip") says',
			'As in **that** one says',
		],
		['says a title for a link without words', '[](/objectives/h2/acme/dark#kr)', 'a goal that is not published'],
		[
			'takes the address of a link from its definition',
			'See [that][x] and [this].\n\n[x]: /objectives/h2/acme/dark/\n[this]: /objectives/h2/acme/here/\n[X]: /teams/',
			'See that and [this].\n\n\n[this]: /objectives/h2/acme/here/\n[X]: /teams/',
		],
		[
			'says nothing for an address that was typed',
			'See https://a.example/objectives/h2/acme/dark/ now',
			'See a goal that is not published now',
		],
		[
			'leaves an address without a place',
			'See a:mailto:b@a.example/h2/acme/dark now',
			'See a:mailto:b@a.example/h2/acme/dark now',
		],
		['makes no list of words', '[1. May](/objectives/h2/acme/gone/) was late', '1\\. May was late'],
		['makes no import of words', '> [import _duties_](/objectives/h2/acme/gone/) fell', '>  import duties fell'],
		['makes no heading of words', '- [# 1](/objectives/h2/acme/gone/)', '- \\# 1'],
		[
			'leaves everything else',
			'See [that](/objectives/h2/acme/here/), <Goal id="h2/acme/here" />, `</>`',
			'See [that](/objectives/h2/acme/here/), <Goal id="h2/acme/here" />, `</>`',
		],
		['leaves a text without any of these', 'Just  words &amp; *more*', 'Just  words &amp; *more*'],
	])('%s', (_, source, text) => {
		expect(textWithout(source, left, true)).toEqual({ text, pictures: 0 });
		expect(readText(text, noWords).refusals).toEqual([]);
	});
});

describe('a text without pictures', () => {
	it.each([
		[
			'leaves a figure out with the lines around it',
			'One\n\n<Figure src="./a/b.png" alt="B" caption="C" />\n\nTwo',
			'One\n\nTwo',
		],
		['leaves out the last thing', 'One\n\n<Figure src="./a/b.png" alt="B" />\n', 'One\n'],
		['keeps paragraphs apart', 'One\n\n<Figure src="./a/b.png" alt="B" />\nTwo', 'One\n\n\nTwo'],
		['says what a picture showed', 'One ![a *b* {c\\}](./a/b.png) two', 'One a b \\{c} two'],
		[
			'says what a picture in a link showed',
			'[![a](./a/b.png)](/objectives/h2/acme/gone/) [![c](./a/b.png)](https://a.example/)',
			'a [c](https://a.example/)',
		],
	])('%s', (_, source, text) => {
		const without = textWithout(source.replace('{c\\}', '\\{c}'), left, false);
		expect(without.text).toBe(text);
		expect(without.pictures).toBe(source.split('b.png').length - 1);
	});

	it('takes a picture out with the words that it stands in', () => {
		const source = '[1. ![a](./a/b.png)](/objectives/h2/acme/gone/) late';
		expect(textWithout(source, left, false)).toEqual({ text: '1\\. a late', pictures: 1 });
	});
});

describe('inline Markdown without the goals that are left out', () => {
	it.each([
		['[that *one*](/objectives/h2/acme/dark/), `a/b`', 'that *one*, `a/b`'],
		[
			'As <Goal id="h2/acme/dark" />, <Goal id="h2/acme/gone#kr"> these </Goal>, <Goal id="h2/acme/gone"/>',
			'As a goal that is not published, these, Gone \\*by\\* {now}',
		],
		[
			'As <Goal id="h2/acme/here" /> and <https://a.example/h2/acme/dark>',
			'As <Goal id="h2/acme/here" /> and a goal that is not published',
		],
		['[ # that ](/objectives/h2/acme/gone)', '# that'],
	])('%s', (source, text) => {
		expect(inlineWithout(source, left)).toBe(text);
	});
});
