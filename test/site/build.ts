import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { places } from '../../src/build/places.ts';

const root = resolve(import.meta.dirname, '../..');

/** The folder of a fixture: a content folder of a tiny organisation. */
export const fixture = (name: string) => join(root, 'test/fixtures', name);
/** The sample organisation. */
export const sample = join(root, 'content');

/** What came of a run of the command line. */
export interface Run {
	code: number;
	output: string;
}

/** Runs `okr` as a person does, in a process of its own. */
export function okr(words: string[], environment: Record<string, string> = {}): Promise<Run> {
	const env = { ...ownEnvironment(), ...environment };
	return new Promise((done) => {
		execFile(
			process.execPath,
			[join(root, 'src/cli/okr.ts'), ...words],
			{ cwd: root, env, maxBuffer: 2 ** 26 },
			(error, stdout, stderr) => done({ code: error ? Number(error.code ?? -1) : 0, output: stdout + stderr }),
		);
	});
}

/**
 * The environment as a person has it: without what the test runner has put there. The code of the many processes is kept
 * compiled.
 */
export function ownEnvironment(): Record<string, string> {
	const runner = /^(VITEST.*|TEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|OKR_.*|NODE_.*COMPILE_CACHE)$/;
	const own = Object.entries(process.env).filter(([key, value]) => value !== undefined && !runner.test(key));
	const compiled = { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/okr/compiled') };
	return { ...(Object.fromEntries(own) as Record<string, string>), ...compiled, INIT_CWD: root };
}

/** Builds a site from a content folder into a folder of its own. */
export async function buildSite(content: string, environment: Record<string, string> = {}): Promise<Run & Site> {
	const folder = environment.OKR_OUT ?? join(await temporaryFolder(), 'site');
	folders.push(places({ OKR_CONTENT: content, OKR_OUT: folder, INIT_CWD: root }).cache);
	const run = await okr(['build'], { OKR_CONTENT: content, OKR_OUT: folder, ...environment });
	return { ...run, ...(await readSite(folder)) };
}

/** A built site. */
export interface Site {
	folder: string;
	/** Every file by its path, with slashes. */
	files: ReadonlyMap<string, Buffer>;
	/** The HTML of a page by its address: `/teams/core/`. */
	page(address: string): string;
	/** What a reader sees of a page: its words, without markup. */
	words(address: string): string;
}

export async function readSite(folder: string): Promise<Site> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
	const files = new Map<string, Buffer>();
	for (const entry of entries.filter((one) => one.isFile())) {
		const path = join(entry.parentPath, entry.name);
		files.set(path.slice(folder.length + 1).replaceAll('\\', '/'), await readFile(path));
	}
	const page = (address: string) => {
		const file = files.get(`${address.replace(/^\//, '')}index.html`);
		if (!file) throw new Error(`There is no page ${address}`);
		return file.toString();
	};
	return { folder, files, page, words: (address) => wordsOf(page(address)) };
}

/** The text of some HTML as it is read, white space folded. */
export function wordsOf(html: string): string {
	const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'", '#x3C': '<', '#x26': '&' };
	return html
		.replaceAll(/<(script|style)\b.*?<\/\1>/gs, '')
		.replaceAll(/<\/?(?:em|b|i|a|strong|span|code|del|time|sup)\b[^>]*>/g, '')
		.replaceAll(/<[^>]*>/g, ' ')
		.replaceAll(/&(#x?[0-9a-f]+|[a-z]+);/gi, (_, name: string) => signs[name] ?? fromCode(name))
		.replaceAll(/[\s\u00a0]+/g, ' ');
}

function fromCode(name: string): string {
	const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
	return Number.isNaN(code) ? ` ${name} ` : String.fromCodePoint(code);
}

const folders: string[] = [];

/** A folder that is gone when the tests are. */
export async function temporaryFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'okr-'));
	folders.push(folder);
	return folder;
}

/** A copy of a content folder that a test may spoil. */
export async function copyOf(content: string): Promise<string> {
	const copy = join(await temporaryFolder(), 'content');
	await cp(content, copy, { recursive: true });
	return copy;
}

export async function removeTemporaryFolders(): Promise<void> {
	await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
}
