import { describe, expect, it } from 'vitest';
import { day } from '../../src/okr/day.ts';
import type { KeyResult } from '../../src/okr/keyResult.ts';
import { phases } from '../../src/okr/period.ts';
import { goalRow } from '../../src/views/goal.ts';
import { keyResultView } from '../../src/views/keyResult.ts';
import { objectivePage } from '../../src/views/objective.ts';
import {
	checkIn,
	goal,
	goalAt,
	h2of2026,
	judged,
	levels,
	limit,
	metric,
	milestones,
	scored,
	team,
} from '../okr/make.ts';
import { siteWith } from './make.ts';

describe('a goal in a list', () => {
	const cloud = goal({ id: '2026-h2/technology/cloud', title: 'Cloud', lead: 'karin-lund', keyResults: [scored(0.6)] });

	it('names whose it is, who leads it, its period and how it stands', () => {
		expect(goalRow(siteWith({ goals: [cloud] }), cloud)).toMatchObject({
			...{ title: 'Cloud', href: '/objectives/2026-h2/technology/cloud/', ambition: '', dropped: false, draft: false },
			owner: { text: 'Technology', href: '/teams/technology/' },
			lead: { text: 'Karin Lund', href: '/people/karin-lund/' },
			period: { text: '2026-h2', href: '/periods/2026-h2/' },
			status: { word: 'no-data', label: 'No data', stale: '' },
			bar: { figure: '60%', word: 'so far' },
			past: false,
		});
	});

	it('of a closed period looks past, and has no status', () => {
		const one = goalAt(0.6, { id: '2026-h1/technology/a' });
		const row = goalRow(siteWith({ goals: [one] }), one);
		expect([row.past, row.status, row.bar.word]).toEqual([true, undefined, 'sound']);
	});

	it.each(phases)('in a period that is %s has a status only while it runs', (phase) => {
		const site = siteWith({ periods: [{ ...h2of2026, phase }] });
		expect(goalRow(site, cloud).status !== undefined).toBe(phase === 'running');
		expect(goalRow(site, cloud).past).toBe(phase === 'closed');
	});

	it('that was dropped says so, and has no status', () => {
		const row = goalRow(siteWith(), goal({ dropped: { why: 'x' } }));
		expect([row.dropped, row.status]).toEqual([true, undefined]);
	});

	it.each([
		['stretch', ''],
		['committed', 'committed'],
		['learning', 'learning'],
	] as const)('that is %s says: %j', (ambition, word) => {
		expect(goalRow(siteWith(), goal({ ambition })).ambition).toBe(word);
	});

	it('of a person names the person', () => {
		const own = goal({ id: '2026-h2/karin-lund/x', person: 'karin-lund', lead: undefined });
		expect(goalRow(siteWith(), own)).toMatchObject({ owner: { text: 'Karin Lund', href: '/people/karin-lund/' } });
		expect(goalRow(siteWith(), own).lead).toBeUndefined();
	});

	it('says how long nothing was heard of it', () => {
		const silent = goal({ keyResults: [judged({ checkIns: [checkIn('2026-09-11', { confidence: 8 })] })] });
		expect(goalRow(siteWith(), silent).status?.stale).toBe('no word for 34 days');
	});
});

