import type { Pair } from './accent.ts';

/** The icon of the site: a mark in the sound zone of a bar, in the colours of light and of dark windows. */
export function favicon(mark: Pair, zone: Pair): string {
	const colours = (scheme: keyof Pair) => `path{stroke:${mark[scheme]}}rect{fill:${zone[scheme]}}`;
	const style = `${colours('light')}@media(prefers-color-scheme:dark){${colours('dark')}}`;
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>${style}</style><rect x="15" y="7" width="9" height="18"/><path d="M3 16h26" stroke-width="2" fill="none"/><path d="M3 16h16M19 5v22" stroke-width="4" fill="none"/></svg>\n`;
}
