import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import type { MarkupRule } from '../../src/mdx/refusal.ts';
import { readText } from '../../src/mdx/text.ts';

/** The one thing that is refused in a text: `line:column rule`, then the whole message. There is no HTML then. */
function refused(source: string): [place: string, message: string] {
	const { html, refusals } = readText(source, en.text);
	expect(html).toBe('');
	expect(refusals).toHaveLength(1);
	const [{ rule, line, column, what, cure }] = refusals as [(typeof refusals)[number]];
	return [`${line}:${column} ${rule}`, `${what} ${cure}`];
}

type Row = [what: string, source: string, place: `${number}:${number} ${MarkupRule}`, message: string];

const note = '<Note title="By the way">Some words.</Note>';
const goal = '<Goal id="2026-h1/technology/learn-the-cloud" />';
const figure = '<Figure src="./learn-the-cloud/chart.png" alt="What it shows" caption="What it says" />';

describe('imports and exports are refused', () => {
	const message =
		'There is an import or export in the text. Take it out: a goal file is text, and nothing in it is run.';
	const inProse = `${message} In plain prose, begin the line with another word.`;

	it.each<Row>([
		['an import', 'Words.\n\nimport secret from "../../.env?raw"', '3:1 mdx-import', message],
		['an export', 'export const a = 1', '1:1 mdx-import', message],
		['an export of nothing', 'export {}', '1:1 mdx-import', message],
		['a line of prose that begins with import', 'Words.\n\nimport duties rose.', '3:15 mdx-import', inProse],
		['a half-written export', 'export {a', '1:10 mdx-import', inProse],
	])('%s', (_, source, place, message) => {
		expect(refused(source)).toEqual([place, message]);
	});

	it.each(['import', 'export', 'exports are up', '- import a from "b"', 'We import and export.'])(
		'%j is prose',
		(source) => {
			expect(readText(source, en.text).refusals).toEqual([]);
		},
	);
});

describe('expressions are refused', () => {
	const message = 'There is an expression in braces. Take it out, or write \\{ for the brace itself.';
	const broken =
		'There is an expression in braces, or a brace that has no partner. Take it out, or write \\{ for the brace itself.';

	it.each<Row>([
		['on a line of its own', 'Words.\n\n{process.env.HOME}', '3:1 mdx-expression', message],
		['in a sentence', 'The {b} word', '1:5 mdx-expression', message],
		['a comment', '{/* later */}', '1:1 mdx-expression', message],
		['with nothing in it', '{}', '1:1 mdx-expression', message],
		['in a heading', '# Why {a}', '1:7 mdx-expression', message],
		['in a list', '- one\n- *two {a}*', '2:8 mdx-expression', message],
		['in a quotation', '> {a}', '1:3 mdx-expression', message],
		['in a table', '| a |\n| - |\n| {b} |', '3:3 mdx-expression', message],
		['in a footnote', 'Words[^1]\n\n[^1]: {a}', '3:7 mdx-expression', message],
		['in the words of a link', '[{a}](/teams/)', '1:2 mdx-expression', message],
		['in a note', '<Note>\n{a}\n</Note>', '2:1 mdx-expression', message],
		['in a line of a note', '<Note>a {b}</Note>', '1:9 mdx-expression', message],
		['that is no JavaScript', 'A {b c} d', '1:5 mdx-expression', broken],
		['without an end', 'a { b', '1:6 mdx-expression', broken],
		['that spreads nothing', '{...a}', '1:2 mdx-expression', broken],
		[
			'in an attribute',
			'<Note title={a}>x</Note>',
			'1:7 mdx-expression',
			`The attribute title of <Note> is an expression. Write it as text in quotation marks: ${note}`,
		],
		[
			'in an attribute, as a template',
			'<Goal id={`a/b/c`} />',
			'1:7 mdx-expression',
			`The attribute id of <Goal> is an expression. Write it as text in quotation marks: ${goal}`,
		],
		[
			'for all attributes',
			'One\n\n<Note {...a}>x</Note>',
			'3:7 mdx-expression',
			`<Note> has its attributes from an expression. Write them out as text: ${note}`,
		],
	])('%s', (_, source, place, message) => {
		expect(refused(source)).toEqual([place, message]);
	});

	it.each(['`{a}`', '```\n{a}\n```', '\\{a\\}', 'a } b'])('%j is text', (source) => {
		expect(readText(source, en.text).refusals).toEqual([]);
	});
});

