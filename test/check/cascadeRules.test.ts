import { describe, expect, it } from 'vitest';
import { change, findingsOf, goal, goalFile, said, team, technology } from '../source/folder.ts';

const cloudFile = 'objectives/2026-h2/technology/cloud.mdx';
const year = `---
title: The year
start: 2026-01-01
end: 2026-12-31
phase: running
---
`;
const later = `---
title: First half of 2027
start: 2027-01-01
end: 2027-06-30
phase: setting
---
`;
const earlier = `---
title: First half of 2026
start: 2026-01-01
end: 2026-06-30
phase: closed
---
`;
const ideas = `---
title: Ideas
phase: backlog
---
`;

/** A goal of Technology with some lines more. */
const cloud = (lines = 'supports: [2026-h2/acme/grow]') => change(goal, 'team: acme', `team: technology\n${lines}`);
/** The goal of the company, drawn from something. */
const drawnFrom = (reference: string) =>
	change(goal, '    kind: judged', `    kind: judged\n    drawnFrom: [${reference}]`);
/** The goal of the company in another period. */
const grow = (period: string) => change(goal, 'period: 2026-h2', `period: ${period}`);
const base = { 'teams/technology.mdx': technology };
const rulesOf = async (files: Parameters<typeof findingsOf>[0]) =>
	(await findingsOf({ ...base, ...files })).map(({ rule }) => rule);

describe('a parent', () => {
	it('of a later period is a finding that says where, what and what to do', async () => {
		const files = {
			...base,
			'periods/2027-h1.mdx': later,
			'objectives/2027-h1/acme/grow.mdx': grow('2027-h1'),
			[cloudFile]: cloud('supports: [2026-h2/acme/grow, 2027-h1/acme/grow]'),
		};
		expect(await said(files)).toMatchInlineSnapshot(`
			"content/objectives/2026-h2/technology/cloud.mdx:5:31 error parent-period
			  The goal stands in 2026-h2, and supports one of 2027-h1, which does not enclose that.
			  5 | supports: [2026-h2/acme/grow, 2027-h1/acme/grow]
			    |                               ^
			  Why: What a goal supports must be there as long as the goal is: in its period or one around it.
			  Do:  Name a goal of the same period or of one around it.

			content/objectives/2027-h1/acme/grow.mdx:6:1 warning early-company-key-results
			  A company objective has key results while 2027-h1 is in the phase setting.
			  6 | keyResults:
			    | ^
			  Why: Leadership sets the company key results from what the teams took on, so not before the two are reconciled.
			  Do:  Wait for the phase aligning, and draw them from the key results of the teams.

			1 error, 1 warning.
			"
		`);
	});

	it('of an earlier period is answered with continues', async () => {
		const files = {
			'periods/2026-h1.mdx': earlier,
			'objectives/2026-h1/acme/grow.mdx': grow('2026-h1'),
			[cloudFile]: cloud('supports: [2026-h1/acme/grow]'),
		};
		const findings = await findingsOf({ ...base, ...files });
		const found = findings.find(({ rule }) => rule === 'parent-period');
		expect(found?.cure).toMatch(/continues/);
		expect(found).toMatchObject({ file: `content/${cloudFile}`, line: 5, column: 12, severity: 'error' });
	});

	it('of the same period or of one around it is right, be it a key result', async () => {
		const files = {
			'periods/2026.mdx': year,
			'objectives/2026/acme/grow.mdx': grow('2026'),
			[cloudFile]: cloud('supports: [2026-h2/acme/grow, 2026/acme/grow#visits]'),
		};
		expect(await rulesOf(files)).not.toContain('parent-period');
	});

	it('is free for an idea without dates, and an idea is no parent', async () => {
		const idea = { 'periods/ideas.mdx': ideas };
		const below = change(cloud(), 'period: 2026-h2', 'period: ideas');
		expect(await rulesOf({ ...idea, 'objectives/ideas/technology/cloud.mdx': below })).not.toContain('parent-period');
		const above = {
			'objectives/ideas/acme/grow.mdx': grow('ideas'),
			[cloudFile]: cloud('supports: [ideas/acme/grow]'),
		};
		expect(await rulesOf({ ...idea, ...above })).toContain('parent-period');
	});

	it('that is not there, or whose period is not, is told once, by the rule for that', async () => {
		expect(await rulesOf({ [cloudFile]: cloud('supports: [2026-h2/acme/gone]') })).toEqual(['unknown-reference']);
		const lost = { 'objectives/2028/acme/grow.mdx': grow('2028'), [cloudFile]: cloud('supports: [2028/acme/grow]') };
		expect(await rulesOf(lost)).not.toContain('parent-period');
	});
});

