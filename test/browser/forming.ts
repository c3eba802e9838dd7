import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { editorWords } from '../../src/i18n/editorWords.ts';
import { formWords } from '../../src/i18n/formWords.ts';
import type { Language } from '../../src/okr/organisation.ts';
import { copyOf, fixture, okr, removeTemporaryFolders, sample, wordsOf } from '../site/build.ts';
import { findings } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { watch } from './editor.ts';
import { type Started, started } from './started.ts';

/** What is typed and seen in each language. */
const stories = {
	en: {
		source: sample,
		port: 4884,
		period: '2026-h2',
		team: 'design',
		lead: 'elin-hallberg',
		goal: 'be the first one our clients call',
		results: ['nine of ten clients renew', 'three ring us before the tender'],
		slug: 'be-the-first-one-our-clients-call',
		supports: '2026-h2/glodlampan/clients-who-come-back',
		existing: 'What we make is usable by everyone',
		existingPath: 'usable-by-everyone',
		sentence:
			'We want to be the first one our clients call, and we know that we have succeeded when nine of ten clients renew and three ring us before the tender. We intend to be done with this before 31 December.',
		same: 'from and to are both 9.',
		checkIns: [
			{ goal: 'usable-by-everyone', keyResult: 0, value: '4,5', confidence: '9', note: 'Half of the map' },
			{ goal: 'usable-by-everyone', keyResult: 1, step: 1, confidence: '7' },
			{ goal: 'what-design-is-worth', keyResult: 1, level: 'The client chose what to count' },
		],
		diff: [
			'+      - { date: 2026-10-15, value: 4.5, confidence: 9, note: Half of the map }',
			'-      - { title: The thirty that annoy }',
			'+      - { title: The thirty that annoy, done: 2026-10-15 }',
			'+      - { date: 2026-10-15, confidence: 7 }',
			'+      - { date: 2026-10-15, level: clients }',
		],
	},
	sv: {
		source: fixture('swedish'),
		port: 4885,
		period: '2019-h2',
		team: 'teknik',
		lead: 'karin-lund',
		goal: 'våga släppa på fredagar',
		results: ['tre släpp går ut en fredag', 'ingen behöver stanna kvar på kvällen'],
		slug: 'vaga-slappa-pa-fredagar',
		supports: '2019-h2/lyktan/vaxa-med-kunderna',
		existing: 'Kunder till molnet',
		existingPath: 'kunder-till-molnet',
		sentence:
			'Vi vill lyckas med att våga släppa på fredagar, och vi mäter att vi lyckats genom att tre släpp går ut en fredag och ingen behöver stanna kvar på kvällen. Vi tänker vara klara med detta innan 31 december.',
		same: 'Nyckelresultatet slutar där det börjar.',
		checkIns: [
			{ goal: 'kunder-till-molnet', keyResult: 0, value: '1', confidence: '9', note: 'De är igång' },
			{ goal: 'kunder-till-molnet', keyResult: 1, step: 0, confidence: '10' },
			{ goal: 'vaxa-med-kunderna', keyResult: 0, value: '8,9' },
		],
		diff: [
			'+      - { date: 2019-10-15, value: 8.9 }',
			'+      - { date: 2019-10-15, value: 1, confidence: 9, note: De är igång }',
			'-    steps: [{ title: Startad, done: false }]',
			'+    steps: [{ title: Startad, done: 2019-10-15 }]',
			'+      - { date: 2019-10-15, confidence: 10 }',
		],
	},
} as const;

/**
 * What the forms must do in a language: in English over the sample organisation, in Swedish over one whose site lies in a
 * folder.
 */
