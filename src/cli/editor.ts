import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { places } from '../build/places.ts';
import { frontMatterFiles, schemaFiles } from '../editor/jsonSchemaFiles.ts';
import { writeFiles } from '../exchange/writeFiles.ts';
import { readGoalFiles } from './goalFiles.ts';
import { readOptions } from './options.ts';

/** What the project itself has for VS Code. Snippets are ours in any folder; the others may hold what people have set for themselves. */
const snippets = '.vscode/okr.code-snippets';
const settings = ['.vscode/extensions.json', '.vscode/settings.json', '.vscode/tasks.json'];

/**
 * `okr editor [--into DIR]`: puts what VS Code needs to help with goal files into the folder that people open. That is the
 * project itself where the content lies in it, else the content folder.
 */
export async function editor(words: string[]): Promise<number> {
	const { values } = readOptions(words, { into: { type: 'string' } });
	const { here, root, content } = places();
	const { files } = await readGoalFiles();
	const isInside = !relative(root, content).startsWith('..');
	const folder = values.into === undefined ? (isInside ? root : content) : resolve(here, values.into);
	const wanted = new Map([...schemaFiles(), ...frontMatterFiles(content, files)]);
	const own: string[] = [];
	if (folder !== root) {
		wanted.set(snippets, await readFile(join(root, snippets), 'utf8'));
		for (const path of settings) {
			const text = adapted(await readFile(join(root, path), 'utf8'), relative(folder, root), relative(folder, content));
			const there = await textOf(join(folder, path));
			if (there === undefined) wanted.set(path, text);
			else if (there !== text) own.push(path);
		}
	}
	const shown = (path: string) => relative(here, join(folder, path)) || path;
	const changed = new Map<string, string>();
	for (const [path, text] of wanted) if ((await textOf(join(folder, path))) !== text) changed.set(path, text);
	await writeFiles(folder, changed, true);
	for (const path of [...changed.keys()].sort()) process.stdout.write(`Wrote ${shown(path)}\n`);
	for (const path of own)
		process.stdout.write(
			`${shown(path)} is your own and stays as it is. What is new may be in ${relative(here, join(root, path))}.\n`,
		);
	if (changed.size + own.length === 0) process.stdout.write('Everything is there already.\n');
	return 0;
}

/** The tasks of the project, for a folder elsewhere: they run the almanac where it lies, on the content of that folder. */
function adapted(text: string, almanac: string, content: string): string {
	const setting = `"options": { "env": { "OKR_CONTENT": ${JSON.stringify(content === '' ? '.' : content)} } }`;
	const path = almanac.replaceAll('\\', '/');
	return text.replaceAll(
		/"command": "npm run --silent okr -- ([^"]*)"/g,
		(_, words: string) => `"command": "npm --prefix \\"${path}\\" run --silent okr -- ${words}",\n\t\t\t${setting}`,
	);
}

function textOf(path: string): Promise<string | undefined> {
	return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'ENOENT') throw error;
		return undefined;
	});
}
