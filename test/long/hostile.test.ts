import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readPage } from '../../src/build/builtPage.ts';
import { tryMutations } from '../hostile/mutations.ts';
import { pixel, victim } from '../hostile/organisation.ts';
import { buildSite, removeTemporaryFolders, temporaryFolder } from '../site/build.ts';
import { partsIn, usualParts } from '../site/parts.ts';
import { makeFolder } from '../source/folder.ts';

const count = Number(process.env.OKR_MUTATIONS ?? 100_000);
const inTheSite = 2000;
const seed = Number(process.env.OKR_SEED ?? Date.now() % 1_000_000);

afterAll(removeTemporaryFolders);

it(`of ${count} mutated goal files (OKR_SEED=${seed}), what is published holds nothing but what a text may hold, in a whole site too`, {
	timeout: 90 * 60_000,
}, async () => {
	const organisation = await victim();
	const { published, unsafe } = await tryMutations(organisation, count, seed);
	await organisation.end();
	process.stdout.write(`OKR_SEED=${seed}: ${published.length} of ${count} published\n`);
	expect(unsafe).toEqual([]);
	expect(published.length).toBeGreaterThan(count / 10);

	const content = join(await temporaryFolder(), 'content');
	makeFolder({}, content);
	// Links to places that are not there would stop the build, which is another test's matter.
	const chosen = published
		.filter((file) => !/\]\s*\(<?[/#]|\]:\s*<?[/#]|<Goal|^(?:formerly|visibility):/m.test(file))
		.slice(0, inTheSite);
	const folder = join(content, 'objectives/2026-h2/acme');
	for (const [at, file] of chosen.entries()) {
		await writeFile(join(folder, `m${at}.mdx`), file.replaceAll('/grow/', `/m${at}/`));
		await mkdir(join(folder, `m${at}`));
		await writeFile(join(folder, `m${at}/chart.png`), pixel);
	}
	const site = await buildSite(content);
	expect(site.code, site.output).toBe(0);
	const usual = await usualParts();
	const pages = [...site.files].filter(([path]) => path.endsWith('.html'));
	expect(pages.length).toBeGreaterThan(chosen.length);
	for (const [path, file] of pages) {
		const html = file.toString();
		expect([path, readPage(html).faults, partsIn(html).filter((part) => !usual.has(part))]).toEqual([path, [], []]);
	}
});
