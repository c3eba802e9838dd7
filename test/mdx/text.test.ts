import { describe, expect, it } from 'vitest';
import { sv } from '../../src/i18n/sv.ts';
import { readText } from '../../src/mdx/text.ts';

/** The HTML of a text in which nothing is refused. */
function html(source: string): string {
	const { html, refusals } = readText(source, sv.text);
	expect(refusals).toEqual([]);
	return html;
}

describe('Markdown in a goal file', () => {
	it('an empty text is empty', () => {
		expect(html('')).toBe('');
	});

	it('paragraphs, emphasis, code and breaks', () => {
		expect(
			html('One *weak*, **strong** and `const a = "<b>"`.\n\nTwo  \nlines\\\nthree\nfour.'),
		).toMatchInlineSnapshot(`
			"<p>One <em>weak</em>, <strong>strong</strong> and <code>const a = "&#x3C;b>"</code>.</p>
			<p>Two<br>
			lines<br>
			three
			four.</p>"
		`);
	});

	it('lists within lists, with their first number', () => {
		expect(html('3. three\n4. four\n   - one\n   - two\n\n* loose\n\n* list')).toMatchInlineSnapshot(`
			"<ol start="3">
			<li>three</li>
			<li>four
			<ul>
			<li>one</li>
			<li>two</li>
			</ul>
			</li>
			</ol>
			<ul>
			<li>
			<p>loose</p>
			</li>
			<li>
			<p>list</p>
			</li>
			</ul>"
		`);
	});

	it('quotations, rules and code in a language', () => {
		expect(html('> Said *so*\n\n---\n\n```c++\nint a = b < c;\n```\n\n```\nplain\n```')).toMatchInlineSnapshot(`
			"<blockquote>
			<p>Said <em>so</em></p>
			</blockquote>
			<hr>
			<pre><code class="language-c++">int a = b &#x3C; c;
			</code></pre>
			<pre><code>plain
			</code></pre>"
		`);
	});

	it('signs that mean something to HTML are text', () => {
		expect(html('R&D, a \\< b > c, "quoted", \\{braces\\} and &lt;b&gt;')).toMatchInlineSnapshot(
			`"<p>R&#x26;D, a &#x3C; b > c, "quoted", {braces} and &#x3C;b></p>"`,
		);
	});

	it('strikethrough, and addresses that were simply typed', () => {
		expect(
			html('~~gone~~ https://example.com/a?b=1&c=2, karin@example.com, http://plain.example'),
		).toMatchInlineSnapshot(
			`"<p><del>gone</del> <a href="https://example.com/a?b=1&#x26;c=2">https://example.com/a?b=1&#x26;c=2</a>, <a href="mailto:karin@example.com">karin@example.com</a>, http://plain.example</p>"`,
		);
	});

	it('a table scrolls by itself, and keeps its alignment', () => {
		expect(html('| Name | Value |\n| :- | -: |\n| a | **1** |\n| b |')).toMatchInlineSnapshot(`
			"<div class="scroll" tabindex="0"><table>
			<thead>
			<tr>
			<th align="left">Name</th>
			<th align="right">Value</th>
			</tr>
			</thead>
			<tbody>
			<tr>
			<td align="left">a</td>
			<td align="right"><strong>1</strong></td>
			</tr>
			<tr>
			<td align="left">b</td>
			<td align="right"></td>
			</tr>
			</tbody>
			</table></div>"
		`);
	});

	it('a table within a quotation and within a note scrolls too', () => {
		expect(html('> | A |\n> | - |\n> | 1 |\n\n<Note>\n| B |\n| - |\n| 2 |\n</Note>')).toMatchInlineSnapshot(`
			"<blockquote>
			<div class="scroll" tabindex="0"><table>
			<thead>
			<tr>
			<th>A</th>
			</tr>
			</thead>
			<tbody>
			<tr>
			<td>1</td>
			</tr>
			</tbody>
			</table></div>
			</blockquote>
			<aside class="note"><div class="scroll" tabindex="0"><table>
			<thead>
			<tr>
			<th>B</th>
			</tr>
			</thead>
			<tbody>
			<tr>
			<td>2</td>
			</tr>
			</tbody>
			</table></div></aside>"
		`);
	});

	it('the boxes of a task list are words, in the language of the site', () => {
		expect(html('- [x] asked\n- [ ] answered')).toMatchInlineSnapshot(`
			"<ul class="contains-task-list">
			<li class="task-list-item"><span class="task-done" role="img" aria-label="klart">☑</span> asked</li>
			<li class="task-list-item"><span class="task-open" role="img" aria-label="inte klart">☐</span> answered</li>
			</ul>"
		`);
	});

	it('footnotes stand at the end, in the language of the site', () => {
		expect(
			html('Därför[^1] och därför[^två].\n\n[^1]: En *not*.\n[^två]: En till, https://example.com'),
		).toMatchInlineSnapshot(`
			"<p>Därför<sup><a href="#text-fn-1" id="text-fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup> och därför<sup><a href="#text-fn-tv%C3%A5" id="text-fnref-tv%C3%A5" data-footnote-ref aria-describedby="footnote-label">2</a></sup>.</p>
			<section data-footnotes class="footnotes"><h3 id="footnote-label">Fotnoter</h3>
			<ol>
			<li id="text-fn-1">
			<p>En <em>not</em>. <a href="#text-fnref-1" data-footnote-backref="" aria-label="Tillbaka till texten" class="data-footnote-backref">↩</a></p>
			</li>
			<li id="text-fn-tv%C3%A5">
			<p>En till, <a href="https://example.com">https://example.com</a> <a href="#text-fnref-tv%C3%A5" data-footnote-backref="" aria-label="Tillbaka till texten" class="data-footnote-backref">↩</a></p>
			</li>
			</ol>
			</section>"
		`);
	});

	it('lines may end as on Windows', () => {
		expect(html('# A\r\n\r\n- B\r\n- C').replaceAll('\r\n', '\n')).toBe(html('# A\n\n- B\n- C'));
	});
});

