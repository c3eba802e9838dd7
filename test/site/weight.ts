import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Site } from './build.ts';

/** What a page weighs before its reader has done anything, in bytes as they travel (gzip). */
export interface Weight {
	html: number;
	css: number;
	js: number;
}

/** What a page may weigh (DESIGN.md, section 10). */
export const heaviest: Weight = { html: 12_000, css: 10_000, js: 6_000 };

/** The weight of a page of a site at the root: its HTML, its style sheets, its scripts and what these import at once. */
export function weightOf(site: Site, path: string): Weight {
	const html = site.files.get(path)?.toString();
	if (html === undefined) throw new Error(`There is no page ${path}`);
	const linked = (tag: RegExp) => [...html.matchAll(tag)].map(([, address = '']) => address);
	const sheets = linked(/<link rel="stylesheet" href="\/([^"]+)"/g);
	const scripts = linked(/<script[^>]* src="\/([^"]+)"/g);
	return { html: gzip(site, path), css: sum(site, sheets), js: sum(site, withImports(site, scripts)) };
}

/** The weight of scripts together with all that they import as they start. */
export function scriptWeight(site: Site, scripts: readonly string[]): number {
	return sum(site, withImports(site, scripts));
}

/** Whether any part of a page is heavier than it may be. */
export function isHeavy(weight: Weight): boolean {
	return weight.html > heaviest.html || weight.css > heaviest.css || weight.js > heaviest.js;
}

function withImports(site: Site, scripts: readonly string[]): Set<string> {
	const all = new Set(scripts);
	for (const script of all) {
		const code = site.files.get(script)?.toString() ?? '';
		for (const [, from = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g))
			all.add(posix.join(posix.dirname(script), from));
	}
	return all;
}

const sum = (site: Site, paths: Iterable<string>) =>
	[...new Set(paths)].reduce((total, path) => total + gzip(site, path), 0);

function gzip(site: Site, path: string): number {
	const file = site.files.get(path);
	if (!file) throw new Error(`There is no file ${path}`);
	return gzipSync(file).length;
}
