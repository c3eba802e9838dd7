import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goal, person, team } from '../source/folder.ts';
import { type Victim, victim } from './organisation.ts';

let organisation: Victim;
beforeAll(async () => {
	organisation = await victim();
});
afterAll(() => organisation.end());

/** Names that a file system may not hold, or holds on some machines only; so they are tried as files that would be there. */
const names = [
	...[
		'..',
		'.',
		'...',
		'',
		' ',
		'%2e%2e',
		'%2E.',
		'..%2f..',
		'%00',
		'a\0',
		'a\nb',
		'a\rb',
		'a\tb',
		'a\u202eb',
		'a\u200bb',
		'\ufeffa',
	],
	...[
		'C:',
		'c:a',
		'\\\\server\\share',
		'..\\..',
		'a\\b',
		'~',
		'~root',
		'$HOME',
		'`id`',
		'$(id)',
		'a;id',
		'a|b',
		'a&b',
		'-rf',
		'--help',
	],
	...[
		'con',
		'prn',
		'aux',
		'nul',
		'com1',
		'com9',
		'lpt1',
		'lpt9',
		'CON',
		'Nul',
		'a.',
		'a ',
		'a.b',
		'.env',
		'.git',
		'.htaccess',
	],
	...[
		'__proto__',
		'A',
		'Å',
		'å',
		'a\u030a',
		'ａ',
		'а',
		'ﬁ',
		'ſ',
		'ı',
		'-a',
		'a-',
		'a--b',
		'a_b',
		'a+b',
		'a?b',
		'a#b',
		'a"b',
		"a'b",
		'a<b>',
	],
	...['[a]', '{a}', '[...a]', '*', '(a)', '@a', 'a=b', '1:2'],
];

describe('a file with a name that leads elsewhere, or that some machine cannot hold, is refused', () => {
	it.each(names)('%j as a goal', async (name) => {
		expect(await rulesOf(`objectives/2026-h2/acme/${name}.mdx`, goal)).toMatch(/bad-id|stray-file/);
	});

	it.each(names)('%j as a person and a team', async (name) => {
		expect(await rulesOf(`people/${name}.yaml`, person)).toMatch(/bad-id|stray-file/);
		expect(await rulesOf(`teams/${name}.mdx`, team.replace('name: Acme', 'name: Eve\nparent: acme'))).toMatch(
			/bad-id|stray-file/,
		);
	});

	it.each(names.filter((name) => name !== ''))('%j as a folder', async (name) => {
		expect(await rulesOf(`objectives/2026-h2/${name}/grow.mdx`, goal)).toMatch(/bad-id|stray-file/);
		expect(await rulesOf(`objectives/${name}/acme/grow.mdx`, goal)).toMatch(/bad-id|stray-file/);
	});

	it('and the cure is a name that is none of them', async () => {
		const { errors } = await organisation.read('people/con.yaml', person);
		expect(errors.map(({ what, cure }) => [what, cure])).toEqual([
			['con is a name that Windows keeps for itself.', 'Call it con-1.'],
		]);
	});
});

async function rulesOf(path: string, file: string): Promise<string> {
	const { errors } = await organisation.read(path, file);
	for (const { cure } of errors) expect(cure).toMatch(/\S/);
	return errors.map(({ rule }) => rule).join(' ');
}
