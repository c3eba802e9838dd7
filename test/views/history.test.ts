import { describe, expect, it } from 'vitest';
import { authors } from '../../src/okr/audience.ts';
import type { Cause, Objective } from '../../src/okr/objective.ts';
import type { Period } from '../../src/okr/period.ts';
import type { Team } from '../../src/okr/team.ts';
import { csv } from '../../src/views/csv.ts';
import { historyPage } from '../../src/views/history.ts';
import { attainmentCsv, spreadCsv, teamCsv } from '../../src/views/historyCsv.ts';
import { landed } from '../../src/views/landed.ts';
import { causesCsv, lessonsOnAPage, lessonsPage, olderPeriods } from '../../src/views/lessons.ts';
import { objectivePage } from '../../src/views/objective.ts';
import { opensGoal, opensGroup } from '../../src/views/opens.ts';
import { teamHistory } from '../../src/views/teamHistory.ts';
import { backlog, goal, goalAt, h1of2026, h2of2025, h2of2026, period, scored } from '../okr/make.ts';
import { siteWith } from './make.ts';

const at = (id: string, value: number | undefined, some: Partial<Objective> = {}) => goalAt(value, { id, ...some });
const told = (causes: Cause[], next?: 'continue' | 'stop') => ({
	reflection: { causes, learned: 'Ask *earlier*.', next },
});
const h1of2025 = period('2025-h1', '2025-01-01', '2025-06-30', { phase: 'closed' });

describe('the history', () => {
	it('has the organisation first, then the teams that had goals, the youngest period first', () => {
		const page = historyPage(
			siteWith({ goals: [at('2025-h2/technology/a', 0.6), at('2026-h1/design/b', 0.2), at('2026-h2/design/c', 0.9)] }),
		);
		expect(page.columns.map(({ id }) => id)).toEqual(['2026-h2', '2026-h1', '2025-h2']);
		expect(
			page.rows.map(({ id, cells }) => [id, ...cells.map(({ figure, word }) => `${figure} ${word}`.trim())]),
		).toEqual([
			['all', '90% so far', '20% a lesson', '60% sound'],
			['design', '90% so far', '20% a lesson', 'no goals'],
			['technology', 'no goals', 'no goals', '60% sound'],
		]);
	});

	it('says why there is no figure, and never draws one', () => {
		const goals = [
			at('2025-h2/technology/a', 0.6),
			at('2026-h1/technology/b', undefined),
			at('2026-h1/technology/c', undefined),
			at('2026-h2/technology/d', 1, { ambition: 'committed' }),
		];
		const [all] = historyPage(siteWith({ goals })).rows;
		expect(all?.cells.map(({ value, word }) => [value, word])).toEqual([
			[undefined, 'no stretch goals'],
			[undefined, 'too little scored (0 of 2)'],
			[60, 'sound'],
		]);
	});

	it('keeps a year above its quarters, and periods without dates at the end; ideas are no history', () => {
		const year = period('2025', '2025-01-01', '2025-12-31', { phase: 'closed' });
		const undated: Period = { id: 'once', title: 'Once', phase: 'closed', text: '' };
		const goals = ['2025', '2025-h1', '2025-h2', 'once', 'backlog'].map((id) => at(`${id}/technology/a`, 0.6));
		const { columns } = historyPage(siteWith({ goals, periods: [h1of2025, h2of2025, year, undated, backlog] }));
		expect(columns.map(({ id, from, to, wide }) => [id, from, to, wide])).toEqual([
			['2025', 0, 365, true],
			['2025-h2', 181, 365, false],
			['2025-h1', 0, 181, false],
			['once', undefined, undefined, false],
		]);
	});

	it('knows where time was left out', () => {
		const goals = ['2025-h1', '2026-h1'].map((id) => at(`${id}/technology/a`, 0.6));
		const { columns } = historyPage(siteWith({ goals, periods: [h1of2025, h1of2026] }));
		expect(columns.map(({ gap }) => gap)).toEqual([true, false]);
	});

	it('leaves out individual goals', () => {
		const own = goalAt(1, { id: '2026-h1/karin-lund/mine', person: 'karin-lund' });
		expect(historyPage(siteWith({ goals: [own] })).empty).toBe(true);
	});
});

