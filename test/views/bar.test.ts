import { describe, expect, it } from 'vitest';
import { attainment, groupAttainment } from '../../src/okr/attainment.ts';
import type { Ambition, Objective } from '../../src/okr/objective.ts';
import { type Phase, phases } from '../../src/okr/period.ts';
import { type Bar, goalBar, groupBar, scoreBar } from '../../src/views/bar.ts';
import { goal, goalAt, h1of2026, h2of2026, scored, scoredAll } from '../okr/make.ts';
import { siteWith } from './make.ts';

const site = siteWith();
const dropped = { why: 'Something else came first' };
const closed = h1of2026;
const running = h2of2026;
const bar = (one: Objective, period = closed, learned = false): Bar =>
	goalBar(site, attainment(one), one.ambition, period, learned);
/** What a reader sees of a bar: its figure, its word and its note. */
const said = ({ figure, word, note }: Bar) => [figure, word, note].filter((text) => text !== '').join(' ');

describe('the bar of a goal in a closed period', () => {
	it.each<[Ambition, number, string]>([
		['stretch', 0, '0% a lesson'],
		['stretch', 0.29, '29% a lesson'],
		['stretch', 0.295, '30% a start'],
		['stretch', 0.49, '49% a start'],
		['stretch', 0.5, '50% sound'],
		['stretch', 0.6, '60% sound'],
		['stretch', 0.79, '79% sound'],
		['stretch', 0.8, '80% beyond'],
		['stretch', 1, '100% beyond'],
		['committed', 1, '100% met'],
		['committed', 0.999, '99% not met'],
		['committed', 0.6, '60% not met'],
		['learning', 0.6, '60% not yet learned'],
	])('a %s goal at %d says: %s', (ambition, attained, words) => {
		expect(said(bar(goalAt(attained, { ambition })))).toBe(words);
	});

	it('a learning goal is learned once its reflection is written, scored or not', () => {
		expect(said(bar(goalAt(0.2, { ambition: 'learning' }), closed, true))).toBe('20% learned');
		expect(bar(goalAt(undefined, { ambition: 'learning' }), closed, true)).toEqual({
			...{ zone: undefined, figure: '', word: 'learned', soFar: false },
			note: '0 of 1 scored',
		});
	});

	it('has the sound zone for a stretch goal, and for no other', () => {
		expect(bar(goalAt(0.6)).zone).toEqual({ from: 50, to: 80 });
		expect(bar(goalAt(0.6, { ambition: 'committed' })).zone).toBeUndefined();
		expect(bar(goalAt(0.6, { ambition: 'learning' })).zone).toBeUndefined();
	});

	it('has the zone and the words that the organisation chose', () => {
		const strict = siteWith({ organisation: { bands: { start: 10, sound: 70, beyond: 90 } } });
		const one = goalBar(strict, attainment(goalAt(0.6)), 'stretch', closed, false);
		expect([one.zone, one.word]).toEqual([{ from: 70, to: 90 }, 'a start']);
	});

	it('speaks the language of the site', () => {
		const swedish = siteWith({ organisation: { language: 'sv' } });
		expect(said(goalBar(swedish, attainment(goalAt(0.6)), 'stretch', closed, false))).toBe('60\u00a0% sunt');
	});
});

describe('the bar of a goal before its period is closed', () => {
	it.each(phases.filter((phase) => phase !== 'closed'))('says so far, without a verdict, while it is %s', (phase) => {
		for (const ambition of ['stretch', 'committed', 'learning'] as const)
			for (const attained of [0, 0.6, 1])
				expect(bar(goalAt(attained, { ambition }), { ...running, phase })).toMatchObject({
					word: 'so far',
					soFar: true,
				});
	});
});

