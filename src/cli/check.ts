import { today } from '../build/clock.ts';
import { places } from '../build/places.ts';
import { type Format, formats, report } from '../check/report.ts';
import { readContent } from '../source/read.ts';
import { Misuse, readOptions } from './options.ts';

/** `okr check [--watch]`: every finding of every file; with `--watch` again after every change. */
export async function check(words: string[]): Promise<number> {
	const { values } = readOptions(words, {
		format: { type: 'string', default: 'text' },
		watch: { type: 'boolean', default: false },
	});
	if (!formats.includes(values.format as Format)) throw new Misuse(`There is no format ${values.format}.`);
	if (values.watch) return (await import('./watch.ts')).watchFindings(values.format as Format);
	const { content, contentShown } = places();
	const { findings } = await readContent(content, { today, shownAs: contentShown });
	process.stdout.write(report(findings, values.format as Format));
	return findings.some((finding) => finding.severity === 'error') ? 1 : 0;
}
