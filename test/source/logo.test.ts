import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { almanac, makeFolder, read, said, saidOfAlmanac } from './folder.ts';

/** A PNG of one pixel. */
const png = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);
const named = (logo: string) => ({ 'almanac.yaml': `${almanac}logo: ${logo}\n` });

test('a logo beside almanac.yaml', async () => {
	const { findings, pictures, almanac } = await read(makeFolder({ ...named('our-house.png'), 'our-house.png': png }));
	expect(findings).toEqual([]);
	expect(almanac?.organisation.logo).toBe('our-house.png');
	expect(pictures.map(({ id, width, height }) => [id, width, height])).toEqual([['our-house.png', 1, 1]]);
});

test('pictures beside almanac.yaml that are no logo are left alone', async () => {
	const { findings, pictures } = await read(makeFolder({ 'readme.png': 'no picture', 'logo.png': png }));
	expect([findings, pictures]).toEqual([[], []]);
});

test('a logo that is missing', async () => {
	expect(await said(named('logo.png'))).toMatchInlineSnapshot(`
		"content/almanac.yaml:4:7 error picture-file
		  There is no picture logo.png beside almanac.yaml.
		  Why: The picture would be missing from the page.
		  Do:  Put it there, or take logo: out.

		1 error, 0 warnings.
		"
	`);
});

test('a logo of nearly the same name', async () => {
	expect(await said({ ...named('logo.png'), 'Logo.png': png, 'logo.txt': 'x' })).toContain(
		'Do:  Did you mean Logo.png?',
	);
});

test('a logo that is an SVG, or lies elsewhere', async () => {
	expect(await saidOfAlmanac('logo: logo.svg')).toMatchInlineSnapshot(`
		"content/almanac.yaml:4:7 error wrong-value
		  "logo.svg" is not the name of a PNG, JPEG, GIF, WebP or AVIF picture, such as logo.png.
		  4 | logo: logo.svg
		    |       ^
		  Why: Only some values have a meaning here.
		  Do:  Mend logo. A picture beside almanac.yaml, such as logo.png. It stands before the name.

		1 error, 0 warnings.
		"
	`);
	expect(await saidOfAlmanac('logo: ../logo.png')).toContain('wrong-value');
});

test('a logo that is no picture, and one of another kind than its name says', async () => {
	expect(await said({ ...named('logo.png'), 'logo.png': '<svg onload="alert(1)"/>' })).toContain(
		'This is not a picture.',
	);
	expect(await said({ ...named('logo.webp'), 'logo.webp': png })).toContain(
		'is of the kind png, and its name says webp',
	);
});

test('a logo that is a link to a file elsewhere, and one that is a folder', async () => {
	const folder = makeFolder(named('logo.png'));
	writeFileSync(join(folder, 'elsewhere.png'), png);
	symlinkSync('elsewhere.png', join(folder, 'logo.png'));
	const { findings, pictures } = await read(folder);
	expect(findings.map(({ rule, file }) => `${file} ${rule}`)).toEqual(['content/logo.png symbolic-link']);
	expect(pictures).toEqual([]);
	expect(await said({ ...named('logo.png'), 'logo.png/a.png': png })).toContain('There is no picture logo.png beside');
});

test('an accent that YAML takes for a comment', async () => {
	expect(await saidOfAlmanac('accent: #8b0000')).toMatchInlineSnapshot(`
		"content/almanac.yaml:4:1 error wrong-value
		  accent has no value.
		  4 | accent: #8b0000
		    | ^
		  Why: Only some values have a meaning here.
		  Do:  A # that stands alone begins a comment. Put the text in quotation marks: accent: "#8b0000"

		1 error, 0 warnings.
		"
	`);
});

test('an accent that is no colour', async () => {
	expect(await saidOfAlmanac('accent: dark red')).toMatchInlineSnapshot(`
		"content/almanac.yaml:4:9 error wrong-value
		  "dark red" is not a colour written "#rrggbb".
		  4 | accent: dark red
		    |         ^
		  Why: Only some values have a meaning here.
		  Do:  Mend accent. The colour of links, buttons and the icon: "#rrggbb", in quotation marks.

		1 error, 0 warnings.
		"
	`);
});