export function forms(language: Language): void {
	describe(`the forms, in ${language}`, () => {
		const story = stories[language];
		const words = formWords[language];
		let content: string;
		let address: string;
		let site: Started | undefined;
		let browser: Browser;
		let context: BrowserContext;
		let page: Page;
		const strangers: string[] = [];

		beforeAll(async () => {
			content = await copyOf(story.source);
			git('init', '-q');
			git('add', '-A');
			git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-qm', 'Before');
			site = await started(content, story.port);
			({ address } = site);
			browser = await launchChromium();
		}, 120_000);
		beforeEach(async () => {
			await openBrowser();
		});
		afterEach(async () => {
			await context.close();
			git('checkout', '-q', '.');
			git('clean', '-fdq');
		});
		afterAll(async () => {
			await browser?.close();
			await site?.stop();
			await removeTemporaryFolders();
		});

		async function openBrowser(): Promise<void> {
			context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
			page = await context.newPage();
			page.setDefaultTimeout(20_000);
			watch(context, page, strangers);
			page.on('pageerror', (error) => strangers.push(error.message));
		}
		function git(...said: string[]): string {
			return execFileSync('git', said, { cwd: dirname(content), encoding: 'utf8' });
		}
		const changed = () =>
			git('diff', '-U0')
				.split('\n')
				.filter((line) => /^[+-](?![+-]{2} )/.test(line));
		const path = (slug: string, owner: string = story.team) =>
			join(content, `objectives/${story.period}/${owner}/${slug}.mdx`);
		const passes = async () => {
			const run = await okr(['check'], { OKR_CONTENT: content });
			expect(run.code, run.output).toBe(0);
		};
		async function open(form: 'goal' | 'check-in', more = ''): Promise<void> {
			await page.goto(`${address}edit/${form}/${more}`);
			await page.locator('form[data-ready]').waitFor({ timeout: 60_000 });
		}
		const control = (name: string, part: Page | Locator = page) =>
			part.locator(`[data-field="${name}"]`).locator('input, select, textarea').locator('visible=true').first();
		const card = (place: number) => page.locator('.result').nth(place);
		const main = () => page.locator('button.main').click();

		/** Fills in the sentence, whose goal it is, and how each key result is told. */
		async function fillIn(): Promise<void> {
			await control('owner').selectOption(story.team);
			await control('phrase').fill(story.goal);
			for (const [i, result] of story.results.entries()) await page.locator('.blanks textarea').nth(i).fill(result);
			await control('kind', card(0)).selectOption('metric');
			await control('from', card(0)).fill('0,5');
			await control('to', card(0)).fill('9');
			await control('unit', card(0)).fill('%');
			await control('kind', card(1)).selectOption('milestones');
		}

		it('the first page and that of a team lead here', async () => {
			const base = new URL(address).pathname;
			const links = async (address: string) => {
				const html = await (await fetch(address)).text();
				const start = /<p class="start[^>]*>.*?<\/p>/s.exec(html)?.[0] ?? '';
				return [...start.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
			};
			expect(await links(address)).toEqual([`${base}edit/goal/`, `${base}edit/check-in/`]);
			expect(await links(`${address}teams/${story.team}/`)).toEqual([
				`${base}edit/goal/?owner=${story.team}`,
				`${base}edit/check-in/`,
			]);
		});

		it('a goal is written by its sentence, as its page then says it', async () => {
			await open('goal', `?owner=${story.team}`);
			expect(await control('owner').inputValue()).toBe(story.team);
			await fillIn();
			await control('lead').selectOption(story.lead);
			await page.locator(`.supports input[value="${story.supports}"]`).check();
			const shown = (await page.locator('.preview .lede').textContent()) ?? '';
			expect(shown.replaceAll('\u00a0', ' ')).toBe(story.sentence);
			await main();
			await page.locator('.saved').waitFor();
			const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
			const [first, second] = story.results;
			const file = await readFile(path(story.slug), 'utf8');
			expect(file.replaceAll(/- id: [a-z0-9-]+/g, '- id: …')).toBe(
				`---\ntitle: ${capital(story.goal)}\nphrase: ${story.goal}\nperiod: ${story.period}\nteam: ${story.team}\nlead: ${story.lead}\nsupports: [${story.supports}]\nkeyResults:\n  - id: …\n    title: ${capital(first)}\n    phrase: ${first}\n    kind: metric\n    from: 0.5\n    to: 9\n    unit: "%"\n  - id: …\n    title: ${capital(second)}\n    phrase: ${second}\n    kind: milestones\n    steps:\n      - { title: ${capital(second)} }\n---\n`,
			);
			await passes();
			const goal = `${address}objectives/${story.period}/${story.team}/${story.slug}/`;
			await expect.poll(async () => (await fetch(goal)).status, { timeout: 20_000 }).toBe(200);
			expect(wordsOf(await (await fetch(goal)).text())).toContain(story.sentence);
		});

		const section = (slug: string) =>
			page.locator('.goals-of-person section').filter({ has: page.locator(`a[href*="${slug}/"]`) });

		async function say(): Promise<void> {
			for (const one of story.checkIns) {
				const stand = section(one.goal).locator('.stand').nth(one.keyResult);
				if ('value' in one) await control('value', stand).fill(one.value);
				if ('level' in one) await control('level', stand).selectOption({ index: 3 });
				if ('step' in one) await stand.locator('.steps input').nth(one.step).check();
				if ('confidence' in one)
					await stand
						.locator('.confidence label')
						.filter({ hasText: new RegExp(`^${one.confidence}$`) })
						.click();
				if ('note' in one) await control('note', stand).fill(one.note);
			}
		}

		async function openCheckIn(): Promise<void> {
			await open('check-in');
			await control('person').selectOption(story.lead);
			await page.locator('.stand').first().waitFor();
			for (const summary of await page.locator('.goals-of-person summary').all()) await summary.click();
		}

		it('three key results of different kinds are checked in on in one save, and only their lines change', async () => {
			await openCheckIn();
			await say();
			expect(await page.locator('.count').textContent()).toBe(words.checkIn.count.many(3));
			const posts: string[] = [];
			page.on('request', (request) => void (request.method() === 'POST' && posts.push(request.url())));
			await main();
			await page.getByText(words.checkIn.saved.many(3)).waitFor();
			expect(posts.length).toBe(1);
			expect(changed()).toEqual(story.diff);
			await passes();
			await page.reload();
			await page.locator('form[data-ready]').waitFor();
			expect(await control('person').inputValue()).toBe(story.lead);
			const first = story.checkIns[0];
			expect(await section(first.goal).locator('.last').first().textContent()).toContain(first.note);
		});

		it('blanks are added and taken away, and the sentence keeps its commas', async () => {
			await open('goal');
			await page.getByRole('button', { name: words.goal.add }).click();
			const between = () => page.locator('.blanks .before').allTextContents();
			const and = language === 'sv' ? ' och ' : ' and ';
			expect(await between()).toEqual(['', ', ', and]);
			await page.getByRole('button', { name: words.goal.remove(1) }).click();
			expect(await between()).toEqual(['', and]);
		});

		it('half a goal is saved as a draft', async () => {
			await open('goal');
			await control('owner').selectOption(story.team);
			await control('phrase').fill(story.goal);
			await page.locator('.blanks textarea').first().fill(story.results[0]);
			await page.getByRole('button', { name: words.goal.saveDraft }).click();
			await page.locator('.saved').waitFor();
			const file = await readFile(path(story.slug), 'utf8');
			expect(file).toContain('visibility: draft\n');
			expect(file).toContain('    kind: judged\n');
			await passes();
		});

		it("a person's own goal is private, and the form says what is lighter", async () => {
			await open('goal');
			const note = page.locator('.note.own');
			expect(await note.isVisible()).toBe(false);
			await control('owner').selectOption(story.lead);
			expect(await note.textContent()).toContain(
				language === 'sv' ? 'lättare att bära i ett team' : 'lighter to carry them with a team',
			);
			await control('phrase').fill(story.goal);
			await main();
			await page.locator('.saved').waitFor();
			const file = await readFile(path(story.slug, story.lead), 'utf8');
			expect(file).toContain(`person: ${story.lead}\n`);
			expect(file).not.toContain('visibility');
			expect(await page.locator('.saved').getByText(words.goal.open).count()).toBe(0);
			await open('check-in');
			await control('person').selectOption(story.lead);
			await page.locator('.goals-of-person section').first().waitFor();
			await passes();
		});

		it('what is missing is said beside its field and on top, and the way there is a link', async () => {
			await open('goal');
			await main();
			const summary = page.locator('.wrongs');
			expect(await summary.evaluate((one) => one === document.activeElement)).toBe(true);
			const links = await summary.locator('a').allTextContents();
			expect(links).toEqual([
				`${words.goal.goalLabel}: ${words.wrong.goal}`,
				`${words.goal.resultLabel(1)}: ${words.wrong.results}`,
				`${words.goal.owner}: ${words.wrong.owner}`,
			]);
			await summary.locator('a').last().click();
			const owner = control('owner');
			expect(await owner.evaluate((one) => one === document.activeElement)).toBe(true);
			const described = (await owner.getAttribute('aria-describedby')) ?? '';
			expect(await page.locator(`#${described.split(' ').at(-1)}`).textContent()).toBe(words.wrong.owner);
			expect(changed()).toEqual([]);
		});

		it('what the check finds stands beside its field, and nothing is saved', async () => {
			await open('goal');
			await fillIn();
			await control('from', card(0)).fill('9');
			await main();
			const field = page.locator('.result [data-field=to]').first();
			await field.locator('.wrong').waitFor();
			expect(await field.locator('.wrong').textContent()).toContain(story.same);
			expect(git('status', '--porcelain')).toBe('');
		});

		it('a goal that is there already is not overwritten, and what was written stays in the form', async () => {
			const before = await readFile(path(story.existingPath), 'utf8');
			await open('goal');
			await fillIn();
			await control('title').fill(language === 'sv' ? story.existing : 'Usable by everyone');
			await main();
			await page.locator('.wrongs').waitFor();
			expect(await page.locator('.wrongs').textContent()).toContain(words.wrong.taken);
			expect(await page.locator('.wrongs').getByText(words.goal.openIt).count()).toBe(1);
			expect(await control('phrase').inputValue()).toBe(story.goal);
			expect(await readFile(path(story.existingPath), 'utf8')).toBe(before);
			expect(git('status', '--porcelain')).toBe('');
		});

		it('nothing said is nothing saved; a value that is no number is told beside its field', async () => {
			await openCheckIn();
			await main();
			expect(await page.locator('.wrongs').textContent()).toContain(words.wrong.nothing);
			const value = control('value', page.locator('.goals-of-person'));
			await value.fill('några');
			await main();
			expect(await page.locator('.wrongs a').textContent()).toContain(words.wrong.number);
			expect(await value.getAttribute('aria-invalid')).toBe('true');
			await value.fill('');
			const note = control('note', page.locator('.goals-of-person'));
			await note.fill('See [this](javascript:alert(1))');
			await main();
			await expect.poll(() => note.getAttribute('aria-invalid')).toBe('true');
			page.once('dialog', (dialog) => void dialog.dismiss());
			await control('person').selectOption({ index: 1 });
			expect(await control('person').inputValue()).toBe(story.lead);
			expect(await note.inputValue()).toContain('See');
			expect(changed()).toEqual([]);
		});

		it('a file that has changed meanwhile is shown beside ours, and nothing of either is lost', async () => {
			await openCheckIn();
			await say();
			const first = story.checkIns[0];
			const own = path(first.goal);
			const theirs = (await readFile(own, 'utf8')).replace(/^title: .*$/m, 'title: Changed by a colleague');
			await writeFile(own, theirs);
			await main();
			const conflict = page.locator('.conflict');
			await conflict.waitFor();
			expect(await conflict.textContent()).toContain(editorWords[language].conflict.title);
			const texts = await conflict.locator('pre').allTextContents();
			expect(texts[0]).toBe(theirs);
			expect(texts[1]).toContain(first.note);
			expect(await readFile(own, 'utf8')).toBe(theirs);
			await main();
			await page.getByText(words.checkIn.saved.many(3)).waitFor();
			expect(changed()).toEqual(expect.arrayContaining(['+title: Changed by a colleague', ...story.diff]));
			await passes();
		});

		it('the comma after a blank stays on its line, however much is written into the blank', async () => {
			await page.setViewportSize({ width: 320, height: 900 });
			await open('goal');
			await control('phrase').fill(`${story.goal}, ${story.goal} `.repeat(2));
			const [blank, comma] = (await page.evaluate(`(() => {
				const field = document.querySelector('.say [data-field=phrase]');
				const range = document.createRange();
				range.setStart(field.nextSibling, 0);
				range.setEnd(field.nextSibling, 1);
				return [field.querySelector('textarea'), range].map((one) => one.getBoundingClientRect().toJSON());
			})()`)) as DOMRect[];
			expect(blank?.height).toBeGreaterThan(60);
			expect(comma?.top).toBeLessThan(blank?.bottom as number);
			expect(comma?.left).toBeGreaterThanOrEqual(blank?.right as number);
		});

		it('the names of people and their roles are read in full where there is room', async () => {
			await page.setViewportSize({ width: 768, height: 900 });
			await openCheckIn();
			const select = control('person');
			const drawn = (await select.boundingBox()) as DOMRect;
			await select.evaluate((one) => one.style.setProperty('inline-size', 'auto', 'important'));
			expect(drawn.width).toBeGreaterThanOrEqual(((await select.boundingBox()) as DOMRect).width);
		});

		it.each([
			['goal', 1280, 'light'],
			['goal', 320, 'dark'],
			['check-in', 1280, 'dark'],
			['check-in', 320, 'light'],
		] as const)('the page %s at %i px, %s, has no accessibility faults and fits', async (form, width, colorScheme) => {
			await page.emulateMedia({ colorScheme });
			await page.setViewportSize({ width, height: 900 });
			if (form === 'goal') {
				await open('goal');
				await fillIn();
				await control('kind', card(1)).selectOption('levels');
				await main();
				await page.locator('.wrongs').waitFor();
			} else {
				await openCheckIn();
				await say();
			}
			expect(await findings(page)).toEqual([]);
			expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
		});

		it('a goal is written by keyboard alone', async () => {
			await open('goal', `?owner=${story.team}`);
			await control('phrase').focus();
			await page.keyboard.type(story.goal);
			await page.keyboard.press('Tab');
			await page.keyboard.type(story.results[0]);
			const focused = () =>
				page.evaluate(
					'document.activeElement.closest("[data-field]")?.dataset.field ?? document.activeElement.className',
				);
			for (let tabs = 0; tabs < 40 && (await focused()) !== 'kind'; tabs += 1) await page.keyboard.press('Tab');
			await page.keyboard.press('End');
			for (let tabs = 0; tabs < 60 && (await focused()) !== 'main'; tabs += 1) await page.keyboard.press('Tab');
			await page.keyboard.press('Enter');
			await page.locator('.saved h2').waitFor();
			expect(await page.locator('.saved h2').evaluate((one) => one === document.activeElement)).toBe(true);
			expect(await readFile(path(story.slug), 'utf8')).toContain('kind: judged');
		});

		it('asks no other host for anything, and throws nothing', () => {
			expect(strangers).toEqual([]);
		});
	});
}