describe('a headline', () => {
	const headlines = (goals: Objective[], language: 'en' | 'sv' = 'en') => {
		const page = historyPage(siteWith({ goals, organisation: { language } }));
		return [page.headline, page.rows.at(-1)?.headline, page.spreadHeadline];
	};

	it('says how many periods running', () => {
		const goals = [at('2025-h2/technology/a', 0.6), at('2026-h1/technology/b', 0.7), at('2026-h1/technology/c', 0.6)];
		expect(headlines(goals)).toEqual([
			'The organisation landed in the sound zone for the second period running',
			'Technology landed in the sound zone for the second period running',
			'2026-h1: both goals landed in the sound zone',
		]);
		expect(headlines(goals, 'sv').slice(0, 2)).toEqual([
			'Organisationen hamnade i den sunda zonen andra perioden i rad',
			'Technology hamnade i den sunda zonen andra perioden i rad',
		]);
	});

	it('says where the last closed period landed, when that is new', () => {
		const goals = [at('2025-h2/technology/a', 0.6), at('2026-h1/technology/b', 0.9)];
		expect(headlines(goals)[0]).toBe('2026-h1 closed at 90%: beyond');
		expect(headlines(goals)[1]).toBe('');
	});

	it('says what all lessons have in common, and only what all of them do', () => {
		const two = [
			at('2026-h1/technology/a', 0.1, told(['focus', 'events'])),
			at('2026-h1/technology/b', 0.2, told(['focus'])),
			at('2026-h1/technology/c', 0.6),
		];
		expect(headlines(two)[2]).toBe(
			'2026-h1: two of three goals were a lesson; both lost out to something more important',
		);
		expect(headlines(two, 'sv')[2]).toBe(
			'2026-h1: två av tre mål blev lärdomar; båda fick stå tillbaka för något viktigare',
		);
		const unlike = [two[0], at('2026-h1/technology/b', 0.2, told(['wording'])), two[2]] as Objective[];
		expect(headlines(unlike)[2]).toBe('2026-h1: two of three goals were a lesson');
		const untold = [two[0], at('2026-h1/technology/b', 0.2), two[2]] as Objective[];
		expect(headlines(untold)[2]).toBe('2026-h1: two of three goals were a lesson');
	});

	it('is silent when there is nothing to say', () => {
		expect(headlines([at('2026-h2/technology/a', 0.6)])).toEqual([
			'Attainment by period',
			'',
			'How the goals spread over the bands',
		]);
		expect(headlines([at('2026-h1/technology/a', 0.9), at('2026-h1/technology/b', 0.8)])[2]).toBe(
			'How the goals spread over the bands',
		);
		expect(headlines([at('2026-h1/technology/a', 0.1)])[2]).toBe('How the goals spread over the bands');
	});
});

describe('a figure opens', () => {
	const made = goal({
		id: '2026-h1/technology/a',
		keyResults: [
			scored(1.5, { id: 'one', title: 'One' }),
			scored(0, { id: 'two', title: 'Two', weight: 2 }),
			scored(undefined, { id: 'three', title: 'Three' }),
			scored(1, { id: 'four', title: 'Four', dropped: { why: 'No' } }),
		],
	});

	it('to key results, their scores and weights, what was not scored and what was dropped', () => {
		const opened = opensGoal(siteWith({ goals: [made] }), made);
		expect(opened?.sum).toBe('1 ÷ 3 = 33%: the mean of the scored key results by weight.');
		expect(opened?.parts.map(({ text, figure, note }) => [text, figure, note])).toEqual([
			['One', '150%', 'counts as 100%, by hand'],
			['Two', '0%', 'weight 2, by hand'],
			['Three', 'not scored', 'does not count'],
			['Four', '100%', 'dropped, does not count, by hand'],
		]);
	});

	it('says when too little is scored, when nothing can be, and when a score was given by hand', () => {
		const sum = (some: Partial<Objective>) => {
			const one = goal({ id: '2026-h1/technology/a', ...some });
			return opensGoal(siteWith({ goals: [one] }), one)?.sum;
		};
		expect(sum({ keyResults: [scored(1), scored(undefined, { id: 'b', weight: 2 })] })).toBe(
			'Scored is 1 of 3, less than half, so there is no figure.',
		);
		expect(sum({ keyResults: [scored(1, { dropped: { why: 'No' } })] })).toBe('nothing to score');
		expect(sum({ score: 0.7 })).toBe('70% was given by hand, and replaces the mean of the key results.');
		expect(sum({})).toBeUndefined();
	});

	it('of a team to its goals; committed and dropped ones stand beside it', () => {
		const goals = [
			made,
			at('2026-h1/technology/b', 0.6),
			at('2026-h1/technology/c', 1, { ambition: 'committed' }),
			at('2026-h1/technology/d', 1, { dropped: { why: 'No' } }),
			at('2026-h1/technology/e', undefined),
		];
		const opened = opensGroup(siteWith({ goals }), goals);
		expect(opened?.sum).toBe('0.933 ÷ 2 = 47%: the mean of the stretch goals that are scored, each counting once.');
		expect(opened?.parts.map(({ figure, note }) => [figure, note])).toEqual([
			['33%', ''],
			['60%', ''],
			['100%', 'committed, stands beside the figure, not in it'],
			['100%', 'dropped, does not count'],
			['too little scored (0 of 1)', 'does not count'],
		]);
		expect(opened?.parts[0]?.made).toBe('150%; 0% (weight 2); not scored; 100% (dropped)');
		expect(opensGroup(siteWith(), [])).toBeUndefined();
		const draft = goalAt(1, { visibility: 'draft' });
		const withDraft = opensGroup(siteWith({ goals: [goalAt(0.6), draft], audience: authors }), [goalAt(0.6), draft]);
		expect(withDraft?.sum).toMatch(/^0.6 ÷ 1 = 60%/);
		expect(withDraft?.parts.map(({ note }) => note)).toEqual(['', 'draft, does not count']);
	});
});