describe('raw HTML is refused', () => {
	const cure = 'Use Markdown instead, or write \\< for the sign itself.';
	const paragraph = 'Leave a line empty instead, which begins a new paragraph.';

	it.each<Row>([
		['a script', '<script>alert(1)</script>', '1:1 mdx-html', `There is raw HTML, <script>. ${cure}`],
		['a frame', 'See\n\n<iframe src="https://e.com" />', '3:1 mdx-html', `There is raw HTML, <iframe>. ${cure}`],
		['a picture', 'a <img src="x" onerror="y" /> b', '1:3 mdx-html', `There is raw HTML, <img>. ${cure}`],
		['a break', 'a<br/>b', '1:2 mdx-html', `There is raw HTML, <br>. ${paragraph}`],
		['a break that is not closed', 'a\n\nb <br>c', '3:3 mdx-html', `There is raw HTML, <br>. ${paragraph}`],
		['a line', '<hr>', '1:1 mdx-html', `There is raw HTML, <hr>. ${cure}`],
		['what is not closed', 'Some <b>words', '1:6 mdx-html', `There is raw HTML, <b>. ${cure}`],
		['what is not opened', 'Some</b> words', '1:5 mdx-html', `There is raw HTML, </b>. ${cure}`],
		['a value without quotation marks', '<a href=x>y</a>', '1:1 mdx-html', `There is raw HTML, <a>. ${cure}`],
		['a declaration', '<!DOCTYPE html>', '1:1 mdx-html', `There is raw HTML, <!DOCTYPE>. ${cure}`],
		['an instruction', '<?php a() ?>', '1:1 mdx-html', `There is raw HTML, <?php>. ${cure}`],
		['a comment', 'One\n\n<!-- two -->', '3:1 mdx-html', 'There is a comment. Comments are not kept: take it out.'],
		['a fragment', '<>x</>', '1:1 mdx-html', `There is a fragment, <>. ${cure}`],
		['a member of something', '<a.b />', '1:1 mdx-html', `There is raw HTML, <a.b>. ${cure}`],
		['a mark of our own', '<okr-goal to="a" />', '1:1 mdx-html', `There is raw HTML, <okr-goal>. ${cure}`],
		['a name that every object has', '<constructor />', '1:1 mdx-html', `There is raw HTML, <constructor>. ${cure}`],
		['within a note', '<Note>\n<b>x</b>\n</Note>', '2:1 mdx-html', `There is raw HTML, <b>. ${cure}`],
		['within a footnote', 'a[^1]\n\n[^1]: <b>x</b>', '3:7 mdx-html', `There is raw HTML, <b>. ${cure}`],
	])('%s', (_, source, place, message) => {
		expect(refused(source)).toEqual([place, message]);
	});

	it('what is in it is looked at as well', () => {
		expect(readText('<b>{a} <i>x</i></b>', en.text).refusals.map(({ rule }) => rule)).toEqual([
			...['mdx-html', 'mdx-expression', 'mdx-html'],
		]);
	});
});

