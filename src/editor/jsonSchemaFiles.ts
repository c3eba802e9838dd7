import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ContentFile } from '../source/place.ts';
import { type DataKind, dataKinds, jsonSchema } from './jsonSchema.ts';

/** The kinds of file that are MDX with front matter. */
const withText: readonly string[] = ['period', 'team', 'objective'] satisfies DataKind[];

/** The schemas as files, by their path below the folder that is opened in an editor: plain YAML files are matched with them by name. */
export function schemaFiles(): Map<string, string> {
	return new Map(dataKinds.map((kind) => [`.vscode/schemas/${kind}.schema.json`, json(jsonSchema(kind))]));
}

/**
 * What the language server of Astro reads to know the front matter of MDX files, by its path below the folder that is
 * opened: the schema of each kind, and which file is of which kind. Files are listed by their whole address on this
 * machine, so these are never committed.
 */
export function frontMatterFiles(content: string, files: readonly ContentFile[]): Map<string, string> {
	const known = files.filter(({ kind }) => withText.includes(kind));
	const manifest = {
		collections: withText.map((name) => ({ hasSchema: true, name })),
		entries: Object.fromEntries(known.map(({ path, kind }) => [addressOf(join(content, path)), kind])),
	};
	return new Map([
		['.astro/collections/.gitignore', '*\n'],
		...withText.map((kind) => [`.astro/collections/${kind}.schema.json`, json(jsonSchema(kind as DataKind))] as const),
		['.astro/collections/collections.json', json(manifest)],
	]);
}

/** As the server looks it up: without escapes, and in small letters. */
function addressOf(path: string): string {
	return decodeURIComponent(pathToFileURL(path).href).toLowerCase();
}

function json(value: unknown): string {
	return `${JSON.stringify(value, undefined, '\t')}\n`;
}
