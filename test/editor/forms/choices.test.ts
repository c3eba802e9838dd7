import { describe, expect, it } from 'vitest';
import {
	type Choosable,
	leadChoices,
	ownerChoices,
	periodChoices,
	supportChoices,
} from '../../../src/editor/forms/choices.ts';
import { day } from '../../../src/okr/day.ts';

const period = (id: string, phase: string, start: string, end: string) =>
	({ id, title: `The ${id}`, phase, start, end }) as never;
const team = (id: string, more: object = {}) =>
	({ id, name: id.toUpperCase(), members: [], leads: [], learned: [], formerly: [], ...more }) as never;
const all: Choosable = {
	periods: [
		period('2026', 'running', '2026-01-01', '2026-12-31'),
		period('2026-h1', 'closed', '2026-01-01', '2026-06-30'),
		period('2026-h2', 'running', '2026-07-01', '2026-12-31'),
	],
	teams: [
		team('acme'),
		team('core', { parent: 'acme', members: ['bo'] }),
		team('base', { parent: 'core' }),
		team('side', { parent: 'acme' }),
		team('gone', { parent: 'acme', retired: '2025-01-01' }),
	],
	people: [
		{ id: 'ada', name: 'Ada' },
		{ id: 'bo', name: 'Bo', role: 'Tester' },
		{ id: 'cy', name: 'Cy', left: day('2025-01-01') },
	],
	goals: [
		'2026-h2/side/d',
		'2026-h2/base/c',
		'2026-h2/core/b',
		'2026-h2/acme/a',
		'2026/acme/y',
		'2026/base/z',
		'2026-h1/acme/old',
	].map((id) => ({ id, title: `Goal ${id}` })),
};

describe('what there is to choose from', () => {
	it('is periods that are not closed, the current one first in mind', () => {
		const { choices, usual } = periodChoices(all, day('2026-10-01'));
		expect(choices.map(({ value }) => value)).toEqual(['2026', '2026-h2']);
		expect(usual).toBe('2026-h2');
	});

	it('is meant for the period that is being set, where there is one', () => {
		const next = period('2027-h1', 'teams', '2027-01-01', '2027-06-30');
		const { usual } = periodChoices({ ...all, periods: [...all.periods, next] }, day('2026-10-01'));
		expect(usual).toBe('2027-h1');
	});

	it('is teams and people that are still there', () => {
		const { teams, people } = ownerChoices(all);
		expect(teams.map(({ value }) => value)).toEqual(['acme', 'core', 'base', 'side']);
		expect(people.map(({ text }) => text)).toEqual(['Ada', 'Bo, Tester']);
	});

	it('is the members of a team before the others, as leads', () => {
		const { members, others } = leadChoices(all, 'core');
		expect([members, others].map((list) => list.map(({ value }) => value))).toEqual([['bo'], ['ada']]);
	});

	it("is the company's goals first, then those of the teams above, of the period and what encloses it", () => {
		const shown = supportChoices(all, '2026-h2', 'base');
		expect(shown.map(({ owner, period: of }) => `${owner} ${of}`)).toEqual([
			'ACME The 2026-h2',
			'CORE The 2026-h2',
			'SIDE The 2026-h2',
			'ACME The 2026',
			'BASE The 2026',
		]);
		expect(supportChoices(all, 'nothing', 'base')).toEqual([]);
	});
});
