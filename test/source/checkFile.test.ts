import { describe, expect, it } from 'vitest';
import { report } from '../../src/check/report.ts';
import { checkFile, type KnownIds } from '../../src/source/checkFile.ts';
import { almanac, change, findingsOf, goal, goalFile, period, person, team } from './folder.ts';

const known: KnownIds = {
	periods: ['2026-h2'],
	teams: ['acme'],
	people: ['karin-lund'],
	goals: { '2026-h2/acme/grow': ['renewals', 'visits'], '2026-h2/acme/above': ['first', 'second'] },
};

describe('a file that is checked without the others', () => {
	it.each([
		['almanac.yaml', almanac],
		['periods/2026-h2.mdx', period],
		['teams/acme.mdx', team],
		['people/karin-lund.yaml', person],
		[goalFile, goal],
		['objectives/2026-h2/acme/new.mdx', change(goal, 'lead: karin-lund', 'supports: [2026-h2/acme/above#first]')],
	])('has nothing wrong with it: %s', (path, text) => {
		expect(checkFile(path, text, known)).toEqual([]);
	});

	it.each([
		['a key', 'lead: karin-lund', 'led: karin-lund'],
		['a day', 'lead: karin-lund', 'lead: karin-lund\ndue: 2026-02-30'],
		['a person', 'lead: karin-lund', 'lead: karin-lundh'],
		['the period', 'period: 2026-h2', 'period: 2026-h3'],
		['a component', 'Why we want this.', 'Why <Warning>we</Warning> want this.'],
		['code', 'Why we want this.', '{process.exit()}'],
		['a mention', 'Why we want this.', 'See <Goal id="2026-h2/acme/glow" />.'],
		['YAML', 'title: Grow', 'title: [Grow'],
		['two key results with one id', 'id: visits', 'id: renewals'],
	])('says the same as the check of all: %s', async (_, part, other) => {
		const text = change(goal, part, other);
		const all = (await findingsOf({ [goalFile]: text })).filter(({ severity }) => severity === 'error');
		const one = checkFile(goalFile, text, { ...known, goals: { '2026-h2/acme/grow': [] } });
		expect(all.length).toBeGreaterThan(0);
		expect(one.map((finding) => ({ ...finding, file: `content/${finding.file}` }))).toEqual(all);
	});

	it('knows the key results of other goals', () => {
		const text = change(goal, 'lead: karin-lund', 'supports: [2026-h2/acme/above#frist]\ncontinues: 2026-h2/acme/bove');
		expect(report(checkFile(goalFile, text, known), 'text')).toMatchInlineSnapshot(`
			"objectives/2026-h2/acme/grow.mdx:5:12 error unknown-reference
			  The goal 2026-h2/acme/above has no key result frist.
			  5 | supports: [2026-h2/acme/above#frist]
			    |            ^
			  Why: A link that leads nowhere would break the page, and the cascade.
			  Do:  Did you mean 2026-h2/acme/above#first?

			objectives/2026-h2/acme/grow.mdx:6:12 error unknown-reference
			  There is no goal 2026-h2/acme/bove.
			  6 | continues: 2026-h2/acme/bove
			    |            ^
			  Why: A link that leads nowhere would break the page, and the cascade.
			  Do:  Did you mean 2026-h2/acme/above?

			2 errors, 0 warnings.
			"
		`);
	});

	it('may be too large, and have other line ends', () => {
		expect(checkFile(goalFile, `${goal}${'a'.repeat(256 * 1024)}`, known)).toMatchObject([
			{ rule: 'file-too-large', file: goalFile },
		]);
		expect(checkFile(goalFile, `\ufeff${goal.replaceAll('\n', '\r\n')}`, known)).toEqual([]);
	});

	it('has a place', () => {
		expect(() => checkFile('objectives/grow.mdx', goal, known)).toThrow(RangeError);
		expect(() => checkFile('objectives/2026-h2/acme/grow/a.png', '', known)).toThrow(RangeError);
	});
});
