import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accentOf, accentStyle, readableOn, tokenPair } from '../../src/views/accent.ts';
import { contrast, hslOf, toHex } from '../../src/views/colour.ts';
import { favicon } from '../../src/views/favicon.ts';

const tokens = readFileSync(join(import.meta.dirname, '../../src/styles/tokens.css'), 'utf8');
const papers = ['paper', 'paper-tint', 'warning-paper'].map((name) => tokenPair(tokens, name));
/** Colours of every kind: a step of 51 in each channel. */
const steps = ['00', '33', '66', '99', 'cc', 'ff'];
const colours = steps.flatMap((red) => steps.flatMap((green) => steps.map((blue) => `#${red}${green}${blue}`)));

describe('contrast', () => {
	it.each([
		['#000000', '#ffffff', 21],
		['#777777', '#ffffff', 4.48],
		['#ff0000', '#ffffff', 4],
		['#0000ff', '#ffff00', 8],
		['#123456', '#123456', 1],
	])('of %s and %s is %d, whichever comes first', (one, other, ratio) => {
		expect(contrast(one, other)).toBeCloseTo(ratio, 2);
		expect(contrast(other, one)).toBe(contrast(one, other));
	});
});

describe('hue, saturation and lightness', () => {
	it.each([
		['#ff0000', 0, 1, 0.5],
		['#00ff00', 120, 1, 0.5],
		['#0000ff', 240, 1, 0.5],
		['#ff00ff', 300, 1, 0.5],
		['#ffffff', 0, 0, 1],
		['#808080', 0, 0, 0.502],
		['#bf4040', 0, 0.498, 0.5],
	])('of %s', (hex, hue, saturation, lightness) => {
		const found = hslOf(hex);
		expect(found.hue).toBeCloseTo(hue, 3);
		expect(found.saturation).toBeCloseTo(saturation, 3);
		expect(found.lightness).toBeCloseTo(lightness, 3);
	});

	it('say the same colour again', () => {
		for (const colour of colours) expect(toHex(hslOf(colour))).toBe(colour);
	});
});

describe('the accent of an organisation', () => {
	it('is its colour where that can be read, and the nearest lightness where it cannot', () => {
		expect(
			Object.fromEntries(
				['#1A4788', '#8b0000', '#ffd500', '#cfe3ff', '#000000', '#ffffff', '#808080'].map((colour) => {
					const { light, dark } = accentOf(colour, tokens);
					return [colour, `${light} ${dark}`];
				}),
			),
		).toMatchInlineSnapshot(`
			{
			  "#000000": "#000000 #959595",
			  "#1A4788": "#1a4788 #6296e1",
			  "#808080": "#6e6e6e #959595",
			  "#8b0000": "#8b0000 #ff5d5d",
			  "#cfe3ff": "#0065f3 #cfe3ff",
			  "#ffd500": "#836d00 #ffd500",
			  "#ffffff": "#6e6e6e #ffffff",
			}
		`);
	});

	it('of any colour can be read on every paper, in light and dark pages', () => {
		for (const colour of colours) {
			const { light, dark } = accentOf(colour, tokens);
			for (const paper of papers) {
				expect(contrast(light, paper.light), `${colour} as ${light}`).toBeGreaterThanOrEqual(4.5);
				expect(contrast(dark, paper.dark), `${colour} as ${dark}`).toBeGreaterThanOrEqual(4.5);
			}
		}
	});

	it('keeps its hue', () => {
		for (const colour of ['#ffd500', '#8b0000', '#cfe3ff', '#33cc99']) {
			const { light, dark } = accentOf(colour, tokens);
			for (const made of [light, dark]) expect(Math.abs(hslOf(made).hue - hslOf(colour).hue), made).toBeLessThan(2);
		}
	});

	it('goes no further than it must: one step before, it could not be read', () => {
		const made = hslOf(readableOn('#ffd500', ['#ffffff']));
		expect(contrast(toHex({ ...made, lightness: made.lightness + 0.01 }), '#ffffff')).toBeLessThan(4.5);
	});

	it('ends at black or white where nothing can be read', () => {
		expect(readableOn('#808080', ['#000000', '#ffffff'])).toBe('#ffffff');
	});

	it('is a style that stands in no layer', () => {
		expect(accentStyle({ light: '#8b0000', dark: '#ff5d5d' })).toBe(
			':root {\n\t--accent: light-dark(#8b0000, #ff5d5d);\n}\n',
		);
	});

	it('is made from tokens that are there', () => {
		expect(() => tokenPair(tokens, 'parchment')).toThrow(new RangeError('There is no token parchment'));
	});
});

describe('the accent of the almanac itself', () => {
	it('needs no change to be read', () => {
		const { light, dark } = tokenPair(tokens, 'accent');
		expect(accentOf(light, tokens).light).toBe(light);
		expect(accentOf(dark, tokens).dark).toBe(dark);
	});
});

describe('the icon', () => {
	it('has the colours of light and of dark windows', () => {
		const icon = favicon({ light: '#8b0000', dark: '#ff5d5d' }, { light: '#5f9a8c', dark: '#4a8580' });
		expect(icon).toMatch(
			/^<svg .*path\{stroke:#8b0000\}rect\{fill:#5f9a8c\}@media\(prefers-color-scheme:dark\)\{path\{stroke:#ff5d5d\}rect\{fill:#4a8580\}\}.*<\/svg>\n$/,
		);
	});
});
