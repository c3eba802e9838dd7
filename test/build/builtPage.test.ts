import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOddPage, readPage } from '../../src/build/builtPage.ts';

const faults = (html: string) => readPage(`<!DOCTYPE html><html><body>${html}</body></html>`).faults;

describe('a built page', () => {
	it('gives its ids and every address it has, those of pictures and a refresh too', () => {
		const page = readPage(
			'<meta http-equiv="refresh" content="0; url=/new/"><p id="a"><a href="/teams/#core">x</a><img src="/p.png" srcset="/p.png 1x, /q.png 2x"></p><svg id="b"><a xlink:href="/c/">y</a></svg>',
		);
		expect(page).toEqual({
			ids: ['a', 'b'],
			addresses: ['/new/', '/teams/#core', '/p.png', '/q.png', '/c/'],
			leadsOn: true,
			faults: [],
		});
	});

	it('may link to elsewhere', () => {
		for (const address of ['https://example.org/', 'http://example.org/', 'mailto:a@example.org'])
			expect(faults(`<a href="${address}">x</a>`)).toEqual([]);
	});

	it.each([
		['a script inside it', '<script>alert(1)</script>', 'There is a script in it that is no file of the site.'],
		[
			'words in a script of the site',
			'<script src="/a.js">alert(1)</script>',
			'There is a script in it that is no file of the site.',
		],
		[
			'a script from elsewhere',
			'<script src="https://example.org/a.js"></script>',
			"It has an address that is not the site's own: https://example.org/a.js",
		],
		[
			'a script hidden in a title of a drawing',
			'<svg><title><script>alert(1)</script></title></svg>',
			'There is a script in it that is no file of the site.',
		],
		['a frame', '<iframe src="/teams/"></iframe>', 'There is a <iframe> in it.'],
		['another base', '<base href="/other/">', 'There is a <base> in it.'],
		['a style sheet inside it', '<style>p{}</style>', 'There is a <style> in it.'],
		['an event handler', '<p onclick="x()">x</p>', 'There is an event handler, onclick, in it.'],
		['an event handler in capitals', '<P ONCLICK=x()>x</P>', 'There is an event handler, onclick, in it.'],
		['an inline style', '<p style="color:red">x</p>', 'There is an attribute style in it.'],
		[
			'a picture from elsewhere',
			'<img src="https://example.org/x.png">',
			"It has an address that is not the site's own: https://example.org/x.png",
		],
		[
			'a picture by an address without a scheme',
			'<img src="//example.org/x.png">',
			"It has an address that is not the site's own: //example.org/x.png",
		],
		[
			'a link that runs',
			'<a href="javascript:alert(1)">x</a>',
			"It has an address that is not the site's own: javascript:alert(1)",
		],
		[
			'a link that runs, hidden by signs',
			'<a href="&#9;JaVaScRiPt:alert(1)">x</a>',
			"It has an address that is not the site's own: \tJaVaScRiPt:alert(1)",
		],
		[
			'a link that carries data',
			'<a href="data:text/html,x">x</a>',
			"It has an address that is not the site's own: data:text/html,x",
		],
		[
			'a form that sends away',
			'<form action="https://example.org/"></form>',
			"It has an address that is not the site's own: https://example.org/",
		],
	])('is refused with %s', (_, html, fault) => {
		expect(faults(html)).toContain(fault);
	});

	it('is read in one way, in its plain form and in any other', () => {
		const pieces = [
			...['<a href="/b/">', "<a href='/b&amp;c/'>", '<A HREF=/d/>', '<a href=/e/ id=f/>', '<a href="/g/" href="/h/">'],
			...['</a>', '</a >', '</a\n>', '<br/>', '<p class="i" id="j&quot;k">', '<p\tid = "l">', '<p id="m"class="n">'],
			...['<img srcset="/o.png 1x, /p.png 2x" src=q>', '<svg viewBox="0 0 1 1"><a xlink:href="/r/"/></svg>'],
			...['<p onclick="s()">', '<p ON=t>', '<p style="">', '<p x="<p style=u>">', "<p x='&lt;' id='&'>", '<p id=&amp>'],
			...[
				'<script src="/v.js"></script>',
				'<script src="/v.js">w</script>',
				'<script></script>',
				'<script src=x> </script>',
			],
			...['<iframe>', '<iframes>', '<base>', '<meta http-equiv="refresh" content="0; url=/y/">', '<meta name="z">'],
			...[
				'<!--',
				'-->',
				'<!doctype html>',
				'<!DOCTYPE html>',
				'<![CDATA[',
				']]>',
				'<?',
				'<',
				'>',
				'"',
				"'",
				'=',
				'&',
				'/',
			],
			...[
				'text',
				' ',
				'\n',
				'\r\n',
				'\0',
				'<title>',
				'<textarea>',
				'<style>',
				'<a data-module="/a/" data-b="/c/">',
				'<p id>',
			],
		];
		const pages = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((some) => some.join(''));
		fc.assert(
			fc.property(pages, (html) => {
				expect(readPage(html)).toEqual(readOddPage(html));
			}),
			{ numRuns: 3000 },
		);
	});
});
