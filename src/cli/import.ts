import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { places } from '../build/places.ts';
import { readJson } from '../exchange/goalsJson.ts';
import { importAlmanac, isAlmanac } from '../exchange/importAlmanac.ts';
import { importGoals } from '../exchange/importGoals.ts';
import { reportText } from '../exchange/importReport.ts';
import { writeFiles } from '../exchange/writeFiles.ts';
import { helpLines } from './helpLines.ts';
import { Misuse, readOptions } from './options.ts';

/**
 * `okr import FILE.json --into DIR [--force]`: brings goals in from elsewhere, and says what became of them; an almanac that
 * `okr export` wrote comes back as it was. `-` for the file is standard input.
 */
export async function importFile(words: string[]): Promise<number> {
	const { values, positionals } = readOptions(words, { into: { type: 'string' }, force: { type: 'boolean' } }, 1);
	const [file] = positionals;
	if (file === undefined) throw new Misuse('import wants the name of a file.');
	if (values.into === undefined) throw new Misuse('import wants the folder to write to: --into DIR.');
	const { here } = places();
	const source = file === '-' ? await text(process.stdin) : await sourceOf(resolve(here, file), file);
	const read = readJson(source);
	if ('problem' in read) return refuse([read.problem]);
	const imported = isAlmanac(read.json) ? importAlmanac(read.json) : importGoals(read.json);
	if ('problems' in imported) return refuse(imported.problems);
	const result = await writeFiles(resolve(here, values.into), imported.files, values.force);
	if ('refused' in result) return refuse([result.refused]);
	const replaced = result.replaced > 0 ? `, ${result.replaced} of them in place of others` : '';
	const report = imported.report ? `${reportText(imported.report)}\n` : '';
	process.stdout.write(`${report}Wrote ${result.written} files into ${values.into}${replaced}.\n`);
	return 0;
}

export function importHelp(): string {
	return helpLines([
		['FILE.json', 'Goals in the form that okr export --all prints; - is standard input.'],
		['--into DIR', 'The folder to write to. It is empty, or does not exist yet.'],
		['--force', 'The folder may hold anything: files of the same names are replaced, and no others are touched.'],
	]);
}

function sourceOf(path: string, shown: string): Promise<string> {
	return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
		throw new Misuse(error.code === 'ENOENT' ? `There is no file ${shown}.` : `${shown} cannot be read.`);
	});
}

function refuse(reasons: readonly string[]): number {
	process.stderr.write(`${reasons.join('\n')}\nNothing was written.\n`);
	return 1;
}
