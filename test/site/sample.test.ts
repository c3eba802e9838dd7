import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite, copyOf, okr, type Run, removeTemporaryFolders, type Site, sample } from './build.ts';
import { builtSite } from './shared.ts';

describe('the sample organisation', () => {
	let site: Run & Site;
	beforeAll(async () => {
		site = await builtSite(sample);
	});
	afterAll(removeTemporaryFolders);

	it('shows just the warnings that are there to be seen', async () => {
		const { code, output } = await okr(['check', '--format', 'json']);
		const { findings } = JSON.parse(output) as { findings: { rule: string }[] };
		expect(code).toBe(0);
		expect(findings.map((finding) => finding.rule).sort()).toEqual([
			'no-lead',
			'number-in-title',
			'renewed-often',
			'same-team-lead',
		]);
	});

	it('has one page for each published goal, and no page for the others', () => {
		const pages = [...site.files.keys()].filter(
			(path) => path.startsWith('objectives/') && !site.files.get(path)?.includes('http-equiv="refresh"'),
		);
		expect(pages).toHaveLength(102);
		expect(pages.filter((path) => path.includes('podcast') || path.includes('close-the-books'))).toEqual([]);
	});

	it('carries the pictures of its goals, with their size', () => {
		expect(site.files.has('pictures/2026-h2/technology/the-heavy-systems-follow/map.png')).toBe(true);
		expect(site.page('/objectives/2026-h2/technology/the-heavy-systems-follow/')).toMatch(
			/<img src="\/pictures\/2026-h2\/technology\/the-heavy-systems-follow\/map.png" alt="[^"]+" width="\d+" height="\d+"/,
		);
	});

	it('asks no other host for anything, and has no script or style in its pages', () => {
		for (const [path, file] of site.files) {
			if (!path.endsWith('.html')) continue;
			const html = file.toString();
			expect([...html.matchAll(/<(?:script|link|img|iframe)[^>]*(?:src|href)="(?:https?:)?\/\//g)], path).toEqual([]);
			expect(html.match(/<script(?![^>]* src=)|<style|\sstyle=|\son[a-z]+=/g), path).toBeNull();
		}
	});

	it('gives the same bytes after an edit, whether it was built before or is built from nothing', async () => {
		const content = await copyOf(sample);
		const before = await buildSite(content);
		await edit(
			join(content, 'objectives/2026-h2/technology/the-heavy-systems-follow.mdx'),
			/^title: .*/m,
			'title: Edited',
		);
		await edit(join(content, 'people/karin-lund.yaml'), /^name: .*/m, 'name: Karin Edited');
		await rm(join(content, 'objectives/2026-h2/elin-hallberg'), { recursive: true });
		const kept = await buildSite(content, { OKR_OUT: before.folder });
		const anew = await buildSite(content);
		expect(kept.words('/objectives/2026-h2/technology/the-heavy-systems-follow/')).toContain('Edited');
		expect(bytes(kept)).toEqual(bytes(anew));
		expect(bytes(kept)).not.toEqual(bytes(before));
	});
});

/** Every file of a site, so that two sites can be compared. */
function bytes(site: Site): Map<string, string> {
	return new Map([...site.files].map(([path, file]) => [path, file.toString('base64')]));
}

async function edit(file: string, what: RegExp, by: string): Promise<void> {
	await writeFile(file, (await readFile(file, 'utf8')).replace(what, by));
}
