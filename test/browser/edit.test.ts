import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fixture, removeTemporaryFolders } from '../site/build.ts';
import { editing } from './editing.ts';
import { type Editor, startEditor } from './editor.ts';

editing('en', 4881);

/** Entries of the Swedish organisation, each with a field and the line of its file. */
const changes = [
	['/collections/objectives/entries/2019-h2/teknik/kunder-till-molnet', 'title', 'title: Flytta kunder till molnet'],
	['/collections/teams/entries/teknik', 'name', 'name: Teknik'],
	['/collections/people/entries/bo-ek', 'role', 'role: Utvecklare'],
	['/collections/organisation/entries/almanac', 'name', 'name: Lyktan'],
] as const;

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

	it('changes a line of a goal, a team, a person and the settings, one after the other', async () => {
		await editor.open(changes[0][0]);
		for (const [entry, key] of changes) {
			await editor.go(entry);
			await (await editor.field(key)).locator('input').fill('Något annat');
			await editor.save();
		}
		expect(editor.changed().toSorted()).toEqual(
			changes.flatMap(([, key, line]) => [`-${line}`, `+${key}: Något annat`]).toSorted(),
		);
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
