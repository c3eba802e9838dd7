import { contrast, type Hsl, hslOf, toHex } from './colour.ts';

/** What text must reach against what it stands on, in WCAG 2.2 at level AA. */
const readable = 4.5;

/** A colour of light pages, and the same of dark ones, each as a # and six digits. */
export interface Pair {
	light: string;
	dark: string;
}

/**
 * The colour of an organisation as it can be read on every one of some papers: itself where it can be, else in the nearest
 * lightness that can, its hue and saturation kept. Light papers take it darker and dark ones lighter. It can be read on
 * them, as long as black or white can.
 */
export function readableOn(colour: string, papers: readonly string[]): string {
	const least = (one: string) => Math.min(...papers.map((paper) => contrast(one, paper)));
	const { hue, saturation, lightness } = hslOf(colour);
	const end = least(toHex({ hue, saturation, lightness: 0 })) > least(toHex({ hue, saturation, lightness: 1 })) ? 0 : 1;
	const at = (step: number): Hsl => ({ hue, saturation, lightness: lightness + (end - lightness) * (step / steps) });
	let found = colour.toLowerCase();
	for (let step = 1; step <= steps && least(found) < readable; step++) found = toHex(at(step));
	return found;
}

const steps = 400;

/** The accent of an organisation's colour on the papers of the tokens. */
export function accentOf(colour: string, tokens: string): Pair {
	const papers = paperTokens.map((name) => tokenPair(tokens, name));
	return {
		light: readableOn(
			colour,
			papers.map(({ light }) => light),
		),
		dark: readableOn(
			colour,
			papers.map(({ dark }) => dark),
		),
	};
}

/** What text in the accent stands on. */
const paperTokens = ['paper', 'paper-tint', 'warning-paper'];

/** A style that takes the place of the accent in the tokens. It stands in no layer, and so wins over theirs, wherever it is linked. */
export function accentStyle({ light, dark }: Pair): string {
	return `:root {\n\t--accent: light-dark(${light}, ${dark});\n}\n`;
}

/** The two colours of a token in the text of tokens.css. Throws a RangeError where there are none of that name. */
export function tokenPair(tokens: string, name: string): Pair {
	const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\);`).exec(tokens) ?? [];
	if (light === undefined || dark === undefined) throw new RangeError(`There is no token ${name}`);
	return { light, dark };
}
