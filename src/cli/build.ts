import { dirname, relative } from 'node:path';
import { type Made, makeSite } from '../build/make.ts';
import { places } from '../build/places.ts';
import { refuseReadOnly, replaceFolder } from '../build/publish.ts';
import { readOptions } from './options.ts';
import { showProgress } from './progress.ts';

/** `okr build`: checks the goal files and builds the site beside its place; when it is whole and sound, it moves there. */
export async function build(words: string[]): Promise<number> {
	readOptions(words, {});
	const { out, here } = places();
	await refuseReadOnly(dirname(out));
	let files = 0;
	const made = await shown(async (folder, count) => {
		files = count;
		await replaceFolder(folder, out);
	});
	if (made) process.stdout.write(`Built ${files.toLocaleString('en')} files into ${relative(here, out) || out}.\n`);
	return made ? 0 : 1;
}

/** Makes the site, shows that it is at work, and says why where nothing came of it. */
export async function shown(use: (folder: string, files: number) => Promise<void>): Promise<boolean> {
	const stop = showProgress('Building');
	let made: Made;
	try {
		made = await makeSite(use);
	} finally {
		stop();
	}
	if (made.outcome === 'unsound') {
		for (const { page, what } of made.faults) process.stdout.write(`${page}${sourceOf(page)}: ${what}\n`);
		const { length } = made.faults;
		process.stdout.write(`The site that was built has ${length} ${length === 1 ? 'fault' : 'faults'}.\n`);
	}
	if (made.outcome !== 'made') process.stdout.write('Nothing was built; the site is as it was.\n');
	return made.outcome === 'made';
}

/** The file that a page was made from, where there is one. */
function sourceOf(page: string): string {
	const [, kind, id] = /^(objectives|periods|teams)\/(.+)\/index\.html$/.exec(page) ?? [];
	return kind && (kind === 'objectives' || !id?.includes('/'))
		? ` (from ${places().contentShown}/${kind}/${id}.mdx)`
		: '';
}
