import { describe, expect, it } from 'vitest';
import { day } from '../../src/okr/day.ts';
import { frame } from '../../src/views/frame.ts';
import { methodPage } from '../../src/views/method.ts';
import { periodPage, periodsPage } from '../../src/views/period.ts';
import { peoplePage, personPage } from '../../src/views/person.ts';
import { teamPage, teamsPage } from '../../src/views/team.ts';
import { backlog, glodlampan, goal, goalAt, h1of2026, h2of2025, h2of2026, scored, team } from '../okr/make.ts';
import { karin, omar, siteWith } from './make.ts';

const company = team('glodlampan', { name: 'Glödlampan' });
const technology = team('technology', {
	...{
		name: 'Technology',
		parent: 'glodlampan',
		members: ['karin-lund', 'omar-haddad'],
		text: '<p>For <okr-page to="/teams/">all</okr-page></p>',
	},
	leads: [
		{ period: '2026-h1', person: 'karin-lund' },
		{ period: '2026-h2', person: 'karin-lund' },
	],
	learned: [
		{ period: '2025-h2', text: 'To *ask*' },
		{ period: '2026-h1', text: 'To listen' },
	],
});
const cloud = team('cloud', { name: 'Cloud', parent: 'technology' });
const business = team('business', { name: 'Business', parent: 'glodlampan' });
const gone = team('gone', { name: 'Gone', parent: 'glodlampan', retired: day('2025-06-30'), members: ['omar-haddad'] });
const teams = [business, cloud, company, gone, technology];
const texts = (links: readonly { text: string }[]) => links.map(({ text }) => text);

describe('the list of teams', () => {
	it('has each team before its sub-teams, in the order of their names, and those that ended apart', () => {
		const page = teamsPage(siteWith({ teams }));
		expect(page.teams.map(({ text, depth }) => [text, depth])).toEqual([
			['Glödlampan', 0],
			['Business', 1],
			['Technology', 1],
			['Cloud', 2],
		]);
		expect(page.retired.map(({ text, retired }) => [text, retired])).toEqual([
			['Gone', 'The team ended on 30 June 2025.'],
		]);
	});

	it('says who leads each team now, and what it attained so far', () => {
		const goals = [goalAt(0.6), goalAt(0.2, { id: '2026-h2/technology/b' }), goalAt(1, { id: '2026-h2/cloud/c' })];
		const row = teamsPage(siteWith({ teams, goals })).teams.find(({ text }) => text === 'Technology');
		expect(row).toMatchObject({
			goals: 2,
			members: 2,
			lead: { text: 'Karin Lund' },
			bar: { figure: '40%', word: 'so far' },
		});
	});

	it('has no bar for a team without goals now, and none without a period', () => {
		expect(teamsPage(siteWith({ teams })).teams.every(({ bar, goals }) => bar === undefined && goals === 0)).toBe(true);
		const page = teamsPage(siteWith({ teams, periods: [] }));
		expect([page.period, ...page.teams.map(({ lead }) => lead)]).toEqual([
			undefined,
			undefined,
			undefined,
			undefined,
			undefined,
		]);
	});
});

describe('the page of a team', () => {
	const page = (goals: Parameters<typeof siteWith>[0] = {}) => teamPage(siteWith({ teams, ...goals }), technology);

	it('says what it is for, where it belongs, who is in it and who leads it', () => {
		const one = page();
		expect(one).toMatchObject({
			...{ name: 'Technology', textHtml: '<p>For <a href="/teams/">all</a></p>', retired: '', raiseTheBar: '' },
			...{ parent: { text: 'Glödlampan' }, lead: { text: 'Karin Lund' } },
		});
		expect([texts(one.members), texts(one.subTeams)]).toEqual([['Karin Lund', 'Omar Haddad'], ['Cloud']]);
	});

	it('shows the rotation, the youngest turn first, and who has not had one', () => {
		const one = page();
		expect(one.turns.map(({ period }) => period.text)).toEqual(['2026-h2', '2026-h1']);
		expect(texts(one.notYetLed)).toEqual(['Omar Haddad']);
		expect(teamPage(siteWith({ teams }), { ...technology, leads: [] }).notYetLed).toEqual([]);
	});

	it('shows what it learned to do, the youngest period first', () => {
		expect(page().learned.map(({ period, html }) => [period.text, html])).toEqual([
			['2026-h1', 'To listen'],
			['2025-h2', 'To <em>ask</em>'],
		]);
	});

	it('shows its goals now, and every past period with goals, the youngest first', () => {
		const goals = [
			...[goalAt(0.6), goalAt(0.6, { id: '2025-h2/technology/a' }), goalAt(0.9, { id: '2026-h1/technology/a' })],
			goalAt(0, { id: '2026-h1/cloud/not-its-own' }),
		];
		const one = page({ goals });
		expect(one.current).toMatchObject({ bar: { figure: '60%', word: 'so far' }, lead: { text: 'Karin Lund' } });
		expect(one.history.map(({ period, bar, past }) => [period.text, bar.figure, bar.word, past])).toEqual([
			['2026-h1', '90%', 'beyond', true],
			['2025-h2', '60%', 'sound', true],
		]);
	});

	it('says when it is time to raise the bar', () => {
		const goals = ['2025-h2', '2026-h1'].flatMap((period) =>
			['a', 'b'].map((slug) => goalAt(1, { id: `${period}/technology/${slug}` })),
		);
		const { limits } = siteWith().almanac.organisation;
		const organisation = { limits: { ...limits, raiseTheBar: { attainment: 95, periods: 2 } } };
		expect(page({ goals, organisation }).raiseTheBar).toBe(
			'Time to raise the bar: almost everything was reached in two periods running. A goal that is sure to be reached teaches little.',
		);
		expect(page({ goals }).raiseTheBar).toBe('');
	});

	it('that ended says so, and no day of today', () => {
		const one = teamPage(siteWith({ teams }), gone);
		expect([one.retired, one.frame.asOf]).toEqual(['The team ended on 30 June 2025.', '']);
		expect(teamPage(siteWith({ teams }), company).parent).toBeUndefined();
	});
});

