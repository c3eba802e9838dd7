import { describe, expect, it } from 'vitest';
import { listHtml } from '../../src/diagram/list.ts';
import { cascadeGraph } from '../../src/views/cascadeGraph.ts';
import { cascadeList } from '../../src/views/cascadeList.ts';
import { goalAt, h1of2026, judged, scoredAll } from '../okr/make.ts';
import { company, graphOf, ofTeam, siteOf } from './make.ts';

const words = { again: 'also above' };
const html = (...given: Parameters<typeof graphOf>) => listHtml(cascadeList(graphOf(...given)), words);

describe('the nested list', () => {
	it('says of each goal whose it is, who leads it and how it goes, and of each key result its score', () => {
		const goal = company('grow', { title: 'Grow <b>', lead: 'karin-lund', keyResults: scoredAll(0.6) });
		expect(html([goal])).toBe(
			'<ul class="cascade-list"><li data-id="2026-h2/glodlampan/grow"><a href="/okr/objectives/2026-h2/glodlampan/grow/">Grow &lt;b&gt;</a> <span class="quiet small">glodlampan · karin-lund · 60% so far · No data</span><ul class="results"><li><span class="small">A result <b>60%</b></span></li></ul></li></ul>',
		);
	});

	it('hangs a goal below the key result that it supports, and spells it out once', () => {
		const keyResults = [judged({ id: 'a', title: 'One', dropped: { why: 'No need' } })];
		const goals = [company('grow', { keyResults }), company('learn')];
		const text = html([...goals, ofTeam('cloud', ['2026-h2/glodlampan/grow#a', 'learn'])]);
		expect(text).toMatch(
			/<li class="dropped"><span class="small">One<\/span><ul class="cascade-list"><li data-id="[^"]*cloud"/,
		);
		expect(text).toContain('technology · also above');
		expect(text.match(/cloud<\/a>/g)).toHaveLength(2);
	});

	it('shows the past as past, and what was dropped as dropped', () => {
		const site = siteOf([goalAt(0.6, { id: '2026-h1/technology/own', dropped: { why: 'No time' } })]);
		const past = cascadeGraph(site, site.goalsIn(h1of2026.id), h1of2026.id);
		expect(listHtml(cascadeList(past), words)).toContain('<li data-id="2026-h1/technology/own" class="past dropped">');
	});

	it('is nothing without goals', () => {
		expect(html([])).toBe('');
	});
});
