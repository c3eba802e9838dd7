import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { plainInline, readInline } from '../../src/mdx/inline.ts';
import { fillIn, type Marks } from '../../src/mdx/marks.ts';
import { readText } from '../../src/mdx/text.ts';

/** Whatever other files are called, and wherever the site lies. */
const marks: Marks = {
	goal: (to) => (to.length % 2 === 0 ? { href: `/okr/${to}`, title: '"><script>alert(1)</script>' } : undefined),
	page: (path) => `/okr${path}`,
	picture: (src) => ({ href: `/okr/${encodeURI(src)}`, width: 1, height: 1 }),
	unseen: '<i>unseen</i>',
};

/** What a text may hold once it is on a page: its elements, and the attributes of each. */
const elements: Record<string, readonly string[]> = {
	...Object.fromEntries(
		[
			...[
				'p',
				'h3',
				'h4',
				'h5',
				'h6',
				'ul',
				'ol',
				'li',
				'blockquote',
				'pre',
				'code',
				'hr',
				'br',
				'em',
				'strong',
				'del',
			],
			...[
				'sup',
				'section',
				'span',
				'div',
				'aside',
				'figure',
				'figcaption',
				'table',
				'thead',
				'tbody',
				'tr',
				'th',
				'td',
			],
		].map((name) => [name, []]),
	),
	a: ['href', 'id', 'data-footnote-ref', 'data-footnote-backref', 'aria-describedby', 'aria-label', 'class'],
	img: ['src', 'alt', 'width', 'height', 'loading'],
	aside: ['class'],
	code: ['class'],
	div: ['class', 'tabindex'],
	h3: ['id'],
	li: ['id', 'class'],
	ol: ['start', 'class'],
	p: ['class'],
	section: ['data-footnotes', 'class'],
	span: ['class', 'role', 'aria-label'],
	td: ['align'],
	th: ['align'],
	ul: ['class'],
	// A picture inside of a link.
	'okr-picture': ['src', 'alt'],
};
const page = 'https://intranet.example/okr/objectives/a/b/c/';

/** Whatever a browser would find in some HTML that a text may not hold. */
function unsafe(html: string): string[] {
	const found: string[] = [];
	const walk = (node: DefaultTreeAdapterMap['node']) => {
		if ('tagName' in node) {
			const allowed = elements[node.tagName];
			if (!allowed) found.push(`<${node.tagName}>`);
			for (const { name, value } of node.attrs) {
				if (!allowed?.includes(name)) found.push(`<${node.tagName} ${name}>`);
				if ((name === 'href' || name === 'src') && !isInsideOrSafe(value)) found.push(`${name}=${value}`);
			}
		} else if (node.nodeName !== '#text' && node.nodeName !== '#document-fragment') found.push(node.nodeName);
		if ('childNodes' in node) for (const child of node.childNodes) walk(child);
	};
	walk(parseFragment(html));
	return found;
}

function isInsideOrSafe(address: string): boolean {
	const { protocol } = new URL(address, page);
	return protocol === 'https:' || protocol === 'mailto:';
}

/** Texts that have fooled a reader of Markdown, MDX or HTML before, and the signs they are made of. */
const tricky = [
	...[
		'{',
		'}',
		'<',
		'>',
		'/>',
		'`',
		'```\n',
		'"',
		"'",
		'=',
		'\\',
		'&',
		'#',
		'*',
		'_',
		'~~',
		'|',
		'[',
		']',
		'(',
		')',
		'!',
		':',
	],
	...[
		'\n',
		'\n\n',
		'\r\n',
		'\r',
		'\t',
		'\u2028',
		'\u2029',
		'\u0000',
		'\ufeff',
		'\u202e',
		'\u00a0',
		'    ',
		'- ',
		'1. ',
		'> ',
	],
	...['import ', 'export ', 'import a from "b"', 'export default ', '{process.env.HOME}', '{/*', '*/}', '$', '{...a}'],
	...[
		'<script>',
		'</script>',
		'<img src=x onerror=alert(1)>',
		'<svg/onload=a>',
		'<!--',
		'-->',
		'<![CDATA[',
		'<?',
		'<>',
		'</>',
	],
	...[
		'<Note>',
		'</Note>',
		'<Note title="a">',
		' onClick="a"',
		' style="a"',
		' set:html={a}',
		'<Goal id="a/b/c" />',
		'<Goal id="',
	],
	...[
		'<Goal id="a/b/cd">',
		'</Goal>',
		'<Figure src="./a/b.png" alt="<b>" />',
		'<okr-goal to="a">',
		'</okr-goal>',
		'<style>a</style>',
	],
	...[
		'javascript:alert(1)',
		'data:text/html,a',
		'java\tscript:a',
		'&#106;avascript:a',
		'javascript&colon;a',
		'&lt;script&gt;',
	],
	...[
		'&quot;',
		'&#x3C;',
		'&amp;lt;',
		'&#0;',
		'https://example.com',
		'http://e.com',
		'www.e.com',
		'a@b.se',
		'//e.com',
		'/teams/',
	],
	...[
		'[a](',
		'[a](/teams/)',
		'[a](https://e.com "b")',
		'![a](./a/b.png)',
		'![',
		'[a]: ',
		'[a][b]',
		'[^1]',
		'[^1]: ',
		'<https://e.com>',
	],
	...['| a |\n| - |\n| b |\n', '- [x] ', '# ', '---\n', '===\n', '***', 'word', 'åäö', '🙂', '\ud800', 'e\u0301'],
];

const soup = fc.array(fc.constantFrom(...tricky), { maxLength: 12 }).map((parts) => parts.join(''));
const noise = fc.oneof(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60, unit: 'binary' }));
const whole = [
	'# Why\n\nSee <Goal id="a/b/c">*it*</Goal> and [that](/objectives/a/b/c/#kr).\n\n<Note title="By the way">\n- [x] done\n</Note>',
	'| A | B |\n| :- | -: |\n| `a` | [b](https://e.com) |\n\n![A "chart"](./a/b.png)[^1]\n\n[^1]: A *note*, a@b.se',
	'<Figure src="./a/b.png" alt="A chart" caption="It says" />\n\n> [a][b] ~~c~~\n\n[b]: /teams/?a=1&b=2#c',
];
/** A whole text in which some characters were replaced by something tricky. */
const mutated = fc
	.tuple(
		fc.constantFrom(...whole),
		fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom(...tricky)), { maxLength: 3 }),
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
				expect(unsafe(fillIn(html, marks))).toEqual([]);
			}),
			{ numRuns: 200 },
		);
	});

	it('a title is read or refused, and holds nothing but what a text may hold', () => {
		fc.assert(
			fc.property(anything, (source) => {
				const { html, refusals } = readInline(source);
				if (refusals.length > 0) expect(html).toBe('');
				expect(unsafe(fillIn(html, marks))).toEqual([]);
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
