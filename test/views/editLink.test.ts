import { describe, expect, it } from 'vitest';
import { addresses } from '../../src/views/addresses.ts';
import { editLink } from '../../src/views/editLink.ts';
import type { Site } from '../../src/views/site.ts';

const site = (repository: string | undefined, editor = false, language = 'en') =>
	({ editor, addresses: addresses('/okr/'), almanac: { organisation: { repository, language } } }) as unknown as Site;
const goal = { kind: 'objective', id: '2026-h2/core/x' } as const;

describe('the link to edit a page', () => {
	it('leads to the editor of the site, where it has one', () => {
		expect(editLink(site(undefined, true, 'sv'), goal)).toEqual({
			text: 'Redigera',
			href: '/okr/edit/?open=objectives/2026-h2/core/x',
		});
	});

	it.each([
		['https://github.com/a/b.git', 'https://github.com/a/b/edit/main/content/objectives/2026-h2/core/x.mdx'],
		['https://gitlab.example/a/b/', 'https://gitlab.example/a/b/-/edit/main/content/objectives/2026-h2/core/x.mdx'],
		['https://codeberg.org/a/b', 'https://codeberg.org/a/b/_edit/main/content/objectives/2026-h2/core/x.mdx'],
		['https://git.example/a/b', 'https://git.example/a/b'],
	])('leads to the file on its host, else: %s', (repository, href) => {
		expect(editLink(site(repository), goal)).toEqual({ text: 'Edit the file', href });
	});

	it('leads to the YAML of a person', () => {
		expect(editLink(site('https://github.com/a/b'), { kind: 'person', id: 'ida' })?.href).toMatch(/people\/ida\.yaml$/);
	});

	it('is none in a site that says nothing of a repository', () => {
		expect(editLink(site(undefined), goal)).toBeUndefined();
	});
});
