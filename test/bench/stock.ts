import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes a project of stock Astro and @astrojs/mdx that renders the goal files of a folder as bare pages: the
 * text of each, its title, and nothing else.
 */
export async function stockProject(folder: string, content: string, packages: string): Promise<void> {
	await mkdir(join(folder, 'src/pages'), { recursive: true });
	await symlink(packages, join(folder, 'node_modules'));
	const write = (path: string, text: string) => writeFile(join(folder, path), text);
	await write('package.json', '{ "type": "module" }\n');
	await write(
		'astro.config.mjs',
		"import mdx from '@astrojs/mdx';\nimport { defineConfig } from 'astro/config';\nexport default defineConfig({ cacheDir: './kept', integrations: [mdx()] });\n",
	);
	await write(
		'src/content.config.ts',
		`import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = {
	objectives: defineCollection({ loader: glob({ base: ${JSON.stringify(join(content, 'objectives'))}, pattern: '**/*.mdx' }) }),
};
`,
	);
	await write(
		'src/pages/[...id].astro',
		`---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
	const goals = await getCollection('objectives');
	return goals.map((goal) => ({ params: { id: goal.id }, props: { goal } }));
}
const { goal } = Astro.props;
const { Content } = await render(goal);
---
<html lang="en"><head><title>{goal.data.title}</title></head><body><h1>{goal.data.title}</h1><Content /></body></html>
`,
	);
}