describe('drawnFrom', () => {
	it('on a key result of a team is a finding that says where, what and what to do', async () => {
		const file = change(cloud(), '    kind: judged', '    kind: judged\n    drawnFrom: [2026-h2/acme/grow#visits]');
		expect(await said({ ...base, [cloudFile]: file })).toMatchInlineSnapshot(`
			"content/objectives/2026-h2/technology/cloud.mdx:16:5 error drawn-from-place
			  Only key results of the company, acme, are drawn from others.
			  16 |     drawnFrom: [2026-h2/acme/grow#visits]
			     |     ^
			  Why: Leadership draws the key results of the company from what the teams took on in the same period, or within it.
			  Do:  Take it out. A goal says what is above it by supports.

			1 error, 0 warnings.
			"
		`);
	});

	it('names a key result of a team, of the same period or one within it', async () => {
		const right = { [goalFile]: drawnFrom('2026-h2/technology/cloud#visits'), [cloudFile]: cloud() };
		expect(await rulesOf(right)).toEqual([]);
		const within = {
			'periods/2026.mdx': year,
			'objectives/2026/acme/grow.mdx': change(drawnFrom('2026-h2/technology/cloud#visits'), '2026-h2\n', '2026\n'),
			[cloudFile]: cloud(),
		};
		expect(await rulesOf(within)).not.toContain('drawn-from-place');
	});

	it("of the company's own key result, or of one of another period, is a finding", async () => {
		const whats = async (reference: string, files: Parameters<typeof findingsOf>[0] = {}) =>
			(await findingsOf({ ...base, [goalFile]: drawnFrom(reference), [cloudFile]: cloud(), ...files }))
				.filter(({ rule }) => rule === 'drawn-from-place')
				.map(({ what }) => what);
		expect(await whats('2026-h2/acme/grow#renewals')).toEqual([
			'2026-h2/acme/grow#renewals is not a key result of a team.',
		]);
		const past = {
			'periods/2026-h1.mdx': earlier,
			'objectives/2026-h1/technology/cloud.mdx': change(
				cloud('ambition: stretch'),
				'period: 2026-h2',
				'period: 2026-h1',
			),
		};
		expect(await whats('2026-h1/technology/cloud#visits', past)).toEqual([
			'2026-h1/technology/cloud#visits stands in 2026-h1, and this key result in 2026-h2, which does not enclose that.',
		]);
		expect(await whats('2026-h2/technology/gone#visits')).toEqual([]);
	});
});

describe('a company objective that nobody supports', () => {
	const own = cloud('ambition: stretch');
	const inPhase = (phase: string) => ({
		[cloudFile]: own,
		'periods/2026-h2.mdx': change(change(year, '2026-01-01', '2026-07-01'), 'running', phase),
	});

	it('is a warning while the goals are reconciled and while they run, and not before', async () => {
		for (const [phase, said] of Object.entries({ setting: 0, teams: 0, aligning: 1, running: 1, closed: 0 })) {
			const found = (await rulesOf(inPhase(phase))).filter((rule) => rule === 'unsupported-company-objective');
			expect(found, phase).toHaveLength(said);
		}
	});

	it('is none when a goal supports it, a key result of it is drawn from one, or it was dropped', async () => {
		expect(await rulesOf({ [cloudFile]: cloud() })).toEqual([]);
		const dropped = change(goal, 'keyResults:', 'dropped: { why: No time }\nkeyResults:');
		expect(await rulesOf({ [cloudFile]: own, [goalFile]: dropped })).toEqual([]);
		expect(await rulesOf({ [cloudFile]: own, [goalFile]: drawnFrom('2026-h2/technology/cloud#visits') })).toEqual([]);
	});

	it('is none while no team has goals, and none while a reference of the period leads nowhere', async () => {
		expect(await rulesOf({})).toEqual([]);
		const lost = cloud('supports: [2026-h2/acme/gone]');
		expect(await rulesOf({ [cloudFile]: lost })).not.toContain('unsupported-company-objective');
	});

	it('is not counted as supported by a goal that readers may not see', async () => {
		const hidden = cloud('visibility: draft\nsupports: [2026-h2/acme/grow]');
		const files = { [cloudFile]: hidden, 'objectives/2026-h2/technology/own.mdx': own };
		expect(await rulesOf(files)).toEqual(['unsupported-company-objective']);
	});

	it('is not looked for without a company', async () => {
		expect(await rulesOf({ 'teams/acme.mdx': change(team, 'members', 'parent: technology\nmembers') })).not.toContain(
			'unsupported-company-objective',
		);
	});
});
