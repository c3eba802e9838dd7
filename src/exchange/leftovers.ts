import type { Complete } from './addresses.ts';
import type { Tally } from './importReport.ts';
import { type Part, partsOf, plainTitle, textSaying } from './markdown.ts';
import { textProse } from './prose.ts';

/** What no field holds, on its way into a text. Everything is counted by what it was. */
export interface Leftovers {
	/** A value with a label: an item of a list. */
	fact(label: string, value: unknown, what: string): void;
	/** Markdown under a heading. */
	prose(heading: string, source: string, what: string): void;
	/** Titles under a heading, with their links. */
	list(heading: string, titles: readonly string[], what: string): void;
	/** Groups under a heading, each as one item. */
	groups(heading: string, values: readonly unknown[], what: string): void;
	/** MDX: the facts, then what stands under headings; empty when there is nothing. */
	text(): string;
}

/** Collects leftovers whose headings are of a depth, 2 or more. */
export function leftovers(depth: number, complete: Complete, tally: Tally): Leftovers {
	const facts: string[] = [];
	const sections: string[] = [];
	const section = (heading: string, body: string) =>
		void sections.push(`${'#'.repeat(depth)} ${textSaying([{ words: heading }])}\n\n${body}`);
	const item = (title: string) => `- ${linkedText(title, complete)}`;
	return {
		fact(label, value, what) {
			tally.inText(what);
			if (typeof value === 'string' && value.includes('\n')) section(label, textProse(value, complete, depth));
			else facts.push(item(`${label}: ${plainValue(value)}`));
		},
		prose(heading, source, what) {
			tally.inText(what);
			section(heading, textProse(source, complete, depth));
		},
		list(heading, titles, what) {
			if (titles.length === 0) return;
			tally.inText(what, titles.length);
			section(heading, titles.map(item).join('\n'));
		},
		groups(heading, values, what) {
			this.list(heading, values.map(plainValue), what);
		},
		text: () => [facts.join('\n'), ...sections].filter((part) => part !== '').join('\n\n'),
	};
}

/** A title as MDX, with the links that can be published; other addresses stand behind their words. */
export function linkedText(title: string, complete: Complete): string {
	const parts = partsOf(title).flatMap(({ words, url }): Part[] => {
		if (url === undefined) return [{ words }];
		const whole = complete(url);
		return whole === undefined ? [{ words: `${words} (${url})` }] : [{ words, url: whole }];
	});
	return textSaying(parts);
}

/** A title in so many signs at most, for a heading. */
export function shortTitle(title: string, most = 80): string {
	const words = plainTitle(partsOf(title));
	if (words.length <= most) return words;
	const cut = words
		.slice(0, most)
		.replace(/\s+\S*$/, '')
		.toWellFormed();
	return `${cut}…`;
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
