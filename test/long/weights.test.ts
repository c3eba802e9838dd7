import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organisation, writeAll } from '../bench/organisation.ts';
import { buildSite, removeTemporaryFolders, type Site, temporaryFolder } from '../site/build.ts';
import { type heaviest, isHeavy, weightOf } from '../site/weight.ts';

const goal = 'objectives/2026-q4/house/fifty-key-results';

describe('an organisation with 5,000 goals travels light', () => {
	let site: Site;
	beforeAll(async () => {
		const content = await temporaryFolder();
		await writeAll(content, organisation(5_000).set(`${goal}.mdx`, fiftyKeyResults()));
		const built = await buildSite(content);
		expect(built.code, built.output).toBe(0);
		site = built;
	}, 300_000);
	afterAll(removeTemporaryFolders);

	it.each([
		['the first page', /^index\.html$/],
		['a goal with 50 key results', new RegExp(`^${goal}/index\\.html$`)],
		['every goal', /^objectives\/.+\.html$/],
		['every team', /^teams\/.+\/index\.html$/],
		['every person', /^people\/.+\/index\.html$/],
		['every period', /^periods\/[^/]+\/index\.html$/],
		['every list', /^(?:periods|teams|people)\/index\.html$/],
		['the search', /^search\/index\.html$/],
	])('%s', (name, paths) => {
		const pages = [...site.files.keys()].filter((path) => paths.test(path));
		expect(pages.length).toBeGreaterThan(0);
		const weights = pages.map((path) => ({ path, ...weightOf(site, path) }));
		const most = (part: keyof typeof heaviest) => Math.max(...weights.map((weight) => weight[part]));
		console.log(`${name}: at most ${most('html')} B of HTML, ${most('css')} B of CSS, ${most('js')} B of JavaScript`);
		expect(weights.filter(isHeavy)).toEqual([]);
	});
});

describe('forty teams over forty quarters', () => {
	afterAll(removeTemporaryFolders);

	it('fit on one page of 60 kB', async () => {
		const content = await temporaryFolder();
		await writeAll(content, fortyByForty());
		const site = await buildSite(content);
		expect(site.code, site.output).toBe(0);
		const page = site.page('/history/');
		expect(page.match(/data-value=/g)).toHaveLength(41 * 40); // the organisation is a row too
		expect(gzipSync(page).length).toBeLessThanOrEqual(60_000);
	});
});

function fiftyKeyResults(): string {
	const results = Array.from({ length: 50 }, (_, i) =>
		[
			`  - id: result-${i}`,
			`    title: ${i + 3} of the ${['letters', 'bridges', 'cables', 'tickets', 'doors'][i % 5]} that we promised in week ${i} are done`,
			'    kind: metric',
			'    from: 0',
			`    to: ${i + 3}`,
			'    unit: pieces',
			'    checkIns:',
			`      - { date: 2026-10-${10 + (i % 20)}, value: ${i % 3}, confidence: ${1 + (i % 10)}, note: Number ${i} took longer }`,
			`      - { date: 2026-11-0${1 + (i % 9)}, value: ${(i % 3) + 1}, confidence: ${1 + ((i * 7) % 10)} }`,
		].join('\n'),
	);
	return `---\ntitle: Everything that we promised\nperiod: 2026-q4\nteam: house\nlead: person-0\nkeyResults:\n${results.join('\n')}\n---\nWhy.\n`;
}

/** An organisation with a goal for each of 40 teams in each of 40 quarters. */
function fortyByForty(): Map<string, string> {
	const some = (count: number) => Array.from({ length: count }, (_, i) => i);
	const quarters = [...organisation(40)].filter(([path]) => path.startsWith('periods/'));
	const files = new Map([['almanac.yaml', 'format: 1\nname: A Large House\nasOf: 2026-11-15\n'], ...quarters]);
	files.set('teams/house.mdx', '---\nname: A Large House\n---\n');
	for (const team of some(40)) {
		files.set(`teams/team-${team}.mdx`, `---\nname: Team number ${team}\nparent: house\n---\n`);
		for (const [i, [path]] of quarters.entries()) {
			const period = path.slice('periods/'.length, -'.mdx'.length);
			const score = ((team * 37 + i * 61) % 101) / 100;
			files.set(
				`objectives/${period}/team-${team}/a-goal.mdx`,
				`---\ntitle: A goal\nperiod: ${period}\nteam: team-${team}\nkeyResults:\n  - { id: one, title: One, kind: judged, score: ${score}, outcome: So it went }\n---\n`,
			);
		}
	}
	return files;
}
