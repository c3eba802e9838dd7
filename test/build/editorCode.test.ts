import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changed } from '../../src/build/editorCode.ts';

const cms = join(resolve(import.meta.dirname, '../..'), 'node_modules/@sveltia/cms/npm/index.js');

describe('the code of the CMS', () => {
	it('is bundled without the address that its fonts would come from, without the offer to overwrite, and without offers of its own', async () => {
		const code = await readFile(cms, 'utf8');
		expect(code).toContain('cdn.jsdelivr.net/fontsource');
		expect(code).toContain('throw Error(`save_conflict`');
		const bundled = changed(code);
		expect(bundled).not.toContain('cdn.jsdelivr.net/fontsource');
		expect(bundled).not.toContain('throw Error(`save_conflict`');
		expect(bundled).toContain('.message===`okr-told`)return;');
		expect(code).toMatch(/await \w+\(`newLanguageCta`\)/);
		expect(bundled).not.toMatch(/await \w+\(`newLanguageCta`\)/);
	});

	it('stops the build when it is not the code that was looked at', () => {
		expect(() => changed('another version')).toThrow('@sveltia/cms has 0 of');
	});
});
