import { describe, expect, it } from 'vitest';
import { objective } from '../../src/schema/objective.ts';
import { period } from '../../src/schema/period.ts';
import { person } from '../../src/schema/person.ts';
import { team } from '../../src/schema/team.ts';
import { faults } from './make.ts';

describe('a period', () => {
	it('has a title, its days and a phase', () => {
		const half = { title: 'Second half of 2026', start: '2026-07-01', end: '2026-12-31', phase: 'running' };
		expect(period.parse(half)).toEqual(half);
	});

	it.each(['backlog', 'setting', 'teams', 'aligning', 'running', 'closed'])('may be in the phase %s', (phase) => {
		expect(period.safeParse({ title: 'Ideas', phase }).success).toBe(true);
	});

	it.each([
		['no phase', { title: 'A' }],
		['a phase of its own', { title: 'A', phase: 'open' }],
		['no title', { phase: 'running' }],
		['a day that is none', { title: 'A', phase: 'running', start: '2026-06-31' }],
	])('does not have %s', (_, some) => {
		expect(faults(period, some)).toHaveLength(1);
	});
});

describe('a person', () => {
	it('needs a name only, and it may be a role', () => {
		expect(person.parse({ name: 'Head of Engineering' })).toEqual({ name: 'Head of Engineering' });
	});

	it('may have a role, and may have left', () => {
		const karin = { name: 'Karin Lund', role: 'Developer', left: '2026-06-30' };
		expect(person.parse(karin)).toEqual(karin);
	});

	it.each([{}, { name: '' }, { name: 'Karin\nLund' }, { name: 'Karin', left: '2026-02-30' }])('is not %j', (some) => {
		expect(faults(person, some)).toHaveLength(1);
	});
});

describe('a team', () => {
	it('needs a name only; the company is one without a parent', () => {
		expect(team.parse({ name: 'Glödlampan' })).toEqual({
			...{ name: 'Glödlampan', members: [], leads: [], learned: [], formerly: [] },
		});
	});

	it('may have a parent, members, leads, what it learned, an end and earlier ids', () => {
		const technology = {
			...{ name: 'Technology', parent: 'glodlampan', members: ['karin-lund'], retired: '2026-06-30', formerly: ['it'] },
			leads: [{ period: '2026-h2', person: 'karin-lund' }],
			learned: [{ period: '2026-h1', text: 'To *ask*' }],
		};
		expect(team.parse(technology)).toEqual(technology);
	});

	it.each([
		['members by their names', { members: ['Karin Lund'] }],
		['a lead without a period', { leads: [{ person: 'karin-lund' }] }],
		['learned nothing', { learned: [{ period: '2026-h1', text: '' }] }],
		['a single member that is no list', { members: 'karin-lund' }],
		['no parent, said out loud', { parent: null }],
	])('does not have %s', (_, some) => {
		expect(faults(team, { name: 'Technology', ...some })).toHaveLength(1);
	});
});

describe('an objective', () => {
	const least = { title: 'Move customers to the cloud', period: '2026-h2' };

	it('needs a title and a period; the rest is empty, and it is a stretch goal', () => {
		expect(objective.parse(least)).toEqual({
			...least,
			ambition: 'stretch',
			...{ contributors: [], alongside: [], supports: [], formerly: [], tags: [], links: [], keyResults: [] },
		});
	});

	it('leaves its visibility open, which goes by whose it is', () => {
		expect(objective.parse(least).visibility).toBeUndefined();
	});

	it('may say everything', () => {
		const all = {
			...{
				...least,
				phrase: 'move customers to the cloud',
				team: 'technology',
				lead: 'karin-lund',
				visibility: 'draft',
			},
			...{
				contributors: ['omar-haddad'],
				alongside: ['design'],
				ambition: 'committed',
				due: '2026-10-15',
				priority: 'P1',
			},
			...{
				supports: ['2026-h2/glodlampan/grow', '2026-h2/glodlampan/grow#revenue'],
				continues: '2026-h1/technology/learn',
			},
			...{ formerly: ['2026-h2/it/cloud'], tags: ['cloud'], links: [{ title: 'Board', url: 'https://example.com' }] },
			...{
				keyResults: [],
				outcome: 'It *went* well',
				score: 0.6,
				dropped: { date: '2026-09-01', why: 'Something else' },
			},
			reflection: { causes: ['focus'], learned: 'Much', next: 'continue' },
		};
		expect(objective.parse(all)).toEqual(all);
	});

	it.each([-0.17, 0, 15])('may be scored %d by hand', (score) => {
		expect(objective.parse({ ...least, score }).score).toBe(score);
	});

	it('may be reflected on without naming a cause', () => {
		expect(objective.parse({ ...least, reflection: { learned: 'Much' } }).reflection).toEqual({
			causes: [],
			learned: 'Much',
		});
	});

	it.each(['mindset', 'events', 'wording', 'focus'])('may have fallen short for its %s', (cause) => {
		expect(faults(objective, { ...least, reflection: { causes: [cause], learned: 'Much' } })).toEqual([]);
	});

	it('may have a title as long as real ones are', () => {
		expect(faults(objective, { ...least, title: 'a'.repeat(900) })).toEqual([]);
	});

	it.each([
		['a title over two lines', { title: 'One\ntwo' }],
		['an ambition of its own', { ambition: 'moonshot' }],
		['a visibility of its own', { visibility: 'secret' }],
		['a score in words', { score: '60 %' }],
		['a score of infinity', { score: Number.POSITIVE_INFINITY }],
		['a score that is no number', { score: Number.NaN }],
		['a due day that is none', { due: '2026-02-30' }],
		['a single parent that is no list', { supports: '2026-h2/glodlampan/grow' }],
		['a parent by its title', { supports: ['Grow'] }],
		['a key result that it continues', { continues: '2026-h1/technology/learn#first' }],
		['a link without a lock', { links: [{ title: 'Board', url: 'http://example.com' }] }],
		['a link that runs', { links: [{ title: 'Board', url: 'javascript:alert(1)' }] }],
		['a cause of its own', { reflection: { causes: ['weather'], learned: 'Much' } }],
		['a reflection that learned nothing', { reflection: { causes: ['focus'] } }],
		['a dropping without a reason', { dropped: { date: '2026-09-01' } }],
		['a lead by name', { lead: 'Karin Lund' }],
		['nothing for a text', { outcome: null }],
	])('does not have %s', (_, some) => {
		expect(faults(objective, { ...least, ...some })).toHaveLength(1);
	});
});
