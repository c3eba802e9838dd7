import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { plainYaml } from '../../src/source/plainYaml.ts';

const root = resolve(import.meta.dirname, '../..');
const carefully = (yaml: string): unknown => parseDocument(yaml, { schema: 'core' }).toJS();

/** The YAML of every file of the sample and the fixtures. */
async function everyFile(): Promise<string[]> {
	const folders = ['content', 'test/fixtures'].map((folder) => join(root, folder));
	const entries = await Promise.all(folders.map((folder) => readdir(folder, { recursive: true, withFileTypes: true })));
	const files = entries.flat().filter((entry) => entry.isFile() && /\.(mdx|yaml)$/.test(entry.name));
	return Promise.all(
		files.map(async ({ parentPath, name }) => {
			const text = await readFile(join(parentPath, name), 'utf8');
			return name.endsWith('.mdx') ? (text.split(/^---$/m)[1] as string) : text;
		}),
	);
}

describe('the fast way to read YAML', () => {
	it('gives what the careful way gives, and is taken for nearly every file', async () => {
		const files = await everyFile();
		const plain = files.flatMap((yaml) => {
			const read = plainYaml(yaml);
			return read ? [{ fast: read.data, careful: carefully(yaml) }] : [];
		});
		expect(plain.length / files.length).toBeGreaterThan(0.9);
		for (const { fast, careful } of plain) expect(fast).toEqual(careful);
	});

	it('gives what the careful way gives for any value, or leaves it to that one', () => {
		const piece = fc.constantFrom(...'0123456789.+-_eExob~ntruefalsyNY:,#\'"|> '.split(''));
		const value = fc.array(piece, { minLength: 1, maxLength: 8 }).map((signs) => signs.join(''));
		fc.assert(
			fc.property(value, value, (a, b) => {
				const yaml = `first: ${a}\nsecond: [${b}]\n`;
				const read = plainYaml(yaml);
				if (read) expect(read.data).toEqual(carefully(yaml));
			}),
			{ numRuns: 3000, seed: 1 },
		);
	});
});