describe('components are refused', () => {
	const known = 'The components are Note, Goal, Figure.';
	const like = (example: string) => `It is written like this: ${example}`;

	it.each<Row>([
		['that are not there', '<Counter />', '1:1 mdx-component', `There is no component <Counter>. ${known}`],
		[
			'that are misspelt',
			'<Fgure />',
			'1:1 mdx-component',
			`There is no component <Fgure>. Did you mean <Figure>? ${known}`,
		],
		['that belong to one', '<Note.Inner />', '1:1 mdx-component', `There is no component <Note.Inner>. ${known}`],
		[
			'with an attribute of others',
			'<Note colour="red" />',
			'1:7 mdx-component',
			`<Note> has no attribute colour. ${like(note)}`,
		],
		[
			'with code for an event',
			'<Note onClick="a()" />',
			'1:7 mdx-component',
			`<Note> has no attribute onClick. ${like(note)}`,
		],
		[
			'with a style',
			'<Note style="color: red" />',
			'1:7 mdx-component',
			`<Note> has no attribute style. ${like(note)}`,
		],
		[
			'that set HTML',
			'<Note set:html="<b>" />',
			'1:7 mdx-component',
			`<Note> has no attribute set:html. ${like(note)}`,
		],
		[
			'that run in the browser',
			'<Note client:load />',
			'1:7 mdx-component',
			`<Note> has no attribute client:load. ${like(note)}`,
		],
		[
			'with what every object has',
			'<Note __proto__="x" />',
			'1:7 mdx-component',
			`<Note> has no attribute __proto__. ${like(note)}`,
		],
		[
			'with an attribute that says nothing',
			'<Note title />',
			'1:7 mdx-component',
			`The attribute title of <Note> says nothing. ${like(note)}`,
		],
		['for a goal that is not named', '<Goal />', '1:1 mdx-component', `<Goal> has no id. ${like(goal)}`],
		[
			'for a goal named by nothing',
			'<Goal id />',
			'1:7 mdx-component',
			`The attribute id of <Goal> says nothing. ${like(goal)}`,
		],
		[
			'for a goal whose name cannot be one',
			'See <Goal id="Cloud" />',
			'1:5 mdx-component',
			'<Goal> names "Cloud", which cannot be the id of a goal or key result. Write <period>/<team or person>/<slug>, with #<key result> behind it for a key result.',
		],
		[
			'for a goal inside a link',
			'[x <Goal id="a/b/c" />](https://example.com)',
			'1:4 mdx-component',
			'<Goal> stands inside a link. Take it out of the link: it is a link itself.',
		],
		[
			'for a picture without words',
			'<Figure src="./a/b.png" />',
			'1:1 mdx-component',
			`<Figure> has no alt. ${like(figure)}`,
		],
		['for no picture', '<Figure alt="x" />', '1:1 mdx-component', `<Figure> has no src. ${like(figure)}`],
	])('%s', (_, source, place, message) => {
		expect(refused(source)).toEqual([place, message]);
	});
});

describe('addresses are refused', () => {
	const fromFile = (url: string) =>
		`The address "${url}" leads from file to file. Links inside the site begin with a slash, such as /teams/; others with https:// or mailto:.`;
	const cure =
		'Write an address that begins with https:// or mailto:, or one inside the site that begins with a slash, such as /teams/.';

	it.each<Row>([
		[
			'code',
			'[x](javascript:alert(1))',
			'1:1 unsafe-address',
			`The address "javascript:alert(1)" is not published. ${cure}`,
		],
		[
			'code in capitals',
			'[x](JavaScript:a)',
			'1:1 unsafe-address',
			`The address "JavaScript:a" is not published. ${cure}`,
		],
		[
			'code in entities',
			'[x](javascript&colon;a)',
			'1:1 unsafe-address',
			`The address "javascript:a" is not published. ${cure}`,
		],
		[
			'code broken by a tab',
			'[x](<java&#9;script:a>)',
			'1:1 unsafe-address',
			`The address "java\\tscript:a" is not published. ${cure}`,
		],
		['data', '[x](data:text/html,x)', '1:1 unsafe-address', `The address "data:text/html,x" is not published. ${cure}`],
		[
			'without a lock',
			'See [x](http://e.com)',
			'1:5 unsafe-address',
			`The address "http://e.com" is not published. ${cure}`,
		],
		['of another host', '[x](//e.com)', '1:1 unsafe-address', `The address "//e.com" is not published. ${cure}`],
		['above the site', '[x](/a/../b)', '1:1 unsafe-address', `The address "/a/../b" is not published. ${cure}`],
		['beside the page', '[x](teams/)', '1:1 unsafe-address', fromFile('teams/')],
		['of a file', '[x](../a/b.mdx)', '1:1 unsafe-address', fromFile('../a/b.mdx')],
		[
			'without a scheme',
			'[x](www.e.com/a)',
			'1:1 unsafe-address',
			'The address "www.e.com/a" is not published. Write https://www.e.com/a.',
		],
		[
			'with the slashes of Windows',
			'[x](<\\\\e\\a>)',
			'1:1 unsafe-address',
			`The address "\\\\e\\\\a" is not published. ${cure}`,
		],
		['of nothing', '[x]()', '1:1 unsafe-address', `The address "" is not published. ${cure}`],
		[
			'given elsewhere',
			'[x]\n\n[x]: javascript:a',
			'3:1 unsafe-address',
			`The address "javascript:a" is not published. ${cure}`,
		],
		[
			'that are long, and then not quoted whole',
			`[x](data:${'a'.repeat(100)})`,
			'1:1 unsafe-address',
			`The address "data:${'a'.repeat(74)}…" is not published. ${cure}`,
		],
	])('%s', (_, source, place, message) => {
		expect(refused(source)).toEqual([place, message]);
	});
});

