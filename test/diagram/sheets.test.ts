import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/diagram/layout.ts';
import { onePageOf, papers, sheetsOf } from '../../src/diagram/sheets.ts';
import { sheetSvg, sheetsSvg } from '../../src/diagram/svg.ts';
import { company, graphOf, large, ofTeam, withResults } from './make.ts';

describe('a picture in strips', () => {
	it('shows every box whole on some page, and leaves nothing out', async () => {
		const { objectives, some } = large(120);
		const layout = await layOut(graphOf(objectives, some), 'all');
		const sheets = sheetsOf(layout);
		expect(sheets.length).toBeGreaterThan(2);
		for (const { y, height, node } of layout.boxes)
			expect(
				sheets.some((sheet) => sheet.y <= y && y + height <= sheet.y + sheet.height),
				node.id,
			).toBe(true);
		for (const [i, sheet] of sheets.entries()) {
			const before = sheets[i - 1];
			if (before) expect(sheet.y).toBeLessThanOrEqual(before.y + before.height);
			expect((sheet.height / Math.max(layout.width, 1040)) * 1040).toBeLessThanOrEqual(i === 0 ? 490 : 690);
		}
		expect(sheets.flatMap(({ cut }) => cut).length).toBeGreaterThan(0);
		for (const { y, height, cut } of sheets)
			for (const box of cut) expect(box.y < y || box.y + box.height > y + height).toBe(true);
		expect((sheets.at(-1)?.y ?? 0) + (sheets.at(-1)?.height ?? 0)).toBe(layout.height);
	});

	it('ends between boxes where it can', async () => {
		const layout = await layOut(graphOf(Array.from({ length: 40 }, (_, i) => ofTeam(`goal-${i}`))), 'supported');
		const cut = sheetsOf(layout)
			.slice(0, -1)
			.map(({ y, height }) => y + height);
		expect(cut.length).toBeGreaterThan(0);
		for (const at of cut) expect(layout.boxes.filter(({ y, height }) => y < at && y + height > at)).toEqual([]);
	});

	it('goes through a box that is higher than a page', async () => {
		const layout = await layOut(graphOf([withResults(100)]), 'all');
		const sheets = sheetsOf(layout);
		expect(sheets.length).toBeGreaterThan(2);
		expect(sheets.reduce((sum, { height }) => sum + height, 0)).toBe(layout.height);
	});

	it('is one strip where it is small', async () => {
		const layout = await layOut(graphOf([company('grow')]), 'supported');
		expect(sheetsOf(layout)).toEqual([{ y: 0, width: 244, height: layout.height, cut: [] }]);
		expect(onePageOf(layout)).toEqual({ strips: [{ y: 0, width: 244, height: layout.height, cut: [] }], paper: 'A4' });
		const high = layout.height + 8;
		expect(sheetsSvg(layout, 'drawing')).toBe(
			`<svg class="sheet" width="1048" height="${high}" viewBox="0 0 1048 ${high}" preserveAspectRatio="xMinYMin" aria-hidden="true"><svg x="0" width="1048" height="${high}" viewBox="-4 -4 1048 ${high}"><use href="#drawing"/></svg></svg>`,
		);
	});
});

describe('a picture on one page', () => {
	it('stands side by side in strips where it is high, large enough to read', async () => {
		const goals = Array.from({ length: 12 }, (_, i) => [
			company(`top-${i}`),
			...['a', 'b', 'c'].map((slug) => ofTeam(`${slug}-${i}`, [`top-${i}`])),
		]).flat();
		const layout = await layOut(graphOf(goals), 'supported');
		expect(layout.height).toBeGreaterThan(2 * layout.width);
		const { strips, paper } = onePageOf(layout);
		expect(strips.length).toBeGreaterThan(1);
		expect(paper).toBe('A3');
		const wide = strips.reduce((sum, { width }) => sum + width + 56, 0);
		const high = Math.max(...strips.map(({ height }) => height));
		expect(Math.min(papers.A3.width / wide, papers.A3.height / high)).toBeGreaterThan(0.5);
		for (const { y, height } of layout.boxes)
			expect(strips.some((strip) => strip.y <= y && y + height <= strip.y + strip.height)).toBe(true);
		const text = sheetSvg(strips, 'drawing');
		expect(text.match(/<use href="#drawing"\/>/g)).toHaveLength(strips.length);
		expect(text.match(/class="cover"/g) ?? []).toHaveLength(strips.flatMap(({ cut }) => cut).length);
	});

	it('needs no larger paper where A4 shows it well', async () => {
		const layout = await layOut(graphOf([company('grow'), ofTeam('a', ['grow'])]), 'all');
		expect(onePageOf(layout).paper).toBe('A4');
	});
});
