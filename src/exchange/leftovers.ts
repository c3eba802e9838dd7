import type { Complete } from './addresses.ts';
import type { Tally } from './importReport.ts';
import { type Part, partsOf, plainTitle, textSaying } from './markdown.ts';
import { textProse } from './prose.ts';

/** What no field holds, on its way into a text. Everything is counted by what it was. */
export interface Leftovers {
	/** A value of any kind with a label: an item of a list, or more under a heading of its own. */
	value(label: string, value: unknown, what: string): void;
	/** Markdown under a heading. */
	prose(heading: string, source: string, what: string): void;
	/** Titles with their links, under a heading. */
	list(heading: string, titles: readonly (readonly Part[])[], what: string): void;
	/** A goal or key result with a label: a link to it. */
	goal(label: string, id: string, what: string): void;
	/** MDX: single values first, then what stands under headings; empty when there is nothing. */
	text(): string;
}

/** Collects leftovers whose headings are of a depth, 2 or more. */
export function leftovers(depth: number, complete: Complete, tally: Tally): Leftovers {
	const values: string[] = [];
	const sections: string[] = [];
	const section = (heading: string, body: string) => void sections.push(`${headingOf(heading, depth)}\n\n${body}`);
	const prose: Leftovers['prose'] = (heading, source, what) => {
		tally.inText(what);
		section(heading, textProse(source, complete, depth));
	};
	const list: Leftovers['list'] = (heading, titles, what) => {
		if (titles.length === 0) return;
		tally.inText(what, titles.length);
		section(heading, titles.map((title) => `- ${linkedText(title, complete)}`).join('\n'));
	};
	return {
		value(label, value, what) {
			if (typeof value === 'string' && value.includes('\n')) return prose(label, value, what);
			if (typeof value === 'object' && value !== null)
				return list(
					label,
					(Array.isArray(value) ? value : Object.entries(value).map(([key, one]) => ({ [key]: one }))).map((one) =>
						partsOf(plainValue(one)),
					),
					what,
				);
			tally.inText(what);
			values.push(`- ${linkedText(partsOf(`${label}: ${value}`), complete)}`);
		},
		goal(label, id, what) {
			tally.inText(what);
			values.push(`- ${label}: <Goal id="${id}" />`);
		},
		prose,
		list,
		text: () => paragraphs(values.join('\n'), ...sections),
	};
}

/** Parts of a text below each other; empty ones are left out. */
export function paragraphs(...parts: readonly string[]): string {
	return parts.filter((part) => part !== '').join('\n\n');
}

/** A heading that says just these words. */
export function headingOf(words: string, depth: number): string {
	return `${'#'.repeat(depth)} ${textSaying([{ words }])}`;
}

/** A title as MDX, with the links that can be published; other addresses stand behind their words. */
function linkedText(title: readonly Part[], complete: Complete): string {
	return textSaying(
		title.map(({ words, url }): Part => {
			if (url === undefined) return { words };
			const whole = complete(url);
			return whole === undefined ? { words: words === url ? url : `${words} (${url})` } : { words, url: whole };
		}),
	);
}

/** The words of a title in so many signs at most, for a heading. */
export function shortTitle(title: string, most = 80): string {
	const words = plainTitle(partsOf(title));
	if (words.length <= most) return words;
	return `${words
		.slice(0, most)
		.replace(/\s+\S*$/, '')
		.toWellFormed()}…`;
}

/** Any value of JSON as words on one line: `title: Ask them, done: true`. */
export function plainValue(value: unknown): string {
	if (Array.isArray(value)) return value.map(plainValue).join('; ');
	if (typeof value === 'object' && value !== null)
		return Object.entries(value)
			.map(([key, one]) => `${key}: ${plainValue(one)}`)
			.join(', ');
	return String(value).replaceAll(/\s+/g, ' ');
}