describe('pictures are refused', () => {
	const elsewhere = (src: string): string =>
		`The picture "${src}" does not lie in the goal's own folder. Put a PNG, JPEG, GIF, WebP or AVIF in the folder that is named like the goal file, and write ./<goal>/<picture>.png.`;

	it.each<Row>([
		['above the goal', '![x](../a/b.png)', '1:1 picture-place', elsewhere('../a/b.png')],
		['beside the goal', 'A ![x](./b.png)', '1:3 picture-place', elsewhere('./b.png')],
		['from the web', '![x](https://e.com/x.png)', '1:1 picture-place', elsewhere('https://e.com/x.png')],
		['with scripts in them', '![x](./a/b.svg)', '1:1 picture-place', elsewhere('./a/b.svg')],
		['in a figure', '<Figure src="/etc/b.png" alt="x" />', '1:1 picture-place', elsewhere('/etc/b.png')],
		['coded beyond reading', '![x](./a/%E5.png)', '1:1 picture-place', elsewhere('./a/%E5.png')],
		[
			'whose address is given elsewhere',
			'![x][a]\n\n[a]: https://e.com/x.png',
			'1:1 picture-place',
			'The picture takes its address from elsewhere in the text. Write the address with the picture: ![what it shows](./<goal>/<picture>.png).',
		],
	])('%s', (_, source, place, message) => {
		expect(refused(source)).toEqual([place, message]);
	});
});

describe('hidden direction marks are refused', () => {
	const message = (code: string): string =>
		`There is a hidden mark here that turns the reading direction (U+${code}). Delete it: put the cursor behind it and press backspace, or type the line anew.`;

	it.each<Row>([
		['one that turns', 'a\u202eb', '1:2 hidden-direction', message('202E')],
		['one that isolates', 'one\ntwo\u2066', '2:4 hidden-direction', message('2066')],
		['a mark of an alphabet', 'one\r\n\r\n\u061ctwo', '3:1 hidden-direction', message('061C')],
		['in a code block', '```\n\u200f\n```', '2:1 hidden-direction', message('200F')],
		['in an attribute', '<Note title="a\u200e">x</Note>', '1:15 hidden-direction', message('200E')],
	])('%s', (_, source, place, message) => {
		expect(refused(source)).toEqual([place, message]);
	});

	it('are named together with everything else', () => {
		expect(readText('a\u202eb {c}', en.text).refusals.map(({ rule }) => rule)).toEqual([
			...['hidden-direction', 'mdx-expression'],
		]);
		expect(readText('a\u202eb {c', en.text).refusals.map(({ rule }) => rule)).toEqual([
			...['hidden-direction', 'mdx-expression'],
		]);
	});
});

describe('hidden direction marks are refused as entities', () => {
	const message =
		'There is a mark here, written as an entity, that turns the reading direction. Take it out: it begins with & and ends with a semicolon.';

	it.each<Row>([
		['by its number', 'a\n\nb &#x202e;c', '3:1 hidden-direction', message],
		['by its name', '- a&rlm;b', '1:3 hidden-direction', message],
	])('%s', (_, source, place, message) => {
		expect(refused(source)).toEqual([place, message]);
	});

	it('but not in code, where they are only letters', () => {
		expect(readText('`&rlm;`\n\n```\n&#x202e;\n```', en.text).refusals).toEqual([]);
	});
});

describe('addresses in angle brackets are refused', () => {
	const without = (address: string) => `There is a web address in angle brackets. Write it without them: ${address}`;
	const mail = (address: string) => `There is a mail address in angle brackets. Write [${address}](mailto:${address}).`;

	it.each<Row>([
		['of mail', 'Write to <maria@solvik.se>.', '1:10 mdx-syntax', mail('maria@solvik.se')],
		['of mail, with its scheme', '<mailto:m.k@solvik.se>', '1:1 mdx-syntax', mail('m.k@solvik.se')],
		['of the web', 'See\n<https://solvik.se/a?b>', '2:1 mdx-syntax', without('https://solvik.se/a?b')],
		['of the web, by its name', '<www.solvik.se/a>', '1:1 mdx-syntax', without('https://www.solvik.se/a')],
	])('%s', (_, source, place, message) => {
		expect(refused(source)).toEqual([place, message]);
	});

	it.each(['maria@solvik.se', 'https://solvik.se/a?b', 'https://www.solvik.se/a', '[a@b.se](mailto:a@b.se)'])(
		'and what is written instead is a link: %s',
		(source) => {
			expect(readText(`See ${source} there.`, en.text).html).toContain('<a href="');
		},
	);
});