describe('the list of periods', () => {
	it('has the youngest first, and what each came to', () => {
		const goals = [goalAt(0.6, { id: '2026-h1/technology/a' }), goalAt(0.2)];
		const rows = periodsPage(siteWith({ goals, periods: [h2of2025, backlog, h2of2026, h1of2026] })).periods;
		expect(rows.map(({ text, past, goals, bar }) => [text, past, goals, bar.figure])).toEqual([
			['Ideas', false, 0, ''],
			['2026-h2', false, 1, '20%'],
			['2026-h1', true, 1, '60%'],
			['2025-h2', true, 0, ''],
		]);
		expect(rows.map(({ days }) => days.replaceAll(/\s/g, ' '))).toEqual([
			...['', '1 July – 31 December 2026', '1 January – 30 June 2026', '1 July – 31 December 2025'],
		]);
	});
});

describe('the page of a period', () => {
	const grow = goalAt(0.8, { id: '2026-h2/glodlampan/grow', title: 'Grow' });
	const support = goalAt(0.4, { id: '2026-h2/glodlampan/support', title: 'Support', supports: [grow.id] });
	const move = goal({ id: '2026-h2/cloud/move', title: 'Move', keyResults: [scored(0.6), scored(0.6)] });
	const promise = goalAt(1, { id: '2026-h2/business/promise', title: 'Promise', ambition: 'committed' });
	const own = goalAt(0, { id: '2026-h2/karin-lund/own', title: 'Own', person: 'karin-lund' });
	const goals = [grow, support, move, promise, own];
	const page = periodPage(siteWith({ goals, teams }), h2of2026);

	it('has the company objectives first, then every team with the rest, and individual goals apart', () => {
		expect(page.companyObjectives.map(({ title }) => title)).toEqual(['Grow']);
		expect(page.groups.map(({ owner, goals }) => [owner.text, ...goals.map(({ title }) => title)])).toEqual([
			...[
				['Glödlampan', 'Support'],
				['Business', 'Promise'],
				['Cloud', 'Move'],
			],
		]);
		expect(page.individual.map(({ title }) => title)).toEqual(['Own']);
	});

	it('counts all goals, and averages those of teams that are stretch goals', () => {
		expect(page).toMatchObject({
			goalCount: 5,
			keyResultCount: 6,
			others: '1 of 1 committed met so far',
			bar: { figure: '60%' },
		});
	});

	it('says its days, its phase and its neighbours', () => {
		expect(page).toMatchObject({ phase: 'running, day 107 of 184', past: false, before: { text: '2026-h1' } });
		expect(page.after).toBeUndefined();
		const past = periodPage(siteWith({ goals, teams }), {
			...h1of2026,
			text: '<p>Looking <okr-page to="/">back</okr-page></p>',
		});
		expect(past).toMatchObject({
			phase: 'closed',
			past: true,
			before: { text: '2025-h2' },
			after: { text: '2026-h2' },
		});
		expect([past.retrospectiveHtml, past.frame.asOf]).toEqual(['<p>Looking <a href="/">back</a></p>', '']);
	});

	it('of ideas has no days', () => {
		expect(periodPage(siteWith({ periods: [backlog] }), backlog)).toMatchObject({ days: '', phase: 'ideas' });
	});
});

