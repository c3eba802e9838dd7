import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildSite, removeTemporaryFolders, sample } from '../site/build.ts';
import { launchChromium } from './chromium.ts';
import { serve } from './server.ts';

/** Takes the pictures of the README anew, from the sample organisation. */
const folder = resolve(import.meta.dirname, '../../.readme');
await mkdir(folder, { recursive: true });
const { folder: built } = await buildSite(sample);
const site = await serve(built);
const browser = await launchChromium();
const pictures = [
	{ name: 'home', path: '/', colorScheme: 'light', height: 900 },
	{
		name: 'goal',
		path: '/objectives/2025-h2/technology/move-customers-to-the-cloud/',
		colorScheme: 'dark',
		height: 960,
	},
] as const;
for (const { name, path, colorScheme, height } of pictures) {
	const page = await browser.newPage({ viewport: { width: 1200, height }, colorScheme });
	await page.goto(site.origin + path);
	for (const plot of await page.locator('figure[data-chart] .plot').all()) {
		const box = await plot.boundingBox();
		if (box && box.y < height) await plot.locator('canvas').waitFor();
	}
	await page.screenshot({ path: join(folder, `${name}.png`) });
}
await browser.close();
await site.close();
await removeTemporaryFolders();
