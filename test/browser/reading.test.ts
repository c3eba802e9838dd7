import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, type Site, sample } from '../site/build.ts';
import { builtSite } from '../site/shared.ts';
import { launchChromium } from './chromium.ts';
import { kinds } from './kinds.ts';
import { serve } from './server.ts';

/**
 * A page on paper: how many sheets it takes, and each heading with the room from its top to the foot of its sheet, in
 * points. Chromium writes both into the file as plain text: the sheets, and the headings as its table of contents.
 */
async function printed(page: Page, format: string) {
	const pdf = await page.pdf({ format, preferCSSPageSize: true, outline: true, tagged: true });
	const text = pdf.toString('latin1');
	const sheets = new Map(
		[...text.matchAll(/^(\d+) 0 obj\n<<\/Type \/Page\n[\s\S]*?\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gm)].map(
			([, id, width, height]) => [id, Number(width) > Number(height) ? margins.lying : margins.standing],
		),
	);
	const headings = [...text.matchAll(/\/Title (.*)\n\/Dest \[(\d+) 0 R \/XYZ [\d.-]+ ([\d.-]+) 0\]/g)].map(
		([, title, sheet, y]) => ({ title, room: Number(y) - (sheets.get(sheet) ?? Number.NaN) }),
	);
	return { sheets: sheets.size, headings };
}

/** What is free at the foot of a sheet, in points: 16 mm; 10 mm where it lies on its side. */
const margins = { standing: 45, lying: 28 };

