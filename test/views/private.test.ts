import { describe, expect, it } from 'vitest';
import { day } from '../../src/okr/day.ts';
import type { Objective } from '../../src/okr/objective.ts';
import { homePage } from '../../src/views/home.ts';
import { movedPages } from '../../src/views/moved.ts';
import { objectivePage } from '../../src/views/objective.ts';
import { periodPage, periodsPage } from '../../src/views/period.ts';
import { peoplePage, personPage } from '../../src/views/person.ts';
import type { Site } from '../../src/views/site.ts';
import { teamPage, teamsPage } from '../../src/views/team.ts';
import { checkIn, goal, goalAt, metric, milestones, scored } from '../okr/make.ts';
import { siteWith } from './make.ts';

/** Everything that the views of a site say. */
function everything(site: Site): string {
	const { objectives, periods, teams, people } = site.almanac;
	return JSON.stringify([
		...[homePage(site), periodsPage(site), teamsPage(site), peoplePage(site), movedPages(site)],
		...objectives.map((one) => objectivePage(site, one)),
		...periods.map((one) => periodPage(site, one)),
		...teams.map((one) => teamPage(site, one)),
		...people.map((one) => personPage(site, one)),
	]);
}

const secret = 'quokka';
/** A goal with an unmistakable word wherever a word may stand. */
const hidden = (visibility: 'private' | 'draft', owner: Partial<Objective>): Objective =>
	goal({
		...owner,
		...{
			visibility,
			title: secret,
			phrase: secret,
			lead: 'karin-lund',
			contributors: ['omar-haddad'],
			alongside: ['design'],
		},
		...{ due: day('2026-11-11'), formerly: [`2026-h2/technology/${secret}`], priority: secret, tags: [secret] },
		...{ links: [{ title: secret, url: `https://${secret}.example` }], outcome: secret, score: 0.777 },
		...{ dropped: { why: secret }, reflection: { causes: ['events'], learned: secret }, text: `<p>${secret}</p>` },
		keyResults: [
			metric({
				...{
					id: secret,
					title: secret,
					phrase: secret,
					note: secret,
					outcome: secret,
					unit: secret,
					lead: 'karin-lund',
				},
				checkIns: [checkIn('2026-10-14', { value: 7.77, confidence: 1, note: secret })],
			}),
			milestones([{ title: secret, done: day('2026-10-13') }]),
		],
	});

const privateGoals = [
	hidden('private', { id: `2026-h2/technology/${secret}-1` }),
	hidden('draft', { id: `2026-h2/glodlampan/${secret}-2` }),
	hidden('private', { id: `2026-h2/karin-lund/${secret}-3`, person: 'karin-lund' }),
	{ ...hidden('private', { id: `2026-h1/technology/${secret}-4` }), dropped: undefined },
];
const seen = [
	goal({
		...{ id: '2026-h2/glodlampan/grow', title: 'Grow' },
		keyResults: [scored(0.5, { id: 'kr', drawnFrom: [`2026-h2/technology/${secret}-1#${secret}`] })],
	}),
	goalAt(0.6, {
		...{
			id: '2026-h2/technology/cloud',
			title: 'Cloud',
			supports: ['2026-h2/glodlampan/grow', `2026-h2/glodlampan/${secret}-2`],
		},
		continues: `2026-h1/technology/${secret}-4`,
		text: `<p><okr-goal to="2026-h2/technology/${secret}-1"></okr-goal> and <okr-goal to="2026-h2/karin-lund/${secret}-3">another</okr-goal></p>`,
	}),
	goalAt(0.4, { id: '2026-h1/technology/before', title: 'Before' }),
];

describe('drafts and private goals', () => {
	it('are in no view, not by a word, an id or a figure', () => {
		const said = everything(siteWith({ goals: [...seen, ...privateGoals] }));
		expect(said).toContain('Cloud');
		expect(said).not.toMatch(new RegExp(`${secret}|777|7\\.77|2026-10-1[34]|11 November`, 'i'));
	});

	it('change nothing in any view', () => {
		const without = seen.map((one) => ({
			...one,
			supports: one.supports.filter((reference) => !reference.includes(secret)),
			continues: undefined,
			keyResults: one.keyResults.map((keyResult) => ({ ...keyResult, drawnFrom: [] })),
		}));
		expect(everything(siteWith({ goals: [...seen, ...privateGoals] }))).toBe(everything(siteWith({ goals: without })));
	});

	it('are called what they are where a text only names them', () => {
		const site = siteWith({ goals: [...seen, ...privateGoals] });
		expect(objectivePage(site, seen[1] as Objective).textHtml).toBe('<p>a goal that is not published and another</p>');
	});
});
