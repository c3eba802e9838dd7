import { createTwoFilesPatch } from 'diff';
import { today } from '../build/clock.ts';
import { places } from '../build/places.ts';
import { inFull, report } from '../check/report.ts';
import { type Change, type Outcome, openFile, save } from '../editor/save.ts';
import { shownPath } from '../source/findings.ts';
import { readContent } from '../source/read.ts';
import { freshWarnings } from './freshWarnings.ts';

/** The option of every command that writes. */
export const dryRun = { 'dry-run': { type: 'boolean', default: false } } as const;

/**
 * Makes a change to the content folder and says which files it wrote, deleted or left; with `isDry` writes nothing and
 * shows the change as a unified diff. Behind that stand some remarks on it, and the warnings that it brings. Gives the exit
 * code: 1 when the change was refused, with the reasons on standard error.
 */
export async function makeChanges(
	changes: readonly Change[],
	isDry: boolean,
	remarks: readonly string[] = [],
): Promise<number> {
	const { content, contentShown } = places();
	const shown = (path: string) => shownPath(contentShown, path);
	const before = new Map<string, string>();
	for (const { path } of changes) before.set(path, (await openFile(content, path))?.text ?? '');
	const reading = { today, shownAs: contentShown, memory: new Map() };
	const { findings } = await readContent(content, reading);
	const outcome = await save(content, changes, { ...reading, dryRun: isDry });
	if (outcome.outcome !== 'saved') {
		process.stderr.write(`${refusal(outcome, shown)}Nothing was written.\n`);
		return 1;
	}
	const touched = [...outcome.written, ...outcome.deleted];
	if (touched.length === 0) process.stdout.write('There is nothing to change.\n');
	else if (isDry) {
		for (const { path, text, expected } of changes)
			if (touched.includes(path)) process.stdout.write(diffOf(shown(path), before.get(path) ?? '', text, expected));
		process.stdout.write('Nothing was written, as --dry-run asks.\n');
	} else {
		for (const path of outcome.written) process.stdout.write(`Wrote ${shown(path)}\n`);
		for (const path of outcome.deleted) process.stdout.write(`Deleted ${shown(path)}\n`);
	}
	process.stdout.write(remarks.map((remark) => `${remark}\n`).join(''));
	const overlay = new Map(changes.map(({ path, text }) => [path, text]));
	const after = await readContent(content, { ...reading, overlay });
	for (const warning of freshWarnings(findings, after.findings, outcome.deleted.length > 0))
		process.stdout.write(`\n${inFull(warning)}`);
	return 0;
}

/** A change as a unified diff, as git and patch read it. */
function diffOf(path: string, before: string, after: Change['text'], expected: string | null): string {
	if (after instanceof Uint8Array) return `Binary file ${path}\n`;
	const [from, to] = [expected === null ? '/dev/null' : path, after === null ? '/dev/null' : path];
	return createTwoFilesPatch(from, to, before, after ?? '').replace(/^(Index: .*\n)?=+\n/, '');
}

function refusal(outcome: Exclude<Outcome, { outcome: 'saved' }>, shown: (path: string) => string): string {
	if (outcome.outcome === 'refused') return report(outcome.findings, 'text');
	if (outcome.outcome === 'outside') return `${outcome.why}\n`;
	const { path, current } = outcome;
	return current
		? `${shown(path)} is there already, or was changed meanwhile. Run the command again to see it as it is now.\n`
		: `${shown(path)} was deleted meanwhile.\n`;
}