describe("a team's history", () => {
	const technology = { id: 'technology', name: 'Technology' } as Team;

	it('begins with two periods that have a figure', () => {
		const one = [at('2026-h1/technology/a', 0.6)];
		expect(teamHistory(siteWith({ goals: one }), technology)).toBeUndefined();
		const two = [
			...one,
			at('2025-h2/technology/a', 0.5),
			at('2025-h2/technology/b', 0.9),
			at('2025-h2/technology/c', 0.1),
		];
		const found = teamHistory(siteWith({ goals: two }), technology);
		expect(found?.row.cells.map(({ figure, href }) => [figure, href])).toEqual([
			['60%', '#made-2026-h1'],
			['50%', '#made-2025-h2'],
		]);
		expect(found?.medians).toEqual(['60%', '50%']);
	});
});

describe("a period's goals by band", () => {
	it('are there once it is closed', () => {
		const goals = [at('2026-h1/technology/a', 0.1), at('2026-h1/technology/b', 0.6), at('2026-h2/technology/c', 0.6)];
		const site = siteWith({ goals });
		expect(landed(site, h2of2026, site.goalsIn('2026-h2'))).toBeUndefined();
		const found = landed(site, h1of2026, site.goalsIn('2026-h1'));
		expect(found?.median).toBe('Median 35%');
		expect(found?.bands.map(({ name, goals: own }) => [name, own.length])).toEqual([
			['beyond', 0],
			['sound', 1],
			['a start', 0],
			['a lesson', 1],
		]);
	});
});

describe('lessons', () => {
	it('say whether what was to be continued was, and invite where nobody has said why', () => {
		const goals = [
			at('2026-h1/technology/a', 0.1, told(['focus'], 'continue')),
			at('2026-h1/technology/b', 0.2, told(['events'], 'stop')),
			at('2026-h1/technology/c', 0.1),
			at('2026-h2/technology/d', 0.1, { continues: '2026-h1/technology/b' }),
		];
		const page = lessonsPage(siteWith({ goals }));
		expect(page.lessons.map(({ next, followUp, after }) => [next, followUp, after.length])).toEqual([
			['carry on', 'but nothing carries it on', 0],
			['stop', 'yet it was carried on', 1],
		]);
		expect(page.invitations.map(({ file }) => file)).toEqual(['objectives/2026-h1/technology/c.mdx']);
		expect(page.headline).toBe('Causes by period');
	});

	it('are split by period when there are very many', () => {
		const many = Array.from({ length: lessonsOnAPage }, (_, i) => at(`2026-h1/technology/g${i}`, 0.5, told(['focus'])));
		const site = siteWith({ goals: [...many, at('2025-h2/technology/a', 0.5, told(['events']))] });
		expect(olderPeriods(site).map(({ id }) => id)).toEqual(['2025-h2']);
		const page = lessonsPage(site);
		expect([page.lessons.length, page.total.reflections, page.older.length]).toEqual([
			lessonsOnAPage,
			lessonsOnAPage + 1,
			1,
		]);
		expect(page.headline).toBe(
			'Something more important took the focus: named in 300 of 301 reflections, oftener than any other cause',
		);
	});
});