describe('the page of a goal', () => {
	const page = (...[one, ...others]: [ReturnType<typeof goal>, ...ReturnType<typeof goal>[]]) =>
		objectivePage(siteWith({ goals: [one, ...others] }), one);

	it('says in which period it lies, and as of which day only while that runs', () => {
		expect(page(goal()).frame).toMatchObject({ title: 'A goal · 2026-h2 · Glödlampan', asOf: 'As of 15 October 2026' });
		expect(page(goal({ id: '2026-h1/technology/a' }))).toMatchObject({
			past: true,
			phase: 'closed',
			frame: { asOf: '' },
		});
	});

	it('names what it supports, the key result by its words', () => {
		const grow = goal({
			id: '2026-h2/glodlampan/grow',
			title: 'Grow',
			keyResults: [scored(1, { id: 'kr', title: '*5* %' })],
		});
		const cloud = goal({ id: '2026-h2/technology/cloud', supports: [grow.id, `${grow.id}#kr`] });
		const owner = { text: 'Glödlampan', href: '/teams/glodlampan/' };
		expect(page(cloud, grow).supports).toEqual([
			{ text: 'Grow', href: '/objectives/2026-h2/glodlampan/grow/', owner, keyResult: '' },
			{ text: 'Grow', href: '/objectives/2026-h2/glodlampan/grow/#kr', owner, keyResult: '5 %' },
		]);
		expect(page(grow, cloud).supportedBy.map(({ href }) => href)).toEqual(['/objectives/2026-h2/technology/cloud/']);
	});

	it.each([
		['of a team that supports nothing stands on its own grounds', goal(), 'own'],
		['of the company that supports nothing is a company objective', goal({ id: '2026-h2/glodlampan/x' }), 'company'],
		['of a person says neither', goal({ id: '2026-h2/karin-lund/x', person: 'karin-lund' }), ''],
	])('%s', (_, one, grounds) => {
		expect(page(one).ownGrounds).toBe(grounds);
	});

	it('says neither where it supports another', () => {
		const grow = goal({ id: '2026-h2/glodlampan/grow' });
		expect(page(goal({ supports: [grow.id] }), grow).ownGrounds).toBe('');
	});

	it('shows the chain from period to period, and where in it one is', () => {
		const first = goal({ id: '2025-h2/technology/a', title: 'First' });
		const second = goal({ id: '2026-h1/technology/b', title: 'Second', continues: first.id });
		const third = goal({ id: '2026-h2/technology/c', title: 'Third', continues: second.id });
		const chain = page(second, first, third).chain.map(({ title, here, past }) => ({ title, here, past }));
		expect(chain).toEqual([
			{ title: 'First', here: false, past: true },
			{ title: 'Second', here: true, past: true },
			{ title: 'Third', here: false, past: false },
		]);
		expect(page(goal()).chain).toEqual([]);
	});

	it('says what was learned, and why it went as it went', () => {
		const reflection = { causes: ['focus', 'events'] as const, learned: 'Say *so* early', next: 'continue' as const };
		expect(page(goal({ reflection })).reflection).toEqual({
			causes: ['Something more important took the focus', 'Events outside our control'],
			learnedHtml: 'Say <em>so</em> early',
			next: 'carry on',
		});
		expect(page(goal({ reflection: { causes: [], learned: 'x' } })).reflection?.next).toBe('');
		expect(page(goal()).reflection).toBeUndefined();
	});

	it('says everything else that is known of it', () => {
		const all = goal({
			...{
				lead: 'karin-lund',
				contributors: ['omar-haddad'],
				alongside: ['design'],
				priority: 'P1',
				ambition: 'committed',
			},
			...{ due: day('2026-10-15'), outcome: 'It *went*', links: [{ title: 'Board', url: 'https://example.com' }] },
			...{ tags: ['cloud'], dropped: { date: day('2026-09-01'), why: 'For *x*' }, text: '<p>Why</p>' },
		});
		const one = page(all);
		expect(one.facts.map(({ term, links }) => `${term}: ${links.map(({ text }) => text).join(', ')}`)).toEqual([
			...['Lead: Karin Lund', 'Ambition: committed', 'Contributors: Omar Haddad', 'Together with: Design'],
			...['Done before: 15 October 2026', 'Priority: P1', 'Tags: cloud'],
		]);
		expect(one).toMatchObject({
			...{
				outcomeHtml: 'It <em>went</em>',
				textHtml: '<p>Why</p>',
				links: [{ text: 'Board', href: 'https://example.com' }],
			},
			dropped: { day: '1 September 2026', whyHtml: 'For <em>x</em>' },
		});
		expect(page(goal({ dropped: { why: 'x' } })).dropped).toEqual({ day: '', whyHtml: 'x' });
	});
});

