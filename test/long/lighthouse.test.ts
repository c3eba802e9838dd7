import lighthouse from 'lighthouse';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { kinds } from '../browser/kinds.ts';
import { freePort, serve } from '../browser/server.ts';
import { sample } from '../site/build.ts';
import { builtSite } from '../site/shared.ts';

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

const categories = ['performance', 'accessibility', 'best-practices'];
/** A page of each kind as it is first asked for, before anything is chosen on it; one that is not there answers 404. */
const pages = Object.entries(kinds)
	.filter(([name, path]) => !name.includes('hits') && path !== '/nowhere/')
	.map(([name, path]) => [name, path.replace(/\?.*/, '')] as const);

describe('Lighthouse gives every kind of page 100, and sees nothing move', () => {
	let browser: Browser;
	let site: Awaited<ReturnType<typeof serve>>;
	let port: number;
	beforeAll(async () => {
		port = await freePort();
		browser = await launchChromium({ args: [`--remote-debugging-port=${port}`] });
		site = await serve((await builtSite(sample)).folder);
	});
	afterAll(async () => {
		await site?.close();
		await browser?.close();
	});

	it.each(pages)('%s', async (_, path) => {
		const measure = async (): Promise<Result> => {
			const result = await lighthouse(site.origin + path, { port, logLevel: 'error', onlyCategories: categories });
			if (!result) throw new Error('Lighthouse gave no result');
			return result.lhr;
		};
		const performance = (one: Result) => one.categories.performance?.score ?? 0;
		// a machine that does something else meanwhile makes a page slower than it is, never faster
		let lhr = await measure();
		for (let again = 0; again < 4 && performance(lhr) < 1; again++) {
			const other = await measure();
			if (performance(other) > performance(lhr)) lhr = other;
		}
		const scores = Object.values(lhr.categories).map(({ id, score }) => [id, (score ?? 0) * 100]);
		const metric = (id: string) => `${id} ${Math.round(lhr.audits[id]?.numericValue ?? -1)} ms`;
		console.log(path, scores.join(' '), metric('largest-contentful-paint'), metric('total-blocking-time'));
		expect(lhr.runtimeError).toBeUndefined();
		expect(Object.fromEntries(scores)).toEqual({ performance: 100, accessibility: 100, 'best-practices': 100 });
		expect(lhr.audits['cumulative-layout-shift']?.numericValue).toBe(0);
	});
});
