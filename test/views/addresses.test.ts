import { describe, expect, it } from 'vitest';
import { addresses } from '../../src/views/addresses.ts';
import { homePage } from '../../src/views/home.ts';
import { movedPages } from '../../src/views/moved.ts';
import { objectivePage } from '../../src/views/objective.ts';
import { checkIn, goal, metric, team } from '../okr/make.ts';
import { siteWith } from './make.ts';

describe.each([
	['/', '/'],
	['/okr/', '/okr/'],
	['/okr', '/okr/'],
	['/a/b/', '/a/b/'],
])('served from %s, an address', (base, root) => {
	const at = addresses(base);

	it('begins with that folder and ends with a slash', () => {
		expect([at.home, at.periods, at.teams, at.people, at.method]).toEqual(
			['', 'periods/', 'teams/', 'people/', 'method/'].map((path) => root + path),
		);
		expect([at.period('2026-h2'), at.team('design'), at.person('karin-lund')]).toEqual([
			...[`${root}periods/2026-h2/`, `${root}teams/design/`, `${root}people/karin-lund/`],
		]);
	});

	it('of a goal is its id, and of a key result a place on its page', () => {
		expect(at.objective('2026-h2/design/sketch')).toBe(`${root}objectives/2026-h2/design/sketch/`);
		expect(at.reference('2026-h2/design/sketch')).toBe(`${root}objectives/2026-h2/design/sketch/`);
		expect(at.reference('2026-h2/design/sketch#first')).toBe(`${root}objectives/2026-h2/design/sketch/#first`);
	});

	it('that an author wrote is read from the root of the site', () => {
		expect([at.page('/teams/?a=1#b'), at.page('/'), at.page('teams/')]).toEqual([
			...[`${root}teams/?a=1#b`, root, `${root}teams/`],
		]);
	});

	it('of a picture may have any letter in it', () => {
		expect(at.picture('2026-h2/design/sketch/my skärm #1.png')).toBe(
			`${root}pictures/2026-h2/design/sketch/my%20sk%C3%A4rm%20%231.png`,
		);
	});
});

describe('a site in a folder', () => {
	const one = goal({
		id: '2026-h2/technology/cloud',
		lead: 'karin-lund',
		formerly: ['2026-h2/it/cloud'],
		text: '<p><okr-page to="/teams/">t</okr-page> <okr-goal to="2026-h2/technology/cloud"></okr-goal> <okr-goal to="2026-h2/technology/cloud#first"></okr-goal> <okr-picture src="cloud/a.png" alt="b"></okr-picture></p>',
		keyResults: [metric({ id: 'first', title: '[a](/people/) *b*', checkIns: [checkIn('2026-10-10', { value: 1 })] })],
	});
	const site = siteWith({
		base: '/okr/',
		goals: [one],
		teams: [team('technology', { name: 'Technology', formerly: ['it'] })],
		pictures: [{ id: '2026-h2/technology/cloud/a.png', width: 640, height: 480 }],
	});

	it('has no address outside of it', () => {
		const pages = JSON.stringify([homePage(site), objectivePage(site, one), movedPages(site)]);
		const found = [...pages.matchAll(/"href":"([^"]*)"|(?:href|src)=\\"([^\\]*)\\"/g)].map(
			(match) => match[1] ?? match[2],
		);
		expect(found.length).toBeGreaterThan(20);
		expect(found.filter((href) => !/^(\/okr\/|#)/.test(href as string))).toEqual([]);
	});

	it('fills in what its texts name', () => {
		expect(objectivePage(site, one).textHtml).toBe(
			'<p><a href="/okr/teams/">t</a> <a href="/okr/objectives/2026-h2/technology/cloud/">A goal</a> <a href="/okr/objectives/2026-h2/technology/cloud/#first">a b</a> <img src="/okr/pictures/2026-h2/technology/cloud/a.png" alt="b" width="640" height="480" loading="lazy"></p>',
		);
	});

	it('keeps the old addresses of goals and teams', () => {
		expect(movedPages(site).map(({ from, to }) => [from, to.href])).toEqual([
			['objectives/2026-h2/it/cloud', '/okr/objectives/2026-h2/technology/cloud/'],
			['teams/it', '/okr/teams/technology/'],
		]);
	});
});
