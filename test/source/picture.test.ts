import { expect, test } from 'vitest';
import { change, goal, goalFile, makeFolder, period, read, saidInFolder, team } from './folder.ts';

/** A PNG of one pixel. */
const png = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);
const chart = 'objectives/2026-h2/acme/grow/chart.png';
const showing = (src: string) => ({ [goalFile]: change(goal, 'Why we want this.', `Why:\n\n![Chart](${src})`) });

test('a picture beside its goal', async () => {
	const { findings, pictures } = await read(makeFolder({ ...showing('./grow/chart.png'), [chart]: png }));
	expect(findings).toEqual([]);
	expect(pictures.map(({ id, width, height }) => [id, width, height])).toEqual([['2026-h2/acme/grow/chart.png', 1, 1]]);
});

test('a picture that is missing', async () => {
	expect(await saidInFolder(showing('./grow/chart.png'))).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:19:1 error picture-file
		  There is no picture grow/chart.png beside the goal.
		  19 | ![Chart](./grow/chart.png)
		     | ^
		  Why: The picture would be missing from the page.
		  Do:  Put it into objectives/2026-h2/acme/grow/, or take it out of the text.

		1 error, 0 warnings.
		"
	`);
});

test('a picture of nearly the same name', async () => {
	expect(await saidInFolder({ ...showing('./grow/Chart.png'), [chart]: png })).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:19:1 error picture-file
		  There is no picture grow/Chart.png beside the goal.
		  19 | ![Chart](./grow/Chart.png)
		     | ^
		  Why: The picture would be missing from the page.
		  Do:  Did you mean ./grow/chart.png?

		1 error, 0 warnings.
		"
	`);
});

test('a picture in the folder of another goal', async () => {
	expect(await saidInFolder(showing('./visit/chart.png'))).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow.mdx:19:1 error picture-place
		  The picture visit/chart.png does not lie in the goal's own folder.
		  19 | ![Chart](./visit/chart.png)
		     | ^
		  Why: Pictures lie beside their goal, so that they move with it and nothing else is published by mistake.
		  Do:  Put it into the folder grow/ beside the goal file, and write ./grow/chart.png.

		1 error, 0 warnings.
		"
	`);
});

test('a text that is named .png', async () => {
	expect(await saidInFolder({ ...showing('./grow/chart.png'), [chart]: 'no picture' })).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow/chart.png:1:1 error picture-file
		  This is not a picture.
		  Why: The picture would be missing from the page.
		  Do:  Save it anew as PNG, JPEG, GIF, WebP or AVIF, under a name that says so.

		1 error, 0 warnings.
		"
	`);
});

test('a picture under the name of another kind', async () => {
	expect(
		await saidInFolder({ ...showing('./grow/chart.jpg'), 'objectives/2026-h2/acme/grow/chart.jpg': png }),
	).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow/chart.jpg:1:1 error picture-file
		  The picture is of the kind png, and its name says jpg.
		  Why: The picture would be missing from the page.
		  Do:  Save it anew as PNG, JPEG, GIF, WebP or AVIF, under a name that says so.

		1 error, 0 warnings.
		"
	`);
});

test('a picture of a kind that is not shown', async () => {
	expect(await saidInFolder({ 'objectives/2026-h2/acme/grow/chart.svg': '<svg/>' })).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow/chart.svg:1:1 error stray-file
		  No file is expected at this place.
		  Why: Every file under the content folder is read. A file that no rule expects would be lost in silence.
		  Do:  Files here are objectives/<period>/<team or person>/<goal>.mdx, and its pictures (PNG, JPEG, GIF, WebP or AVIF) in a folder of the same name.

		1 error, 0 warnings.
		"
	`);
});

test('a picture that is too large', async () => {
	expect(await saidInFolder({ [chart]: Buffer.concat([png, Buffer.alloc(2 * 1024 * 1024)]) })).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow/chart.png:1:1 error file-too-large
		  The picture has 2049 KiB, and 2048 KiB are the most.
		  Why: A goal is a page to read. A file this large is a mistake, or an attack.
		  Do:  Make it smaller: 1,600 pixels across are plenty.

		1 error, 0 warnings.
		"
	`);
});

test('an empty picture', async () => {
	expect(await saidInFolder({ [chart]: Buffer.alloc(0) })).toMatchInlineSnapshot(`
		"content/objectives/2026-h2/acme/grow/chart.png:1:1 error picture-file
		  This is not a picture.
		  Why: The picture would be missing from the page.
		  Do:  Save it anew as PNG, JPEG, GIF, WebP or AVIF, under a name that says so.

		1 error, 0 warnings.
		"
	`);
});

test('a picture in the text of a team, and of a period', async () => {
	expect(
		await saidInFolder({
			'teams/acme.mdx': change(team, 'What Acme is for.', '![Logo](./acme/logo.png)'),
			'periods/2026-h2.mdx': `${period}\n![Party](./2026-h2/party.png)\n`,
		}),
	).toMatchInlineSnapshot(`
		"content/periods/2026-h2.mdx:8:1 error picture-place
		  Only goals have pictures.
		  8 | ![Party](./2026-h2/party.png)
		    | ^
		  Why: Pictures lie beside their goal, so that they move with it and nothing else is published by mistake.
		  Do:  Put the picture into a goal, and mention the goal here.

		content/teams/acme.mdx:6:1 error picture-place
		  Only goals have pictures.
		  6 | ![Logo](./acme/logo.png)
		    | ^
		  Why: Pictures lie beside their goal, so that they move with it and nothing else is published by mistake.
		  Do:  Put the picture into a goal, and mention the goal here.

		2 errors, 0 warnings.
		"
	`);
});
