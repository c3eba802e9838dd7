import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { editorWords } from '../../src/i18n/editorWords.ts';
import type { Language } from '../../src/okr/organisation.ts';
import { copyOf } from '../site/build.ts';
import { launchChromium } from './chromium.ts';
import { started } from './started.ts';

/** What the CMS calls its own buttons. */
const cmsWords = {
	en: { save: 'Save', expandAll: 'Expand All', add: 'Add', richText: 'Rich Text', raw: 'Markdown' },
	sv: { save: 'Spara', expandAll: 'Expandera alla', add: 'Lägg till', richText: 'Formaterad text', raw: 'Markdown' },
} satisfies Record<Language, unknown>;

/** The CMS in a browser, over a content folder of its own that git watches. */
export interface Editor {
	content: string;
	/** The address of the site's first page. */
	address: string;
	page: Page;
	words: (typeof cmsWords)[Language];
	own: (typeof editorWords)[Language];
	/** Addresses that were asked for on other hosts, and rules of the content policy that were broken. */
	strangers: string[];
	/** Opens an address of the CMS anew. */
	open(address: string): Promise<void>;
	/** Goes to another address in the CMS that is open. */
	go(address: string): Promise<void>;
	/** A field by its keys; it is scrolled to, since the CMS makes fields when they are seen. */
	field(keys: string): Promise<Locator>;
	/** Presses the button that saves, and waits for the list. */
	save(): Promise<void>;
	/** Presses the button that saves, and gives the dialog that says why it is not saved. */
	refused(): Promise<Locator>;
	/** Chooses something from a list. */
	choose(keys: string, name: string): Promise<void>;
	/** What git sees changed, a line each: `+` or `-` and the line. */
	changed(): string[];
	/** Puts the files back. */
	restore(): void;
	stop(): Promise<void>;
}

/** Starts the site on a copy of a content folder, in a language, and a browser beside it. */
export async function startEditor(source: string, language: Language, port: number): Promise<Editor> {
	const content = await copyOf(source);
	const almanac = join(content, 'almanac.yaml');
	await writeFile(almanac, (await readFile(almanac, 'utf8')).replace(/^language: .*$/m, `language: ${language}`));
	const git = (...words: string[]) => execFileSync('git', words, { cwd: dirname(content), encoding: 'utf8' });
	git('init', '-q');
	git('add', '-A');
	git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-qm', 'Before');
	const site = await started(content, port);
	const browser = await launchChromium();
	const strangers: string[] = [];
	const context = await browser.newContext({
		viewport: { width: 1400, height: 1000 },
		locale: language === 'sv' ? 'sv-SE' : 'en-GB',
		reducedMotion: 'reduce', // nothing is waited for that only moves
	});
	let page: Page;
	const words = cmsWords[language];
	const section = (keys: string) => page.locator(`section[data-key-path="${keys}"]`).first(); // a second one stands in the preview

	const editor: Editor = {
		content,
		address: site.address,
		get page() {
			return page;
		},
		words,
		own: editorWords[language],
		strangers,
		async open(address) {
			await page?.close();
			page = await context.newPage();
			page.setDefaultTimeout(20_000);
			watch(context, page, strangers);
			await forget(page, site.address);
			await editor.go(address);
		},
		async go(address) {
			await page.goto(`${site.address}edit/#${address}`, { waitUntil: 'commit' });
			await page.getByRole('button', { name: words.save, exact: true }).waitFor({ timeout: 60_000 });
			await page.locator('section[data-key-path]').first().waitFor();
		},
		async field(keys) {
			for (let tries = 0; tries < 120 && (await section(keys).count()) === 0; tries += 1) {
				await page.mouse.move(300, 600);
				await page.mouse.wheel(0, 250);
				await page.waitForTimeout(60);
			}
			await section(keys).scrollIntoViewIfNeeded();
			return section(keys);
		},
		async save() {
			await page.waitForTimeout(300); // the CMS takes what was typed into its draft a moment later
			await page.getByRole('button', { name: words.save, exact: true }).click();
			await page.waitForURL(/#\/collections\/\w+$/);
		},
		async refused() {
			await page.waitForTimeout(300);
			await page.getByRole('button', { name: words.save, exact: true }).click();
			const dialog = page.locator('.okr-dialog');
			await dialog.waitFor();
			return dialog;
		},
		async choose(keys, name) {
			const field = await editor.field(keys);
			const few = field.getByRole('radio', { name, exact: true }); // five choices or fewer stand side by side
			const many = field.getByRole('combobox').first();
			await few.or(many).first().waitFor();
			if ((await few.count()) > 0) return few.click();
			await many.click();
			await page.getByRole('option', { name }).first().click();
		},
		changed: () => {
			git('add', '-AN');
			return git('diff', '-U0')
				.split('\n')
				.filter((line) => /^[+-](?![+-]{2} )/.test(line));
		},
		restore() {
			git('checkout', '-q', '.');
			git('clean', '-fdq');
			git('reset', '-q');
		},
		async stop() {
			await browser.close();
			await site.stop();
		},
	};
	return editor;
}

/** Notes requests to other hosts, and what the content policy forbids. */
export function watch(context: BrowserContext, page: Page, strangers: string[]): void {
	context.on('request', (request) => {
		const { protocol, hostname, host } = new URL(request.url());
		if (/^http|^ws/.test(protocol) && !['localhost', '127.0.0.1'].includes(hostname)) strangers.push(host);
	});
	page.on('console', (message) => {
		if (/Content Security Policy|violates/.test(message.text())) strangers.push(message.text());
	});
}

/** Takes away what the browser has kept of a form, and leaves the programs that it has read. */
async function forget(page: Page, address: string): Promise<void> {
	const browser = await page.context().newCDPSession(page);
	const storageTypes = 'cookies,indexeddb,local_storage';
	await browser.send('Storage.clearDataForOrigin', { origin: new URL(address).origin, storageTypes });
	await browser.detach();
}
