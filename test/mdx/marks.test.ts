import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { readInline } from '../../src/mdx/inline.ts';
import { escapeHtml, fillIn, type Marks } from '../../src/mdx/marks.ts';
import { readText } from '../../src/mdx/text.ts';

const marks: Marks = {
	goal: (to) =>
		to.startsWith('2026-h2/technology/cloud')
			? { href: `/okr/objectives/${to.replace('#', '/#')}`, title: 'R&D <in> the "cloud"' }
			: undefined,
	page: (path) => `/okr${path}`,
	picture: (src) => ({ href: `/okr/pictures/${src}`, width: 640, height: 480 }),
	unseen: 'a goal that is not <published>',
};
const filled = (source: string) => fillIn(readText(source, en.text).html, marks);

describe('what other files give is filled in', () => {
	it('a goal with its address and its title', () => {
		expect(filled('<Goal id="2026-h2/technology/cloud" />')).toBe(
			'<a href="/okr/objectives/2026-h2/technology/cloud">R&amp;D &lt;in&gt; the &quot;cloud&quot;</a>',
		);
	});

	it('a goal with the words that were written', () => {
		expect(filled('See [*it*](/objectives/2026-h2/technology/cloud#first).')).toBe(
			'<p>See <a href="/okr/objectives/2026-h2/technology/cloud/#first"><em>it</em></a>.</p>',
		);
	});

	it('a page, in the folder the site is served from', () => {
		expect(filled('[a](/teams/?a=1&b=2) and [b](/)')).toBe(
			'<p><a href="/okr/teams/?a=1&amp;b=2">a</a> and <a href="/okr/">b</a></p>',
		);
	});

	it('a picture, with its size and its words', () => {
		expect(filled('![A "chart" & more](./cloud/chart.png)')).toBe(
			'<p><img src="/okr/pictures/cloud/chart.png" alt="A &#x22;chart&#x22; &#x26; more" width="640" height="480" loading="lazy"></p>',
		);
	});

	it('several in one text, each by itself', () => {
		expect(filled('[a](/a/) [b](/b/)\n\n[c](/c/)').match(/href="[^"]*"/g)).toEqual([
			...['href="/okr/a/"', 'href="/okr/b/"', 'href="/okr/c/"'],
		]);
	});

	it('words over two lines', () => {
		expect(filled('[two\nlines](/a/)')).toBe('<p><a href="/okr/a/">two\nlines</a></p>');
	});

	it('in inline texts too', () => {
		expect(fillIn(readInline('[a](/teams/)').html, marks)).toBe('<a href="/okr/teams/">a</a>');
	});

	it('nothing in a text without marks', () => {
		expect(fillIn('<p>okr-goal</p>', marks)).toBe('<p>okr-goal</p>');
	});
});

describe('what readers may not see is left out', () => {
	const secret = '2026-h2/design/top-secret';

	it('a goal that was only named is called what it is', () => {
		expect(filled(`<Goal id="${secret}" />`)).toBe('a goal that is not &lt;published&gt;');
	});

	it('a goal with words keeps the words, and loses its link and its id', () => {
		expect(filled(`<Goal id="${secret}">that *one*</Goal> or [this](/objectives/${secret}/#kr)`)).toBe(
			'<p>that one or this</p>',
		);
	});

	it('a picture that is not there is what it shows', () => {
		const { html } = readText('![A chart](./cloud/chart.png)', en.text);
		expect(fillIn(html, { ...marks, picture: () => undefined })).toBe('<p>A chart</p>');
	});
});

describe('marks that an author writes', () => {
	it('are text', () => {
		const html = filled('`<okr-page to="/a/">b</okr-page>` and \\<okr-page to="/a/">b\\</okr-page>');
		expect(html).toBe(
			'<p><code>&#x3C;okr-page to="/a/">b&#x3C;/okr-page></code> and &#x3C;okr-page to="/a/">b&#x3C;/okr-page></p>',
		);
	});

	it('are text in the words of a picture', () => {
		expect(filled('<Figure src="./cloud/a.png" alt=\'<okr-page to="/a/">b</okr-page>\' />')).not.toContain('<a ');
	});
});

describe('what a text names in its marks', () => {
	it.each(['&', '<', '>', '"', '&lt;', '&quot;', '&#x26;'])('%j comes back as it was', (sign) => {
		const asked: string[] = [];
		fillIn(`<okr-picture src="${sign.replaceAll('&', '&#x26;').replaceAll('"', '&#x22;')}" alt=""></okr-picture>`, {
			...marks,
			picture: (src) => {
				asked.push(src);
				return undefined;
			},
		});
		expect(asked).toEqual([sign]);
	});
});

it('text in HTML has none of its signs', () => {
	expect(escapeHtml('a & b < c > "d" &amp; \'e\'')).toBe("a &amp; b &lt; c &gt; &quot;d&quot; &amp;amp; 'e'");
});