describe('whoever reads', () => {
	let browser: Browser;
	let solo: Site;
	let sites: Record<'sample' | 'solo', Awaited<ReturnType<typeof serve>>>;
	beforeAll(async () => {
		browser = await launchChromium();
		solo = await builtSite(fixture('solo'));
		sites = { sample: await serve((await builtSite(sample)).folder), solo: await serve(solo.folder) };
	});
	afterAll(async () => {
		await Promise.all(Object.values(sites ?? {}).map((site) => site.close()));
		await browser?.close();
	});

	const open = async (
		site: keyof typeof sites,
		path: string,
		options: Parameters<Browser['newContext']>[0] = {},
	): Promise<Page> => {
		const page = await (await browser.newContext(options)).newPage();
		await page.goto(sites[site].origin + path);
		return page;
	};
	/** How far a page goes beyond the window, in pixels. */
	const over = (page: Page) =>
		page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

	it('at 400 % zoom a title of 400 characters and a word without end fit, on every page', async () => {
		// 1280 pixels that are four times as large
		const page = await open('solo', '/', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
		const wide: string[] = [];
		for (const path of solo.files.keys()) {
			if (!path.endsWith('index.html') || path.startsWith('edit/')) continue;
			await page.goto(`${sites.solo.origin}/${path.replace(/index\.html$/, '')}`);
			if ((await over(page)) !== 0) wide.push(path);
		}
		expect(wide).toEqual([]);
		await page.context().close();
	});

	it('finds words where a list is empty: a period without goals, a team without members or goals', async () => {
		expect(solo.words('/periods/2026-q2/')).toContain('No goals.');
		expect(solo.words('/teams/empty-hands/')).toContain('No goals.');
		expect(solo.words('/')).toContain('Leadership is choosing the company objectives');
	});

	it('reads text from right to left as it was written, in a page that runs from left to right', async () => {
		const page = await open('solo', '/objectives/2026-q1/solo/from-right-to-left/');
		/** Whether the text of an element begins at its right end. */
		const fromRight = (selector: string) =>
			page.evaluate(`(() => {
				const one = document.querySelector(${JSON.stringify(selector)});
				const range = document.createRange();
				const text = document.createTreeWalker(one, NodeFilter.SHOW_TEXT).nextNode();
				range.setStart(text, 0);
				range.setEnd(text, 1);
				const [first, box] = [range.getBoundingClientRect(), one.getBoundingClientRect()];
				return box.right - first.right < first.left - box.left;
			})()`);
		expect(await fromRight('h1')).toBe(true);
		expect(await fromRight('#one h3')).toBe(true);
		expect(await fromRight('#two h3')).toBe(false);
		expect(await fromRight('.reflection p:nth-child(2)')).toBe(true);
		expect(await fromRight('.prose p:first-child')).toBe(true);
		expect(await fromRight('.prose p:last-child')).toBe(false);
		await page.context().close();
	});

	it('who asks for less motion sees none, and nobody else does either', async () => {
		const page = await open('sample', '/history/', { reducedMotion: 'reduce' });
		for (const path of [kinds['the history'], kinds['a cascade'], kinds['a team']]) {
			await page.goto(sites.sample.origin + path);
			const moving = "[...document.querySelectorAll('*')].filter((one) => one.getAnimations().length > 0).length";
			expect(await page.evaluate(moving), path).toBe(0);
			const timed =
				"[...document.querySelectorAll('*')].map((one) => getComputedStyle(one)).filter((style) => style.transitionDuration !== '0s' || style.animationName !== 'none' || style.scrollBehavior === 'smooth').length";
			expect(await page.evaluate(timed), path).toBe(0);
		}
		await page.context().close();
	});

	it('without JavaScript every kind of page says what it has to say, and offers nothing that would not work', async () => {
		const context = await browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		for (const path of Object.values(kinds)) {
			await page.goto(sites.sample.origin + path);
			expect(await page.locator('h1').count(), path).toBe(1);
			expect(await page.locator('main form:visible, main button:visible, .theme:visible').count(), path).toBe(0);
			expect((await page.locator('main').innerText()).length, path).toBeGreaterThan(60);
		}
		await context.close();
	});

	it('on paper every kind of page is light, without its menu, and no wider than the sheet', async () => {
		// an A4 page between its margins
		const page = await open('sample', '/', { viewport: { width: 688, height: 1010 }, colorScheme: 'dark' });
		await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
		for (const path of Object.values(kinds)) {
			await page.goto(sites.sample.origin + path);
			expect(await page.evaluate('getComputedStyle(document.body).color'), path).toBe('rgb(21, 25, 29)');
			expect(await page.locator('.head nav, .rail, .theme, .skip').locator('visible=true').count(), path).toBe(0);
			expect(await over(page), path).toBe(0);
		}
		await page.context().close();
	});

	it('on paper no page offers what only a screen can do', async () => {
		const page = await open('sample', '/');
		const offers = page.locator(
			'button:not(.chips *), select, summary:text("How the figure was made"), .search-link, .start, .turn, .edit, a[download]',
		);
		for (const path of Object.values(kinds)) {
			await page.goto(sites.sample.origin + path);
			await page.emulateMedia({ media: 'print' });
			expect(await offers.locator('visible=true').allInnerTexts(), path).toEqual([]);
		}
		await page.context().close();
	});

	it.each(['A4', 'Letter'])('on %s no heading is the last thing on its sheet', async (format) => {
		const page = await open('sample', '/');
		const torn: string[] = [];
		for (const path of Object.values(kinds)) {
			await page.goto(sites.sample.origin + path);
			const { headings, sheets } = await printed(page, format);
			expect(sheets, path).toBeGreaterThan(0);
			torn.push(...headings.filter(({ room }) => !(room >= 50)).map(({ title }) => `${path} ${title}`));
		}
		expect(torn).toEqual([]);
		await page.context().close();
	});

	it('on paper goals take little room: so many sheets, and no more', async () => {
		const page = await open('sample', '/');
		const most = {
			'the first page': 2,
			'a closed period': 2,
			'a running period': 2,
			'a reconciliation': 3,
			'a team': 4,
			'a person': 1,
			'a goal of now, with a picture': 4,
			'a goal of the past': 3,
			'the history': 2,
			'the lessons': 9,
		} as const;
		for (const kind of Object.keys(most) as (keyof typeof most)[]) {
			await page.goto(sites.sample.origin + kinds[kind]);
			expect((await printed(page, 'A4')).sheets, kind).toBeLessThanOrEqual(most[kind]);
		}
		await page.context().close();
	});

	it('on paper five goals fit on six centimetres', async () => {
		const page = await open('sample', kinds['a closed period'], { viewport: { width: 688, height: 1010 } });
		await page.emulateMedia({ media: 'print' });
		const high = (await page.evaluate(
			"[...document.querySelectorAll('.goals > li')].map((one) => one.getBoundingClientRect().height)",
		)) as number[];
		expect(high.length).toBeGreaterThan(15);
		expect(Math.max(...high)).toBeLessThan(227 / 5);
		await page.context().close();
	});

	it('on paper a band of many goals says how many; each stands below with its band', async () => {
		const page = await open('sample', kinds['a closed period']);
		await page.emulateMedia({ media: 'print' });
		const band = page.locator('.landed span').filter({ hasText: 'Learn the cloud' });
		expect(await band.isVisible()).toBe(true);
		await band.evaluate((one) => {
			for (let i = 0; i < 25; i += 1) one.append(one.children[0]?.cloneNode(true) as Node);
		});
		expect(await band.isVisible()).toBe(false);
		expect(await page.locator('.landed b').filter({ visible: true }).count()).toBe(4);
		expect(await page.locator('.goals').getByText('Learn the cloud').isVisible()).toBe(true);
		await page.context().close();
	});

	it('every sheet names its page at its foot, the first one the day, and a link out of the site its address', async () => {
		const page = await open('sample', kinds['a goal of now, with a picture']);
		await page.emulateMedia({ media: 'print' });
		expect(await page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--running')")).toBe(
			'"The heavy systems follow · Second half of 2026 · Glödlampan"',
		);
		const day = page.getByText('As of 15 October 2026');
		expect(((await day.boundingBox()) as DOMRect).y).toBeLessThan(40);
		const told = (selector: string) =>
			page.evaluate(`getComputedStyle(document.querySelector(${JSON.stringify(selector)}), '::after').content`);
		expect(await told('.prose a')).toBe('none');
		await page.evaluate("document.querySelector('.prose a').href = 'https://example.org/why'");
		expect(await told('.prose a')).toBe('" (https://example.org/why)"');
		await page.context().close();
	});

	it('the parts of a figure are printed when somebody has opened them; how it was made always', async () => {
		const page = await open('sample', kinds['a closed period']);
		await page.emulateMedia({ media: 'print' });
		expect(await page.getByText('the mean of the stretch goals').isVisible()).toBe(true);
		expect(await page.locator('.opens table').isVisible()).toBe(false);
		await page.evaluate("document.querySelector('.opens').open = true");
		expect(await page.locator('.opens table').isVisible()).toBe(true);
		await page.context().close();
	});

	it('who prints some of the lessons sees on paper by what they were chosen', async () => {
		const page = await open('sample', '/lessons/');
		const choices = page.locator('.lesson-choices');
		await page.emulateMedia({ media: 'print' });
		expect(await choices.isVisible()).toBe(false);
		await page.emulateMedia({ media: 'screen' });
		await choices.getByLabel('Team').selectOption({ label: 'Design' });
		await page.emulateMedia({ media: 'print' });
		expect(await choices.locator('label:visible').count()).toBe(1);
		expect(await choices.locator('select:visible option:checked').textContent()).toBe('Design');
		expect(await choices.getByRole('status').innerText()).toBe('16 / 80 shown');
		await page.context().close();
	});

	it('every page has a title of its own, a description and an icon', () => {
		const pages = [...solo.files].filter(([path]) => path.endsWith('index.html'));
		const titles = pages.map(([, file]) => /<title>([^<]+)<\/title>/.exec(file.toString())?.[1]);
		expect(titles.filter((title) => !title)).toEqual([]);
		expect(new Set(titles).size).toBe(pages.length);
		for (const [path, file] of pages) {
			expect(file.toString(), path).toMatch(/<meta name="description" content="[^"]{10,}"/);
			expect(file.toString(), path).toContain('<link rel="icon" href="/favicon.svg"');
		}
		expect(solo.files.has('favicon.svg')).toBe(true);
	});
});
