import { describe, expect, it } from 'vitest';
import { editorPages, pageAt, pathOf, singlePages } from '../../src/okr/pages.ts';

describe('the page at an address', () => {
	it('is known for every page that there is one of', () => {
		for (const path of Object.values(singlePages)) expect(pageAt(`/${path}`), path).toEqual({ kind: 'single' });
		for (const path of Object.values(editorPages)) expect(pageAt(`/${path}`), path).toEqual({ kind: 'editor' });
	});

	it.each([
		['period', 'period', '2026-h2'],
		['cascade', 'period', '2026-h2'],
		['alignment', 'period', '2026-h2'],
		['lessonsOf', 'period', '2026-h2'],
		['team', 'team', 'design'],
		['person', 'person', 'karin-lund'],
		['objective', 'objective', '2026-h2/design/sketch'],
	] as const)('of a %s says the %s that it is of', (page, kind, id) => {
		expect(pageAt(`/${pathOf(page, id)}`)).toEqual({ kind, id });
	});

	it('of a part of a cascade is one of its period', () => {
		expect(pageAt('/periods/2026-h2/cascade/teams/design/key-results/')).toEqual({ kind: 'period', id: '2026-h2' });
	});

	it('may be asked something, name a place in the page, lack its last slash, and be written with % signs', () => {
		for (const address of ['/teams/design/?past', '/teams/design#goals', '/teams/design', '/te%61ms/design/?a#b'])
			expect(pageAt(address), address).toEqual({ kind: 'team', id: 'design' });
		expect(pageAt('/#top')).toEqual({ kind: 'single' });
	});

	it.each([
		'/pictures/2026-h2/design/sketch/a.png',
		'/history/attainment.csv',
		'/404.html',
		'/teams/design/index.html',
	])('is a file: %s', (address) => {
		expect(pageAt(address)).toEqual({ kind: 'file' });
	});

	it.each([
		...['/team/design/', '/teams/design/more/', '/objectives/', '/objectives/2026-h2/design/', '/lessons/2026-h2/a/'],
		...['//', '/teams//', '/periods/2026-h2/cascades/', '/edit/team/', '/%', '/%ff/', '/Teams/'],
	])('is on no site: %s', (address) => {
		expect(pageAt(address)).toBeUndefined();
	});
});
