import { describe, expect, it } from 'vitest';
import { authors } from '../../src/okr/audience.ts';
import type { CheckIn } from '../../src/okr/keyResult.ts';
import type { Objective } from '../../src/okr/objective.ts';
import type { Period, Phase } from '../../src/okr/period.ts';
import { homePage } from '../../src/views/home.ts';
import {
	backlog,
	checkIn,
	goal,
	goalAt,
	h1of2026,
	h2of2026,
	judged,
	levels,
	limit,
	metric,
	milestones,
	period,
	scored,
	team,
} from '../okr/make.ts';
import { type Some, siteWith } from './make.ts';

const home = (some: Some) => homePage(siteWith(some));
const sure = (confidence: number, date = '2026-10-14'): CheckIn => checkIn(date, { confidence });
/** A goal of this period that somebody is so sure of. */
const goalOf = (slug: string, confidence: number, date?: string, some: Partial<Objective> = {}): Objective =>
	goal({
		id: `2026-h2/technology/${slug}`,
		title: slug,
		keyResults: [judged({ checkIns: [sure(confidence, date)] })],
		...some,
	});
const unsaid = { keyResults: [judged({ checkIns: [checkIn('2026-10-14', { note: 'Hm' })] })] };
const well = (slug: string) => goalOf(slug, 8);
const state = (some: Some) => {
	const { headline, lede } = home(some);
	return [headline, lede].filter((text) => text !== '').join('. ');
};

describe('the state of a running period in a sentence', () => {
	it.each<[string, Objective[], string]>([
		['no goals yet', [], 'No goals have been set yet'],
		['the one goal', [well('a')], 'The one goal is on track'],
		['all goals well', [well('a'), well('b')], 'goals are on track'],
		['some', [well('a'), goalOf('b', 5), goalOf('c', 2)], 'One of three goals is on track. Two want a talk.'],
		[
			'a goal that is done counts as well',
			[goalAt(1), goalOf('b', 5), well('c')],
			'Two of three goals are on track. One wants a talk.',
		],
		['one without data', [goal(), well('b')], 'One of two goals is on track. How one is doing cannot be told yet.'],
		['none with data', [goal()], 'How the goals are doing cannot be told yet'],
		[
			'one without a confidence',
			[goalOf('a', 0, undefined, unsaid), well('b')],
			'How one is doing cannot be told yet.',
		],
		['none on track', [goalOf('a', 5), goalOf('b', 2)], 'Neither of the two goals is on track. Two want a talk.'],
		[
			'none of several on track',
			[goalOf('a', 5), goalOf('b', 2), goalOf('c', 2)],
			'None of the three goals is on track. ',
		],
		[
			'one of which nothing was heard',
			[well('a'), goalOf('b', 8, '2026-09-11')],
			'None of them wants a talk. Nothing has been heard of one for 34 days.',
		],
		[
			'several of which nothing was heard',
			[well('a'), goalOf('b', 2, '2026-09-11'), goalOf('c', 8, '2026-09-20')],
			'Two of three goals are on track. One wants a talk. Nothing has been heard of two for a while, of one for 34 days.',
		],
		[
			'a dropped one is left out',
			[well('a'), goalOf('b', 2, undefined, { dropped: { why: 'x' } })],
			'The one goal is on track',
		],
	])('%s', (_, goals, words) => {
		expect(state({ goals })).toContain(words);
	});

	it('in Swedish', () => {
		const goals = [well('a'), goalOf('b', 2, '2026-09-11'), well('c')];
		expect(state({ goals, organisation: { language: 'sv' } })).toBe(
			'Två av tre mål är på väg. Ett behöver ett samtal. Ett har det inte hörts något om på 34 dagar.',
		);
	});

	it('counts goals of this period only', () => {
		const before = goalOf('b', 2, undefined, { id: '2026-h1/technology/b', period: '2026-h1' });
		expect(home({ goals: [well('a'), before] }).headline).toBe('The one goal is on track');
	});
});

