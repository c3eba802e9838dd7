import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from '../browser/chromium.ts';
import { freePort } from '../browser/server.ts';
import { started } from '../browser/started.ts';

const edits = 10;

/** Starts `okr start` on the goals in a folder, edits one of them, and prints how long it took until Chromium showed that. */
export async function measureStart(content: string): Promise<void> {
	const port = await freePort(); // the same again, as it is for a person: with another one, Astro reads all anew
	for (const time of ['the first time', 'again']) {
		const begun = performance.now();
		const site = await started(content, port);
		row(`ready ${time}`, `${((performance.now() - begun) / 1000).toFixed(1)} s`);
		const took = await editsSeen(content, site.address);
		await site.stop();
		const sorted = took.slice(1).sort((a, b) => a - b);
		row('the first edit on the page', `${took[0]?.toFixed(0)} ms`);
		row(`the middle one of ${sorted.length} more, and the slowest`, ms(sorted[sorted.length >> 1]), ms(sorted.at(-1)));
	}
}

async function editsSeen(content: string, address: string): Promise<number[]> {
	const file = join(content, 'objectives/2026-q4/house/goal-0.mdx');
	const browser = await launchChromium();
	try {
		const page = await browser.newPage();
		await page.goto(`${address}objectives/2026-q4/house/goal-0/`);
		const took: number[] = [];
		for (let edit = 0; edit < edits; edit++) {
			const title = `Edited ${edit + 1} times, ${new URL(address).port}`;
			const text = (await readFile(file, 'utf8')).replace(/^title: .*/m, `title: "${title}"`);
			const begun = performance.now();
			await writeFile(file, text);
			await page.locator('h1', { hasText: title }).waitFor();
			took.push(performance.now() - begun);
			await page.waitForTimeout(1500); // as long as it takes to look, and for what goes on behind the page
		}
		return took;
	} finally {
		await browser.close();
	}
}

const ms = (time = 0) => `${time.toFixed(0)} ms`;

function row(name: string, ...cells: string[]): void {
	process.stdout.write(`${[name.padEnd(48), ...cells.map((cell) => cell.padStart(10))].join('  ')}\n`);
}
