import { describe, expect, it } from 'vitest';
import { type SearchDocument, slim } from '../../src/search/document.ts';
import { searchable, searchDocuments } from '../../src/search/documents.ts';
import { facets } from '../../src/search/facets.ts';
import { facetValues } from '../../src/search/facetValues.ts';
import { takeHit } from '../../src/search/hit.ts';
import { backlog, checkIn, goal, goalAt, h1of2026, h2of2025, h2of2026, metric, scored, team } from '../okr/make.ts';
import { siteWith } from '../views/make.ts';

const now = goal({
	id: '2026-h2/platform/now',
	title: 'Now',
	lead: 'karin-lund',
	ambition: 'committed',
	keyResults: [
		metric({
			id: 'half',
			title: 'Half of **it**',
			to: 10,
			note: 'Said in passing',
			checkIns: [checkIn('2026-10-01', { value: 9, confidence: 8, note: 'Nearly `there`' })],
		}),
	],
});
const then = goalAt(0.6, {
	id: '2026-h1/technology/then',
	title: 'Then',
	lead: 'omar-haddad',
	outcome: 'It came out well',
	reflection: { causes: ['focus', 'events'], learned: 'Ask earlier' },
	text: '<p>Because of the <em>storm</em> &amp; rain</p>',
	tags: ['weather'],
});
const alone = goal({ id: '2025-h2/karin-lund/alone', person: 'karin-lund', title: 'Alone', keyResults: [] });
const idea = goal({ id: 'backlog/technology/idea', title: 'Idea' });
const site = siteWith({
	periods: [h2of2025, h1of2026, h2of2026, backlog],
	goals: [now, then, alone, idea, goal({ id: '2026-h2/technology/zqxj', title: 'zqxj', visibility: 'private' })],
	teams: [
		team('glodlampan', { name: 'Glödlampan', learned: [{ period: '2026-h1', text: 'To **wait**' }] }),
		team('technology', { name: 'Technology', parent: 'glodlampan', members: ['karin-lund'] }),
		team('platform', { name: 'Platform', parent: 'technology' }),
	],
});
const documents = searchDocuments(site);
const of = (title: string) => documents.find((one) => one.title === title) as SearchDocument;

describe('what search finds', () => {
	it('is every goal that readers may see, every period, team and person', () => {
		expect(documents.map(({ title }) => title)).toEqual([
			...['Now', 'Then', 'Alone', 'Idea', '2025-h2', '2026-h1', '2026-h2', 'Ideas'],
			...['Glödlampan', 'Technology', 'Platform', 'Karin Lund', 'Omar Haddad'],
		]);
		expect(JSON.stringify(documents)).not.toContain('zqxj');
	});

	it('is in each facet what it is: period and current or past, team with those above it, and all the others', () => {
		expect(of('Now').facets).toEqual({
			period: ['2026-h2', 'current'],
			team: ['platform', 'technology', 'glodlampan'],
			kind: ['goal', 'key-result'],
			ambition: ['committed'],
			band: [],
			cause: [],
			lead: ['karin-lund'],
			status: ['on-track'],
		});
		expect(of('Then').facets).toEqual({
			period: ['2026-h1', 'past'],
			team: ['technology', 'glodlampan'],
			kind: ['goal', 'key-result'],
			ambition: ['stretch'],
			band: ['sound'],
			cause: ['focus', 'events'],
			lead: ['omar-haddad'],
			status: [],
		});
		expect(of('Alone').facets).toMatchObject({ team: [], kind: ['goal'], lead: [] });
		expect(of('Idea').facets.period).toEqual(['backlog']);
		expect(of('Karin Lund').facets).toEqual({ team: ['technology', 'glodlampan'], kind: ['person'] });
	});

	it('has values that every facet has a name for', () => {
		const values = facetValues(site);
		for (const facet of facets) {
			const named = values[facet].map(({ id }) => id);
			expect(named).toEqual(expect.arrayContaining(documents.flatMap((one) => one.facets[facet] ?? [])));
		}
		expect(values.team.map(({ label, depth }) => [label, depth])).toEqual([
			['Glödlampan', 0],
			['Technology', 1],
			['Platform', 2],
		]);
	});

	it('says when it was, whose, who led it, and how it went', () => {
		expect(of('Then').hit).toMatchObject({
			...{ kind: 'goal', period: '2026-h1', past: true, owner: 'Technology', lead: 'Omar Haddad' },
			bar: { figure: '60%', word: 'sound' },
		});
		expect(of('Now').hit).toMatchObject({ ambition: 'committed', status: { word: 'on-track' } });
		expect(of('Now').hit.past).toBeUndefined();
		expect(takeHit(slim(of('Then'), 'en', String).url)).toEqual({
			address: '/objectives/2026-h1/technology/then/',
			anchor: '',
			hit: JSON.parse(JSON.stringify(of('Then').hit)),
		});
	});

	it('is found by notes, outcomes, reflections, texts, tags and what teams learned, as plain words', () => {
		expect(of('Now').parts).toEqual([
			{ anchor: 'half', title: 'Half of it', texts: ['', 'Said in passing', '', 'Nearly there'], names: [''] },
		]);
		expect(of('Then').texts).toEqual([
			'',
			'It came out well',
			'',
			'Ask earlier',
			'Because of the storm & rain',
			'weather',
		]);
		expect(of('Glödlampan').texts).toContain('To wait');
	});

	it('is the younger the greater, the running period before all, ideas last', () => {
		const ages = ['Now', 'Then', 'Alone', 'Idea'].map((title) => of(title).recency);
		expect(ages).toEqual([...ages].sort((a, b) => b - a));
		expect(new Set(ages).size).toBe(4);
	});

	it('is indexed with its weights and facets, and no markup of its own', () => {
		const { content, facets } = slim({ ...of('Then'), title: '<b>&' }, 'en', (text) => text);
		expect(content).toContain('<h1>&lt;b&gt;&amp;</h1>');
		expect(facets.cause).toEqual(['focus', 'events']);
		expect(content).toContain('data-pagefind-sort="attainment:100060"');
		expect(content).toContain('<h2 id="result-1">');
	});

	it('has a vocabulary in a fixed order', () => {
		const words = searchable(site).vocabulary();
		expect(words).toEqual([...words].sort());
		expect(words).toEqual(expect.arrayContaining(['storm', 'glödlampan', 'nearly', 'omar']));
	});

	it('counts a score of its own and dropped goals as pages show them', () => {
		const dropped = goal({
			id: '2026-h1/technology/gone',
			title: 'Gone',
			dropped: { why: 'No money' },
			keyResults: [scored(1)],
		});
		const [first] = searchDocuments(siteWith({ goals: [dropped] }));
		expect(first?.hit).toMatchObject({ dropped: true });
		expect(first?.hit.bar).toBeUndefined();
		expect(first?.attainment).toBeUndefined();
		expect(first?.texts).toContain('No money');
	});
});
