import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { words as siteWords } from '../../src/i18n/locale.ts';
import type { Language } from '../../src/okr/organisation.ts';
import { okr, removeTemporaryFolders, sample } from '../site/build.ts';
import { type Editor, startEditor } from './editor.ts';

const goal = '2026-h2/platform/sleep-through-the-night';

/** What the editor must do in a language, over the sample organisation. */
export function editing(language: Language, port: number): void {
	describe(`the CMS, in ${language}`, () => {
		let editor: Editor;
		const kinds = siteWords[language].kind;
		const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
		const file = () => join(editor.content, `objectives/${goal}.mdx`);
		const entry = `/collections/objectives/entries/${goal}`;

		beforeAll(async () => {
			editor = await startEditor(sample, language, port);
			await editor.open(entry); // the first visit makes everything ready
		}, 180_000);
		afterEach(() => editor.restore());
		afterAll(async () => {
			await editor?.stop();
			await removeTemporaryFolders();
		});

		/** Opens a goal with its key results unfolded. */
		async function openGoal(): Promise<void> {
			await editor.open(entry);
			await (await editor.field('keyResults')).getByRole('button', { name: editor.words.expandAll }).first().click();
		}

		/** Adds an item to a list: of the kind given, if there are kinds. */
		async function add(keys: string, kind?: string): Promise<void> {
			const list = await editor.field(keys);
			const item = editor.own.item[keys.split('.').at(-1) as string] as string;
			await list
				.getByRole('button', { name: new RegExp(`^${editor.words.add}\\W*${item}`) })
				.last()
				.click();
			if (kind) await editor.page.getByRole('menuitem', { name: kind }).click();
		}

		const fill = async (keys: string, text: string) =>
			(await editor.field(keys)).locator('input:not([type=checkbox]), textarea').first().fill(text);

		it('adds a key result of each kind, and a check-in that names a level by its title', async () => {
			await openGoal();
			await add('keyResults', capital(kinds.metric));
			await fill('keyResults.3.title', 'Ten calm mornings');
			await fill('keyResults.3.to', '10');
			await add('keyResults', capital(kinds.limit));
			await fill('keyResults.4.title', 'Little noise');
			await editor.choose('keyResults.4.keep', capital(editor.own.keep.between));
			await fill('keyResults.4.limit', '1');
			await fill('keyResults.4.upperLimit', '3.5');
			await add('keyResults', capital(kinds.milestones));
			await fill('keyResults.5.title', 'A plan');
			await add('keyResults.5.steps');
			await fill('keyResults.5.steps.0.title', 'Written');
			await editor.choose('keyResults.5.steps.0.done', editor.own.done.yes);
			await add('keyResults', capital(kinds.levels));
			await fill('keyResults.6.title', 'How well we sleep');
			for (const [i, title] of ['Badly', 'Like a log'].entries()) {
				await add('keyResults.6.levels');
				await fill(`keyResults.6.levels.${i}.title`, title);
				await fill(`keyResults.6.levels.${i}.score`, String(i));
			}
			await add('keyResults.6.checkIns');
			await fill('keyResults.6.checkIns.0.date', '2026-10-01');
			const level = (await editor.field('keyResults.6.checkIns.0.level')).locator('select');
			await level.selectOption({ label: 'Like a log' });
			await add('keyResults', capital(kinds.judged));
			await fill('keyResults.7.title', 'It feels better');
			await editor.save();
			const added = editor.changed();
			expect(added.filter((line) => line.startsWith('-'))).toEqual([]);
			expect(added.join('\n')).toMatchInlineSnapshot(`
			"+  - id: ten-calm-mornings
			+    title: Ten calm mornings
			+    kind: metric
			+    to: 10
			+  - id: little-noise
			+    title: Little noise
			+    kind: limit
			+    keep: between
			+    limit: [1, 3.5]
			+  - id: a-plan
			+    title: A plan
			+    kind: milestones
			+    steps:
			+      - { title: Written, done: true }
			+  - id: how-well-we-sleep
			+    title: How well we sleep
			+    kind: levels
			+    levels:
			+      - { id: badly, title: Badly, score: 0 }
			+      - { id: like-a-log, title: Like a log, score: 1 }
			+    checkIns:
			+      - { date: 2026-10-01, level: like-a-log }
			+  - id: it-feels-better
			+    title: It feels better
			+    kind: judged"
		`);
		});

		it('changes a value and adds a check-in, and in the file those lines', async () => {
			await openGoal();
			await fill('keyResults.1.to', '9');
			await add('keyResults.1.checkIns');
			await fill('keyResults.1.checkIns.3.date', '2026-10-14');
			await fill('keyResults.1.checkIns.3.value', '7');
			await fill('keyResults.1.checkIns.3.confidence', '8');
			await fill('keyResults.1.checkIns.3.note', 'One more');
			await editor.save();
			expect(editor.changed()).toEqual([
				'-    to: 8',
				'+    to: 9',
				'+      - { date: 2026-10-14, value: 7, confidence: 8, note: One more }',
			]);
		});

		it('changes a line of a goal, a team, a person and the settings, one after the other', async () => {
			const changes = [
				[entry, 'title', 'title: Sleep through the night'],
				['/collections/teams/entries/platform', 'name', 'name: Platform'],
				['/collections/people/entries/karin-lund', 'role', 'role: Head of technology'],
				['/collections/organisation/entries/almanac', 'name', 'name: Glödlampan'],
			] as const;
			await editor.open(entry);
			for (const [one, key] of changes) {
				await editor.go(one);
				await fill(key, 'Something else');
				await editor.save();
			}
			expect(editor.changed().toSorted()).toEqual(
				changes.flatMap(([, key, line]) => [`-${line}`, `+${key}: Something else`]).toSorted(),
			);
		});

		it('starts a goal: its place and the ids of its key results are made', async () => {
			await editor.open('/collections/objectives/new');
			await fill('title', 'Åka hem i tid');
			await editor.choose('period', 'Second half of 2026');
			await editor.choose('team', 'Design');
			await editor.choose('lead', 'Karin Lund');
			await add('keyResults', capital(kinds.judged));
			await fill('keyResults.0.title', 'Färre sena kvällar');
			await editor.save();
			const made = await readFile(join(editor.content, 'objectives/2026-h2/design/aka-hem-i-tid.mdx'), 'utf8');
			expect(made).toBe(
				'---\ntitle: Åka hem i tid\nperiod: 2026-h2\nteam: design\nlead: karin-lund\nkeyResults:\n  - id: farre-sena-kvallar\n    title: Färre sena kvällar\n    kind: judged\n---\n',
			);
			const run = await okr(['check'], { OKR_CONTENT: editor.content });
			expect(run.code, run.output).toBe(0);
			const address = `${editor.address}objectives/2026-h2/design/aka-hem-i-tid/`;
			await expect.poll(async () => (await fetch(address)).status, { timeout: 20_000 }).toBe(200);
			expect(await (await fetch(address)).text()).toContain('Färre sena kvällar');
		});

		it('overwrites no goal with a new one of the same name', async () => {
			await editor.open(`/collections/objectives/new?title=Sleep through the night&period=2026-h2&team=platform`);
			const before = await readFile(file(), 'utf8');
			const dialog = await editor.refused();
			expect(await dialog.textContent()).toContain(editor.own.exists(`objectives/${goal}.mdx`));
			expect(await readFile(file(), 'utf8')).toBe(before);
		});

		it('edits the text, raw', async () => {
			await editor.open(entry);
			const body = await editor.field('body');
			const raw = body.locator('textarea');
			await raw.fill(`${await raw.inputValue()} We *know*.`);
			await editor.save();
			expect(editor.changed()).toEqual(['-same way every time.', '+same way every time. We *know*.']);
		});

		it('edits the text, rich, and leaves the rest of the file', async () => {
			await editor.open(entry);
			const body = await editor.field('body');
			await body.getByRole('toolbar').getByRole('button').last().click();
			const text = body.locator('[contenteditable=true]');
			await text.waitFor();
			await text.click();
			await editor.page.keyboard.press('Control+End');
			await editor.page.keyboard.type(' So be it.');
			await editor.save();
			const changed = editor.changed();
			expect(changed.at(-1)).toMatch(/So be it\.$/);
			expect(changed.filter((line) => /^[+-](\s|\w+:)/.test(line) && !line.includes('every time'))).toEqual([]);
		});

		it('is refused for a wrong day, by the name of its field', async () => {
			await editor.open('/collections/objectives/new?title=Wrong&period=2026-h2&team=platform&due=2026-02-30');
			const dialog = await editor.refused();
			const text = (await dialog.textContent()) ?? '';
			expect(text).toContain(editor.own.findings.title);
			expect(text).toContain(language === 'sv' ? 'Klart innan' : 'Done before');
			expect(text).toContain(language === 'sv' ? 'Det är ingen dag i kalendern.' : 'is not a day of the calendar');
			expect(editor.changed()).toEqual([]);
			await dialog.getByRole('button', { name: editor.own.findings.back }).click();
			expect(await (await editor.field('title')).locator('input').inputValue()).toBe('Wrong');
		});

		it('is refused for a goal above that does not exist, by the name of its field', async () => {
			await editor.open(
				'/collections/objectives/new?title=Wrong&period=2026-h2&team=platform&supports=2026-h2/nobody/nothing',
			);
			const dialog = await editor.refused();
			const text = (await dialog.textContent()) ?? '';
			expect(text).toContain(language === 'sv' ? 'Stödjer mål' : 'Supports goals');
			expect(text).toContain(
				language === 'sv' ? 'Det som nämns här finns inte.' : 'There is no goal 2026-h2/nobody/nothing.',
			);
			expect(editor.changed()).toEqual([]);
		});

		it('shows both texts when a file has changed meanwhile, and overwrites nothing', async () => {
			await editor.open(entry);
			await fill('title', 'Sleep well');
			const theirs = (await readFile(file(), 'utf8')).replace(
				'title: Sleep through the night',
				'title: Sleep all night',
			);
			await writeFile(file(), theirs);
			const dialog = await editor.refused();
			expect(await dialog.getByRole('heading').first().textContent()).toBe(editor.own.conflict.title);
			const shown = await dialog.locator('pre').allTextContents();
			expect(shown.map((text) => `${text.trim()}\n`)).toEqual([
				theirs,
				theirs.replace('Sleep all night', 'Sleep well'),
			]);
			expect(await readFile(file(), 'utf8')).toBe(theirs);
		});

		it('shows the goal as its page will, while it is written', async () => {
			await editor.open(entry);
			await fill('phrase', 'sleep like bears');
			const preview = editor.page.frameLocator('iframe').locator('.okr-preview');
			await expect
				.poll(() => preview.locator('.lede').textContent(), { timeout: 10_000 })
				.toContain('sleep like bears');
			expect(await preview.locator('.key-result').count()).toBe(3);
		});

		it('asks no other host for anything, and keeps to the content policy', () => {
			expect(editor.strangers).toEqual([]);
		});
	});
}
