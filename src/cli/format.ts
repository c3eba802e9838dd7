import { relative, resolve } from 'node:path';
import { today } from '../build/clock.ts';
import { places } from '../build/places.ts';
import { orderedFile } from '../editor/mergeOrder.ts';
import { type Change, openFile } from '../editor/save.ts';
import type { ContentKind } from '../source/contentFile.ts';
import { listFiles } from '../source/files.ts';
import { shownPath } from '../source/findings.ts';
import { type ContentFile, placed } from '../source/place.ts';
import { readContent } from '../source/read.ts';
import { dryRun, makeChanges } from './changes.ts';
import { Misuse, readOptions } from './options.ts';

/** `okr format [FILE ...]`: puts the keys of goal files into their usual order, and touches nothing else. */
export async function format(words: string[]): Promise<number> {
	const { values, positionals } = readOptions(words, dryRun, Number.POSITIVE_INFINITY);
	const { content, contentShown } = places();
	const { findings } = await readContent(content, { today, shownAs: contentShown });
	const wrong = new Set(findings.filter(({ severity }) => severity === 'error').map(({ file }) => file));
	const changes: Change[] = [];
	let left = 0;
	for (const file of positionals.length > 0 ? positionals.map(named) : (await listFiles(content)).files) {
		if (file.kind === 'picture') continue;
		if (wrong.has(shownPath(contentShown, file.path))) {
			process.stderr.write(
				`${shownPath(contentShown, file.path)} has errors, so it stays as it is. okr check shows them.\n`,
			);
			left += 1;
			continue;
		}
		const open = await openFile(content, file.path);
		if (open?.text === undefined) throw new Misuse(`There is no file ${shownPath(contentShown, file.path)}.`);
		const text = orderedFile(file.kind as ContentKind, open.text);
		if (text !== open.text) changes.push({ path: file.path, text, expected: open.sha });
	}
	const code = await makeChanges(changes, values['dry-run']);
	return left > 0 ? 1 : code;
}

/** A file as it was named from where the command was run. Throws a Misuse when it is no goal file. */
function named(name: string): ContentFile {
	const { content, here } = places();
	const file = placed(relative(content, resolve(here, name)).replaceAll('\\', '/'));
	if (!file || file.kind === 'picture') throw new Misuse(`${name} is not a goal file.`);
	return file;
}