describe('headings begin below those of the page', () => {
	it.each([
		['from the first level', '# A\n\n## B\n\n### C', ['h3', 'h4', 'h5']],
		['from the second', '## A\n\n### B\n\n## C', ['h3', 'h4', 'h3']],
		['from the third', '### A\n\n#### B', ['h3', 'h4']],
		['from the sixth', '###### A', ['h3']],
		['when the highest comes later', '### A\n\n# B', ['h5', 'h3']],
		['and end at the sixth', '# A\n\n##### B\n\n###### C', ['h3', 'h6', 'h6']],
		['underlined', 'A\n===\n\nB\n---', ['h3', 'h4']],
	])('%s', (_, source, levels) => {
		expect([...html(source).matchAll(/<(h\d)>/g)].map((match) => match[1])).toEqual(levels);
	});
});

describe('links', () => {
	it('lead to the web and to mail', () => {
		expect(
			html('[web](https://example.com/a "Title") [mail](mailto:karin@example.com?subject=Hi)'),
		).toMatchInlineSnapshot(
			`"<p><a href="https://example.com/a">web</a> <a href="mailto:karin@example.com?subject=Hi">mail</a></p>"`,
		);
	});

	it('inside the site wait for the folder it is served from', () => {
		expect(html('[teams](/teams/?a=1&b=2#now) [here](#first-customer)')).toMatchInlineSnapshot(
			`"<p><okr-page to="/teams/?a=1&#x26;b=2#now">teams</okr-page> <a href="#first-customer">here</a></p>"`,
		);
	});

	it('to a goal wait for it, whether written as address or as component', () => {
		expect(
			html(
				'[it](/objectives/2026-h2/technology/cloud/) [kr](/objectives/2026-h2/technology/cloud/#first) <Goal id="2026-h2/technology/cloud" />, <Goal id="2026-h2/technology/cloud#first">its *first* result</Goal>',
			),
		).toMatchInlineSnapshot(
			`"<p><okr-goal to="2026-h2/technology/cloud">it</okr-goal> <okr-goal to="2026-h2/technology/cloud#first">kr</okr-goal> <okr-goal to="2026-h2/technology/cloud"></okr-goal>, <okr-goal to="2026-h2/technology/cloud#first">its first result</okr-goal></p>"`,
		);
	});

	it('take their address from elsewhere in the text', () => {
		expect(html('[one][A], [a][], [a].\n\n[a]: https://example.com')).toMatchInlineSnapshot(
			`"<p><a href="https://example.com">one</a>, <a href="https://example.com">a</a>, <a href="https://example.com">a</a>.</p>"`,
		);
	});

	it('mention goals with their place', () => {
		const source = 'One\n\n- [it](/objectives/2026-h2/technology/cloud)\n- <Goal id="2026-h2/design/sketch#a" />';
		expect(readText(source, sv.text).goals).toEqual([
			{ to: '2026-h2/technology/cloud', line: 3, column: 3 },
			{ to: '2026-h2/design/sketch#a', line: 4, column: 3 },
		]);
	});

	it('mention a goal whose address is given elsewhere in the text', () => {
		expect(readText('[it][a]\n\n[a]: /objectives/2026-h2/technology/cloud', sv.text).goals).toEqual([
			{ to: '2026-h2/technology/cloud', line: 3, column: 1 },
		]);
	});

	it('to an address that cannot be published, simply typed, are no links', () => {
		expect(html('See http://intranet and www.example.com.')).toBe('<p>See http://intranet and www.example.com.</p>');
	});
});