describe('the state of a period that is not running', () => {
	it.each<[Phase, string]>([
		['setting', 'Leadership is choosing the company objectives. One goal so far.'],
		['teams', 'The teams are setting their goals. One goal so far.'],
		['aligning', 'The goals of the teams and the company are being reconciled. One goal so far.'],
	])('while it is %s', (phase, words) => {
		expect(state({ goals: [well('a')], periods: [{ ...h2of2026, phase }] })).toBe(words);
	});

	it('once it is closed says where it landed', () => {
		const goals = [goalAt(0.6, { id: '2026-h1/technology/a' })];
		const closed = home({ goals, periods: [h1of2026] });
		expect(closed.headline).toBe('2026-h1 closed at 60%: sound');
		expect(closed.bar).toMatchObject({ mark: 60, word: 'sound', soFar: false });
	});

	describe('names the period that comes next', () => {
		const setting = (some: Partial<Period> = {}) =>
			period('2027-h1', '2027-01-01', '2027-06-30', { phase: 'setting', title: 'Spring', ...some });
		const idea = goal({ id: '2027-h1/glodlampan/idea' });

		it('with what is done in it, instead of that it has not begun', () => {
			const { lede, next } = home({ goals: [idea], periods: [h1of2026, setting()] });
			expect([lede, next]).toEqual([
				'',
				{
					...{ text: 'Spring', href: '/periods/2027-h1/' },
					state: 'comes next. Leadership is choosing the company objectives. One goal so far.',
				},
			]);
		});

		it('while the current one still runs', () => {
			const { lede, next } = home({
				goals: [well('a'), goalOf('b', 5)],
				periods: [h2of2026, setting({ phase: 'teams' })],
			});
			expect(lede).toBe('One wants a talk.');
			expect(next?.state).toBe('comes next. The teams are setting their goals. No goals so far.');
		});

		it('when it waits for its first day', () => {
			const { next } = home({ periods: [h1of2026, setting({ phase: 'running' })], today: '2026-07-02' });
			expect(next?.state).toBe('comes next. No goals so far.');
		});

		it('where there is one', () => {
			const page = home({ periods: [h1of2026, backlog] });
			expect([page.lede, page.next]).toEqual(['The next period has not begun.', undefined]);
		});
	});

	it('once it is closed without anything to go by', () => {
		expect(home({ periods: [h1of2026] }).headline).toBe('2026-h1 is closed');
	});

	it('has no verdict and no attention before it is closed', () => {
		const page = home({ goals: [goalOf('a', 2)], periods: [{ ...h2of2026, phase: 'teams' }] });
		expect([page.bar, page.attention]).toEqual([undefined, []]);
	});
});

describe('an organisation that begins', () => {
	it('is told how', () => {
		expect(home({ periods: [], teams: [], people: [] })).toMatchObject({
			...{ empty: true, headline: 'Nothing is planned yet', lede: '', teams: [], attention: [], checkIns: [] },
		});
	});

	it('is not told how once it has goals, if only in a backlog', () => {
		const idea = goal({ id: 'backlog/technology/idea' });
		expect(home({ periods: [backlog], goals: [idea] })).toMatchObject({
			empty: false,
			phase: '',
			companyObjectives: [],
		});
	});

	it('is not told how once it has a period', () => {
		expect(home({}).empty).toBe(false);
	});
});

describe('the day of the period', () => {
	it.each([
		['2026-10-15', 'running, day 107 of 184'],
		['2026-07-01', 'running, day 1 of 184'],
		['2026-12-31', 'running, day 184 of 184'],
		['2027-01-15', 'running'],
	])('on %s is said as: %s', (today, phase) => {
		expect(home({ today, periods: [h2of2026] }).phase).toBe(phase);
	});
});