describe('a bar without enough to go by', () => {
	it.each<[string, Objective, string]>([
		['too little', goal({ keyResults: scoredAll(1, ...Array(4).fill(undefined)) }), 'too little scored (1 of 5)'],
		['no key results', goal(), 'nothing to score'],
		['only dropped ones', goal({ keyResults: [scored(1, { dropped })] }), 'nothing to score 1 dropped'],
		[
			'too little, and some dropped',
			goal({ keyResults: [...scoredAll(1, undefined, undefined), scored(1, { dropped })] }),
			'too little scored (1 of 3) 1 dropped',
		],
	])('has no mark and says why: %s', (_, one, words) => {
		for (const period of [closed, running]) {
			expect(said(bar(one, period))).toBe(words);
			expect(bar(one, period)).toMatchObject({ figure: '', soFar: false });
			expect(bar(one, period).mark).toBeUndefined();
		}
	});

	it.each<[string, Objective, string]>([
		['all of it', goal({ keyResults: scoredAll(0.6, 0.6, 0.6) }), ''],
		['2 of 3', goal({ keyResults: scoredAll(0.6, 0.6, undefined) }), '2 of 3 scored'],
		['by hand', goal({ score: 0.6, keyResults: scoredAll(1, undefined) }), 'by hand'],
		['some dropped', goal({ keyResults: [...scoredAll(0.6), scored(0, { dropped })] }), '1 dropped'],
		[
			'2 of 3 and some dropped',
			goal({ keyResults: [...scoredAll(0.6, 0.6, undefined), scored(0, { dropped }), scored(0, { dropped })] }),
			'2 of 3 scored, 2 dropped',
		],
	])('says in a note what a figure was made of: %s', (_, one, note) => {
		expect(bar(one)).toMatchObject({ figure: '60%', note });
	});
});

describe('the bar of a key result', () => {
	it.each<[Ambition, number, number, string]>([
		['stretch', -0.17, 0, '\u221217% a lesson'],
		['stretch', 15, 100, '1,500% beyond'],
		['stretch', 0.6, 60, '60% sound'],
		['committed', 0.999, 99, '99% not met'],
		['committed', 1.2, 100, '120% met'],
		['learning', 0.6, 60, '60%'],
	])('of a %s goal, at %d, marks %i and says: %s', (ambition, score, mark, words) => {
		const one = scoreBar(site, score, ambition, closed, false);
		expect([one.mark, said(one)]).toEqual([mark, words]);
	});

	it('says where it was scored by hand, and where it was not scored', () => {
		expect(said(scoreBar(site, 0.6, 'stretch', closed, true))).toBe('60% sound by hand');
		expect(scoreBar(site, undefined, 'stretch', closed, false)).toEqual({
			...{ zone: { from: 50, to: 80 }, figure: '', word: 'not scored', soFar: false, note: '' },
		});
	});

	it('says so far while its period runs', () => {
		expect(said(scoreBar(site, 0.6, 'committed', running, false))).toBe('60% so far');
	});
});

describe('the bar of a team or a period', () => {
	const group = (goals: readonly Objective[], period = closed) => groupBar(site, groupAttainment(goals), period);

	it.each<[string, readonly Objective[], string]>([
		['the mean of its stretch goals', [goalAt(0.6), goalAt(0.2)], '40% a start'],
		['half of them', [goalAt(0.6), goalAt(undefined)], '60% sound 1 of 2 scored'],
		['too few of them', [goalAt(0.6), goalAt(undefined), goalAt(undefined)], 'too little scored (1 of 3)'],
		['the rest, where some were dropped', [goalAt(0.6), goalAt(0, { dropped })], '60% sound 1 dropped'],
		['nothing, where all were dropped', [goalAt(0.6, { dropped })], 'nothing to score 1 dropped'],
		['that there are none', [goalAt(1, { ambition: 'committed' })], 'no stretch goals'],
	])('says %s', (_, goals, words) => {
		expect(said(group(goals))).toBe(words);
	});

	it('says so far while the period runs', () => {
		expect(said(group([goalAt(1)], running))).toBe('100% so far');
	});

	it.each<Phase>(['backlog', 'setting', 'teams', 'aligning'])(
		'has nothing to judge in a period in phase %s',
		(phase) => {
			const before = { ...running, phase };
			const one = goal({ keyResults: scoredAll(undefined, undefined) });
			expect(said(group([one, goal()], before))).toBe('not yet running');
			expect(said(goalBar(site, attainment(one), 'stretch', before, false))).toBe('not yet running');
			expect(said(scoreBar(site, undefined, 'stretch', before, false))).toBe('not yet running');
			expect(said(group([one], running))).toBe('too little scored (0 of 1)');
		},
	);
});
