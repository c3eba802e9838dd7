import type { Plugin } from 'vite';

/** What is changed in the code of the CMS before it is bundled: what is looked for, how often it stands there, and what comes in its place. */
interface Change {
	why: string;
	find: RegExp;
	times: number;
	put: string;
}

export const changes: readonly Change[] = [
	{
		why: 'Fonts are bundled. The addresses they would come from otherwise stand in its styles all the same.',
		find: /url\(https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/[^)]*\)\s*format\([^)]*\)/g,
		times: 3,
		put: 'local(okr-none)',
	},
	{
		why: 'The CMS would offer to overwrite a file that has changed. We show both texts instead, and overwrite nothing.',
		find: /if\((\w+)&&!(\w+)\)throw Error\(`save_conflict`,\{cause:\1\}\)/g,
		times: 1,
		put: ';',
	},
	{
		why: 'What stopped a save has been told in a dialog of ours; the CMS would add that something went wrong.',
		find: /catch\((\w+)\)\{\1\.message===`validation_failed`\?/g,
		times: 1,
		put: 'catch($1){if($1.message===`okr-told`)return;$1.message===`validation_failed`?',
	},
	{
		why: 'The site has said in which language it is edited. The CMS would begin with offers of another one, and of itself for telephones.',
		find: /await \w+\(`(?:newLanguageCta|mobileCta)`\)/g,
		times: 2,
		put: '!0',
	},
];

/** The code of the CMS as this project bundles it. Throws when it is not the code that the changes were made for. */
export function changed(code: string): string {
	return changes.reduce((text, { why, find, times, put }) => {
		const found = text.match(find)?.length ?? 0;
		if (found !== times) throw new Error(`@sveltia/cms has ${found} of ${find} instead of ${times}. ${why}`);
		return text.replaceAll(find, put);
	}, code);
}

/** Parts of the CMS that no field of ours can reach: grammars of languages other than Markdown's and YAML's, maps, SVG optimisation. */
const unused = /^(?:@shikijs\/langs\/(?!(?:markdown|mdx|yaml)$)|leaflet\/|terra-draw|svgo\/)/;
const cms = /@sveltia\/cms\/npm\/index\.js$/;
const nothing = '\0okr-nothing';

/** Bundles the CMS: without its content network, and without what is never shown. */
export function editorCode(): Plugin {
	return {
		name: 'okr-editor-code',
		enforce: 'pre',
		config: () => ({
			// Found by Vite only when the page is first opened, each of these would load the page anew.
			optimizeDeps: {
				exclude: ['@sveltia/cms'],
				include: [...browserPackages, ...cmsPackages.map((name) => `@sveltia/cms > ${name}`)],
			},
		}),
		resolveId: (id, importer) =>
			importer && cms.test(importer.replace(/\?.*$/, '')) && unused.test(id) ? nothing : undefined,
		load: (id) => (id === nothing ? 'export default {};' : undefined),
		// Without its source map, which would be sent along, at four times the size of the code, while somebody works.
		transform: (code, id) =>
			cms.test(id.replace(/\?.*$/, '')) ? { code: changed(code), map: { mappings: '' } } : undefined,
	};
}

const browserPackages = [
	...['damerau-levenshtein', 'js-yaml', 'mdast-util-to-string', 'rehype-sanitize', 'rehype-stringify', 'remark-gfm'],
	...['remark-mdx', 'remark-parse', 'remark-rehype', 'unified', 'unist-util-visit', 'vfile-message', 'yaml', 'zod'],
];
const cmsPackages = [
	...['exifr/dist/lite.esm.mjs', 'immutable', 'turndown/lib/turndown.browser.es.js'],
	...['@shikijs/langs/markdown', '@shikijs/langs/mdx', '@shikijs/langs/yaml'],
	...['@shikijs/themes/github-dark', '@shikijs/themes/github-light'],
];
