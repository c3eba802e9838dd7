import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { editing } from '../browser/editing.ts';
import { type Editor, startEditor } from '../browser/editor.ts';
import { fixture, removeTemporaryFolders } from '../site/build.ts';

// English is tried by npm test.
editing('sv', 4882);

describe('the CMS, for a site in a folder', () => {
	let editor: Editor;
	beforeAll(async () => {
		editor = await startEditor(fixture('swedish'), 'sv', 4883);
	}, 180_000);
	afterEach(() => editor.restore());
	afterAll(async () => {
		await editor?.stop();
		await removeTemporaryFolders();
	});

	it('makes the places of a person, and of a goal of that person', async () => {
		await editor.open('/collections/people/new');
		await (await editor.field('name')).locator('input').fill('Åke Öman');
		await editor.save();
		expect(await readFile(join(editor.content, 'people/ake-oman.yaml'), 'utf8')).toBe('name: Åke Öman\n');
		await editor.open('/collections/objectives/new');
		await (await editor.field('title')).locator('input').fill('Ett eget mål');
		await editor.choose('period', 'Andra halvåret 2019');
		await editor.choose('person', 'Åke Öman');
		await editor.save();
		const goal = await readFile(join(editor.content, 'objectives/2019-h2/ake-oman/ett-eget-mal.mdx'), 'utf8');
		expect(goal).toBe('---\ntitle: Ett eget mål\nperiod: 2019-h2\nperson: ake-oman\n---\n');
	});
});