describe('what wants attention', () => {
	const attention = (...goals: Objective[]) => home({ goals }).attention;

	it('is off track first, then at risk, then those that are silent; the longest silence first in each', () => {
		const goals = [
			...[goalOf('silent', 8, '2026-09-01'), goalOf('risk-new', 5), well('well'), goalOf('off-new', 2)],
			...[
				goalOf('longer silent', 8, '2026-08-01'),
				goalOf('off-old', 2, '2026-10-01'),
				goalOf('risk-old', 5, '2026-10-01'),
			],
		];
		expect(attention(...goals).map(({ title }) => title)).toEqual([
			...['off-old', 'off-new', 'risk-old', 'risk-new', 'longer silent', 'silent'],
		]);
	});

	it('is cut after twenty, with the number of the others', () => {
		const many = Array.from({ length: 23 }, (_, i) => goalOf(`g${i}`, 2));
		const { attention: shown, moreAttention } = home({ goals: many });
		expect([shown.length, moreAttention]).toEqual([20, 'and 3 more']);
		expect(home({ goals: many.slice(3) }).moreAttention).toBe('');
	});

	it('is nothing where all is well or done', () => {
		expect(attention(well('a'), goalAt(1, { id: '2026-h2/technology/done' }))).toEqual([]);
	});

	it('is a goal of which there was never a word, once the period has run for three weeks', () => {
		const on = (today: string) => home({ today, goals: [goal()] }).attention.map(({ detail }) => detail);
		expect(on('2026-07-21')).toEqual([]);
		expect(on('2026-07-22')).toEqual(['no word yet']);
	});

	it('says whose it is, how it stands and how sure its lead is', () => {
		expect(attention(goalOf('a', 3))).toEqual([
			{
				title: 'a',
				href: '/objectives/2026-h2/technology/a/',
				owner: { text: 'Technology', href: '/teams/technology/' },
				status: { word: 'off-track', label: 'Off track', stale: '' },
				detail: 'confidence 3 of 10',
			},
		]);
	});

	it('says where the worst of its key results is heading', () => {
		const bad = metric({ id: 'bad', checkIns: [checkIn('2026-09-30', { value: 0.9, confidence: 3 })] });
		const worse = metric({ id: 'worse', checkIns: [checkIn('2026-09-30', { value: -1 })] });
		const fine = judged({ id: 'fine', checkIns: [sure(8)] });
		expect(attention(goal({ keyResults: [fine, bad, { ...bad, id: 'c' }] }))[0]?.detail).toBe(
			'heading for 18%, confidence 3 of 10',
		);
		expect(attention(goal({ keyResults: [worse] }))[0]?.detail).toBe('heading for 0%');
	});

	it('says that the worst of its key results did not keep its limit', () => {
		const broken = limit({ checkIns: [checkIn('2026-10-14', { value: 1 })] });
		expect(attention(goal({ keyResults: [broken] }))[0]?.detail).toBe('the limit is not kept');
	});

	it('says since when nothing was heard', () => {
		const [silent] = attention(goalOf('a', 8, '2026-09-11'));
		expect(silent?.status).toEqual({ word: 'on-track', label: 'On track', stale: 'no word for 34 days' });
		expect(silent?.detail).toContain('last check-in 11 September 2026');
	});

	it('never is a goal that was dropped', () => {
		expect(attention(goalOf('a', 2, undefined, { dropped: { why: 'x' } }))).toEqual([]);
	});
});

describe('the company objectives', () => {
	it('are those of the root team that support nothing, with how many goals support them', () => {
		const grow = goal({ id: '2026-h2/glodlampan/grow', title: 'Grow', keyResults: [scored(0.5, { id: 'kr' })] });
		const also = goal({ id: '2026-h2/glodlampan/also', supports: [grow.id] });
		const cloud = goal({ id: '2026-h2/technology/cloud', supports: [`${grow.id}#kr`] });
		const page = home({ goals: [grow, also, cloud] });
		expect(page.companyObjectives.map(({ title, supporters }) => [title, supporters])).toEqual([
			['Grow', '2 goals support it'],
		]);
	});
});

describe('the teams on the first page', () => {
	it('are those with goals in the period, each before its sub-teams, with what stands how', () => {
		const goals = [
			...[well('a'), well('b'), goalOf('c', 2), goalOf('d', 2, undefined, { dropped: { why: 'x' } })],
			goal({ id: '2026-h2/glodlampan/e' }),
		];
		expect(home({ goals }).teams.map(({ text, counts, lastCheckIn }) => ({ text, counts, lastCheckIn }))).toEqual([
			{ text: 'Glödlampan', counts: [{ word: 'no-data', label: 'No data', count: 1 }], lastCheckIn: '' },
			{
				text: 'Technology',
				counts: [
					{ word: 'on-track', label: 'On track', count: 2 },
					{ word: 'off-track', label: 'Off track', count: 1 },
				],
				lastCheckIn: '14 Oct',
			},
		]);
	});

	it('are not those that ended', () => {
		const teams = [team('technology', { retired: h1of2026.end })];
		expect(home({ goals: [well('a')], teams }).teams).toEqual([]);
	});

	it('have no counts before the period runs', () => {
		const page = home({ goals: [well('a')], periods: [{ ...h2of2026, phase: 'teams' }] });
		expect(page.teams.map(({ counts }) => counts)).toEqual([[]]);
	});

	it('say beside their stretch goals how the others went', () => {
		const goals = [
			goalAt(1, { ambition: 'committed' }),
			goalAt(0.5, { id: '2026-h2/technology/b', ambition: 'learning' }),
		];
		expect(home({ goals }).others).toBe('1 of 1 committed met, 0 of 1 learned so far');
	});
});