describe('people', () => {
	const left = { id: 'bo-ek', name: 'Bo Ek', left: day('2026-01-31') };
	const people = [left, omar, karin];
	const goals = [
		goal({ id: '2026-h1/technology/led-before', title: 'Led before', lead: 'karin-lund' }),
		goal({ id: '2026-h2/technology/led', title: 'Led', lead: 'karin-lund', contributors: ['omar-haddad'] }),
		goal({ id: '2026-h2/technology/result', title: 'Result', keyResults: [scored(1, { lead: 'karin-lund' })] }),
		goal({ id: '2026-h2/karin-lund/own', title: 'Own', person: 'karin-lund', lead: 'karin-lund' }),
	];

	it('are listed by their names, those who left at the end', () => {
		const page = peoplePage(siteWith({ people, teams, goals }));
		expect(page.people.map(({ text, role, left, goals, teams }) => [text, role, left, goals, texts(teams)])).toEqual([
			['Karin Lund', 'Developer', '', 3, ['Technology']],
			['Omar Haddad', '', '', 0, ['Technology']],
			['Bo Ek', '', 'Left on 31 January 2026', 0, []],
		]);
	});

	it('have a page of what they lead, the youngest period first, and of their turns as team lead', () => {
		const page = personPage(siteWith({ people, teams, goals }), karin);
		expect(page.groups.map(({ title, goals }) => [title, ...goals.map(({ title }) => title)])).toEqual([
			['Goals led', 'Led', 'Led before'],
			['Key results led', 'Result'],
			['Own goals', 'Own'],
		]);
		expect(page.turns.map(({ team, period }) => [team.text, period.text])).toEqual([
			['Technology', '2026-h2'],
			['Technology', '2026-h1'],
		]);
	});

	it('have a page of what they take part in, and when they left', () => {
		const site = siteWith({ people, teams, goals });
		expect(personPage(site, omar).groups.map(({ title }) => title)).toEqual(['Took part in']);
		expect(personPage(site, left)).toMatchObject({
			name: 'Bo Ek',
			role: '',
			left: 'Left on 31 January 2026',
			groups: [],
		});
	});
});

describe('what stands around every page', () => {
	it('has the tree of teams, without those that ended, and the place where one is', () => {
		const [root] = frame(siteWith({ teams }), { title: 'Cloud', description: '', team: 'cloud' }).teams;
		const drawn = (node: typeof root): unknown => [node?.text, node?.current, ...(node?.children.map(drawn) ?? [])];
		expect(drawn(root)).toEqual(['Glödlampan', false, ['Business', false], ['Technology', false, ['Cloud', true]]]);
	});

	it('has one entry of the menu that is current', () => {
		const { menu } = frame(siteWith(), { title: 'Teams', description: '', section: 'teams' });
		expect(menu.filter(({ current }) => current)).toEqual([{ text: 'Teams', href: '/teams/', current: true }]);
		expect(frame(siteWith(), { title: 'x', description: '' }).menu.some(({ current }) => current)).toBe(false);
	});

	it('names the page and the organisation, and the organisation once on its own page', () => {
		expect(frame(siteWith(), { title: 'Teams', description: '' }).title).toBe('Teams · Glödlampan');
		expect(frame(siteWith(), { title: 'Glödlampan', description: '' }).title).toBe('Glödlampan');
	});

	it('says the day on pages of what is current only', () => {
		expect(frame(siteWith(), { title: 'x', description: '', current: true }).asOf).toBe('As of 15 October 2026');
		expect(frame(siteWith(), { title: 'x', description: '' }).asOf).toBe('');
	});

	it('is listed by search engines only where the organisation says so', () => {
		expect(frame(siteWith(), { title: 'x', description: '' }).public).toBe(false);
		expect(frame(siteWith({ organisation: { public: true } }), { title: 'x', description: '' }).public).toBe(true);
	});
});

it('the page on the method says the bands of this organisation', () => {
	const site = siteWith({ organisation: { bands: { start: 20, sound: 40, beyond: 70 } } });
	expect(methodPage(site)).toMatchObject({
		...{ bands: { start: '20%', sound: '40%', beyond: '70%' }, companyObjectives: 3, keyResults: [2, 5] },
		example: { mark: 60, figure: '60%', zone: { from: 40, to: 70 } },
	});
});

it('the page on the method says how status is told and a limit scored, by the settings of this organisation', () => {
	const limits = {
		...glodlampan.limits,
		...{ staleAfterDays: 14, confidence: { onTrack: 8, atRisk: 5 }, committed: { onTrack: 0.95, atRisk: 0.6 } },
	};
	const site = siteWith({ organisation: { bands: { start: 20, sound: 40, beyond: 70 }, limits } });
	expect(methodPage(site)).toMatchObject({
		statuses: { 'on-track': { word: 'on-track', label: 'On track' }, unsaid: { label: 'Too little said' } },
		floors: {
			stretch: { onTrack: '40%', atRisk: '20%' },
			committed: { onTrack: '95%', atRisk: '60%' },
			confidence: { onTrack: '8', atRisk: '5' },
		},
		...{ earliestLanding: '25%', staleAfterDays: 14, fewestForALimit: 3 },
	});
});
