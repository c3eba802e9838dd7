import { describe, expect, it } from 'vitest';
import type { Objective } from '../../src/okr/objective.ts';
import type { Phase } from '../../src/okr/period.ts';
import { alignmentPage } from '../../src/views/alignment.ts';
import { company, ofTeam, siteOf } from '../diagram/make.ts';
import { goal, h2of2026, judged, metric, period, scoredAll, team } from '../okr/make.ts';

/** The reconciliation page of a period in a phase. */
function page(goals: readonly Objective[], phase: Phase = 'aligning') {
	const own = { ...h2of2026, phase };
	return alignmentPage(siteOf(goals, { periods: [own] }), own);
}

/** What is missing, with the goals it is missing from. */
const missing = (goals: readonly Objective[], phase: Phase) =>
	page(goals, phase).next?.steps.map(({ what, links }) => [what, ...links.map(({ text }) => text)]);

describe('company objectives against teams', () => {
	it('says who supports what, through which goal, and what stands on its own grounds', () => {
		const goals = [
			company('grow'),
			company('learn'),
			ofTeam('cloud', ['grow']),
			ofTeam('part', ['2026-h2/technology/cloud', 'learn'], { keyResults: scoredAll(0.6) }),
			ofTeam('own', [], { dropped: { why: 'No time' } }),
		];
		const { table } = page(goals);
		expect(table.columns.map(({ text }) => text)).toEqual(['grow', 'learn']);
		const [row] = table.rows;
		const names = row?.cells.map((cell) => cell.map(({ text, through }) => [text, ...through.map((one) => one.text)]));
		expect(names).toEqual([[['cloud'], ['part', 'cloud']], [['part']]]);
		expect(row?.cells[1]?.[0]?.attained).toBe('60% so far');
		expect(row?.own).toMatchObject([{ text: 'own', attained: 'dropped', dropped: true }]);
		expect(table.hasOwn).toBe(true);
	});

	it('has a column for the goal of the year that a quarter supports', () => {
		const year = period('2026', '2026-01-01', '2026-12-31');
		const top = goal({ id: '2026/glodlampan/top', title: 'top' });
		const site = siteOf([top, ofTeam('cloud', [top.id])], { periods: [h2of2026, year] });
		const { table } = alignmentPage(site, h2of2026);
		expect(table.columns.map(({ text }) => text)).toEqual(['top']);
		expect(table.hasOwn).toBe(false);
	});

	it('names the company objectives that no team supports, and the goals on their own grounds', () => {
		const goals = [company('grow'), company('gone', { dropped: { why: 'No' } }), ofTeam('own')];
		expect(page(goals).unsupported.map(({ title }) => title)).toEqual(['grow']);
		expect(page(goals).ownGrounds.map(({ title }) => title)).toEqual(['own']);
	});
});

describe('company key results', () => {
	it('stand beside what they are drawn from, values side by side', () => {
		const customers = metric({ id: 'x', from: 0, to: 10, unit: 'customers' });
		const drawn = judged({ id: 'r', title: 'Half of it', drawnFrom: ['2026-h2/technology/cloud#x'] });
		const cloud = ofTeam('cloud', ['grow'], {
			keyResults: [{ ...customers, checkIns: [{ date: h2of2026.start, value: 4 }] }],
		});
		const [result] = page([company('grow', { keyResults: [drawn] }), cloud]).drawn;
		expect(result).toMatchObject({ text: 'Half of it', value: '', goal: { text: 'grow' } });
		expect(result?.sources).toMatchObject([
			{ text: 'A result', value: '0 → 4 of 10\u00a0customers', owner: { text: 'technology' }, bar: { figure: '40%' } },
		]);
	});

	it('says so where one is drawn from nothing that is there', () => {
		const drawn = judged({ drawnFrom: ['2026-h2/technology/cloud#gone'] });
		const lost = metric({ id: 'lost', to: 5 });
		const goals = [company('grow', { keyResults: [drawn, lost], dropped: { why: 'No' } }), ofTeam('cloud')];
		expect(page(goals).drawn).toMatchObject([
			{ sources: [], dropped: true },
			{ sources: [], value: '0 of 5' },
		]);
	});
});

describe('what is missing before the next phase', () => {
	it('is the agenda while the goals are reconciled', () => {
		expect(page([], 'aligning').agenda).toBe(true);
		expect(page([], 'running').agenda).toBe(false);
	});

	it('in setting: company objectives, not too many, each with a lead', () => {
		expect(missing([], 'setting')).toEqual([['There are no company objectives yet.']]);
		const many = ['a', 'b', 'c', 'd'].map((slug) => company(slug, slug === 'a' ? {} : { lead: 'karin' }));
		expect(missing(many, 'setting')).toEqual([
			['More than three company objectives:', 'a', 'b', 'c', 'd'],
			['Without a lead:', 'a'],
		]);
	});

	it('in teams: goals of every team, with leads and key results', () => {
		expect(missing([company('a')], 'teams')).toEqual([['Teams without goals:', 'technology']]);
		const led = ofTeam('led', ['a'], { lead: 'karin', keyResults: [judged({ dropped: { why: 'No' } })] });
		expect(missing([company('a'), ofTeam('b', ['a'], { keyResults: [judged()] }), led], 'teams')).toEqual([
			['Without a lead:', 'b'],
			['Without key results:', 'led'],
		]);
	});

	it('does not wait for a team of the past', () => {
		const teams = [team('glodlampan'), team('support', { parent: 'glodlampan', retired: h2of2026.start })];
		const own = { ...h2of2026, phase: 'teams' as const };
		expect(alignmentPage(siteOf([company('a')], { periods: [own], teams }), own).next?.steps).toEqual([]);
	});

	it('in aligning: support for each company objective, and key results drawn from what the teams took on', () => {
		const lead = { lead: 'karin' };
		const goals = [
			company('bare', lead),
			company('drawn', { ...lead, keyResults: [judged({ drawnFrom: ['2026-h2/technology/cloud#result'] })] }),
			company('alone', { ...lead, keyResults: [judged(), judged({ id: 'b', dropped: { why: 'No' } })] }),
			ofTeam('cloud', ['drawn', 'alone'], { ...lead, keyResults: [judged()] }),
		];
		expect(missing(goals, 'aligning')).toEqual([
			['Company objectives that no team supports:', 'bare'],
			['Company objectives without key results:', 'bare'],
			['Company key results that are not drawn from what the teams took on, in:', 'alone'],
		]);
		expect(page(goals).next?.phase).toBe('running');
	});

	it('in running: scores, and reflections on what fell far short', () => {
		const learned = { reflection: { causes: [], learned: 'A lot' } };
		const goals = [
			company('unscored'),
			ofTeam('low', ['unscored'], { keyResults: scoredAll(0.1) }),
			ofTeam('told', ['unscored'], { keyResults: scoredAll(0.1), ...learned }),
			ofTeam('sound', ['unscored'], { keyResults: scoredAll(0.6) }),
			ofTeam('learning', ['unscored'], { ambition: 'learning' }),
		];
		expect(missing(goals, 'running')).toEqual([
			['Too little scored:', 'unscored'],
			['Without a reflection:', 'learning', 'low'],
		]);
	});

	it('is nothing once the period is closed', () => {
		expect(page([company('a')], 'closed').next).toBeUndefined();
	});
});