describe('a text that cannot be read is refused', () => {
	const less = 'A < without a space behind it begins a tag, and this is none.';

	it.each<Row>([
		[
			'with a component that is closed before it was opened',
			'Words.\n\n</Note>',
			'3:1 mdx-syntax',
			`</Note> closes what is not open. Take it out, or open it before. It is written like this: ${note}`,
		],
		[
			'with a component that is not closed',
			'Words.\r\n\r\n<Note>words',
			'3:1 mdx-syntax',
			`<Note> is opened here and not closed. Close it where it ends. It is written like this: ${note}`,
		],
		[
			'with a component that is closed by another',
			'<Note>words</Goal>',
			'1:1 mdx-syntax',
			`<Note> is opened here and not closed. Close it where it ends. It is written like this: ${note}`,
		],
		[
			'with two that cross',
			'<Note>*a</Note>*',
			'1:9 mdx-syntax',
			'</Note> stands inside something that began behind what it closes. Put it behind the end of that.',
		],
		[
			'with something else that is not closed',
			'<Åland>',
			'1:1 mdx-component',
			'There is no component <Åland>. The components are Note, Goal, Figure.',
		],
		['with a number behind the sign', 'In <5 days', '1:4 mdx-syntax', `${less} Write \\<5 or “less than 5”.`],
		['with a price behind the sign', '<$2.50.', '1:1 mdx-syntax', `${less} Write \\<$2.50 or “less than $2.50”.`],
		['with an equals sign behind it', 'a <= b', '1:3 mdx-syntax', `${less} Write \\<= or ≤.`],
		['with an arrow', 'a <- b', '1:3 mdx-syntax', `${less} Write \\< for the sign itself.`],
		[
			'with an attribute that has no quotation marks',
			'<Note title=a>x</Note>',
			'1:1 mdx-syntax',
			`<Note> cannot be read. It is written like this: ${note}`,
		],
		[
			'with an attribute that has only one',
			'<Note title="a>x',
			'1:1 mdx-syntax',
			'An attribute has no closing quotation mark. Put it behind the value.',
		],
	])('%s', (_, source, place, message) => {
		expect(refused(source)).toEqual([place, message]);
	});

	it('with quotes and lists a hundred deep', () => {
		const message =
			'The text cannot be read: something in it is not closed, or nested too deeply. Close the component that was opened, or write \\< for the sign itself.';
		expect(refused(`Words.\n\n${'> '.repeat(101)}a`)).toEqual(['3:1 mdx-syntax', message]);
		expect(refused(`${'1. - '.repeat(51)}a`)).toEqual(['1:1 mdx-syntax', message]);
		expect(readText(`${'> '.repeat(100)}a`, en.text).refusals).toEqual([]);
	});

	it('with a component among the words of a link that is not closed there', () => {
		expect(readText('[<Note>a](/teams/)', en.text).refusals).toMatchObject([{ rule: 'mdx-syntax', line: 1 }]);
	});

	it.each([
		['a note without an end', 'One\n\n<Note>\n\nTwo', 3],
		['a note that ends outside its list', '- <Note>\n</Note>', 1],
		['two that cross', '<Note>*a</Note>*', 1],
	])('with %s', (_, source, line) => {
		expect(readText(source, en.text).refusals).toMatchObject([{ rule: 'mdx-syntax', line }]);
	});
});

it('everything that is refused in a text is named at once, in its order', () => {
	const source = [
		'import a from "b"',
		'',
		'# {a}',
		'',
		'<script>x</script> [x](javascript:a) ![x](../b.png)',
		'',
		'<Note onClick="a" title={b}>',
		'<Goal />',
		'</Note>',
	].join('\n');
	expect(readText(source, en.text).refusals.map(({ rule, line, column }) => `${line}:${column} ${rule}`)).toEqual([
		'1:1 mdx-import',
		'3:3 mdx-expression',
		'5:1 mdx-html',
		'5:20 unsafe-address',
		'5:38 picture-place',
		'7:7 mdx-component',
		'7:19 mdx-expression',
		'8:1 mdx-component',
	]);
});
