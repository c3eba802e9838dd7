import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPage } from '../../src/build/builtPage.ts';
import { pixel } from '../hostile/organisation.ts';
import { makeFolder } from '../source/folder.ts';
import { buildSite, okr, type Run, removeTemporaryFolders, type Site, temporaryFolder } from './build.ts';
import { partsIn, usualParts } from './parts.ts';
import { filesWith } from './unpacked.ts';

const files = resolve(import.meta.dirname, '../hostile/files');
/** Stands in the environment and in files beside the goals, and nowhere else. */
const secret = 'hush-4f1c9e';
const environment = {
	DATABASE_PASSWORD: `${secret}-a`,
	PUBLIC_TOKEN: `${secret}-b`,
	VITE_TOKEN: `${secret}-c`,
	ASTRO_SECRET: `${secret}-d`,
	OKR_TOKEN: `${secret}-e`,
	GITHUB_TOKEN: `${secret}-f`,
};

/** An organisation that has every inert file for a goal, and secrets in every corner. */
async function hostileContent(): Promise<string> {
	const place = await temporaryFolder();
	const content = join(place, 'content');
	const inert = await readdir(join(files, 'inert'), { recursive: true, withFileTypes: true });
	makeFolder({}, content);
	for (const { parentPath, name } of inert.filter((entry) => entry.isFile())) {
		const file = await readFile(join(parentPath, name));
		if (name.endsWith('.team.mdx')) await put(content, 'teams/design.mdx', file);
		else if (name.endsWith('.period.mdx')) await put(content, 'periods/2027-h1.mdx', file);
		else if (name.endsWith('.person.yaml')) await put(content, 'people/eve.yaml', file);
		else if (name.endsWith('.almanac.yaml')) await put(content, 'almanac.yaml', file);
		else {
			const slug = `${parentPath.slice(parentPath.lastIndexOf('/') + 1).toLowerCase()}-${name.replace('.mdx', '')}`;
			const goal = file.toString('utf8').replaceAll('./grow/', `./${slug}/`);
			await put(content, `objectives/2026-h2/acme/${slug}.mdx`, goal);
			await put(content, `objectives/2026-h2/acme/${slug}/chart.png`, pixel);
		}
	}
	for (const path of [
		'../.env',
		'../secret.txt',
		'.env',
		'notes.txt',
		'secret.json',
		'objectives/.env',
		'people/.secret.yaml',
	])
		await put(content, path, `${secret}-in-a-file`);
	return content;
}

async function put(folder: string, path: string, file: string | Uint8Array): Promise<void> {
	await mkdir(dirname(join(folder, path)), { recursive: true });
	await writeFile(join(folder, path), file);
}

describe('a site of hostile files', () => {
	let site: Run & Site;
	let pages: [path: string, html: string][];
	beforeAll(async () => {
		site = await buildSite(await hostileContent(), environment);
		if (site.code !== 0) throw new Error(site.output);
		pages = [...site.files].filter(([path]) => path.endsWith('.html')).map(([path, file]) => [path, file.toString()]);
	});
	afterAll(removeTemporaryFolders);

	it('is built, and every goal has its page', () => {
		expect(site.code, site.output).toBe(0);
		expect(pages.length).toBeGreaterThan(80);
	});

	it('has nothing in its pages that a harmless site does not have', async () => {
		const usual = await usualParts();
		const unusual = pages.flatMap(([path, html]) =>
			partsIn(html)
				.filter((part) => !usual.has(part))
				.map((part) => `${path}: ${part}`),
		);
		expect(unusual).toEqual([]);
		expect(pages.flatMap(([path, html]) => readPage(html).faults.map((fault) => `${path}: ${fault}`))).toEqual([]);
	});

	it('has no secret of the environment or of a file beside the goals, and neither has what is printed', async () => {
		expect(filesWith(site, new RegExp(secret))).toEqual([]);
		expect(site.output).not.toContain(secret);
	});

	it('is not built with files that reach for a secret, and what is printed does not have it', async () => {
		const content = await hostileContent();
		for (const name of ['import-environment-file', 'expression-in-text', 'expression-immediately-called'])
			await put(
				content,
				`objectives/2026-h2/acme/${name}.mdx`,
				await readFile(join(files, `refused/text/${name}.mdx`)),
			);
		await put(
			content,
			'objectives/2026-h2/acme/include.mdx',
			await readFile(join(files, 'refused/yaml/tag-local.mdx')),
		);
		const out = join(await temporaryFolder(), 'site');
		const { code, output } = await okr(['build'], { ...environment, OKR_CONTENT: content, OKR_OUT: out });
		expect(code).toBe(1);
		expect(output).toContain('mdx-import');
		expect(output).not.toContain(secret);
	});
});