describe('components in a goal file', () => {
	it('a note, with a title and with Markdown in it', () => {
		expect(html('<Note title="By the way">\n## Inside\n\n- *one*\n</Note>')).toMatchInlineSnapshot(`
			"<aside class="note"><p class="note-title">By the way</p><h3>Inside</h3><ul>
			<li><em>one</em></li>
			</ul></aside>"
		`);
	});

	it('a note whose title is empty has none', () => {
		expect(html('<Note title="">Words</Note>')).toBe(html('<Note>Words</Note>'));
	});

	it('a goal on a line of its own', () => {
		expect(html('<Goal id="2026-h2/technology/cloud" />')).toMatchInlineSnapshot(
			`"<okr-goal to="2026-h2/technology/cloud"></okr-goal>"`,
		);
	});

	it('a figure, with and without a caption', () => {
		expect(
			html(
				'<Figure src="./cloud/a chart.png" alt="A &quot;chart&quot; of a < b" caption="What it says & more" />\n\n<Figure src="./cloud/chart.png" alt="" />',
			),
		).toMatchInlineSnapshot(`
			"<figure><okr-picture src="cloud/a chart.png" alt="A &#x22;chart&#x22; of a < b"></okr-picture><figcaption>What it says &#x26; more</figcaption></figure>
			<figure><okr-picture src="cloud/chart.png" alt=""></okr-picture></figure>"
		`);
	});

	it('a picture in Markdown', () => {
		expect(html('![A *chart*](./cloud/sk%C3%A4rm.png) ![](cloud/b.jpeg)')).toMatchInlineSnapshot(
			`"<p><okr-picture src="cloud/skärm.png" alt="A chart"></okr-picture> <okr-picture src="cloud/b.jpeg" alt=""></okr-picture></p>"`,
		);
	});

	it('pictures are mentioned with their place', () => {
		const source = 'One\n\n![A](./cloud/a.png)\n\n<Figure src="cloud/b.webp" alt="B" />';
		expect(readText(source, sv.text).pictures).toEqual([
			{ to: 'cloud/a.png', line: 3, column: 1 },
			{ to: 'cloud/b.webp', line: 5, column: 1 },
		]);
	});

	it('attributes are text, whatever they say', () => {
		expect(html('<Note title="<script>alert(1)</script> {a}">\nWords\n</Note>')).toMatchInlineSnapshot(
			`"<aside class="note"><p class="note-title">&#x3C;script>alert(1)&#x3C;/script> {a}</p><p>Words</p></aside>"`,
		);
	});
});

describe('a text for which the stack has no room left', () => {
	it('is refused, and nothing is thrown', () => {
		const words = {
			...sv.text,
			get footnotes(): string {
				throw new RangeError('Maximum call stack size exceeded');
			},
		};
		expect(readText('Why[^1].\n\n[^1]: Because.', words)).toMatchObject({
			html: '',
			refusals: [{ rule: 'mdx-syntax', line: 1, column: 1 }],
		});
	});
});
