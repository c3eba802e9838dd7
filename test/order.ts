import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, the longest first: of one that began last, the other cores would see the end idle. */
const long = [
	'browser/edit',
	'browser/access',
	'browser/forms',
	'browser/search',
	'site/privacy',
	'site/sample',
	'browser/onHost',
	'hostile/mutations',
	'site/determinism',
	'browser/reading',
	'browser/brand',
	'site/hostile',
	'site/everyPage',
].map((name) => `/test/${name}.test.ts`);

/** Begins with the files that take longest, whatever project they belong to. */
export class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const place = ({ moduleId }: TestSpecification) => {
			const at = long.findIndex((one) => moduleId.endsWith(one));
			return at < 0 ? long.length : at;
		};
		return (await super.sort(files)).sort((a, b) => place(a) - place(b));
	}
}
