import { describe, expect, test } from 'vitest';
import { relinkedInline, relinkedText } from '../../src/cli/moveLinks.ts';

const names = {
	period: new Map([['2026-h2', '2026']]),
	team: new Map([['acme', 'house']]),
	person: new Map([['karin', 'kaja']]),
	goal: new Map([['2026-h2/acme/grow', '2026/house/grow']]),
};
const pictures = { from: 'grow', to: 'flourish' };

describe('a text after a move', () => {
	test.each([
		['a link', '[x](/objectives/2026-h2/acme/grow/)', '[x](/objectives/2026/house/grow/)'],
		[
			'a link in angle brackets',
			'[x](</objectives/2026-h2/acme/grow> "why")',
			'[x](</objectives/2026/house/grow> "why")',
		],
		['a link to a key result', '[x](/objectives/2026-h2/acme/grow/#a)', '[x](/objectives/2026/house/grow/#a)'],
		[
			'a link by reference',
			'[x][y]\n\n[y]: /objectives/2026-h2/acme/grow/',
			'[x][y]\n\n[y]: /objectives/2026/house/grow/',
		],
		['a link in a link’s picture', '[![a](./grow/a.png)](/teams/acme/)', '[![a](./flourish/a.png)](/teams/house/)'],
		[
			'pages of teams, people and periods',
			'[a](/teams/acme) [b](/people/karin/?x) [c](/periods/2026-h2/cascade/) [d](/lessons/2026-h2/)',
			'[a](/teams/house) [b](/people/kaja/?x) [c](/periods/2026/cascade/) [d](/lessons/2026/)',
		],
		[
			'a goal in a sentence',
			'As <Goal id="2026-h2/acme/grow#a">it</Goal> says',
			'As <Goal id="2026/house/grow#a">it</Goal> says',
		],
		[
			'a goal on a line of its own',
			"<Note>\n  <Goal id='2026-h2/acme/grow' />\n</Note>",
			"<Note>\n  <Goal id='2026/house/grow' />\n</Note>",
		],
		['a picture that says its place', '![./grow/a.png](./grow/a.png)', '![./grow/a.png](./flourish/a.png)'],
		['a picture without a dot', '![a](grow/a%20b.png "grow/a")', '![a](flourish/a%20b.png "grow/a")'],
		[
			'a figure',
			'<Figure src="./grow/a.png" alt="./grow/" caption="x" />',
			'<Figure src="./flourish/a.png" alt="./grow/" caption="x" />',
		],
	])('leads to where things are: %s', (_, before, after) => {
		expect(relinkedText(`å ä ö 🙂\n\n${before}\n`, names, pictures)).toBe(`å ä ö 🙂\n\n${after}\n`);
	});

	test.each([
		['code', '`/teams/acme/` and\n\n```\n[x](/teams/acme/)\n```'],
		['words that look like an address', 'Look at /teams/acme/ today.'],
		[
			'things whose names only begin so',
			'[a](/teams/acme-two/) [b](/objectives/2026-h2/acme/grow-more/) <Goal id="2026-h2/acme/grower" />',
		],
		['other sites', '[a](https://acme.example/teams/acme/)'],
		['pictures of another folder', '![a](./growth/a.png)'],
		['other words of a component', '<Note title="/teams/acme/">2026-h2/acme/grow</Note>'],
	])('stays as it is: %s', (_, text) => {
		expect(relinkedText(text, names, pictures)).toBe(text);
	});

	test('in a title or note is inline Markdown, where a component is just text', () => {
		expect(relinkedInline('*See* [a](/teams/acme/) <Goal id="2026-h2/acme/grow" />', names)).toBe(
			'*See* [a](/teams/house/) <Goal id="2026-h2/acme/grow" />',
		);
	});
});