describe('CSV', () => {
	it.each([
		['plain', 'plain'],
		['a, b', '"a, b"'],
		['say "so"', '"say ""so"""'],
		['two\nlines', '"two\nlines"'],
		['=1+1', "'=1+1"],
		['+46 8 123', "'+46 8 123"],
		['-', "'-"],
		['@import', "'@import"],
		['\tx', "'\tx"],
		['\r=x', '"\'\r=x"'],
		['-17', '-17'],
		[-0.5, '-0.5'],
		[undefined, ''],
	])('%j is written %j', (content, written) => {
		expect(csv([[content]])).toBe(`\uFEFF${written}\r\n`);
	});

	it('has a line for each team in each period with goals, and for each period', () => {
		const goals = [at('2025-h2/technology/a', 0.6), at('2026-h2/technology/b', 0.2)];
		const site = siteWith({ goals });
		const lines = (text: string) => text.split('\r\n').slice(1, -1);
		expect(lines(attainmentCsv(site))).toEqual([
			'all,Glödlampan,2026-h2,2026-h2,2026-07-01,2026-12-31,running,20,20,1,1,0,,,,,0,0,0,0',
			'all,Glödlampan,2025-h2,2025-h2,2025-07-01,2025-12-31,closed,60,60,1,1,0,0,0,1,0,0,0,0,0',
			'technology,Technology,2026-h2,2026-h2,2026-07-01,2026-12-31,running,20,20,1,1,0,,,,,0,0,0,0',
			'technology,Technology,2025-h2,2025-h2,2025-07-01,2025-12-31,closed,60,60,1,1,0,0,0,1,0,0,0,0,0',
		]);
		expect(lines(teamCsv(site, site.team('technology') as Team))).toEqual(lines(attainmentCsv(site)).slice(2));
		expect(lines(spreadCsv(site))).toHaveLength(3);
	});

	it('leads from each count of causes to the reflections that were counted', () => {
		const goals = [
			at('2026-h1/technology/a', 0.1, told(['focus'])),
			...Array.from({ length: lessonsOnAPage }, (_, i) => at(`2025-h2/technology/g${i}`, 0.5, told(['focus']))),
		];
		expect(lessonsPage(siteWith({ goals })).counts.map((row) => [row.told, row.toldBy.focus])).toEqual([
			['/lessons/?period=2026-h1#reflections', '/lessons/?cause=focus&period=2026-h1#reflections'],
			['/lessons/2025-h2/#reflections', '/lessons/2025-h2/?cause=focus#reflections'],
		]);
	});

	it('counts causes', () => {
		const site = siteWith({ goals: [at('2026-h1/technology/a', 0.1, told(['focus']))] });
		expect(causesCsv(site)).toBe(
			'\uFEFFperiod,mindset,events,wording,focus,no cause named,reflections\r\n2026-h1,0,0,0,1,0,1\r\n',
		);
	});
});

describe('an invitation to reflect', () => {
	const fell = at('2026-h1/technology/c', 0.1);
	const asked = (repository?: string) => objectivePage(siteWith({ goals: [fell], organisation: { repository } }), fell);

	it('asks the four questions, names the file, and leads to where it is changed', () => {
		const page = asked('https://github.com/glodlampan/okr');
		expect(page.invitation?.questions).toHaveLength(4);
		expect(page.invitation).toMatchObject({
			goal: { text: 'A goal', href: '/objectives/2026-h1/technology/c/' },
			file: 'objectives/2026-h1/technology/c.mdx',
			write: {
				text: 'Write it down',
				href: 'https://github.com/glodlampan/okr/edit/main/content/objectives/2026-h1/technology/c.mdx',
			},
		});
		expect(asked().invitation?.write).toBeUndefined();
	});

	it('is not there for a goal that landed near enough, or was reflected on', () => {
		for (const one of [at('2026-h1/technology/a', 0.6), at('2026-h1/technology/a', 0.1, told(['focus']))]) {
			const page = objectivePage(siteWith({ goals: [one] }), one);
			expect(page.invitation).toBeUndefined();
		}
	});

	it('asks of a goal that was reached the whole way whether it was too easy', () => {
		const full = at('2026-h1/technology/a', 1);
		const { invitation } = objectivePage(siteWith({ goals: [full] }), full);
		expect(invitation?.text).toMatch(/^Everything was reached/);
		expect(invitation?.questions).toEqual([]);
	});
});
