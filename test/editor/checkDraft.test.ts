import { beforeAll, describe, expect, it } from 'vitest';
import { errorsOf } from '../../src/editor/client/checkDraft.ts';
import { type Known, knownOf } from '../../src/editor/client/known.ts';
import { previewHtml } from '../../src/editor/client/preview.ts';
import { publish, readers } from '../../src/okr/audience.ts';
import { day } from '../../src/okr/day.ts';
import { readContent } from '../../src/source/read.ts';
import { makeSite } from '../../src/views/site.ts';
import { fixture } from '../site/build.ts';

let known: Known;
const path = 'objectives/2026-h2/core/new.mdx';
const goal = (more = '', text = '') => `---\ntitle: New\nperiod: 2026-h2\nteam: core\n${more}---\n${text}`;

beforeAll(async () => {
	const { almanac } = await readContent(fixture('private'), { today: () => day('2026-10-15') });
	if (!almanac) throw new Error('The fixture has errors');
	known = knownOf(makeSite(publish(almanac, readers), { today: day('2026-10-15'), base: '/', pictures: [] }), false);
});

describe('what the page of the editor knows', () => {
	it('is what is published, and no link to anything else', () => {
		expect(known.goals.map(({ id }) => id)).toContain('2026-h2/core/seen-now');
		expect(JSON.stringify(known)).not.toContain('zqxj');
	});
});

describe('a file that is checked in a browser', () => {
	const check = async (text: string, there: string[] = [], at = path) => {
		const asked: string[] = [];
		const found = await errorsOf(at, text, known, async (one) => {
			asked.push(one);
			return there.includes(one);
		});
		return { rules: found.map(({ rule }) => rule), asked };
	};

	it('has no finding when nothing is wrong', async () => {
		expect(await check(goal('lead: ida-berg\nsupports: [2026-h2/house/company]\n', '\nWhy *not*?\n'))).toEqual({
			rules: [],
			asked: [],
		});
	});

	it('is held against the schema, the gate and the place it has', async () => {
		expect((await check(goal('due: 2026-02-30\n'))).rules).toEqual(['bad-day']);
		expect((await check(goal('', '\n{process.env.HOME}\n'))).rules).toEqual(['mdx-expression']);
		expect((await check(goal(), [], 'objectives/2026-h2/house/new.mdx')).rules).toEqual(['path-disagrees']);
	});

	it('is held against what is published', async () => {
		const missing = goal('lead: nobody\nsupports: [2026-h2/core/nothing, 2026-h2/core/seen-now#nothing]\n');
		expect((await check(missing)).rules).toEqual(['unknown-reference', 'unknown-reference', 'unknown-reference']);
	});

	it('may name what is there and not published, or new since the site was built', async () => {
		const there = ['objectives/2026-h2/core/hidden.mdx', 'people/new-one.yaml'];
		const text = goal(
			'lead: new-one\nsupports: [2026-h2/core/hidden]\n',
			'\nAs in [that one](/objectives/2026-h2/core/hidden/).\n',
		);
		expect(await check(text, there)).toEqual({
			rules: [],
			asked: ['people/new-one.yaml', 'objectives/2026-h2/core/hidden.mdx'],
		});
	});

	it('may link to the page of what is new since the site was built, and to none that there is not', async () => {
		const text = goal(
			'',
			'\n[A](/teams/new-one/?past#goals), [b](/people/ida-berg/), [c](/edit/), [d](/teams/none/).\n',
		);
		expect(await check(text, ['teams/new-one.mdx'])).toEqual({
			rules: ['unknown-reference'],
			asked: ['teams/new-one.mdx', 'teams/none.mdx'],
		});
	});

	it('of another kind is checked too', async () => {
		expect((await check('name: Ida\n', [], 'people/ida-berg.yaml')).rules).toEqual([]);
		expect((await check('nme: Ida\n', [], 'people/ida-berg.yaml')).rules).toEqual(['missing-field', 'unknown-key']);
		expect((await check('format: 1\nname: House\n', [], 'almanac.yaml')).rules).toEqual([]);
		expect((await check('---\nname: Core\nparent: nobody\n---\n', [], 'teams/core.mdx')).rules).toEqual([
			'unknown-reference',
		]);
		await expect(check('x', [], 'README.md')).rejects.toThrow('is not the place of a goal file');
	});
});

describe('the preview of a goal', () => {
	const form = { title: 'Sleep <well>', period: '2026-h2', team: 'core', phrase: 'sleep well' };

	it('is its page, with the sentence and its key results', () => {
		const keyResults = [
			{ kind: 'metric', title: 'Eight hours', from: 6, to: 8, checkIns: [{ date: '2026-10-01', value: 7 }] },
		];
		const html = previewHtml({ ...form, keyResults, body: 'Because *so*.' }, '2026-h2/core/new', known);
		expect(html).toContain('Sleep &lt;well&gt;');
		expect(html).toContain('<em class="blank">sleep well</em>');
		expect(html).toContain('<em class="blank">Eight hours</em>');
		expect(html).toContain('Because <em>so</em>.');
		expect(html).toContain('<td class="number">7</td>');
	});

	it('leaves out what is half typed, and never fails for it', () => {
		const keyResults = [
			{ kind: 'metric', title: 'No figures yet' },
			{ kind: 'judged', title: 'Whole', checkIns: [{ date: '2026-1' }] },
		];
		const html = previewHtml({ ...form, due: '2026-', lead: 'x y', keyResults, body: '{' }, '2026-h2/core/new', known);
		expect(html).toContain('Whole');
		expect(html).not.toContain('No figures yet');
		expect(previewHtml({ title: 'Only <this>' }, '', known)).toBe('<h1>Only &lt;this&gt;</h1>');
	});
});
