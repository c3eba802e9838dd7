import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goalFile } from '../source/folder.ts';
import { type Victim, victim } from './organisation.ts';
import { refused } from './refused.ts';

const folder = join(import.meta.dirname, 'files');

/** Where a file would lie in a content folder. Those that do not say what they are, are goals. */
function placeOf(name: string): string {
	if (name.endsWith('.team.mdx')) return 'teams/design.mdx';
	if (name.endsWith('.period.mdx')) return 'periods/2027-h1.mdx';
	if (name.endsWith('.person.yaml')) return 'people/eve.yaml';
	return name.endsWith('.almanac.yaml') ? 'almanac.yaml' : goalFile;
}

async function filesIn(kind: 'refused' | 'inert'): Promise<string[]> {
	const entries = await readdir(join(folder, kind), { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile());
	return files
		.map(({ parentPath, name }) => relative(join(folder, kind), join(parentPath, name)).replaceAll('\\', '/'))
		.sort();
}

const inert = await filesIn('inert');
let organisation: Victim;
beforeAll(async () => {
	organisation = await victim();
});
afterAll(() => organisation.end());

describe('a hostile file is refused', () => {
	it('whichever stands in the folder', async () => {
		expect(await filesIn('refused')).toEqual(Object.keys(refused).sort());
		expect(inert.length + Object.keys(refused).length).toBeGreaterThan(150);
	});

	it.each(Object.entries(refused))('%s', async (name, places) => {
		const { errors } = await organisation.read(placeOf(name), await readFile(join(folder, 'refused', name)));
		expect(errors.map(({ line, rule }) => `${line} ${rule}`).join(', ')).toBe(places);
		for (const { file, what, why, cure } of errors) {
			expect(file).toBe(`content/${placeOf(name)}`);
			for (const sentence of [what, why, cure]) expect(sentence).toMatch(/^\S.*\S$/s);
			expect(cure).toMatch(/[.?>/]$/);
		}
	});
});

describe('a hostile file is published inert', () => {
	it.each(inert)('%s', async (name) => {
		const { errors, unsafe } = await organisation.read(placeOf(name), await readFile(join(folder, 'inert', name)));
		expect(errors).toEqual([]);
		expect(unsafe).toEqual([]);
	});
});