describe('a key result on the page of its goal', () => {
	const view = (keyResult: KeyResult, id?: string) => {
		const one = goal({ ...(id && { id }), keyResults: [keyResult] });
		return keyResultView(siteWith({ goals: [one] }), one, keyResult);
	};
	const figures = (keyResult: KeyResult) => {
		const { from, now, to } = view(keyResult);
		return [from, now, to].map((text) => text.replaceAll('\u00a0', ' '));
	};

	it.each<[string, KeyResult, readonly string[]]>([
		[
			'a metric',
			metric({ from: 0, to: 5, unit: 'meetings', checkIns: [checkIn('2026-10-01', { value: 2 })] }),
			['0', '2', '5 meetings'],
		],
		['a metric without a value', metric({ from: -1, to: 60, unit: '%' }), ['\u22121', '–', '60%']],
		['a metric whose start is not measured', metric({ from: undefined, to: 5 }), ['not measured', '–', '5']],
		['a limit above', limit({ keep: 'above', limit: 99.5, unit: '%' }), ['', '–', 'at least 99.5%']],
		[
			'a limit below',
			limit({ keep: 'below', limit: 5, checkIns: [checkIn('2026-10-01', { value: 0 })] }),
			['', '0', 'at most 5'],
		],
		['a limit between', limit({ keep: 'between', limit: [2, 4], unit: 'days' }), ['', '–', 'within 2–4 days']],
		['milestones', milestones([{ done: true }, {}, { done: false }]), ['', '1 of 3 steps', '']],
		['a yes or no', milestones([{ done: true }]), ['', '', '']],
		['levels', levels(), ['', '', '']],
		['a judged one', judged(), ['', '', '']],
	])('has figures: %s', (_, keyResult, texts) => {
		expect(figures(keyResult)).toEqual(texts);
	});

	it('shows its steps', () => {
		const steps = [
			{ title: '*One*', done: day('2026-09-01'), weight: 2 },
			{ title: 'Two', done: true },
			{ title: 'Three' },
		];
		expect(view(milestones(steps)).steps).toEqual([
			{ titleHtml: '<em>One</em>', done: true, day: '1 September 2026', weight: 'weight 2' },
			{ titleHtml: 'Two', done: true, day: '', weight: '' },
			{ titleHtml: 'Three', done: false, day: '', weight: '' },
		]);
	});

	it('shows its levels, and which is reached', () => {
		const checkIns = [checkIn('2026-10-01', { level: 'sound' }), checkIn('2026-08-01', { level: 'little' })];
		expect(view(levels({ checkIns })).levels).toEqual([
			{ titleHtml: 'A little', score: '0.2', reached: false },
			{ titleHtml: 'Sound', score: '0.6', reached: true },
			{ titleHtml: 'All of it', score: '1', reached: false },
		]);
		expect(view(levels()).levels.map(({ reached }) => reached)).toEqual([false, false, false]);
	});

	it('shows its check-ins, the newest first, and whether a limit was kept', () => {
		const checkIns = [
			checkIn('2026-08-01', { value: 49, confidence: 6, note: 'A *dip*' }),
			checkIn('2026-09-01', { value: 51 }),
			checkIn('2026-10-01', { confidence: 8 }),
		];
		expect(view(limit({ checkIns })).checkIns).toMatchObject([
			{ day: '1 October 2026', date: '2026-10-01', value: '', confidence: '8 of 10', noteHtml: '' },
			{ day: '1 September 2026', date: '2026-09-01', value: '51', confidence: '', noteHtml: '', kept: true },
			{
				day: '1 August 2026',
				date: '2026-08-01',
				value: '49',
				confidence: '6 of 10',
				noteHtml: 'A <em>dip</em>',
				kept: false,
			},
		]);
	});

	it('says what else is known of it', () => {
		const one = view(
			judged({
				...{
					lead: 'omar-haddad',
					alongside: ['design'],
					weight: 0.5,
					priority: 'P1',
					note: 'A *note*',
					outcome: 'It `went`',
				},
				dropped: { why: 'For x' },
			}),
		);
		expect(one.facts.map(({ term, links }) => `${term}: ${links.map(({ text }) => text).join(', ')}`)).toEqual([
			...['Lead: Omar Haddad', 'Together with: Design', 'Weight: 0.5', 'Priority: P1'],
		]);
		expect(one).toMatchObject({
			noteHtml: 'A <em>note</em>',
			outcomeHtml: 'It <code>went</code>',
			dropped: { whyHtml: 'For x' },
		});
		expect(view(judged()).facts).toEqual([]);
	});

	it('has a status while its period runs and it was not dropped', () => {
		expect(view(judged()).status?.label).toBe('No data');
		expect(view(judged({ dropped: { why: 'x' } })).status).toBeUndefined();
		expect(view(judged(), '2026-h1/technology/a').status).toBeUndefined();
	});

	it.each<[string, KeyResult, string, string]>([
		['no check-in', judged(), 'No data', ''],
		[
			'a value that keeps the limit',
			limit({ keep: 'below', limit: 4, checkIns: [checkIn('2026-10-14', { value: 3.9 })] }),
			'On track',
			'the limit is kept, last check-in 14 October 2026',
		],
		[
			'a value that does not',
			limit({ checkIns: [checkIn('2026-10-14', { value: 4 })] }),
			'Off track',
			'the limit is not kept, last check-in 14 October 2026',
		],
		[
			'a step that is done, and no confidence',
			milestones([{ done: day('2026-10-14') }, {}]),
			'Too little said',
			'confidence not said, last check-in 14 October 2026',
		],
		[
			'a confidence',
			judged({ checkIns: [checkIn('2026-10-14', { confidence: 6 })] }),
			'At risk',
			'confidence 6 of 10, last check-in 14 October 2026',
		],
	])('says why it stands as it does: %s', (_, keyResult, label, heading) => {
		const one = view(keyResult);
		expect([one.status?.label, one.heading]).toEqual([label, heading]);
	});

	it('says what it was drawn from, and what was drawn from it', () => {
		const cloud = goal({
			id: '2026-h2/technology/cloud',
			keyResults: [scored(1, { id: 'a', title: '*1*' }), scored(1, { id: 'b' })],
		});
		const drawn = scored(1, { id: 'sum', title: 'All', drawnFrom: [`${cloud.id}#a`] });
		const grow = goal({ id: '2026-h2/glodlampan/grow', keyResults: [drawn] });
		const site = siteWith({ goals: [cloud, grow] });
		expect(keyResultView(site, grow, drawn).drawnFrom).toEqual([
			{
				owner: { text: 'Technology', href: '/teams/technology/' },
				href: '/objectives/2026-h2/technology/cloud/#a',
				title: '1',
			},
		]);
		const into = cloud.keyResults.map((one) => keyResultView(site, cloud, one).drawnInto.map(({ title }) => title));
		expect(into).toEqual([['All'], []]);
	});

	it('shows what its title says where that cannot be published', () => {
		expect(view(judged({ title: '[a](javascript:b) <c>' })).titleHtml).toBe('[a](javascript:b) &lt;c&gt;');
	});
});

it('people and teams that are not in the almanac are called by their ids', () => {
	const row = goalRow(siteWith({ people: [], teams: [team('glodlampan')] }), goal({ lead: 'karin-lund' }));
	expect([row.lead?.text, row.owner.text]).toEqual(['karin-lund', 'technology']);
});
