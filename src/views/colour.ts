/** A colour by its hue in degrees, and its saturation and lightness from 0 to 1, as in CSS. */
export interface Hsl {
	hue: number;
	saturation: number;
	lightness: number;
}

type Rgb = readonly [number, number, number];

/** The contrast of two colours, from 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
	const [lighter, darker] = [luminance(rgbOf(one)), luminance(rgbOf(other))].sort((a, b) => b - a) as [number, number];
	return (lighter + 0.05) / (darker + 0.05);
}

/** Red, green and blue from 0 to 1, of a # and six digits in base 16. */
function rgbOf(hex: string): Rgb {
	const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
	return [channel(1), channel(3), channel(5)];
}

/** How bright a colour is, from 0 to 1: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(rgb: Rgb): number {
	const [red, green, blue] = rgb.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
		number,
		number,
		number,
	];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A colour, written as a # and six digits, by its hue, saturation and lightness: https://www.w3.org/TR/css-color-4/#rgb-to-hsl */
export function hslOf(hex: string): Hsl {
	const [red, green, blue] = rgbOf(hex);
	const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
	const [lightness, span] = [(most + least) / 2, most - least];
	if (span === 0) return { hue: 0, saturation: 0, lightness };
	const saturation = span / (1 - Math.abs(2 * lightness - 1));
	const sixth =
		most === red ? (green - blue) / span + 6 : most === green ? (blue - red) / span + 2 : (red - green) / span + 4;
	return { hue: (sixth * 60) % 360, saturation, lightness };
}

/** The colour as a # and six digits: https://www.w3.org/TR/css-color-4/#hsl-to-rgb */
export function toHex({ hue, saturation, lightness }: Hsl): string {
	const reach = saturation * Math.min(lightness, 1 - lightness);
	const channel = (offset: number) => {
		const turn = (offset + hue / 30) % 12;
		const part = lightness - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1));
		return Math.round(part * 255)
			.toString(16)
			.padStart(2, '0');
	};
	return `#${channel(0)}${channel(8)}${channel(4)}`;
}
