/** The words that a reader sees in some HTML. */
export function seen(html: string): string {
	const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', '#x3C': '<', '#x26': '&' };
	return html.replaceAll(/<(?:"[^"]*"|[^>"])*>/g, '').replaceAll(/&([^;]+);/g, (_, name) => entities[name] ?? '?');
}

/** For texts whose own words do not matter. */
export const noWords = { footnotes: '', backToText: '', done: '', notDone: '' };
