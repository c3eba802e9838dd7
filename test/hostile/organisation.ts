import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { siteOf } from '../../src/build/assemble.ts';
import type { Finding } from '../../src/check/finding.ts';
import type { Published } from '../../src/okr/audience.ts';
import { day } from '../../src/okr/day.ts';
import { slim } from '../../src/search/document.ts';
import { searchDocuments } from '../../src/search/documents.ts';
import { type Memory, readContent } from '../../src/source/read.ts';
import { objectivePage } from '../../src/views/objective.ts';
import { periodPage } from '../../src/views/period.ts';
import { teamPage } from '../../src/views/team.ts';
import { goalFile, makeFolder } from '../source/folder.ts';
import { isSafe, unsafeIn } from './allowed.ts';

/** A PNG of one pixel, beside the goal that the hostile files stand for. */
export const pixel = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);

/** What came of an organisation with one hostile file in it. */
export interface Outcome {
	/** Its errors, none when it would be published. */
	errors: readonly Finding[];
	/** What would be published and may not be: elements, attributes, addresses. */
	unsafe: readonly string[];
}

/** The smallest organisation, on the disk; `read` takes a file as if it lay there. */
export interface Victim {
	read(path: string, file: string | Uint8Array): Promise<Outcome>;
	end(): Promise<void>;
}

export async function victim(): Promise<Victim> {
	const folder = await mkdtemp(join(tmpdir(), 'okr-hostile-'));
	makeFolder({ [goalFile.replace('.mdx', '/chart.png')]: pixel }, folder);
	const memory: Memory = new Map();
	return {
		async read(path, file) {
			const overlay = new Map([[path, file]]);
			const content = await readContent(folder, {
				today: () => day('2026-10-15'),
				shownAs: 'content',
				overlay,
				memory,
			});
			const errors = content.findings.filter(({ severity }) => severity === 'error');
			return {
				errors,
				unsafe: content.almanac ? unsafeOn(siteOf(content.almanac, content.pictures, ['published'], '/okr/')) : [],
			};
		},
		end: () => rm(folder, { recursive: true }),
	};
}

type Site = ReturnType<typeof siteOf>;

/** What may not stand in what the pages and the search index of a site are made from. */
function unsafeOn(site: Site): string[] {
	const { objectives, teams, periods } = site.almanac as Published<Site['almanac']>;
	const views = [
		...objectives.map((goal) => objectivePage(site, goal)),
		...teams.map((team) => teamPage(site, team)),
		...periods.map((period) => periodPage(site, period)),
	];
	const found = searchDocuments(site).flatMap((document) =>
		unsafeInDocument(slim(document, 'en', (text) => text).content),
	);
	return [...views.flatMap((view) => unsafeParts(view)), ...found];
}

/** What may not stand in what search is made from: its elements are few. */
function unsafeInDocument(html: string): string[] {
	const tags = [...html.matchAll(/<([^\s/>]+)/g)].map(([, name]) => name as string);
	return tags.filter((name) => !['html', 'body', 'main', 'i', 'h1', 'h2', 'p'].includes(name));
}

/** Every text that is HTML, and every address, in the data of a page. */
function unsafeParts(part: unknown, name = ''): string[] {
	if (typeof part === 'string') {
		if (/html$/i.test(name)) return unsafeIn(part);
		return name === 'href' && !isSafe(part) ? [`href=${part}`] : [];
	}
	if (typeof part !== 'object' || part === null) return [];
	return Object.entries(part).flatMap(([key, value]) => unsafeParts(value, Array.isArray(part) ? name : key));
}