describe('the latest check-ins', () => {
	const changes = (...goals: Objective[]) => home({ goals }).checkIns.map(({ day, change }) => `${day}: ${change}`);

	it('come the newest first, each with the value before it', () => {
		const checkIns = [
			checkIn('2026-08-01', { value: 1 }),
			checkIn('2026-09-01', { value: 3 }),
			checkIn('2026-09-15', { value: 3 }),
			checkIn('2026-10-01', { confidence: 5 }),
		];
		expect(changes(goal({ keyResults: [metric({ checkIns })] }))).toEqual([
			...['1 Oct: confidence 5 of 10', '15 Sept: 3', '1 Sept: 1 → 3', '1 Aug: 1'],
		]);
	});

	it('name a level by its words', () => {
		const checkIns = [checkIn('2026-08-01', { level: 'little' }), checkIn('2026-09-01', { level: 'sound' })];
		expect(changes(goal({ keyResults: [levels({ checkIns })] }))).toEqual([
			'1 Sept: A little → Sound',
			'1 Aug: A little',
		]);
	});

	it('are eight at most, of all goals of the period that were not dropped', () => {
		const ten = Array.from({ length: 10 }, (_, i) => checkIn(`2026-08-${10 + i}`, { value: i }));
		const one = goal({ keyResults: [limit({ checkIns: ten })] });
		const gone = goalOf('gone', 5, undefined, { dropped: { why: 'x' } });
		expect(home({ goals: [one, gone] }).checkIns.map(({ date }) => date)).toEqual(
			ten
				.map(({ date }) => date)
				.reverse()
				.slice(0, 8),
		);
	});

	it('lead to the key result, by the words of its title', () => {
		const steps = milestones([{}], {
			id: 'first',
			title: '*1* [customer](/teams/)',
			checkIns: [checkIn('2026-10-01')],
		});
		const one = goal({ id: '2026-h2/technology/cloud', title: 'Cloud', keyResults: [steps] });
		expect(home({ goals: [one] }).checkIns).toEqual([
			{
				...{ day: '1 Oct', date: '2026-10-01', title: '1 customer', change: '', note: '', goal: 'Cloud' },
				href: '/objectives/2026-h2/technology/cloud/#first',
				owner: { text: 'Technology', href: '/teams/technology/' },
			},
		]);
	});
});

describe('the note of a check-in', () => {
	const noteOf = (note: string) =>
		home({ goals: [goal({ keyResults: [judged({ checkIns: [checkIn('2026-10-01', { note })] })] })] }).checkIns[0]
			?.note;

	it('is shown as its words', () => {
		expect(noteOf('A *dip* in [August](/periods/2026-h2/)')).toBe('A dip in August');
	});

	it('is cut behind a word where it is long', () => {
		expect(noteOf(`${'word '.repeat(27)}stands, and more`)).toBe(`${'word '.repeat(27)}stands…`);
	});
});

describe('a draft, which an author at work sees', () => {
	const draft = goal({ id: '2026-h2/glodlampan/idea', visibility: 'draft', keyResults: [scored(1)] });
	const page = home({ goals: [well('a'), goalOf('b', 5), draft], audience: authors });

	it('is marked where it is listed', () => {
		expect(page.companyObjectives.map((row) => row.draft)).toEqual([true]);
	});

	it('does not count before it is published', () => {
		const built = home({ goals: [well('a'), goalOf('b', 5)] });
		expect([page.headline, page.lede, page.attention]).toEqual([built.headline, built.lede, built.attention]);
		expect(page.headline).toBe('One of two goals is on track');
		const periods = [{ ...h2of2026, phase: 'setting' as const }];
		expect(home({ goals: [well('a'), draft], periods, audience: authors }).lede).toBe('One goal so far.');
		const next = home({ goals: [draft], periods: [h1of2026, ...periods], today: '2026-06-30', audience: authors }).next;
		expect(next?.state).toContain('No goals so far.');
	});
});

describe('the past on the first page', () => {
	const at = (id: string, value: number | undefined) => goalAt(value, { id: `${id}/technology/a` });

	it('is the last closed periods with a figure, the youngest first, with what they have in common', () => {
		const { past } = home({ goals: [at('2025-h2', 0.6), at('2026-h1', 0.7), at('2026-h2', 0.1)] });
		expect(past?.headline).toBe('The organisation landed in the sound zone for the second period running');
		expect(past?.periods.map(({ text, bar, opens }) => [text, bar.figure, opens])).toEqual([
			['2026-h1', '70%', '/periods/2026-h1/#made-2026-h1'],
			['2025-h2', '60%', '/periods/2025-h2/#made-2025-h2'],
		]);
		expect(past?.history).toBe('/history/');
	});

	it('is not there before two periods have a figure', () => {
		expect(home({ goals: [at('2025-h2', undefined), at('2026-h1', 0.7)] }).past).toBeUndefined();
	});
});
