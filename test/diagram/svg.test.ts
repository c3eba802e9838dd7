import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inColumns } from '../../src/diagram/columns.ts';
import { layOut } from '../../src/diagram/layout.ts';
import { svg } from '../../src/diagram/svg.ts';
import { statusWords } from '../../src/okr/status.ts';
import { cascadeGraph } from '../../src/views/cascadeGraph.ts';
import { goalNeighbourhood } from '../../src/views/neighbourhood.ts';
import { checkIn, goalAt, h1of2026, judged, metric, scored, scoredAll } from '../okr/make.ts';
import { company, graphOf, large, ofTeam, siteOf } from './make.ts';

const words = { label: 'Two goals', own: 'On their own grounds' };
const draw = async (...given: Parameters<typeof graphOf>) => svg(await layOut(graphOf(...given), 'all'), words);

describe('the picture', () => {
	it('makes every goal a link that says everything it shows, and its title in full', async () => {
		const title = `A goal <b>&amp; "more" than three lines can hold ${'and more '.repeat(30)}`.trim();
		const text = await draw([company('grow', { title, keyResults: scoredAll(0.6) })]);
		expect(text).toContain('<a class="goal" href="/okr/objectives/2026-h2/glodlampan/grow/"');
		expect(text).toContain('<title>A goal &lt;b&gt;&amp;amp; &quot;more&quot; than three lines can hold and more');
		expect(text.match(/class="title"/g)).toHaveLength(3);
		expect(text).toContain('60% so far');
	});

	it('has no style of its own and no colours, so that the page decides', async () => {
		const { objectives, some } = large(40);
		expect(await draw(objectives, some)).not.toMatch(/style=|<style|#[0-9a-f]{3,6}\b|rgb/);
	});

	it('says the title of a key result in full where it is cut', async () => {
		const long = `A key result ${'that goes on '.repeat(9)}`.trim();
		const text = await draw([company('grow', { keyResults: [judged({ title: long }), judged({ title: 'Short' })] })]);
		expect(text).toMatch(new RegExp(`<text [^>]*><title>${long}</title>A key result that[^<]*…</text>`));
		expect(text).toMatch(/<text [^>]*>Short<\/text>/);
	});

	it('has a name where it is shown again', async () => {
		const layout = await layOut(graphOf([company('grow')]), 'all');
		expect(svg(layout, { ...words, id: 'cascade-drawing' })).toContain('<g class="drawing" id="cascade-drawing">');
		expect(svg(layout, words)).toContain('<g class="drawing">');
	});

	it('names both ends of every line', async () => {
		const text = await draw([company('grow'), ofTeam('cloud', ['grow'])]);
		expect(text).toMatch(/<path class="line" data-from="0" data-to="1" d="M\d+ \d+C[\d ]+"\/>/);
	});

	it('shows what was dropped as dropped, without a bar', async () => {
		const dropped = scored(undefined, { dropped: { why: 'No need' } });
		const text = await draw([
			company('grow', { dropped: { why: 'No time' } }),
			company('stay', { keyResults: [dropped] }),
		]);
		expect(text).toContain('class="goal dropped"');
		expect(text).toContain('class="by dropped"');
		expect(text.match(/class="track/g)).toHaveLength(1);
	});

	it('draws the past as past, and the place of what stands on its own grounds', async () => {
		const site = siteOf([goalAt(0.6, { id: '2026-h1/technology/own' })]);
		const past = cascadeGraph(site, site.goalsIn(h1of2026.id), h1of2026.id);
		const text = svg(await layOut(past, 'supported'), words);
		expect(text).toContain('class="goal past own"');
		expect(text).toContain('>On their own grounds</text>');
		expect(text).toContain('60% sound');
	});

	it('gives each status its shape, and each bar its mark', async () => {
		const heading = (slug: string, value: number) =>
			company(slug, { keyResults: [metric({ to: 100, checkIns: [checkIn('2026-10-10', { value })] })] });
		const unsaid = company('f', { keyResults: [judged({ checkIns: [checkIn('2026-10-10', { note: 'Hm' })] })] });
		const all = [heading('a', 100), heading('b', 60), heading('c', 22), heading('d', 0), company('e'), unsaid];
		const text = await draw(all);
		for (const word of statusWords) expect(text).toMatch(new RegExp(`data-status="${word}".*class="mark-of ${word}"`));
		expect(text.match(/class="mark"/g)).toHaveLength(4);
		expect(text.match(/class="way so-far"/g)).toHaveLength(3);
	});

	it('says beside a small picture what it leaves out', () => {
		const graph = graphOf([company('grow'), ofTeam('cloud', ['grow'])]);
		expect(svg(inColumns(graph, new Map([[1, 'and 4 more']])), words)).toContain('>and 4 more</text>');
	});

	it('dots the line to what a key result was drawn into, and has no sound zone for a committed goal', () => {
		const drawn = judged({ drawnFrom: ['2026-h2/technology/own#result'] });
		const own = ofTeam('own', [], { ambition: 'committed', keyResults: [judged()] });
		const site = siteOf([company('grow', { ambition: 'committed', keyResults: [drawn] }), own]);
		const around = goalNeighbourhood(site, own);
		const text = around ? svg(inColumns(around.graph), words) : '';
		expect(text).toContain('<path class="line drawn"');
		expect(text).not.toContain('class="zone"');
	});

	it('is small: 300 goals of one period take no more than 60 kB gzipped', async () => {
		const { objectives, some } = large(300);
		const text = await draw(objectives, some);
		expect(text.match(/<a class="goal/g)).toHaveLength(300);
		expect(gzipSync(text).length).toBeLessThan(60_000);
	});

	it('is the same bytes again', async () => {
		const { objectives, some } = large(120);
		expect(await draw([...objectives].reverse(), some)).toBe(await draw(objectives, some));
	});
});
