import { beforeAll, describe, expect, it } from 'vitest';
import { type Site, sample } from './build.ts';
import { builtSite } from './shared.ts';
import { isHeavy, scriptWeight, weightOf } from './weight.ts';

describe('the sample organisation travels light', () => {
	let site: Site;
	beforeAll(async () => {
		site = await builtSite(sample);
	});

	it('the first load of every page: 6 kB of JavaScript, 10 kB of CSS, 12 kB of HTML', () => {
		const pages = [...site.files.keys()].filter((path) => path.endsWith('.html') && !path.startsWith('edit/'));
		const weights = pages.map((path) => ({ path, ...weightOf(site, path) }));
		expect(weights.filter(isHeavy)).toEqual([]);
		expect(weights.filter(({ css, js }) => css === 0 || js === 0)).toEqual([]);
	});

	it('charts, when one comes near: 60 kB', () => {
		const draw = [...site.files.keys()].filter((path) => /^_astro\/draw\..*\.js$/.test(path));
		expect(draw).toHaveLength(1);
		expect(scriptWeight(site, draw)).toBeLessThanOrEqual(60_000);
	});
});
